"""A bank in plain words: the whole, or one thing of it by its id."""

from collections.abc import Callable, Iterator
from functools import partial

from audit.banks.sheets import Fact, Sheet, fact, figure, listed, same
from audit.banks.show_things import action_sheet, question_sheet
from audit.core.actions import Seed
from audit.core.bank import Bank
from audit.core.condition_words import in_words
from audit.core.judging import Check, Dimension, Gate, NamedCondition, Track
from audit.core.text import Text

_NAMED = Text("{id}  {name}", "{id}  {name}")
_VERSION = Text("Version", "Version")
_EXTENT = Text("Umfang", "Extent")
_COUNTED = Text(
    "{q} Fragen ({s} gewertet), {a} Maßnahmen, {e} Aussagen",
    "{q} questions ({s} scored), {a} actions, {e} statements",
)
_LEVELS = Text("Stufen", "Levels")
_LEVEL = Text("{n}  {name}, ab {from_}", "{n}  {name}, from {from_}")
_DIMENSIONS = Text("Dimensionen", "Dimensions")
_WEIGHS = Text("{id}  {name}: Gewicht {w}, {n} Fragen", "{id}  {name}: weight {w}, {n} questions")
_GATES = Text("Sperren", "Gates")
_CAPS = Text("{id}  {name}: höchstens Stufe {cap}", "{id}  {name}: level {cap} at most")
_CHECKS = Text("Prüfungen auf Widersprüche", "Checks for contradictions")
_TRACKS = Text("Andere Verfahren", "Other tracks")
_ACTIONS = Text("Maßnahmen", "Actions")

_CAP = Text("Begrenzt auf", "Limits to")
_CAP_LEVEL = Text("Stufe {n}: {name}", "level {n}: {name}")
_CLAUSES = Text("Besteht, wenn", "Holds when")
_BECAUSE = Text("Begründung", "Reasons given")
_LIFT = Text("So wird sie aufgehoben", "How to lift it")
_LIFTED_BY = Text("Maßnahmen, die sie aufheben", "Actions that lift it")
_SOURCE = Text("Quelle", "Source")
_WHEN = Text("Gilt, wenn", "Holds when")
_ABOUT = Text("Antworten nebeneinander", "Answers side by side")
_LEAVES_OUT = Text("Lässt aus", "Leaves out")
_BADGES = Text("Prädikate", "Badges")
_BADGE = Text("{name}, ab {from_}", "{name}, from {from_}")
_REASON = Text("Warum so viel Gewicht", "Why it weighs so much")
_WEIGHT = Text("Gewicht", "Weight")
_QUESTIONS = Text("Fragen", "Questions")
_BEHAVIOUR = Text("Verhalten auf jeder Stufe", "Behaviour on each level")
_FLAG = Text("Bedingung mit Namen", "Named condition")
_ASKED_BY = Text("Danach fragen", "Asked about by")
_ADVISED_BY = Text("Dazu raten", "Advised by")
_NOTE = Text("Anmerkung", "Note")


def show(bank: Bank, about: str = "") -> Sheet | None:
    """The sheet on a thing of the bank by its id, on the whole bank for ''; None where there is none."""
    makers = _makers(bank)
    return makers[about]() if about in makers else None


def ids(bank: Bank) -> tuple[str, ...]:
    """Everything that can be shown, the bank itself left out."""
    return tuple(word for word in _makers(bank) if word)


def _makers(bank: Bank) -> dict[str, Callable[[], Sheet]]:
    """How to make each sheet; where several things bear the same id, the later ones here are meant."""
    makers: dict[str, Callable[[], Sheet]] = {"": partial(_whole, bank)}
    makers |= {each.id: partial(_seed, each) for each in bank.seeds}
    makers |= {each.id: partial(_flag, bank, each) for each in bank.flags}
    makers |= {each.id: partial(_track, bank, each) for each in bank.tracks}
    makers |= {each.id: partial(_check, bank, each) for each in bank.checks}
    makers |= {each.id: partial(_gate, bank, each) for each in bank.gates}
    makers |= {each.id: partial(_dimension, bank, each) for each in bank.dimensions}
    makers |= {each.id: partial(action_sheet, bank, each) for each in bank.actions}
    makers |= {each.id: partial(question_sheet, bank, each) for each in bank.questions}
    return makers


# The whole.


def _whole(bank: Bank) -> Sheet:
    return Sheet("bank", bank.id, bank.title, tuple(_facts(bank)))


