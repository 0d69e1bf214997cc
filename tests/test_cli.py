"""The command line: what it prints, what it refuses, and with which exit code."""

import io
import json
from pathlib import Path

import pytest

from audit.cli import run
from audit.commands.families import ENTRIES
from audit.commands.parsers import all_parsers
from audit.commands.root import root_parser
from audit.errors import Language
from audit.paths import examples_folder

LANGUAGES: tuple[Language, Language] = ("de", "en")
EXAMPLES = sorted(examples_folder().glob("*.yaml"))
SMALL = """
format: 1
bank: social-media
mode: quick
language: de
client: {name: "Bäckerei [/] Huber"}
answers:
  PRO-5: active
  LIS-1: 2
  GOA-1: {value: 3, evidence: "Zielblatt vom 3. März"}
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "klein.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        run(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out.startswith("resonanz ")


def test_every_help_fits_a_screen_and_shows_an_example(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    for language in LANGUAGES:
        for parser in all_parsers(root_parser(language, lambda _options, _settings: 0, None)):
            lines = parser.format_help().splitlines()
            assert len(lines) <= 24, parser.prog
            assert any("resonanz" in line for line in lines[-2:]), parser.prog
            if language == "de":
                assert not any(word in " ".join(lines) for word in ("usage", "options", "show this"))


@pytest.mark.parametrize("name", [entry.name for entry in ENTRIES])
def test_every_command_shows_its_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        run(["--lang", "de", name, "--help"])
    assert end.value.code == 0
    assert f"Aufruf: resonanz {name}" in capsys.readouterr().out


def test_a_score_is_one_json_document(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["score", str(small), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert list(document) == [
        "bank",
        "mode",
        "track",
        "index",
        "range",
        "level",
        "level_without_gates",
        "provisional",
        "confidence",
        "dimensions",
        "items",
        "gates",
        "contradictions",
        "plan",
        "projection",
        "possible",
    ]
    assert document["index"] == 60.0
    assert document["mode"] == "quick"
    assert {"id": "LIS-1", "score": 2, "weight": 2, "state": "answered"} in document["items"]
    assert set(document["plan"]) == {
        "sequence", "priority", "horizons", "not_now", "hours", "recurring_hours",
    }  # fmt: skip
    assert set(document["projection"]) == {"30", "90", "180", "next_level"}


def test_several_files_give_a_line_each(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["score", str(small), str(small), "--json"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert json.loads(lines[0]) == json.loads(lines[1])


def test_one_bad_file_of_several_does_not_hide_the_others(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--lang", "en", "score", str(tmp_path / "nothing.yaml"), str(small), "--json"]) == 4
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 1
    assert "nothing.yaml" in said.err


@pytest.mark.parametrize("words", [SMALL, '{"format": 1, "bank": "social-media", "answers": {"LIS-1": 2}}'])
def test_answers_may_come_from_standard_input(
    words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(words.encode())))
    assert run(["score", "-", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["index"] is not None


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_result_is_said_in_a_few_lines(
    small: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["score", str(small), "--lang", language]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= 24
    assert ("Stufe" in lines[0]) is (language == "de")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["scroe"], 2, "scroe"),
        (["score"], 2, "FILE"),
        (["score", "/nowhere/at-all.yaml"], 4, "at-all.yaml"),
        (["score", "/"], 4, "Ordner"),
        (["--lang", "fr"], 2, "fr"),
        (["demo", "--date", "gestern"], 2, "gestern"),
        (["bank", "lint", "/nowhere"], 3, "/nowhere"),
        ([], 2, "Terminal"),
    ],
)
def test_bad_input_gets_one_sentence_and_its_exit_code(
    arguments: list[str],
    code: int,
    words: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RESONANZ_LANG", "de")
    assert run(arguments) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert words in said.err


@pytest.mark.parametrize(
    "what", ["level", "index", "range", "confidence", "plan", "LIS", "LIS-1", "K1", "A09"]
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_number_can_be_explained(what: str, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", str(EXAMPLES[0]), what, "--lang", language]) == 0
    said = capsys.readouterr().out
    assert said.strip()
    assert "{" not in said
    assert "None" not in said


@pytest.mark.parametrize("language", ["de", "en"])
def test_two_audits_are_compared_in_sentences(
    small: Path, tmp_path: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    later = tmp_path / "later.yaml"
    later.write_text(SMALL.replace("LIS-1: 2", "LIS-1: 3"), encoding="utf-8")
    assert run(["compare", str(small), str(later), "--lang", language]) == 0
    said = capsys.readouterr().out
    assert "LIS-1" in said
    assert "{" not in said
    assert run(["compare", str(small), str(small), "--lang", language]) == 0
    assert "LIS-1" not in capsys.readouterr().out


def test_what_cannot_be_explained_gets_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "explain", str(EXAMPLES[0]), "LIS-11"]) == 2
    assert "LIS-1" in capsys.readouterr().err


def test_escape_sequences_of_a_file_name_reach_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["score", "a\x1b]52;c;AAAA\x07.yaml"]) == 4
    assert "\x1b" not in capsys.readouterr().err


def test_a_fault_nobody_foresaw_shows_no_traceback(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        secret = "Frau Huber zögert"
        raise RuntimeError(secret)

    monkeypatch.setattr("audit.headless.read_answers", broken)
    assert run(["score", str(small)]) == 1
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert "RuntimeError" in said
    assert "Huber" not in said


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_every_example_has_a_result(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["score", str(example), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["index"] is not None
    assert sum(len(planned) for planned in document["plan"]["horizons"].values()) >= 3


def test_there_are_three_firms_in_both_languages() -> None:
    assert len(EXAMPLES) == 6
