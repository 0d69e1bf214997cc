"""Fields that are lists: lines with numbers, a cursor, and a click that does what the number does."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Region, Size

from audit.tui.folding import hanging
from audit.tui.widgets.field import Case, Field

NUMBERED = 9
BEGINNING = 3
"""Lines of a list that are in sight at first, however low the terminal is."""


class ListField(Field, can_focus=True):
    """Lines, each an option or a row; long ones are folded beneath their own beginning."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"line--cursor"}

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        self.cursor: int | None = None
        self._drawn: tuple[int, list[Content], list[int]] | None = None
        """For a width: the lines, and which item each belongs to."""

    def present(self, case: Case) -> None:
        """Show another question."""
        super().present(case)
        self.cursor = self.first_cursor()
        self.redraw()

    # What kinds of list differ in.

    @property
    def size_of_list(self) -> int:
        """How many items there are."""
        raise NotImplementedError

    def item(self, index: int) -> tuple[str, str]:
        """The sign in front of an item, and its text."""
        raise NotImplementedError

    def pick(self, index: int) -> None:
        """What its number, or a click, does."""
        raise NotImplementedError

    def submit(self) -> None:
        """What Enter does."""
        raise NotImplementedError

    def digit(self, digit: int) -> None:
        """What a digit does."""
        if digit <= self.size_of_list:
            self.pick(digit - 1)

    def more(self) -> bool:
        """What Tab does; False where that is nothing special."""
        return False

    def special(self, character: str) -> bool:  # noqa: ARG002 - for those who have some
        """What characters of this kind of list do; False where they do nothing special."""
        return False

    def clicked(self, index: int, x: int) -> None:  # noqa: ARG002 - for lists with columns
        """What a click on an item does, so many columns from the left."""
        self.cursor = index
        self.pick(index)

    def first_cursor(self) -> int | None:
        """Where the cursor stands at first; None: nowhere, so that nothing suggests itself."""
        return None

    # Drawing.

    def redraw(self) -> None:
        """Draw anew, perhaps in another height."""
        self._drawn = None
        self.refresh(layout=True)

    def render(self) -> Content:
        """All lines."""
        return Content("\n").join(self._lines(self.content_size.width)[0])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as it takes."""
        return len(self._lines(width)[0])

    def _lines(self, width: int) -> tuple[list[Content], list[int]]:
        if self._drawn is None or self._drawn[0] != width:
            lines: list[Content] = []
            owners: list[int] = []
            for index in range(self.size_of_list):
                drawn = self._item_lines(index, max(width, 20))
                lines += drawn
                owners += [index] * len(drawn)
            self._drawn = (width, lines, owners)
        return self._drawn[1], self._drawn[2]

    def _item_lines(self, index: int, width: int) -> list[Content]:
        sign, text = self.item(index)
        here = index == self.cursor
        number = str(index + 1) if index < NUMBERED else " "
        lead = Content.assemble("› " if here else "  ", (number, "$accent bold"), " ", sign, " ")
        lines = hanging(lead, text, width)
        if here:
            lines = [line.pad_right(max(0, width - line.cell_length)).stylize("on $panel") for line in lines]
        return lines

    # Keys and clicks.

    def on_key(self, event: events.Key) -> None:
        """Digits pick, arrows move, Enter submits; everything else is the screen's."""
        if self.special(event.character or ""):
            pass
        elif event.character and event.character in "123456789":
            self.digit(int(event.character))
        elif event.key in {"up", "down"}:
            self.move(-1 if event.key == "up" else 1)
        elif event.key == "space" and self.cursor is not None:
            self.pick(self.cursor)
        elif event.key == "enter":
            self.submit()
        elif event.key != "tab" or not self.more():
            return
        event.stop()

    def move(self, step: int) -> None:
        """Move the cursor; the first step sets it on the first or the last item."""
        last = self.size_of_list - 1
        start = (-1 if step > 0 else last + 1) if self.cursor is None else self.cursor
        self.cursor = max(0, min(start + step, last))
        self.redraw()
        self.call_after_refresh(self.show_cursor)

    def on_click(self, event: events.Click) -> None:
        """A click picks."""
        owners = self._lines(self.content_size.width)[1]
        if 0 <= event.y < len(owners):
            self.clicked(owners[event.y], event.x)

    def show_cursor(self) -> None:
        """Scroll so that the cursor is in sight."""
        owners = self._lines(self.content_size.width)[1]
        if self.cursor in owners:
            self.bring_in_sight(Region(0, owners.index(self.cursor), 1, owners.count(self.cursor)))

    def begin_in_sight(self) -> None:
        """The cursor, or the first lines."""
        self.bring_in_sight(Region(0, 0, 1, min(BEGINNING, max(1, self.size.height))))
        self.show_cursor()
