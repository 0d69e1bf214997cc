"""The power fails: what was confirmed is there, whatever the disk had not yet written of the rest."""

import random
from pathlib import Path

import pytest

from benchmarks.store_power import failures, synchronous, written
from benchmarks.torn_disk import Cut, Disk, Gone, Said, Step, Synced, Write, is_possible

needs_watching = pytest.mark.skipif(not is_possible(), reason="SQLite is built into this Python")


@needs_watching
def test_no_power_failure_takes_what_was_confirmed(tmp_path: Path) -> None:
    tally = failures(written(tmp_path, sessions=2, answers=20), 80)
    assert (tally.states, tally.lost, tally.unusable) == (80, 0, 0)


@needs_watching
@pytest.mark.parametrize("level", ["FULL", "NORMAL", "OFF"])
def test_with_less_syncing_something_would_be_lost(tmp_path: Path, level: str) -> None:
    with synchronous(level):
        record = written(tmp_path, sessions=2, answers=20)
    tally = failures(record, 40)
    assert tally.lost + tally.unusable > 3


@needs_watching
def test_watching_leaves_no_file_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, here = tmp_path / "kept", tmp_path / "here"
    kept.mkdir()
    here.mkdir()
    monkeypatch.chdir(here)
    written(kept, sessions=1, answers=2)
    assert list(here.iterdir()) == []
    assert [file.name for file in kept.iterdir()] == ["audits.db"]


@needs_watching
def test_everything_that_is_confirmed_was_synced_before(tmp_path: Path) -> None:
    steps = written(tmp_path, sessions=1, answers=5).steps
    for place, step in enumerate(steps):
        if isinstance(step, Said):
            assert isinstance(steps[place - 1], Synced | Cut | Said | Gone)


# The disk itself.


def disk(*steps: Step) -> Disk:
    """A disk after these steps."""
    found = Disk()
    for step in steps:
        found.take(step)
    return found


def outcomes(found: Disk) -> set[bytes | None]:
    return {found.torn(random.Random(seed)).get("a") for seed in range(60)}


def test_what_was_synced_stays() -> None:
    assert outcomes(disk(Write("a", 0, b"one"), Synced("a"))) == {b"one"}


def test_what_was_not_synced_may_be_there_or_not() -> None:
    assert outcomes(disk(Write("a", 0, b"one"), Synced("a"), Write("a", 1, b"xy"))) == {b"one", b"oxy"}


def test_a_long_write_may_be_torn() -> None:
    assert {len(left or b"") for left in outcomes(disk(Write("a", 0, bytes(2048))))} >= {0, 512, 2048}


def test_a_deleted_file_may_come_back_unless_its_folder_was_synced() -> None:
    there = (Write("a", 0, b"one"), Synced("a"))
    assert outcomes(disk(*there, Gone("a", certain=False))) == {b"one", None}
    assert outcomes(disk(*there, Gone("a", certain=True))) == {None}


def test_a_file_may_be_cut_or_not() -> None:
    assert outcomes(disk(Write("a", 0, b"one"), Synced("a"), Cut("a", 1))) == {b"one", b"o"}
