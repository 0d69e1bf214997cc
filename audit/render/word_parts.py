"""Pieces of a Word document that python-docx has no words for: fields, boxes, tables that break well."""

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from docx.document import Document as Doc
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.shared import Emu, Mm
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph

from audit.render.blocks import Cell, Line, Table
from audit.render.brand.value import Brand
from audit.render.clean import clean

if TYPE_CHECKING:
    from audit.core.report import Report

Place: TypeAlias = "Doc | WordCell"
"""Where paragraphs and tables can be added."""
Say: TypeAlias = Callable[[Paragraph, Line], None]

WIDTH = Mm(166)
_TINTS = {"notice": "E8F0F1", "pin": "", "card": "F2F5F6"}
_NUMBERED = "List Number"


def styled(place: Place, style: str = "") -> Paragraph:
    """A new paragraph in a style; the library would look through all styles for each of them."""
    paragraph = place.add_paragraph()
    _dress(paragraph, style)
    return paragraph


def _dress(paragraph: Paragraph, style: str) -> None:
    if style:
        paragraph._p.style = style.replace(" ", "")


# Above and below every page.


def running(document: Doc, report: "Report", brand: Brand) -> None:
    """The client in the head, title, date, page and sender in the foot; nothing around the first page."""
    imprint, labels, section = report.imprint, report.labels, document.sections[0]
    section.different_first_page_header_footer = len(report.order) > 1
    section.header.paragraphs[0].text = clean(" ".join(imprint.client.split()))
    foot = section.footer.paragraphs[0]
    foot.add_run(f"{clean(imprint.title)} · {imprint.date} · {labels.page} ")
    _field(foot, "PAGE")
    foot.add_run(f" {labels.of} ")
    _field(foot, "NUMPAGES")
    if signed := " · ".join(line for line in (brand.name, brand.legal) if line):
        section.footer.add_paragraph(clean(signed), "Footer")


def letterhead(document: Doc, brand: Brand) -> None:
    """The logo; a drawn one stays out, because word processors want it as dots."""
    if brand.logo is not None and brand.logo.kind == "png":
        width, _ = brand.logo.within(60, 22)
        run = document.add_paragraph().add_run()
        picture = run.add_picture(io.BytesIO(brand.logo.content), width=Mm(width))
        picture._inline.docPr.set("descr", clean(brand.logo.says))


def contents(document: Doc, titles: list[str]) -> None:
    """A table of contents that a word processor can bring up to date; it has no page numbers to go stale."""
    paragraphs = [styled(document, "Contents Entry") for _ in titles]
    for number, (paragraph, title) in enumerate(zip(paragraphs, titles, strict=True), start=1):
        if number == 1:
            _mark(paragraph, "begin")
            _code(paragraph, r'TOC \o "1-1" \n \h \z')
            _mark(paragraph, "separate")
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), _anchor(number))
        paragraph._p.append(link)
        link.append(paragraph.add_run(f"{number} · {title}")._r)
    _mark(paragraphs[-1], "end")


def bookmark(paragraph: Paragraph, number: int) -> None:
    """The target of an entry of the contents."""
    begin, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (begin, end):
        mark.set(qn("w:id"), str(number))
    begin.set(qn("w:name"), _anchor(number))
    paragraph._p.insert(1, begin)
    paragraph._p.append(end)


def _anchor(number: int) -> str:
    return f"_Toc{number:06}"


def _field(paragraph: Paragraph, code: str) -> None:
    _mark(paragraph, "begin")
    _code(paragraph, code)
    _mark(paragraph, "separate")
    paragraph.add_run("1")
    _mark(paragraph, "end")


def _mark(paragraph: Paragraph, kind: str) -> None:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(mark)


