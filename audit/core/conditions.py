"""Conditions: trees of data about answers and scores; true, false or (None) not yet known.

A condition about an answer that is unknown or not yet given is None; whoever asks decides what that means
(a question is asked rather than skipped, a guard does not let pass). An answer whose question sleeps or does
not apply makes a condition about it false.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol, assert_never

from audit.core.answers import Amount, Answer, Cell, Grid, Picked, State, Ticked

TOLERANCE = 1e-9
"""Scores are sums of thirds and tenths: a threshold is met when it is missed by less than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Limits of a number; all that are given must hold."""

    at_least: float | None = None
    at_most: float | None = None
    below: float | None = None
    above: float | None = None

    def hold(self, number: float) -> bool:
        """Whether the number lies within."""
        return (
            (self.at_least is None or number >= self.at_least - TOLERANCE)
            and (self.at_most is None or number <= self.at_most + TOLERANCE)
            and (self.below is None or number < self.below - TOLERANCE)
            and (self.above is None or number > self.above + TOLERANCE)
        )


@dataclass(frozen=True, slots=True)
class Is:
    """The option picked is one of these."""

    question: str
    any_of: frozenset[str]


@dataclass(frozen=True, slots=True)
class Includes:
    """At least one of these options is ticked."""

    question: str
    any_of: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lacks:
    """A checklist's item applies and is not ticked."""

    question: str
    option: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number lies within bounds."""

    question: str
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Rows:
    """The number of a matrix's rows whose cell holds one of these values lies within bounds."""

    question: str
    column: str
    any_of: frozenset[str]
    bounds: Bounds
    leave_out: frozenset[str] = frozenset()
    """Rows that do not count."""


