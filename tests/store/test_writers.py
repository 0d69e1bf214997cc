"""Several programs write at once, and programs are killed while they change the shape of the file."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from audit.store.inspection import inspect
from audit.store.sqlite import SqliteStore
from benchmarks import store_kill, store_upgrade
from tests.store.samples import NOON, started
from tests.store.trouble import writing


def test_four_programs_write_at_once_and_nothing_is_lost_or_refused(path: Path) -> None:
    with SqliteStore(path) as store:
        audits = [store.create(started(), NOON) for _ in range(4)]
    programs = [writing(path, 40, audit) for audit in audits]
    for program in programs:
        said, complaints = program.communicate()
        assert (program.returncode, complaints) == (0, "")
        assert store_kill.confirmed(said.splitlines(keepends=True)).steps == 40
    held = inspect(path, "")
    assert (held.audits, held.entries, held.damage) == (4, 4 * 41, ())


def test_of_two_programs_on_one_audit_the_late_one_is_told(path: Path) -> None:
    with SqliteStore(path) as store:
        audit = store.create(started(), NOON)
    programs = [writing(path, 150, audit) for _ in range(2)]
    told = [program.communicate() for program in programs]
    confirmed = [store_kill.confirmed(said.splitlines(keepends=True)).steps for said, _ in told]
    for program, (_, complaints) in zip(programs, told, strict=True):
        assert program.returncode == 0 or "StaleError" in complaints
    held = inspect(path, "")
    assert (held.entries, held.damage) == (1 + sum(confirmed), ())


def test_killed_while_it_upgrades_the_file_is_old_or_new_and_whole(tmp_path: Path) -> None:
    old = store_upgrade.store_of_first_format(tmp_path / "old" / "audits.db", audits=5)
    whole = tmp_path / "whole.db"
    shutil.copy(old, whole)
    steps = store_upgrade.killed(whole, 0)
    for stop in (1, steps // 2, steps - 3):
        copy = tmp_path / str(stop) / "audits.db"
        copy.parent.mkdir()
        shutil.copy(old, copy)
        assert store_upgrade.killed(copy, stop) == 0
        store_upgrade.look(copy, audits=5)


def test_a_journal_left_by_a_killed_first_start_is_played_back(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("CREATE TABLE half (a)")
        connection.executemany("INSERT INTO half VALUES (?)", [("x" * 3000,) for _ in range(50)])
        for name in ("audits.db", "audits.db-journal"):
            shutil.copy(path.with_name(name), path.with_name(f"left-{name}"))
    for name in ("audits.db", "audits.db-journal"):
        path.with_name(f"left-{name}").rename(path.with_name(name))
    with SqliteStore(path) as store:
        assert store.summaries() == ()
