"""Copies of a store in use: whole, read back before they count, and thinned out as they grow old."""

import os
import re
import sqlite3
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from audit.store import claim, faults, place
from audit.store.connecting import connect, key_for, looks_encrypted
from audit.store.database import PATIENCE, examine
from audit.store.inspection import Census, census, inspect

FOLDER = "backups"
"""Beside the store."""
BEFORE_UPGRADE, BEFORE_RESTORE, AS_IT_WAS = "before-upgrade", "before-restore", "as-it-was"
"""Why a copy was made, where nobody asked for it."""

_NAME = re.compile(r"audits-(\d{4}-\d\d-\d\d-\d{6})(?:-([a-z-]+))?(?:-\d+)?\.db")
_STAMP = "%Y-%m-%d-%H%M%S"
_UNFINISHED = ".part"
_ALL_OF = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy in the folder of backups."""

    path: Path
    made: datetime
    """By the clock of the machine, without a zone."""
    why: str
    """'' where it was asked for."""
    size: int
    """Bytes."""
    encrypted: bool


def backups(store: Path) -> tuple[Backup, ...]:
    """What lies in the folder beside a store, the newest first; raises OSError."""
    folder = store.parent / FOLDER
    found = [_described(path) for path in folder.iterdir()] if folder.is_dir() else []
    return tuple(sorted(filter(None, found), key=_age, reverse=True))


def _age(one: Backup) -> tuple[datetime, int, str]:
    """Sorts by time; of two in one second the second has a number in its name."""
    return one.made, len(one.path.name), one.path.name


def _described(path: Path) -> Backup | None:
    name = _NAME.fullmatch(path.name)
    if name is None:
        return None
    made = datetime.strptime(name[1], _STAMP)  # noqa: DTZ007 - names tell the user's own time
    return Backup(path, made, name[2] or "", path.stat().st_size, looks_encrypted(path))


# Making one.


def back_up(connection: sqlite3.Connection, store: Path, key: str, now: datetime, *, why: str = "") -> Path:
    """A copy in the folder of backups, of which old ones are then thinned out; raises StoreError."""
    target = free_name(store, now, why)
    # Before an upgrade a damaged entry is no reason to keep everybody from their other audits.
    copy(connection, store, target, key, damaged_too=why == BEFORE_UPGRADE)
    thin(store, now)
    return target


def back_up_file(store: Path, key: str, target: Path) -> Census:
    """A copy of a store, wherever it is wanted; others may be writing meanwhile. Raises StoreError."""
    with faults.store_errors(store), claim.shared(store, PATIENCE):
        key = key_for(store, key)
        examine(store, key)
        with closing(connect(store, "rw", key, PATIENCE)) as connection:
            return copy(connection, store, target, key)


def free_name(store: Path, now: datetime, why: str = "") -> Path:
    """Where a copy made now may lie in the folder of backups."""
    return dated_name(store.parent / FOLDER, now, why)


def dated_name(folder: Path, now: datetime, why: str = "") -> Path:
    """A file that is not there yet: two in one second get two names."""
    stem = "-".join(filter(None, ("audits", now.strftime(_STAMP), why)))
    names = (f"{stem}{number}.db" for number in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(path for name in names if not (path := folder / name).exists())


def copy(
    connection: sqlite3.Connection, store: Path, target: Path, key: str, *, damaged_too: bool = False
) -> Census:
    """All as of one moment, in a file of its own, read back; gives what it holds; raises StoreError."""
    with unfinished(target) as part:
        with faults.store_errors(store), _moment(connection):
            held = census(connection)
            if held.damage and not damaged_too:
                raise held.damage[0].error(store)
            with faults.store_errors(target):
                _fill(connection, part, key)
        if inspect(part, key) != held:
            raise faults.UNFINISHED.error(path=target)
    return held


@contextmanager
def _moment(connection: sqlite3.Connection) -> Iterator[None]:
    """What others write meanwhile is seen afterwards."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def _fill(connection: sqlite3.Connection, part: Path, key: str) -> None:
    with closing(connect(part, "rw", key, PATIENCE)) as target:
        connection.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")  # nothing beside the file, not even for its readers


@contextmanager
def unfinished(target: Path) -> Iterator[Path]:
    """A file to be written, for its owner's eyes; it gets its name once all went well and is on the disk."""
    part = target.with_name(target.name + _UNFINISHED)
    with faults.store_errors(target):
        _forget(part)
        place.make_file(part)
    try:
        yield part
        with faults.store_errors(target):
            sync(part)
            part.replace(target)
            sync(target.parent)
    except BaseException:
        with suppress(OSError):
            _forget(part)
        raise


def _forget(part: Path) -> None:
    for companion in place.COMPANIONS:
        part.with_name(part.name + companion).unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk; raises OSError."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


# Thinning.


def thin(store: Path, now: datetime) -> None:
    """Remove what is superseded; what cannot be removed stays for the next time."""
    for old in superseded(backups(store), now):
        with suppress(OSError):
            old.path.unlink()


def superseded(found: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """Those that may go.

    Of each kind stay: all of the last two days, and the newest of each of the last 12 days, 10 weeks and
    9 months that have one. What a clock set wrong dates later than now stays as well.
    """
    kinds: dict[str, list[Backup]] = {}
    for one in sorted(found, key=_age, reverse=True):
        kinds.setdefault(one.why, []).append(one)
    return tuple(one for kind in kinds.values() for one in _old(kind, now.replace(tzinfo=None)))


def _old(newest_first: list[Backup], now: datetime) -> list[Backup]:
    recent = {one.path for one in newest_first if one.made > now - _ALL_OF}
    kept = recent.union(*(_first_of_each(newest_first, period, most) for period, most in _PERIODS))
    return [one for one in newest_first if one.path not in kept]


def _first_of_each(
    newest_first: list[Backup], period: Callable[[datetime], Hashable], most: int
) -> set[Path]:
    firsts: dict[Hashable, Path] = {}
    for one in newest_first:
        firsts.setdefault(period(one.made), one.path)
    return set(list(firsts.values())[:most])


def _day(at: datetime) -> Hashable:
    return at.date()


def _week(at: datetime) -> Hashable:
    return at.isocalendar()[:2]


def _month(at: datetime) -> Hashable:
    return at.year, at.month


_PERIODS = ((_day, 12), (_week, 10), (_month, 9))
