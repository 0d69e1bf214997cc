"""A number on a track: seen at a glance, set by a click; its keys are the screen's."""

from __future__ import annotations

from bisect import bisect_left

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

STOPS = (0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40)
"""Small numbers lie far apart, for there an hour matters."""
ROOMY = 96
"""Columns from which on there are two between two stops."""


class Slider(Widget):
    """The track, and beside it what the number is called."""

    class Moved(Message):
        """Somebody wants this number."""

        def __init__(self, value: float) -> None:
            super().__init__()
            self.value = value

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._told = Content("")
        self._value = self._mark = STOPS[0]

    @property
    def _step(self) -> int:
        return 2 if self.content_size.width >= ROOMY else 1

    def show(self, value: float, told: Content, *, mark: float) -> None:
        """The number; `mark` is the one that holds, where another is tried."""
        self._value, self._told, self._mark = value, told, mark
        self.refresh()

    def render(self) -> Content:
        """One line, cut rather than folded."""
        here, mark = (self._step * _stop(value) for value in (self._value, self._mark))
        track = list("━" * here + "●" + "─" * (self._step * (len(STOPS) - 1) - here))
        if mark != here:
            track[mark] = "┃"
        line = Content.assemble(
            ("".join(track[:here]), "$accent"),
            ("●", "$accent bold"),
            ("".join(track[here + 1 :]), "$track"),
            "  ",
        )
        return (line + self._told).truncate(max(1, self.content_size.width), ellipsis=True)

    def on_click(self, event: events.Click) -> None:
        """A click on the track moves the number there."""
        stop = event.x // self._step
        if stop < len(STOPS):
            self.post_message(self.Moved(STOPS[stop]))


def _stop(value: float) -> int:
    """The stop that is nearest."""
    above = min(bisect_left(STOPS, value), len(STOPS) - 1)
    below = max(0, above - 1)
    return below if abs(STOPS[below] - value) < abs(STOPS[above] - value) else above
