"""The ways in that take a whole file with audits: the store itself, and a backup that is put in its place."""

import shutil
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

from audit.banks.compiled import load_default_bank
from audit.banks.prefilled import answers_in
from audit.errors import StoreError
from audit.store import cipher
from audit.store.inspection import inspect
from audit.store.opening import DATABASE, unlocked
from audit.store.replacing import change_passphrase, restore
from audit.store.sqlite import SqliteStore
from benchmarks.fire.aim import Aim
from benchmarks.fire.aims_packed import NOON, full_store, state
from benchmarks.fire.aims_texts import WORDS

SIGNS = (b"\0\0\0\1", b"SQLite format 3\0", b"CREATE TABLE", b"\xff" * 9, b"\0" * 512)
TEMPLATE = b"format: 1\nbank: social-media\nanswers:\n  LIS-1: 2\n  CHA-1: {facebook: {state: active}}\n"


def aims(folder: Path) -> tuple[Aim, ...]:
    """Each with a place for its files in this folder."""
    full = full_store(folder)
    sound = _bytes_of(full)
    broken = (b"", sound[:5_000], _foreign(folder), *_locked(folder, full))
    return (
        Aim("store", partial(_store, folder), (sound,), SIGNS, cost=20, broken=broken),
        Aim("backup", partial(_backup, folder, full), (sound,), SIGNS, cost=20, broken=broken),
        Aim("template", partial(_template, folder), (TEMPLATE,), WORDS),
    )


def _foreign(folder: Path) -> bytes:
    """Another program's database, with a table that is called as one of ours."""
    path = folder / "foreign.db"
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as connection:
        connection.executescript(
            "CREATE TABLE audits (id INTEGER, body BLOB); INSERT INTO audits VALUES (1, 'x')"
        )
    connection.close()
    return path.read_bytes()


def _locked(folder: Path, full: Path) -> tuple[bytes, ...]:
    """The same store, encrypted with a passphrase that is not given here."""
    if not cipher.is_there():
        return ()
    path = folder / "locked" / DATABASE
    path.parent.mkdir(exist_ok=True)
    shutil.copy(full, path)
    change_passphrase(path, "", "geheim")
    return (path.read_bytes(),)


def _template(folder: Path, content: bytes) -> None:
    (folder / "x.yaml").write_bytes(content)
    answers_in(folder, "x", load_default_bank())


def _backup(folder: Path, full: Path, content: bytes) -> None:
    """Put in the place of a store; where it is refused, that must be as it was."""
    here, coming = folder / "restored" / DATABASE, folder / "coming.db"
    shutil.rmtree(here.parent, ignore_errors=True)
    here.parent.mkdir()
    shutil.copy(full, here)
    coming.write_bytes(content)
    try:
        unlocked(coming, lambda key: restore(here, coming, key, NOON), lambda _path, _again: "falsch")
    except StoreError:
        if _state_of(here) != _state_of(full):
            raise AssertionError("refused, and yet the store was changed") from None
        raise
    if inspect(here, "").damage:
        raise AssertionError("a damaged backup was put in place")


def _state_of(path: Path) -> object:
    with SqliteStore(path) as store:
        return state(store)


def _bytes_of(path: Path) -> bytes:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return path.read_bytes()


def _store(folder: Path, content: bytes) -> None:
    """Opened, read through and written to, as the wizard would."""
    path = folder / "shot" / "audits.db"
    shutil.rmtree(path.parent, ignore_errors=True)
    path.parent.mkdir()
    path.write_bytes(content)
    try:
        unlocked(path, partial(_used, path), lambda _path, _again: "falsch")
    except StoreError:
        if path.read_bytes() != content and not _is_sound(path):
            raise AssertionError("refused, and yet the file was changed") from None
        raise


def _is_sound(path: Path) -> bool:
    """Changed, but by opening it rightly: what could be read before can be read now."""
    try:
        inspect(path, "")
    except StoreError:
        return False
    return True


def _used(path: Path, passphrase: str) -> None:
    with SqliteStore(path, passphrase) as store:
        refusals: list[StoreError] = []
        for one in store.summaries():
            _try(partial(store.entries, one.id), refusals)
        _try(store.dossiers, refusals)
        _try(lambda: store.search("Huber", limit=5), refusals)
    if refusals:
        raise refusals[0]


def _try(use: Callable[[], object], refusals: list[StoreError]) -> None:
    try:
        use()
    except StoreError as error:
        refusals.append(error)
