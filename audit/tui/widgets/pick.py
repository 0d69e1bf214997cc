"""A choice of a few things in one line or below each other: arrows and digits choose."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget


class Pick(Widget, can_focus=True):
    """One of a few labels."""

    class Submitted(Message):
        """Enter was pressed."""

    class Changed(Message):
        """Another label was chosen."""

    def __init__(self, *, chosen: int = 0, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.chosen = chosen
        self._labels: tuple[str, ...] = ()

    def offer(self, labels: Sequence[str]) -> None:
        """Show these labels."""
        self._labels = tuple(labels)
        self.styles.height = len(labels)
        self.refresh(layout=True)

    def render(self) -> Content:
        """A line for each label."""
        lines = []
        for number, label in enumerate(self._labels):
            here = number == self.chosen
            line = Content(f"{'●' if here else '○'} {label}")
            lines.append(line.stylize("$accent bold") if here and self.has_focus else line)
        return Content("\n").join(lines)

    def on_key(self, event: events.Key) -> None:
        """Arrows and digits choose, Enter goes on."""
        last = len(self._labels) - 1
        if event.key in {"left", "right", "space"}:
            self.choose((self.chosen + (-1 if event.key == "left" else 1)) % (last + 1))
        elif event.key == "up" and self.chosen > 0:
            self.choose(self.chosen - 1)
        elif event.key == "down" and self.chosen < last:
            self.choose(self.chosen + 1)
        elif event.character and event.character.isdecimal() and 1 <= int(event.character) <= last + 1:
            self.choose(int(event.character) - 1)
        elif event.key == "enter":
            self.post_message(self.Submitted())
        else:
            return
        event.stop()

    def choose(self, number: int) -> None:
        """Choose a label."""
        self.chosen = number
        self.refresh()
        self.post_message(self.Changed())

    def on_click(self, event: events.Click) -> None:
        """A click chooses."""
        if 0 <= event.y < len(self._labels):
            self.choose(event.y)

    def on_focus(self) -> None:
        """Looks different with the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """Looks different without the focus."""
        self.refresh()
