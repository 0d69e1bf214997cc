"""The shape of the file: numbered steps from nothing to now, each taken with its own record or not at all."""

import sqlite3
from collections.abc import Callable

Step = tuple[str | Callable[[sqlite3.Connection], None], ...]
"""Statements, and what must be worked out in between."""

APPLICATION = 0x5265736F
"""Stands in the file's header and tells it from other programs' SQLite files."""

_FIRST = (
    f"PRAGMA application_id = {APPLICATION}",
    """CREATE TABLE migrations (
        number INTEGER PRIMARY KEY,
        done TEXT NOT NULL
    )""",
    # The summary columns follow from the log; they stand here so that the list of audits need not read it.
    # `moment` is `changed` in microseconds, to sort by: times of different zones do not sort as text.
    """CREATE TABLE audits (
        id TEXT PRIMARY KEY,
        number INTEGER NOT NULL,
        bank TEXT NOT NULL,
        created TEXT NOT NULL,
        changed TEXT NOT NULL,
        moment INTEGER NOT NULL,
        client TEXT NOT NULL,
        mode TEXT NOT NULL,
        language TEXT NOT NULL,
        answered INTEGER NOT NULL,
        total INTEGER NOT NULL,
        score REAL,
        level INTEGER,
        finished INTEGER NOT NULL
    )""",
    "CREATE INDEX audits_by_moment ON audits (moment)",
    """CREATE TABLE entries (
        audit TEXT NOT NULL REFERENCES audits (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        body TEXT NOT NULL,
        checksum TEXT NOT NULL,
        PRIMARY KEY (audit, number)
    ) WITHOUT ROWID""",
    # Where the interview stands changes with every key press and only the last place matters: one row for
    # each audit, not an entry for each step.
    """CREATE TABLE positions (
        audit TEXT PRIMARY KEY REFERENCES audits (id) ON DELETE CASCADE,
        at TEXT NOT NULL,
        body TEXT NOT NULL,
        checksum TEXT NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE banks (
        digest TEXT PRIMARY KEY,
        document BLOB NOT NULL,
        checksum TEXT NOT NULL
    )""",
)


def _file_audits(connection: sqlite3.Connection) -> None:
    if connection.execute("SELECT 1 FROM audits LIMIT 1").fetchone():
        from audit.store.filing import file_audits  # a first start has no time for it

        file_audits(connection)


_CLIENTS = (
    # As with audits the columns follow from the log. `folded` is the name without capitals, to look it up.
    """CREATE TABLE dossiers (
        id TEXT PRIMARY KEY,
        number INTEGER NOT NULL,
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        created TEXT NOT NULL,
        changed TEXT NOT NULL,
        moment INTEGER NOT NULL
    )""",
    "CREATE INDEX dossiers_by_moment ON dossiers (moment)",
    "CREATE INDEX dossiers_by_name ON dossiers (folded)",
    """CREATE TABLE dossier_entries (
        dossier TEXT NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        body TEXT NOT NULL,
        checksum TEXT NOT NULL,
        PRIMARY KEY (dossier, number)
    ) WITHOUT ROWID""",
    "ALTER TABLE audits ADD COLUMN dossier TEXT REFERENCES dossiers (id) ON DELETE CASCADE",
    "ALTER TABLE audits ADD COLUMN follows TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE audits ADD COLUMN respondent TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE audits ADD COLUMN ended TEXT",
    "CREATE INDEX audits_by_dossier ON audits (dossier)",
    """UPDATE audits SET ended = (
        SELECT at FROM entries WHERE audit = audits.id AND kind = 'finished' ORDER BY number DESC LIMIT 1
    ) WHERE finished""",
    _file_audits,
)

MIGRATIONS: tuple[Step, ...] = (_FIRST, _CLIENTS)
"""Never changed once released; a new shape is a new step at the end."""


def level(connection: sqlite3.Connection) -> int | None:
    """How many steps the file has behind it, 0 when it is empty; None when it is another program's."""
    ((application,),) = connection.execute("PRAGMA application_id")
    if application == APPLICATION:
        return _count(connection)
    ((tables,),) = connection.execute("SELECT count(*) FROM sqlite_master")
    return None if application or tables else 0


def _count(connection: sqlite3.Connection) -> int:
    ((count,),) = connection.execute("SELECT coalesce(max(number), 0) FROM migrations")
    return int(count)


def migrate(connection: sqlite3.Connection, steps: tuple[Step, ...] = MIGRATIONS) -> None:
    """Take the steps that are missing; raises sqlite3.Error, with the file as the last whole step left it."""
    while _step(connection, steps):
        pass


def _step(connection: sqlite3.Connection, steps: tuple[Step, ...]) -> bool:
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again under the lock: another program may have taken the step meanwhile.
        behind = level(connection) or 0
        if behind < len(steps):
            _take(connection, behind + 1, steps[behind])
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return behind < len(steps)


def _take(connection: sqlite3.Connection, number: int, step: Step) -> None:
    for part in step:
        if isinstance(part, str):
            connection.execute(part)
        else:
            part(connection)
    connection.execute("INSERT INTO migrations VALUES (?, datetime('now'))", (number,))
