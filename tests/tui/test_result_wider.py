"""What the result says beyond the figures: course, reality check, and what has changed since last time."""

import pytest

from audit.banks.compiled import load_default_bank
from audit.core.client import Client
from audit.core.mode import Mode
from audit.errors import Language
from audit.session import Session
from audit.tui.screens.opened import OpenedScreen
from audit.tui.widgets.reading import Reading
from tests.fakes import MemoryStore, clock, services
from tests.tui.driving import LARGE, Driver, wizard

BANK = load_default_bank()
ANSWERS: dict[str, object] = {
    "PRO-5": "active",
    "PRO-4": 3,
    "LIS-1": 1,
    "CRI-1": 1,
    "CON-1": 2,
    "CHA-1": {"facebook": {"state": "active", "followers": 2000}},
}


def begun(store: MemoryStore, language: Language = "de") -> Session:
    """An audit with a few answers."""
    session = Session.start(
        store, BANK, clock, client=Client(name="Huber"), mode=Mode.FULL, language=language
    )
    for question, raw in ANSWERS.items():
        session.answer(question, raw)
    return session


async def open_at(driver: Driver, about: str) -> str:
    """What stands behind a line."""
    reading = driver.app.screen.query_one(Reading)
    for _ in range(80):
        if reading.about == about:
            break
        await driver.press("down")
    await driver.press("enter")
    assert isinstance(driver.app.screen, OpenedScreen)
    return driver.text("#passages")


@pytest.mark.parametrize("language", ["de", "en"])
async def test_course_and_reality_are_told_and_open(language: Language) -> None:
    store = MemoryStore()
    begun(store, language)
    given = services(store, bank=lambda: BANK, language=language)
    async with wizard(given=given, size=LARGE, keys=["r"]) as driver:
        told = driver.text("#pages")
        assert {"de": "Machen, lassen oder nur zuhören?", "en": "Do it, leave it"}[language] in told
        assert {"de": "2.000", "en": "2,000"}[language] in told
        behind = await open_at(driver, "reality:0")
        assert {"de": "2.000", "en": "2,000"}[language] in behind
        assert len(behind.splitlines()) > 1, "and where the rule of thumb comes from"


async def test_what_is_sure_comes_before_the_plan() -> None:
    store = MemoryStore()
    begun(store)
    async with wizard(given=services(store, bank=lambda: BANK), size=LARGE, keys=["r"]) as driver:
        told = driver.text("#pages")
        assert told.index("Machen, lassen oder nur zuhören?") < told.index("Tag 1 bis 30")
        assert "\n\n\n" not in told


async def test_a_first_audit_has_nothing_to_compare_with() -> None:
    store = MemoryStore()
    begun(store)
    async with wizard(given=services(store, bank=lambda: BANK), size=LARGE, keys=["r"]) as driver:
        assert "Seit dem letzten Mal" not in driver.text("#pages")


async def test_a_follow_up_says_what_has_changed_and_shows_both_answers() -> None:
    store = MemoryStore()
    first = begun(store)
    first.finish()
    after = Session.follow_up(store, BANK, clock, first.id)
    for question, raw in {**ANSWERS, "LIS-1": 4}.items():
        after.answer(question, raw)
    after.annotate("LIS-1", evidence="Liste vom 3. Mai 2026")
    async with wizard(given=services(store, bank=lambda: BANK), size=LARGE) as driver:
        row = next(place for place, one in enumerate(store.summaries()) if one.id == after.id)
        await driver.press(*["down"] * row, "r")
        told = driver.text("#pages")
        assert "Seit dem letzten Mal" in told
        assert "Der Index ist" in told
        behind = await open_at(driver, "change:0")
        assert "Letztes Mal: " in behind
        assert "Jetzt: " in behind
