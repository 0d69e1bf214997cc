"""An encrypted store: SQLCipher, through the same calls as SQLite; loaded only when there is a passphrase."""

import re
import sqlite3
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast
from unicodedata import normalize
from urllib.parse import quote_from_bytes

from audit.errors import StoreError
from audit.store import faults

MODULE = "sqlcipher3.dbapi2"


class _Driver(Protocol):
    """What is needed of sqlcipher3, which says nothing about its types."""

    sqlite_version: str

    def connect(
        self, database: str, *, uri: bool, timeout: float, isolation_level: None
    ) -> sqlite3.Connection:
        """As sqlite3.connect; the connection is used like SQLite's, but raises errors of its own."""


def connect(path: Path, mode: str, passphrase: str, patience: float) -> sqlite3.Connection:
    """A connection that reads and writes encrypted; with '' as passphrase a plain one.

    Whether the passphrase fits shows at the first reading, as SQLITE_NOTADB. Without SQLCipher: StoreError.
    """
    if passphrase and not can_be_passphrase(passphrase):
        raise faults.PASSPHRASE_WRONG.error(path=path)
    name = quote_from_bytes(bytes(path))
    connection = _driver().connect(
        f"file:{name}?mode={mode}", uri=True, timeout=patience, isolation_level=None
    )
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to the screen about a wrong key
    if passphrase:
        quoted = composed(passphrase).replace("'", "''")
        connection.execute(f"PRAGMA key = '{quoted}'")
    return connection


def is_there() -> bool:
    """Whether this machine can open an encrypted store."""
    try:
        _driver()
    except StoreError:
        return False
    return True


def version() -> str:
    """Of SQLCipher, or ''."""
    if not is_there():
        return ""
    connection = _driver().connect(":memory:", uri=False, timeout=0.0, isolation_level=None)
    ((found,),) = connection.execute("PRAGMA cipher_version")
    connection.close()
    return str(found)


def can_be_passphrase(passphrase: str) -> bool:
    """Whether SQLCipher can be told it: no NUL, and no half letters, which a terminal may send."""
    return not re.search("[\0\ud800-\udfff]", passphrase)


def composed(passphrase: str) -> str:
    """One spelling of a passphrase: systems write the same ü in two ways."""
    return normalize("NFC", passphrase)


def _driver() -> _Driver:
    try:
        return cast(_Driver, import_module(MODULE))
    except ImportError as error:
        raise StoreError(
            de="Verschlüsselte Audits brauchen das Zusatzpaket „sqlcipher3“, und es fehlt hier.",
            en="Encrypted audits need the additional package “sqlcipher3”, which is missing here.",
            hint_de="Richten Sie es ein mit: pip install 'resonanz[encryption]'",
            hint_en="Install it with: pip install 'resonanz[encryption]'",
        ) from error
