"""Let the power fail while the store is being written, at a thousand moments, and look what is left.

    python -m benchmarks.store_power [STATES]

All that SQLite writes and syncs is recorded (benchmarks/torn_disk.py). For a random moment the files are
then put together as a disk might hold them: what was synced is there; of what was not, nothing, all, or some,
and torn. The store is opened and compared with what had been confirmed by that moment. The same is done with
less syncing, which has to lose something: a test that cannot fail shows nothing.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from audit.core.events import Moved
from audit.errors import StoreError
from audit.store import database
from audit.store.inspection import inspect
from audit.store.sqlite import SqliteStore
from benchmarks.store_kill import NOON, STARTED, event
from benchmarks.torn_disk import Disk, Recording, Said, recording

SESSIONS, ANSWERS = 4, 60


@dataclass
class Tally:
    """What became of so many power failures."""

    states: int = 0
    lost: int = 0
    """A confirmed answer was gone, or a confirmed deletion undone."""
    unusable: int = 0


@contextmanager
def synchronous(level: str) -> Iterator[None]:
    """The store syncs as much as this level of SQLite."""
    before = database._SETTINGS
    database._SETTINGS = tuple(
        f"PRAGMA synchronous = {level}" if "synchronous" in line else line for line in before
    )
    try:
        yield
    finally:
        database._SETTINGS = before


def written(folder: Path, sessions: int = SESSIONS, answers: int = ANSWERS) -> Recording:
    """An audit that is answered in several sittings; another one is begun and deleted in between."""
    path = folder / "audits.db"
    with recording(folder) as record:
        with SqliteStore(path) as store:
            audit = store.create(STARTED, NOON)
            record.confirm("entry 1")
        for _ in range(sessions):
            with SqliteStore(path) as store:
                _answer(store, audit, answers, record)
                doomed = store.create(STARTED, NOON)
                store.delete(doomed)
                record.confirm(f"deleted {doomed}")
    return record


def _answer(store: SqliteStore, audit: str, answers: int, record: Recording) -> None:
    number = store.entries(audit)[-1].number
    for _ in range(answers):
        number = store.append(audit, event(number + 1), NOON, after=number, figures=None)
        record.confirm(f"entry {number}")
        store.append(audit, Moved(f"Q-{number}"), NOON, after=number, figures=None)


def failures(record: Recording, states: int, seed: int = 1) -> Tally:
    """Let the power fail at so many random moments of what was recorded."""
    rolls, tally, disk, said = random.Random(seed), Tally(), Disk(), [""]
    moments = sorted(rolls.randrange(len(record.steps) + 1) for _ in range(states))
    with tempfile.TemporaryDirectory() as folder:
        done = 0
        for moment in moments:
            for step in record.steps[done:moment]:
                disk.take(step)
                said += [step.words] if isinstance(step, Said) else []
            done = moment
            _look(Path(folder) / str(tally.states), disk.torn(rolls), said, tally)
    return tally


def _look(folder: Path, files: dict[str, bytes], said: Sequence[str], tally: Tally) -> None:
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    tally.states += 1
    try:
        tally.lost += _has_lost(folder / "audits.db", said)
    except StoreError:
        tally.unusable += 1


def _has_lost(path: Path, said: Sequence[str]) -> bool:
    with SqliteStore(path) as store:
        logs = {one.id: store.entries(one.id) for one in store.summaries()}
    if inspect(path, "").damage:
        raise StoreError(de="beschädigt", en="damaged")
    longest = max((log[-1].number for log in logs.values()), default=0)
    confirmed = max((int(words.split()[1]) for words in said if words.startswith("entry")), default=0)
    deleted = {words.split()[1] for words in said if words.startswith("deleted")}
    return longest < confirmed or bool(deleted & logs.keys())


def main(states: int) -> None:
    """Print what was lost at each level of syncing."""
    for level in ("EXTRA", "FULL", "NORMAL", "OFF"):
        start = time.monotonic()
        with tempfile.TemporaryDirectory() as folder, synchronous(level):
            record = written(Path(folder))
        tally = failures(record, states)
        print(
            f"{level:7} {tally.states} power failures in {len(record.steps)} steps: {tally.lost} lost"
            f" something confirmed, {tally.unusable} unusable; {time.monotonic() - start:.0f} s"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
