"""Asking for a matrix: row by row, each saved before the next; what stands above can be copied down."""

from __future__ import annotations

from collections.abc import Mapping

from audit.core.answers import Cell, Grid
from audit.core.checking import check
from audit.core.questions import Column, Matrix, Option
from audit.errors import AnswersError
from audit.locales import plain as more
from audit.plain.choices import EACH, named
from audit.plain.desk import Desk
from audit.plain.options import more_columns, shown, state_of

SAME, SAME_TO_THE_END = "=", "=="
CLEAR = {"-", "–"}
Rows = dict[str, dict[str, Cell]]


def ask_matrix(desk: Desk, question: Matrix) -> bool:
    """All rows one after the other, or the one whose number is typed."""
    table = _Table(desk, question)
    while True:
        line = desk.ask(
            desk.voice.words(more.MATRIX_PROMPT, keys=f"1–{len(question.rows)}"),
            known=lambda typed: typed.casefold() in EACH or named(typed, question.rows) is not None,
        )
        row = named(line, question.rows)
        if row is not None:
            table.row(row)
        elif not line and not desk.is_open:
            return True
        elif not line or line.casefold() in EACH:
            return table.walk()
        else:
            desk.voice.say(more.ROWS_WANTED, keys=f"1–{len(question.rows)}")


class _Table:
    """The rows as they are being filled in."""

    def __init__(self, desk: Desk, question: Matrix) -> None:
        self.desk, self.question = desk, question
        self.say = desk.voice.words
        self.state = question.columns[0]
        self.more = more_columns(question, desk.session.mode)

    @property
    def rows(self) -> Rows:
        """What is saved."""
        value = self.desk.answer.value
        saved = value.rows if isinstance(value, Grid) else {}
        return {row: dict(cells) for row, cells in saved.items()}

    # Asking.

    def walk(self) -> bool:
        """Every row; gives whether to go on."""
        self.desk.voice.say(more.ROW_LEGEND)
        above: dict[str, Cell] | None = None
        for place, row in enumerate(self.question.rows):
            if self.row(row, above, place=place):
                break
            above = self.rows.get(row.id, {})
        if not self.desk.is_open:
            return True
        empty = next(o for o in self.state.options if o.id == self.question.empty)
        everywhere = self.say(more.EVERYWHERE, empty=empty.text)
        return self.desk.voice.sure(everywhere) and self.desk.save({})

    def row(self, row: Option, above: Mapping[str, Cell] | None = None, *, place: int = 0) -> bool:
        """One row; gives whether all the rest was set along with it."""
        state = self._ask_state(row, above)
        if state == SAME_TO_THE_END:
            return self._fill(place, above or {})
        if state is not None and self._set(row, {self.state.id: state}) and state != self.question.empty:
            self._ask_more(row, above or {})
        return False

    def _ask_state(self, row: Option, above: Mapping[str, Cell] | None) -> str | None:
        """The state of a row; None where it is left as it is."""
        cells = self.rows.get(row.id, {})
        state = state_of(self.question, cells, self.say)
        prompt = self.say(more.ASKED_KEPT, item=row.text, kept=state)
        options = self.state.options
        while True:
            line = self.desk.ask(
                prompt, known=lambda typed: typed.startswith(SAME) or named(typed, options) is not None
            )
            if not line:
                return None
            if above is not None and line == SAME_TO_THE_END:
                return line
            if above is not None and line == SAME:
                return str(above.get(self.state.id, self.question.empty))
            option = named(line, options)
            if option is not None:
                return option.id
            self.desk.voice.say(more.STATE_WANTED, keys=f"1–{len(options)}")

    def _set(self, row: Option, cells: Mapping[str, Cell]) -> bool:
        """Save cells of a row; an empty state empties the row."""
        rows = self.rows
        if cells.get(self.state.id) == self.question.empty:
            rows.pop(row.id, None)
        else:
            rows[row.id] = {**rows.get(row.id, {}), **cells}
        return self.desk.save(rows)

    def _fill(self, place: int, above: Mapping[str, Cell]) -> bool:
        """The state from above in this row and all that follow."""
        state, rows = above.get(self.state.id, self.question.empty), self.rows
        for row in self.question.rows[place:]:
            if state == self.question.empty:
                rows.pop(row.id, None)
            else:
                rows[row.id] = {**rows.get(row.id, {}), self.state.id: state}
        return self.desk.save(rows)

    # More about a row.

    def _ask_more(self, row: Option, above: Mapping[str, Cell]) -> None:
        for column in self.more:
            while not self._ask_cell(row, column, above.get(column.id)):
                pass

    def _ask_cell(self, row: Option, column: Column, above: Cell | None) -> bool:
        """One cell; gives whether it is settled."""
        before = self.rows.get(row.id, {}).get(column.id)
        label = f"{self.say(row.text)}, {self.say(column.title)}"
        kept = self.say(more.CELL_PROMPT, label=label)
        if before is not None:
            kept = self.say(more.CELL_PROMPT_KEPT, label=label, kept=shown(before, self.say))
        line = self.desk.ask_and_keep(kept, lambda typed: self._put(row, column, typed))
        if not line:
            return True
        if line == SAME and above is not None:
            return self._put(row, column, above)
        return self._put(row, column, "" if line in CLEAR else line)

    def _put(self, row: Option, column: Column, typed: object) -> bool:
        rows: dict[str, dict[str, object]] = {key: dict(cells) for key, cells in self.rows.items()}
        rows[row.id][column.id] = typed
        try:
            check(self.question, rows)
        except AnswersError as error:
            self.desk.voice.complain(error, f"{self.question.id} ({row.id}, {column.id})")
            return False
        return self.desk.save(rows)
