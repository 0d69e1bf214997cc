"""Entries of a log as rows of the file and back, each with a checksum that tells a flipped byte."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import blake2b

from audit.core.events import Entry, Event
from audit.store import faults
from audit.store.codec import decode, encode
from audit.store.texts import moment_from_text, moment_to_text

_CHECKSUM_BYTES = 16

UNNUMBERED = 0
"""A move is written under this number: it is not an entry of the log."""

ENTRIES = "SELECT number, at, kind, body, checksum FROM entries WHERE audit = ? ORDER BY number"
"""What `from_rows` reads."""

Row = tuple[str, int, str, str, str, str]
"""audit, number, at, kind, body, checksum"""


def checksum(*parts: str | bytes) -> str:
    """A fingerprint of some texts in their order; raises UnicodeError for half characters."""
    mark = blake2b(digest_size=_CHECKSUM_BYTES)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        mark.update(b"%d:" % len(data))
        mark.update(data)
    return mark.hexdigest()


def to_row(audit: str, number: int, at: datetime, event: Event) -> Row:
    """An entry as it is written; raises StoreError where a text or a number cannot be."""
    kind, body = encode(event)
    moment = moment_to_text(at)
    return audit, number, moment, kind, body, checksum(audit, str(number), moment, kind, body)


def from_rows(audit: str, rows: Sequence[tuple[object, ...]], last: int) -> tuple[Entry, ...]:
    """The log, oldest first, which must be whole: numbered from 1 to `last`; raises StoreError."""
    if len(rows) != last:
        raise faults.ALTERED.error(number=min(len(rows) + 1, last))
    return tuple(from_row(audit, number, row) for number, row in enumerate(rows, 1))


def from_row(audit: str, number: int, row: tuple[object, ...]) -> Entry:
    """An entry as it was written under this number; raises StoreError where it is not."""
    match row:
        case (int() as found, str() as at, str() as kind, str() as body, str() as check) if (
            found == number and check == checksum(audit, str(number), at, kind, body)
        ):
            return Entry(number, moment_from_text(at), decode(kind, body))
        case _:
            raise faults.ALTERED.error(number=number)


def from_position(audit: str, last: int, row: tuple[object, ...]) -> Entry:
    """Where the interview stands, as a move after the last entry; raises StoreError."""
    at, body, check = row
    moved = from_row(audit, UNNUMBERED, (UNNUMBERED, at, "moved", body, check))
    return replace(moved, number=last)
