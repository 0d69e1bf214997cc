"""The interview sheet asks everything that the interview may ask, blank."""

import pytest

from audit.core.mode import Mode
from audit.core.questions import Derived
from audit.core.report.interview_sheet import build_sheet
from audit.core.report.sheet_parts import InterviewSheet, SheetQuestion
from audit.core.situation import asked_in
from audit.errors import Language
from tests.core.audits import BANK
from tests.core.reports import words


def _sheet(language: Language = "de", mode: Mode = Mode.FULL) -> InterviewSheet:
    return build_sheet(BANK, mode, language, "0.1.0")


def _question(id_: str, language: Language = "de", mode: Mode = Mode.FULL) -> SheetQuestion:
    groups = _sheet(language, mode).groups
    return next(question for group in groups for question in group.questions if question.id == id_)


@pytest.mark.parametrize("mode", list(Mode))
def test_every_question_that_may_be_asked_stands_on_it_once(mode: Mode) -> None:
    shown = [question.id for group in _sheet(mode=mode).groups for question in group.questions]
    asked = {q.id for q in BANK.questions if asked_in(q, mode) and not isinstance(q, Derived)}
    assert set(shown) == asked
    assert len(shown) == len(asked)


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_placeholder_is_left(language: Language) -> None:
    assert not [
        text for text in words(_sheet(language)) if "{" in text or ("None" in text and language == "de")
    ]


def test_a_question_under_a_condition_says_so_in_words() -> None:
    assert _question("CRI-1b").only_if == "Nur wenn: die Antwort auf CRI-1a ist „Ja“."
    assert _question("PRO-7").only_if == "Außer: die Antwort auf PRO-1 ist „Geschäftskunden (B2B)“."
    assert _question("LIS-1").only_if == ""


def test_options_are_there_without_their_points() -> None:
    question = _question("LIS-1")
    assert question.kind == "one"
    assert len(question.options) == 5
    assert not any(option[0].isdigit() for option in question.options)
    assert question.evidence == "Was haben Sie zuletzt über sich gelesen, und wann?"


def test_a_table_has_letters_to_ring_and_room_to_write() -> None:
    question = _question("CHA-1")
    assert [column.letters for column in question.table] == ["a  b  c  d  e", "", "", ""]
    assert question.legend.startswith("a aktiv (≤ 30 Tage) · b unregelmäßig")
    assert [column.title for column in _question("CHA-1", mode=Mode.QUICK).table] == ["Stand"]


def test_what_never_happened_can_be_said() -> None:
    assert _question("CRI-1").never


def test_it_says_how_many_questions_and_how_long() -> None:
    assert _sheet().says == "Social-Media-Reifegrad: 53 Fragen, etwa 30 Minuten"
    assert _sheet(mode=Mode.QUICK).says.endswith("10 Minuten")
