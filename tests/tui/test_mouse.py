"""With the mouse alone: what a line of keys names can be clicked."""

from textual.content import Content

from audit.tui.page import Plain
from audit.tui.screens.dialogs import FormDialog
from audit.tui.screens.help import HelpScreen
from audit.tui.screens.home import HomeScreen
from audit.tui.screens.interview import InterviewScreen
from audit.tui.screens.new_audit import NewAuditScreen
from audit.tui.screens.result import ResultScreen
from tests.fakes import MemoryStore, begin
from tests.tui.driving import LARGE, Driver, wizard


async def click(driver: Driver, words: str, where: str = "#keys") -> None:
    """Click on these words in a line of keys."""
    line = driver.app.screen.query_one(where, Plain)
    content = line.content
    assert isinstance(content, Content)
    rows = content.wrap(line.content_size.width)
    y, row = next((y, row) for y, row in enumerate(rows) if words in row.plain)
    assert await driver.pilot.click(line, offset=(row.plain.index(words) + 1, y))
    await driver.settle()


def one_audit() -> MemoryStore:
    """A store with an audit just begun."""
    store = MemoryStore()
    begin(store)
    return store


async def test_a_click_on_a_key_does_what_the_key_does() -> None:
    async with wizard(one_audit()) as driver:
        await click(driver, "n neu")
        assert isinstance(driver.app.screen, NewAuditScreen)
        await click(driver, "Esc")
        assert isinstance(driver.app.screen, HomeScreen)
        await click(driver, "r Ergebnis")
        assert isinstance(driver.app.screen, ResultScreen)


async def test_a_question_is_answered_and_left_by_clicks() -> None:
    async with wizard(one_audit()) as driver:
        await click(driver, "Enter öffnen")
        await driver.until(lambda: isinstance(driver.app.screen, InterviewScreen))
        first = driver.question
        await click(driver, "→ weiter")
        second = driver.question
        assert second != first
        await click(driver, "← b zurück")
        assert driver.question == first
        field = driver.interview.field
        assert field is not None
        assert await driver.pilot.click(field, offset=(6, 0))
        await driver.until(lambda: driver.question == second)


async def test_the_keys_named_in_a_dialog_can_be_clicked() -> None:
    async with wizard(one_audit(), keys=["enter", "n"]) as driver:
        assert isinstance(driver.app.screen, FormDialog)
        await driver.press(*"Wort")
        await click(driver, "Enter speichern", "#dialog-keys")
        await driver.until(lambda: isinstance(driver.app.screen, InterviewScreen))
        assert driver.interview.session.answers[driver.question].note == "Wort"
        await driver.press("n")
        await click(driver, "Esc abbrechen", "#dialog-keys")
        await driver.until(lambda: isinstance(driver.app.screen, InterviewScreen))


async def test_the_help_is_opened_and_closed_by_clicks() -> None:
    async with wizard(one_audit(), size=LARGE) as driver:
        await click(driver, "? Hilfe")
        assert isinstance(driver.app.screen, HelpScreen)
        await click(driver, "Esc", "#close")
        await driver.until(lambda: isinstance(driver.app.screen, HomeScreen))
