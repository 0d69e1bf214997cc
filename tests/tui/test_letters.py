"""Signs that no screen shows: a field gives them back as they were; what joins letters can be typed."""

from pathlib import Path

import pytest

from audit.core.answers import Words
from tests.fakes import MemoryStore, begin
from tests.tui.driving import wizard
from tests.tui.terminal import Terminal, saved

MARKED = "vor\u200e der \u202eWand\u2069 \u061c mit \u200fZeichen und e" + "\u0301" * 20
JOINED = "👩\u200d👩\u200d👧 Donau\u00addampfer نمی\u200cدانم e\u0301 \u00a0 x\u200bz"


def text_of(store: MemoryStore) -> str:
    """The answer to the last question."""
    from audit.session import Session
    from tests.fakes import clock
    from tests.wizard_bank import wizard_bank

    value = Session(store, wizard_bank(), "a1", clock).answers["END-1"].value
    assert isinstance(value, Words)
    return value.text


@pytest.fixture
def store() -> MemoryStore:
    """An audit whose last answer and note are full of signs."""
    store = MemoryStore()
    session = begin(store)
    session.answer("END-1", MARKED)
    session.annotate("END-1", note=MARKED)
    session.go_to("END-1")
    return store


async def test_a_text_that_is_only_looked_at_stays_to_the_letter(store: MemoryStore) -> None:
    async with wizard(store, keys=["enter"]) as driver:
        await driver.press("escape", "b", "right", "ctrl+q")
    assert text_of(store) == MARKED
    assert len([entry for entry in store.entries("a1") if "Wand" in str(entry)]) == 2


async def test_a_text_to_which_words_are_added_keeps_its_signs(store: MemoryStore) -> None:
    async with wizard(store, keys=["enter"]) as driver:
        await driver.press("!", "enter")
    assert text_of(store) == f"{MARKED}!"


async def test_a_note_to_which_words_are_added_keeps_its_signs(store: MemoryStore) -> None:
    async with wizard(store, keys=["enter", "escape", "n"]) as driver:
        await driver.press("!", "enter")
        assert driver.interview.session.answers["END-1"].note == f"{MARKED}!"


def test_letters_that_join_others_can_be_typed(path: Path, started: list[Terminal]) -> None:
    terminal = Terminal(path, "END-1")
    started.append(terminal)
    terminal.wait_for("GEHEIM")
    terminal.send(b"\r", "sagen")
    terminal.send(JOINED.encode(), "dampfer")
    terminal.send(b"\x11")
    terminal.end()
    assert getattr(saved(path, "END-1"), "text", None) == JOINED
