"""One SQLite file, opened so that what is committed survives a power failure and what is deleted is gone."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote_from_bytes

from audit.errors import StoreError
from audit.store import faults, place
from audit.store.migrations import MIGRATIONS, level, migrate

PATIENCE = 5.0
"""Seconds to wait for another program that is writing."""
_PAUSE = 0.01
_SMALLEST = 512
"""Bytes. SQLite takes a smaller file for an empty one, and would write over it."""

_SETTINGS = (
    "PRAGMA synchronous = FULL",  # less survives a killed program, but not a power failure
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # deleted text would else stay readable in the file
    "PRAGMA temp_store = MEMORY",  # no client's text in the system's folder for temporary files
    "PRAGMA trusted_schema = OFF",
)


class Database:
    """The file, open; every fault leaves as a StoreError, and leaves the file as it was."""

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()
        with faults.store_errors(self.path):
            place.make_file(self.path)
            steps = _examine(self.path)
            place.hide(self.path)
            self._identity = place.identity(self.path)
            self._connection = _open(self.path, steps)
            self._is_open = True
            self._erase_what_was_deleted()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """All that is read within is of one moment."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """All that is written within is on disk afterwards, or none of it."""
        # A transaction that begins by reading cannot wait for another writer: it would fail instead.
        with self._transaction("BEGIN IMMEDIATE") as connection:
            if place.identity(self.path) != self._identity:
                raise faults.REPLACED.about(self.path)
            yield connection

    @contextmanager
    def deleting(self) -> Iterator[sqlite3.Connection]:
        """As writing, and what is deleted within cannot be read from the file afterwards."""
        with self.writing() as connection:
            yield connection
            connection.execute(f"PRAGMA user_version = {self._deletions() + 1}")
        self._erase_what_was_deleted()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        with faults.store_errors(self.path):
            self._connection.execute(begin)
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    def _roll_back(self) -> None:
        # A full disk makes SQLite roll back by itself.
        if self._connection.in_transaction:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")

    def _erase_what_was_deleted(self) -> None:
        # Overwriting what is deleted misses the copies that stay behind when rows move from page to page; a
        # file written anew is free of them. Where that fails now, the count stays for the next time.
        with suppress(sqlite3.Error, StoreError):
            deletions = self._deletions()
            if deletions:
                self._connection.execute("VACUUM")
                if self._into_one_file():
                    self._forget(deletions)
                    self._into_one_file()

    def _deletions(self) -> int:
        """How often something was deleted since the file was last written anew; stands in its header."""
        count: int
        ((count,),) = self._connection.execute("PRAGMA user_version")
        return count

    def _forget(self, deletions: int) -> None:
        with self.writing() as connection:
            if self._deletions() == deletions:  # else another program has deleted something meanwhile
                connection.execute("PRAGMA user_version = 0")

    def _into_one_file(self) -> bool:
        """Empty the write-ahead log into the file; False while another program is reading."""
        busy: int
        ((busy, _, _),) = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return busy == 0

    def close(self) -> None:
        """Leave everything in the one file; may be called twice."""
        if self._is_open:
            self._is_open = False
            self._erase_what_was_deleted()
            with suppress(sqlite3.Error):  # as safe in the log beside the file: the next one to open reads it
                self._into_one_file()
            self._connection.close()


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    name = quote_from_bytes(bytes(path))
    return sqlite3.connect(f"file:{name}?mode={mode}", uri=True, timeout=PATIENCE, isolation_level=None)


def _examine(path: Path) -> int:
    """How many migrations the file has behind it; opened without the right to write: nothing changes."""
    if 0 < path.stat().st_size < _SMALLEST:
        raise faults.FOREIGN.about(path)
    connection = _connect(path, "ro")
    try:
        found = level(connection)
    finally:
        connection.close()
    if found is None:
        raise faults.FOREIGN.about(path)
    if found > len(MIGRATIONS):
        raise faults.NEWER.about(path)
    return found


def _open(path: Path, steps: int) -> sqlite3.Connection:
    connection = _connect(path, "rw")
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
        _keep_a_write_ahead_log(connection)
        if steps < len(MIGRATIONS):
            migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _keep_a_write_ahead_log(connection: sqlite3.Connection) -> None:
    # SQLite does not wait for others here, even with a time-out: two first starts at once would fail.
    end = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not faults.is_busy(error) or time.monotonic() > end:
                raise
            time.sleep(_PAUSE)
        else:
            return
