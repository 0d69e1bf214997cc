"""A client's file, and the state of the actions between two audits."""

from dataclasses import replace
from datetime import date

from audit.core.client import Client
from audit.core.dossier import Contact, Profile
from audit.core.tracking import Stage
from audit.session import Session
from audit.tui.screens.client import ClientScreen
from audit.tui.screens.home import HomeScreen
from audit.tui.screens.tracking import TrackingScreen
from audit.tui.widgets.rows import Rows
from tests.fakes import NOON, MemoryStore, begin, clock
from tests.tui.driving import SMALL, Driver, wizard
from tests.wizard_bank import wizard_bank


def profile(store: MemoryStore) -> Profile:
    return store.dossiers()[0].profile


async def test_c_shows_the_file_of_the_client() -> None:
    store = MemoryStore()
    begin(store, name="Huber")
    async with wizard(store, keys=["c"]) as driver:
        assert isinstance(driver.app.screen, ClientScreen)
        for words in ("Kundenakte   Huber", "Private Notiz", "Aufbewahren bis", "02.03.2026"):
            assert words in driver.shown()
        await driver.press("escape")
        assert isinstance(driver.app.screen, HomeScreen)


async def test_particulars_are_changed_and_the_list_shows_the_new_name() -> None:
    store = MemoryStore()
    begin(store, name="Huber")
    async with wizard(store, keys=["c", "enter"]) as driver:
        await driver.type(" & Co", "enter")
        await driver.type("Bäckerei", "enter", "enter")
        assert "Huber & Co" in driver.shown()
        assert "Bäckerei" in driver.shown()
        await driver.press("escape")
        assert "Huber & Co" in driver.shown()
    assert profile(store).client == Client(name="Huber & Co", sector="Bäckerei")


async def test_a_name_cannot_be_taken_away() -> None:
    store = MemoryStore()
    begin(store, name="Abc")
    async with wizard(store, keys=["c", "enter", *["backspace"] * 3, "enter", "enter", "enter"]) as driver:
        assert "Bitte geben Sie einen Namen ein." in driver.text("#complaint")
    assert profile(store).client.name == "Abc"


async def test_escape_in_a_form_drops_what_is_typed_only_the_second_time() -> None:
    store = MemoryStore()
    begin(store, name="Huber")
    async with wizard(store, keys=["c", "n"]) as driver:
        await driver.type("Frau Huber", "enter", "escape")
        assert "Noch nicht gespeichert" in driver.text("#complaint")
        await driver.press("escape")
        assert isinstance(driver.app.screen, ClientScreen)
    assert profile(store).contacts == ()


async def test_contacts_come_and_go() -> None:
    store = MemoryStore()
    begin(store)
    async with wizard(store, keys=["c", "n"]) as driver:
        await driver.type("Frau Huber", "enter")
        await driver.type("Chefin", "enter")
        await driver.type("h@huber.example", "enter", "enter")
        assert "Frau Huber · Chefin · h@huber.example" in driver.shown()
        assert profile(store).contacts == (Contact(name="Frau Huber", role="Chefin", mail="h@huber.example"),)
        await driver.press("home", "down", "down", "down", "d", "j")
        assert not profile(store).contacts


async def test_the_note_stays_private_and_is_kept() -> None:
    store = MemoryStore()
    begin(store)
    async with wizard(store, keys=["c", "down", "down", "down", "down", "enter"]) as driver:
        await driver.type("zahlt spät", "enter")
        assert "zahlt spät" in driver.shown()
    assert profile(store).note == "zahlt spät"


async def test_a_date_for_deletion_is_set_and_taken_back() -> None:
    store = MemoryStore()
    begin(store)
    async with wizard(store, keys=["c", *["down"] * 5, "enter"]) as driver:
        await driver.type("morgen", "enter")
        assert "Datum wie" in driver.text("#complaint")
        await driver.press(*["backspace"] * 6, *"1.3.2026", "enter")
        assert "01.03.2026 – abgelaufen" in driver.shown()
        assert profile(store).keep_until == date(2026, 3, 1)
        await driver.press("enter", *["backspace"] * 10, "enter")
    assert profile(store).keep_until is None


