"""Reading: the cursor goes from one passage that opens to the next, by keys and by mouse."""

from textual.content import Content

from audit.banks.compiled import load_default_bank
from audit.core.client import Client
from audit.core.mode import Mode
from audit.session import Session
from audit.tui.screens.opened import OpenedScreen
from audit.tui.widgets.reading import Passage, Reading
from tests.fakes import MemoryStore, begin, clock, services
from tests.tui.driving import SMALL, Driver, wizard


def answered() -> MemoryStore:
    """An audit with a result."""
    store = MemoryStore()
    session = begin(store)
    for question, raw in (("LIS-1", 1), ("CRI-1", 1), ("PRO-4", 5)):
        session.answer(question, raw)
    return store


def reading(driver: Driver) -> Reading:
    """The passages on the screen."""
    return driver.app.screen.query_one(Reading)


async def test_arrows_go_from_number_to_number_and_over_what_does_not_open() -> None:
    async with wizard(answered(), keys=["r"]) as driver:
        seen = [reading(driver).about]
        for _ in range(4):
            await driver.press("down")
            seen.append(reading(driver).about)
        assert seen == ["level", "index", "confidence", "LIS", "CRI"]
        await driver.press("up")
        assert reading(driver).about == "LIS"


async def test_end_and_home_go_to_the_edges_and_page_keys_take_the_cursor_along() -> None:
    async with wizard(answered(), keys=["r", "end"]) as driver:
        last = reading(driver).about
        assert reading(driver).scroll_y == reading(driver).max_scroll_y > 0
        await driver.press("home")
        assert reading(driver).about == "level"
        assert reading(driver).scroll_y == 0
        await driver.press("pagedown", "pagedown", "pagedown")
        assert reading(driver).about != "level"
        assert last


async def test_a_click_moves_the_cursor_and_a_second_one_opens() -> None:
    async with wizard(answered(), keys=["r"]) as driver:
        lines = reading(driver).text.split("\n")
        index = next(place for place, line in enumerate(lines) if "von 100 Punkten" in line)
        await driver.pilot.click(Reading, offset=(6, index))
        await driver.settle()
        assert reading(driver).about == "index"
        await driver.pilot.click(Reading, offset=(6, index), times=2)
        await driver.settle()
        assert isinstance(driver.app.screen, OpenedScreen)


async def test_a_line_with_anything_in_it_is_shown_and_not_obeyed() -> None:
    async with wizard(answered(), keys=["r"]) as driver:
        nasty = Content("[/red] [@click=app.quit]x[/]")
        reading(driver).fill([Passage(nasty, "index"), Passage(Content(""))])
        await driver.settle()
        assert "[/red] [@click=app.quit]x[/]" in driver.shown()


async def test_a_finding_opens_to_the_answers_that_it_rests_on() -> None:
    bank, store = load_default_bank(), MemoryStore()
    session = Session.start(store, bank, clock, client=Client(name="Huber"), mode=Mode.QUICK, language="de")
    session.answer("LIS-1", 0)
    session.answer("PRO-5", "active")
    async with wizard(store, given=services(store, bank=lambda: bank), size=SMALL, keys=["r"]) as driver:
        assert "Was auffällt" in driver.text("#pages")
        while not reading(driver).about.startswith("finding:"):
            await driver.press("down")
        await driver.press("enter")
        assert "Ihre Antwort zu LIS-1" in driver.text("#passages")


async def test_leaving_while_something_is_worked_out_leaves_at_once() -> None:
    bank, store = load_default_bank(), MemoryStore()
    session = Session.start(store, bank, clock, client=Client(name="Huber"), mode=Mode.FULL, language="de")
    session.answer("LIS-1", 0)
    async with wizard(store, given=services(store, bank=lambda: bank), keys=["p", "x", "escape"]) as driver:
        await driver.press("r", "ctrl+q")
        assert driver.app.return_code == 0
