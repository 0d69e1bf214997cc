"""An audit as a line of the list."""

from __future__ import annotations

from textual.content import Content

from audit.core.audit_list import Listed, Order, Reminder
from audit.core.display import one_line
from audit.core.summary import Summary
from audit.core.text import Text
from audit.i18n import Words
from audit.locales import common, home

COLUMNS = ((home.CHANGED, 12), (home.MODE, 13), (home.PROGRESS, 15), (home.RESULT, 16), (home.CHANGE, 9))
"""All but the first, which takes what is left."""
ROOMY = {home.MODE: 96, home.PROGRESS: 70}
"""Columns from which on these are shown too."""
MARKS = 3
NAMED = 3
"""Clients that a reminder names."""


def headings(say: Words, width: int, *, changes: bool) -> Content:
    """The names of the columns; `changes`: with the one for what has changed since last time."""
    names = (say(name) for name, _ in COLUMNS)
    return Content.styled(_columns(width, (say(home.CLIENT), ""), *names, changes=changes), "$quiet")


def line_of(row: Listed, say: Words, width: int, *, selected: bool, changes: bool) -> Content:
    """Client, date, mode, progress, level, change."""
    audit = row.audit
    cells = (
        say.day(audit.changed),
        say(common.QUICK if audit.mode == "quick" else common.FULL),
        _progress(audit, say),
        _result(audit, say),
        "" if row.change is None else change_of(row.change, say),
    )
    mark = f"{'›' if selected else ' '}{'!' if row.due else ' '}"
    return Content(_columns(width, _whose(row, say), *cells, mark=mark, changes=changes))


def _whose(row: Listed, say: Words) -> tuple[str, str]:
    """The client, and who answers."""
    audit = row.audit
    who = one_line(audit.respondent)
    if not row.first:
        return f"  └ {who or say(home.EARLIER if audit.finished else home.BESIDE)}", ""
    return name_of(audit, say), f" · {who}" if who else ""


def _progress(audit: Summary, say: Words) -> str:
    if audit.finished:
        return say(home.FINISHED)
    begun = audit.answered > 0 and audit.total > 0
    return say(home.ANSWERED, n=audit.answered, total=audit.total) if begun else say(home.NOT_BEGUN)


def name_of(audit: Summary, say: Words) -> str:
    """The client's name, harmless and on one line."""
    return one_line(audit.client) or say(home.NAMELESS)


def change_of(change: float, say: Words) -> str:
    """Better, worse or the same, with a sign that needs no colour."""
    shown = say.number(abs(change))
    if shown == "0":
        return "= 0"
    return f"▲ +{shown}" if change > 0 else f"▼ −{shown}"


def deletion(row: Listed) -> Text:
    """What would be lost with an audit."""
    answered = row.audit.answered
    if answered == 0:
        lost = home.DELETE_NONE
    else:
        lost = home.DELETE_ONE if answered == 1 else home.DELETE_MANY.fill(n=answered)
    if not row.audit.dossier or row.siblings > 1:
        return lost
    return Text.joined((lost, home.DELETE_FILE_TOO), Text(" ", " "))


def reminders(late: tuple[Reminder, ...], again: tuple[Reminder, ...], say: Words, width: int) -> Content:
    """What is due, a line each; empty where nothing is."""
    told = [(home.DUE_DELETE, late), (home.DUE_AGAIN, again)]
    lines = [
        Content.styled(say(text, names=_names(due, say)), "$warning").truncate(width, ellipsis=True)
        for text, due in told
        if due
    ]
    return Content("\n").join(lines)


def _names(due: tuple[Reminder, ...], say: Words) -> str:
    names = ", ".join(one_line(one.name) or say(home.NAMELESS) for one in due[:NAMED])
    more = len(due) - NAMED
    return names if more <= 0 else say(home.AND_OTHERS, names=names, n=more)


def order_name(order: Order) -> Text:
    """What the list is sorted by."""
    names = {Order.CHANGED: home.BY_CHANGED, Order.NAME: home.BY_NAME, Order.LEVEL: home.BY_LEVEL}
    return names[order]


def _result(audit: Summary, say: Words) -> str:
    if audit.index is None:
        return "–"
    index = say.points(audit.index)
    if audit.level is None:
        return say(common.PROVISIONAL)
    return f"{say(common.LEVEL, n=audit.level)} · {index}"


def _columns(width: int, first: tuple[str, str], *rest: str, changes: bool, mark: str = "  ") -> str:
    shown = [
        (cell, size)
        for cell, (name, size) in zip(rest, COLUMNS, strict=True)
        if width >= ROOMY.get(name, 0) and (changes or name is not home.CHANGE)
    ]
    room = max(8, width - sum(size for _, size in shown) - MARKS)
    cells = "".join(_cell(cell, size) for cell, size in shown)
    return f"{mark} {_named(*first, room)}{cells}"


def _named(name: str, who: str, room: int) -> str:
    """A name and who answers: of a name that is too long, the end goes first."""
    tail = Content(who).truncate(room // 2, ellipsis=True).plain
    left = room - Content(tail).cell_length
    head = Content(name).truncate(left - 1, ellipsis=True).plain if tail else name
    return _cell(head + tail, room)


def _cell(text: str, width: int) -> str:
    """Exactly so wide, the last column a gap."""
    cut = Content(text).truncate(width - 1, ellipsis=True)
    return cut.plain + " " * (width - cut.cell_length)
