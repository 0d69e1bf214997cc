"""Terminals of every size, and sizes that change."""

import pytest
from textual.content import Content
from textual.dom import DOMNode
from textual.geometry import Region
from textual.widget import Widget

from audit.errors import Language
from audit.tui.page import Plain
from tests.fakes import MemoryStore, begin, services
from tests.tui.driving import Driver, wizard
from tests.tui.test_snapshots import SCREENS


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


AROUND = {
    "settings": ("s",),
    "setting": ("s", "down", "enter"),
    "client": ("c",),
    "tracking": ("m",),
    "palette": ("colon",),
    "searching": ("slash", "h"),
    "another": ("b",),
    "template": ("v",),
    "welcome to settings": ("f2", "enter"),
}
LONGEST: Language = "de"
"""The language whose words are the longest."""
SIZES = [(80, 24), (60, 18), (116, 30), (200, 60)]


@pytest.mark.parametrize("screen", [*SCREENS, *AROUND])
async def test_nothing_is_clipped_at_any_size(screen: str) -> None:
    store, language = MemoryStore(), LONGEST
    begin(store, name="Müller & Söhne Anlagenbau GmbH & Co. KG", language=language)
    session = begin(store, language=language)
    for question, raw in (("PRO-5", "active"), ("LIS-1", 4), ("CRI-1", 0), ("GOV-2", ["imprint"])):
        session.answer(question, raw)
    session.go_to("LIS-1")
    keys = {**SCREENS, **AROUND}[screen]
    async with wizard(store, given=services(store, language=language), keys=keys) as driver:
        for size in SIZES:
            await driver.pilot.resize_terminal(*size)
            await driver.settle()
            assert not clipped(driver), size


def clipped(driver: Driver) -> list[str]:
    """Texts that have fewer lines than they need, or stand outside of the screen, and cannot be scrolled."""
    screen = driver.app.screen
    return [
        str(plain.content)
        for plain in screen.query(Plain)
        if str(plain.content).strip()
        and all(node.display for node in plain.ancestors_with_self if isinstance(node, Widget))
        and not any(_scrolls(node) for node in plain.ancestors if node is not screen)
        and not _fits(plain, screen.region)
    ]


def _scrolls(node: DOMNode) -> bool:
    return isinstance(node, Widget) and node.styles.overflow_y in {"auto", "scroll"}


def _fits(plain: Plain, room: Region) -> bool:
    content = plain.content if isinstance(plain.content, Content) else Content(str(plain.content))
    width, height = plain.content_size
    needed = (
        sum(max(1, len(line.wrap(width))) for line in content.split("\n", allow_blank=True)) if width else 1
    )
    return needed <= height and room.contains_region(plain.region)
