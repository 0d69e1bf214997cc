"""Opens the user's store, plain or encrypted: the one place that asks for a passphrase."""

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from audit.errors import PassphraseError
from audit.paths import opened
from audit.store import faults
from audit.store.connecting import looks_encrypted
from audit.store.sqlite import SqliteStore

DATABASE = "audits.db"
"""The name of the file in the folder of the user's data."""
NAMED_BY = "RESONANZ_PASSPHRASE_FILE"
"""The environment variable that names a file whose first line is the passphrase."""
TRIES = 3
LONGEST = 10_000
"""Letters of a passphrase; a file without an end of line may have no end at all."""

Ask = Callable[[Path, bool], str | None]
"""Asks for the passphrase of a file, once more after a wrong one; None where nobody can answer."""
T = TypeVar("T")


def open_store(path: Path, ask: Ask | None = None) -> SqliteStore:
    """The store in this file, made anew where there is none; the caller closes it. Raises StoreError.

    Where it is encrypted the passphrase is asked for, unless the environment names its file. Commands give
    `ask` as `in_terminal(settings.language)`, so that the question comes in the language chosen.
    """
    return unlocked(path, lambda passphrase: SqliteStore(path, passphrase), ask)


def unlocked(path: Path, use: Callable[[str], T], ask: Ask | None = None) -> T:
    """What becomes of a file once its passphrase fits; '' is given where it needs none. Raises StoreError."""
    with faults.store_errors(path):
        encrypted = looks_encrypted(path)
    if not encrypted:
        return use("")
    if written := passphrase_in(os.environ.get(NAMED_BY, "")):
        return use(written)
    return _tried(path, use, ask or _in_terminal())


def _in_terminal() -> Ask:
    from audit.settings import language_of
    from audit.store.asking import in_terminal

    return in_terminal(language_of(os.environ))


def _tried(path: Path, use: Callable[[str], T], ask: Ask) -> T:
    wrong = faults.PASSPHRASE_NEEDED.error(path=path)
    for attempt in range(TRIES):
        passphrase = ask(path, attempt > 0)
        if passphrase is None:
            break
        try:
            return use(passphrase)
        except PassphraseError as error:
            wrong = error
    raise wrong


def passphrase_in(file: str) -> str:
    """The first line of a file; '' where none is named. Raises StoreError."""
    if not file:
        return ""
    path = Path(file)
    with faults.store_errors(path), io.TextIOWrapper(opened(path), "utf-8") as lines:
        return lines.readline(LONGEST).rstrip("\r\n")
