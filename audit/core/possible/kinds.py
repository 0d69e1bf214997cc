"""Kinds of answers: what a question could still be answered, as far as it makes a difference."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from audit.core.answers import Amount, Answer, State
from audit.core.evidence import evidence_worth
from audit.core.mode import Mode
from audit.core.possible.candidates import candidates
from audit.core.possible.readings import Atom, Read, Reader
from audit.core.questions import Question
from audit.core.scorecard import Item


@dataclass(frozen=True, slots=True)
class Part:
    """What a live, scored question can bring to its dimension."""

    weight: float
    low: float | None = None
    """The least it can count; None where it cannot count, as in a mode that does not score it."""
    high: float | None = None
    away: bool = False
    """It may not apply."""
    prompt: bool = False
    """It asks for evidence."""
    unknown: bool = False
    """It was declined: settled, and counted as 0."""
    tops: tuple[tuple[float, float], ...] = ()
    """Scores, and the worth of evidence that can go with them: those that no other pair beats in both."""
    shown: float = 0.0
    """The least that its evidence can be worth."""


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """Answers to one question that all conditions read alike."""

    answer: Answer | None
    """One of them."""
    item: Item | None
    """What that one scores."""
    reads: tuple[Read, ...]
    part: Part | None
    """None where the question is not scored, or sleeps."""
    away: bool = False
    """Not applicable."""
    dodges: bool = False
    """Called not applicable where the question does apply: as good as not answered."""
    asleep: bool = False
    numbers: tuple[float, ...] = ()
    """The numbers that a computed entry can tell apart."""
    ends: tuple[Answer, ...] = ()
    """Those that count least and most."""


def open_kinds(reader: Reader, question: Question, atoms: tuple[Atom, ...], mode: Mode) -> tuple[Kind, ...]:
    """All kinds of answers that an open question can get."""
    groups: dict[tuple[bool, tuple[Read, ...]], list[tuple[Answer, Item | None]]] = {}
    for answer in candidates(reader.bank, question, atoms, mode):
        item = reader.item(question, answer, mode)
        reads = reader.read(question.id, atoms, answer, item)
        key = answer.state is State.NOT_APPLICABLE, reads
        groups.setdefault(key, []).append((answer, item))
    return tuple(_kind(question, reads, away, members) for (away, reads), members in groups.items())


def settled_kinds(
    reader: Reader,
    question: Question,
    atoms: tuple[Atom, ...],
    mode: Mode,
    answer: Answer | None,
    *,
    live: bool,
) -> tuple[Kind, ...]:
    """The kind of a question that stays as it stands; two where it was called not applicable.

    That counts as long as the other answers allow it; else the question counts as not answered.
    """
    if not live or answer is None or answer.state is not State.NOT_APPLICABLE:
        return (_settled(reader, question, atoms, mode, answer, live=live),)
    counts = _settled(reader, question, atoms, mode, answer, live=True)
    dodges = replace(
        counts,
        away=False,
        dodges=True,
        item=None,
        reads=reader.read(question.id, atoms, answer, None, dodges=True),
        part=Part(question.weight) if question.weight else None,
    )
    return counts, dodges


def _settled(
    reader: Reader,
    question: Question,
    atoms: tuple[Atom, ...],
    mode: Mode,
    answer: Answer | None,
    *,
    live: bool,
) -> Kind:
    item = reader.item(question, answer, mode) if live else None
    return Kind(
        answer=answer,
        item=item,
        reads=reader.read(question.id, atoms, answer, item, live=live),
        part=part_of(question, [(answer, item)]) if item else None,
        away=live and answer is not None and answer.state is State.NOT_APPLICABLE,
        asleep=not live,
        numbers=_numbers([answer]),
    )


def _kind(
    question: Question, reads: tuple[Read, ...], away: bool, members: list[tuple[Answer, Item | None]]
) -> Kind:
    answer, item = members[0]
    ranked = sorted(members, key=lambda member: _score(member[1]))
    return Kind(
        answer=answer,
        item=item,
        reads=reads,
        part=part_of(question, members) if question.weight else None,
        away=away,
        numbers=_numbers(answer for answer, _ in members),
        ends=(ranked[0][0], ranked[-1][0]),
    )


def _score(item: Item | None) -> float:
    return item.score if item is not None and item.score is not None else 0.0


def _numbers(answers: Iterable[Answer | None]) -> tuple[float, ...]:
    values = (answer.value for answer in answers if answer is not None)
    return tuple(value.number for value in values if isinstance(value, Amount))


def part_of(question: Question, members: Iterable[tuple[Answer | None, Item | None]]) -> Part:
    """What answers that are alike can bring."""
    pairs, away, unknown = [], False, False
    for answer, item in members:
        if item is None:
            continue
        away = away or item.state is State.NOT_APPLICABLE
        unknown = unknown or item.unknown
        if item.score is not None:
            pairs.append((item.score, evidence_worth(answer) if answer else 0.0))
    if not pairs:
        return Part(question.weight, away=away)
    return Part(
        weight=question.weight,
        low=min(score for score, _ in pairs),
        high=max(score for score, _ in pairs),
        away=away,
        prompt=question.evidence is not None,
        unknown=unknown,
        tops=_unbeaten(pairs),
        shown=min(worth for _, worth in pairs),
    )


def _unbeaten(pairs: list[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    found: list[tuple[float, float]] = []
    for score, worth in sorted(set(pairs), reverse=True):
        if not found or worth > found[-1][1]:
            found.append((score, worth))
    return tuple(found)
