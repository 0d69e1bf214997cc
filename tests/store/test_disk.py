"""No room, no right to write: backups and conversions work or are told, and leave everything as it was."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from audit.errors import StoreError
from audit.store import backup, cipher, inspection, replacing
from audit.store.backup import back_up_file, free_name
from audit.store.inspection import inspect
from audit.store.replacing import change_passphrase, restore
from audit.store.sqlite import SqliteStore
from tests.store.samples import NOON, answered, started
from tests.store.trouble import largest_file

LOADED = (backup, cipher, inspection, replacing)
"""Loaded before a test gives away the right to read the program."""
POINTS = range(0, 200_000, 20_000)
"""Bytes that a file may have; the store has some 150,000."""


@pytest.fixture
def large(path: Path) -> Path:
    """A store that does not fit into a few pages."""
    with SqliteStore(path) as store:
        audit, number = store.create(started(), NOON), 1
        for _ in range(10):
            number = store.append(audit, answered("Q", "Wort " * 2000), NOON, after=number, figures=None)
    return path


def files(folder: Path) -> list[str]:
    """All that stays; what SQLite keeps beside an open file comes and goes."""
    names = (file.name for file in folder.rglob("*") if file.is_file())
    return sorted(name for name in names if not name.endswith(("-wal", "-shm")))


def both_sentences(error: StoreError) -> None:
    assert all((error.de, error.hint_de, error.en, error.hint_en))


@pytest.mark.parametrize("size", POINTS)
def test_a_backup_without_room_is_told_and_leaves_nothing_behind(large: Path, size: int) -> None:
    target = free_name(large, NOON)
    try:
        with largest_file(size):
            back_up_file(large, "", target)
    except StoreError as error:
        both_sentences(error)
        assert files(large.parent) == ["audits.db"]
    else:
        assert inspect(target, "") == inspect(large, "")
    assert inspect(large, "").entries == 11


@pytest.mark.parametrize("size", POINTS)
def test_putting_a_backup_back_without_room_leaves_the_store_as_it_was(large: Path, size: int) -> None:
    target = free_name(large, NOON)
    back_up_file(large, "", target)
    try:
        with largest_file(size):
            restore(large, target, "", NOON)
    except StoreError as error:
        both_sentences(error)
        assert files(large.parent) == [target.name, "audits.db"]
    assert inspect(large, "").entries == 11


@pytest.mark.skipif(not cipher.is_there(), reason="the extra ‘encryption’ is not installed")
@pytest.mark.parametrize("size", POINTS)
def test_encrypting_without_room_leaves_the_store_as_it_was(large: Path, size: int) -> None:
    try:
        with largest_file(size):
            change_passphrase(large, "", "vier Wörter")
    except StoreError as error:
        both_sentences(error)
        assert inspect(large, "").entries == 11
    else:
        assert inspect(large, "vier Wörter").entries == 11
    assert files(large.parent) == ["audits.db"]


def test_a_folder_that_may_not_be_written_takes_no_backup(large: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("the administrator may write everywhere")
    folder = large.parent / "backups"
    folder.mkdir(mode=0o500)
    with pytest.raises(StoreError):
        back_up_file(large, "", free_name(large, NOON))


def test_a_store_that_is_locked_is_not_backed_up_half(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.store.backup.PATIENCE", 0.01)
    monkeypatch.setattr("audit.store.database.PATIENCE", 0.01)
    with closing(sqlite3.connect(large, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="Another program"):
            back_up_file(large, "", free_name(large, NOON))
    assert files(large.parent) == ["audits.db"]
