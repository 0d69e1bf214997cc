"""`resonanz check`: all that is wrong with a file at once, and what was understood all the same."""

import json
from pathlib import Path

import pytest

from audit.cli import run

FAULTY = """format: 1
bank: social-media
mode: quick
answers:
  PRO-1: local
  LIS-1: "Nein, wir schauen nicht nach"
  LSI-3: 2
  GOA-1: {value: 3, nte: x}
"""


@pytest.fixture
def faulty(tmp_path: Path) -> str:
    path = tmp_path / "firma.yaml"
    path.write_text(FAULTY, encoding="utf-8")
    return str(path)


def test_every_fault_is_told_at_its_line_and_the_rest_is_understood(
    faulty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--lang", "en", "check", faulty, "--json"]) == 4
    told = json.loads(capsys.readouterr().out)
    assert [fault["line"] for fault in told["faults"]] == [6, 7, 8]
    assert told["faults"][1]["hint"] == "Did you mean ‘LIS-3’?"
    assert told["understood"]["answered"] == 2


def test_the_words_of_an_option_lead_to_its_id(faulty: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["--lang", "en", "check", faulty])
    assert "Write: 0." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("version", "says"),
    [
        ("0.9.0", "the scoring has changed"),
        ("99.0.0", "newer version"),
        ("last year’s", "is no version"),
        ("1.0.0", ""),
    ],
)
@pytest.mark.parametrize("command", ["check", "score", "explain"])
def test_answers_for_another_version_of_the_bank_are_told_as_such(
    command: str, version: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "firma.yaml"
    path.write_text(
        f"format: 1\nbank: social-media\nbank_version: {version}\nanswers: {{LIS-1: 2}}\n", encoding="utf-8"
    )
    assert run(["--lang", "en", command, str(path)]) == 0
    said = capsys.readouterr()
    words = said.out if command == "check" else said.err
    assert says in words if says else "version" not in words.lower()


def test_a_file_that_is_no_answers_file_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "firma.yaml"
    path.write_text("just words", encoding="utf-8")
    assert run(["--lang", "en", "check", str(path)]) == 4
    assert "nothing of it could be understood" in capsys.readouterr().out
