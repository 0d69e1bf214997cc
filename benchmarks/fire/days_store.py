"""One audit that has been changed for years: what it costs grows with its history, and no faster."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from audit.core.answers import Answer, Picked
from audit.core.client import Client
from audit.core.events import Answered, Event, Undone
from audit.core.mode import Mode
from audit.session import Session
from audit.store.database import Database
from audit.store.inspection import inspect
from audit.store.log import to_row
from audit.store.opening import DATABASE
from audit.store.sqlite import SqliteStore, insert_entry, update_audit
from benchmarks.fire.days_work import now
from tests.core.audits import BANK

QUESTIONS = ("LIS-3", "LIS-4", "AUD-1", "GOA-1", "CRI-1")
STEEPER = 25.0
"""How many times as long ten times the history may take: more than that is no straight line."""
MOMENT = 100.0
"""Milliseconds of computing for a key, whatever went before it."""


@dataclass(frozen=True, slots=True)
class History:
    """What one length of history costs, in milliseconds of computing."""

    entries: int
    opened: float
    answered: float
    """One more answer, saved."""
    undone: float
    told: float
    """The history of one question."""
    checked: float
    """The whole file, as the doctor does."""

    @property
    def line(self) -> str:
        """In words."""
        return (
            f"history of {self.entries:,} entries, ms of computing: {self.opened:.0f} to open it,"
            f" {self.answered:.0f} for an answer saved, {self.undone:.0f} for one taken back,"
            f" {self.told:.0f} for the history of a question, {self.checked:.0f} to check the file"
        )


def history(entries: int, folder: Path) -> History:
    """An audit with so many, most of them answers, one in ten taken back."""
    with SqliteStore(folder / DATABASE) as store:
        audit = Session.start(store, BANK, now, client=Client(name="Huber"), mode=Mode.FULL, language="de").id
    _fill(folder / DATABASE, audit, entries)
    with SqliteStore(folder / DATABASE) as store:
        sessions: list[Session] = []
        opened = computed(lambda: sessions.append(Session(store, BANK, audit, now)))
        session = sessions[0]
        return History(
            entries=entries,
            opened=opened,
            answered=computed(lambda: session.answer("LIS-3", "1")),
            undone=computed(session.undo),
            told=computed(lambda: session.history("LIS-3")),
            checked=computed(lambda: _sound(folder / DATABASE)),
        )


def _fill(path: Path, audit: str, entries: int) -> None:
    database, at = Database(path), now()
    with database.writing() as connection:
        for number in range(2, entries + 1):
            moment = at + timedelta(milliseconds=number)
            insert_entry(connection, to_row(audit, number, moment, _event(number)))
        update_audit(connection, audit, entries, at + timedelta(milliseconds=entries), None)
    database.close()


def _event(number: int) -> Event:
    if number % 10 == 0:
        return Undone()
    given = Picked(str(number % 5))
    return Answered(Answer(question=QUESTIONS[number % len(QUESTIONS)], value=given, note=f"Notiz {number}"))


def _sound(path: Path) -> None:
    damage = inspect(path, "").damage
    if damage:
        raise RuntimeError(f"it is damaged: {damage}")


def computed(work: Callable[[], object]) -> float:
    """Milliseconds of computing."""
    began = time.process_time()
    work()
    return 1000 * (time.process_time() - began)


def faults(short: History, long: History) -> list[str]:
    """What grows faster than the history, which is ten times as long, or makes somebody wait at a key."""
    grown = {name: (getattr(short, name), getattr(long, name)) for name in ("opened", "told", "checked")}
    steep = [
        f"with ten times the history it is {name} in {after / before:.0f} times the time"
        for name, (before, after) in grown.items()
        if after > STEEPER * max(1.0, before)
    ]
    keys = {"an answer": long.answered, "taking back": long.undone}
    return steep + [f"{name} takes {each:.0f} ms" for name, each in keys.items() if each > MOMENT]
