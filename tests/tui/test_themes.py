"""All looks can be read: whatever is painted stands out by 4.5 : 1 at least, by 7 : 1 in high contrast."""

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.color import Color
from textual.geometry import Region
from textual.theme import Theme

import audit.tui
from audit.settings import Settings
from audit.settings import Theme as Chosen
from audit.tui.page import Dialog
from audit.tui.themes import CONTRAST, DARK, LIGHT, LOOKS, after
from tests.fakes import MemoryStore, begin, services
from tests.tui.driving import LARGE, Driver, wizard
from tests.tui.test_snapshots import SCREENS

TEXTS = ("foreground", "quiet", "accent", "warning", "error", "success")
GROUNDS = ("background", "surface", "panel")
ALL = [DARK, LIGHT, CONTRAST]
LEAST = {DARK.name: 4.5, LIGHT.name: 4.5, CONTRAST.name: 7.0}
NO_WORDS = re.compile(r"[\s█▁-▟━─│┃░▒▓▌▐╸╺▔]*")
"""Bars, tracks and frames, which say nothing that is not said in words beside them."""


def colour(theme: Theme, name: str) -> Color:
    return Color.parse(theme.variables.get(name) or getattr(theme, name))


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_can_be_read_on_its_ground(text: str, ground: str, theme: Theme) -> None:
    assert _contrast(colour(theme, text), colour(theme, ground)) >= LEAST[theme.name]


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
def test_the_cursors_row_can_be_read(theme: Theme) -> None:
    assert _contrast(colour(theme, "on-accent"), colour(theme, "accent")) >= LEAST[theme.name]


def test_no_screen_uses_a_colour_that_was_not_looked_at() -> None:
    known = {*TEXTS, *GROUNDS, "on-accent", "track"}
    for path in Path(audit.tui.__path__[0]).rglob("*"):
        if path.suffix in {".py", ".tcss"}:
            used = set(re.findall(r"\$([a-z][a-z-]*)", path.read_text(encoding="utf-8")))
            assert used <= known, path.name


@pytest.mark.parametrize("screen", sorted(SCREENS))
async def test_every_painted_word_can_be_read_in_every_look(screen: str) -> None:
    store = MemoryStore()
    begin(store, name="Müller")
    session = begin(store)
    for question, raw in (("PRO-5", "active"), ("LIS-1", 4), ("CRI-1", 0)):
        session.answer(question, raw)
    session.go_to("LIS-1")
    async with wizard(store, size=LARGE, keys=SCREENS[screen]) as driver:
        for look in ALL:
            assert driver.app.theme == look.name
            weak = {
                (segment.text.strip(), ratio)
                for segment, ratio in _painted(driver)
                if ratio < LEAST[look.name] and not NO_WORDS.fullmatch(segment.text)
            }
            assert not weak, look.name
            driver.app.action_theme()  # not by its key: a dialog has other keys
            await driver.settle()


@pytest.mark.parametrize("theme", list(LOOKS))
async def test_a_look_that_was_chosen_is_there_from_the_start(theme: Chosen) -> None:
    given = replace(services(), settings=Settings(theme=theme, asked=True))
    async with wizard(given=given) as driver:
        assert driver.app.theme == LOOKS[theme].name


def _painted(driver: Driver) -> Iterator[tuple[Segment, float]]:
    """Every piece of a line with its contrast; of a dialog only the dialog itself, not what it dims."""
    screen = driver.app.screen
    whole = Region(0, 0, *driver.app.size)
    box = screen.query_one(".box").region if isinstance(screen, Dialog) else whole
    for y, line in enumerate(screen._compositor.render_strips()):
        x = 0
        for segment in line:
            style = segment.style
            inside = box.contains(x, y)
            x += segment.cell_length
            if inside and style and style.color and style.bgcolor:
                yield (
                    segment,
                    _contrast(Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)),
                )


def test_the_looks_go_round() -> None:
    assert after(Chosen.DARK) is Chosen.LIGHT
    assert after(Chosen.LIGHT) is Chosen.CONTRAST
    assert after(Chosen.CONTRAST) is Chosen.DARK


async def test_without_colours_the_cursor_and_the_states_are_still_to_be_seen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(os.environ, "NO_COLOR", "1")
    store = MemoryStore()
    begin(store, name="Huber")
    begin(store, name="Müller")
    async with wizard(store, keys=["down"]) as driver:
        assert driver.app.no_color
        assert "›  Huber" in driver.shown()
        await driver.press("enter", "1")
        assert "›" in driver.shown()
        assert "○" in driver.shown()


def _contrast(one: Color, other: Color) -> float:
    """The ratio of WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(of: Color) -> float:
    parts = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in of.normalized)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))
