"""Searches all audits for words: first a quick look at what the file holds, then a close one at the audit."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from audit.core.events import AuditState, replay
from audit.core.searching import Hit, passages, wanted
from audit.errors import StoreError
from audit.store.log import ENTRIES, from_rows

_PLAIN = re.compile(r"[0-9a-z]+")
"""What LIKE compares without regard to capitals, and JSON writes as it is."""

_CANDIDATES = """
    SELECT id FROM audits WHERE EXISTS (
        SELECT 1 FROM entries WHERE audit = audits.id AND body LIKE ?
    ) ORDER BY moment DESC
"""


def search(connection: sqlite3.Connection, words: str, limit: int) -> tuple[Hit, ...]:
    """The audits where all words stand in one text, the one changed last first, and those texts."""
    looked_for = wanted(words)
    return tuple(islice(_hits(connection, looked_for), limit)) if looked_for else ()


def _hits(connection: sqlite3.Connection, words: tuple[str, ...]) -> Iterator[Hit]:
    for (audit,) in connection.execute(_CANDIDATES, (pattern(words),)):
        found = tuple(passages(_state(connection, audit), words))
        if found:
            yield Hit(audit, found)


def _state(connection: sqlite3.Connection, audit: str) -> AuditState:
    """How an audit stands; empty where it is damaged, which is told to whoever opens it."""
    rows = connection.execute(ENTRIES, (audit,)).fetchall()
    with suppress(StoreError):
        return replay(entry.event for entry in from_rows(audit, rows, len(rows)))
    return AuditState()


def pattern(words: tuple[str, ...]) -> str:
    """For LIKE: the longest stretch of plain letters of all words, and anything around it.

    Whatever else stands in the words is left out, since LIKE knows no capitals beyond a to z, JSON writes
    some signs in another way, and ‘ss’ may have been written as ‘ß’.
    """
    stretches = (part for word in words for half in word.split("ss") for part in _PLAIN.findall(half))
    return f"%{max(stretches, key=len, default='')}%"
