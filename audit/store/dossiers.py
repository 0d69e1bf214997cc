"""Clients' files as rows and back: each a log of its own, each entry the whole profile with a checksum."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from audit.core.dossier import Dossier, Profile, folded
from audit.store import faults
from audit.store.codec import PROFILE, decode_profile, encode_profile
from audit.store.log import checksum
from audit.store.texts import microseconds, moment_from_text, moment_to_text

_NEWEST = """
    SELECT id, dossiers.number, created, at, kind, body, checksum
    FROM dossiers LEFT JOIN dossier_entries
        ON dossier_entries.dossier = id AND dossier_entries.number = dossiers.number
"""
_ORDER = "ORDER BY moment DESC, dossiers.rowid DESC"


def all_of(connection: sqlite3.Connection, name: str | None) -> tuple[Dossier, ...]:
    """All files, or those of one name; raises StoreError where one is damaged."""
    if name is None:
        rows = connection.execute(f"{_NEWEST} {_ORDER}").fetchall()
    else:
        rows = connection.execute(f"{_NEWEST} WHERE folded = ? {_ORDER}", (folded(name),)).fetchall()
    return tuple(_from_row(row) for row in rows)


def one(connection: sqlite3.Connection, dossier: str) -> Dossier:
    """A file; raises StoreError where it is gone or damaged."""
    row = connection.execute(f"{_NEWEST} WHERE id = ?", (dossier,)).fetchone()
    if row is None:
        raise faults.CLIENT_GONE.error()
    return _from_row(row)


def history(connection: sqlite3.Connection, dossier: str) -> tuple[tuple[datetime, Profile], ...]:
    """All that was written into a file, which must be whole: numbered from 1 to its last."""
    last = one(connection, dossier).number
    rows = connection.execute(
        "SELECT at, kind, body, checksum FROM dossier_entries WHERE dossier = ? ORDER BY number", (dossier,)
    ).fetchall()
    if len(rows) != last:
        raise faults.CLIENT_ALTERED.error()
    return tuple(_entry(dossier, number, row) for number, row in enumerate(rows, 1))


def add(connection: sqlite3.Connection, dossier: str, profile: Profile, at: datetime) -> None:
    """A new file."""
    moment, name = moment_to_text(at), profile.client.name
    connection.execute(
        "INSERT INTO dossiers (id, number, name, folded, created, changed, moment)"
        " VALUES (?, 1, ?, ?, ?, ?, ?)",
        (dossier, name, folded(name), moment, moment, microseconds(at)),
    )
    _insert(connection, dossier, 1, profile, moment)


def change(connection: sqlite3.Connection, dossier: str, profile: Profile, at: datetime, after: int) -> int:
    """One more entry; gives its number. Raises StaleError where `after` is not the last."""
    if one(connection, dossier).number != after:
        raise faults.CLIENT_STALE.error()
    number, moment, name = after + 1, moment_to_text(at), profile.client.name
    connection.execute(
        "UPDATE dossiers SET number = ?, name = ?, folded = ?, changed = ?, moment = ? WHERE id = ?",
        (number, name, folded(name), moment, microseconds(at), dossier),
    )
    _insert(connection, dossier, number, profile, moment)
    return number


def _insert(connection: sqlite3.Connection, dossier: str, number: int, profile: Profile, at: str) -> None:
    body = encode_profile(profile)
    connection.execute(
        "INSERT INTO dossier_entries (dossier, number, at, kind, body, checksum) VALUES (?, ?, ?, ?, ?, ?)",
        (dossier, number, at, PROFILE, body, checksum(dossier, str(number), at, PROFILE, body)),
    )


def _from_row(row: Sequence[object]) -> Dossier:
    match row:
        case (str() as dossier, int() as number, str() as created, *entry):
            changed, profile = _entry(dossier, number, entry)
            first = moment_from_text(created)
            return Dossier(id=dossier, number=number, profile=profile, created=first, changed=changed)
        case _:
            raise faults.CLIENT_ALTERED.error()


def _entry(dossier: str, number: int, row: Sequence[object]) -> tuple[datetime, Profile]:
    match row:
        case (str() as at, str() as kind, str() as body, str() as check) if (
            check == checksum(dossier, str(number), at, kind, body) and kind == PROFILE
        ):
            return moment_from_text(at), decode_profile(body)
        case _:
            raise faults.CLIENT_ALTERED.error()
