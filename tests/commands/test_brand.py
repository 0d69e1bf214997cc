"""`resonanz brand` from the command line: a file to begin with, and what is said of one."""

from pathlib import Path

import pytest

from audit.cli import run
from audit.render.brand.reading import read_brand
from audit.render.brand.value import PLAIN
from tests.render.brand.files import put


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_new_brand_file_can_be_used_as_it_is_and_replaces_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    path = tmp_path / "brand.toml"
    assert run(["brand", "new", str(path), "--lang", language]) == 0
    assert read_brand(path) == PLAIN
    assert "resonanz brand check" in path.read_text("utf-8")
    path.write_text('name = "mine"', "utf-8")
    assert run(["brand", "new", str(path), "--lang", language]) == 6
    assert path.read_text("utf-8") == 'name = "mine"'
    assert str(path) in capsys.readouterr().out


def test_checking_says_what_was_read_and_mended_and_prints_on_trial(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = put(tmp_path, 'name = "Kessler"\naccent = "#e0457b"')
    proof = tmp_path / "proof.pdf"
    assert run(["brand", "check", str(path), "-o", str(proof), "--lang", "de"]) == 0
    said = capsys.readouterr()
    assert "Kessler" in said.out
    assert "4,5 : 1 auf Weiß" in said.out
    assert "brand.toml:2:" in said.err
    assert proof.read_bytes().startswith(b"%PDF")


def test_a_brand_that_cannot_be_used_is_told_with_its_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = put(tmp_path, 'nmae = "Kessler"\naccent = "white"')
    assert run(["brand", "check", str(path), "--lang", "en"]) == 6
    said = capsys.readouterr().err
    assert "brand.toml:1: There is no field ‘nmae’. Did you mean ‘name’?" in said
    assert "brand.toml:2:" in said
