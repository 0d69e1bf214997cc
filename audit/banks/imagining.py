"""Whether a condition can hold at all, and whether it can fail: tried out on imagined answers and scores."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from types import MappingProxyType

from audit.banks.cycles import parts_of, questions_behind
from audit.core.answers import Amount, Answer, Cell, Grid, Picked, State, Ticked, Value, Words
from audit.core.bank import Bank
from audit.core.bounds import Bounds
from audit.core.conditions import (
    ALWAYS,
    AllOf,
    AnyDimension,
    Condition,
    DimensionScore,
    EvidenceNumber,
    Fact,
    Flag,
    Hypothetical,
    Mentions,
    NoEvidence,
    Outcome,
    Rows,
    Score,
    questions_in,
)
from audit.core.conditions import Number as NumberIs
from audit.core.holding import holds
from audit.core.questions import Matrix, MultiChoice, Number, Question, SingleChoice
from audit.core.scoring_rules import TOP

MOST = 20_000
"""More cases than this are not tried."""
ANY = "*"
"""Some dimension."""

_LIMITS = {"unknown_count": 1000.0, "unknown_share": 1.0, "proof": 100.0, "quick": 1.0}

Subject = tuple[str, str]
"""What can vary: ('answer', question), ('score', question), ('dimension', …), ('fact', …), ('outcome', …)."""
Setting = Answer | float | str | None


@dataclass(frozen=True, slots=True)
class Imagined:
    """A situation in which everything that a condition asks about is as imagined."""

    settings: Mapping[Subject, Setting]
    flags: Mapping[str, Condition]
    whens: Mapping[str, Condition]
    """When the questions asked about are asked themselves."""

    def answer(self, question: str) -> Answer | None:
        """The answer imagined."""
        found = self.settings.get(("answer", question))
        return found if isinstance(found, Answer) else None

    def is_live(self, question: str) -> bool:
        """Whether the question's own condition holds, or may hold."""
        when = self.whens.get(question)
        return when is None or holds(when, self) is not False

    def score(self, question: str, *, claimed: bool) -> float | None:
        """The score imagined, claimed or not; a question that is not asked has none."""
        del claimed
        return self._number("score", question) if self.is_live(question) else None

    def dimension(self, dimension: str) -> float | None:
        """The score imagined of a dimension."""
        return self._number("dimension", dimension)

    def rated_dimensions(self) -> Mapping[str, float]:
        """The dimension that stands for any."""
        found = self._number("dimension", ANY)
        return {} if found is None else {ANY: found}

    def fact(self, name: str) -> float:
        """The figure imagined."""
        return self._number("fact", name) or 0.0

    def flag(self, flag: str) -> bool | None:
        """Whether a named condition holds."""
        return holds(self.flags[flag], self)

    def outcome(self, action: str) -> str | None:
        """The outcome imagined."""
        found = self.settings.get(("outcome", action))
        return found if isinstance(found, str) else None

    def _number(self, kind: str, name: str) -> float | None:
        found = self.settings.get((kind, name))
        return found if isinstance(found, float) else None


def results(condition: Condition, bank: Bank) -> frozenset[bool]:
    """What a condition can come to; both where there are too many cases to try."""
    found = _tried(condition, bank, {})
    whens = dict(_whens(condition, bank))
    if len(found) == 1 or not whens:
        return found
    # Whoever may answer one question in a way may thereby never be asked the other.
    return _tried(condition, bank, whens)


def _whens(condition: Condition, bank: Bank) -> Iterator[tuple[str, Condition]]:
    """The conditions of the questions behind a condition, and of those behind these."""
    for question in dict.fromkeys(questions_behind(condition, bank.flag_by_id)):
        when = bank.question_by_id[question].when
        if when is not ALWAYS:
            yield question, when
            yield from _whens(when, bank)


