"""The sheets on a question and on an action of a bank."""

from collections.abc import Iterator, Mapping

from audit.banks.cycles import parts_of, questions_behind
from audit.banks.rule_words import rule_in_words
from audit.banks.sheets import Fact, Sheet, fact, figure, listed, quoted, same
from audit.core.actions import Action
from audit.core.bank import Bank
from audit.core.condition_words import in_words
from audit.core.conditions import ALWAYS, Condition, Score
from audit.core.questions import Derived, FreeText, Matrix, MultiChoice, Number, Question, SingleChoice
from audit.core.text import Text

KINDS: Mapping[type[Question], Text] = {
    SingleChoice: Text("eine Antwort von mehreren", "one answer of several"),
    MultiChoice: Text("mehrere Antworten", "several answers"),
    Number: Text("eine Zahl von {low} bis {high}", "a number from {low} to {high}"),
    Matrix: Text("eine Tabelle", "a table"),
    FreeText: Text("eigene Worte", "words of one’s own"),
    Derived: Text("wird errechnet, nicht gefragt", "computed, not asked"),
}

_WHY = Text("Warum", "Why")
_KIND = Text("Art", "Kind")
_OPTIONS = Text("Antworten", "Options")
_ROWS = Text("Zeilen", "Rows")
_RULE = Text("Wertung", "Scoring")
_UNSCORED = Text("wird nicht gewertet", "not scored")
_WEIGHT = Text("Gewicht in der Dimension", "Weight within the dimension")
_WHEN = Text("Wird gefragt, wenn", "Asked when")
_AWAY = Text("„Trifft nicht zu“ ist möglich, wenn", "‘Does not apply’ is possible when")
_FOLLOWS = Text("Folgt auf", "Follows")
_PROBE = Text("Hinweis fürs Gespräch", "Hint for the interview")
_EVIDENCE = Text("Beleg, ohne den eine 4 als 3 zählt", "Evidence without which a 4 counts as 3")
_HYPOTHETICAL = Text("Wenn es nie vorkam", "If it never happened")
_QUICK = Text("In der Kurzbefragung", "In the quick interview")
_SCORED = Text("gefragt und gewertet", "asked and scored")
_CONTEXT = Text("gefragt, nicht gewertet", "asked, not scored")
_LEFT_OUT = Text("nicht gefragt", "not asked")
_CALLS = Text("Kann diese Maßnahmen hervorrufen", "May call for these actions")
_JUDGES = Text("Wirkt auf diese Sperren und Prüfungen", "Bears on these gates and checks")
_SEEDS = Text("Stützt sich auf", "Rests on")
_DIMENSION = Text("Dimension", "Dimension")

_TRIGGERS = Text("Wird hervorgerufen, wenn", "Called for when")
_GUARD = Text("Aber nur, wenn", "But only if")
_EFFORT = Text("Wirkung und Aufwand", "Impact and effort")
_SIZE = Text("Wirkung {i} von 5, Aufwand {e} von 5", "impact {i} of 5, effort {e} of 5")
_TIME = Text("Stunden", "Hours")
_HOURS = Text(
    "einmal {h}, dazu {w} pro Woche; geplant für die Tage {d}",
    "{h} once, plus {w} a week; planned for days {d}",
)
_NEEDS = Text("Braucht vorher", "Needs first")
_SERVES = Text("Dient diesen Zielen", "Serves these goals")
_OWNER = Text("Zuständig", "In charge")
_FIRST = Text("Erster Schritt", "First step")
_STEPS = Text("Weitere Schritte", "Further steps")
_MEASURE = Text("Kennzahl", "Figure")
_TARGET = Text("Zielwert", "Target")
_OBSTACLE = Text("Damit ist zu rechnen", "What to expect")
_OUTCOMES = Text("Endet mit", "Ends with")


def question_sheet(bank: Bank, question: Question) -> Sheet:
    """Everything about a question."""
    facts = (*_asked(bank, question), *_judged(bank, question), *_around(bank, question))
    return Sheet("question", question.id, question.ask.interview, facts)


def _asked(bank: Bank, question: Question) -> Iterator[Fact]:
    yield from fact("dimension", _DIMENSION, bank.dimension_by_id[question.dimension].name)
    yield from fact("why", _WHY, question.why)
    yield from fact("form", _KIND, _kind(question))
    yield from fact("rows", _ROWS, *(o.text for o in question.rows) if isinstance(question, Matrix) else ())
    yield from fact("options", _OPTIONS, *_options(question))
    yield from fact("probe", _PROBE, question.probe)
    yield from fact("when", _WHEN, _unless_always(question.when, bank))
    if question.may_be_not_applicable:
        yield from fact("not_applicable", _AWAY, in_words(question.not_applicable_when, bank))
    yield from fact("follows", _FOLLOWS, same(question.follows) if question.follows else None)


