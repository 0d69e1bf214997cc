"""Puts another file in the place of a store: a backup, or the same audits with another passphrase.

Nobody else has the store open meanwhile. The new file is complete, read back and on the disk before it takes
the name of the old one in a single step: whenever the program is killed, one of the two is there, whole.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from audit.errors import StoreError
from audit.store import claim, faults, place
from audit.store.backup import AS_IT_WAS, BEFORE_RESTORE, copy, free_name, sync
from audit.store.connecting import connect, key_for
from audit.store.database import PATIENCE, examine
from audit.store.inspection import Census, census, inspect

_CHUNK = 1 << 20


def restore(store: Path, source: Path, key: str, now: datetime) -> tuple[Census, Path | None]:
    """Let a store be what a backup holds; gives that, and where the present one was laid aside.

    `key` is the passphrase of the backup, '' for a plain one; the store takes it over. Raises StoreError; the
    store is then as it was.
    """
    with faults.store_errors(store):
        place.make_folder(store.parent)
    with _nobody_else(store), _unfinished(store) as new:
        with faults.store_errors(source):
            key = key_for(source, key)
            _copy_file(source, new)
            _settle(new, source, key)
        held = inspect(new, key)
        _must_be_sound(held, source)
        aside = _lay_aside(store, key, now)
        _take_the_place(new, store)
    return held, aside


def change_passphrase(store: Path, old: str, new: str) -> Census:
    """Write the store anew with another passphrase, or with '' for a plain one; gives what it holds.

    The old file is overwritten. Raises StoreError; the store is then as it was.
    """
    with _nobody_else(store), _unfinished(store) as changed:
        with faults.store_errors(store):
            held = _rewrite(store, key_for(store, old), changed, new)
        if inspect(changed, new) != held:
            raise faults.UNFINISHED.error(path=changed)
        with _to_be_erased(store):
            _take_the_place(changed, store)
    return held


@contextmanager
def _nobody_else(store: Path) -> Iterator[None]:
    with faults.store_errors(store), claim.alone(store, PATIENCE):
        yield


@contextmanager
def _unfinished(store: Path) -> Iterator[Path]:
    """A new file beside the store, gone afterwards unless it has taken its place."""
    new = store.with_name(store.name + ".new")
    _remove(new)
    place.make_file(new)
    try:
        yield new
    finally:
        with suppress(OSError):
            _remove(new)


def _remove(path: Path) -> None:
    for companion in place.COMPANIONS:
        path.with_name(path.name + companion).unlink(missing_ok=True)


def _copy_file(source: Path, target: Path) -> None:
    """The file and, where it was copied while in use, the log beside it; for their owner's eyes only."""
    for companion in ("", "-wal"):
        file = source.with_name(source.name + companion)
        if companion and not file.exists():
            continue
        beside = target.with_name(target.name + companion)
        place.make_file(beside)
        with file.open("rb") as read, beside.open("wb") as written:
            shutil.copyfileobj(read, written, _CHUNK)
            written.flush()
            os.fsync(written.fileno())


def _settle(path: Path, named: Path, key: str) -> None:
    """Everything in the one file; raises StoreError, under the name the user knows, where it is no store."""
    with closing(connect(path, "rw", key, PATIENCE)) as connection:
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
        except faults.driver_errors() as error:
            if key and faults.is_no_database(error):
                raise faults.PASSPHRASE_WRONG.error(path=named) from error
            raise
    if examine(path, key) == 0:
        raise faults.FOREIGN.error(path=named)


def _must_be_sound(held: Census, path: Path) -> None:
    if held.damage:
        raise held.damage[0].error(path)


def _lay_aside(store: Path, key: str, now: datetime) -> Path | None:
    if not store.exists() or not store.stat().st_size:
        return None
    aside = free_name(store, now, BEFORE_RESTORE)
    place.make_folder(aside.parent)
    try:
        key = key_for(store, key)
        _must_be_sound(inspect(store, key), store)  # without the right to write: SQLite would try to mend it
        with closing(connect(store, "rw", key, PATIENCE)) as connection:
            copy(connection, store, aside, key)
    except faults.driver_errors(StoreError):
        # Damaged, or with another passphrase: what there is of it is kept byte by byte.
        aside = free_name(store, now, AS_IT_WAS)
        _copy_file(store, aside)
    return aside


def _take_the_place(new: Path, store: Path) -> None:
    sync(new)
    for companion in ("-wal", "-shm"):  # of the old file: they would be read as the new one's
        store.with_name(store.name + companion).unlink(missing_ok=True)
    new.replace(store)
    sync(store.parent)


def _rewrite(store: Path, old: str, target: Path, new: str) -> Census:
    from audit.store import cipher

    examine(store, old)
    with closing(cipher.connect(store, "rw", old, PATIENCE)) as connection:
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA synchronous = EXTRA")
        _erase_log(connection, store)
        connection.execute("PRAGMA journal_mode = DELETE")
        held = census(connection)
        _must_be_sound(held, store)
        connection.execute("ATTACH ? AS changed KEY ?", (str(target), cipher.composed(new)))
        connection.execute("SELECT sqlcipher_export('changed')")
        for header in ("application_id", "user_version"):
            ((value,),) = connection.execute(f"PRAGMA main.{header}")
            connection.execute(f"PRAGMA changed.{header} = {value}")
        connection.execute("DETACH changed")
    return held


def _erase_log(connection: sqlite3.Connection, store: Path) -> None:
    """Overwrite what a killed program has left in the log beside the file, once it is in the file."""
    ((busy, _, _),) = connection.execute("PRAGMA wal_checkpoint(FULL)")
    log = store.with_name(store.name + "-wal")
    if not busy and log.exists():
        with log.open("r+b") as file:
            _overwrite(file)


@contextmanager
def _to_be_erased(path: Path) -> Iterator[None]:
    """Overwrite the file once it has lost its name; within, another one takes that."""
    with path.open("r+b") as old:
        yield
        _overwrite(old)


def _overwrite(file: BinaryIO) -> None:
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    file.writelines(bytes(min(_CHUNK, size - start)) for start in range(0, size, _CHUNK))
    file.flush()
    os.fsync(file.fileno())


def erase(path: Path) -> None:
    """Overwrite a file and remove it; raises OSError."""
    with _to_be_erased(path):
        path.unlink()
