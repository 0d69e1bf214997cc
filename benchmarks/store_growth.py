"""How time and size grow with the number of audits.

    python -m benchmarks.store_growth [AUDITS...]

Each audit has 60 answers, ten of them given twice, notes, a position and a client's file of its own.
"""

import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from audit.core.answers import Answer, Picked, Words
from audit.core.client import Client
from audit.core.dossier import Profile
from audit.core.events import Answered, Event, Started, replay
from audit.core.mode import Mode
from audit.core.summary import Figures
from audit.store.database import Database
from audit.store.ids import new_id
from audit.store.inspection import census
from audit.store.log import to_row
from audit.store.sqlite import SqliteStore, follow_event, insert_audit, insert_entry, update_audit
from benchmarks.store_kill import NOON

SIZES = (10, 100, 1_000, 10_000)
ANSWERS, AGAIN = 60, 10
WORDS = (
    "Wir antworten meist am selben Tag, wenn die Chefin im Haus ist, sonst am Morgen nach der Backstube.",
    "Das Team kümmert sich abwechselnd; im Sommer bleibt es liegen.",
    "Bewertungen lesen wir, aber niemand schreibt zurück.",
)


class Measured(NamedTuple):
    """Of one size of store; milliseconds, megabytes."""

    audits: int
    opened: float
    first: float
    """The newest 100 of the list."""
    listed: float
    """The whole list."""
    resumed: float
    written: float
    found: float
    """Search for a word that stands everywhere: the first 50."""
    rare: float
    """Search for a word that stands in one audit."""
    checked: float
    size: float
    memory: float


def fill(path: Path, audits: int) -> list[str]:
    """A store with so many audits; gives their ids."""
    SqliteStore(path).close()
    database, rolls = Database(path), random.Random(audits)
    made = [new_id() for _ in range(audits)]
    with SqliteStore(path) as store:
        dossiers = [
            store.add_dossier(Profile(client=Client(name=f"Firma {n}")), NOON) for n in range(min(audits, 40))
        ]
    with database.writing() as connection:
        for number, audit in enumerate(made):
            name, dossier = f"Firma {number}", dossiers[number % len(dossiers)]
            started = Started(Client(name=name), "social-media", "1.0.0", "ab" * 32, Mode.FULL, "de", dossier)
            at = NOON + timedelta(minutes=number)
            insert_audit(connection, audit, started, at)
            events: list[Event] = [started, *(answers(rolls, number))]
            for place, event in enumerate(events, 1):
                insert_entry(connection, to_row(audit, place, at, event))
            figures = Figures(
                client=name,
                mode=Mode.FULL,
                language="de",
                answered=ANSWERS,
                total=ANSWERS,
                index=50.0,
                level=3,
                finished=True,
            )
            update_audit(connection, audit, len(events), at, figures)
            follow_event(connection, audit, started, at)
    database.close()
    return made


def answers(rolls: random.Random, audit: int) -> Iterable[Event]:
    """What is said in one audit; one word stands in the first audit only."""
    for turn in (*range(ANSWERS), *range(AGAIN)):
        rare = " Kolibri" if audit == 0 and turn == 7 else ""
        value = Words(rolls.choice(WORDS) + rare) if turn % 3 == 0 else Picked(str(rolls.randrange(5)))
        note = rolls.choice(WORDS) if rolls.random() < 0.3 else ""
        yield Answered(Answer(question=f"Q-{turn}", value=value, note=note, at=NOON))


def timed(work: Callable[[], object], times: int = 5) -> float:
    """Milliseconds, the median of so many."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def measure(audits: int) -> Measured:
    """Fill a store and use it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "audits.db"
        made = fill(path, audits)
        opened = timed(lambda: SqliteStore(path).close())
        with SqliteStore(path) as store:
            middle = made[len(made) // 2]
            number = store.entries(middle)[-1].number

            def write() -> None:
                nonlocal number
                number = store.append(
                    middle,
                    Answered(Answer(question="Q", value=Words("Ja"))),
                    NOON,
                    after=number,
                    figures=None,
                )

            found = Measured(
                audits=audits,
                opened=opened,
                first=timed(lambda: store.summaries(newest=100)),
                listed=timed(store.summaries),
                resumed=timed(lambda: replay(entry.event for entry in store.entries(middle))),
                written=timed(write, 50),
                found=timed(lambda: store.search("Backstube", limit=50)),
                rare=timed(lambda: store.search("Kolibri", limit=50), 3),
                checked=timed(lambda: _check(store), 1),
                size=path.stat().st_size / 1e6,
                memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            )
    return found


def _check(store: SqliteStore) -> None:
    with store._database.reading() as connection:
        assert census(connection).damage == ()


def main(sizes: tuple[int, ...]) -> None:
    """Print a table, and beneath each line how many times the one of the smallest store it is."""
    print("| " + " | ".join(Measured._fields) + " |\n|" + " --- |" * len(Measured._fields))
    first: Measured | None = None
    for size in sizes:
        line = measure(size)
        first = first or line
        print("| " + " | ".join(f"{value:.4g}" for value in line) + " |")
        print(
            "| " + " | ".join(f"× {b / a:.1f}" for a, b in zip(first, line, strict=True)) + " |", flush=True
        )


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
