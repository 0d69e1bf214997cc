"""Whatever the terminal sends: nothing ends the wizard but what is meant to, and the store stays sound."""

import random
from pathlib import Path

import pytest

from benchmarks.fire.keys import FULL, PLAIN, SINGLE, session, shots
from benchmarks.fire.tally import Tally

BROKEN = (
    *(b"\x1b[999999999~", b"\x1b[999999999;1u", b"\x1b[55296;1u", b"\x1b[1114112u", b"\x1b[48;1:x;2:y;3;4t"),
    *(
        b"\x1b[97;" + b"9" * 25 + b"u",
        b"\x1b[<" + b"9" * 25 + b";1;1M",
        b"\x1b[9;9999999999999999999999R",
    ),
    *(
        b"\x1b[97;1;1114112u",
        b"\x1b[97;1;55296u",
        b"\x1b[<--1;1;1M",
        b"\x1b[<;;M",
        b"\x1b[?" + b"9" * 20 + b";1$y",
    ),
)
"""Sequences that Textual's own parser does not survive, or that stand for no letter."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A home where the first questions have been answered."""
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "resonanz.toml").write_text("asked = true\n", "utf-8")
    return tmp_path


def typed(folder: Path, arguments: tuple[str, ...], keys: list[bytes]) -> None:
    tally, left, begun = Tally("keys"), keys, 0
    while left and begun < 20:
        left, begun = session(folder, arguments, left, tally), begun + 1
    assert not left
    assert not [finding.told for finding in tally.findings]
    assert not tally.lost


@pytest.mark.parametrize("arguments", [FULL, PLAIN], ids=["full", "plain"])
def test_sequences_that_make_no_sense_end_nothing(folder: Path, arguments: tuple[str, ...]) -> None:
    tally = Tally("keys")
    assert session(folder, arguments, [b"n", *BROKEN, b"x"], tally) == []
    assert not [finding.told for finding in tally.findings]


@pytest.mark.parametrize("arguments", [FULL, PLAIN], ids=["full", "plain"])
def test_every_single_byte_does_no_harm(folder: Path, arguments: tuple[str, ...]) -> None:
    typed(folder, arguments, [b"".join(SINGLE[start : start + 8]) for start in range(0, 256, 8)])


@pytest.mark.parametrize("arguments", [FULL, PLAIN], ids=["full", "plain"])
def test_random_keys_do_no_harm(folder: Path, arguments: tuple[str, ...]) -> None:
    typed(folder, arguments, shots(random.Random(2), 25))