def _kind(question: Question) -> Text:
    words = KINDS[type(question)]
    if not isinstance(question, Number):
        return words
    return words.fill(low=figure(question.minimum), high=figure(question.maximum))


def _options(question: Question) -> Iterator[Text]:
    match question:
        case SingleChoice(options=options) | MultiChoice(options=options):
            # Where options score by their level, the rule names them.
            yield from (_named(option.id, option.text) for option in options if option.level is None)
        case Matrix(columns=columns):
            for column in columns:
                titles = Text.joined((quoted(option.text) for option in column.options), Text(", ", ", "))
                yield Text(
                    f"{column.title.de}: {titles.de}".rstrip(": "),
                    f"{column.title.en}: {titles.en}".rstrip(": "),
                )
        case _:
            return


def _named(id_: str, text: Text) -> Text:
    return Text(f"{id_}  {text.de}", f"{id_}  {text.en}")


def _unless_always(condition: Condition, bank: Bank) -> Text | None:
    return None if condition is ALWAYS else in_words(condition, bank)


def _judged(bank: Bank, question: Question) -> Iterator[Fact]:
    yield from fact("weight", _WEIGHT, figure(question.weight) if question.weight else None)
    scored = rule_in_words(question, bank) if question.weight else (_UNSCORED,)
    yield from fact("scoring", _RULE, *scored)
    yield from fact("evidence", _EVIDENCE, question.evidence)
    hypothetical = question.hypothetical if isinstance(question, SingleChoice) else None
    yield from fact("hypothetical", _HYPOTHETICAL, hypothetical)
    quick = _SCORED if question.quick else _CONTEXT if question.quick_context else _LEFT_OUT
    yield from fact("quick", _QUICK, quick)


def _around(bank: Bank, question: Question) -> Iterator[Fact]:
    calls = (_named(a.id, a.title) for a in bank.actions if _called_by(bank, a, question.id))
    yield from fact("actions", _CALLS, *calls)
    gates = (
        _named(gate.id, gate.name)
        for gate in bank.gates
        if any(question.id in _behind(bank, clause.when) for clause in gate.clauses)
    )
    checks = (
        _named(check.id, check.says) for check in bank.checks if question.id in _behind(bank, check.when)
    )
    yield from fact("judges", _JUDGES, *gates, *checks)
    yield from fact("seeds", _SEEDS, listed(question.seeds))


def _behind(bank: Bank, condition: Condition) -> tuple[str, ...]:
    return questions_behind(condition, bank.flag_by_id)


def _called_by(bank: Bank, action: Action, question: str) -> bool:
    parts = (part for trigger in action.triggers for part in parts_of(trigger.when, bank.flag_by_id))
    return any(isinstance(part, Score) and part.question == question for part in parts)


def action_sheet(bank: Bank, action: Action) -> Sheet:
    """Everything about an action."""
    return Sheet("action", action.id, action.title, (*_called(bank, action), *_done(action)))


def _called(bank: Bank, action: Action) -> Iterator[Fact]:
    yield from fact("dimension", _DIMENSION, bank.dimension_by_id[action.dimension].name)
    yield from fact("triggers", _TRIGGERS, *(in_words(trigger.when, bank) for trigger in action.triggers))
    yield from fact("guard", _GUARD, _unless_always(action.guard, bank))
    yield from fact("size", _EFFORT, _SIZE.fill(i=action.impact, e=action.effort))
    days = bank.plan.horizons[action.horizon].id
    hours = _HOURS.fill(h=figure(action.hours), w=figure(action.hours_per_week), d=days)
    yield from fact("hours", _TIME, hours)
    needed = (_named(need, bank.action_by_id[need].title) for need in action.needs)
    yield from fact("needs", _NEEDS, *needed)
    goals = bank.question_by_id[bank.plan.goals_question]
    options = goals.options if isinstance(goals, MultiChoice) else ()
    yield from fact("serves", _SERVES, *(o.text for o in options if o.id in action.serves))


def _done(action: Action) -> Iterator[Fact]:
    yield from fact("owner", _OWNER, action.owner)
    yield from fact("first_step", _FIRST, action.first_step)
    yield from fact("steps", _STEPS, *action.steps)
    yield from fact("measure", _MEASURE, action.measure)
    yield from fact("target", _TARGET, action.target)
    yield from fact("obstacle", _OBSTACLE, action.obstacle)
    yield from fact("outcomes", _OUTCOMES, *(_named(each.id, each.text) for each in action.outcomes))
    yield from fact("seeds", _SEEDS, listed(action.seeds))
