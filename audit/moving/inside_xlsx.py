"""The cells of an answer sheet that comes back as XLSX, checked before and while it is read."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

from audit.moving.confined import Json

LARGEST = 30_000_000
"""Bytes of all parts together, unpacked."""
MOST_PARTS = 300
SQUEEZED = 300
"""Times smaller than its content a file may be; an ordinary one is ten times smaller."""
MOST_ROWS, MOST_COLUMNS, MOST_PAGES = 4_000, 60, 20
MOST_LETTERS = 10_000_000
"""In all cells together: one long text may stand in every cell, and takes no room until it is told."""

FORMULA, BROKEN = {"odd": "formula"}, {"odd": "error"}
"""What stands in place of a cell that holds neither text nor number."""


def rows(content: bytes) -> Json:
    """All cells of the page that is an answer sheet, else of the first, row by row; any error: refuse it."""
    from openpyxl import load_workbook

    _check(content)
    book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
    found: list[Json] = []
    for page in book.worksheets[:MOST_PAGES]:
        page.reset_dimensions()  # what a file says about its size need not be so
        read = [_row(row) for row in page.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS)]
        if len(read) > MOST_ROWS or sum(map(_letters, read)) > MOST_LETTERS:
            raise OverflowError("too many rows, or too much in them")
        if read and isinstance(read[0], list) and read[0] and read[0][0] == "#format":
            return read
        found = found or read
    return found


def _check(content: bytes) -> None:
    """Refuse what unpacks to far more than it is, and XML that defines anything of its own."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        entries = parts.infolist()
        total = sum(entry.file_size for entry in entries)
        if len(entries) > MOST_PARTS or total > LARGEST or total > SQUEEZED * len(content):
            raise OverflowError("unpacks to too much")
        for entry in entries:
            _check_part(parts.read(entry))


def _check_part(part: bytes) -> None:
    # Parts in UTF-16 would hide the words looked for; spreadsheets write UTF-8.
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part or part[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise ValueError("XML that defines something")


def _row(row: Iterable[object]) -> Json:
    return list(_without_end([_cell(cell) for cell in row]))


def _letters(row: Json) -> int:
    cells = row if isinstance(row, list) else []
    return sum(len(cell) for cell in cells if isinstance(cell, str))


def _without_end(cells: list[Json]) -> Iterator[Json]:
    last = max((place for place, cell in enumerate(cells) if cell is not None), default=-1)
    return iter(cells[: last + 1])


def _cell(cell: object) -> Json:
    value: object = getattr(cell, "value", None)
    match getattr(cell, "data_type", "n"), value:
        case "f", _:
            return dict(FORMULA)
        case "e", _:
            return dict(BROKEN)
        case _, None | str() | bool() | int() | float():
            return value
        case _, datetime() | date() | time():
            return value.isoformat()
        case _:
            return str(value)
