"""What the interview says unasked: where one was, what was understood, when the level is certain."""

from dataclasses import replace

from audit.core.answers import Grade
from audit.core.bank import Bank
from audit.core.mode import Mode
from audit.core.text import Text
from audit.errors import Language
from audit.session import Session
from audit.tui.screens.end import EndScreen
from tests.fakes import MemoryStore, begin, clock, services
from tests.tui.driving import LARGE, wizard
from tests.wizard_bank import wizard_bank

HEARD = Text("Verstanden: {answer}.", "Understood: {answer}.")


def listening_bank() -> Bank:
    """The small bank, whose third section question is mirrored back."""
    bank = wizard_bank()
    questions = tuple(replace(q, heard=HEARD) if q.id == "GOV-2" else q for q in bank.questions)
    return replace(bank, questions=questions)


def kept(store: MemoryStore) -> Session:
    """The audit as the store has it."""
    return Session(store, wizard_bank(), "a1", clock)


async def test_an_audit_opened_again_says_where_it_was_left() -> None:
    store = MemoryStore()
    session = begin(store)
    session.answer("LIS-1", 2)
    session.annotate("LIS-2", marked=True)
    session.go_to("LIS-2")
    async with wizard(store, keys=["enter"]) as driver:
        status = driver.text("#status")
        assert "Weiter bei „Zuhören“" in status
        assert "Fragen offen, 1 vorgemerkt" in status


async def test_a_new_audit_says_nothing_of_the_kind() -> None:
    store = MemoryStore()
    begin(store)
    async with wizard(store, keys=["enter"]) as driver:
        assert driver.text("#status") == ""


async def test_after_the_last_question_of_a_section_the_answer_is_mirrored() -> None:
    store = MemoryStore()
    begin(store).go_to("GOV-2")
    given = services(store, bank=listening_bank)
    async with wizard(store, given=given, keys=["enter", "1", "enter"]) as driver:
        assert driver.question == "CRI-1"
        assert "Verstanden: " in driver.text("#status")
        assert "Impressum" in driver.text("#status")
        await driver.press("left")
        assert driver.question == "GOV-2"
        assert "Verstanden" not in driver.text("#status")


async def test_what_nobody_answered_is_not_mirrored() -> None:
    store = MemoryStore()
    begin(store).go_to("GOV-2")
    async with wizard(store, given=services(store, bank=listening_bank), keys=["enter", "s"]) as driver:
        assert driver.question == "CRI-1"
        assert "Verstanden" not in driver.text("#status")


async def test_evidence_is_graded_by_its_words_unless_somebody_does() -> None:
    store = MemoryStore()
    begin(store).go_to("LIS-1")
    async with wizard(store, keys=["enter", "5", "e", *"Chefin sagt es", "enter"]) as driver:
        assert "Chefin sagt es (gesagt)" in driver.text("#beside")
        assert kept(store).given("LIS-1").grade is None
        await driver.press("e", "down", "2", "enter")
        assert kept(store).given("LIS-1").grade is Grade.SHOWN
        assert "(gesehen)" in driver.text("#beside")


async def test_a_grade_can_be_left_to_the_rule_again() -> None:
    store = MemoryStore()
    session = begin(store)
    session.answer("LIS-1", 4)
    session.annotate("LIS-1", evidence="Liste vom 3. März", grade=Grade.SAID)
    session.go_to("LIS-1")
    async with wizard(store, keys=["enter", "e", "down", "4", "enter"]) as driver:
        assert "(gemessen)" in driver.text("#beside")


async def test_the_quick_interview_says_when_the_level_is_certain_and_f_ends_it() -> None:
    store = MemoryStore()
    session = begin(store, mode=Mode.QUICK)
    for question, raw in (("PRO-5", "none"), ("LIS-1", 0), ("CRI-1", 0)):
        session.answer(question, raw)
    session.go_to("GOV-2")
    async with wizard(store, size=LARGE, keys=["enter"]) as driver:
        await driver.until(lambda: driver.interview.certain_level is not None)
        await driver.settle()
        assert "steht schon fest" in driver.text("#status")
        assert "f beenden" in driver.text("#keys")
        await driver.press("f")
        assert isinstance(driver.app.screen, EndScreen)


async def test_the_panel_shows_scores_with_their_decimal() -> None:
    store = MemoryStore()
    session = begin(store)
    for question, raw in (("LIS-1", 2), ("LIS-2", ["own"]), ("GOV-2", ["imprint"])):
        session.answer(question, raw)
    session.go_to("LIS-1")
    result = session.card.dimension("LIS").score
    assert result is not None
    async with wizard(store, size=LARGE, keys=["enter"]) as driver:
        assert driver.app.words.points(result) in driver.text("#panel")


async def test_what_was_said_of_a_question_is_gone_at_the_next_one() -> None:
    store = MemoryStore()
    begin(store).go_to("LIS-1")
    async with wizard(store, keys=["enter", "5"]) as driver:
        assert "e Beleg eintragen" in driver.text("#status")
        await driver.press("right")
        assert driver.question == "LIS-2"
        assert driver.text("#status") == ""


async def test_what_prints_gets_ready_once_most_is_answered() -> None:
    store, warmed = MemoryStore(), list[Language]()
    session = begin(store)
    for question, raw in (("PRO-5", "none"), ("PRO-3", "DE"), ("LIS-1", 1), ("LIS-2", ["own"])):
        session.answer(question, raw)
    for question, raw in (("GOV-2", ["imprint"]), ("CRI-1a", "no")):
        session.answer(question, raw)
    session.go_to("CRI-1")
    given = replace(services(store), warm=warmed.append)
    async with wizard(store, given=given, keys=["enter"]) as driver:
        assert not warmed
        await driver.press("1", "left", "2")
        await driver.press("left", "left")
        await driver.interview.go("PRO-4")
        await driver.type("3", "enter")
        await driver.until(lambda: bool(warmed))
        await driver.press("left", "5", "enter")
        assert warmed == ["de"]
