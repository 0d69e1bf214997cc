"""The report as Markdown (CommonMark, with GitHub's tables); nothing anybody wrote becomes markup."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from audit.render.blocks import (
    BLANK,
    Block,
    Box,
    Cell,
    Heading,
    Line,
    Listing,
    Paragraph,
    Run,
    Table,
    blocks_of,
)
from audit.render.brand.value import PLAIN, Brand
from audit.render.xhtml import xhtml_of

if TYPE_CHECKING:
    from audit.core.report import Report

_MARKS = re.compile(
    r"[\\`*_\[\]<|~$^{]|&(?=#?\w+;)|(?<=\w):(?=//)|(?<=www)\.|(?<=\w)@|:(?=[\w+-]+:)", re.IGNORECASE
)
"""What means something anywhere: emphasis, links, tags, entities, formulas, addresses, little pictures;
and what others than GitHub read into it: attributes, raised letters, templates."""
_FIRST = re.compile(r"^(\s*)(?:([-+=#>:%])|(\d{1,9})([.)])(?=\s|$))")
"""What means something at the beginning of a line."""


def markdown(report: "Report", templates: Path, brand: Brand = PLAIN) -> str:
    """The document. Raises ReportError where a template is at fault."""
    page = xhtml_of(report, templates, brand)
    return "\n\n".join(_paragraphs(blocks_of(page))) + "\n"


def escaped(text: str) -> str:
    """Words as Markdown that shows just these words."""
    return _MARKS.sub(lambda mark: f"\\{mark[0]}", text)


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(rank=rank, line=line, message=message):
                yield f"{'#' * rank} {_inline(line, plain=True)}"
                if message:
                    yield _paragraph((Run(_plain(message), strong=True),))
            case Paragraph(line=line, look="quote"):
                yield f"> {_paragraph(line)}"
            case Paragraph(line=line, look="sign"):
                yield f"{BLANK} {_paragraph(line)}"
            case Paragraph(line=line):
                yield _paragraph(line)
            case Listing(items=items, ordered=ordered):
                yield "\n".join(_items(items, ordered=ordered))
            case Table():
                yield _table(block)
            case Box(kind="card", blocks=inner):
                yield from _paragraphs(inner)
            case Box(blocks=inner):
                yield "\n>\n".join(_quoted(paragraph) for paragraph in _paragraphs(inner))
            case _:
                assert_never(block)


def _quoted(paragraph: str) -> str:
    return "\n".join(f"> {line}" for line in paragraph.split("\n"))


def _items(items: tuple[Line, ...], *, ordered: bool) -> Iterator[str]:
    for number, item in enumerate(items, start=1):
        yield f"{f'{number}.' if ordered else '-'} {_paragraph(item)}"


def _paragraph(line: Line) -> str:
    """A line of words that begins nothing but a paragraph."""
    return _FIRST.sub(_disarmed, _inline(line))


def _disarmed(begin: re.Match[str]) -> str:
    space, sign, number, dot = begin.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\{dot}"


def _inline(line: Line, *, plain: bool = False) -> str:
    return "".join(_run(run, plain=plain) for run in line)


def _run(run: Run, *, plain: bool) -> str:
    """Emphasis holds on to the words: next to a space it would be asterisks."""
    words = run.text.strip(" ·")
    mark = "**" if run.strong else "*" if run.quiet else ""
    if plain or not mark or not words:
        return escaped(run.text)
    before, _, after = run.text.partition(words)
    return f"{before}{mark}{escaped(words)}{mark}{after}"


def _plain(line: Line) -> str:
    return "".join(run.text for run in line)


def _table(table: Table) -> str:
    width = len(table.head)
    rows = [_row(table.head, width), "|" + " --- |" * width, *(_row(row, width) for row in table.rows)]
    return "\n".join(rows)


def _row(cells: tuple[Cell, ...], width: int) -> str:
    words = [part for cell in cells for part in (_cell(cell), *[""] * (cell.span - 1))]
    padded = [*words, *[""] * (width - len(words))][:width]
    return f"| {' | '.join(padded)} |"


def _cell(cell: Cell) -> str:
    """A cell is one line in Markdown: its paragraphs follow each other."""
    return "; ".join(words for line in cell.lines if (words := _inline(line, plain=cell.heads)))
