"""A bank to begin with: it is written whole, is good as it is, and overwrites nothing."""

from pathlib import Path

import pytest

from audit.banks.lint import lint
from audit.banks.load import load_bank
from audit.banks.report_reader import load_report_texts
from audit.banks.scaffold import new_bank
from audit.cli import run
from audit.errors import BankError


def test_the_new_bank_loads_and_leaves_nothing_to_doubt(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "unsere Treffen"
    assert new_bank(folder) == "unsere-treffen"
    bank = load_bank(folder)
    assert bank.id == "unsere-treffen"
    assert lint(bank) == ()
    assert load_report_texts(folder, bank).title.en == "Meetings action plan"


def test_every_file_explains_itself(tmp_path: Path) -> None:
    new_bank(tmp_path / "bank")
    for path in (tmp_path / "bank").rglob("*.yaml"):
        assert "# " in path.read_text("utf-8"), path.name


def test_a_folder_without_a_usable_name_gets_an_id_all_the_same(tmp_path: Path) -> None:
    assert new_bank(tmp_path / "…") == "my-bank"


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert new_bank(tmp_path / "empty") == "empty"


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_overwritten(tmp_path: Path, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine", "utf-8")
    assert run(["--lang", language, "bank", "new", str(tmp_path / "mine")]) == 3
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["notes.txt"]
    with pytest.raises(BankError):
        new_bank(tmp_path / "mine" / "notes.txt")


def test_the_command_says_what_comes_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "bank", "new", str(tmp_path / "meetings")]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[1] == f"Next: resonanz bank lint {tmp_path / 'meetings'}"


@pytest.mark.parametrize("what", ["lint", "show", "schema", "new", "simulate", "diff"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_help_fits_a_screen_and_shows_an_example(
    what: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(["--lang", language, "bank", what, "--help"])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    assert f"resonanz bank {what}" in lines[-1]
