"""One key at a time: a key is handed out only when everything the key before it caused has been done.

Textual hands keys to the widget that has the focus when they arrive. Several keys that arrive at once would
all go to the same widget, also where the first of them leads to the next question.
"""

from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from itertools import takewhile

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

Typed = events.Key | events.Paste
LETTERS = "letters"
"""The name of a key that stands for several; no binding has it."""
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

    @property
    def unheard(self) -> bool:
        """Whether a key is on its way: in the terminal, in the app's queue, or here."""
        unread = getattr(self._app._driver, "unread", False)
        return self.busy or bool(unread) or not self._app._message_queue.empty()

    async def take(self, event: Typed) -> None:
        """Deliver now, or when it is this key's turn."""
        if self._app._exit:
            return  # the end is decided; thousands of keys that are still on their way must not delay it
        self._waiting.append(event)
        if self._carrier is None:
            await self._next()
        elif self._timer is None:
            self._timer = self._app.set_interval(POLL, self._look)

    async def _next(self) -> None:
        self._turn += 1
        if not self._waiting or self._app._exit:
            self._carrier = None
            if self._timer is not None:
                self._timer.stop()
                self._timer = None
            return
        target: MessagePump = self._app.focused or self._app.screen
        self._carrier = target
        await self._deliver(_next_of(self._waiting, target))
        await _Marker(self, _way_of(target))()

    def lies_with(self, carrier: MessagePump) -> None:
        """Who has the marker now."""
        self._carrier = carrier

    @property
    def turn(self) -> int:
        """Which key it is that is being dealt with."""
        return self._turn

    @property
    def app(self) -> App[None]:
        """Whose keys these are."""
        return self._app

    async def settled(self) -> None:
        """Everything that the key caused has been done."""
        await self._next()

    async def _look(self) -> None:
        """Go on where the marker was lost together with the widget that had it."""
        carrier = self._carrier
        if carrier is None or carrier._closing:
            await self._next()


def _next_of(waiting: deque[Typed], target: MessagePump) -> Typed:
    """The next key; letters that a field would take one after the other are one key, however many they are.

    Who pastes into a terminal that does not mark it sends thousands, and each would lay out the text anew.
    """
    letters = list(takewhile(bool, (_letter_for(target, typed) for typed in waiting)))
    if len(letters) < 2:
        return waiting.popleft()
    for _ in letters:
        waiting.popleft()
    return events.Key(LETTERS, "".join(letters))


def _letter_for(target: MessagePump, typed: Typed) -> str:
    """What a key adds to the text in a field; '' where it does something else."""
    if not isinstance(target, Widget) or not isinstance(typed, events.Key) or not typed.is_printable:
        return ""
    return typed.character or "" if target.check_consume_key(typed.key, typed.character) else ""


class _Marker:
    """Follows one key through everybody's messages: called by each in turn, it goes on to the next."""

    _param_count = 0
    """Textual looks at the signature of a callback each time, unless it is told."""

    def __init__(self, typed: TypeAhead, way: Iterable[MessagePump]) -> None:
        self._typed, self._turn = typed, typed.turn
        self._way = iter(way)
        self._left_way = self._left_screen = False

    async def __call__(self) -> None:
        """One step further; at the end of the way the next key may come."""
        if self._turn != self._typed.turn:
            return
        for node in self._way:
            if self._handed_to(node):
                return
        if not self._left_way:
            # The key may have opened another screen: that must be there, and hear what it was told, first.
            self._left_way = True
            if self._handed_to(self._typed.app.screen):
                return
        if not self._left_screen:
            self._left_screen = True
            self._handed_to(self._typed.app)
            return
        await self._typed.settled()

    def _handed_to(self, node: MessagePump) -> bool:
        self._typed.lies_with(node)
        return node.is_running and node.call_later(self)


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
