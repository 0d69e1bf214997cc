"""What was said before: the history of an answer, last time's answer, finished audits, long notes."""

from dataclasses import replace

from audit.core.answers import Picked, Ticked
from audit.core.mode import Mode
from audit.i18n import Words
from audit.session import Session
from audit.tui import past
from audit.tui.past import NEWEST
from audit.tui.screens.dialogs import ConfirmDialog
from audit.tui.screens.opened import OpenedScreen
from tests.fakes import MemoryStore, begin, clock, services
from tests.tui.driving import LARGE, wizard
from tests.wizard_bank import wizard_bank


def kept(store: MemoryStore, audit: str = "a1") -> Session:
    """The audit as the store has it, read anew."""
    return Session(store, wizard_bank(), audit, clock)


def changed_twice() -> MemoryStore:
    """An answer given, changed, proven and taken back."""
    store = MemoryStore()
    session = begin(store)
    session.answer("LIS-1", 1)
    session.answer("LIS-1", 3)
    session.annotate("LIS-1", evidence="Liste vom 3. Mai", note="[bold]Frau Huber[/] sagt")
    session.undo()
    session.go_to("LIS-1")
    return store


async def test_h_tells_who_changed_an_answer_when_and_what_it_was_before() -> None:
    store = changed_twice()
    given = replace(services(store), settings=replace(services(store).settings, name="Jana Roth"))
    async with wizard(store, given=given, size=LARGE, keys=["enter", "h"]) as driver:
        assert isinstance(driver.app.screen, OpenedScreen)
        told = driver.text("#passages")
        assert "Verlauf dieser Antwort" in told
        for part in ("02.03.2026", "Jana Roth", "beantwortet", "ergänzt", "zurückgenommen"):
            assert part in told
        assert told.index("zurückgenommen") < told.index("ergänzt") < told.index("beantwortet")
        assert "vorher   Selten" in told
        assert "[bold]Frau Huber[/] sagt" in told
        await driver.press("escape")
        assert driver.question == "LIS-1"


def test_a_very_long_history_shows_the_newest_and_says_how_many_were_before() -> None:
    session = begin(MemoryStore())
    for number in range(NEWEST + 3):
        session.answer("LIS-1", number % 4)
    question = session.bank.question_by_id["LIS-1"]
    told = past.history(session.history("LIS-1"), question, "")(Words("de"), 80)
    assert sum("beantwortet" in str(passage.content) for passage in told) == NEWEST
    assert "… und 3 davor" in str(told[-1].content)


async def test_the_history_of_an_open_question_says_so_in_both_languages() -> None:
    for language, sentence in (("de", "Noch hat niemand"), ("en", "Nobody has said")):
        store = MemoryStore()
        begin(store, language="de" if language == "de" else "en")
        given = services(store, language="de" if language == "de" else "en")
        async with wizard(store, given=given, keys=["enter", "h"]) as driver:
            assert sentence in driver.text("#passages")


# Finished audits.


def finished() -> MemoryStore:
    """A finished audit that stands at a choice."""
    store = MemoryStore()
    session = begin(store)
    session.answer("PRO-5", "active")
    session.answer("LIS-2", ["own"])
    session.go_to("PRO-5")
    session.finish()
    return store


async def test_a_finished_audit_says_so_and_asks_before_an_answer_changes() -> None:
    async with wizard(finished(), keys=["enter"]) as driver:
        assert "Abgeschlossen" in driver.text("#status")
        await driver.press("2")
        assert isinstance(driver.app.screen, ConfirmDialog)
        await driver.press("n")
        assert kept(driver.store).answers["PRO-5"].value == Picked("active")
        assert kept(driver.store).finished
        assert "● Aktiv" in driver.shown()


async def test_once_reopened_the_answer_that_was_given_is_saved() -> None:
    async with wizard(finished(), keys=["enter", "2", "j"]) as driver:
        assert kept(driver.store).answers["PRO-5"].value == Picked("none")
        assert not kept(driver.store).finished
        assert "Wieder geöffnet und gespeichert" in driver.text("#status")
        await driver.press("1")
        assert kept(driver.store).answers["PRO-5"].value == Picked("active")


async def test_a_finished_audit_traps_nobody_at_a_question() -> None:
    store = finished()
    async with wizard(store, keys=["enter"]) as driver:
        await driver.interview.go("LIS-2")
        await driver.press("2", "right", "n")
        assert driver.question == "GOV-2"
        assert kept(store).answers["LIS-2"].value == Ticked(frozenset({"own"}))


async def test_a_note_on_a_finished_audit_asks_first_and_keeps_what_was_typed() -> None:
    store = finished()
    async with wizard(store, keys=["enter", "n", *"neu", "enter"]) as driver:
        assert isinstance(driver.app.screen, ConfirmDialog)
        await driver.press("j", "enter")
        assert kept(store).given("PRO-5").note == "neu"


# Follow-ups.


async def test_a_follow_up_shows_last_times_answer_beside_the_question() -> None:
    store = MemoryStore()
    first = begin(store)
    first.answer("LIS-1", 1)
    first.finish()
    after = Session.follow_up(store, wizard_bank(), clock, first.id)
    after.go_to("LIS-1")
    async with wizard(store, keys=["enter"]) as driver:
        if driver.interview.session.id != after.id:
            await driver.press("q", "down", "enter")
        assert "Beim letzten Mal (02.03.2026): Selten" in driver.text("#before")
        await driver.interview.go("CRI-1")
        await driver.settle()
        assert not driver.app.screen.query_one("#before").display


# Notes.


async def test_a_long_note_keeps_its_lines_and_can_be_read_to_its_end() -> None:
    store = MemoryStore()
    begin(store, mode=Mode.FULL).go_to("LIS-1")
    note = "\n".join(f"Zeile {n}: {'Donaudampfschifffahrtsgesellschaft ' * 2}" for n in range(50))
    async with wizard(store, keys=["enter", "n"]) as driver:
        await driver.paste(note)
        await driver.press("enter")
        assert kept(store).given("LIS-1").note == note.strip()
        assert "Zeile 49" not in driver.shown()
        for _ in range(20):
            await driver.press("pagedown")
        assert "Zeile 49" in driver.shown()
        await driver.press("n", "ctrl+j", *"Ende", "enter")
        assert kept(store).given("LIS-1").note.endswith("\nEnde")
        await driver.press("n", "escape")
        assert driver.question == "LIS-1"
