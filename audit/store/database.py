"""One SQLite file, opened so that what is committed survives a power failure and what is deleted is gone."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from audit.errors import StoreError
from audit.store import claim, faults, place
from audit.store.connecting import connect, key_for
from audit.store.migrations import MIGRATIONS, level, migrate

PATIENCE = 5.0
"""Seconds to wait for another program that is writing."""
_PAUSE = 0.01

_SETTINGS: tuple[str, ...] = (
    # Less than FULL survives a killed program, but not a power failure; and with FULL the journal deleted
    # when the file changes over to a write-ahead log may come back after one, and undo everything since.
    "PRAGMA synchronous = EXTRA",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # deleted text would else stay readable in the file
    "PRAGMA temp_store = MEMORY",  # no client's text in the system's folder for temporary files
    "PRAGMA trusted_schema = OFF",
)


class Database:
    """The file, open; every fault leaves as a StoreError, and leaves the file as it was."""

    def __init__(self, path: Path, passphrase: str = "") -> None:
        self.path = path.absolute()
        with faults.store_errors(self.path), ExitStack() as opened:
            place.make_file(self.path)
            opened.enter_context(claim.shared(self.path, PATIENCE))
            key = key_for(self.path, passphrase)
            steps = examine(self.path, key)
            place.hide(self.path)
            self._identity = place.identity(self.path)
            self._connection = opened.enter_context(closing(_open(self.path, key, steps)))
            self._opened = opened.pop_all()
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
                raise faults.REPLACED.error(path=self.path)
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
            with suppress(*faults.driver_errors()):
                self._connection.execute("ROLLBACK")

    def _erase_what_was_deleted(self) -> None:
        # Overwriting what is deleted misses the copies that stay behind when rows move from page to page; a
        # file written anew is free of them. Where that fails now, the count stays for the next time.
        with suppress(*faults.driver_errors(StoreError)):
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
            # Where this fails, all is as safe in the log beside the file: whoever opens it next reads that.
            with suppress(*faults.driver_errors()):
                self._into_one_file()
            self._opened.close()


def examine(path: Path, key: str) -> int:
    """How many migrations the file has behind it; opened without the right to write: nothing changes."""
    try:
        found = _level(path, key)
    except faults.driver_errors() as error:
        if key and faults.is_no_database(error):
            raise faults.PASSPHRASE_WRONG.error(path=path) from error
        raise
    if found is None:
        raise faults.FOREIGN.error(path=path)
    if found > len(MIGRATIONS):
        raise faults.NEWER.error(path=path)
    return found


def _level(path: Path, key: str) -> int | None:
    try:
        with closing(connect(path, "ro", key, PATIENCE)) as connection:
            return level(connection)
    except faults.driver_errors() as error:
        if not faults.is_half_done(error):
            raise
    # A program was killed at its first start, in the middle: this can be read only once it is taken back.
    with closing(connect(path, "rw", key, PATIENCE)) as connection:
        return level(connection)


def _open(path: Path, key: str, steps: int) -> sqlite3.Connection:
    connection = connect(path, "rw", key, PATIENCE)
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
        _keep_a_write_ahead_log(connection)
        if 0 < steps < len(MIGRATIONS):
            _back_up(connection, path, key)
        if steps < len(MIGRATIONS):
            migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _back_up(connection: sqlite3.Connection, path: Path, key: str) -> None:
    from audit.store.backup import BEFORE_UPGRADE, back_up

    back_up(connection, path, key, datetime.now().astimezone(), why=BEFORE_UPGRADE)


def _keep_a_write_ahead_log(connection: sqlite3.Connection) -> None:
    # SQLite does not wait for others here, even with a time-out: two first starts at once would fail.
    end = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except faults.driver_errors() as error:
            if not faults.is_busy(error) or time.monotonic() > end:
                raise
            time.sleep(_PAUSE)
        else:
            return
