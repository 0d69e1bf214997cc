"""From the cells of an answer sheet to the values of answers."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import assert_never

from audit.core.answers import Value
from audit.core.checking import check
from audit.core.plain import NOT_APPLICABLE
from audit.core.questions import (
    Column,
    Derived,
    FreeText,
    Matrix,
    MultiChoice,
    Number,
    Option,
    Question,
    SingleChoice,
)
from audit.core.spelling import nearest, shown
from audit.core.text import Text
from audit.errors import AnswersError
from audit.locales import sheets as words
from audit.moving.sheet import ANSWER
from audit.moving.sheet_cells import Cell, Cells


@dataclass(slots=True)
class Block:
    """The lines of one question."""

    row: int
    """Of its own line, where note and evidence stand."""
    parts: dict[str, int] = field(default_factory=dict)
    """The lines of its options or rows, by id."""
    columns: tuple[str, ...] = ()
    """Of its table."""


class Values:
    """Reads the values of a sheet's answers."""

    def __init__(self, cells: Cells) -> None:
        self._cells = cells

    def value(self, question: Question, block: Block) -> Value | None:
        """What was answered; None where nothing was, or where something is at fault, which is noted."""
        match question:
            case SingleChoice():
                return self._checked(question, block.row, self._option(question.options, block.row, ANSWER))
            case Number() | FreeText():
                text = isinstance(question, FreeText)
                cell = self._cells.words(block.row, ANSWER) if text else self._cells.held(block.row, ANSWER)
                return self._checked(question, block.row, cell or None if text else cell)
            case MultiChoice():
                return self._ticked(question, block)
            case Matrix():
                return self._table(question, block)
            case Derived():
                return None
            case _:
                assert_never(question)

    def _checked(self, question: Question, row: int, raw: object) -> Value | None:
        if raw is None:
            return None
        try:
            return check(question, raw)
        except AnswersError as error:
            self._cells.note_error(row, ANSWER, error)
            return None

    def _option(self, options: Iterable[Option], row: int, column: int) -> str | None:
        return self.one_of([(option.id, option.text) for option in options], row, column)

    def one_of(self, texts: Iterable[tuple[str, Text]], row: int, column: int) -> str | None:
        """The id of the text that a cell holds, in either language; None where it is empty or at fault."""
        cell, known = self._cells.held(row, column), list(texts)
        if cell is None:
            return None
        found = _found(cell, known)
        if found is None:
            self._cells.note(row, column, *_not_in_list(cell, [text for _, text in known]))
        return found

    def _ticked(self, question: MultiChoice, block: Block) -> Value | None:
        marks = {
            option.id: self._tick(question, block.parts[option.id])
            for option in question.options
            if option.id in block.parts
        }
        if not any(marks.values()):
            return None
        chosen = [option for option, mark in marks.items() if mark == "true"]
        whole = {option: mark or "false" for option, mark in marks.items()}
        return self._checked(question, block.row, whole if question.checklist else chosen)

    def _tick(self, question: MultiChoice, row: int) -> str | None:
        cell = self._cells.held(row, ANSWER)
        if cell is None:
            return None
        if isinstance(cell, bool):
            return str(cell).lower()
        if str(cell).casefold() in CROSSES:
            return "true"
        return self.one_of(TICKS if question.checklist else TICKS[:2], row, ANSWER)

    def _table(self, question: Matrix, block: Block) -> Value | None:
        columns = [next((c for c in question.columns if c.id == name), None) for name in block.columns]
        raw: dict[str, dict[str, object]] = {}
        for row_id, row in block.parts.items():
            filled = {
                column.id: held
                for place, column in enumerate(columns)
                if column is not None and (held := self._table_cell(column, row, ANSWER + place)) is not None
            }
            if filled and self._fits(question, row_id, filled, row):
                raw[row_id] = filled
        return self._checked(question, block.row, raw) if raw else None

    def _table_cell(self, column: Column, row: int, place: int) -> object:
        if column.options:
            return self._option(column.options, row, place)
        if column.number:
            return self._cells.held(row, place)
        return self._cells.words(row, place) or None

    def _fits(self, question: Matrix, row_id: str, filled: dict[str, object], row: int) -> bool:
        """Whether the row alone makes sense, so that its fault is told at its own line."""
        return self._checked(question, row, {row_id: filled}) is not None


CROSSES = {"x", "✓", "✔", "✗", "1", "1.0"}
TICKS = tuple(zip(("true", "false", NOT_APPLICABLE), words.TICKS, strict=True))


def _found(cell: Cell, texts: Iterable[tuple[str, Text]]) -> str | None:
    """The id whose text in either language, or which itself, stands in a cell."""
    word = _folded(str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell))
    for one, text in texts:
        if word in {_folded(text.de), _folded(text.en), one.casefold()}:
            return one
    return None


def _folded(word: str) -> str:
    return " ".join(word.split()).casefold()


def _not_in_list(cell: Cell, texts: Iterable[Text]) -> tuple[Text, Text]:
    """The fault, and what was perhaps meant."""
    known = list(texts)
    says = words.NOT_POSSIBLE.fill(word=shown(str(cell)))
    near = nearest(str(cell), [text.de for text in known] + [text.en for text in known])
    return says, words.MEANT.fill(word=near) if near else words.CHOOSE