def _tried(condition: Condition, bank: Bank, whens: Mapping[str, Condition]) -> frozenset[bool]:
    flags = bank.flag_by_id
    settings: dict[Subject, list[Setting]] = {}
    for part in parts_of(AllOf((condition, *whens.values())), flags):
        for subject, candidates in _candidates(part, bank):
            settings.setdefault(subject, []).extend(candidates)
    cases = 1
    for each in settings.values():
        cases *= len(each)
    if cases > MOST:
        return frozenset({True, False})
    return frozenset(
        holds(condition, Imagined(dict(zip(settings, case, strict=True)), flags, whens)) is True
        for case in product(*settings.values())
    )


def _candidates(part: Condition, bank: Bank) -> Iterator[tuple[Subject, Iterable[Setting]]]:
    """What is worth trying for each subject of a simple condition."""
    match part:
        case Score(question, bounds):
            levels: set[Setting] = {None, *(float(level) for level in range(int(TOP) + 1))}
            yield ("score", question), levels | _edges(bounds, 0.0, TOP)
        case DimensionScore(dimension, bounds):
            yield ("dimension", dimension), {None, *_edges(bounds, 0.0, 100.0)}
        case AnyDimension(bounds):
            yield ("dimension", ANY), {None, *_edges(bounds, 0.0, 100.0)}
        case Fact(name, bounds):
            yield ("fact", name), _edges(bounds, 0.0, _LIMITS[name])
        case Outcome(action):
            yield ("outcome", action), {None, *(each.id for each in bank.action_by_id[action].outcomes)}
        case Flag():
            return
        case _:
            for question in questions_in(part):
                yield ("answer", question), _answers(part, bank.question_by_id[question])


def _edges(bounds: Bounds, low: float, high: float) -> set[Setting]:
    """The limits, what lies just beside them, and the ends."""
    limits = (bounds.at_least, bounds.at_most, bounds.below, bounds.above)
    near = {limit + step for limit in limits if limit is not None for step in (-0.5, -0.01, 0, 0.01, 0.5)}
    return {low, high, *(float(number) for number in near if low <= number <= high)}


def _answers(part: Condition, question: Question) -> Iterator[Answer]:
    """Answers to a question that differ in what a condition may ask about."""
    for value in _values(part, question):
        answer = Answer(question=question.id, value=value)
        yield answer
        match part:
            case Hypothetical():
                yield replace(answer, hypothetical=True)
            case NoEvidence():
                yield replace(answer, evidence="x")
            case EvidenceNumber(_, bounds):
                whole = {int(edge) for edge in _edges(bounds, 0, 1e6) if isinstance(edge, float)}
                yield from (replace(answer, evidence=str(number)) for number in sorted(whole))
            case Mentions(_, words):
                yield replace(answer, evidence=" ".join(words[:1]))
    yield Answer(question=question.id, state=State.DONT_KNOW)


def _values(part: Condition, question: Question) -> Iterator[Value]:
    match question:
        case SingleChoice(options=options):
            yield from (Picked(option.id) for option in options)
        case MultiChoice(options=options):
            ids = [option.id for option in options]
            yield from (Ticked(frozenset(chosen)) for chosen in ([], ids, *([each] for each in ids)))
        case Number(minimum=low, maximum=high):
            edges = _edges(part.bounds, low, high) if isinstance(part, NumberIs) else {low, high}
            yield from (Amount(edge) for edge in edges if isinstance(edge, float | int))
        case Matrix():
            yield from _grids(part, question)
        case _:
            yield Words("x")


def _grids(part: Condition, matrix: Matrix) -> Iterator[Grid]:
    """Nothing filled in, and one row or all rows filled with each choice, or with no and with many."""
    yield Grid(MappingProxyType({}))
    first = matrix.columns[0]
    column = part.column if isinstance(part, Rows) else first.id
    choices = next((each.options for each in matrix.columns if each.id == column), ())
    numbers = [each.id for each in matrix.columns if each.number]
    for choice, count in product(choices, (1, len(matrix.rows))):
        for amount in (0.0, 1e6) if numbers else (0.0,):
            cells: dict[str, Cell] = {column: choice.id, **dict.fromkeys(numbers, amount)}
            yield Grid(MappingProxyType({row.id: cells for row in matrix.rows[-count:]}))
