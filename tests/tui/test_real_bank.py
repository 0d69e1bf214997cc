"""The questions that are shipped, on the smallest screen that is meant for them."""

import pytest

from audit.banks.compiled import load_default_bank
from audit.core.client import Client
from audit.core.mode import Mode
from audit.errors import Language
from audit.session import Session
from audit.tui.page import Plain
from tests.fakes import MemoryStore, clock, services
from tests.tui.driving import SMALL, wizard


@pytest.mark.parametrize("language", ["de", "en"])
async def test_every_question_is_shown_whole_at_80_by_24(language: Language) -> None:
    bank = load_default_bank()
    store = MemoryStore()
    session = Session.start(
        store, bank, clock, client=Client(name="Huber"), mode=Mode.FULL, language=language
    )
    session.answer("PRO-5", "active")
    given = services(store, bank=lambda: bank, language=language)
    async with wizard(store, given=given, size=SMALL, keys=["enter"]) as driver:
        for question in session.live:
            await driver.interview.go(question.id)
            await driver.settle()
            shown = driver.shown()
            assert "…" not in shown.replace("(…)", ""), (question.id, shown)
            for part in ("#ask", "#why"):
                words = driver.app.screen.query_one(part, Plain)
                assert words.size.height >= 1
                assert words.region.right <= SMALL[0]
            keys = driver.app.screen.query_one("#keys", Plain)
            assert keys.region.bottom <= SMALL[1]
            assert str(keys.content).count("\n") <= 1


KEYS = {
    "OneField": ("2",),
    "NumberField": ("4", "enter"),
    "ManyField": ("1", "enter"),
    "GridField": ("1", "2", "1", "enter"),
}


@pytest.mark.parametrize("language", ["de", "en"])
async def test_a_quick_interview_can_be_done_with_keys_alone(language: Language) -> None:
    bank = load_default_bank()
    store = MemoryStore()
    Session.start(store, bank, clock, client=Client(name="Huber"), mode=Mode.QUICK, language=language)
    async with wizard(store, given=services(store, bank=lambda: bank), keys=["enter"]) as driver:
        for _ in range(40):
            if driver.app.screen.__class__.__name__ != "InterviewScreen":
                break
            before = driver.question
            await driver.press(*KEYS[type(driver.interview.field).__name__])
            if driver.app.screen.__class__.__name__ == "InterviewScreen" and driver.question == before:
                assert "e Beleg" in driver.text("#status") or "e add evidence" in driver.text("#status")
                await driver.press("enter")
        assert driver.app.screen.__class__.__name__ == "EndScreen", driver.shown()
        await driver.press("f")
        assert store.rows["a1"].finished
        assert store.rows["a1"].answered == store.rows["a1"].total
