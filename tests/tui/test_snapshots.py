"""Every screen as text, in both languages and two sizes; `pytest --snapshot-update` takes new pictures."""

import pytest
from syrupy.assertion import SnapshotAssertion

from audit.errors import Language
from tests.fakes import MemoryStore, begin, services
from tests.tui.driving import LARGE, SMALL, wizard

SCREENS = {
    "home": (),
    "delete": ("d",),
    "new": ("n",),
    "help": ("question_mark",),
    "single": ("enter",),
    "note": ("enter", "n"),
    "many": ("enter", "right"),
    "checklist": ("enter", "right", "right", "1", "2", "2"),
    "number": ("enter", "left"),
    "matrix": ("enter", *["right"] * 6),
    "text": ("enter", *["right"] * 7),
    "questions": ("enter", "g"),
    "end": ("enter", "g", "end", "enter", "escape", "right"),
    "result": ("r",),
    "opened": ("r", "down", "enter"),
    "plan": ("p",),
    "action": ("p", "enter"),
    "evidence": ("enter", "e"),
    "search": ("enter", "g", "slash", "h", "u"),
    "export": ("r", "e"),
    "preview": ("r", "e", "v"),
    "history": ("enter", "h"),
}


@pytest.fixture
def store(language: Language) -> MemoryStore:
    """Two audits, one of them begun."""
    store = MemoryStore()
    begin(store, name="Müller & Söhne Anlagenbau GmbH & Co. KG", language=language)
    session = begin(store, language=language)
    for question, raw in (("PRO-5", "active"), ("LIS-1", 4), ("CRI-1", 0), ("GOV-2", ["imprint"])):
        session.answer(question, raw)
    session.annotate("LIS-1", note="Frau Huber fragen", marked=True)
    session.dont_know("MEA-2", "Herr Meier")
    session.go_to("LIS-1")
    return store


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("screen", SCREENS)
async def test_a_screen_looks_as_it_did(
    screen: str, size: tuple[int, int], language: Language, store: MemoryStore, snapshot: SnapshotAssertion
) -> None:
    given = services(store, language=language)
    async with wizard(store, given=given, size=size, keys=SCREENS[screen]) as driver:
        lines = [line.rstrip() for line in driver.shown().split("\n")]
    assert "\n".join(lines) == snapshot


@pytest.mark.parametrize("language", ["de", "en"])
async def test_a_very_wide_interview_looks_as_it_did(
    language: Language, store: MemoryStore, snapshot: SnapshotAssertion
) -> None:
    given = services(store, language=language)
    async with wizard(store, given=given, size=(160, 45), keys=("enter",)) as driver:
        lines = [line.rstrip() for line in driver.shown().split("\n")]
    assert "\n".join(lines) == snapshot


@pytest.mark.parametrize("language", ["de", "en"])
async def test_the_welcome_looks_as_it_did(language: Language, snapshot: SnapshotAssertion) -> None:
    async with wizard(given=services(language=language)) as driver:
        lines = [line.rstrip() for line in driver.shown().split("\n")]
    assert "\n".join(lines) == snapshot
