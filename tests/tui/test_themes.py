"""Both looks can be read: every text stands out from its ground by 4.5 : 1 at least."""

import pytest
from textual.color import Color
from textual.theme import Theme

from audit.tui.themes import DARK, LIGHT

TEXTS = ("foreground", "quiet", "accent", "warning", "error", "success")
GROUNDS = ("background", "surface", "panel")


def colour(theme: Theme, name: str) -> Color:
    return Color.parse(theme.variables.get(name) or getattr(theme, name))


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_can_be_read_on_its_ground(text: str, ground: str, theme: Theme) -> None:
    assert _contrast(colour(theme, text), colour(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_the_cursors_row_can_be_read(theme: Theme) -> None:
    assert _contrast(colour(theme, "on-accent"), colour(theme, "accent")) >= 4.5


def _contrast(one: Color, other: Color) -> float:
    """The ratio of WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(of: Color) -> float:
    parts = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in of.normalized)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))
