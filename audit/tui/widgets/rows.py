"""A list of rows of which only the visible ones are drawn, so that ten thousand are as quick as ten."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

Row = TypeVar("Row")
Draw = Callable[[Row, int, bool], Content]
"""Draws a row at a width; the last argument: whether the cursor is on it."""


class Rows(ScrollView, Generic[Row], can_focus=True):
    """Rows with a cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "move(-1000000)", show=False),
        Binding("end", "move(1000000)", show=False),
        Binding("enter", "choose", show=False),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {"row--cursor", "row--resting"}

    class Chosen(Message):
        """Enter was pressed on a row, or it was clicked twice."""

    class Moved(Message):
        """The cursor is on another row."""

    def __init__(self, draw: Draw[Row], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._draw = draw
        self.rows: tuple[Row, ...] = ()
        self.cursor = 0

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if self.rows else None

    def fill(self, rows: tuple[Row, ...], cursor: int | None = None) -> None:
        """Show these rows."""
        self.rows = rows
        self.cursor = max(0, min(self.cursor if cursor is None else cursor, len(rows) - 1))
        self.virtual_size = Size(0, len(rows))
        self._show_cursor()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        index, width = y + round(self.scroll_y), self.scrollable_content_region.width
        if index >= len(self.rows):
            return Strip.blank(width, self.rich_style)
        selected = index == self.cursor
        content = self._draw(self.rows[index], width, selected).truncate(width, ellipsis=True)
        look = "row--cursor" if self.has_focus else "row--resting"
        style = self.get_visual_style(look) if selected else self.visual_style
        return Visual.to_strips(self, content, width, 1, style, pad=True)[0]

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        if self.rows:
            before, self.cursor = self.cursor, max(0, min(self.cursor + step, len(self.rows) - 1))
            self._show_cursor()
            for row in {before, self.cursor}:
                self.refresh_line(row)
            if before != self.cursor:
                self.post_message(self.Moved())

    def action_page(self, direction: int) -> None:
        """Move by what is visible."""
        self.action_move(direction * max(1, self.size.height - 1))

    def action_choose(self) -> None:
        """Take the row under the cursor."""
        if self.rows:
            self.post_message(self.Chosen())

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor, a second one chooses."""
        index = event.y + round(self.scroll_y)
        if index < len(self.rows):
            again = index == self.cursor and event.chain > 1
            self.action_move(index - self.cursor)
            if again:
                self.action_choose()

    def on_focus(self) -> None:
        """The cursor looks different with the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor looks different without the focus."""
        self.refresh()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._show_cursor()

    def _show_cursor(self) -> None:
        if self.is_mounted:
            self.scroll_to_region(Region(0, max(0, self.cursor - 1), 1, 2), animate=False, force=True)
