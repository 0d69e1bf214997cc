"""An audit as a line of the list."""

from __future__ import annotations

from textual.content import Content

from audit.core.display import one_line
from audit.core.summary import Summary
from audit.core.text import Text
from audit.i18n import Words
from audit.locales import common, home

HEADINGS = (home.CLIENT, home.CHANGED, home.MODE, home.PROGRESS, home.RESULT)
WIDTHS = (12, 13, 12, 12)
"""Of all columns but the first, which takes what is left."""


def headings(say: Words, width: int) -> Content:
    """The names of the columns."""
    return Content.styled(_columns(width, *map(say, HEADINGS)), "$quiet")


def line_of(row: Summary, say: Words, width: int, *, selected: bool) -> Content:
    """Client, date, mode, progress, level."""
    cells = (
        name_of(row, say),
        say.day(row.changed),
        say(common.QUICK if row.mode == "quick" else common.FULL),
        say(home.ANSWERED, n=row.answered, total=row.total) if row.total else say(home.NOT_BEGUN),
        _result(row, say),
    )
    return Content(_columns(width, *cells, mark="›" if selected else " "))


def name_of(row: Summary, say: Words) -> str:
    """The client's name, harmless and on one line."""
    return one_line(row.client) or say(home.NAMELESS)


def deletion(row: Summary) -> Text:
    """What would be lost with an audit."""
    if row.answered == 0:
        return home.DELETE_NONE
    return home.DELETE_ONE if row.answered == 1 else home.DELETE_MANY.fill(n=row.answered)


def _result(row: Summary, say: Words) -> str:
    if row.level is not None:
        return say(common.LEVEL, n=row.level)
    return "–" if row.index is None else say(common.PROVISIONAL)


def _columns(width: int, first: str, *rest: str, mark: str = " ") -> str:
    room = max(8, width - sum(WIDTHS) - 4)
    cells = "".join(_cell(cell, size) for cell, size in zip(rest, WIDTHS, strict=True))
    return f"{mark} {_cell(first, room)}{cells}"


def _cell(text: str, width: int) -> str:
    """Exactly so wide, the last column a gap."""
    cut = Content(text).truncate(width - 1, ellipsis=True)
    return cut.plain + " " * (width - cut.cell_length)
