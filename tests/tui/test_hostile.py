"""Texts that want to steer the terminal or the program, in every place that shows what somebody typed."""

import pytest

from audit.core.answers import Words
from audit.core.display import visible
from audit.core.mode import Mode
from audit.errors import StoreError
from audit.session import Session
from audit.tui.screens.dialogs import ConfirmDialog
from audit.tui.widgets.line import Line
from tests.fakes import MemoryStore, begin, clock
from tests.tui.driving import LARGE, Driver, wizard
from tests.wizard_bank import wizard_bank

HOSTILE = [
    "[/]",
    "[/red]",
    "[@click=app.quit]x[/]",
    "Server [DMZ] aus",
    "[bold]fett",
    "\x1b]52;c;eA==\x07",
    "\x1b[2J\x1bc",
    "\x9b31m",
    "a\x00b",
    "a\x7fb",
    "\u202eabc\u2066",
    "\ud800",
    "x\r\ny",
    "e" + "\u0301" * 50,
    "👩‍👩‍👧‍👦 🏳️‍🌈",
    "مرحبا بالعالم",
    "ｗｉｄｅ 漢字かな",
    "{name} {0} %s $x",
    "x" * 5000,
]
GROUPS = [" ".join(HOSTILE[start::4]) for start in range(4)]
"""Few texts that hold them all: each costs a whole run of the wizard."""
NAMES = [f"group{n}" for n in range(len(GROUPS))]


def harmless(driver: Driver) -> None:
    """Nothing on the screen can reach the terminal as anything but a letter."""
    for letter in driver.shown():
        assert letter == "\n" or (visible(letter) == letter and letter != "\t"), ascii(letter)


@pytest.mark.parametrize("text", GROUPS, ids=NAMES)
async def test_a_client_name_is_shown_as_letters_on_every_screen(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = MemoryStore()
    # A session refuses the worst of them; a file that comes from elsewhere may hold them all the same.
    monkeypatch.setattr("audit.session.check_client", lambda _client: None)
    session = begin(store, name=text)
    session.answer("LIS-1", 2)
    async with wizard(store) as driver:
        harmless(driver)
        await driver.press("d")
        assert isinstance(driver.app.screen, ConfirmDialog)
        harmless(driver)
        await driver.press("escape", "r")
        harmless(driver)
        await driver.press("escape", "enter")
        harmless(driver)
        await driver.press("q", "d", "j")
        harmless(driver)
        assert not store.rows


@pytest.mark.parametrize("text", GROUPS, ids=NAMES)
async def test_notes_evidence_and_reasons_are_shown_as_letters(text: str) -> None:
    store = MemoryStore()
    session = begin(store)
    session.go_to("CRI-1")
    written = text.replace("\x00", "").replace("\ud800", "")
    session.not_applicable("CRI-1", written)
    session.annotate("CRI-1", note=written, private_note=written, evidence=written, marked=True)
    session.dont_know("LIS-1", written[:200])
    async with wizard(store, size=LARGE, keys=["enter"]) as driver:
        harmless(driver)
        for key in ("n", "p", "e", "x", "w"):
            await driver.press(key)
            harmless(driver)
            await driver.press("escape")
        await driver.press("g")
        harmless(driver)


@pytest.mark.parametrize("text", GROUPS, ids=NAMES)
async def test_a_text_and_a_matrix_show_what_was_typed_as_letters(text: str) -> None:
    store = MemoryStore()
    session = begin(store)
    safe = text.replace("\x00", "").replace("\ud800", "") or "x"
    session.answer("END-1", safe)
    session.answer("CHA-1", {"website": {"state": "active", "purpose": safe[:200]}})
    session.go_to("CHA-1")
    async with wizard(store, keys=["enter"]) as driver:
        harmless(driver)
        await driver.press("tab")
        harmless(driver)
        await driver.press("escape", "right")
        assert driver.question == "END-1"
        harmless(driver)


@pytest.mark.parametrize("text", GROUPS, ids=NAMES)
async def test_what_is_pasted_is_shown_and_saved_as_letters(text: str) -> None:
    store = MemoryStore()
    begin(store).go_to("LIS-1")
    async with wizard(store, keys=["enter", "n"]) as driver:
        await driver.paste(text)
        harmless(driver)
        await driver.press("enter")
        note = driver.interview.session.answers["LIS-1"].note
        lines = text[:20_000].replace("\r\n", "\n").replace("\r", "\n")
        assert note == visible(lines)[:10_000].strip()
        harmless(driver)


async def test_pasted_lines_are_joined_and_none_is_lost() -> None:
    store = MemoryStore()
    begin(store).go_to("LIS-1")
    async with wizard(store, keys=["enter", "w"]) as driver:
        await driver.paste("eins\nzwei\r\ndrei")
        assert driver.app.screen.query_one("#line0", Line).value == "eins zwei drei"


async def test_a_megabyte_of_paste_is_taken_up_to_the_longest_text() -> None:
    store = MemoryStore()
    begin(store, mode=Mode.FULL).go_to("END-1")
    async with wizard(store, keys=["enter"]) as driver:
        await driver.paste("Wort " * 200_000)
        await driver.press("enter")
    value = Session(store, wizard_bank(), "a1", clock).answers["END-1"].value
    assert isinstance(value, Words)
    assert 9_000 < len(value.text) <= 10_000


@pytest.mark.parametrize("text", GROUPS, ids=NAMES)
async def test_an_error_shows_what_it_quotes_as_letters(text: str) -> None:
    async with wizard(size=LARGE) as driver:
        driver.app.complain(StoreError(de=text, en=text))
        await driver.settle()
        harmless(driver)
        assert driver.app.is_running


async def test_markup_in_a_complaint_is_only_text() -> None:
    async with wizard(size=LARGE) as driver:
        driver.app.complain(StoreError(de="[@click=app.quit]weg[/]", en=""))
        await driver.settle()
        assert "[@click=app.quit]weg[/]" in driver.shown()
