"""The first start, and the settings ever after."""

from dataclasses import replace
from pathlib import Path

from audit.errors import UsageError
from audit.services import Services
from audit.settings import Settings, Theme, Voice
from audit.tui.screens.home import HomeScreen
from audit.tui.screens.new_audit import NewAuditScreen
from audit.tui.screens.settings import SettingsScreen
from audit.tui.screens.step import StepDialog
from audit.tui.themes import CONTRAST, LIGHT
from tests.fakes import services
from tests.tui.driving import wizard


def kept(settings: Settings | None = None) -> tuple[Services, list[Settings]]:
    """Services at a first start, and what they were told to keep."""
    saved: list[Settings] = []
    given = replace(services(), settings=settings or Settings(), save_settings=saved.append)
    return given, saved


async def test_the_first_start_asks_six_short_things_one_after_the_other() -> None:
    given, saved = kept()
    async with wizard(given=given) as driver:
        for title in ("Sprache", "Farben", "Ihr Name", "Anrede", "Markendatei", "Aufbewahrung"):
            assert driver.text("#question") == title
            await driver.press("enter")
        assert isinstance(driver.app.screen, HomeScreen)
    assert saved == [replace(given.settings, asked=True)]


async def test_enter_alone_leads_to_the_first_question() -> None:
    given, _ = kept()
    async with wizard(given=given, keys=["enter"] * 6) as driver:
        await driver.press("n")
        assert isinstance(driver.app.screen, NewAuditScreen)


async def test_escape_skips_everything_and_nobody_is_asked_again() -> None:
    given, saved = kept()
    async with wizard(given=given, keys=["escape"]) as driver:
        assert isinstance(driver.app.screen, HomeScreen)
    assert saved[-1].asked
    async with wizard(given=replace(given, settings=saved[-1])) as driver:
        assert isinstance(driver.app.screen, HomeScreen)


async def test_what_is_chosen_at_the_first_start_holds_at_once_and_is_kept(tmp_path: Path) -> None:
    brand = tmp_path / "brand.toml"
    brand.write_text("", encoding="utf-8")
    given, saved = kept()
    async with wizard(given=given) as driver:
        await driver.press("2", "enter")
        assert driver.text("#question") == "Colours"
        await driver.press("3", "enter")
        assert driver.app.theme == CONTRAST.name
        await driver.type("Ada", "enter", "2", "enter")
        await driver.type(str(brand), "enter")
        await driver.type("24", "enter")
    assert saved[-1] == Settings(
        language="en",
        theme=Theme.CONTRAST,
        name="Ada",
        voice=Voice.INTERVIEW,
        brand=brand,
        keep_months=24,
        asked=True,
    )


async def test_what_cannot_be_is_said_and_the_question_stays() -> None:
    given, saved = kept()
    async with wizard(given=given, keys=["enter"] * 4) as driver:
        await driver.type("/no/such/file", "enter")
        assert "gibt es nicht" in driver.text("#complaint")
        assert isinstance(driver.app.screen, StepDialog)
        await driver.press(*["backspace"] * 13, "enter")
        await driver.type("700", "enter")
        assert "von 1 bis 600" in driver.text("#complaint")
    assert not saved


async def test_s_opens_the_settings_and_enter_changes_one() -> None:
    given, saved = kept(Settings(asked=True))
    async with wizard(given=given, keys=["s"]) as driver:
        assert isinstance(driver.app.screen, SettingsScreen)
        assert "Dunkel" in driver.shown()
        await driver.press("down", "enter", "2", "enter")
        assert driver.app.theme == LIGHT.name
        assert "Hell" in driver.shown()
        await driver.press("escape")
        assert isinstance(driver.app.screen, HomeScreen)
    assert saved == [Settings(asked=True, theme=Theme.LIGHT)]


async def test_f2_opens_them_from_anywhere_and_only_once() -> None:
    given, _ = kept(Settings(asked=True))
    async with wizard(given=given, keys=["n", "f2"]) as driver:
        assert isinstance(driver.app.screen, SettingsScreen)
        await driver.press("f2")
        assert isinstance(driver.app.screen, NewAuditScreen)


async def test_escape_in_a_setting_leaves_it_as_it_was() -> None:
    given, saved = kept(Settings(asked=True))
    async with wizard(given=given, keys=["s", "enter", "2", "escape"]) as driver:
        assert isinstance(driver.app.screen, SettingsScreen)
        assert driver.app.language == "de"
    assert not saved


async def test_a_name_that_is_typed_is_dropped_by_escape_only_the_second_time() -> None:
    given, saved = kept(Settings(asked=True))
    async with wizard(given=given, keys=["s", "down", "down", "enter", *"Anna", "escape"]) as driver:
        assert "Noch nicht gespeichert" in driver.text("#complaint")
        await driver.press("escape")
        assert isinstance(driver.app.screen, SettingsScreen)
    assert not saved


async def test_settings_that_cannot_be_kept_hold_and_it_is_said() -> None:
    def refuse(_: Settings) -> None:
        raise UsageError(de="Die Platte ist voll.", en="The disk is full.")

    given = replace(services(), save_settings=refuse)
    async with wizard(given=given, keys=["ctrl+t"]) as driver:
        assert driver.app.theme == LIGHT.name
        assert "Die Platte ist voll." in driver.shown()


async def test_animation_is_off_unless_asked_for() -> None:
    async with wizard() as driver:
        assert driver.app.animation_level == "none"
    given, _ = kept(Settings(asked=True, animation=True))
    async with wizard(given=given) as driver:
        assert driver.app.animation_level == "full"
