"""Writes what comes from elsewhere, with its own ids and times, within one transaction of the caller's."""

import sqlite3
from typing import assert_never

from audit.core.events import Entry, Moved, Started
from audit.core.parcel import BroughtAudit, BroughtBank, BroughtDossier, Parcel
from audit.store import dossiers, faults
from audit.store.log import UNNUMBERED, checksum, to_row
from audit.store.sqlite import (
    follow_event,
    insert_audit,
    insert_entry,
    last_number,
    set_position,
    update_audit,
)


def put(connection: sqlite3.Connection, parcel: Parcel) -> None:
    """Write one parcel; raises StaleError where a log is not as long as the parcel takes it to be."""
    match parcel:
        case BroughtDossier():
            _put_dossier(connection, parcel)
        case BroughtAudit():
            _put_audit(connection, parcel)
        case BroughtBank(digest=digest, document=document):
            connection.execute(
                "INSERT OR IGNORE INTO banks (digest, document, checksum) VALUES (?, ?, ?)",
                (digest, document, checksum(digest, document)),
            )
        case _:
            assert_never(parcel)


def _put_dossier(connection: sqlite3.Connection, parcel: BroughtDossier) -> None:
    number = parcel.after
    for at, profile in parcel.entries:
        if number == 0:
            dossiers.add(connection, parcel.id, profile, at)
            number = 1
        else:
            number = dossiers.change(connection, parcel.id, profile, at, number)


def _put_audit(connection: sqlite3.Connection, parcel: BroughtAudit) -> None:
    if parcel.after and last_number(connection, parcel.id) != parcel.after:
        raise faults.STALE.error()
    for entry in parcel.entries:
        _put_entry(connection, parcel.id, entry)
    log = [entry for entry in parcel.entries if not isinstance(entry.event, Moved)]
    if log:
        update_audit(connection, parcel.id, log[-1].number, log[-1].at, parcel.figures)


def _put_entry(connection: sqlite3.Connection, audit: str, entry: Entry) -> None:
    match entry.event:
        case Moved():
            set_position(connection, to_row(audit, UNNUMBERED, entry.at, entry.event))
        case event:
            if isinstance(event, Started):
                insert_audit(connection, audit, event, entry.at)
            insert_entry(connection, to_row(audit, entry.number, entry.at, event))
            follow_event(connection, audit, event, entry.at)
