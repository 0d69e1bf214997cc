"""The store in one SQLite file; what reads and writes the inside of an audit is loaded when one is opened."""

import sqlite3
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from audit.store import faults
from audit.store.database import Database
from audit.store.ids import new_id
from audit.store.texts import microseconds, moment_to_text

if TYPE_CHECKING:  # the way to the first screen opens the store and no more
    from collections.abc import Iterable

    from audit.core.dossier import Dossier, Profile
    from audit.core.events import Entry, Event, Filed, Started
    from audit.core.parcel import Parcel
    from audit.core.searching import Hit
    from audit.core.summary import Figures, Summary
    from audit.store.log import Row


class SqliteStore:
    """All audits of one user in one file, for the thread that opened it; all methods raise StoreError."""

    def __init__(self, path: Path, passphrase: str = "") -> None:
        self._database = Database(path, passphrase)

    def __enter__(self) -> "SqliteStore":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # The list.

    def summaries(self, *, newest: int | None = None, dossier: str | None = None) -> "tuple[Summary, ...]":
        """All audits, or only so many, or only a client's, the one changed last first.

        Moving about changes nothing.
        """
        from audit.store.listing import NEWEST_FIRST, OF_ONE_CLIENT, from_rows

        limit = -1 if newest is None else newest
        with self._database.reading() as connection:
            if dossier is None:
                rows = connection.execute(NEWEST_FIRST, (limit,))
            else:
                rows = connection.execute(OF_ONE_CLIENT, (dossier, limit))
            try:
                return from_rows(rows)
            except ValueError as error:
                raise faults.DAMAGED.error(path=self._database.path) from error

    def create(self, started: "Started", at: datetime, figures: "Figures | None" = None) -> str:
        """A new audit with its summary; gives its id: twelve letters and digits."""
        from audit.store.log import to_row

        audit = new_id()
        with self._database.writing() as connection:
            insert_audit(connection, audit, started, at)
            insert_entry(connection, to_row(audit, 1, at, started))
            update_audit(connection, audit, 1, at, figures)
            follow_event(connection, audit, started, at)
        return audit

    def delete(self, audit: str) -> None:
        """Remove an audit for good, and its text from the file; one that is gone stays gone."""
        with self._database.deleting() as connection:
            connection.execute("DELETE FROM audits WHERE id = ?", (audit,))

    # One audit.

    def entries(self, audit: str) -> "tuple[Entry, ...]":
        """The whole log, oldest first.

        Of the moves only the last is there, at the end, under the number of the entry before it: where an
        interview stands has no bearing on anything else, and nobody's reading becomes stale by it.
        """
        from audit.store.log import ENTRIES, from_position, from_rows

        with self._database.reading() as connection:
            last = last_number(connection, audit)
            rows = connection.execute(ENTRIES, (audit,)).fetchall()
            position = connection.execute(
                "SELECT at, body, checksum FROM positions WHERE audit = ?", (audit,)
            ).fetchall()
        log = from_rows(audit, rows, last)
        return log + tuple(from_position(audit, last, row) for row in position)

    def append(
        self, audit: str, event: "Event", at: datetime, *, after: int, figures: "Figures | None"
    ) -> int:
        """Write one event and its summary durably; gives its number, for a move the one before it.

        `after` is the number of the last entry the writer has seen; raises StaleError when there are more.
        """
        from audit.core.events import Moved
        from audit.store.log import UNNUMBERED, to_row

        number = after if isinstance(event, Moved) else after + 1
        with self._database.writing() as connection:
            if last_number(connection, audit) != after:
                raise faults.STALE.error()
            if isinstance(event, Moved):
                set_position(connection, to_row(audit, UNNUMBERED, at, event))
            else:
                insert_entry(connection, to_row(audit, number, at, event))
                update_audit(connection, audit, number, at, figures)
                follow_event(connection, audit, event, at)
        return number

    # Clients' files.

    def dossiers(self, *, name: str | None = None) -> "tuple[Dossier, ...]":
        """All clients' files, or those of one name, the one changed last first."""
        from audit.store import dossiers

        with self._database.reading() as connection:
            return dossiers.all_of(connection, name)

    def dossier(self, dossier: str) -> "Dossier":
        """One client's file."""
        from audit.store import dossiers

        with self._database.reading() as connection:
            return dossiers.one(connection, dossier)

    def dossier_history(self, dossier: str) -> "tuple[tuple[datetime, Profile], ...]":
        """Everything ever written into a client's file, oldest first."""
        from audit.store import dossiers

        with self._database.reading() as connection:
            return dossiers.history(connection, dossier)

    def add_dossier(self, profile: "Profile", at: datetime) -> str:
        """A new client's file; gives its id."""
        from audit.store import dossiers

        dossier = new_id()
        with self._database.writing() as connection:
            dossiers.add(connection, dossier, profile, at)
        return dossier

    def change_dossier(self, dossier: str, profile: "Profile", at: datetime, *, after: int) -> int:
        """Write a profile anew; gives the number of the entry. `after` as with `append`."""
        from audit.store import dossiers

        with self._database.writing() as connection:
            return dossiers.change(connection, dossier, profile, at, after)

    def delete_dossier(self, dossier: str) -> None:
        """Remove a client's file with all its audits for good, and their text from the file."""
        with self._database.deleting() as connection:
            connection.execute("DELETE FROM dossiers WHERE id = ?", (dossier,))

    # All audits.

    def search(self, words: str, *, limit: int) -> "tuple[Hit, ...]":
        """Where all of these words stand in one text, as the audits are now; in so many audits at most.

        The audit changed last comes first; an audit that is damaged is passed over.
        """
        from audit.store.search import search

        with self._database.reading() as connection:
            return search(connection, words, limit)

    # From elsewhere.

    def bring(self, parcels: "Iterable[Parcel]") -> None:
        """Audits, clients' files and banks with their own ids and times: all of them, or none."""
        from audit.store.bringing import put

        with self._database.writing() as connection:
            for parcel in parcels:
                put(connection, parcel)

    # Banks.

    def remember_bank(self, digest: str, document: bytes) -> None:
        """Keep a bank as it stands; one that is known already stays as it is."""
        from audit.store.log import checksum

        with self._database.writing() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO banks (digest, document, checksum) VALUES (?, ?, ?)",
                (digest, document, checksum(digest, document)),
            )

    def bank(self, digest: str) -> bytes | None:
        """A bank as it was kept, or None."""
        from audit.store.log import checksum

        with self._database.reading() as connection:
            row: object = connection.execute(
                "SELECT document, checksum FROM banks WHERE digest = ?", (digest,)
            ).fetchone()
        match row:
            case None:
                return None
            case (bytes() as document, str() as check) if check == checksum(digest, document):
                return document
            case _:
                raise faults.DAMAGED.error(path=self._database.path)

    def close(self) -> None:
        """Leave everything in the one file, and let go of it; may be called twice."""
        self._database.close()


