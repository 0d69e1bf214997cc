"""The corpus that the guided fuzzer has kept does no harm; a part that breaks or hangs is told as harm."""

from pathlib import Path

import pytest

from benchmarks.fire import aims_confined, corpus, guided
from benchmarks.fire.__main__ import is_part, parts
from benchmarks.fire.aim import Aim, fire
from benchmarks.fire.ledger import Count, Row, table
from benchmarks.fire.part import told_apart, told_by
from benchmarks.fire.readers import aims
from benchmarks.fire.tally import Tally, told


@pytest.fixture(scope="module")
def targets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Aim]:
    every = (*aims(tmp_path_factory.mktemp("fire")), *aims_confined.aims(aims_confined.direct))
    return {aim.name: aim for aim in every}


@pytest.mark.parametrize("path", sorted(corpus.FOLDER.glob("*.zip")), ids=lambda path: path.stem)
def test_what_once_reached_new_code_does_no_harm(path: Path, targets: dict[str, Aim]) -> None:
    inputs = corpus.kept(path.stem)
    assert inputs
    assert not [
        finding.told for finding in fire(targets[path.stem], inputs[:: targets[path.stem].cost]).findings
    ]


def test_every_reader_that_is_guided_is_one(targets: dict[str, Aim]) -> None:
    assert set(guided.NAMES) <= set(targets)
    assert {path.stem for path in corpus.FOLDER.glob("*.zip")} <= set(guided.NAMES)


def test_what_is_kept_comes_back_small_ones_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "FOLDER", tmp_path / "kept")
    (tmp_path / "new").mkdir()
    for name, content in {"a": b"x" * 9, "b": b"y", "c": b"z" * (corpus.LARGEST + 1)}.items():
        (tmp_path / "new" / name).write_bytes(content)
    assert corpus.keep("journal", tmp_path / "new") == 2
    assert set(corpus.kept("journal")) == {b"x" * 9, b"y"}


def test_all_parts_are_found_and_nothing_else_is_one() -> None:
    assert {"readers", "guided", "bombs", "lines", "odd_files", "strangers", "keys", "out"} <= set(parts())
    assert not is_part("program")


class Broken:
    """A part that finds one kind of harm in three shots."""

    def run(self, minutes: float) -> list[str]:
        tally = Tally("x", shots=3, refused=2)
        return [*told([tally]), "  FOUND something"]


def test_counts_are_taken_from_what_was_noted_and_harm_from_the_lines() -> None:
    assert told_by(Broken(), 1.0).count == Count(inputs=3, survived=2, crashes=1)
    assert told_by(Broken(), 1.0).count.inputs == 3


def test_a_part_that_ends_without_a_word_is_harm() -> None:
    assert told_apart("no_such_part", 0.01).count == Count(crashes=1)


def test_the_table_ends_with_the_sum() -> None:
    lines = table([Row("a", Count(2_000, 1, 0, 0), 3.0), Row("b", Count(5, 4, 1, 2), 4.0)])
    assert lines[-1].split() == ["all", "2,005", "5", "1", "2", "7"]
