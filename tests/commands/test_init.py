"""`resonanz init`: the settings asked for in a row, or given at once."""

import io
import tomllib
from pathlib import Path

import pytest

from audit.cli import run
from audit.paths import data_folder
from audit.settings import SETTINGS_FILE


class Terminal(io.StringIO):
    """Input that looks like somebody’s keyboard."""

    def isatty(self) -> bool:
        return True


def kept() -> dict[str, object]:
    return tomllib.loads((data_folder() / SETTINGS_FILE).read_text(encoding="utf-8"))


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr("sys.stdin", Terminal("".join(f"{line}\n" for line in lines)))


def test_everything_can_be_given_at_once(tmp_path: Path) -> None:
    brand = tmp_path / "brand.toml"
    brand.touch()
    line = ["init", "--lang", "en", "--name", "Anna", "--theme", "contrast", "--voice", "interview"]
    assert run([*line, "--brand", str(brand), "--keep-months", "24", "--no-input"]) == 0
    assert kept() == {
        "language": "en", "name": "Anna", "theme": "contrast", "voice": "interview",
        "brand": str(brand), "keep_months": 24, "asked": True,
    }  # fmt: skip


def test_a_script_without_a_language_leaves_the_questions_to_the_first_start(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", "--keep-months", "24", "--no-input"]) == 0
    assert kept() == {"keep_months": 24}
    assert "--lang" in capsys.readouterr().out
    typed(monkeypatch, "2", "", "", "", "", "", "")
    assert run(["init"]) == 0
    assert kept() == {"language": "en", "keep_months": 24, "asked": True}


def test_a_script_that_comes_later_asks_nobody_anew() -> None:
    run(["init", "--lang", "de", "--no-input"])
    assert run(["init", "--name", "Anna", "--no-input"]) == 0
    assert kept() == {"language": "de", "name": "Anna", "asked": True}


def test_what_is_asked_can_be_skipped_question_by_question(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "", "", "", "", "", "", "")
    assert run(["--lang", "de", "init"]) == 0
    assert kept() == {"language": "de", "asked": True}


def test_asked_again_it_shows_what_holds_and_can_empty_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["init", "--name", "Anna", "--no-input"])
    typed(monkeypatch, "2", "3", "-", "2", "", "36", "")
    assert run(["--lang", "de", "init"]) == 0
    said = capsys.readouterr().out
    assert "now: Anna" in said
    assert "Which colours" in said, "from the language on, in the language chosen"
    assert (kept()["name"], kept()["keep_months"]) == ("", 36)


def test_a_value_that_does_not_fit_is_asked_for_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, "", "", "", "", "/nowhere/brand.toml", "", "soon", "12", "")
    assert run(["--lang", "en", "init"]) == 0
    assert "There is no such file." in capsys.readouterr().out
    assert kept()["keep_months"] == 12


def test_leaving_early_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, "", "")
    assert run(["--lang", "en", "init"]) == 0
    assert "Nothing was changed." in capsys.readouterr().out
    assert not (data_folder() / SETTINGS_FILE).exists()


@pytest.mark.parametrize(
    "wrong", [["--keep-months", "soon"], ["--brand", "/nowhere/brand.toml"], ["--name", "x" * 500]]
)
def test_a_wrong_option_is_told_and_nothing_is_kept(
    wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--lang", "en", "init", *wrong, "--no-input"]) == 2
    assert wrong[0] in capsys.readouterr().err
    assert not (data_folder() / SETTINGS_FILE).exists()


def test_without_a_terminal_nothing_is_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert run(["--lang", "en", "init"]) == 2
    assert "--no-input" in capsys.readouterr().err


def test_the_audits_can_be_encrypted_at_once(tmp_path: Path) -> None:
    pytest.importorskip("sqlcipher3")
    secret = tmp_path / "secret"
    secret.write_text("correct horse battery\n", encoding="utf-8")
    assert run(["init", "--no-input", "--passphrase-from", str(secret)]) == 0
    assert not (data_folder() / "audits.db").read_bytes().startswith(b"SQLite format 3")
