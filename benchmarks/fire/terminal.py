"""A program in a real terminal: what it paints as a screen and byte by byte, keys, sizes, signals."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

import pyte

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
QUIET = 0.25
"""Seconds without a byte after which a screen is taken to be painted."""
_OURS = re.compile(
    rb"\x1b\[[0-9;:?<>=]*[ -/]*[A-Za-z@`~]"  # what Textual and prompt_toolkit steer the terminal with
    rb"|\x1bP=[12]s\x1b\\\\?|\x1b[()][A-Z0-9]|\x1b[78=>]"
    rb"|\x1b\](?:2|22);[^\x00-\x1f\x7f]*(?:\x07|\x1b\\)"
)
_RAW = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
DANGERS = (b"\x1b]52", b"\x1b]0;", b"\x1b]8;", b"\x1bc", b"\x1b[2J\x1bc", b"\x1bP+q", b"\x1b[6n", b"\x1b[21t")
"""Sequences that only somebody's text could have brought: clipboard, title, links, reset, reports."""


class Terminal:
    """A pseudo-terminal with a program in it; use as a context manager."""

    def __init__(
        self,
        *arguments: str,
        home: Path,
        size: tuple[int, int] = (80, 24),
        environment: Mapping[str, str] | None = None,
        before: Sequence[str] = (),
    ) -> None:
        self.columns, self.rows = size
        self.master, self.slave = pty.openpty()
        self._set_size()
        self.settings = termios.tcgetattr(self.slave)
        self.process = subprocess.Popen(
            [*before, sys.executable, "-m", "audit", *arguments],
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave,
            cwd=home,
            env={**os.environ, "PYTHONPATH": str(ROOT), "RESONANZ_HOME": str(home), **(environment or {})},
            start_new_session=True,
        )
        self.raw = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for end in (self.slave, self.master):
            os.close(end)

    # In.

    def send(self, keys: str | bytes) -> None:
        """Type, and wait until what that causes is painted."""
        os.write(self.master, keys.encode() if isinstance(keys, str) else keys)
        self.settle()

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; the program is told by a signal."""
        self.columns, self.rows = columns, rows
        self._set_size()
        # The terminal is not the program's controlling one, so the system does not tell it.
        self.process.send_signal(signal.SIGWINCH)

    def _set_size(self) -> None:
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", self.rows, self.columns, 0, 0))

    # Out.

    def settle(self, quiet: float = QUIET) -> None:
        """Read until nothing has come for a while."""
        while self.read(quiet):
            pass

    def read(self, patience: float = 0.0) -> bool:
        """Take what has been painted; False where nothing came."""
        if not select.select([self.master], [], [], patience)[0]:
            return False
        try:
            came = os.read(self.master, 65536)
        except OSError:
            return False
        self.raw += came
        return bool(came)

    def wait_for(self, *signs: str) -> bool:
        """Read until one of these stands on the screen; False where none of them comes."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            self.settle(0.1)
            if any(sign in self.shown for sign in signs):
                return True
            if self.process.poll() is not None and not self.read(0.1):
                break
        return any(sign in self.shown for sign in signs)

    def end(self, patience: float = PATIENCE) -> int | None:
        """Wait for the end, reading on; the exit code, or None where it does not end."""
        deadline = time.monotonic() + patience
        while self.process.poll() is None and time.monotonic() < deadline:
            self.read(0.05)
        self.settle(0.05)
        return self.process.poll()

    @property
    def shown(self) -> str:
        """The screen as a person sees it."""
        screen = pyte.Screen(max(1, self.columns), max(1, self.rows))
        stream = pyte.ByteStream(screen)
        # pyte takes private parameters of some sequences for text, and knows no synchronised painting.
        stream.feed(re.sub(rb"\x1b\[[<>=?][0-9;:]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p", b"", self.raw))
        return "\n".join(line.rstrip() for line in screen.display)

    @property
    def is_as_before(self) -> bool:
        """Whether the terminal was left as it was found."""
        return bool(termios.tcgetattr(self.slave)[3] == self.settings[3])


def steering(raw: bytes) -> str:
    """What in these bytes somebody's text has brought to steer the terminal; '' where there is nothing."""
    for danger in DANGERS:
        if danger in raw:
            return ascii(danger)
    left = _OURS.sub(b"", raw).decode("utf-8", "replace")
    found = _RAW.search(left)
    return ascii(left[max(0, found.start() - 20) : found.end() + 20]) if found else ""
