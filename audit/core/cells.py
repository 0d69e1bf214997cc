"""Texts as cells of a spreadsheet: none is taken for a formula, and none is changed unseen."""

import re

LONGEST_CELL = 32_767
"""Characters that a cell of a spreadsheet can hold."""

_FORMULA = "[=+@\t\r\n＝＋－＠-]"
_GUARDS = re.compile(f"'*{_FORMULA}")
_GUARDED = re.compile(f"'+{_FORMULA}")
# A program that expects another sign between cells, or lines without breaks in them, begins new cells here.
# What would then compute is guarded too; a dash before ordinary words or a number is left alone.
_WITHIN = '([;,\t\r\n][ "]*)'
_COMPUTES = "[=＝]|[+@＋－＠-](?=[^;,\t\r\n]*[(|!])"
_GUARDS_WITHIN = re.compile(f"{_WITHIN}('*(?:{_COMPUTES}))")
_GUARDED_WITHIN = re.compile(f"{_WITHIN}'('*(?:{_COMPUTES}))")


def guarded(text: str) -> str:
    """A text for a CSV file: with an apostrophe before what a spreadsheet would take for a formula."""
    within = _GUARDS_WITHIN.sub(r"\1'\2", text)
    return f"'{within}" if _GUARDS.match(text) else within


def unguarded(text: str) -> str:
    """What `guarded` was given."""
    return _GUARDED_WITHIN.sub(r"\1\2", text[1:] if _GUARDED.match(text) else text)


def cut(text: str) -> tuple[str, bool]:
    """As much of a text as a cell holds, and whether anything is missing."""
    return text[:LONGEST_CELL], len(text) > LONGEST_CELL
