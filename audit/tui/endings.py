"""Beginning and ending well: the garbage collector, signals, drafts, and what is said after a crash."""

from __future__ import annotations

import asyncio
import gc
import signal
import threading
import traceback
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any

from rich.text import Text
from textual.app import App

from audit.errors import lacks_memory
from audit.i18n import Words
from audit.locales import common
from audit.locales.commands import NO_MEMORY
from audit.tui.page import Page

PATIENCE, POLL = 0.6, 0.02
"""Seconds that keys typed before a signal have to be dealt with, and between looks at them."""
SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name))
"""What the system sends when it wants the program to end."""


def thaw() -> None:
    """Turn the garbage collector on again; what was imported stays for good and need not be looked at."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def crash_note(error: BaseException | None, words: Words) -> Text:
    """That the program crashed, and where.

    Neither the values of variables nor the error's own message: these may be a client's words.
    """
    if lacks_memory(error):
        return Text(words(NO_MEMORY))
    frames = traceback.extract_tb(error.__traceback__) if error else []
    where = [type(error).__name__, *(f"{Path(f.filename).name}:{f.lineno}" for f in frames[-1:])]
    return Text(words(common.CRASHED, where=", ".join(where)))


class Ending(App[None]):
    """An app that ends well whatever happens: drafts are saved, and nobody's words are printed."""

    words: Words
    _ending: asyncio.Task[None] | None = None
    """Under way once the system has asked to end."""
    _early = 0
    """The number of a signal that came before."""
    _before: Mapping[int, Any] = MappingProxyType({})
    """What was done at a signal before."""

    def on_mount(self) -> None:
        """Listen for the system asking to end; the garbage collector may come back when all is painted."""
        self.set_timer(1.0, thaw)
        if threading.current_thread() is threading.main_thread():
            self._listen(asyncio.get_running_loop())

    def hold_signals(self) -> None:
        """What asks to end before the app listens is kept until it does: the screen may be taken already."""

        def note(number: int, _frame: object) -> None:
            self._early = number

        for number in SIGNALS:
            signal.signal(number, note)

    def _listen(self, loop: asyncio.AbstractEventLoop) -> None:
        # The loop's own way to hear of a signal is a pipe that wakes it for every key too: where thousands
        # come at once the pipe is full, and the signal is lost.
        def hear(number: int, _frame: object) -> None:
            loop.call_soon_threadsafe(self._told_to_end, 128 + number)

        self._before = {number: signal.signal(number, hear) for number in SIGNALS}
        if self._early:
            self._told_to_end(128 + self._early)

    def on_unmount(self) -> None:
        """Listen no more."""
        for number, before in self._before.items():
            signal.signal(number, before)

    @property
    def unheard(self) -> bool:
        """Whether something has been typed that is not dealt with yet."""
        return False

    def _told_to_end(self, code: int) -> None:
        if self._ending is None:
            self._ending = asyncio.get_running_loop().create_task(self._leave_in_turn(code))

    async def _leave_in_turn(self, code: int) -> None:
        """What was typed before the signal belongs to the draft, however busy the machine is."""
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                await asyncio.sleep(POLL)  # what the terminal has just been given may still be on its way
                while self.unheard:
                    await asyncio.sleep(POLL)
        self.leave(code)

    def action_leave(self) -> None:
        """End, at the user's wish."""
        self.leave(0)

    def leave(self, code: int) -> None:
        """Save every draft, then end with this exit code."""
        for page in self._pages():
            page.flush()
        self.exit(return_code=code)

    def action_suspend(self) -> None:
        """Stop as any program does at ctrl+z; nobody knows whether it will go on."""
        for page in self._pages():
            page.flush()
        self.action_suspend_process()

    def _pages(self) -> list[Page[object]]:
        return [screen for screen in reversed(self.screen_stack) if isinstance(screen, Page)]

    def _fatal_error(self) -> None:
        for page in self._pages():
            # What broke may be what is to be saved here; the other drafts must not be lost with it.
            with suppress(Exception):
                page.flush()
        self._exit_renderables.append(crash_note(self._exception, self.words))
        self._close_messages_no_wait()
