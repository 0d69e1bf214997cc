"""The cells of an answer sheet that has come back, found by what their lines are about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from audit.banks.faults import Faults, Place
from audit.core.plain import plain_number
from audit.core.spelling import shown
from audit.core.text import Text
from audit.errors import AnswersError
from audit.moving.sheet import FORMAT, KEY, META, PART, VERSION


class Odd(Enum):
    """What a cell holds that can be no answer."""

    FORMULA = "formula"
    ERROR = "error"


Cell = str | float | bool | Odd | None
Rows = Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a sheet; faults are noted at theirs."""

    name: str
    """What the user calls the file."""
    rows: Rows
    faults: Faults

    def lines(self) -> Iterator[tuple[str, str, int]]:
        """What each line is about, and its number from 0; lines about nothing are left out."""
        for row, cells in enumerate(self.rows):
            key, part = (str(_at(cells, column) or "").strip() for column in (KEY, PART))
            if key:
                yield key, part, row

    def place(self, row: int, column: int) -> Place:
        """A cell as people call it: `file:E17`."""
        return Place(f"{self.name}:{letters(column)}{row + 1}")

    def held(self, row: int, column: int) -> Cell:
        """What a cell holds; None where it is empty, or where what it holds can be no answer."""
        cell = _at(self.rows[row], column)
        if isinstance(cell, Odd):
            self.faults.add(self.place(row, column), **_odd(cell))
            return None
        return cell.strip() or None if isinstance(cell, str) else cell

    def words(self, row: int, column: int) -> str:
        """The same as a text; numbers as they are written."""
        cell = self.held(row, column)
        match cell:
            case None:
                return ""
            case str():
                return cell
            case bool():
                return str(cell).lower()
            case float() | int():
                return str(plain_number(cell))
            case _:
                return ""

    def note(self, row: int, column: int, says: Text, hint: Text | None = None) -> None:
        """Note a fault at a cell."""
        way_out = hint or Text("", "")
        self.faults.add(
            self.place(row, column), de=says.de, en=says.en, hint_de=way_out.de, hint_en=way_out.en
        )

    def note_error(self, row: int, column: int, error: AnswersError) -> None:
        """Note a fault that another reader found, at this cell."""
        self.note(row, column, Text(error.de, error.en), Text(error.hint_de, error.hint_en))


def _at(cells: Sequence[Cell], column: int) -> Cell:
    return cells[column] if column < len(cells) else None


def letters(column: int) -> str:
    """A for 0, Z for 25, AA for 26."""
    first, last = divmod(column, 26)
    return (letters(first - 1) if first else "") + chr(ord("A") + last)


def _odd(cell: Odd) -> dict[str, str]:
    if cell is Odd.FORMULA:
        return {
            "de": "Hier steht eine Formel, keine Antwort.",
            "en": "This is a formula, not an answer.",
            "hint_de": "Schreiben Sie das Ergebnis in das Feld.",
            "hint_en": "Write its result into the field.",
        }
    return {
        "de": "Hier steht eine Fehlermeldung der Tabelle.",
        "en": "This is an error message of the spreadsheet.",
        "hint_de": "Leeren Sie das Feld, oder schreiben Sie die Antwort hinein.",
        "hint_en": "Empty the field, or write the answer into it.",
    }


def is_sheet(rows: Rows) -> bool:
    """Whether the first cells say that this is an answer sheet, of whatever version."""
    return bool(rows) and _at(rows[0], KEY) == f"{META}format" and str(_at(rows[0], PART)).startswith(FORMAT)


def check_version(cells: Cells) -> None:
    """Raises AnswersError where the rows are no answer sheet, or one that a newer program made."""
    if not is_sheet(cells.rows):
        raise AnswersError(
            de=f"{cells.name}: Das ist kein Antwortbogen von Resonanz, oder ausgeblendete Spalten fehlen.",
            en=f"{cells.name}: This is no answer sheet of Resonanz, or its hidden columns are missing.",
            hint_de="„resonanz sheet“ macht einen neuen Bogen.",
            hint_en="‘resonanz sheet’ makes a new sheet.",
        )
    found = str(_at(cells.rows[0], PART))
    if found != f"{FORMAT} {VERSION}":
        raise AnswersError(
            de=f"{cells.name}: Diesen Bogen („{shown(found)}“) hat eine neuere Fassung von Resonanz gemacht.",
            en=f"{cells.name}: This sheet (‘{shown(found)}’) was made by a newer version of Resonanz.",
            hint_de="Bringen Sie Resonanz auf den neuesten Stand.",
            hint_en="Update Resonanz.",
        )


def from_json(rows: object) -> Rows:
    """The rows as the other process tells them."""
    told = rows if isinstance(rows, list) else []
    return [[_cell(cell) for cell in row] for row in told if isinstance(row, list)]


def _cell(cell: object) -> Cell:
    match cell:
        case str() | bool() | int() | float() | None:
            return cell
        case {"odd": str() as odd}:
            return Odd(odd)
        case _:
            return None
