"""Tables as CSV files that spreadsheets open rightly, and that no text can make compute."""

import csv
import io
from datetime import date

from audit.core.cells import guarded
from audit.errors import Language
from audit.render.tables import Table, Value

SIGNS: dict[Language, str] = {"de": ";", "en": ","}
"""Between cells: where the comma stands in numbers it cannot stand there too."""


def csv_file(table: Table, language: Language) -> bytes:
    """The table with its headings, in UTF-8 with a byte order mark, without which Excel reads no umlauts."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=SIGNS[language], lineterminator="\r\n")
    writer.writerow([guarded(column.title) for column in table.columns])
    writer.writerows([_cell(value, language) for value in row] for row in table.rows)
    return target.getvalue().encode("utf-8-sig")


def _cell(value: Value, language: Language) -> str:
    match value:
        case None:
            return ""
        case str():
            return guarded(value)
        case date():
            return value.isoformat()
        case _:
            words = f"{value:.3f}".rstrip("0").rstrip(".")
            return words.replace(".", ",") if language == "de" else words
