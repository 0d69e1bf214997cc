"""Colours of a brand: whether they can be read on white, and how much darker they have to be."""

import re
from collections.abc import Iterable

READABLE = 4.5
"""The least contrast of words, as WCAG 2 asks for it (AA)."""
SEEN = 3.0
"""The least contrast of lines and surfaces."""
LEFT = 1.35
"""Below this a colour is so near to white that darkening would make another one of it."""

_HEX = re.compile("#(?:[0-9a-f]{3}){1,2}")


def colour(word: str) -> str | None:
    """`#rrggbb` for a colour written `#rgb` or `#rrggbb`; None for anything else."""
    low = word.strip().lower()
    if not _HEX.fullmatch(low):
        return None
    return low if len(low) == 7 else "#" + "".join(letter * 2 for letter in low[1:])


def contrast_on_white(shade: str) -> float:
    """From 1 (white itself) to 21 (black), by WCAG 2."""
    red, green, blue = (_linear(part) for part in _parts(shade))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def darkened(shade: str, least: float) -> str:
    """The same hue, as much darker as it takes to reach a contrast on white; unchanged where it has it."""
    for share in range(100, -1, -1):
        made = _hex(part * share / 100 for part in _parts(shade))
        if contrast_on_white(made) >= least:
            return made
    return "#000000"


def mixed(shade: str, share: float) -> str:
    """A share of the colour, the rest white."""
    return _hex(255 - (255 - part) * share for part in _parts(shade))


def _parts(shade: str) -> tuple[int, int, int]:
    return int(shade[1:3], 16), int(shade[3:5], 16), int(shade[5:7], 16)


def _hex(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{int(part):02x}" for part in parts)


def _linear(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
