"""An answer sheet as values: lines of cells, some of them to be filled in.

The first two columns are for the program: what a line is about. A question has one line for its answer, or
one for each option that may be ticked, or one for each row of its table.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from audit.core.answers import State
from audit.core.mode import Mode
from audit.core.questions import Column, Matrix, Question, SingleChoice
from audit.core.text import Text
from audit.locales import sheets as words

FORMAT, VERSION = "resonanz-sheet", "1"
META = "#"
"""What the first column begins with where a line is about the sheet itself."""

KEY, PART, NUMBER, ASK, ANSWER, NOTE, EVIDENCE, STATE, WHO = range(9)
"""The columns. Of a table the cells of a row stand from ANSWER on."""
LAST = WHO

CLIENT_FIELDS = ("name", "sector", "place", "contact")


@dataclass(frozen=True, slots=True)
class OneOf:
    """A cell for one of some texts."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell for a number."""

    minimum: float
    maximum: float
    whole: bool


@dataclass(frozen=True, slots=True)
class Prose:
    """A cell for words, so many characters at most."""

    longest: int


Kind = OneOf | Figure | Prose


@dataclass(frozen=True, slots=True)
class Field:
    """A cell to be filled in, and what stands there already."""

    kind: Kind
    content: str | float | None = None


class Look(StrEnum):
    """What a line is, for those who draw it."""

    HEAD = "head"
    """The names of the columns."""
    TITLE = "title"
    TEXT = "text"
    SECTION = "section"
    FACT = "fact"
    """Something about the firm."""
    QUESTION = "question"
    PART = "part"
    """An option or a row of the question above."""
    COLUMNS = "columns"
    """The names of a table's columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a sheet."""

    look: Look
    keys: tuple[str, str] = ("", "")
    number: str = ""
    says: str = ""
    hint: str = ""
    """When the question is asked, in what unit, how many."""
    labels: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    """Words in other columns."""
    fields: Mapping[int, Field] = field(default_factory=lambda: MappingProxyType({}))
    """What can be filled in, by column."""


HYPOTHETICAL = "hypothetical"


def states(question: Question) -> Mapping[str, Text]:
    """What may stand in place of an answer to this question or beside it, by state."""
    left_out = set() if question.may_be_not_applicable else {State.NOT_APPLICABLE.value}
    if not (isinstance(question, SingleChoice) and question.hypothetical):
        left_out.add(HYPOTHETICAL)
    return {state: text for state, text in words.STATES.items() if state not in left_out}


def table_columns(question: Matrix, mode: Mode) -> tuple[Column, ...]:
    """The columns of a table that this interview asks for."""
    return tuple(column for column in question.columns if mode is Mode.FULL or column.quick)
