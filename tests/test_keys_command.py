"""`resonanz keys`: what it prints can be kept as the file it describes."""

import json
import tomllib
from pathlib import Path

import pytest

from audit.cli import run


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RESONANZ_HOME", str(tmp_path))
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[str, str]:
    assert run(["keys", "--lang", "en", *arguments]) == 0
    told = capsys.readouterr()
    return told.out, told.err


def test_all_keys_are_printed_with_what_they_do(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = printed(capsys)
    assert "[home]  # First screen" in out
    assert "# Begin a new audit" in out
    assert str(home / "keys.toml") in out
    assert not err


def test_what_is_printed_changes_nothing_when_it_is_kept(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = printed(capsys)
    (home / "keys.toml").write_text(out, encoding="utf-8")
    assert printed(capsys) == (out, "")


def test_the_users_own_keys_are_shown_and_faults_told_beside(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "keys.toml").write_text('[home]\nnew = "F6"\nnwe = "y"\n', encoding="utf-8")
    out, err = printed(capsys)
    assert tomllib.loads(out)["home"]["new"] == "f6"
    assert "‘home.new’" in err


def test_the_same_as_data(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = printed(capsys, "--json")
    assert json.loads(out)["everywhere"]["leave"] == ["ctrl+q"]
