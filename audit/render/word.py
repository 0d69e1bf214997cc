"""The report as a Word document: real headings, tables and styles, to go on with in any word processor."""

import io
from datetime import datetime, time
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_BREAK
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from audit.core.export import Paper
from audit.render import word_parts as parts
from audit.render.blocks import BLANK, Block, Box, Heading, Line, Listing, Paragraph, Table, blocks_of
from audit.render.brand.value import PLAIN, Brand
from audit.render.clean import clean
from audit.render.packing import check_clock, repacked
from audit.render.word_look import MUTED, Look, dress
from audit.render.word_parts import Place
from audit.render.xhtml import xhtml_of

if TYPE_CHECKING:
    from audit.core.report import Report

_STYLES = {"quote": "Quote", "big": "Standing", "sign": "Sign"}
_LOCALES = {"de": "de-DE", "en": "en-GB"}
_LONGEST = 255
"""Letters that a property of a document takes."""


def word_file(report: "Report", templates: Path, *, paper: Paper = Paper.A4, brand: Brand = PLAIN) -> bytes:
    """The document; the same report gives the same bytes. Raises ReportError where a template is at fault."""
    check_clock()
    document = Document()
    dress(document, Look(locale=_LOCALES[report.language], paper=paper, accent=brand.accent))
    _particulars(document, report)
    parts.running(document, report, brand)
    parts.letterhead(document, brand)
    _Writer(document, report).write_all(blocks_of(xhtml_of(report, templates, brand)))
    packed = io.BytesIO()
    document.save(packed)
    return repacked(packed.getvalue())


def _particulars(document: Doc, report: "Report") -> None:
    imprint, about = report.imprint, document.core_properties
    about.title = clean(f"{imprint.title} – {imprint.client}")[:_LONGEST]
    about.author = about.last_modified_by = imprint.program
    about.subject = about.keywords = about.category = about.comments = ""
    about.language = _LOCALES[report.language]
    day = datetime.fromisoformat(imprint.date_iso).date()
    about.created = about.modified = datetime.combine(day, time(12))
    about.revision = 1


class _Writer:
    """Writes blocks one after the other, and knows how many parts there have been."""

    def __init__(self, document: Doc, report: "Report") -> None:
        self._document, self._report = document, report
        self._parts = 0

    def write_all(self, blocks: tuple[Block, ...]) -> None:
        for block, following in zip_longest(blocks, blocks[1:]):
            if isinstance(block, Heading) and block.rank == 2:
                self._begin_part()
            self._write(block, self._document)
            if isinstance(following, Paragraph) and following.look == "quote":
                self._document.paragraphs[-1].paragraph_format.keep_with_next = True

    def _begin_part(self) -> None:
        """Before the first part stands what is in the document, unless it is a single page."""
        if self._parts == 0 and len(self._report.order) > 1:
            heading = parts.styled(self._document, "Contents Heading")
            heading.add_run(self._report.labels.contents)
            parts.contents(self._document, [clean(part.title) for part in self._report.contents])
            self._document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        self._parts += 1

    def _write(self, block: Block, place: Place) -> None:
        match block:
            case Heading():
                self._heading(block, place)
            case Paragraph(line=line, look=look):
                paragraph = parts.styled(place, _STYLES.get(look, ""))
                if look == "sign":
                    paragraph.add_run(f"{BLANK} ")
                _say(paragraph, line)
            case Listing(items=items, ordered=ordered):
                numbering = parts.numbering(self._document) if ordered else None
                for item in items:
                    _say(parts.item(place, numbering), item)
            case Table():
                parts.table(place, block, _say)
            case Box():
                self._box(block, place)
            case _:
                assert_never(block)

    def _heading(self, block: Heading, place: Place) -> None:
        style = "Title" if block.rank == 1 else f"Heading {block.rank - 1}"
        paragraph = parts.styled(place, style)
        if block.rank == 1 and len(self._report.order) == 1:
            paragraph.paragraph_format.space_before = 0  # a page, not a booklet with a title page
        _say(paragraph, block.line)
        if block.rank == 2:
            parts.bookmark(paragraph, self._parts)
        if block.message:
            _say(parts.styled(place, "Message"), block.message, plain=True)

    def _box(self, box: Box, place: Place) -> None:
        """Its heading stands above, where word processors look for headings; the rest holds together."""
        inner = box.blocks
        if isinstance(inner[0], Heading):
            self._write(inner[0], place)
            inner = inner[1:]
        if inner:
            cell = parts.boxed(place, box.kind)
            for block in inner:
                self._write(block, cell)
            parts.tidy(cell)


def _say(paragraph: WordParagraph, line: Line, *, plain: bool = False) -> None:
    for run in line:
        written = paragraph.add_run(run.text)
        if run.strong and not plain:
            written.bold = True
        if run.quiet:
            written.font.size, written.font.color.rgb = Pt(9), MUTED
