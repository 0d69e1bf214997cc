"""One key at a time: a key is handed out only when everything the key before it caused has been done.

Textual hands keys to the widget that has the focus when they arrive. Several keys that arrive at once would
all go to the same widget, also where the first of them leads to the next question.
"""

from collections import deque
from collections.abc import Awaitable, Callable

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.timer import Timer

Typed = events.Key | events.Paste
POLL = 0.02
"""Seconds between looks at a widget that may have gone away with the key it was handling."""


class TypeAhead:
    """Keys and pastes in the order in which they came, each delivered when the one before is settled."""

    def __init__(self, app: App[None], deliver: Callable[[Typed], Awaitable[None]]) -> None:
        self._app, self._deliver = app, deliver
        self._waiting: deque[Typed] = deque()
        self._carrier: MessagePump | None = None
        """Who has to get through its messages before the next key."""
        self._turn = 0
        self._timer: Timer | None = None

    @property
    def busy(self) -> bool:
        """Whether a key is being dealt with."""
        return self._carrier is not None

    async def take(self, event: Typed) -> None:
        """Deliver now, or when it is this key's turn."""
        self._waiting.append(event)
        if self._carrier is None:
            await self._next()
        elif self._timer is None:
            self._timer = self._app.set_interval(POLL, self._look)

    async def _next(self) -> None:
        self._turn += 1
        if not self._waiting:
            self._carrier = None
            if self._timer is not None:
                self._timer.stop()
                self._timer = None
            return
        target: MessagePump = self._app.focused or self._app.screen
        self._carrier = target
        await self._deliver(self._waiting.popleft())
        self._follow(_way_of(target), self._turn)

    def _follow(self, way: tuple[MessagePump, ...], turn: int) -> None:
        """Let a marker follow the key through everybody's messages."""
        if turn != self._turn:
            return
        for place, node in enumerate(way):
            self._carrier = node
            if node.is_running and node.call_later(self._follow, way[place + 1 :], turn):
                return
        self._through_screen(turn)

    def _through_screen(self, turn: int) -> None:
        """The key may have opened another screen: that must be there, and hear what it was told, first."""
        self._carrier = self._app.screen
        if not self._app.screen.call_later(self._through_app, turn):
            self._through_app(turn)

    def _through_app(self, turn: int) -> None:
        self._carrier = self._app
        self._app.call_later(self._settled, turn)

    async def _settled(self, turn: int) -> None:
        if turn == self._turn:
            await self._next()

    async def _look(self) -> None:
        """Go on where the marker was lost together with the widget that had it."""
        carrier = self._carrier
        if carrier is None or carrier._closing:
            await self._next()


def _way_of(target: MessagePump) -> tuple[MessagePump, ...]:
    """Everybody a key and its consequences come by, from the widget to the app and once more.

    A widget's keys are looked up when the key has reached the app, and what the widget then says goes up from
    the widget again. The widget and its screen may also tell themselves something: they come twice.
    """
    nodes: list[MessagePump] = []
    node: MessagePump | None = target
    while node is not None:
        nodes += [node, node] if node is target or isinstance(node, Screen) else [node]
        node = node._parent
    return (*nodes, *nodes)
