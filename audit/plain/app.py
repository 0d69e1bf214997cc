"""Line mode from beginning to end: the list of audits first, and a good end whatever happens."""

from __future__ import annotations

import contextlib
import errno
import gc
import os
import signal
import sys
import termios
from collections.abc import Iterator
from types import FrameType
from typing import Any

from audit.locales import common
from audit.locales import plain as words
from audit.plain.console import INTERRUPTED, Console, Leaving, open_console
from audit.plain.home import Home
from audit.plain.voice import Voice
from audit.services import Services

SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
SIGNALLED = 128
"""Above this an exit code tells the number of a signal."""
AGAIN = 2.0
"""Seconds until a signal that has led to no end is heard once more."""
HUNG_UP = 129
"""The exit code where the terminal has gone: as if its signal (1) had come."""


def run(services: Services) -> int:
    """Talk with the user until somebody has had enough; gives the exit code."""
    gc.freeze()
    gc.enable()
    with heeding_signals():
        return talk(open_console(), services)


def talk(console: Console, services: Services) -> int:
    """The whole conversation over a console; gives the exit code."""
    voice = Voice(console, services)
    try:
        voice.say(words.GREETING, app=common.APP, tagline=common.TAGLINE)
        Home(voice).run()
    except Leaving as end:
        code = end.code
    except KeyboardInterrupt:
        code = INTERRUPTED
    except SystemExit as end:
        code = int(end.code or 0)
    except OSError as fault:
        if fault.errno != errno.EIO:
            raise
        code = HUNG_UP
    _farewell(voice, code)
    return code


def _farewell(voice: Voice, code: int) -> None:
    """Say that nothing is lost and how to go on; a terminal that has gone cannot hear it."""
    if code > SIGNALLED:
        signal.setitimer(signal.ITIMER_REAL, 0)
    try:
        voice.console.say()
        if code:
            voice.say(words.STOPPED)
        voice.say(words.GO_ON)
        sys.stdout.flush()
    except OSError:
        with contextlib.suppress(OSError, ValueError):  # what waits to be written must not fail once more
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextlib.contextmanager
def heeding_signals() -> Iterator[None]:
    """Let the system's wish to end be an ordinary end, so that the terminal is left as it was."""
    wanted = 0

    def leave(number: int, _frame: FrameType | None) -> None:
        nonlocal wanted
        wanted = wanted or number
        let_output_go_on()
        # Where this falls into something that is being cleaned up, Python drops it: so it is said again.
        signal.setitimer(signal.ITIMER_REAL, AGAIN)
        raise SystemExit(SIGNALLED + wanted)

    modes = _modes()
    before = {number: signal.signal(number, leave) for number in (*SIGNALS, signal.SIGALRM)}
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        if modes:
            with contextlib.suppress(termios.error, OSError, ValueError):  # the terminal may have gone
                termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, modes)
        for number, handler in before.items():
            signal.signal(number, handler)


def _modes() -> list[Any]:
    """How the terminal is set, to be put back: a signal may fall into a change of that; [] without one."""
    with contextlib.suppress(termios.error, OSError, ValueError):
        return termios.tcgetattr(sys.stdin.fileno())
    return []


def let_output_go_on() -> None:
    """Whoever has held the output with Ctrl+S has it again: else the farewell would wait for ever."""
    with contextlib.suppress(termios.error, OSError, ValueError):  # the output is none, or has gone
        terminal = sys.stdout.fileno()
        modes = termios.tcgetattr(terminal)
        without = [modes[0] & ~termios.IXON, *modes[1:]]
        termios.tcsetattr(terminal, termios.TCSANOW, without)  # a terminal that knows no Ctrl+S holds nothing
        termios.tcsetattr(terminal, termios.TCSANOW, modes)
