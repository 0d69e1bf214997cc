"""A full disk, a locked file, no permission: a sentence, nothing lost, and the store goes on."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from audit.core.events import Entry
from audit.errors import StoreError
from audit.store import listing, log
from audit.store.sqlite import SqliteStore
from tests.store.samples import NOON, answered, figures, started
from tests.store.trouble import largest_file

LOADED = (listing, log)
"""Loaded before a test gives away the right to read the program."""
NOBODY = 65534
LONG = "Wort " * 400


def numbers(entries: tuple[Entry, ...]) -> list[int]:
    return [entry.number for entry in entries]


def append_until_refused(store: SqliteStore, audit: str, at_most: int = 500) -> tuple[int, StoreError]:
    """The last number that was confirmed, and the refusal."""
    number = store.entries(audit)[-1].number
    for _ in range(at_most):
        try:
            number = store.append(audit, answered("Q", LONG), NOON, after=number, figures=figures())
        except StoreError as error:
            return number, error
    pytest.fail("the disk never became full")


# A full disk.


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of half a megabyte."""
    mount = shutil.which("mount")
    disk = tmp_path / "disk"
    disk.mkdir()
    if mount is None or os.geteuid() != 0:
        pytest.skip("only the administrator can make a small disk")
    made = subprocess.run([mount, "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk], check=False)
    if made.returncode:
        pytest.skip("this machine lets nobody make a small disk")
    yield disk
    subprocess.run(["umount", disk], check=True)


def fill_up(disk: Path, leave: int) -> Path:
    """A file that leaves so many bytes free."""
    filler = disk / "filler"
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    filler.write_bytes(bytes(max(0, free - leave)))
    return filler


@pytest.mark.parametrize("leave", range(0, 160_000, 8_000))
def test_a_full_disk_loses_nothing_and_the_store_goes_on(small_disk: Path, leave: int) -> None:
    with SqliteStore(small_disk / "audits.db") as store:
        audit = store.create(started(), NOON)
        filler = fill_up(small_disk, leave)
        number, error = append_until_refused(store, audit)
        assert "full" in error.en
        assert "voll" in error.de
        assert numbers(store.entries(audit)) == list(range(1, number + 1))
        filler.unlink()
        assert store.append(audit, answered("Q"), NOON, after=number, figures=None) == number + 1
    with SqliteStore(small_disk / "audits.db") as store:
        assert numbers(store.entries(audit)) == list(range(1, number + 2))


@pytest.mark.parametrize("leave", [0, 4_096, 20_000, 40_000])
def test_a_first_start_on_a_full_disk_is_told_and_can_be_tried_again(small_disk: Path, leave: int) -> None:
    filler = fill_up(small_disk, leave)
    with pytest.raises(StoreError) as caught:
        SqliteStore(small_disk / "resonanz" / "audits.db")
    assert caught.value.hint_de
    filler.unlink()
    with SqliteStore(small_disk / "resonanz" / "audits.db") as store:
        assert store.summaries() == ()


def test_deleting_on_a_full_disk_either_works_or_is_told(small_disk: Path) -> None:
    with SqliteStore(small_disk / "audits.db") as store:
        audit = store.create(started("Kanarie"), NOON)
        append_until_refused(store, audit)
        try:
            store.delete(audit)
        except StoreError:
            assert len(store.summaries()) == 1
        else:
            assert store.summaries() == ()


def test_a_file_that_may_not_grow_loses_nothing_and_the_store_goes_on(path: Path, audit: str) -> None:
    with SqliteStore(path) as store:
        with largest_file(100_000):
            number, error = append_until_refused(store, audit)
        assert error.hint_en
        assert numbers(store.entries(audit)) == list(range(1, number + 1))
        assert store.append(audit, answered("Q"), NOON, after=number, figures=None) == number + 1


def test_a_refused_text_leaves_the_store_as_it_was(path: Path, audit: str) -> None:
    with SqliteStore(path) as store:
        for broken in (answered("Q", "\ud800"), answered("\udc00")):
            with pytest.raises(StoreError):
                store.append(audit, broken, NOON, after=3, figures=None)
        with pytest.raises(StoreError):
            store.append(audit, answered("Q"), NOON, after=3, figures=figures("a\udfffb"))
        with pytest.raises(StoreError):
            store.create(started("\ud800"), NOON)
        assert len(store.summaries()) == 1
        assert store.append(audit, answered("Q"), NOON, after=3, figures=None) == 4


# Another program at work.


def test_a_locked_file_is_told_and_works_again_afterwards(
    path: Path, audit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("audit.store.database.PATIENCE", 0.01)
    with SqliteStore(path) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="Another program"):
            store.append(audit, answered("Q"), NOON, after=3, figures=None)
        assert len(store.entries(audit)) == 3
        other.execute("ROLLBACK")
        assert store.append(audit, answered("Q"), NOON, after=3, figures=None) == 4


def test_a_store_that_another_program_keeps_to_itself_is_told(
    path: Path, audit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("audit.store.database.PATIENCE", 0.01)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="Another program"):
            SqliteStore(path)


def test_a_file_that_was_replaced_or_removed_takes_no_answer_with_it(path: Path, audit: str) -> None:
    aside = path.with_name("aside.db")
    with SqliteStore(path) as store:
        path.rename(aside)
        with pytest.raises(StoreError, match="moved, deleted or replaced"):
            store.append(audit, answered("Q"), NOON, after=3, figures=None)
        shutil.copy(aside, path)
        with pytest.raises(StoreError, match="moved, deleted or replaced"):
            store.append(audit, answered("Q"), NOON, after=3, figures=None)
        path.unlink()
        aside.rename(path)
        assert store.append(audit, answered("Q"), NOON, after=3, figures=None) == 4


# No permission.


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder whose way every user may go."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield Path(folder)


@contextmanager
def not_the_administrator() -> Iterator[None]:
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def mine(open_folder: Path) -> Iterator[Path]:
    """A store with one audit, made by an ordinary user."""
    path = open_folder / "resonanz" / "audits.db"
    with not_the_administrator():
        with SqliteStore(path) as store:
            store.create(started(), NOON)
        yield path
        path.parent.chmod(0o700)


def refused(path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened or written") as caught, SqliteStore(path) as store:
        store.create(started(), NOON)
    assert "Schreibrechte" in caught.value.hint_de


def test_a_file_that_may_not_be_written_is_told(mine: Path) -> None:
    mine.chmod(0o400)
    before = mine.read_bytes()
    refused(mine)
    assert mine.read_bytes() == before


def test_a_file_that_may_not_be_read_is_told(mine: Path) -> None:
    mine.chmod(0o000)
    refused(mine)


@pytest.mark.parametrize("mode", [0o500, 0o600, 0o000])
def test_a_folder_that_may_not_be_written_or_entered_is_told(mine: Path, mode: int) -> None:
    mine.parent.chmod(mode)
    refused(mine)
    refused(mine.with_name("new.db"))
    refused(mine.parent / "deeper" / "audits.db")


def test_a_folder_that_becomes_read_only_while_open_loses_nothing(mine: Path) -> None:
    with SqliteStore(mine) as store:
        mine.parent.chmod(0o500)
        audit = store.summaries()[0].id
        assert store.append(audit, answered("Q"), NOON, after=1, figures=None) == 2
    mine.parent.chmod(0o700)
    with SqliteStore(mine) as store:
        assert len(store.entries(audit)) == 2