@dataclass(frozen=True, slots=True)
class RowSum:
    """The sum of a matrix's numeric column over some rows lies within bounds; empty cells count nothing."""

    question: str
    column: str
    rows: frozenset[str]
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Score:
    """The score of a question, 0 to 4, lies within bounds; unrated questions make it false."""

    question: str
    bounds: Bounds
    claimed: bool = False
    """Take the score as answered, before an unproven 4 is counted as 3."""


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """The score of a dimension, 0 to 100, lies within bounds; false where it is not rated."""

    dimension: str
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class AnyDimension:
    """Some rated dimension's score lies within bounds."""

    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure about the audit lies within bounds: unknown_count, unknown_share, proof, quick."""

    name: str
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Unproven:
    """The question is live, and nobody knows (don't know, declined) or it has not been answered."""

    question: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """The question was asked and nobody knows, or it was declined."""

    question: str


@dataclass(frozen=True, slots=True)
class Hypothetical:
    """The answer says what one would do."""

    question: str


@dataclass(frozen=True, slots=True)
class NoEvidence:
    """The question is answered, and nothing is given as evidence."""

    question: str


@dataclass(frozen=True, slots=True)
class EvidenceNumber:
    """The first number in the evidence lies within bounds; false where there is none."""

    question: str
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Mentions:
    """One of these words stands in the evidence, the note or the `ask` of one of these questions."""

    questions: frozenset[str]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """A condition that the bank gives a name."""

    id: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """An action that ends in a decision ended in one of these."""

    action: str
    any_of: frozenset[str]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Condition"


AboutAnswer = Is | Includes | Lacks | Number | Rows | RowSum
AboutScore = Score | DimensionScore | AnyDimension | Fact
AboutProof = Unproven | Unknown | Hypothetical | NoEvidence | EvidenceNumber | Mentions
Condition = AboutAnswer | AboutScore | AboutProof | Flag | Outcome | AllOf | AnyOf | Not

ALWAYS = AllOf(())


class Situation(Protocol):
    """What conditions are asked about."""

    def answer(self, question: str) -> Answer | None:
        """The answer as given; None where there is none."""

    def is_live(self, question: str) -> bool:
        """Whether the question's own condition holds."""

    def score(self, question: str, *, claimed: bool) -> float | None:
        """The score of a question, or None where it has none."""

    def dimension(self, dimension: str) -> float | None:
        """The score of a dimension, or None where it is not rated."""

    def rated_dimensions(self) -> Mapping[str, float]:
        """The scores of all rated dimensions."""

    def fact(self, name: str) -> float:
        """A figure about the audit."""

    def flag(self, flag: str) -> bool | None:
        """Whether a named condition holds."""

    def outcome(self, action: str) -> str | None:
        """What came of an action."""


def holds(condition: Condition, situation: Situation) -> bool | None:
    """Whether a condition holds; None where it hangs on an answer that nobody has given yet."""
    match condition:
        case AllOf(parts):
            return _all(holds(part, situation) for part in parts)
        case AnyOf(parts):
            return _any(holds(part, situation) for part in parts)
        case Not(part):
            held = holds(part, situation)
            return None if held is None else not held
        case Flag(flag):
            return situation.flag(flag)
        case Outcome(action, any_of):
            return situation.outcome(action) in any_of
        case Is() | Includes() | Lacks() | Number() | Rows() | RowSum():
            return _about_answer(condition, situation)
        case Score() | DimensionScore() | AnyDimension() | Fact():
            return _about_score(condition, situation)
        case Unproven() | Unknown() | Hypothetical() | NoEvidence() | EvidenceNumber() | Mentions():
            return _about_proof(condition, situation)
        case _:
            assert_never(condition)


def _all(parts: Iterator[bool | None]) -> bool | None:
    result: bool | None = True
    for part in parts:
        if part is False:
            return False
        if part is None:
            result = None
    return result


def _any(parts: Iterator[bool | None]) -> bool | None:
    result: bool | None = False
    for part in parts:
        if part:
            return True
        if part is None:
            result = None
    return result


def _about_answer(condition: AboutAnswer, situation: Situation) -> bool | None:
    if not situation.is_live(condition.question):
        return False
    answer = situation.answer(condition.question)
    if answer is None or answer.state in {State.OPEN, State.DONT_KNOW, State.DECLINED}:
        return None
    match condition, answer.value:
        case Is(_, any_of), Picked(option):
            return option in any_of
        case Includes(_, any_of), Ticked(chosen):
            return bool(chosen & any_of)
        case Lacks(_, option), Ticked(chosen, not_applicable):
            return option not in chosen and option not in not_applicable
        case Number(_, bounds), Amount(number):
            return bounds.hold(number)
        case Rows(_, column, any_of, bounds, leave_out), Grid() as grid:
            return bounds.hold(count_rows(grid, column, any_of, leave_out))
        case RowSum(_, column, rows, bounds), Grid() as grid:
            return bounds.hold(sum(_as_number(grid.cell(row, column)) for row in rows))
        case _:
            return False


def count_rows(grid: Grid, column: str, any_of: frozenset[str], leave_out: frozenset[str]) -> int:
    """How many rows hold one of these values in a column."""
    return sum(
        1 for row, cells in grid.rows.items() if row not in leave_out and str(cells.get(column, "")) in any_of
    )


def _as_number(cell: Cell | None) -> float:
    return float(cell) if isinstance(cell, int | float) else 0.0


def _about_score(condition: AboutScore, situation: Situation) -> bool:
    match condition:
        case Score(question, bounds, claimed):
            score = situation.score(question, claimed=claimed)
        case DimensionScore(dimension, bounds):
            score = situation.dimension(dimension)
        case Fact(name, bounds):
            score = situation.fact(name)
        case AnyDimension(bounds):
            return any(bounds.hold(number) for number in situation.rated_dimensions().values())
        case _:
            assert_never(condition)
    return score is not None and bounds.hold(score)


def _about_proof(condition: AboutProof, situation: Situation) -> bool:
    match condition:
        case Mentions(questions, words):
            return any(_mentions(situation.answer(question), words) for question in questions)
        case Unproven(question):
            answer = situation.answer(question)
            return situation.is_live(question) and (
                answer is None or answer.state in {State.OPEN, State.DONT_KNOW, State.DECLINED}
            )
    answer = situation.answer(condition.question)
    if answer is None or not situation.is_live(condition.question):
        return False
    match condition:
        case Unknown():
            return answer.state in {State.DONT_KNOW, State.DECLINED}
        case Hypothetical():
            return answer.state is State.ANSWERED and answer.hypothetical
        case NoEvidence():
            return answer.state is State.ANSWERED and not answer.evidence.strip()
        case EvidenceNumber(_, bounds):
            number = first_number(answer.evidence)
            return number is not None and bounds.hold(number)
        case _:
            assert_never(condition)


def _mentions(answer: Answer | None, words: tuple[str, ...]) -> bool:
    if answer is None:
        return False
    said = f"{answer.evidence} {answer.note} {answer.ask}".casefold()
    return any(word.casefold() in said for word in words)


def first_number(words: str) -> float | None:
    """The first whole number in a text."""
    digits = ""
    for letter in words:
        if letter.isascii() and letter.isdigit():
            digits += letter
        elif digits:
            break
    return float(digits) if digits else None


def questions_in(condition: Condition) -> Iterator[str]:
    """The ids of all questions that a condition refers to."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from questions_in(part)
        case Not(part):
            yield from questions_in(part)
        case Mentions(questions):
            yield from sorted(questions)
        case DimensionScore() | AnyDimension() | Fact() | Flag() | Outcome():
            return
        case _:
            yield condition.question
