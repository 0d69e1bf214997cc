"""The real program: bombs within limits of time and memory, command lines nobody would type."""

import random
from pathlib import Path

import pytest

from benchmarks.fire import lines
from benchmarks.fire.bombs import Bomb, bombs, throw
from benchmarks.fire.tally import Tally

CHOSEN = (
    *("yaml-aliases", "yaml-nested-lists", "yaml-million-answers", "json-nested-lists", "endless-import"),
    *("csv-commas", "csv-rows", "xlsx-one-text-in-every-cell", "xlsx-laughs", "pdf-circle-of-names"),
    *("archive-list-without-end", "archive-parsed", "archive-lzma", "bank-huge-file", "bank-pipe-as-file"),
    *("settings-dotted", "settings-nested", "passphrase-endless", "batch-of-everything"),
)
"""Those that did harm once, and one of each kind; `python -m benchmarks.fire bombs` throws all."""


@pytest.fixture(scope="module")
def all_bombs() -> dict[str, Bomb]:
    return {bomb.name: bomb for bomb in bombs()}


@pytest.mark.parametrize("name", CHOSEN)
def test_a_bomb_is_refused_soon_and_takes_no_room(
    name: str, all_bombs: dict[str, Bomb], tmp_path: Path
) -> None:
    tally = Tally(name)
    throw(all_bombs[name], tmp_path / "here", tally)
    assert not [finding.told for finding in tally.findings]


@pytest.mark.parametrize("seed", range(6))
def test_command_lines_that_make_no_sense_end_with_a_sentence(seed: int, tmp_path: Path) -> None:
    tally, rng, here = Tally("lines"), random.Random(seed), lines.furnish(tmp_path)
    for _ in range(3):
        lines.run_one(rng, here, tally)
    assert tally.shots == 3
    assert not [finding.told for finding in tally.findings]
