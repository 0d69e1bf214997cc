"""The program, what it runs on, and the terminal."""

import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Iterator, Mapping

from audit import __version__
from audit.doctor.finding import Finding, fine, note
from audit.locales import doctor as words

_LEAST_COLUMNS, _LEAST_LINES = 60, 18
_COLOURS = ("truecolor", "24bit")


def findings() -> Iterator[Finding]:
    """Versions and what the terminal can do."""
    yield fine("program", words.PROGRAM.fill(version=__version__))
    system = f"{platform.system()} {platform.machine()}"
    yield fine("python", words.PYTHON.fill(version=platform.python_version(), system=system))
    yield fine("sqlite", words.SQLITE.fill(version=sqlite3.sqlite_version))
    yield _cipher()
    yield _terminal(os.environ)


def _cipher() -> Finding:
    from audit.store.cipher import version

    found = version()
    return fine("cipher", words.CIPHER.fill(version=found) if found else words.NO_CIPHER)


def _terminal(environment: Mapping[str, str]) -> Finding:
    columns, lines = shutil.get_terminal_size()
    kind = environment.get("TERM") or "–"
    colours = words.MANY_COLOURS if environment.get("COLORTERM") in _COLOURS else words.FEW_COLOURS
    says = words.TERMINAL.fill(kind=kind, columns=columns, lines=lines, colours=colours)
    if kind in {"–", "dumb"}:
        return note("terminal", says, words.LINE_MODE)
    if "utf" not in (getattr(sys.stdout, "encoding", None) or "").lower():
        return note("terminal", says, words.NO_UNICODE)
    if columns < _LEAST_COLUMNS or lines < _LEAST_LINES:
        return note("terminal", says, words.ENLARGE.fill(columns=_LEAST_COLUMNS, lines=_LEAST_LINES))
    return fine("terminal", says)
