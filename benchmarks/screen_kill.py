"""Kill the real program while somebody types into it, again and again: is anything lost that it confirmed?

    python -m benchmarks.screen_kill [KILLS]

The program runs line by line in a pseudo-terminal on one store. Numbered notes are typed one after the other
as fast as it asks for them; that it asks for the next thing confirms the note before. At a random instant it
is killed. The next start must work, and the store hold a note at least as new as the last that was confirmed.
"""

import os
import pty
import random
import re
import select
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from audit.banks.compiled import load_default_bank
from audit.core.client import Client
from audit.core.mode import Mode
from audit.session import Session
from audit.store.inspection import inspect
from audit.store.opening import DATABASE
from audit.store.sqlite import SqliteStore

ROOT = Path(__file__).parents[1]
PATIENCE = 60.0
LONGEST = 0.6
"""Seconds from the first prompt to the kill, at most."""
READY = b"\x1b[?2004h"
"""Sent when a line can be edited."""


def now() -> datetime:
    """The time."""
    return datetime.now(UTC)


def begin(home: Path) -> None:
    """A store with one audit."""
    with SqliteStore(home / DATABASE) as store:
        client = Client(name="Bäckerei Huber")
        Session.start(store, load_default_bank(), now, client=client, mode=Mode.FULL, language="de")


@dataclass
class Run:
    """The program in a pseudo-terminal."""

    home: Path
    seen: bytes = b""
    confirmed: int = 0
    """The last note after which it asked for the next thing."""
    typed: int = 0
    master: int = field(init=False)
    process: "subprocess.Popen[bytes]" = field(init=False)

    def __post_init__(self) -> None:
        self.master, slave = pty.openpty()
        environment = {
            **os.environ,
            "RESONANZ_HOME": str(self.home),
            "PYTHONPATH": str(ROOT),
            "TERM": "xterm",
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "audit", "--plain", "--lang", "de"],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=self.home,
            env=environment,
            start_new_session=True,
        )
        os.close(slave)

    def wait(self, until: float) -> bool:
        """Read until a line is wanted; False where it is time to kill."""
        while READY not in self.seen:
            ready, _, _ = select.select([self.master], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                return False
            try:
                self.seen += os.read(self.master, 65536)
            except OSError:  # it has ended
                return False
        return True

    def type(self, line: str, until: float) -> bool:
        """Type a line, and wait until the next one is wanted."""
        self.seen = b""
        os.write(self.master, f"{line}\r".encode())
        return self.wait(until)

    def note(self, number: int, until: float) -> bool:
        """Write a note beside the question; whether it was confirmed in time."""
        if not self.type("n", until):
            return False
        self.typed = number
        if not self.type(f"Notiz {number}", until):
            return False
        self.confirmed = number
        return True

    def kill(self) -> None:
        """At once, with nothing said."""
        self.process.kill()
        self.process.wait()
        os.close(self.master)


def one_kill(home: Path, number: int, after: float) -> Run:
    """Start, open the audit, write notes from this number on, and be killed so many seconds later."""
    run = Run(home)
    started = run.wait(time.monotonic() + PATIENCE) and run.type("1", time.monotonic() + PATIENCE)
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


def main(kills: int) -> None:
    """Kill so often, and count."""
    start, rolls, number, notes, unconfirmed = time.monotonic(), random.Random(kills), 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        begin(home)
        for _ in range(kills):
            run = one_kill(home, number + 1, rolls.random() * LONGEST)
            last = found(home)
            assert max(run.confirmed, number) <= last <= max(run.typed, number), (run, last)
            notes += max(0, run.confirmed - number)
            unconfirmed += last > max(run.confirmed, number)
            number = last
    print(f"{kills} kills of the program, {notes} notes confirmed, 0 lost, store sound after each;")
    print(f"{unconfirmed} times one more was saved than confirmed; {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
