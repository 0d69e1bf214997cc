"""What became of one answer: who changed it when, and what it was before and after.

The log belongs to one user, so an entry does not say who typed it. `who` is the respondent that the answer
names, where several people of a firm answer; it is empty where there is none, and then it was the user.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from audit.core.answers import Answer
from audit.core.events import Answered, Cleared, Entry, Redone, Undone
from audit.core.past import Past


class Deed(StrEnum):
    """What was done to an answer."""

    SAID = "said"
    """Given, or given anew."""
    NOTED = "noted"
    """Only what stands beside it changed: evidence, a note, a mark."""
    CLEARED = "cleared"
    UNDONE = "undone"
    REDONE = "redone"


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One change of an answer."""

    at: datetime
    deed: Deed
    who: str
    """Who answered; '' where nobody is named."""
    before: Answer | None
    """None where the question was open."""
    after: Answer | None


def history(entries: Iterable[Entry], question: str) -> tuple[HistoryLine, ...]:
    """All changes of the answer to a question, oldest first."""
    past = Past()
    lines: list[HistoryLine] = []
    for entry in entries:
        before = past.answer(question)
        past.take(entry.event)
        after = past.answer(question)
        deed = _deed(entry, question, before, after)
        if deed is not None:
            answer = after or before
            who = answer.respondent if answer else ""
            lines.append(HistoryLine(at=entry.at, deed=deed, who=who, before=before, after=after))
    return tuple(lines)


def _deed(entry: Entry, question: str, before: Answer | None, after: Answer | None) -> Deed | None:
    match entry.event:
        case Answered(answer) if answer.question == question:
            return Deed.NOTED if before and after and _said(before) == _said(after) else Deed.SAID
        case Cleared(cleared) if cleared == question:
            return Deed.CLEARED
        case Undone() if before != after:
            return Deed.UNDONE
        case Redone() if before != after:
            return Deed.REDONE
        case _:
            return None


def _said(answer: Answer) -> object:
    return answer.state, answer.value, answer.hypothetical, answer.reason, answer.ask
