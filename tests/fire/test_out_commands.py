"""What the commands say: no name of a file and no text in one gets through to a terminal as it is."""

from pathlib import Path

import pytest

from benchmarks.fire.out_commands import EVIL, NO_TEXT, RAW, fire


@pytest.mark.parametrize("name", [EVIL.replace("/", "-"), NO_TEXT], ids=["steering", "no text"])
def test_nothing_that_steers_gets_out_of_any_command(name: str, tmp_path: Path) -> None:
    folder = tmp_path / name
    folder.mkdir()
    count, found = fire(folder, name)
    assert count > 90
    assert found == []


@pytest.mark.parametrize("sign", ["\x1b", "\x07", "\x9b", "\u202e", "\u200f", "\udcff"])
def test_what_steers_would_be_found(sign: str) -> None:
    assert RAW.search(f"a{sign}b")
    assert not RAW.search("ä 漢 \t\n 👩‍👩‍👧")
