"""Reads a whole file of audits and says what is in it, or where it is damaged."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from audit.store import faults
from audit.store.connecting import connect
from audit.store.database import PATIENCE
from audit.store.log import UNNUMBERED, checksum


@dataclass(frozen=True, slots=True)
class Census:
    """How much there is of what; two files with the same census and sound entries hold the same."""

    audits: int
    entries: int
    clients: int
    banks: int
    newest: int
    """The moment of the last change of an audit, in microseconds."""


def inspect(path: Path, key: str) -> Census:
    """Of a closed file; raises StoreError where anything is not as it was written."""
    with faults.store_errors(path), closing(connect(path, "ro", key, PATIENCE)) as connection:
        return census(connection, path)


def census(connection: sqlite3.Connection, path: Path) -> Census:
    """Of an open file, within a transaction of its own or the caller's; raises StoreError, sqlite3.Error."""
    for sound in (_pages, _references, _entries, _positions, _banks):
        if not sound(connection):
            raise faults.DAMAGED.about(path)
    return Census(
        audits=_one(connection, "SELECT count(*) FROM audits"),
        entries=_one(connection, "SELECT count(*) FROM entries"),
        clients=_clients(connection),
        banks=_one(connection, "SELECT count(*) FROM banks"),
        newest=_one(connection, "SELECT coalesce(max(moment), 0) FROM audits"),
    )


def _one(connection: sqlite3.Connection, question: str) -> int:
    ((number,),) = connection.execute(question)
    return int(number)


def _pages(connection: sqlite3.Connection) -> bool:
    return connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]


def _references(connection: sqlite3.Connection) -> bool:
    return connection.execute("PRAGMA foreign_key_check").fetchone() is None


def _entries(connection: sqlite3.Connection) -> bool:
    """Every audit has all of its entries, and each is as it was written."""
    wanted = dict(connection.execute("SELECT id, number FROM audits"))
    found: dict[str, int] = {}
    for audit, number, at, kind, body, check in connection.execute(
        "SELECT audit, number, at, kind, body, checksum FROM entries ORDER BY audit, number"
    ):
        found[audit] = found.get(audit, 0) + 1
        if number != found[audit]:
            raise faults.altered(found[audit])
        if check != _fingerprint(audit, number, at, kind, body):
            raise faults.altered(number)
    return found == wanted


def _positions(connection: sqlite3.Connection) -> bool:
    rows = connection.execute("SELECT audit, at, body, checksum FROM positions")
    return all(check == _fingerprint(audit, UNNUMBERED, at, "moved", body) for audit, at, body, check in rows)


def _banks(connection: sqlite3.Connection) -> bool:
    rows: Iterator[tuple[str, bytes, str]] = iter(
        connection.execute("SELECT digest, document, checksum FROM banks")
    )
    return all(check == checksum(digest, document) for digest, document, check in rows)


def _clients(connection: sqlite3.Connection) -> int:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE name = 'dossiers'").fetchall()
    return _one(connection, "SELECT count(*) FROM dossiers") if tables else 0


def _fingerprint(*parts: object) -> str:
    return checksum(*(part if isinstance(part, bytes) else str(part) for part in parts))
