"""Driving the wizard with keys."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from audit.services import Services
from audit.tui.app import ResonanzApp
from audit.tui.page import Plain
from audit.tui.screens.interview import InterviewScreen
from audit.tui.widgets.reading import Reading
from tests.fakes import MemoryStore, services

SMALL, LARGE = (80, 24), (120, 40)


CHARACTERS = {"space": " ", "enter": "\r", "tab": "\t", "question_mark": "?"}


def _event(key: str) -> events.Key:
    if len(key) == 1:
        return events.Key(_character_to_key(key), key)
    return events.Key(key, CHARACTERS.get(key))


class Driver:
    """The wizard, its store, and what it shows."""

    def __init__(self, app: ResonanzApp, pilot: Pilot[None], store: MemoryStore) -> None:
        self.app, self.pilot, self.store = app, pilot, store

    async def press(self, *keys: str) -> None:
        """Press keys, all at once as a fast typist would, and wait until all is done."""
        for key in keys:
            self.app.post_message(_event(key))
        await self.settle()

    async def type(self, words: str, *keys: str) -> None:
        """Type words, then press keys."""
        await self.press(*words, *keys)

    async def paste(self, words: str) -> None:
        """Paste words."""
        self.app.post_message(events.Paste(words))
        await self.settle()

    async def settle(self) -> None:
        """Wait until no key is waiting, nobody has a message left, and everything is painted."""
        for _ in range(2):
            await self.pilot.pause(0)
            while self.busy and self.app.is_running and self.app._exception is None:
                await asyncio.sleep(0)
            await self.pilot._wait_for_screen()
        await self.pilot.pause(0)

    @property
    def busy(self) -> bool:
        """Whether a key waits, or something is being worked out beside the screen."""
        return self.app.typed.busy or self.app.pondering > 0

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so."""
        async with asyncio.timeout(60):
            while not condition():
                await self.pilot.pause(0.01)

    @property
    def interview(self) -> InterviewScreen:
        """The interview, which must be on the screen."""
        assert isinstance(self.app.screen, InterviewScreen)
        return self.app.screen

    @property
    def question(self) -> str:
        """The id of the question on the screen."""
        return self.interview.question.id

    def text(self, selector: str) -> str:
        """What a part of the screen says."""
        part = self.app.screen.query_one(selector)
        if isinstance(part, Reading):
            return part.text
        assert isinstance(part, Plain)
        return str(part.content)

    def shown(self) -> str:
        """The whole screen as text."""
        lines = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in line) for line in lines)


@asynccontextmanager
async def wizard(
    store: MemoryStore | None = None,
    *,
    size: tuple[int, int] = SMALL,
    given: Services | None = None,
    keys: Iterable[str] = (),
) -> AsyncIterator[Driver]:
    """The wizard on a terminal of some size, some keys pressed already."""
    kept = store or MemoryStore()
    app = ResonanzApp(given or services(kept))
    async with app.run_test(size=size, notifications=True) as pilot:
        driver = Driver(app, pilot, kept)
        await driver.settle()
        if keys:
            await driver.press(*keys)
        yield driver
