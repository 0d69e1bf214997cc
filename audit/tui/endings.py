"""Beginning and ending well: the garbage collector, signals, and what is said after a crash."""

from __future__ import annotations

import gc
import signal
import traceback
from pathlib import Path

from rich.text import Text

from audit.i18n import Words
from audit.locales import common

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
    frames = traceback.extract_tb(error.__traceback__) if error else []
    where = [type(error).__name__, *(f"{Path(f.filename).name}:{f.lineno}" for f in frames[-1:])]
    return Text(words(common.CRASHED, where=", ".join(where)))
