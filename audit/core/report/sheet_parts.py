"""An interview sheet: all questions of a bank, blank, worded for one language, to fill in by hand."""

from dataclasses import dataclass

from audit.core.report.label_fields import Labels
from audit.errors import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """A column of a table to fill in; `letters` stand for its choices, '' where it is written into."""

    title: str
    letters: str
    figure: bool
    """For a number: a narrow column will do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetQuestion:
    """A question, blank."""

    id: str
    asked: str
    only_if: str
    """When it is to be asked, in words; '' for always."""
    hint: str
    """For whoever asks; or ''."""
    kind: str
    """one, many, check, number, table or text."""
    options: tuple[str, ...]
    """To tick; the rows of a table."""
    columns: int
    """In how many columns the options stand."""
    table: tuple[SheetColumn, ...]
    legend: str
    """What the letters of a table mean; or ''."""
    unit: str
    lines: int
    """To write on, where words are asked for."""
    evidence: str
    """What would show it; '' where nothing is asked for."""
    never: str
    """What to ask where it never happened; or ''."""
    may_not_apply: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetGroup:
    """The questions of a dimension."""

    name: str
    questions: tuple[SheetQuestion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetImprint:
    """What stands on every page; a blank sheet has no client and no date."""

    title: str
    client: str
    date: str
    date_iso: str
    program: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """The small words of the sheet."""

    firm: str
    person: str
    day: str
    ask: str
    evidence: str
    note: str
    dont_know: str
    not_applicable: str
    never: str
    yes: str
    no: str
    not_here: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewSheet:
    """The whole sheet, in one language."""

    language: Language
    labels: Labels
    imprint: SheetImprint
    words: SheetWords
    title: str
    says: str
    """How many questions, and how long they take."""
    rules: tuple[str, ...]
    """How to fill it in."""
    groups: tuple[SheetGroup, ...]