def _facts(bank: Bank) -> Iterator[Fact]:
    scored = sum(1 for question in bank.questions if question.weight)
    counts = {"q": len(bank.questions), "s": scored, "a": len(bank.actions), "e": len(bank.seeds)}
    yield from fact("version", _VERSION, same(bank.version))
    yield from fact("extent", _EXTENT, _COUNTED.fill(**counts))
    levels = (_LEVEL.fill(n=one.number, name=one.name, from_=figure(one.begins_at)) for one in bank.levels)
    yield from fact("levels", _LEVELS, *levels)
    yield from fact("dimensions", _DIMENSIONS, *(_weighs(bank, one) for one in bank.dimensions))
    yield from fact("gates", _GATES, *(_CAPS.fill(id=g.id, name=g.name, cap=g.cap) for g in bank.gates))
    yield from fact("checks", _CHECKS, *(_named(one.id, one.says) for one in bank.checks))
    yield from fact("tracks", _TRACKS, *(_named(one.id, one.name) for one in bank.tracks))
    yield from fact("actions", _ACTIONS, *(_named(one.id, one.title) for one in bank.actions))


def _weighs(bank: Bank, dimension: Dimension) -> Text:
    count = sum(1 for question in bank.questions if question.dimension == dimension.id)
    return _WEIGHS.fill(id=dimension.id, name=dimension.name, w=figure(dimension.weight), n=count)


def _named(id_: str, name: Text) -> Text:
    return _NAMED.fill(id=id_, name=name)


# Its parts.


def _dimension(bank: Bank, dimension: Dimension) -> Sheet:
    asked = (_named(q.id, q.ask.interview) for q in bank.questions if q.dimension == dimension.id)
    facts = (
        *fact("weight", _WEIGHT, figure(dimension.weight)),
        *fact("reason", _REASON, dimension.reason),
        *fact("behaviour", _BEHAVIOUR, *dimension.levels),
        *fact("questions", _QUESTIONS, *asked),
        *fact(
            "actions", _ACTIONS, *(_named(a.id, a.title) for a in bank.actions if a.dimension == dimension.id)
        ),
    )
    return Sheet("dimension", dimension.id, dimension.name, facts)


def _gate(bank: Bank, gate: Gate) -> Sheet:
    level = next(level for level in bank.levels if level.number == gate.cap)
    lifting = dict.fromkeys(action for clause in gate.clauses for action in clause.lifted_by)
    facts = (
        *fact("cap", _CAP, _CAP_LEVEL.fill(n=gate.cap, name=level.name)),
        *fact("when", _CLAUSES, *(in_words(clause.when, bank) for clause in gate.clauses)),
        *fact("because", _BECAUSE, *(clause.because for clause in gate.clauses)),
        *fact("lift", _LIFT, gate.lift),
        *fact("lifted_by", _LIFTED_BY, *(_named(a, bank.action_by_id[a].title) for a in lifting)),
        *fact("source", _SOURCE, same(gate.source) if gate.source else None),
    )
    return Sheet("gate", gate.id, gate.name, facts)


def _check(bank: Bank, check: Check) -> Sheet:
    asked = (_named(each, bank.question_by_id[each].ask.interview) for each in check.questions)
    facts = (*fact("when", _WHEN, in_words(check.when, bank)), *fact("questions", _ABOUT, *asked))
    return Sheet("check", check.id, check.says, facts)


def _track(bank: Bank, track: Track) -> Sheet:
    badges = (_BADGE.fill(name=one.name, from_=figure(one.begins_at)) for one in track.badges)
    left_out = (one.name for one in bank.dimensions if one.id in track.leaves_out)
    facts = (
        *fact("when", _WHEN, in_words(track.when, bank)),
        *fact("leaves_out", _LEAVES_OUT, *left_out),
        *fact("badges", _BADGES, *badges),
    )
    return Sheet("track", track.id, track.name, facts)


def _flag(bank: Bank, flag: NamedCondition) -> Sheet:
    return Sheet("flag", flag.id, _FLAG, tuple(fact("when", _WHEN, in_words(flag.when, bank))))


def _seed(seed: Seed) -> Sheet:
    facts = (
        *fact("asked_by", _ASKED_BY, listed(seed.asked_by)),
        *fact("advised_by", _ADVISED_BY, listed(seed.advised_by)),
        *fact("note", _NOTE, seed.note),
    )
    return Sheet("seed", seed.id, seed.text, facts)
