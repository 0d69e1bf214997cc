"""Line mode in a pseudo-terminal."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
READY = b"\x1b[?2004h"
"""Sent when a line can be edited."""
PROMPT = b": "
"""How a prompt ends where lines are not edited."""


class Terminal:
    """A pseudo-terminal with a program in it."""

    def __init__(self, *arguments: str, environment: Mapping[str, str] | None = None) -> None:
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.settings = termios.tcgetattr(self.slave)
        self.process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})},
            start_new_session=True,
        )
        self.seen = self.all = b""
        """What was seen since the last line was typed, and from the beginning."""

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.slave)
        os.close(self.master)

    def wait_for(self, sign: bytes, times: int = 1) -> None:
        """Read until this stands in the output so many times."""
        deadline = time.monotonic() + PATIENCE
        while self.seen.count(sign) < times:
            ready, _, _ = select.select([self.master], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, self.text[-2000:]
            self._read()

    def _read(self) -> None:
        piece = os.read(self.master, 65536)
        self.seen += piece
        self.all += piece

    def type(self, line: str, ready: bytes = READY) -> None:
        """Type a line as soon as one is wanted, and wait until the next one is."""
        self.wait_for(ready)
        self.seen = b""
        os.write(self.master, f"{line}\r".encode())
        self.wait_for(ready)

    def end(self) -> int:
        """Wait for the end, reading on; gives the exit code."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < deadline:
            if select.select([self.master], [], [], 0.05)[0]:
                self._read()
        while select.select([self.master], [], [], 0.05)[0]:
            self._read()
        return self.process.wait(timeout=1)

    @property
    def text(self) -> str:
        """What has been seen since the last line was typed."""
        return self.seen.decode(errors="replace")

    @property
    def is_as_before(self) -> bool:
        """Whether the terminal was left as it was found."""
        return bool(termios.tcgetattr(self.slave)[3] == self.settings[3])