def _code(paragraph: Paragraph, code: str) -> None:
    instruction = OxmlElement("w:instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = f" {code} "
    paragraph.add_run()._r.append(instruction)


# Lists.


def numbering(document: Doc) -> int:
    """A new count that begins with 1."""
    style: Any = document.styles[_NUMBERED]
    numbers: Any = document.part.numbering_part.element
    used = style.element.pPr.numPr.numId.val
    pattern = numbers.num_having_numId(used).abstractNumId.val
    count = numbers.add_num(pattern)
    count.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(count.numId)


def item(place: Place, count: int | None) -> Paragraph:
    """A point, or a step of a count."""
    paragraph = styled(place, "List Bullet" if count is None else _NUMBERED)
    if count is not None:
        properties: Any = paragraph._p.get_or_add_pPr()
        number = properties.get_or_add_numPr()
        number.get_or_add_ilvl().val = 0
        number.get_or_add_numId().val = count
    return paragraph


# Tables.


def table(place: Place, content: Table, say: Say) -> None:
    """A table whose head comes again on every page, and whose rows stay whole."""
    rows = (content.head, *content.rows)
    made = place.add_table(len(rows), len(content.head))
    widths = _widths(rows, len(content.head))
    _set_widths(made, widths)
    grid = made._cells  # worked out anew at every call: asked once
    for number, cells in enumerate(rows):
        _fill(grid[number * len(widths) : (number + 1) * len(widths)], cells, widths, say)
    for row in made.rows:
        _whole(row)
    _repeat(made.rows[0])
    _rule(made, inside="C9D1D8")
    _space(place)


def _set_widths(made: WordTable, widths: list[int]) -> None:
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Emu(width)


def _fill(row: list[WordCell], cells: tuple[Cell, ...], widths: list[int], say: Say) -> None:
    column = 0
    for cell in cells:
        last = min(column + cell.span, len(widths)) - 1
        target = row[column] if last == column else row[column].merge(row[last])
        target.width = Emu(sum(widths[column : last + 1]))
        for number, line in enumerate(cell.lines):
            paragraph = target.paragraphs[0] if number == 0 else target.add_paragraph()
            _dress(paragraph, "Table Words")
            say(paragraph, line)
            if cell.heads:
                _embolden(paragraph)
        column = last + 1


def _embolden(paragraph: Paragraph) -> None:
    """Small print stays light."""
    for run in paragraph.runs:
        if run.font.size is None:
            run.bold = True


def _widths(rows: tuple[tuple[Cell, ...], ...], columns: int) -> list[int]:
    """Columns as wide as their words ask for, within limits, together as wide as the page."""
    wants = [8.0] * columns
    for row in rows:
        column = 0
        for cell in row:
            if cell.span == 1 and column < columns:
                letters = max((sum(len(run.text) for run in line) for line in cell.lines), default=0)
                longest = max((len(word) for line in cell.lines for word in _words(line)), default=0)
                wants[column] = max(wants[column], min(letters, 60) ** 0.8, 1.2 * min(longest, 24))
            column += cell.span
    return [int(WIDTH * want / sum(wants)) for want in wants]


def _words(line: Line) -> list[str]:
    return "".join(run.text for run in line).split()


def boxed(place: Place, kind: str) -> WordCell:
    """A frame of one cell that is not torn apart."""
    made = place.add_table(1, 1)
    _set_widths(made, [WIDTH])
    _whole(made.rows[0])
    if tint := _TINTS[kind]:
        made.cell(0, 0)._tc.get_or_add_tcPr().append(
            parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{tint}"/>')
        )
    _rule(made, frame="17212B" if kind == "pin" else "C9D1D8")
    made.cell(0, 0).width = WIDTH
    return made.cell(0, 0)


def tidy(cell: WordCell) -> None:
    """Take away the empty paragraph that a new cell begins with; one at the end is needed after a table."""
    first = cell.paragraphs[0]
    if not first.text and len(cell.paragraphs) > 1:
        first._p.getparent().remove(first._p)
    for paragraph in cell.paragraphs[:-1]:
        paragraph.paragraph_format.keep_with_next = True
    _space_after(cell)


def _space_after(cell: WordCell) -> None:
    """Some air between this frame and what follows it."""
    frame = cell._tc.getparent().getparent()
    following = parse_xml(f'<w:p {nsdecls("w")}><w:pPr><w:spacing w:after="60" w:line="120"/></w:pPr></w:p>')
    frame.addnext(following)


def _space(place: Place) -> None:
    paragraph = place.paragraphs[-1] if isinstance(place, WordCell) else place.add_paragraph()
    paragraph.paragraph_format.space_after = Mm(1)


def _whole(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _repeat(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _rule(made: WordTable, *, inside: str = "", frame: str = "") -> None:
    """Thin lines between the rows, or all around."""
    sides = ("top", "left", "bottom", "right") if frame else ("bottom", "insideH")
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{frame or inside}"/>' for side in sides
    )
    made._tbl.tblPr.append(parse_xml(f"<w:tblBorders {nsdecls('w')}>{lines}</w:tblBorders>"))
