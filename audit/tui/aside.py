"""Working something out in a thread, beside the screen, which takes keys meanwhile."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from audit.errors import ResonanzError

if TYPE_CHECKING:
    from audit.tui.app import ResonanzApp
    from audit.tui.page import Page

BRIEF = 0.0005
"""Seconds after which a thread that works something out lets a key go first; Python's own 0.005 are felt."""
Found = TypeVar("Found")
Screened = TypeVar("Screened")


def work_out(page: Page[Screened], work: Callable[[], Found], then: Callable[[Found], None]) -> None:
    """Hand what `work` finds to `then`, on the screen's own thread, if the screen is still there.

    `work` must not touch the screen. What it cannot find out (ResonanzError) is left out: nothing here is
    needed to go on. A daemon thread: leaving the wizard waits for nobody.
    """
    app = page.wizard
    app.pondering += 1
    sys.setswitchinterval(BRIEF)
    Thread(target=_run, args=(app, page, work, then), daemon=True).start()


def _run(
    app: ResonanzApp, page: Page[Screened], work: Callable[[], Found], then: Callable[[Found], None]
) -> None:
    def done() -> None:
        app.pondering -= 1

    with suppress(RuntimeError):  # the app may have ended meanwhile: nobody is left to be told
        try:
            found = work()
        except ResonanzError:
            pass
        else:
            page.call_later(then, found)
        finally:
            app.call_later(done)
