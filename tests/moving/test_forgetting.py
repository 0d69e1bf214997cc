"""Forgetting clients: nothing of them is left where the program keeps its data."""

import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from audit.core.client import Client
from audit.core.dossier import Dossier, Profile
from audit.errors import StoreError
from audit.moving.forgetting import client_of, forget_in, traces
from audit.moving.retention import due
from audit.store.backup import back_up_file, backups, free_name
from audit.store.sqlite import SqliteStore
from tests.moving.audits import MORNING, filled

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def dossier(name: str, until: date | None) -> Dossier:
    profile = Profile(client=Client(name=name), keep_until=until)
    return Dossier(id=name, number=1, profile=profile, created=MORNING, changed=MORNING)


def test_a_file_is_due_on_the_day_after_its_last() -> None:
    last = date(2026, 3, 2)
    assert not due([dossier("a", last)], last)
    assert [one.id for one in due([dossier("a", last)], date(2026, 3, 3))] == ["a"]


def test_those_that_have_waited_longest_come_first_and_those_without_a_date_never() -> None:
    all_of_them = [dossier("a", date(2026, 1, 1)), dossier("b", None), dossier("c", date(2025, 1, 1))]
    assert [one.id for one in due(all_of_them, NOW.date())] == ["c", "a"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with a bakery and a wool shop, and two backups of it, one from before the wool shop."""
    path = tmp_path / "data" / "audits.db"
    with SqliteStore(path) as store:
        filled(store, "pump-maker.de.yaml")
        back_up_file(path, "", free_name(path, NOW))
        filled(store)
    back_up_file(path, "", free_name(path, NOW))
    return path


CANARIES = ("Hollerbusch", "Bad Waldsee", "Osterfladen")


def left(folder: Path) -> list[str]:
    """The files in which something of the bakery can still be read."""
    return [
        file.name
        for file in sorted(folder.rglob("*"))
        if file.is_file() and any(word.encode() in file.read_bytes() for word in CANARIES)
    ]


def test_no_byte_of_a_forgotten_client_is_left(path: Path) -> None:
    assert len(left(path.parent)) == 2
    with SqliteStore(path) as store:
        (found,) = store.dossiers(name="Bäckerei Hollerbusch")
        client = client_of(store, found)
        kept = traces(path, "", [client], path.parent)
        store.delete_dossier(found.id)
    assert left(path.parent) == [kept.backups[0].name]
    for backup in kept.backups:
        forget_in(backup, "", client.ids)
    assert left(path.parent) == []
    with SqliteStore(path) as store:
        assert len(store.summaries()) == 1


def test_only_backups_that_hold_the_client_are_named_and_written_anew(path: Path) -> None:
    with SqliteStore(path) as store:
        client = client_of(store, store.dossiers(name="Bäckerei Hollerbusch")[0])
        kept = traces(path, "", [client], path.parent)
    older = [one.path for one in backups(path) if one.path not in kept.backups]
    assert (len(kept.backups), len(older)) == (1, 1)
    before = older[0].read_bytes()
    forget_in(kept.backups[0], "", client.ids)
    assert older[0].read_bytes() == before


def test_a_backup_still_opens_with_the_other_clients(path: Path, tmp_path: Path) -> None:
    with SqliteStore(path) as store:
        client = client_of(store, store.dossiers(name="Bäckerei Hollerbusch")[0])
        kept = traces(path, "", [client], path.parent).backups[0]
    forget_in(kept, "", client.ids)
    copy = tmp_path / "copy.db"
    copy.write_bytes(kept.read_bytes())
    with SqliteStore(copy) as store:
        (summary,) = store.summaries()
        assert store.entries(summary.id)
    assert oct(kept.stat().st_mode & 0o777) == "0o600"
    assert not list(kept.parent.glob("*-wal")) + list(kept.parent.glob("*.part"))


def test_a_backup_that_cannot_be_read_is_named(path: Path) -> None:
    backup = backups(path)[0].path
    backup.write_bytes(b"SQLite format 3\0" + bytes(5000))
    with SqliteStore(path) as store:
        kept = traces(path, "", [client_of(store, store.dossiers()[0])], path.parent)
    assert kept.unreadable == (backup,)
    with pytest.raises(StoreError):
        forget_in(backup, "", frozenset({"x"}))


def test_a_backup_of_the_first_format_is_searched_too(path: Path) -> None:
    backup = backups(path)[0].path
    with SqliteStore(path) as store:
        client = client_of(store, store.dossiers(name="Bäckerei Hollerbusch")[0])
    connection = sqlite3.connect(backup)
    connection.executescript(
        "PRAGMA foreign_keys = OFF; DROP TABLE dossier_entries; ALTER TABLE dossiers RENAME TO gone;"
    )
    connection.close()
    kept = traces(path, "", [client], path.parent)
    assert backup in kept.backups


def test_exported_files_with_the_clients_name_are_named(path: Path, tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    mine = reports / "Aktionsplan-baeckerei-hollerbusch-2026-03-02.pdf"
    for name in (mine.name, "Aktionsplan-anderer-2026-03-02.pdf", "notes.txt"):
        (reports / name).touch()
    with SqliteStore(path) as store:
        client = client_of(store, store.dossiers(name="Bäckerei Hollerbusch")[0])
        kept = traces(path, "", [client], reports)
    assert kept.exports == (mine,)
