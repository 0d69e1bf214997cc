"""Whether a condition holds in a situation: true, false or (None) not yet known.

A condition about an answer that is unknown or not yet given is None; whoever asks decides what that means
(a question is asked rather than skipped, a guard does not let pass). An answer whose question sleeps or does
not apply makes a condition about it false.
"""

from collections.abc import Iterator, Mapping
from typing import Protocol, assert_never

from audit.core.answers import Amount, Answer, Cell, Grid, Picked, State, Ticked
from audit.core.conditions import (
    AboutAnswer,
    AboutProof,
    AboutScore,
    AllOf,
    AnyDimension,
    AnyOf,
    Condition,
    DimensionScore,
    EvidenceNumber,
    Fact,
    Flag,
    Hypothetical,
    Includes,
    Is,
    Lacks,
    Mentions,
    NoEvidence,
    Not,
    Number,
    Outcome,
    Rows,
    RowSum,
    Score,
    Unknown,
    Unproven,
)


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
