"""The list of audits as lines to be read out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from audit.core.audit_list import Listed, Order, Reminder
from audit.core.display import one_line
from audit.core.phrases import shortened
from audit.core.text import Text
from audit.i18n import Words
from audit.locales import common
from audit.locales import home as words
from audit.locales import plain as more

if TYPE_CHECKING:
    from audit.core.searching import Hit
    from audit.core.summary import Summary

NAMED = 3
"""Clients that a reminder names."""
LONGEST = 100
"""Characters of a text in which something was found."""
SORTINGS = {Order.CHANGED: words.BY_CHANGED, Order.NAME: words.BY_NAME, Order.LEVEL: words.BY_LEVEL}


def audit_line(row: Listed, say: Words) -> str:
    """Client, person, date, mode, progress, level, change since the last time."""
    audit = row.audit
    begun = audit.answered > 0 and audit.total > 0
    far = say(words.ANSWERED, n=audit.answered, total=audit.total) if begun else say(words.NOT_BEGUN)
    cells = [
        name_of(audit, say),
        one_line(audit.respondent),
        say.day(audit.changed),
        say(common.QUICK if audit.mode == "quick" else common.FULL),
        say(more.FINISHED) if audit.finished else far,
        _result(audit, say),
        "" if row.change is None else _change(row.change, say),
        "" if row.first or not audit.finished or audit.respondent else say(words.EARLIER),
    ]
    return ", ".join(cell for cell in cells if cell)


def name_of(audit: Summary, say: Words) -> str:
    """The client's name, on one line."""
    return one_line(audit.client) or say(words.NAMELESS)


def _result(audit: Summary, say: Words) -> str:
    if audit.level is not None:
        return say(common.LEVEL, n=audit.level)
    return say(common.PROVISIONAL) if audit.index is not None else ""


def _change(change: float, say: Words) -> str:
    """Better, worse or the same, without a sign that would have to be seen."""
    shown = say.number(abs(change))
    if shown == "0":
        return say(more.NO_CHANGE)
    return say(more.BETTER if change > 0 else more.WORSE, n=shown)


def sorting_name(order: Order) -> Text:
    """What the list is sorted by."""
    return SORTINGS[order]


def reminder_lines(late: Sequence[Reminder], again: Sequence[Reminder], say: Words) -> Iterator[str]:
    """What is due, a line each."""
    for text, due in ((words.DUE_DELETE, late), (words.DUE_AGAIN, again)):
        if due:
            yield say(text, names=_names(due, say))


def _names(due: Sequence[Reminder], say: Words) -> str:
    names = ", ".join(one_line(one.name) or say(words.NAMELESS) for one in due[:NAMED])
    rest = len(due) - NAMED
    return names if rest <= 0 else say(words.AND_OTHERS, names=names, n=rest)


def found_lines(hits: Iterable[Hit], numbers: Mapping[str, int], say: Words) -> Iterator[str]:
    """Where words were found in what was said: the number of the audit, the question, the text."""
    for hit in hits:
        for one in hit.passages:
            if one.question and hit.audit in numbers:
                text = shortened(one_line(one.text), LONGEST)
                yield say(more.FOUND_IN, n=numbers[hit.audit], question=one.question, told=text)
