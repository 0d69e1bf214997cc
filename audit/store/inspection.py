"""Reads a whole file of audits and says what is in it, and what is damaged."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from audit.errors import StoreError
from audit.store import faults
from audit.store.connecting import connect
from audit.store.database import PATIENCE
from audit.store.log import UNNUMBERED, checksum


class Part(StrEnum):
    """What can be damaged."""

    FILE = "file"
    """Its pages, or what they say about each other."""
    AUDIT = "audit"
    CLIENT = "client"
    BANK = "bank"


class Damage(NamedTuple):
    """Something that is not as it was written."""

    part: Part
    id: str = ""
    number: int = 0
    """The first entry that is damaged or missing; 0 for the place where an interview stands."""

    def error(self, path: Path) -> StoreError:
        """As an error about the file."""
        match self.part:
            case Part.AUDIT:
                return faults.ALTERED.error(number=self.number)
            case Part.CLIENT:
                return faults.CLIENT_ALTERED.error()
            case _:
                return faults.DAMAGED.error(path=path)


@dataclass(frozen=True, slots=True)
class Census:
    """How much there is of what; files with the same census and no damage hold the same."""

    audits: int
    entries: int
    clients: int
    banks: int
    newest: int
    """The moment of the last change of an audit, in microseconds."""
    damage: tuple[Damage, ...]


def inspect(path: Path, key: str) -> Census:
    """Of a file that nobody is writing; raises StoreError where it cannot be read at all."""
    with faults.store_errors(path), closing(connect(path, "ro", key, PATIENCE)) as connection:
        return census(connection)


def census(connection: sqlite3.Connection) -> Census:
    """Of an open file, of one moment within the caller's transaction; raises sqlite3.Error."""
    return Census(
        audits=_one(connection, "SELECT count(*) FROM audits"),
        entries=_one(connection, "SELECT count(*) FROM entries"),
        clients=_one(connection, "SELECT count(*) FROM dossiers") if _has_clients(connection) else 0,
        banks=_one(connection, "SELECT count(*) FROM banks"),
        newest=_one(connection, "SELECT coalesce(max(moment), 0) FROM audits"),
        damage=tuple(_damage(connection)),
    )


def _one(connection: sqlite3.Connection, question: str) -> int:
    ((number,),) = connection.execute(question)
    return int(number)


def _has_clients(connection: sqlite3.Connection) -> bool:
    """Stores of the first format have none."""
    tables = connection.execute("SELECT name FROM sqlite_master WHERE name = 'dossiers'")
    return tables.fetchone() is not None


def _damage(connection: sqlite3.Connection) -> Iterator[Damage]:
    sound = connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
    if not sound or connection.execute("PRAGMA foreign_key_check").fetchone():
        yield Damage(Part.FILE)
    yield from _log_damage(connection, Part.AUDIT, "audits", "entries", "audit")
    if _has_clients(connection):
        yield from _log_damage(connection, Part.CLIENT, "dossiers", "dossier_entries", "dossier")
    yield from _position_damage(connection)
    yield from _bank_damage(connection)


def _log_damage(
    connection: sqlite3.Connection, part: Part, heads: str, log: str, owner: str
) -> Iterator[Damage]:
    """Every log is whole, numbered from 1 to what its head says, and each entry as it was written."""
    wanted = dict(connection.execute(f"SELECT id, number FROM {heads}"))  # noqa: S608 - names of our own
    rows = connection.execute(
        f"SELECT {owner}, number, at, kind, body, checksum FROM {log} ORDER BY {owner}, number"  # noqa: S608
    )
    for of, entries in groupby(rows, key=lambda row: row[0]):
        (last, broken), expected = _follow(entries), wanted.pop(of, None)
        if broken or last != expected:
            yield Damage(part, str(of), broken or last + 1)
    yield from (Damage(part, str(of), 1) for of in wanted)


def _follow(entries: Iterator[tuple[object, ...]]) -> tuple[int, int]:
    """The number of the last entry, and of the first that is not as it should be, or 0."""
    last = broken = 0
    for *parts, check in entries:
        last += 1
        if not broken and (parts[1] != last or check != _fingerprint(*parts)):
            broken = last
    return last, broken


def _position_damage(connection: sqlite3.Connection) -> Iterator[Damage]:
    for audit, at, body, check in connection.execute("SELECT audit, at, body, checksum FROM positions"):
        if check != _fingerprint(audit, UNNUMBERED, at, "moved", body):
            yield Damage(Part.AUDIT, str(audit))


def _bank_damage(connection: sqlite3.Connection) -> Iterator[Damage]:
    for digest, document, check in connection.execute("SELECT digest, document, checksum FROM banks"):
        if check != _fingerprint(digest, document):
            yield Damage(Part.BANK, str(digest))


def _fingerprint(*parts: object) -> str:
    return checksum(*(part if isinstance(part, bytes) else str(part) for part in parts))
