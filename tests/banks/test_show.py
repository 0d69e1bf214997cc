"""What a bank's author is shown: everything in plain words, in both languages, on 80 columns."""

import json
from functools import cache

import pytest

from audit import paths
from audit.banks.load import load_bank
from audit.banks.sheets import as_lines
from audit.banks.show import ids, show
from audit.cli import run
from audit.core.bank import Bank

BANKS = ("social-media", "data-devices")


@cache
def bank(name: str) -> Bank:
    return load_bank(paths.questions_folder() / name)


def shown(capsys: pytest.CaptureFixture[str], *arguments: str, language: str = "en") -> str:
    assert run(["--lang", language, "bank", "show", *arguments]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


@pytest.mark.parametrize("name", BANKS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_everything_of_a_bank_can_be_shown_on_80_columns(name: str, language: str) -> None:
    for about in ("", *ids(bank(name))):
        sheet = show(bank(name), about)
        assert sheet
        lines = as_lines(sheet, "de" if language == "de" else "en")
        assert max(map(len, lines)) <= 80, about
        assert not any(sign in " ".join(lines) for sign in ("{", "=None", "frozenset")), about


@pytest.mark.parametrize("name", BANKS)
def test_every_scored_question_says_how_it_scores(name: str) -> None:
    for question in bank(name).questions:
        sheet = show(bank(name), question.id)
        assert sheet
        scoring = next(fact for fact in sheet.facts if fact.key == "scoring")
        assert any("point" in says.en for says in scoring.says) is bool(question.weight), question.id


def test_the_whole_names_levels_dimensions_gates_and_actions(capsys: pytest.CaptureFixture[str]) -> None:
    words = shown(capsys, "data-devices")
    for part in ("Precaution, from 55", "SAV  Backing up: weight 35, 3 questions", "B1  No backup: level 1"):
        assert part in words
    assert "restore  Rehearse restoring" in words


def test_a_question_says_when_it_is_asked_and_what_it_leads_to(capsys: pytest.CaptureFixture[str]) -> None:
    words = shown(capsys, "data-devices", "ACC-3", language="de")
    assert "(BIZ-1) ist mindestens 2" in " ".join(words.split())
    assert "leaving  Liste für den letzten Tag" in words


def test_an_action_says_what_calls_for_it(capsys: pytest.CaptureFixture[str]) -> None:
    words = " ".join(shown(capsys, "data-devices", "restore").split())
    assert "‘When did you last restore something from the backup?’ (SAV-2) counts at most 2" in words
    assert "save Set up a backup that runs by itself" in words


def test_a_gate_says_when_it_holds_and_how_to_lift_it(capsys: pytest.CaptureFixture[str]) -> None:
    words = " ".join(shown(capsys, "data-devices", "B1").split())
    assert "level 1: Luck" in words
    assert "(SAV-1) is not proven" in words
    assert "Set up a backup that runs by itself every day." in words


def test_a_sheet_is_data_for_scripts(capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(shown(capsys, "data-devices", "EMG-1", "--json"))
    assert document["kind"] == "question"
    assert document["form"] == ["one answer of several"]
    assert document["weight"] == ["2"]
    assert document["actions"] == ["sheet  Put up an emergency sheet"]


def test_an_unknown_id_gets_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "bank", "show", "data-devices", "SAV-4"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "Did you mean ‘SAV-" in said.err


def test_a_bank_that_is_not_there_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "de", "bank", "show", "data-device"]) == 3
    assert capsys.readouterr().err == "Den Ordner data-device gibt es nicht. Prüfen Sie den Pfad.\n"
