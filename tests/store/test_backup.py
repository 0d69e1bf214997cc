"""Backups: whole while others write, read back, thinned out; putting one back loses nothing."""

import json
import shutil
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from audit.errors import StoreError
from audit.store import migrations
from audit.store.backup import (
    AS_IT_WAS,
    BEFORE_RESTORE,
    BEFORE_UPGRADE,
    Backup,
    back_up_file,
    backups,
    free_name,
    superseded,
)
from audit.store.inspection import Part, inspect
from audit.store.replacing import restore
from audit.store.sqlite import SqliteStore
from tests.store.samples import NOON, answered, started
from tests.store.trouble import killed_at


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def made(path: Path) -> Path:
    target = free_name(path, NOON)
    back_up_file(path, "", target)
    return target


def numbers(path: Path, audit: str) -> list[int]:
    with SqliteStore(path) as store:
        return [entry.number for entry in store.entries(audit)]


def test_a_backup_holds_everything_while_the_store_is_in_use(path: Path, audit: str) -> None:
    with SqliteStore(path) as store:
        store.append(audit, answered("Q"), NOON, after=3, figures=None)
        copy = made(path)
        store.append(audit, answered("Q"), NOON, after=4, figures=None)
    assert numbers(copy, audit) == [1, 2, 3, 4]
    assert numbers(path, audit) == [1, 2, 3, 4, 5]


def test_a_backup_is_one_file_for_its_owner_alone(path: Path, audit: str) -> None:
    copy = made(path)
    assert list(copy.parent.iterdir()) == [copy]
    assert (mode(copy), mode(copy.parent)) == (0o600, 0o700)


def test_a_damaged_store_is_no_backup(path: Path, audit: str) -> None:
    spoil(path)
    with pytest.raises(StoreError, match="Entry 2 of this audit is damaged"):
        made(path)
    assert not list((path.parent / "backups").iterdir())


