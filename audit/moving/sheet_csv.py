"""An answer sheet as a CSV file: written so that no text becomes a formula, and read again as it was."""

import csv
import io
from collections.abc import Sequence
from itertools import islice

from audit.core.cells import guarded, unguarded
from audit.core.phrases import number
from audit.errors import Language
from audit.moving.sheet import ASK, KEY, LAST, NUMBER, PART, Line
from audit.render.clean import whole

SIGNS: dict[Language, str] = {"de": ";", "en": ","}
"""What stands between cells: a German spreadsheet takes the comma for the one in 3,5."""
Cells = tuple[str, ...]
LARGEST = 8_000_000
"""Bytes; a sheet whose every cell is as long as it may be has fewer."""
MOST_ROWS, MOST_COLUMNS = 4_000, 60


def as_csv(lines: Sequence[Line], language: Language) -> bytes:
    """The sheet as CSV in UTF-8 with a byte order mark, without which Excel reads no umlauts."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=SIGNS[language], lineterminator="\r\n")
    writer.writerows(_row(line, language) for line in lines)
    return target.getvalue().encode("utf-8-sig")


def _row(line: Line, language: Language) -> list[str]:
    width = max((LAST, *line.labels, *line.fields)) + 1
    cells = [""] * width
    cells[KEY], cells[PART], cells[NUMBER] = *line.keys, line.number
    cells[ASK] = "\n".join(part for part in (line.says, line.hint) if part)
    for column, label in line.labels.items():
        cells[column] = label
    for column, field in line.fields.items():
        cells[column] = _written(field.content, language)
    return [guarded(cell) for cell in cells]


def _written(content: str | float | None, language: Language) -> str:
    if content is None:
        return ""
    return whole(content) if isinstance(content, str) else _figure(content, language)


def _figure(figure: float, language: Language) -> str:
    """Without a sign between thousands: read again, 1.000 could be 1 or 1000."""
    words = number(figure, "en", 12).replace(",", "")
    return words.replace(".", ",") if language == "de" else words


def csv_rows(content: bytes) -> tuple[Cells, ...]:
    """The cells of a CSV file, whatever sign stands between them.

    Raises ValueError where it is none, OverflowError where it holds more than a sheet can.
    """
    if len(content) > LARGEST:
        raise OverflowError("too large")
    text = _decoded(content)
    first = text.split("\n", 1)[0]
    sign = max(";,\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    try:
        rows = tuple(_cells(row) for row in islice(reader, MOST_ROWS + 1))
    except csv.Error as error:
        raise ValueError(str(error)) from error
    if len(rows) > MOST_ROWS:
        raise OverflowError("too many rows")
    return rows


def _cells(row: list[str]) -> Cells:
    return tuple(unguarded(cell) for cell in row[:MOST_COLUMNS])


def _decoded(content: bytes) -> str:
    """UTF-8, else what an older Excel writes in western Europe."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")
