"""Forgetting a client: what holds their data, and removing it from the store and from its backups."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from audit.core.dossier import Dossier
from audit.core.phrases import slug
from audit.core.summary import Summary
from audit.errors import StoreError
from audit.session import Store
from audit.store import faults
from audit.store.backup import backups, unfinished
from audit.store.connecting import connect, key_for
from audit.store.database import PATIENCE

EXPORTS = (".pdf", ".html", ".md", ".docx", ".xlsx", ".csv", ".ics", ".json", ".yaml", ".resonanz")


class Holding(StrEnum):
    """Whether a backup holds what is to be forgotten."""

    YES = "yes"
    NO = "no"
    UNREADABLE = "unreadable"
    """Damaged, or under another passphrase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """What is kept of a client."""

    dossier: Dossier
    audits: tuple[Summary, ...]

    @property
    def ids(self) -> frozenset[str]:
        """Of the file and of its audits."""
        return frozenset({self.dossier.id, *(audit.id for audit in self.audits)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """Where else the clients' data are."""

    backups: tuple[Path, ...]
    unreadable: tuple[Path, ...]
    """Backups that may hold them, and cannot be read."""
    exports: tuple[Path, ...]
    """Files among the reports that are named after them."""


def client_of(store: Store, dossier: Dossier) -> Client:
    """A client's file with its audits."""
    return Client(dossier=dossier, audits=store.summaries(dossier=dossier.id))


def traces(path: Path, key: str, clients: Iterable[Client], reports: Path) -> Traces:
    """What holds the clients beside the store in this file; `reports` is where exports go by default."""
    all_of_them = tuple(clients)
    ids = frozenset().union(*(client.ids for client in all_of_them))
    found = {one.path: holding(one.path, key, ids) for one in backups(path)}
    return Traces(
        backups=tuple(one for one, held in found.items() if held is Holding.YES),
        unreadable=tuple(one for one, held in found.items() if held is Holding.UNREADABLE),
        exports=tuple(_exports(reports, {slug(client.dossier.name) for client in all_of_them})),
    )


def _exports(reports: Path, names: set[str]) -> list[Path]:
    if not reports.is_dir():
        return []
    files = [path for path in sorted(reports.iterdir()) if path.suffix in EXPORTS]
    return [path for path in files if any(name and f"-{name}-" in path.name for name in names)]


def holding(backup: Path, key: str, ids: frozenset[str]) -> Holding:
    """Whether a backup holds one of these audits or clients' files."""
    try:
        with faults.store_errors(backup), closing(_open(backup, "ro", key)) as connection:
            found = any(ids & _ids(connection, table) for table in _tables(connection))
    except StoreError:
        return Holding.UNREADABLE
    return Holding.YES if found else Holding.NO


def forget_in(backup: Path, key: str, ids: frozenset[str]) -> None:
    """Write a backup anew without these audits and clients' files; raises StoreError."""
    with (
        unfinished(backup) as part,
        faults.store_errors(backup),
        closing(_open(backup, "ro", key)) as old,
        closing(connect(part, "rw", key_for(backup, key), PATIENCE)) as new,
    ):
        old.backup(new)
        _delete(new, ids)


def _open(backup: Path, mode: str, key: str) -> sqlite3.Connection:
    return connect(backup, mode, key_for(backup, key), PATIENCE)


def _tables(connection: sqlite3.Connection) -> list[str]:
    """Stores of the first format have no clients' files."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return [table for table in ("audits", "dossiers") if table in there]


def _ids(connection: sqlite3.Connection, table: str) -> set[str]:
    return {str(one) for (one,) in connection.execute(f"SELECT id FROM {table}")}  # noqa: S608 - our own names


def _delete(connection: sqlite3.Connection, ids: frozenset[str]) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    for table in _tables(connection):
        connection.executemany(f"DELETE FROM {table} WHERE id = ?", [(one,) for one in sorted(ids)])  # noqa: S608
    connection.execute("VACUUM")  # deleted text stays where rows were moved from page to page
    connection.execute("PRAGMA journal_mode = DELETE")
