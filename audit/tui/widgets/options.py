"""Several choices below each other, each with its options in a row: one of them, or any number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

GAP = 3
ONE, NOT_ONE, TICKED, NOT_TICKED = "●", "○", "[x]", "[ ]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosing:
    """A choice: its name, and the names of its options."""

    name: str
    label: str
    options: tuple[str, ...]
    chosen: frozenset[int] = field(default_factory=lambda: frozenset({0}))
    many: bool = False
    """Any number of options, also none."""

    def taking(self, option: int) -> Choosing:
        """With this option taken; among many, taken or left."""
        return replace(self, chosen=self.chosen ^ {option} if self.many else frozenset({option}))

    def piece(self, option: int) -> str:
        """An option with its sign."""
        signs = (TICKED, NOT_TICKED) if self.many else (ONE, NOT_ONE)
        return f"{signs[option not in self.chosen]} {self.options[option]}"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an option stands."""

    choice: int
    option: int
    line: int
    column: int
    width: int


class Options(Widget, can_focus=True):
    """Arrows move, space and digits take, Enter goes on; a click does the same."""

    class Submitted(Message):
        """Enter was pressed."""

    class Changed(Message):
        """Another option was taken."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.choices: tuple[Choosing, ...] = ()
        self._row = self._column = 0

    def offer(self, choices: Sequence[Choosing]) -> None:
        """Show these choices."""
        self.choices = tuple(choices)
        self._row = min(self._row, len(self.choices) - 1)
        self.refresh(layout=True)

    def chosen(self, name: str) -> tuple[int, ...]:
        """The options taken in a choice, in their order."""
        return tuple(sorted(next(one.chosen for one in self.choices if one.name == name)))

    # Drawing.

    def _spots(self, width: int) -> list[Spot]:
        """Every option with its place; a row that is too long goes on beneath its first option."""
        left = 2 + max((len(one.label) for one in self.choices), default=0) + GAP
        spots, line = [], -1
        for row, choice in enumerate(self.choices):
            line, column = line + 1, left
            for option in range(len(choice.options)):
                length = Content(choice.piece(option)).cell_length
                if column > left and column + length > width:
                    line, column = line + 1, left
                spots.append(Spot(row, option, line, column, length))
                column += length + GAP
        return spots

    def render(self) -> Content:
        """A line or more for each choice."""
        spots = self._spots(self.content_size.width)
        lines: dict[int, Content] = {}
        for spot in spots:
            choice = self.choices[spot.choice]
            line = lines.get(spot.line)
            if line is None:
                line = self._lead(spot) if spot.option == 0 else Content("")
            here = self.has_focus and (spot.choice, spot.option) == (self._row, self._column)
            style = "$accent bold reverse" if here else "bold" if spot.option in choice.chosen else "$quiet"
            line = line.pad_right(max(0, spot.column - line.cell_length))
            lines[spot.line] = line + Content.styled(choice.piece(spot.option), style)
        return Content("\n").join(lines[number] for number in sorted(lines))

    def _lead(self, spot: Spot) -> Content:
        here = self.has_focus and spot.choice == self._row
        return Content.assemble("› " if here else "  ", (self.choices[spot.choice].label, "$quiet"))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as it takes."""
        return max((spot.line for spot in self._spots(width)), default=0) + 1

    # Keys and clicks.

    def on_key(self, event: events.Key) -> None:
        """Arrows move; space, a digit takes; Enter goes on."""
        last = len(self.choices[self._row].options) - 1
        match event.key:
            case "left" | "right":
                self._move(max(0, min(last, self._column + (1 if event.key == "right" else -1))))
            case "up" if self._row > 0:
                self._to_row(self._row - 1)
            case "down" if self._row < len(self.choices) - 1:
                self._to_row(self._row + 1)
            case "space":
                self._take(self._column)
            case "enter":
                self.post_message(self.Submitted())
            case _ if (
                event.character and event.character.isdecimal() and 1 <= int(event.character) <= last + 1
            ):
                self._take(int(event.character) - 1)
            case _:
                return
        event.stop()

    def _to_row(self, row: int) -> None:
        """Onto what is taken there."""
        self._row = row
        self._column = min(self.choices[row].chosen, default=0)
        self.refresh()

    def _move(self, column: int) -> None:
        """Among one of several, to move is to take."""
        if self.choices[self._row].many:
            self._column = column
            self.refresh()
        elif column != self._column:
            self._take(column)

    def _take(self, option: int) -> None:
        self._column = option
        changed = self.choices[self._row].taking(option)
        self.choices = (*self.choices[: self._row], changed, *self.choices[self._row + 1 :])
        self.refresh()
        self.post_message(self.Changed(changed.name))

    def on_click(self, event: events.Click) -> None:
        """A click takes."""
        for spot in self._spots(self.content_size.width):
            if spot.line == event.y and spot.column <= event.x < spot.column + spot.width:
                self._row = spot.choice
                self._take(spot.option)

    def on_focus(self) -> None:
        """Looks different with the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """Looks different without the focus."""
        self.refresh()
