"""The field for a matrix: a row per item, its state by a digit or from above, more about it on demand."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from audit.core.answers import Cell, Grid, State
from audit.core.checking import LONGEST_LINE
from audit.core.display import one_line, visible
from audit.core.mode import Mode
from audit.core.questions import Column, Matrix, Option
from audit.locales import interview as words
from audit.tui.widgets.field import Blank, Case, narrowed
from audit.tui.widgets.lines import ListField

Rows = dict[str, dict[str, Cell]]
SAME, SAME_TO_THE_END = "=", "*"


class GridField(ListField):
    """Rows by columns; the first column is set by digits, and each digit moves on to the next row."""

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        self._rows: Rows = {}
        self._asked_again = False

    @property
    def question(self) -> Matrix:
        """The question on show."""
        return narrowed(self.case.question, Matrix)

    def present(self, case: Case) -> None:
        """Show a question; the cursor stays where it is while rows of the same one are saved."""
        same = case.question is self.case.question
        cursor = self.cursor
        value = case.answer.value
        saved = value.rows if isinstance(value, Grid) else {}
        self._rows = {row: dict(cells) for row, cells in saved.items()}
        self._asked_again = False
        super().present(case)
        if same and cursor is not None:
            self.cursor = cursor

    @property
    def state_column(self) -> Column:
        """The column that decides about the rest of the row."""
        return self.question.columns[0]

    @property
    def more_columns(self) -> tuple[Column, ...]:
        """The other columns that this interview asks for."""
        return tuple(c for c in self.question.columns[1:] if c.quick or self.case.mode is Mode.FULL)

    @property
    def size_of_list(self) -> int:
        """One line for each row."""
        return len(self.question.rows)

    def first_cursor(self) -> int | None:
        """On the first row."""
        return 0

    # Drawing.

    def _item_lines(self, index: int, width: int) -> list[Content]:
        row, here = self.question.rows[index], index == self.cursor
        cells = self._rows.get(row.id, {})
        column = self._label_width(width)
        names = Content(self._label(row)).wrap(column)
        gap = " " * (column - names[0].cell_length + 2)
        told = (self._state_of(cells) + self._rest_of(cells), "" if cells else "$quiet")
        first = Content.assemble("› " if here else "  ", names[0], gap, told).truncate(width, ellipsis=True)
        lines = [first, *(Content("  ") + name for name in names[1:])]
        if here:
            lines = [line.pad_right(max(0, width - line.cell_length)).stylize("on $panel") for line in lines]
        return lines

    def _label(self, option: Option) -> str:
        return visible(option.text.to(self.case.language))

    def _label_width(self, width: int) -> int:
        """As wide as the longest label, but so that the longest state fits beside it."""
        states = self._widest_state + 8
        longest = max(Content(self._label(row)).cell_length for row in self.question.rows)
        return min(longest, max(16, width - states))

    def _rest_of(self, cells: Mapping[str, Cell]) -> str:
        return "".join(
            f" · {one_line(self._shown(c, cells[c.id]))}" for c in self.more_columns if c.id in cells
        )

    def _state_of(self, cells: Mapping[str, Cell]) -> str:
        wanted = cells.get(self.state_column.id, self.question.empty)
        number, option = next((n, o) for n, o in enumerate(self.state_column.options, 1) if o.id == wanted)
        return f"{number} {self._label(option)}"

    def _shown(self, column: Column, cell: Cell) -> str:
        if isinstance(cell, str):
            return cell
        return f"{self.case.words.number(cell, 2)} {column.title.to(self.case.language)}"

    def legend(self) -> tuple[Content, ...]:
        """What the digits mean."""
        return tuple(
            Content.assemble((str(n), "$accent bold"), " ", (self._label(o), "$quiet"))
            for n, o in enumerate(self.state_column.options, 1)
        )

    # Keys.

    def digit(self, digit: int) -> None:
        """The state of this row."""
        if digit <= len(self.state_column.options):
            self._set_state(self.state_column.options[digit - 1])

    def more(self) -> bool:
        """More about this row."""
        if self.more_columns:
            self._open_row()
        return bool(self.more_columns)

    def special(self, character: str) -> bool:
        """As the row above: this row alone, or with all that were left alone so far."""
        if character not in {SAME, SAME_TO_THE_END}:
            return False
        if self.cursor:
            self._copy_down(whole=character == SAME_TO_THE_END)
        else:
            self.post_message(self.Hint(words.NO_ROW_ABOVE))
        return True

    def _copy_down(self, *, whole: bool) -> None:
        """The state of the row above, but nothing that was said of that row alone."""
        rows, here = self.question.rows, self.cursor or 0
        state = self._rows.get(rows[here - 1].id, {}).get(self.state_column.id, self.question.empty)
        untouched = [row for row in rows[here + 1 :] if row.id not in self._rows] if whole else []
        for row in (rows[here], *untouched):
            self._put(row.id, state)
        self.move(len(rows) if whole else 1)
        self._save()

    def pick(self, index: int) -> None:
        """Go to the row; on the row itself: more about it."""
        if self.cursor == index and self._rows.get(self._row.id) and self.more():
            return
        self.cursor = index
        self.redraw()

    def clicked(self, index: int, x: int) -> None:
        """A click on a state sets the next one; beside it, it goes to the row, and then opens it."""
        left = 2 + self._label_width(self.content_size.width) + 2
        if left <= x < left + 2 + self._widest_state:
            self.cursor = index
            self._next_state()
        else:
            self.pick(index)

    def _next_state(self) -> None:
        row, options = self._row.id, [option.id for option in self.state_column.options]
        now = self._rows.get(row, {}).get(self.state_column.id)
        self._put(row, options[0] if now is None else options[(options.index(str(now)) + 1) % len(options)])
        self.redraw()
        self._save()

    @property
    def _widest_state(self) -> int:
        return max(len(self._label(option)) for option in self.state_column.options)

    @property
    def _row(self) -> Option:
        return self.question.rows[self.cursor or 0]

    def _set_state(self, option: Option) -> None:
        self._put(self._row.id, option.id)
        self.move(1)
        self._save()

    def _put(self, row: str, state: Cell) -> None:
        """Set a row's state; the empty one empties the row."""
        if state == self.question.empty:
            self._rows.pop(row, None)
        else:
            self._rows.setdefault(row, {})[self.state_column.id] = state

    def _save(self) -> None:
        self.post_message(
            self.Given(self.question.id, {row: dict(c) for row, c in self._rows.items()}, on=False)
        )

    def submit(self) -> None:
        """On to the next question; where no row was set only on a second Enter."""
        if self.case.answer.state is not State.OPEN:
            self.post_message(self.Next())
        elif self._asked_again:
            self.post_message(self.Given(self.question.id, {}))
        else:
            self._asked_again = True
            empty = next(o for o in self.state_column.options if o.id == self.question.empty)
            self.post_message(self.Hint(words.NO_ROW_SET.fill(empty=empty.text)))

    def _open_row(self) -> None:
        row = self._row
        cells = self._rows.get(row.id)
        if cells is None:
            self.post_message(self.Hint(words.ROW_FIRST))
            return
        blanks = tuple(
            Blank(c.title, self._typed(cells.get(c.id)), number=c.number, longest=LONGEST_LINE)
            for c in self.more_columns
        )
        self.post_message(self.Form(row.text, blanks, lambda typed: self._filled(row.id, typed)))

    def _typed(self, cell: Cell | None) -> str:
        return self.case.words.number(cell, 2) if isinstance(cell, int | float) else cell or ""

    def _filled(self, row: str, typed: tuple[str, ...]) -> object:
        cells: dict[str, object] = {self.state_column.id: self._rows[row][self.state_column.id]}
        cells |= {column.id: text for column, text in zip(self.more_columns, typed, strict=True) if text}
        return {**self._rows, row: cells}

    def hint(self) -> str:
        """How to move, set and finish."""
        text = words.HINT_MATRIX_MORE if self.more_columns else words.HINT_MATRIX
        return self.case.words(text)