def last_number(connection: sqlite3.Connection, audit: str) -> int:
    """The number of an audit's last entry; raises StoreError where there is none."""
    row: object = connection.execute("SELECT number FROM audits WHERE id = ?", (audit,)).fetchone()
    match row:
        case (int() as number,):
            return number
        case _:
            raise faults.GONE.error()


def insert_audit(connection: sqlite3.Connection, audit: str, started: "Started", at: datetime) -> None:
    """A row for a new audit, as of its first entry."""
    moment = moment_to_text(at)
    connection.execute(
        "INSERT INTO audits (id, number, bank, created, changed, moment, client, mode, language,"
        " answered, total, finished) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)",
        (
            audit,
            started.bank,
            moment,
            moment,
            microseconds(at),
            started.client.name,
            started.mode.value,
            started.language,
        ),
    )


def insert_entry(connection: sqlite3.Connection, row: "Row") -> None:
    """One more entry of a log."""
    connection.execute(
        "INSERT INTO entries (audit, number, at, kind, body, checksum) VALUES (?, ?, ?, ?, ?, ?)", row
    )


def set_position(connection: sqlite3.Connection, row: "Row") -> None:
    """Where the interview stands."""
    audit, _, at, _, body, check = row
    connection.execute("INSERT OR REPLACE INTO positions VALUES (?, ?, ?, ?)", (audit, at, body, check))


def update_audit(
    connection: sqlite3.Connection, audit: str, number: int, at: datetime, figures: "Figures | None"
) -> None:
    """What the list shows, as of the last entry."""
    from audit.store.listing import to_columns

    connection.execute(
        "UPDATE audits SET number = ?, changed = ?, moment = ? WHERE id = ?",
        (number, moment_to_text(at), microseconds(at), audit),
    )
    if figures is not None:
        connection.execute(
            "UPDATE audits SET client = ?, mode = ?, language = ?, answered = ?, total = ?, score = ?,"
            " level = ?, finished = ? WHERE id = ?",
            (*to_columns(figures), audit),
        )


def follow_event(connection: sqlite3.Connection, audit: str, event: "Event", at: datetime) -> None:
    """What the list shows and the figures do not tell: where the audit lies, and when it was finished."""
    from audit.core.events import Filed, Finished, ModeChanged, Reopened, Started

    match event:
        case Started() | Filed():
            _lay_in(connection, audit, event)
        case Finished():
            connection.execute("UPDATE audits SET ended = ? WHERE id = ?", (moment_to_text(at), audit))
        case Reopened() | ModeChanged():
            connection.execute("UPDATE audits SET ended = NULL WHERE id = ?", (audit,))


def _lay_in(connection: sqlite3.Connection, audit: str, event: "Started | Filed") -> None:
    if (
        event.dossier
        and not connection.execute("SELECT 1 FROM dossiers WHERE id = ?", (event.dossier,)).fetchone()
    ):
        raise faults.CLIENT_GONE.error()
    connection.execute(
        "UPDATE audits SET dossier = ?, follows = ?, respondent = ? WHERE id = ?",
        (event.dossier or None, event.follows, event.respondent, audit),
    )
