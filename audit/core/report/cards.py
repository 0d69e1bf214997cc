"""Part 4: the lead actions in full."""

from audit.core.actions import Action
from audit.core.phrases import capitalised, sentence, shortened, weekday
from audit.core.plan import ACUTE, Candidate
from audit.core.report.given import ACTION, Given
from audit.core.report.plan_parts import ActionCard, Cards
from audit.core.report.starting_values import baseline
from audit.core.text import Text

LONGEST_ANSWER = 55

_TITLE = Text("Die ersten Maßnahmen", "The first actions")
_MESSAGE = Text("{count}, zusammen {hours} – Schritt für Schritt", "{count}, {hours} together – step by step")
_ONE = Text("Eine Maßnahme, {hours} – Schritt für Schritt", "One action, {hours} – step by step")
_NONE = Text("Keine Maßnahme steht an", "No action is due")

_WHY = Text(
    "Ihre Antwort {answer} zählt {score} von 4 Punkten. {why}",
    "Your answer {answer} counts {score} of 4 points. {why}",
)
_WHY_UNKNOWN = Text(
    "Diese Frage kann heute niemand beantworten. {why}", "Nobody can answer this question today. {why}"
)
_WHY_GAPS = Text(
    "Auf mehrere Fragen weiß heute niemand die Antwort; was niemand weiß, steuert niemand.",
    "Several questions have no answer today; what nobody knows nobody steers.",
)
_WHY_ACUTE = Text(
    "Der Konflikt ist offen. Jede Stunde ohne eigene Erklärung überlässt anderen das Wort.",
    "The conflict is open. Every hour without a statement of your own leaves the word to others.",
)
_WHY_POLISH = Text(
    "Hier fehlt nur noch der Feinschliff. {why}", "Only the finishing touches are missing here. {why}"
)
_WEEKLY = Text("dazu {duration} pro Woche", "plus {duration} per week")
_LIFTS = Text("Hilft, die Sperre {gate} aufzuheben.", "Helps to lift the gate {gate}.")
_NEEDS = Text("Setzt voraus: {titles}.", "Rests on: {titles}.")


def cards(given: Given) -> Cards:
    """The lead actions in full."""
    leads = given.plan.lead
    return Cards(
        heading=given.heading("cards", _TITLE, _message(given)),
        cards=tuple(_card(given, number, lead) for number, lead in enumerate(leads, start=1)),
    )


def _message(given: Given) -> str:
    leads = given.plan.lead
    if not leads:
        return given.words(_NONE)
    hours = given.duration(sum(lead.hours for lead in leads))
    if len(leads) == 1:
        return given.words(_ONE, hours=hours)
    return capitalised(given.words(_MESSAGE, count=given.counted(len(leads), ACTION), hours=hours))


def _card(given: Given, number: int, lead: Candidate) -> ActionCard:
    action, words = lead.action, given.action_words(lead.action)
    seed, seed_id = given.seed(action.seeds)
    asked = cause(given, lead)
    return ActionCard(
        number=number,
        id=lead.id,
        title=given.title(action),
        do=given.words(words.do),
        why=_why(given, lead, asked),
        start=given.words(words.start),
        steps=tuple(sentence(given.words(step)) for step in action.steps),
        who=given.who(lead),
        role=given.words(action.owner),
        cover="",
        due=weekday(given.due(lead), given.language),
        hours_text=given.duration(lead.hours),
        weekly_text=weekly_text(given, lead),
        measure=given.words(action.measure),
        baseline=baseline(given, given.texts.figures.starts.get(action.id)),
        target=given.words(action.target),
        obstacle=sentence(given.words(action.obstacle)) if action.obstacle else "",
        seed=seed,
        seed_id=seed_id,
        source=given.origin(seed_id),
        lifts=lifts(given, action),
    )


def cause(given: Given, candidate: Candidate) -> str:
    """The question whose answer calls for an action most, the one that counts least; or ''."""
    scored = [(item.score, item.question) for q in candidate.triggered_by if (item := given.card.item(q))]
    known = [(score, question) for score, question in scored if score is not None]
    if known:
        return min(known)[1]
    conditions = [trigger.question for trigger in candidate.action.triggers if trigger.question]
    return next((question for question in conditions if question in given.answers), "")


def _why(given: Given, candidate: Candidate, question: str) -> str:
    if candidate.rank == ACUTE:
        return given.words(_WHY_ACUTE)
    if not question:
        return _why_without_question(given, candidate)
    why = sentence(given.words(given.bank.question_by_id[question].why))
    item = given.card.item(question)
    if item is None or item.score is None:
        return why
    if item.unknown:
        return given.words(_WHY_UNKNOWN, why=why)
    if candidate.polish:
        return given.words(_WHY_POLISH, why=why)
    answer = given.quoted(shortened(given.said(question, brief=True), LONGEST_ANSWER))
    return given.words(_WHY, answer=answer, score=given.number(item.score), why=why)


def _why_without_question(given: Given, candidate: Candidate) -> str:
    """Called for by many answers at once: by what is unknown, or by the dimension as a whole."""
    if given.card.unknown_count:
        return given.words(_WHY_GAPS)
    reason = given.bank.dimension_by_id[candidate.action.dimension].reason
    return sentence(given.words(reason)) if reason else sentence(given.title(candidate.action))


def weekly_text(given: Given, candidate: Candidate) -> str:
    """What an action asks for every week; '' where nothing recurs."""
    if not candidate.hours_per_week:
        return ""
    return given.words(_WEEKLY, duration=given.duration(candidate.hours_per_week))


def lifts(given: Given, action: Action) -> str:
    """The gates that an action helps to lift, in a sentence; or ''."""
    gates = [
        given.quoted(given.words(gate.gate.name))
        for gate in given.card.gates
        if action.id in gate.lifted_by and (gate.bites or given.card.badge is not None)
    ]
    return given.words(_LIFTS, gate=given.listing(gates)) if gates and not given.card.provisional else ""


def builds_on(given: Given, candidate: Candidate) -> str:
    """What an action builds on, in a sentence; or ''."""
    titles = [given.short_title(given.bank.action_by_id[need]) for need in candidate.needs]
    return given.words(_NEEDS, titles=given.listing(titles)) if titles else ""
