"""Answer sheets that a client fills in offline: made here, and read again when they come back."""

from enum import StrEnum
from pathlib import PurePath

from audit.banks.answers_file import AnswersFile
from audit.core.bank import Bank
from audit.core.mode import Mode
from audit.errors import AnswersError, Language
from audit.moving.confined import Kind, read_confined
from audit.moving.sheet import FORMAT
from audit.moving.sheet_cells import Rows, from_json
from audit.moving.sheet_csv import as_csv, csv_rows
from audit.moving.sheet_lines import sheet_lines
from audit.moving.sheet_reading import FindBank, Understood, read_sheet


class SheetFormat(StrEnum):
    """A form of an answer sheet; the value is the file's extension."""

    XLSX = "xlsx"
    CSV = "csv"


def make_sheet(
    bank: Bank, mode: Mode, language: Language, form: SheetFormat, filled: AnswersFile | None = None
) -> bytes:
    """An answer sheet, empty or with the answers of a file in it, private notes apart."""
    lines = sheet_lines(bank, mode, language, filled)
    if form is SheetFormat.CSV:
        return as_csv(lines, language)
    from audit.moving.sheet_xlsx import as_xlsx

    return as_xlsx(lines, bank.title.to(language), language)


def read_back(content: bytes, name: str, find_bank: FindBank) -> Understood:
    """What a sheet says that has come back; XLSX unless it is text. Raises AnswersError where it is none."""
    return read_sheet(_rows(content, name), PurePath(name).name, find_bank)


def _rows(content: bytes, name: str) -> Rows:
    if content.startswith(b"PK"):
        return from_json(read_confined(content, Kind.XLSX, name))
    try:
        return csv_rows(content)
    except ValueError as error:
        raise AnswersError(
            de=f"{name}: Diese Datei ist keine lesbare Tabelle.",
            en=f"{name}: This file is no table that can be read.",
            hint_de="Speichern Sie den Bogen als XLSX, oder als CSV in UTF-8.",
            hint_en="Save the sheet as XLSX, or as CSV in UTF-8.",
        ) from error
    except OverflowError as error:
        raise AnswersError(
            de=f"{name}: Diese Tabelle enthält mehr, als ein Antwortbogen enthalten kann.",
            en=f"{name}: This table holds more than an answer sheet can.",
            hint_de="Es wurde nichts übernommen. Löschen Sie, was nicht zum Bogen gehört.",
            hint_en="Nothing was taken over. Delete what does not belong to the sheet.",
        ) from error


def looks_like_sheet(content: bytes) -> bool:
    """Whether a text begins as a sheet in CSV does."""
    return FORMAT.encode() in content[:200]
