"""Kill a program while it brings a store of the first format up to date, again and again.

    python -m benchmarks.store_upgrade [KILLS]

The child counts statements, and within long ones the steps of SQLite's machine, and kills itself at one of
them: during the backup, while that is read back, or in the middle of the upgrade.
"""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from audit.core.events import Event
from audit.store import connecting, database, migrations
from audit.store.backup import backups
from audit.store.inspection import inspect
from audit.store.log import to_row
from audit.store.sqlite import SqliteStore
from benchmarks.store_kill import NOON, STARTED, event

AUDITS, ENTRIES = 20, 10
EVERY = 20
"""Steps of SQLite's machine between two moments at which the child may be killed."""
LAST = 20


def store_of_first_format(path: Path, audits: int) -> Path:
    """As the first released program wrote it."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrations.migrate(connection, migrations.MIGRATIONS[:1])
        connection.execute("BEGIN")
        for number in range(audits):
            _audit(connection, f"audit{number:07d}", f"Firma {number}")
        connection.execute("COMMIT")
    return path


def _audit(connection: sqlite3.Connection, audit: str, client: str) -> None:
    connection.execute(
        "INSERT INTO audits (id, number, bank, created, changed, moment, client, mode, language, answered,"
        " total, finished) VALUES (?, ?, 'b', ?, ?, 0, ?, 'full', 'de', 0, 0, 0)",
        (audit, ENTRIES, NOON.isoformat(), NOON.isoformat(), client),
    )
    events: list[Event] = [STARTED, *(event(number) for number in range(2, ENTRIES + 1))]
    rows = (to_row(audit, number, NOON, said) for number, said in enumerate(events, 1))
    connection.executemany("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)", rows)


def upgrade(path: Path, stop: int) -> None:
    """Open the store, and die at a step; say how many there were."""
    steps = 0

    def tick() -> int:
        nonlocal steps
        steps += 1
        if steps == stop:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    def traced(_: str) -> None:
        tick()

    def watched(path: Path, mode: str, passphrase: str, patience: float) -> sqlite3.Connection:
        connection = connecting.connect(path, mode, passphrase, patience)
        connection.set_progress_handler(tick, EVERY)
        connection.set_trace_callback(traced)
        return connection

    vars(database)["connect"] = watched
    SqliteStore(path).close()
    print(steps)


def killed(path: Path, stop: int) -> int:
    """How many steps a child took, 0 where it was killed."""
    command = [sys.executable, "-m", "benchmarks.store_upgrade", "--upgrade", str(path), str(stop)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if stop == 0 and done.returncode:
        raise RuntimeError(done.stderr)
    return int(done.stdout or 0)


def look(path: Path, audits: int) -> int:
    """Open the store after a kill; gives how far it had come, AssertionError where something is amiss."""
    with closing(sqlite3.connect(path)) as connection:
        reached = migrations.level(connection)
    assert reached in {1, len(migrations.MIGRATIONS)}, "half upgraded"
    assert inspect(path, "").damage == ()
    for backup in backups(path):
        held = inspect(backup.path, "")
        assert (held.audits, held.entries, held.damage) == (audits, audits * ENTRIES, ()), "a bad backup"
    with SqliteStore(path) as store:
        assert len(store.summaries()) == audits
        for summary in store.summaries():
            log = store.entries(summary.id)
            assert [entry.event for entry in log[1:ENTRIES]] == [event(n) for n in range(2, ENTRIES + 1)]
    return reached


def main(kills: int) -> None:
    """Kill so often, each time a fresh copy, and count."""
    start, rolls, reached = time.monotonic(), random.Random(kills), [0, 0]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        old = store_of_first_format(folder / "old" / "audits.db", AUDITS)
        whole = folder / "whole" / "audits.db"
        _copy(old, whole)
        steps = killed(whole, 0)
        for turn in range(kills):
            copy = folder / str(turn) / "audits.db"
            _copy(old, copy)
            # The upgrade itself is short, and comes last: half of the kills are for its end.
            first = rolls.choice((1, steps - LAST))
            assert killed(copy, rolls.randint(first, steps)) == 0, "it was not killed"
            reached[look(copy, AUDITS) > 1] += 1
            shutil.rmtree(copy.parent)
    print(
        f"{kills} kills at one of {steps} steps: {reached[0]} stores old, {reached[1]} new, all whole;",
        end=" ",
    )
    print(f"all finished backups whole; {time.monotonic() - start:.0f} s")


def _copy(old: Path, new: Path) -> None:
    new.parent.mkdir()
    shutil.copy(old, new)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--upgrade", path, stop]:
            upgrade(Path(path), int(stop))
        case [kills]:
            main(int(kills))
        case _:
            main(100)
