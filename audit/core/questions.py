"""The questions of a bank, one class for each kind."""

from dataclasses import dataclass

from audit.core.conditions import ALWAYS, Condition
from audit.core.scoring_rules import MeanOfRows, MultiRule, RatioToRows, ShareOfRows, Thresholds
from audit.core.text import Text


@dataclass(frozen=True, slots=True)
class Ask:
    """The question in two voices: to a client in an interview, and to oneself."""

    interview: Text
    self: Text


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer; `level` is its score where the question is scored by it."""

    id: str
    text: Text
    level: float | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a matrix: a choice when it has options, else a number, else words."""

    id: str
    title: Text
    options: tuple[Option, ...] = ()
    number: bool = False
    quick: bool = True
    """Whether the quick interview asks for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseQuestion:
    """What every question has."""

    id: str
    dimension: str
    ask: Ask
    why: Text
    heard: Text | None = None
    """One sentence that mirrors the answer back, with {answer} in it."""
    probe: Text | None = None
    """A hint for the interviewer."""
    evidence: Text | None = None
    """What to show for the answer; where there is one, an unproven 4 counts as 3."""
    weight: float = 0.0
    """Weight within its dimension; 0 where it is not scored."""
    seconds: int = 30
    quick: bool = False
    """Part of the quick interview, and scored there."""
    quick_context: bool = False
    """Asked in the quick interview for what hangs on it, but not scored there."""
    when: Condition = ALWAYS
    may_be_not_applicable: bool = False
    not_applicable_when: Condition = ALWAYS
    """What must not be false for 'not applicable' to be a possible answer."""
    follows: str = ""
    """The question that this one is a follow-up to."""
    seeds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleChoice(BaseQuestion):
    """One option of several."""

    options: tuple[Option, ...]
    assume: str | None = None
    """The option taken while the answer is unknown; the quick interview shows it preselected."""
    hypothetical: Text | None = None
    """'It never happened': asks what one would do instead; such an answer counts 3 at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MultiChoice(BaseQuestion):
    """Any number of options; `checklist`: each item is done, not done or not applicable."""

    options: tuple[Option, ...]
    score: MultiRule | None = None
    checklist: bool = False
    at_least: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(BaseQuestion):
    """A number."""

    minimum: float = 0.0
    maximum: float
    whole: bool = True
    unit: Text | None = None
    score: Thresholds | None = None
    assume: float | None = None
    """The number that the plan takes while the answer is unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix(BaseQuestion):
    """Rows by columns; the first column is a choice, and decides whether the rest of a row is asked."""

    rows: tuple[Option, ...]
    columns: tuple[Column, ...]
    empty: str
    """The option of the first column that an untouched row stands for."""
    score: MeanOfRows | ShareOfRows | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeText(BaseQuestion):
    """A text in one's own words."""

    lines: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived(BaseQuestion):
    """Computed from other answers, never asked; `options` name its levels."""

    score: RatioToRows
    options: tuple[Option, ...]


Question = SingleChoice | MultiChoice | Number | Matrix | FreeText | Derived
