"""The report as a Word document: real headings, tables and styles, to be gone on with in any word processor."""

import io
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from docx import Document
from docx.document import Document as Doc
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from audit.core.export import Paper
from audit.render import word_parts as parts
from audit.render.blocks import BLANK, Block, Box, Heading, Line, Listing, Paragraph, Table, blocks_of
from audit.render.brand.value import PLAIN, Brand
from audit.render.clean import clean
from audit.render.packing import repacked
from audit.render.word_look import Look, dress
from audit.render.word_parts import Place
from audit.render.xhtml import xhtml_of

if TYPE_CHECKING:
    from audit.core.report import Report

_STYLES = {"quote": "Quote", "big": "Standing", "sign": "Sign"}


def word_file(report: "Report", templates: Path, *, paper: Paper = Paper.A4, brand: Brand = PLAIN) -> bytes:
    """The document; the same report gives the same bytes. Raises ReportError where a template is at fault."""
    document = Document()
    dress(document, Look(language=report.language, paper=paper, accent=brand.accent))
    _particulars(document, report)
    parts.running(document, report)
    whole = report.page is None
    if whole and brand.marked:
        parts.letterhead(document, brand)
    first = True
    for block in blocks_of(xhtml_of(report, templates)):
        if whole and first and isinstance(block, Heading) and block.rank == 2:
            _contents(document, report)
            first = False
        _write(document, block, document)
    packed = io.BytesIO()
    document.save(packed)
    return repacked(packed.getvalue())


def _particulars(document: Doc, report: "Report") -> None:
    imprint, about = report.imprint, document.core_properties
    made = datetime.combine(datetime.fromisoformat(imprint.date_iso).date(), time(12))
    about.title = _short(f"{imprint.title} – {imprint.client}")
    about.subject, about.keywords, about.category = "", "", ""
    about.author = about.last_modified_by = _short(imprint.program)
    about.comments, about.language = "", "de-DE" if report.language == "de" else "en-GB"
    about.created = about.modified = made
    about.revision = 1


def _short(words: str) -> str:
    """A property of a document takes 255 letters."""
    return clean(words)[:255]


def _contents(document: Doc, report: "Report") -> None:
    """The title page ends with what is in the document."""
    document.add_paragraph(report.labels.contents, "Contents heading")
    titles = [f"{number} · {clean(part.title)}" for number, part in enumerate(report.contents, start=1)]
    parts.contents(document, titles)
    document.add_page_break()


# Blocks.


def _write(document: Doc, block: Block, place: Place) -> None:
    match block:
        case Heading():
            _heading(block, place)
        case Paragraph(line=line, look=look):
            words = ((*line,)) if look != "sign" else line
            paragraph = place.add_paragraph(style=_STYLES.get(look))
            if look == "sign":
                paragraph.add_run(f"{BLANK} ")
            _say(paragraph, words)
        case Listing(items=items, ordered=ordered):
            parts.listing(document, place, [_adder(item) for item in items], ordered=ordered)
        case Table():
            parts.table(document, place, block, _say)
        case Box():
            _box(document, block, place)
        case _:
            assert_never(block)


def _heading(block: Heading, place: Place) -> None:
    style = "Title" if block.rank == 1 else f"Heading {block.rank - 1}"
    _say(place.add_paragraph(style=style), block.line)
    if block.message:
        _say(place.add_paragraph(style="Message"), block.message)


def _box(document: Doc, box: Box, place: Place) -> None:
    """Its heading stands above, where word processors look for headings; the rest holds together."""
    inner = box.blocks
    if inner and isinstance(inner[0], Heading):
        _write(document, inner[0], place)
        inner = inner[1:]
    if not inner:
        return
    cell = parts.boxed(document, place, box.kind)
    for block in inner:
        _write(document, block, cell)
    parts.tidy(cell)


def _adder(line: Line) -> "parts.Fill":
    def fill(paragraph: WordParagraph) -> None:
        _say(paragraph, line)

    return fill


def _say(paragraph: WordParagraph, line: Line) -> None:
    for run in line:
        written = paragraph.add_run(run.text)
        written.bold = run.strong or None
        if run.quiet:
            written.font.size, written.font.color.rgb = Pt(9), RGBColor(0x4A, 0x56, 0x63)
