"""The second step of the file's shape: audits that lay loose are laid into clients' files.

What is written here stays as it is, as does the step itself: it writes what the program of that day read.
"""

import json
import sqlite3
from datetime import UTC, datetime

from audit.core.dossier import folded
from audit.store.ids import new_id
from audit.store.log import checksum
from audit.store.texts import microseconds, moment_from_text, moment_to_text

_Loose = tuple[str, int, str]
"""An audit: its id, the number of its last entry, its client's name."""


def file_audits(connection: sqlite3.Connection) -> None:
    """One file for each name; an audit without a name gets one of its own."""
    now = moment_to_text(datetime.now(UTC))
    rows = connection.execute("SELECT id, number, client FROM audits ORDER BY moment DESC, rowid DESC")
    by_name: dict[str, list[_Loose]] = {}
    for audit, number, client in rows.fetchall():
        by_name.setdefault(folded(client) or f"\0{audit}", []).append((audit, number, client))
    for loose in reversed(by_name.values()):
        dossier = _open_file(connection, loose[0], now)
        for audit, number, _ in loose:
            _lay_in(connection, audit, number + 1, dossier, now)


def _open_file(connection: sqlite3.Connection, newest: _Loose, now: str) -> str:
    """A file with the particulars as the newest audit has them."""
    dossier = new_id()
    at, client = _particulars(connection, newest, now)
    body = json.dumps({"client": client}, ensure_ascii=False, separators=(",", ":"))
    connection.execute(
        "INSERT INTO dossiers (id, number, name, folded, created, changed, moment)"
        " VALUES (?, 1, ?, ?, ?, ?, ?)",
        (dossier, client["name"], folded(client["name"]), at, at, microseconds(moment_from_text(at))),
    )
    connection.execute(
        "INSERT INTO dossier_entries (dossier, number, at, kind, body, checksum) VALUES (?, 1, ?, ?, ?, ?)",
        (dossier, at, "profile", body, checksum(dossier, "1", at, "profile", body)),
    )
    return dossier


def _particulars(connection: sqlite3.Connection, newest: _Loose, now: str) -> tuple[str, dict[str, str]]:
    """When they were written last, and what; of a damaged entry only the name in the list is left."""
    audit, _, name = newest
    row = connection.execute(
        "SELECT at, body FROM entries WHERE audit = ? AND kind IN ('started', 'client_changed')"
        " ORDER BY number DESC LIMIT 1",
        (audit,),
    ).fetchone()
    try:
        at, client = moment_to_text(moment_from_text(row[0])), json.loads(row[1])["client"]
        return at, {"name": str(client["name"])} | {
            key: str(client[key]) for key in ("sector", "contact", "place") if client.get(key)
        }
    except (TypeError, ValueError, KeyError, AttributeError):
        return now, {"name": name}


def _lay_in(connection: sqlite3.Connection, audit: str, number: int, dossier: str, now: str) -> None:
    body = json.dumps({"dossier": dossier}, separators=(",", ":"))
    connection.execute(
        "INSERT INTO entries (audit, number, at, kind, body, checksum) VALUES (?, ?, ?, ?, ?, ?)",
        (audit, number, now, "filed", body, checksum(audit, str(number), now, "filed", body)),
    )
    connection.execute("UPDATE audits SET number = ?, dossier = ? WHERE id = ?", (number, dossier, audit))
