"""Terminals of every size, and sizes that change."""

import pytest

from tests.fakes import MemoryStore, begin
from tests.tui.driving import wizard


@pytest.mark.parametrize("size", [(20, 5), (59, 24), (80, 17), (1, 1), (400, 100)])
async def test_no_size_breaks_it(size: tuple[int, int]) -> None:
    store = MemoryStore()
    begin(store)
    async with wizard(store, size=size, keys=["enter", "1"]) as driver:
        assert driver.app.is_running


async def test_a_tiny_terminal_shows_one_calm_sentence_and_takes_no_keys() -> None:
    store = MemoryStore()
    begin(store)
    async with wizard(store, size=(50, 12)) as driver:
        assert "Bitte das Fenster vergrößern" in driver.shown()
        assert "Resonanz" not in driver.shown()
        await driver.press("d", "j")
        assert store.rows
        await driver.pilot.resize_terminal(80, 24)
        await driver.settle()
        assert "vergrößern" not in driver.shown()
        assert "Bäckerei Huber" in driver.shown()


async def test_a_storm_of_sizes_ends_well() -> None:
    store = MemoryStore()
    begin(store).go_to("CHA-1")
    async with wizard(store, keys=["enter"]) as driver:
        for width, height in [(30, 10), (200, 60), (61, 19), (10, 3), (120, 40), (80, 24)]:
            await driver.pilot.resize_terminal(width, height)
        await driver.settle()
        await driver.press("1")
        assert "1 aktiv" in driver.shown()


@pytest.mark.parametrize("width", [100, 110, 120])
async def test_the_result_stands_beside_the_question_from_the_first_moment(width: int) -> None:
    store = MemoryStore()
    begin(store).answer("LIS-1", 2)
    async with wizard(store, size=(width, 30), keys=["enter"]) as driver:
        assert "Stand jetzt" in driver.shown()
        await driver.pilot.resize_terminal(90, 30)
        await driver.settle()
        assert "Stand jetzt" not in driver.shown()
        assert "Stufe 3" in driver.text("#meter")


async def test_a_message_does_not_cover_the_keys() -> None:
    store = MemoryStore()
    begin(store)
    async with wizard(store, keys=["ctrl+c"]) as driver:
        assert "Zum Beenden: Strg+Q" in driver.shown()
        keys = driver.app.screen.query_one("#keys")
        assert not any(toast.region.overlaps(keys.region) for toast in driver.app.screen.query("Toast"))
