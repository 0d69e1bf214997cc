"""The answers that a question could get, as many as rules and conditions can tell apart."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, combinations, pairwise, product
from math import ceil, floor
from typing import assert_never

from audit.core.answers import Amount, Answer, Grade, Picked, State, Ticked, Value, Words
from audit.core.bank import Bank
from audit.core.bounds import Bounds
from audit.core.conditions import EvidenceNumber, Includes, Lacks, Mentions
from audit.core.conditions import Number as NumberIs
from audit.core.mode import Mode
from audit.core.possible.grids import grids
from audit.core.possible.readings import Atom, most_rows
from audit.core.questions import Derived, FreeText, Matrix, MultiChoice, Number, Question, SingleChoice
from audit.core.scoring_rules import FirstMatch


def candidates(bank: Bank, question: Question, atoms: tuple[Atom, ...], mode: Mode) -> Iterator[Answer]:
    """Answers of every distinguishable sort, then 'not applicable' if the question allows it."""
    asides = tuple(_asides(question, atoms))
    for value in _values(bank, question, atoms, mode):
        for aside in asides:
            yield replace(aside, state=State.ANSWERED, value=value)
            if isinstance(question, SingleChoice) and question.hypothetical is not None:
                yield replace(aside, state=State.ANSWERED, value=value, hypothetical=True)
    if question.may_be_not_applicable:
        yield from (replace(aside, state=State.NOT_APPLICABLE) for aside in asides)


def _asides(question: Question, atoms: tuple[Atom, ...]) -> Iterator[Answer]:
    """What can stand beside an answer: evidence, and a note with the words that a condition looks for."""
    empty = Answer(question=question.id, state=State.OPEN)
    words = [atom.words[0] for atom in atoms if isinstance(atom, Mentions) and atom.words]
    notes = chain.from_iterable(combinations(words, size) for size in range(len(words) + 1))
    for (evidence, grade), note in product(_evidence(question, atoms), [" ".join(note) for note in notes]):
        yield replace(empty, evidence=evidence, grade=grade, note=note)


def _evidence(question: Question, atoms: tuple[Atom, ...]) -> Iterator[tuple[str, Grade | None]]:
    """None, words, and numbers of every distinguishable sort, each as worthless and as worthy as may be."""
    yield "", None
    numbers = [atom.bounds for atom in atoms if isinstance(atom, EvidenceNumber)]
    found = {number for limit in _limits(numbers) for number in _whole_near(limit) if number >= 0}
    texts = ["-", *(str(number) for number in sorted(found))]
    if question.evidence is not None:
        grades = (Grade.SAID, Grade.MEASURED) if atoms else (Grade.MEASURED,)
        yield from product(texts, grades)


def _values(bank: Bank, question: Question, atoms: tuple[Atom, ...], mode: Mode) -> Iterable[Value]:
    match question:
        case SingleChoice():
            return (Picked(option.id) for option in question.options)
        case MultiChoice():
            return _ticked(question, atoms)
        case Number():
            return (Amount(number) for number in _numbers(bank, question, atoms))
        case Matrix():
            return grids(bank, question, atoms, mode)
        case FreeText():
            return (Words("-"),)
        case Derived():
            return ()
        case _:
            assert_never(question)


# Ticked options: those that stand in the same patterns are interchangeable, so their number is enough.


def _ticked(question: MultiChoice, atoms: tuple[Atom, ...]) -> Iterator[Ticked]:
    groups: dict[tuple[bool, ...], list[str]] = {}
    patterns = tuple(_patterns(question, atoms))
    for option in question.options:
        groups.setdefault(tuple(option.id in pattern for pattern in patterns), []).append(option.id)
    for picks in product(*(_picks(tuple(group), question.checklist) for group in groups.values())):
        chosen = frozenset(chain.from_iterable(yes for yes, _ in picks))
        if len(chosen) >= question.at_least:
            yield Ticked(chosen, frozenset(chain.from_iterable(away for _, away in picks)))


def _patterns(question: MultiChoice, atoms: tuple[Atom, ...]) -> Iterator[frozenset[str]]:
    if isinstance(question.score, FirstMatch):
        for match in question.score.matches:
            yield from (pattern for pattern in (match.when.only, match.when.includes) if pattern is not None)
    for atom in atoms:
        match atom:
            case Includes(_, any_of):
                yield any_of
            case Lacks(_, option):
                yield frozenset({option})
            case _:
                pass


def _picks(group: tuple[str, ...], checklist: bool) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    for chosen in range(len(group) + 1):
        for away in range(len(group) - chosen + 1 if checklist else 1):
            yield group[:chosen], group[chosen : chosen + away]


# Numbers: the places where something changes, and one between any two of them.


def _numbers(bank: Bank, question: Number, atoms: tuple[Atom, ...]) -> Iterable[float]:
    low, high = question.minimum, question.maximum
    limits = {limit for limit in _limits_of(bank, question, atoms) if low <= limit <= high}
    if question.whole:
        near = {float(number) for limit in {low, high, *limits} for number in _whole_near(limit)}
        return sorted(number for number in near if low <= number <= high)
    places = sorted({low, high, *limits})
    return [*places, *((one + other) / 2 for one, other in pairwise(places))]


def _limits_of(bank: Bank, question: Number, atoms: tuple[Atom, ...]) -> Iterator[float]:
    yield from _limits(atom.bounds for atom in atoms if isinstance(atom, NumberIs))
    if question.score:
        yield from _limits(band.bounds for band in question.score.bands)
    for entry in bank.questions:
        if isinstance(entry, Derived) and entry.score.number == question.id:
            for limit in _limits(band.bounds for band in entry.score.bands):
                yield from (limit * rows for rows in range(1, most_rows(bank, entry) + 1))


def _limits(all_bounds: Iterable[Bounds]) -> Iterator[float]:
    for bounds in all_bounds:
        given = (bounds.at_least, bounds.at_most, bounds.below, bounds.above)
        yield from (limit for limit in given if limit is not None)


def _whole_near(limit: float) -> tuple[int, ...]:
    return floor(limit) - 1, floor(limit), ceil(limit), ceil(limit) + 1
