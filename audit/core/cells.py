"""Texts as cells of a spreadsheet: none is taken for a formula, and none is changed unseen."""

import re

LONGEST_CELL = 32_767
"""Characters that a cell of a spreadsheet can hold."""

_FORMULA = "[=+@\t\r\n＝＋－＠-]"
_GUARDS = re.compile(f"'*{_FORMULA}")
_GUARDED = re.compile(f"'+{_FORMULA}")


def guarded(text: str) -> str:
    """A text for a CSV file: with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if _GUARDS.match(text) else text


def unguarded(text: str) -> str:
    """What `guarded` was given."""
    return text[1:] if _GUARDED.match(text) else text


def cut(text: str) -> tuple[str, bool]:
    """As much of a text as a cell holds, and whether anything is missing."""
    return text[:LONGEST_CELL], len(text) > LONGEST_CELL
