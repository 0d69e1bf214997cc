"""The line of keys: each with its meaning; what it names can be clicked."""

from textual.content import Content
from textual.style import Style

from audit.core.text import Text
from audit.i18n import Words
from audit.tui.folding import folded
from audit.tui.keymap import Key

LINES_OF_KEYS = 2
PAUSE = " · "
"""Between the keys in the bottom line of a dialog."""
PRESSED = {"Enter": "enter", "Esc": "escape", "Tab": "tab"}
"""Keys that a field or a dialog takes itself, by their names in both languages."""


def key_line(keys: tuple[Key, ...], words: Words, width: int) -> Content:
    """The keys: each in the accent colour, what it does behind it.

    Where two lines do not hold them all, those before the last two (help, and the way out) are left out.
    """
    hints = [_clickable(key, words) for key in keys if key.shown]
    lines = folded(hints, width)
    while len(lines) > LINES_OF_KEYS and len(hints) > LINES_OF_KEYS:
        del hints[-3]
        lines = folded(hints, width)
    return Content("\n").join(lines)


def _clickable(key: Key, words: Words) -> Content:
    """A key and its meaning; a click does the same, for whoever has a mouse in hand."""
    label = label_of(key, words)
    hint = Content.assemble((label, "$accent bold"), " ", (words(key.said[0]), "$quiet"))
    if key.action:
        return hint.stylize(Style.from_meta({"deed": key.action}))
    return hint.stylize(Style.from_meta({"press": PRESSED[label]})) if label in PRESSED else hint


def foot(line: str) -> Content:
    """The keys of a dialog, which its words name one by one; those that can be clicked are."""
    pieces = [Content(piece) for piece in line.split(PAUSE)]
    named = [PRESSED.get(piece.plain.partition(" ")[0]) for piece in pieces]
    shown = [
        piece.stylize(Style.from_meta({"press": key})) if key else piece
        for piece, key in zip(pieces, named, strict=True)
    ]
    return Content(PAUSE).join(shown)


def label_of(key: Key, words: Words) -> str:
    """How the key is called."""
    return words(key.label) if isinstance(key.label, Text) else key.label
