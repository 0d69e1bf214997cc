"""The real program: bombs within limits of time and memory, command lines nobody would type, odd files."""

import random
from itertools import islice
from pathlib import Path

import pytest

from benchmarks import hostile_brands
from benchmarks.fire import lines, odd_files
from benchmarks.fire.bomb import Bomb
from benchmarks.fire.bombs import bombs, stocked, throw
from benchmarks.fire.tally import Tally
from benchmarks.fire.tree import commands

CHOSEN = (
    *("yaml-aliases", "yaml-nested-lists", "yaml-million-answers", "json-nested-lists", "endless-import"),
    *("csv-commas", "csv-rows", "xlsx-one-text-in-every-cell", "xlsx-laughs", "pdf-circle-of-names"),
    *("archive-list-without-end", "archive-parsed", "archive-lzma", "bank-huge-file", "bank-pipe-as-file"),
    *("bank-laughs", "bank-fifteen-thousand-questions", "bank-id-that-leads-out"),
    *("settings-dotted", "settings-nested", "passphrase-endless", "batch-of-everything"),
)
"""Those that did harm once, and one of each kind; `python -m benchmarks.fire bombs` throws all."""


@pytest.fixture(scope="module")
def all_bombs() -> dict[str, Bomb]:
    return {bomb.name: bomb for bomb in bombs()}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stocked(tmp_path_factory.mktemp("fire"))


@pytest.mark.parametrize("name", CHOSEN)
def test_a_bomb_is_refused_soon_takes_no_room_and_leaves_the_store_alone(
    name: str, all_bombs: dict[str, Bomb], home: Path, tmp_path: Path
) -> None:
    tally = Tally(name)
    throw(all_bombs[name], tmp_path / "here", home, tally)
    assert not [finding.told for finding in tally.findings]


def test_the_bar_is_thirty_brands_and_forty_banks_and_imports(all_bombs: dict[str, Bomb]) -> None:
    strangers = [one for one in all_bombs.values() if one.command[0] in {"bank", "import"}]
    assert len(list(hostile_brands.cases())) >= 30
    assert len(strangers) >= 40


@pytest.mark.parametrize("seed", range(6))
def test_command_lines_that_make_no_sense_end_with_a_sentence(seed: int, tmp_path: Path) -> None:
    tally, rng, here = Tally("lines"), random.Random(seed), lines.furnish(tmp_path)
    for odd in islice(lines.sweep(rng), 2):
        lines.shoot(odd, {}, here, tally)
    lines.run_one(rng, here, tally)
    assert tally.shots == 3
    assert not [finding.told for finding in tally.findings]


def test_no_command_and_no_option_is_forgotten() -> None:
    named = {command.names for command in commands()}
    assert {(), ("import",), ("bank", "diff"), ("audit", "follow-up"), ("completion",)} <= named
    swept = set(lines.sweep(random.Random(0)))
    assert {("check", "bakery.en.yaml", "--bank", "/dev/zero"), ("audit", "show", "Huber", "--json")} <= swept


@pytest.mark.parametrize("seed", range(6))
def test_odd_files_end_in_a_sentence_and_never_in_waiting(seed: int, tmp_path: Path) -> None:
    tally, furnished = Tally("odd files"), lines.furnish(tmp_path)
    for shot in odd_files.chosen(2, seed):
        odd_files.thrown(shot, furnished, tally)
    assert tally.shots == 2
    assert not [finding.told for finding in tally.findings]
