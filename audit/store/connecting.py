"""A connection to a file of audits, plain or encrypted, and how to tell the one from the other."""

import sqlite3
import stat
from pathlib import Path
from urllib.parse import quote_from_bytes

from audit.paths import opened
from audit.store import faults

_SMALLEST = 512
"""Bytes. SQLite takes a smaller file for an empty one, and would write over it."""
_MAGIC = b"SQLite format 3\x00"
_PAGE = 4096
_BESIDE = ("", "-wal", "-shm", "-journal")
"""What the names of the files end in that SQLite opens."""
_MANY = 245
"""Of the 256 bytes there are, an encrypted page holds nearly all; text, pictures' heads and tables do not."""


def connect(path: Path, mode: str, passphrase: str, patience: float) -> sqlite3.Connection:
    """`mode` is 'ro' or 'rw'; with '' as passphrase the file is read as a plain one. Raises StoreError."""
    if any(_waits(path.with_name(path.name + end)) for end in _BESIDE):
        raise faults.FOREIGN.error(path=path)
    if passphrase:
        from audit.store import cipher

        return cipher.connect(path, mode, passphrase, patience)
    name = quote_from_bytes(bytes(path))
    return sqlite3.connect(f"file:{name}?mode={mode}", uri=True, timeout=patience, isolation_level=None)


def _waits(path: Path) -> bool:
    """Whether it is there and no ordinary file: SQLite would wait for somebody to write into a pipe."""
    try:
        about = path.stat()  # once: another program may take the file away at any moment
    except OSError:
        return False
    return not stat.S_ISREG(about.st_mode)


def looks_encrypted(path: Path) -> bool:
    """Whether the file is noise from its first page on; raises OSError."""
    try:
        with opened(path) as file:
            page = file.read(_PAGE)
    except FileNotFoundError:
        return False
    return len(page) == _PAGE and not page.startswith(_MAGIC) and len(set(page)) >= _MANY


def key_for(path: Path, passphrase: str) -> str:
    """The passphrase where the file needs one, else ''; StoreError where it lacks or is no database."""
    if 0 < path.stat().st_size < _SMALLEST:
        raise faults.FOREIGN.error(path=path)
    if not looks_encrypted(path):
        return ""
    if not passphrase:
        raise faults.PASSPHRASE_NEEDED.error(path=path)
    return passphrase
