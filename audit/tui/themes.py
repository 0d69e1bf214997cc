"""The looks of the wizard: one accent each, every text at least 4.5 : 1 against its ground.

The one with high contrast has 7 : 1 at least.
"""

from textual.theme import Theme

from audit.settings import Theme as Chosen

DARK = Theme(
    name="resonanz-dark",
    primary="#5ec8b8",
    secondary="#5ec8b8",
    accent="#5ec8b8",
    warning="#e9b15c",
    error="#ff938a",
    success="#7fd6a2",
    foreground="#e8ecee",
    background="#11161a",
    surface="#1a2127",
    panel="#232c33",
    dark=True,
    variables={"quiet": "#9fb0ba", "on-accent": "#0b1417", "track": "#3a4850"},
)
LIGHT = Theme(
    name="resonanz-light",
    primary="#0a665c",
    secondary="#0a665c",
    accent="#0a665c",
    warning="#855300",
    error="#ad1f17",
    success="#1b6b3c",
    foreground="#1b2327",
    background="#fbfaf6",
    surface="#f0efe9",
    panel="#e4e3dc",
    dark=False,
    variables={"quiet": "#46535b", "on-accent": "#ffffff", "track": "#c3cac6"},
)
CONTRAST = Theme(
    name="resonanz-contrast",
    primary="#ffe14d",
    secondary="#ffe14d",
    accent="#ffe14d",
    warning="#ffc46b",
    error="#ffb3ad",
    success="#9cf5b8",
    foreground="#ffffff",
    background="#000000",
    surface="#0a0a0a",
    panel="#1c1c1c",
    dark=True,
    variables={"quiet": "#d6d6d6", "on-accent": "#000000", "track": "#6f6f6f"},
)
LOOKS = {Chosen.DARK: DARK, Chosen.LIGHT: LIGHT, Chosen.CONTRAST: CONTRAST}


def after(theme: Chosen) -> Chosen:
    """The next look in the round."""
    order = list(LOOKS)
    return order[(order.index(theme) + 1) % len(order)]