def spoil(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE entries SET body = replace(body, 'Ja', 'Ne') WHERE number = 2")
        connection.commit()


def test_a_copy_that_reads_differently_is_thrown_away(
    path: Path, audit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lossy(connection: sqlite3.Connection, part: Path, key: str) -> None:
        with closing(sqlite3.connect(part)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            copy.execute("DELETE FROM entries WHERE number = 3")
            copy.commit()

    monkeypatch.setattr("audit.store.backup._fill", lossy)
    with pytest.raises(StoreError, match="could not be read back"):
        made(path)
    assert not list((path.parent / "backups").iterdir())


def test_every_kind_of_damage_is_named(path: Path, audit: str) -> None:
    with SqliteStore(path) as store:
        store.remember_bank("ab", b"bank")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM entries WHERE number = 3")
        connection.execute("UPDATE banks SET document = ?", (b"tank",))
        connection.commit()
    damage = inspect(path, "").damage
    assert [(one.part, one.number) for one in damage] == [(Part.AUDIT, 3), (Part.BANK, 0)]
    assert damage[0].id == audit


def test_an_entry_missing_in_the_middle_is_named(path: Path, audit: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM entries WHERE number = 2")
        connection.commit()
    assert [one.number for one in inspect(path, "").damage] == [2]


def test_an_audit_without_any_entries_is_damage(path: Path, audit: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM entries")
        connection.commit()
    assert [(one.part, one.number) for one in inspect(path, "").damage] == [(Part.AUDIT, 1)]


# Putting one back.


def test_a_backup_put_back_is_the_store_again_and_the_present_one_is_kept(path: Path, audit: str) -> None:
    copy = made(path)
    with SqliteStore(path) as store:
        store.append(audit, answered("Q"), NOON, after=3, figures=None)
    held, aside = restore(path, copy, "", NOON)
    assert (held.audits, held.entries) == (1, 3)
    assert numbers(path, audit) == [1, 2, 3]
    assert aside is not None
    assert BEFORE_RESTORE in aside.name
    assert numbers(aside, audit) == [1, 2, 3, 4]
    assert {mode(file) for file in (path, aside)} == {0o600}


def test_a_file_copied_while_in_use_is_put_back_with_its_log(path: Path, audit: str, tmp_path: Path) -> None:
    taken = tmp_path / "stick" / "audits.db"
    taken.parent.mkdir()
    with SqliteStore(path) as store:
        store.append(audit, answered("Q"), NOON, after=3, figures=None)
        for name in ("audits.db", "audits.db-wal"):
            shutil.copy(path.with_name(name), taken.with_name(name))
    before = [file.read_bytes() for file in sorted(taken.parent.iterdir())]
    restore(path, taken, "", NOON)
    assert numbers(path, audit) == [1, 2, 3, 4]
    assert [file.read_bytes() for file in sorted(taken.parent.iterdir())] == before


def test_a_damaged_backup_is_not_put_back(path: Path, audit: str) -> None:
    copy = made(path)
    spoil(copy)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="Entry 2"):
        restore(path, copy, "", NOON)
    assert path.read_bytes() == before
    assert not path.with_name("audits.db.new").exists()


@pytest.mark.parametrize("content", [b"x", b"Sehr geehrte Frau Huber,\n" * 400, b""])
def test_what_is_no_backup_is_not_put_back(path: Path, audit: str, content: bytes, tmp_path: Path) -> None:
    foreign = tmp_path / "letter.db"
    foreign.write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(StoreError):
        restore(path, foreign, "", NOON)
    assert (path.read_bytes(), foreign.read_bytes()) == (before, content)


def test_a_damaged_store_is_kept_as_it_is_when_a_backup_takes_its_place(path: Path, audit: str) -> None:
    copy = made(path)
    path.write_bytes(path.read_bytes()[:5000])
    broken = path.read_bytes()
    _, aside = restore(path, copy, "", NOON)
    assert aside is not None
    assert AS_IT_WAS in aside.name
    assert aside.read_bytes() == broken
    assert numbers(path, audit) == [1, 2, 3]


def test_the_log_of_a_damaged_store_does_not_get_into_the_one_put_back(path: Path, audit: str) -> None:
    copy = made(path)
    with SqliteStore(path) as store:
        store.append(audit, answered("Q"), NOON, after=3, figures=None)
        log = path.with_name("audits.db-wal").read_bytes()
    path.write_bytes(b"\0" * 5000)
    path.with_name("audits.db-wal").write_bytes(log)
    _, aside = restore(path, copy, "", NOON)
    assert aside is not None
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == log
    assert numbers(path, audit) == [1, 2, 3]
    assert inspect(path, "").damage == ()


def test_nothing_is_put_back_while_the_store_is_open(
    path: Path, audit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("audit.store.replacing.PATIENCE", 0.01)
    copy = made(path)
    with SqliteStore(path) as store:
        with pytest.raises(StoreError, match="open elsewhere") as caught:
            restore(path, copy, "", NOON)
        assert caught.value.hint_de
        assert store.append(audit, answered("Q"), NOON, after=3, figures=None) == 4


def test_a_backup_is_put_back_where_there_is_no_store(path: Path, audit: str) -> None:
    copy = made(path)
    path.unlink()
    _, aside = restore(path, copy, "", NOON)
    assert aside is None
    assert numbers(path, audit) == [1, 2, 3]


RESTORING = "replacing.restore(Path(sys.argv[2]), Path(sys.argv[3]), '', datetime(2026, 3, 2))"


def test_killed_while_a_backup_is_put_back_the_store_is_the_old_or_the_new_one(
    path: Path, audit: str, tmp_path: Path
) -> None:
    copy = made(path)
    with SqliteStore(path) as store:
        store.append(audit, answered("Q"), NOON, after=3, figures=None)
    whole = tmp_path / "audits.db"
    shutil.copy(path, whole)
    done = killed_at(0, RESTORING, whole, copy)
    assert done.returncode == 0, done.stderr
    steps = int(done.stdout)
    for stop in (1, steps // 2, steps - 4, steps - 3, steps - 2):
        victim = tmp_path / str(stop) / "audits.db"
        victim.parent.mkdir()
        shutil.copy(path, victim)
        assert killed_at(stop, RESTORING, victim, copy).returncode == -9
        assert numbers(victim, audit) in ([1, 2, 3], [1, 2, 3, 4])
        assert inspect(victim, "").damage == ()


# Before an upgrade.


@pytest.fixture
def older(path: Path, audit: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store that a later program finds."""
    steps = (*migrations.MIGRATIONS, ("CREATE TABLE later (thing TEXT)",))
    monkeypatch.setattr("audit.store.migrations.MIGRATIONS", steps)
    monkeypatch.setattr("audit.store.database.MIGRATIONS", steps)
    monkeypatch.setattr("audit.store.migrations.migrate.__defaults__", (steps,))
    return path


def test_a_verified_backup_is_made_before_an_upgrade(older: Path, audit: str) -> None:
    SqliteStore(older).close()
    (backup,) = backups(older)
    assert backup.why == BEFORE_UPGRADE
    assert inspect(backup.path, "").entries == 3
    with closing(sqlite3.connect(backup.path)) as connection:
        assert migrations.level(connection) == len(migrations.MIGRATIONS) - 1
    SqliteStore(older).close()
    assert len(backups(older)) == 1


def test_a_damaged_entry_does_not_stop_an_upgrade(older: Path, audit: str) -> None:
    spoil(older)
    SqliteStore(older).close()
    (backup,) = backups(older)
    assert [(one.part, one.number) for one in inspect(backup.path, "").damage] == [(Part.AUDIT, 2)]


def test_without_room_for_the_backup_there_is_no_upgrade(
    older: Path, audit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("audit.store.backup._fill", full)
    with pytest.raises(StoreError):
        SqliteStore(older)
    with closing(sqlite3.connect(older)) as connection:
        assert migrations.level(connection) == len(migrations.MIGRATIONS) - 1


def test_a_first_start_makes_no_backup(path: Path) -> None:
    SqliteStore(path).close()
    assert backups(path) == ()


# Thinning.


def series(days: int, why: str = "") -> list[Backup]:
    """One every six hours, back from noon."""
    times = [datetime(2026, 3, 2, 12) - timedelta(hours=6 * n) for n in range(days * 4)]  # noqa: DTZ001
    return [Backup(Path(f"{why}{at}"), at, why, 1, encrypted=False) for at in times]


def kept(found: list[Backup]) -> list[Backup]:
    gone = superseded(found, NOON)
    return [one for one in found if one not in gone]


def test_all_of_two_days_stay_then_days_weeks_and_months() -> None:
    left = kept(series(400))
    ages = [(datetime(2026, 3, 2, 12) - one.made).days for one in left]  # noqa: DTZ001
    assert len([age for age in ages if age < 2]) == 8
    assert len({one.made.date() for one in left if one.made > datetime(2026, 2, 19)}) == 12  # noqa: DTZ001
    assert 60 < len(left) - 8 + 60 < 60 + 12 + 10 + 9
    assert max(ages) > 200


def test_few_backups_all_stay() -> None:
    far_apart = series(100)[::60]
    assert kept(far_apart) == far_apart


def test_those_made_before_an_upgrade_are_thinned_by_themselves() -> None:
    upgrades = series(40, BEFORE_UPGRADE)[80:81]
    assert kept([*series(40), *upgrades])[-1] == upgrades[0]


def test_a_clock_that_runs_backwards_deletes_nothing_new() -> None:
    later = [Backup(Path(str(n)), NOON.replace(tzinfo=None) + timedelta(n), "", 1, False) for n in range(40)]
    assert kept(later) == later


def test_two_backups_in_one_second_are_two(path: Path, audit: str) -> None:
    first, second = made(path), made(path)
    assert first != second
    assert [one.path for one in backups(path)] == [second, first]


def test_other_files_in_the_folder_stay_what_they_are(path: Path, audit: str) -> None:
    copy = made(path)
    (copy.parent / "letter.txt").write_text("x")
    assert [one.path for one in backups(path)] == [copy]


def test_a_store_of_a_newer_program_is_not_backed_up_by_this_one(path: Path, audit: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO migrations VALUES (99, '2031-01-01')")
        connection.commit()
    with pytest.raises(StoreError, match="newer version"):
        made(path)


def test_the_clock_may_run_backwards_between_two_answers(path: Path, audit: str) -> None:
    with SqliteStore(path) as store:
        earlier = datetime(1999, 12, 31, tzinfo=UTC)
        assert store.append(audit, answered("Q"), earlier, after=3, figures=None) == 4
        assert [entry.number for entry in store.entries(audit)] == [1, 2, 3, 4]
        new = store.create(started("Neu"), NOON)
        assert {summary.id for summary in store.summaries()} == {audit, new}
    assert json.dumps([str(one.path) for one in backups(path)]) == "[]"
