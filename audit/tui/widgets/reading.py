"""Something to read from top to bottom, some lines of which open to what is behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

GUTTER = 2
"""Columns left of everything, for the sign that shows where the cursor is without colour."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Some words, perhaps on several lines."""

    content: Content
    about: str = ""
    """What Enter opens here; '' where there is nothing behind it."""


class Reading(ScrollView, can_focus=True):
    """Passages; the cursor goes from one that opens to the next."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup", "leaf(-1)", show=False),
        Binding("pagedown,space", "leaf(1)", show=False),
        Binding("home", "edge(-1)", show=False),
        Binding("end", "edge(1)", show=False),
        Binding("enter", "choose", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"row--cursor", "row--resting"}

    class Chosen(Message):
        """Enter was pressed on something that opens, or it was clicked twice."""

        def __init__(self, about: str) -> None:
            super().__init__()
            self.about = about

    def __init__(self, *, widest: int = 96, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.widest = widest
        """Columns that a line may take."""
        self._passages: tuple[Passage, ...] = ()
        self._lines: list[tuple[Content, int]] = []
        """Every line with the place of its passage."""
        self.cursor: int | None = None
        """The place of the passage under the cursor; None while nothing is to be opened."""

    @property
    def about(self) -> str:
        """What is under the cursor, or ''."""
        return "" if self.cursor is None else self._passages[self.cursor].about

    @property
    def text(self) -> str:
        """All that can be read here."""
        return "\n".join(passage.content.plain for passage in self._passages)

    @property
    def length(self) -> int:
        """In lines."""
        return len(self._lines)

    @property
    def _stops(self) -> list[int]:
        return [place for place, passage in enumerate(self._passages) if passage.about]

    def fill(self, passages: Sequence[Passage], about: str = "") -> None:
        """Show these; the cursor stays where it was, or goes to what is named."""
        wanted = about or self.about
        self._passages = tuple(passages)
        stops = self._stops
        first = stops[0] if stops else None
        self.cursor = next((place for place in stops if self._passages[place].about == wanted), first)
        self._fold()
        if about:
            self._show_cursor()

    def _fold(self) -> None:
        room = (self.scrollable_content_region.width or self.widest) - GUTTER
        width = max(20, min(self.widest, room))
        self._lines = [
            (line, place)
            for place, passage in enumerate(self._passages)
            for part in (passage.content.split("\n", allow_blank=True) or [passage.content])
            for line in ([part] if part.cell_length <= width else part.wrap(width))
        ]
        self.virtual_size = Size(0, len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        index, width = y + round(self.scroll_y), self.scrollable_content_region.width
        if index >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        content, place = self._lines[index]
        selected = place == self.cursor
        look = "row--cursor" if self.has_focus else "row--resting"
        style = self.get_visual_style(look) if selected else self.visual_style
        shown = Content(content.plain) if selected and self.has_focus else content
        first = selected and (index == 0 or self._lines[index - 1][1] != place)
        shown = Content("› " if first else "  ") + shown
        return Visual.to_strips(self, shown.truncate(width), width, 1, style, pad=True)[0]

    # Moving.

    def action_move(self, step: int) -> None:
        """To the next passage that opens; beyond the last one, to the edge."""
        stops = self._stops
        there = next(
            (p for p in (stops if step > 0 else reversed(stops)) if (p - (self.cursor or 0)) * step > 0), None
        )
        if there is None:
            self.scroll_to(y=self.scroll_y + 3 * step, animate=False)
            return
        self.cursor = there
        self.refresh()
        self._show_cursor()

    def action_leaf(self, direction: int) -> None:
        """Turn a page; the cursor comes along."""
        height = max(1, self.size.height - 1)
        top = max(0, min(round(self.scroll_y) + direction * height, self.max_scroll_y))
        self.scroll_to(y=top, animate=False)
        seen = [place for _, place in self._lines[top : top + height] if self._passages[place].about]
        if seen:
            self.cursor = seen[0]
        self.refresh()

    def action_edge(self, direction: int) -> None:
        """To the beginning or the end."""
        if stops := self._stops:
            self.cursor = stops[0 if direction < 0 else -1]
        self.refresh()
        self.scroll_to(y=0 if direction < 0 else self.max_scroll_y, animate=False)

    def action_choose(self) -> None:
        """Open what is under the cursor."""
        if self.about:
            self.post_message(self.Chosen(self.about))

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor, a second one opens."""
        index = event.y + round(self.scroll_y)
        if index < len(self._lines):
            place = self._lines[index][1]
            if place == self.cursor and event.chain > 1:
                self.action_choose()
            elif self._passages[place].about:
                self.cursor = place
                self.refresh()

    def on_focus(self) -> None:
        """The cursor looks different with the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor looks different without the focus."""
        self.refresh()

    def on_resize(self) -> None:
        """Fold anew, and keep the cursor in sight."""
        self._fold()
        self._show_cursor()

    def _show_cursor(self) -> None:
        """Bring the passage into sight, with a line of what is around it."""
        rows = [row for row, (_, place) in enumerate(self._lines) if place == self.cursor]
        if self.is_mounted and rows:
            first = 0 if self._stops[:1] == [self.cursor] else max(0, rows[0] - 1)
            around = Region(0, first, 1, rows[-1] - first + 2)
            self.scroll_to_region(around, animate=False, force=True)
