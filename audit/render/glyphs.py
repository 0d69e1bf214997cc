"""Text as the report's fonts can show it: what they lack is marked, never dropped."""

import re
import unicodedata
from collections.abc import Iterable

from audit.core.text import Text

MARK = "□"
"""Stands for a character that the fonts lack; three of them for any longer run."""

LACKING = Text(
    de=f"{MARK} steht für ein Zeichen, das die Schriften dieses Berichts nicht enthalten.",
    en=f"{MARK} stands for a character that the fonts of this report do not contain.",
)
"""Says what MARK means."""

GLYPHS = (
    "\t\n\r -~\u00a0-\u00ac\u00ae-\u0148\u014a-\u017f\u0192\u0218-\u021b\u02c6\u02c7\u02d8-\u02dd\u1e9e"
    "\u2002\u2003\u2007-\u200a\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u202f\u2030\u2032\u2033\u2039"
    "\u203a\u2044\u2070\u2074-\u2079\u2080-\u2089\u20ac\u2116\u2122\u2190-\u2193\u2212\u221e\u2248"
    "\u2260\u2264\u2265\u25a0\u25a1\u25b2\u25bc\u25cb\u25cf\u2713\u2717"
    "\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490\u0491\u1ea0-\u1ef9"
)
"""What the fonts have, as the inside of a character class; tools/make_fonts.py cuts them to it."""

# Soft hyphens and zero-width marks shape a text without being part of it.
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\ufe0e\ufe0f]")
_LACKING = re.compile(f"[^{GLYPHS}]+")
_ENDLESS = re.compile(r"\S{80,}")
_BREAK = "\u200b"


def legible(text: str) -> str:
    """The text with everything the fonts lack, and every control character, as MARK."""
    shown = text if text.isascii() and text.isprintable() else _shown(text)
    return _ENDLESS.sub(_with_breaks, shown)


def lacking(texts: Iterable[str]) -> str:
    """The letters that will be marked, each once, in the order of their code; '' where there are none.

    Among them are such that nobody can see: who names them has to say their numbers.
    """
    runs = (run for text in texts for run in _LACKING.findall(_composed(text)))
    return "".join(sorted({letter for run in runs for letter in run}))


def _composed(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _UNSEEN.sub("", lines))


def _shown(text: str) -> str:
    composed = _composed(text)
    return _LACKING.sub(lambda run: MARK * min(len(run[0]), 3), composed)


def _with_breaks(run: re.Match[str]) -> str:
    """Places to break a line in what has none: without them the layout takes minutes."""
    return _BREAK.join(run[0][start : start + 20] for start in range(0, len(run[0]), 20))