async def test_a_file_changed_elsewhere_is_told_and_not_overwritten() -> None:
    store = MemoryStore()
    begin(store, name="Huber")
    async with wizard(store, keys=["c", "enter"]) as driver:
        file = store.dossiers()[0]
        store.change_dossier(file.id, replace(file.profile, note="neu"), NOON, after=file.number)
        await driver.type(" KG", "enter", "enter", "enter")
        assert "inzwischen anderswo geändert" in driver.text("#complaint").replace("\n", " ")
        assert profile(store).client.name == "Huber"
        await driver.press("enter")
    assert (profile(store).client.name, profile(store).note) == ("Huber KG", "neu")


async def test_a_full_disk_is_told_in_the_form_and_the_words_stay() -> None:
    store = MemoryStore()
    begin(store, name="Huber")
    async with wizard(store, keys=["c", "enter", *" KG"]) as driver:
        store.broken = True
        await driver.press("enter", "enter", "enter")
        assert "Die Platte ist voll." in driver.text("#complaint")


# The state of the actions.


def planned(store: MemoryStore) -> Session:
    session = begin(store)
    for question, raw in (("PRO-5", "active"), ("LIS-1", 0), ("CRI-1", 0)):
        session.answer(question, raw)
    session.finish()
    return session


def again(store: MemoryStore) -> Session:
    return Session(store, wizard_bank(), "a1", clock)


def actions(driver: Driver) -> list[str]:
    return [one.id for one in driver.app.screen.query_one("#actions", Rows).rows]


async def test_a_number_sets_the_state_and_goes_on() -> None:
    store = MemoryStore()
    planned(store)
    async with wizard(store, keys=["m"]) as driver:
        assert isinstance(driver.app.screen, TrackingScreen)
        first, second = actions(driver)[:2]
        await driver.press("3", "2")
        assert "● erledigt   02.03.2026" in driver.shown()
        assert "◐ läuft      02.03.2026" in driver.shown()
        assert "erledigt: 1 · läuft: 1" in driver.text("#title")
    tracks = again(store).tracks
    assert (tracks[first].stage, tracks[second].stage) == (Stage.DONE, Stage.DOING)


async def test_enter_goes_through_the_states() -> None:
    store = MemoryStore()
    planned(store)
    async with wizard(store, keys=["m"]) as driver:
        first = actions(driver)[0]
        for stage in (Stage.DOING, Stage.DONE, Stage.OPEN):
            await driver.press("enter")
            assert again(store).tracks[first].stage is stage


async def test_a_note_stands_beneath_the_list() -> None:
    store = MemoryStore()
    planned(store)
    async with wizard(store, keys=["m", "4", "up", "n"]) as driver:
        await driver.type("kein [Geld]", "enter")
        assert "kein [Geld]" in driver.text("#note")
        assert "✎" in driver.shown()
        track = again(store).tracks[actions(driver)[0]]
    assert (track.stage, track.note) == (Stage.DROPPED, "kein [Geld]")


async def test_a_state_that_cannot_be_saved_is_not_shown_as_saved() -> None:
    store = MemoryStore()
    planned(store)
    async with wizard(store, keys=["m"]) as driver:
        store.broken = True
        await driver.press("3")
        assert "Die Platte ist voll." in driver.shown()
        assert "●" not in driver.shown()


async def test_without_a_plan_there_is_a_word_instead() -> None:
    store = MemoryStore()
    begin(store)
    async with wizard(store, size=SMALL, keys=["m"]) as driver:
        if not actions(driver):
            assert "noch keine Maßnahmen" in driver.shown()
        await driver.press("3", "n", "enter")
        assert driver.app.is_running
