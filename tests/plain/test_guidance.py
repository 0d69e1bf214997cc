"""What the interview says unasked, and the ways to the question that matters, line by line."""

from dataclasses import replace

import pytest

from audit.core.answers import Grade
from audit.core.bank import Bank
from audit.core.mode import Mode
from audit.core.questions import Question, SingleChoice
from audit.core.text import Text
from audit.session import Session
from audit.settings import Voice
from tests.fakes import MemoryStore, begin, clock, services
from tests.plain.talking import Talk, interviewed, talked
from tests.wizard_bank import both, wizard_bank

HEARD = Text("Verstanden: {answer}.", "Understood: {answer}.")


def telling_bank() -> Bank:
    """A bank that mirrors an answer, and knows what to ask further."""

    def changed(question: Question) -> Question:
        if question.id == "LIS-1" and isinstance(question, SingleChoice):
            return replace(question, heard=HEARD, probe=both("Wann zuletzt?"))
        return question

    bank = wizard_bank()
    return replace(bank, questions=tuple(changed(question) for question in bank.questions))


def audit(talk: Talk) -> Session:
    return Session(talk.store, wizard_bank(), "a1", clock)


def at_the_end_of_listening(*lines: str) -> Talk:
    """The last question of a section, with the first one answered."""
    store = MemoryStore()
    session = begin(store)
    session.answer("LIS-1", 2)
    session.go_to("GOV-2")
    return talked("1", *lines, store=store, bank=telling_bank)


# What it says unasked.


def test_after_a_section_it_says_what_was_understood() -> None:
    text = at_the_end_of_listening("s").text
    assert text.index("Verstanden: Manchmal. Nicht richtig? k berichtigt es.") < text.index(
        "Umgang mit Kritik,"
    )


def test_k_corrects_it_and_comes_back() -> None:
    talk = at_the_end_of_listening("s", "k", "1")
    assert "Berichtigen Sie die Antwort" in talk.text
    talk = at_the_end_of_listening("s", "k", "1", "")
    assert "Verstanden: Nie" not in talk.text
    assert audit(talk).state.position == "CRI-1"


def test_without_anything_understood_there_is_nothing_to_correct() -> None:
    assert "Hier ist nichts zu berichtigen" in interviewed("PRO-5", "k").text


def test_where_were_we_is_said_first() -> None:
    store = MemoryStore()
    session = begin(store)
    session.answer("LIS-1", 2)
    session.annotate("LIS-1", marked=True)
    session.go_to("LIS-1")
    assert "Weiter bei „Zuhören“ – " in talked("1", store=store).text
    assert "1 vorgemerkt." in talked("1", store=store).text


def test_only_somebody_who_interviews_hears_what_to_ask_further() -> None:
    for voice, heard in ((Voice.INTERVIEW, True), (Voice.SELF, False)):
        store = MemoryStore()
        begin(store).go_to("LIS-1")
        given = services(store, bank=telling_bank)
        given = replace(given, settings=replace(given.settings, voice=voice))
        assert ("Nachhaken: Wann zuletzt?" in talked("1", store=store, given=given).text) is heard


@pytest.mark.parametrize(("mode", "told"), [(Mode.QUICK, 1), (Mode.FULL, 0)])
def test_a_quick_interview_says_once_when_the_level_is_certain(mode: Mode, told: int) -> None:
    store = MemoryStore()
    session = begin(store, mode=mode)
    nothing = {"imprint": False, "privacy": False, "music": False}
    for question, raw in (("LIS-1", 0), ("CRI-1", 0), ("GOV-2", nothing)):
        session.answer(question, raw)
    talk = talked("1", "s", "s", "s", "g PRO-5", "s", "s", "s", store=store)
    assert talk.text.count("Stufe 1 steht schon fest") == told


# Ways.


def test_f_goes_to_the_end_from_anywhere() -> None:
    talk = interviewed("PRO-5", "f")
    assert "Fragen sind noch offen." in talk.text
    assert "letzte Frage" not in talk.text
    assert "f schließt ab" in talk.last


def test_t_names_the_questions_that_tell_most_and_goes_there() -> None:
    answers = [("LIS-1", 2)]
    text = interviewed("PRO-5", "t", answers=answers).text
    assert "engt die Spanne um" in text
    number = text.split("am meisten verraten\n")[1].split(":")[0]
    talk = interviewed("PRO-5", "t", number, answers=answers)
    assert audit(talk).state.position == audit(talk).live[int(number) - 1].id


def test_a_question_is_gone_to_from_the_result() -> None:
    store = MemoryStore()
    session = begin(store)
    session.answer("LIS-1", 2)
    talk = talked("r", "t", "g cri-1", store=store)
    assert audit(talk).state.position == "CRI-1"
    assert "Umgang mit Kritik" in talk.text
    assert audit(talked("1", "r", "g LIS-2", store=store)).state.position == "LIS-2"


@pytest.mark.parametrize(
    ("sought", "found", "not_found"),
    [
        ("vorgemerkt", "Wo hören Sie hin?", "Wie ist der Stand?"),
        ("marked", "Wo hören Sie hin?", "Wie ist der Stand?"),
        ("weiß nicht", "Wissen Sie, was über Sie", "Wie ist der Stand?"),
        ("alerts", "Wo hören Sie hin?", "Wie ist der Stand?"),
    ],
)
def test_questions_are_found_by_their_state_and_by_what_was_said(
    sought: str, found: str, not_found: str
) -> None:
    store = MemoryStore()
    session = begin(store)
    session.annotate("LIS-2", marked=True, note="Google Alerts")
    session.annotate("MEA-2", marked=True, note="Alerts zählen")
    session.dont_know("LIS-1")
    session.dont_know("MEA-2")
    session.go_to("PRO-5")
    told = talked("1", f"g {sought}", store=store).text.split("Mehrere Fragen passen")[1]
    assert found in told
    assert not_found not in told


# Evidence.


@pytest.mark.parametrize(
    ("lines", "grade"),
    [
        (["eg 3"], Grade.MEASURED),
        (["eg", "2"], Grade.SHOWN),
        (["einstufen 1"], Grade.SAID),
        (["eg 3", "eg 4"], Grade.SAID),
    ],
)
def test_evidence_is_graded(lines: list[str], grade: Grade) -> None:
    talk = interviewed("LIS-1", "4", "e gehört", *lines)
    assert audit(talk).given("LIS-1").grade is grade


def test_without_evidence_there_is_nothing_to_grade() -> None:
    assert "Noch gibt es keinen Beleg" in interviewed("LIS-1", "4", "eg 3").text
