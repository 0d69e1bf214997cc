"""Answers: what was said, in which of five states, and everything noted beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

Cell = str | float


class Grade(StrEnum):
    """What a piece of evidence is worth."""

    SAID = "said"
    """Words."""
    SHOWN = "shown"
    """A link, a document or a screenshot was named or seen."""
    MEASURED = "measured"
    """A date or a number can be checked."""


class State(StrEnum):
    """How a question stands."""

    ANSWERED = "answered"
    NOT_APPLICABLE = "not_applicable"
    DONT_KNOW = "dont_know"
    DECLINED = "declined"
    OPEN = "open"
    """Not yet asked."""


@dataclass(frozen=True, slots=True)
class Picked:
    """One option, by its id; a scored option's id is its level as digits."""

    option: str


@dataclass(frozen=True, slots=True)
class Ticked:
    """Any number of options; in a checklist an item may also be not applicable."""

    chosen: frozenset[str]
    not_applicable: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, in the unit of its question."""

    number: float


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells, by row id and column id; a row that is missing was left empty."""

    rows: Mapping[str, Mapping[str, Cell]]

    def cell(self, row: str, column: str) -> Cell | None:
        """What stands in a cell, or None."""
        return self.rows.get(row, {}).get(column)


@dataclass(frozen=True, slots=True)
class Words:
    """A text of one's own."""

    text: str


Value = Picked | Ticked | Amount | Grid | Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer; `value` is there exactly when the state is ANSWERED."""

    question: str
    state: State = State.ANSWERED
    value: Value | None = None
    hypothetical: bool = False
    """Said of what one would do, not of what one did."""
    note: str = ""
    private_note: str = ""
    """Never printed, never exported unless asked for."""
    evidence: str = ""
    grade: Grade | None = None
    """What the interviewer makes of the evidence; None leaves it to the rule (see `evidence`)."""
    reason: str = ""
    """Why the question does not apply."""
    ask: str = ""
    """Who would know."""
    marked: bool = False
    """To come back to."""
    respondent: str = ""
    at: datetime | None = None

    def __post_init__(self) -> None:
        if (self.value is not None) != (self.state is State.ANSWERED):
            raise ValueError(f"{self.question}: a value goes with the state 'answered', and only with it")


@dataclass(frozen=True, slots=True)
class Answers(Mapping[str, Answer]):
    """All answers of one audit by question id; immutable, changed by making another."""

    by_question: Mapping[str, Answer] = field(default_factory=lambda: MappingProxyType({}))
    outcomes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What came of an action that ends in a decision: action id -> one of its outcomes."""

    def __getitem__(self, question: str) -> Answer:
        return self.by_question[question]

    def __iter__(self) -> Iterator[str]:
        return iter(self.by_question)

    def __len__(self) -> int:
        return len(self.by_question)

    def with_answer(self, answer: Answer) -> "Answers":
        """The same answers but for this one."""
        return replace(self, by_question=MappingProxyType({**self.by_question, answer.question: answer}))

    def without(self, question: str) -> "Answers":
        """The same answers, this question not yet asked."""
        rest = {key: answer for key, answer in self.by_question.items() if key != question}
        return replace(self, by_question=MappingProxyType(rest))
