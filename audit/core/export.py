"""What somebody wants exported: which forms of an audit, in which language, on which paper."""

from dataclasses import dataclass
from enum import StrEnum

from audit.core.text import Text
from audit.errors import Language


class Format(StrEnum):
    """A form of an audit as a file; the value is the file's extension."""

    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "md"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    ICS = "ics"
    JSON = "json"


class Paper(StrEnum):
    """The size of a page."""

    A4 = "a4"
    LETTER = "letter"


class Extent(StrEnum):
    """How much of the report."""

    WHOLE = "whole"
    ONE_PAGE = "one_page"
    """What matters most, on a single page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be exported; private notes never are."""

    language: Language
    formats: tuple[Format, ...] = (Format.PDF,)
    paper: Paper = Paper.A4
    extent: Extent = Extent.WHOLE
    attach: bool = True
    """Whether the PDF carries the answers and the score, to be read again by a program."""
    brand: bool = True
    """Whether it carries the brand that the settings name."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What a PDF cannot show, because its fonts lack the letters; a mark stands for each."""

    letters: str = ""
    """Each once, in the order of their code; '' where the PDF shows everything."""
    places: tuple[Text, ...] = ()
    """Where they were typed, each place once; none where they come from the bank."""
