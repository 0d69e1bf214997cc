"""Kill a program that writes into the store, again and again, and look whether anything it confirmed is lost.

    python benchmarks/store_kill.py [KILLS]

The child writes entries and moves and names each on its standard output once the store has confirmed it; the
parent kills it (SIGKILL) after a random number of them, which is at a random moment of a later write.
"""

import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count, takewhile
from pathlib import Path
from typing import NamedTuple

from audit.core.answers import Answer, Words
from audit.core.client import Client
from audit.core.events import Answered, Entry, Moved, Started
from audit.core.mode import Mode
from audit.store.opening import open_store
from audit.store.sqlite import SqliteStore

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
MOVE_EVERY = 3
AT_MOST = 60
"""Confirmations that the parent waits for before it kills."""


class Confirmed(NamedTuple):
    """What a child has said to be written."""

    number: int
    """The last entry, 0 where there is none."""
    steps: int
    """How many entries."""
    moves: int
    """The entry after which it last moved, 0 where it never did."""


def event(number: int) -> Answered:
    """The event that every child writes under a number."""
    return Answered(Answer(question=f"Q-{number}", value=Words(f"Antwort {number} " * (number % 40 + 1))))


def write(path: Path, steps: int | None = None, audit: str = "") -> None:
    """Write without end, or so many entries, into one audit or the first there is; confirm each."""
    confirm("opening")
    with open_store(path) as store:
        audits = store.summaries()
        first = audits[0].id if audits else store.create(STARTED, NOON)
        write_into(store, audit or first, steps)


STARTED = Started(Client(name="Bäckerei Huber"), "social-media", "1.0.0", "ab" * 32, Mode.FULL, "de")


def write_into(store: SqliteStore, audit: str, steps: int | None) -> None:
    """Write entries, and a move after every third."""
    number = store.entries(audit)[-1].number
    for _ in takewhile(lambda step: steps is None or step < steps, count()):
        number = store.append(audit, event(number + 1), NOON, after=number, figures=None)
        confirm(f"entry {number}")
        if number % MOVE_EVERY == 0:
            store.append(audit, Moved(f"Q-{number}"), NOON, after=number, figures=None)
            confirm(f"move {number}")


def confirm(words: str) -> None:
    """Say it at once, in one piece."""
    os.write(sys.stdout.fileno(), f"{words}\n".encode())


def killed(path: Path, lines: int) -> Confirmed:
    """What a child had confirmed when it was killed, after so many lines or a little later."""
    command = [sys.executable, __file__, "--write", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(lines)]
        child.kill()
        return confirmed((*said, *child.stdout))


def confirmed(lines: Sequence[str]) -> Confirmed:
    """The confirmations in what a child said."""
    words = [line.split() for line in lines if line.endswith("\n") and " " in line]
    entries = [int(number) for kind, number in words if kind == "entry"]
    moves = [int(number) for kind, number in words if kind == "move"]
    return Confirmed(max(entries, default=0), len(entries), max(moves, default=0))


def look(path: Path, said: Confirmed) -> int:
    """Open the store after a kill; gives its last number, AssertionError where something is amiss."""
    with SqliteStore(path) as store:
        audits = store.summaries()
        if not audits:
            assert said == Confirmed(0, 0, 0)
            return 0
        log = store.entries(audits[0].id)
    entries = [entry for entry in log if not isinstance(entry.event, Moved)]
    assert said.number <= entries[-1].number, "a confirmed entry is lost"
    assert all(entry.event == event(entry.number) for entry in entries[1:]), (
        "an entry is not what was written"
    )
    assert position(log) >= said.moves, "a confirmed move is lost"
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    return entries[-1].number


def position(log: Sequence[Entry]) -> int:
    """The entry after which the interview last moved, 0 where it never did."""
    last = log[-1].event
    return int(last.question.removeprefix("Q-")) if isinstance(last, Moved) else 0


def main(kills: int) -> None:
    """Kill so often, into one store, and count."""
    rolls = random.Random(kills)
    start, steps, before, unconfirmed = time.monotonic(), 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "audits.db"
        for _ in range(kills):
            said = killed(path, rolls.randint(1, AT_MOST))
            found = look(path, said)
            unconfirmed += max(0, found - max(said.number, before, 1))
            steps, before = steps + said.steps, found
        size = path.stat().st_size
    print(f"{kills} kills, {steps} entries confirmed, 0 lost, store sound after each ({size} bytes)")
    print(f"{unconfirmed} written but not yet confirmed; {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--write", path]:
            write(Path(path))
        case ["--write", path, steps, *audit]:
            write(Path(path), int(steps), *audit)
        case [kills]:
            main(int(kills))
        case _:
            main(200)
