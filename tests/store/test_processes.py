"""Two programs at one file, and programs that are killed."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from audit.core.events import Moved
from audit.errors import StaleError
from audit.store.sqlite import SqliteStore
from benchmarks import store_kill
from tests.store.samples import NOON, answered, figures, started
from tests.store.trouble import writing


def test_the_second_of_two_writers_sees_that_it_is_late(path: Path, audit: str) -> None:
    with SqliteStore(path) as first, SqliteStore(path) as second:
        assert first.append(audit, answered("LIS-1", "Ja"), NOON, after=3, figures=figures()) == 4
        with pytest.raises(StaleError) as caught:
            second.append(audit, answered("LIS-1", "Nein"), NOON, after=3, figures=figures())
        assert caught.value.hint_de
        assert second.entries(audit) == first.entries(audit)
        assert second.append(audit, answered("LIS-1", "Nein"), NOON, after=4, figures=figures()) == 5
        assert len(first.entries(audit)) == 5


def test_two_windows_on_one_audit_may_stand_at_different_questions(path: Path, audit: str) -> None:
    with SqliteStore(path) as first, SqliteStore(path) as second:
        first.append(audit, Moved("LIS-1"), NOON, after=3, figures=None)
        second.append(audit, Moved("LIS-2"), NOON, after=3, figures=None)
        assert first.append(audit, answered("LIS-1"), NOON, after=3, figures=figures()) == 4


def test_an_audit_deleted_elsewhere_is_told_to_its_writer(path: Path, audit: str) -> None:
    with SqliteStore(path) as first, SqliteStore(path) as second:
        first.delete(audit)
        with pytest.raises(Exception, match="has been deleted"):
            second.append(audit, answered("Q"), NOON, after=3, figures=None)
        assert second.summaries() == ()


def test_two_programs_write_at_once_and_neither_is_locked_out(path: Path) -> None:
    with SqliteStore(path) as store:
        audits = [store.create(started(), NOON) for _ in range(2)]
    programs = [writing(path, 100, audit) for audit in audits]
    for program in programs:
        said, complaints = program.communicate()
        assert (program.returncode, complaints) == (0, "")
        assert store_kill.confirmed(said.splitlines(keepends=True)).steps == 100
    with SqliteStore(path) as store:
        assert [len(store.entries(audit)) for audit in audits] == [102, 102]


def test_four_first_starts_at_once_make_one_store(path: Path) -> None:
    programs = [writing(path, 0) for _ in range(4)]
    for program in programs:
        _, complaints = program.communicate()
        assert (program.returncode, complaints) == (0, "")
    with SqliteStore(path) as store:
        assert 1 <= len(store.summaries()) <= 4


def test_nothing_confirmed_is_lost_when_the_program_is_killed(path: Path) -> None:
    rolls = random.Random(15)
    said = [store_kill.killed(path, rolls.randint(1, store_kill.AT_MOST)) for _ in range(15)]
    found = store_kill.look(path, said[-1])
    assert found > sum(confirmed.steps for confirmed in said)


def test_the_store_is_sound_after_every_kill(path: Path) -> None:
    rolls, before = random.Random(5), 0
    for _ in range(5):
        found = store_kill.look(path, store_kill.killed(path, rolls.randint(1, 9)))
        assert found >= before
        before = found


def test_opening_the_store_loads_nothing_else(path: Path) -> None:
    program = (
        "import sys, pathlib; before = set(sys.modules)\n"
        "from audit.store.sqlite import SqliteStore\n"
        f"SqliteStore(pathlib.Path({str(path)!r})).close()\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    loaded = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    modules = loaded.stdout.split()
    foreign = {name.partition(".")[0] for name in modules} - sys.stdlib_module_names
    assert foreign == {"audit"}
    assert not {"json", "hashlib", "audit.core"} & set(modules)
