"""Kill the real program while somebody types into it, again and again: is anything lost that it confirmed?

    python -m benchmarks.screen_kill [KILLS [full]]

The program runs in a pseudo-terminal on one store, line by line or on the full screen. Numbered notes are
typed one after the other; what confirms a note is that the program asks for the next thing, or that the
screen says it is saved. At a random instant it is killed. The next start must work, and the store hold a note
at least as new as the last that was confirmed.
"""

import fcntl
import os
import pty
import random
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from audit.banks.compiled import load_default_bank
from audit.core.client import Client
from audit.core.mode import Mode
from audit.session import Session
from audit.settings import SETTINGS_FILE
from audit.store.inspection import inspect
from audit.store.opening import DATABASE
from audit.store.sqlite import SqliteStore

ROOT = Path(__file__).parents[1]
PATIENCE, QUIET = 60.0, 0.15
"""Seconds to wait for a start, and for the end of painting."""


class Way(NamedTuple):
    """How a note is written in a front end: what is typed, and the sign in the output to wait for."""

    options: tuple[str, ...]
    shown: bytes
    """When the list of audits is there."""
    enter: tuple[str, bytes]
    """Into the audit."""
    begin: tuple[str, bytes]
    """A note."""
    saved: bytes
    longest: float
    """Seconds from the open audit to the kill, at most."""


READY = b"\x1b[?2004h"
"""Sent when a line can be edited."""
LINES = Way(("--plain",), READY, ("1\r", READY), ("n\r", READY), READY, 0.6)
SCREEN = Way((), "öffnen".encode(), ("\r", b"Notiz"), ("n", b"neue Zeile"), b"Gespeichert", 2.5)


def now() -> datetime:
    """The time."""
    return datetime.now(UTC)


def begin(home: Path) -> None:
    """A store with one audit."""
    (home / SETTINGS_FILE).write_text(
        "asked = true\n", encoding="utf-8"
    )  # no questions before the first screen
    with SqliteStore(home / DATABASE) as store:
        client = Client(name="Bäckerei Huber")
        Session.start(store, load_default_bank(), now, client=client, mode=Mode.FULL, language="de")


@dataclass
class Run:
    """The program in a pseudo-terminal."""

    home: Path
    way: Way = LINES
    seen: bytes = b""
    confirmed: int = 0
    """The last note after which it asked for the next thing."""
    typed: int = 0
    master: int = field(init=False)
    process: "subprocess.Popen[bytes]" = field(init=False)

    def __post_init__(self) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        environment = {
            **os.environ,
            "RESONANZ_HOME": str(self.home),
            "PYTHONPATH": str(ROOT),
            "TERM": "xterm",
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "audit", *self.way.options, "--lang", "de"],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=self.home,
            env=environment,
            start_new_session=True,
        )
        os.close(slave)

    def wait(self, sign: bytes, until: float) -> bool:
        """Read until the sign has come; False where it is time to kill."""
        while sign not in self.seen:
            ready, _, _ = select.select([self.master], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                return False
            try:
                self.seen += os.read(self.master, 65536)
            except OSError:  # it has ended
                return False
        return True

    def type(self, keys: str, sign: bytes, until: float) -> bool:
        """Press keys, and wait for the sign."""
        self.seen = b""
        os.write(self.master, keys.encode())
        return self.wait(sign, until)

    def note(self, number: int, until: float) -> bool:
        """Write a note beside the question; whether it was confirmed in time."""
        if not self.type(*self.way.begin, until):
            return False
        self._settle()
        self.typed = number
        if not self.type(f" Notiz {number}\r", self.way.saved, until):
            return False
        self.confirmed = number
        return True

    def _settle(self) -> None:
        """Read until nothing more is painted: what is painted late must not be taken for a confirmation."""
        while select.select([self.master], [], [], QUIET)[0]:
            os.read(self.master, 65536)

    def kill(self) -> None:
        """At once, with nothing said."""
        self.process.kill()
        self.process.wait()
        os.close(self.master)


def one_kill(home: Path, number: int, after: float, way: Way = LINES) -> Run:
    """Start, open the audit, write notes from this number on, and be killed so many seconds later."""
    run, patience = Run(home, way), time.monotonic() + PATIENCE
    started = run.wait(way.shown, patience) and run.type(*way.enter, patience)
    if not started:
        run.kill()
        raise AssertionError(f"it did not start: {run.seen[-2000:]!r}")
    end = time.monotonic() + after
    while run.note(number, end):
        number += 1
    run.kill()
    return run


def found(home: Path) -> int:
    """The number of the note in the store; 0 where there is none. AssertionError where it is damaged."""
    with SqliteStore(home / DATABASE) as store:
        session = Session(store, load_default_bank(), store.summaries()[0].id, now)
        notes = [re.findall(r"\d+", answer.note) for answer in session.answers.values() if answer.note]
    assert inspect(home / DATABASE, "").damage == ()
    return max((int(numbers[-1]) for numbers in notes if numbers), default=0)


def main(kills: int, way: Way) -> None:
    """Kill so often, and count."""
    start, rolls, number, notes, unconfirmed = time.monotonic(), random.Random(kills), 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        begin(home)
        for _ in range(kills):
            run = one_kill(home, number + 1, rolls.random() * way.longest, way)
            last = found(home)
            assert max(run.confirmed, number) <= last <= max(run.typed, number), (run, last)
            notes += max(0, run.confirmed - number)
            unconfirmed += last > max(run.confirmed, number)
            number = last
    print(f"{kills} kills of the program, {notes} notes confirmed, 0 lost, store sound after each;")
    print(f"{unconfirmed} times one more was saved than confirmed; {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300, SCREEN if sys.argv[2:] == ["full"] else LINES)
