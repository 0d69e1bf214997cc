"""A slip of the finger on the command line is answered with what was perhaps meant."""

import pytest

from audit.cli import run


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        (["scroe", "x.yaml"], "score"),
        (["bank", "lnt"], "lint"),
        (["score", "x.yaml", "--jsno"], "--json"),
        (["--plian"], "--plain"),
        (["completion", "bsh"], "bash"),
        (["--lang", "en", "dmeo"], "demo"),
    ],
)
def test_the_nearest_word_is_offered(line: list[str], meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", *line]) == 2
    said = capsys.readouterr()
    assert said.err.rstrip().endswith(f"Did you mean ‘{meant}’?")
    assert said.out == ""


@pytest.mark.parametrize("word", ["--plain", "--plain=yes"])
def test_an_option_of_another_command_is_not_offered_once_more(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--lang", "en", "demo", word]) == 2
    said = capsys.readouterr().err
    assert "Did you mean" not in said
    assert word in said


def test_a_word_like_no_other_leads_to_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "xyzzy"]) == 2
    assert "--help" in capsys.readouterr().err


def test_quiet_says_results_and_complaints_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "--quiet", "bank", "lint"]) == 0
    assert capsys.readouterr().err == ""
    assert run(["--lang", "en", "-q", "score", "nothing.yaml"]) == 4
    assert "nothing.yaml" in capsys.readouterr().err
