"""What was said to a question before: in this audit change by change, and in the one that it follows up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from audit.core.answers import Answer, State
from audit.core.display import one_line, visible
from audit.core.history import HistoryLine
from audit.core.phrases import shortened
from audit.core.questions import Question
from audit.core.text import Text
from audit.i18n import Words
from audit.locales import interview as words
from audit.session import Session
from audit.tui.explaining import Tell
from audit.tui.folding import hanging
from audit.tui.interview_view import told_briefly
from audit.tui.widgets.reading import Passage
from audit.wording import DEEDS

LONGEST = 240
"""Letters of the earlier answer that stand beside the question."""
NEWEST = 200
"""Changes of an answer that a screen shows: thousands would take seconds to lay out."""


def last_time(session: Session, question: Question, say: Words) -> Content:
    """The answer of the audit that is followed up; empty where there is none."""
    earlier = session.before(question.id)
    if earlier is None or earlier.state is State.OPEN:
        return Content("")
    answer = shortened(one_line(told_briefly(question, earlier, say)), LONGEST)
    if earlier.at is None:
        return Content(say(words.LAST_TIME, answer=answer))
    return Content(say(words.LAST_TIME_ON, day=say.day(earlier.at), answer=answer))


def history(lines: Sequence[HistoryLine], question: Question, user: str) -> Tell:
    """Who changed the answer when, and what it was before and after; the newest first."""

    def tell(say: Words, width: int) -> Sequence[Passage]:
        found = [Passage(Content.styled(say(words.HISTORY_TITLE), "bold"))]
        if not lines:
            found += [Passage(Content("")), Passage(Content(say(words.HISTORY_NONE)))]
        for line in reversed(lines[-NEWEST:]):
            found += [Passage(Content("")), *_told(line, question, user, say, width)]
        if len(lines) > NEWEST:
            older = say(words.HISTORY_OLDER, count=say.number(len(lines) - NEWEST))
            found += [Passage(Content("")), Passage(Content(older))]
        return found

    return tell


def _told(line: HistoryLine, question: Question, user: str, say: Words, width: int) -> Iterator[Passage]:
    at = line.at.astimezone()
    who = visible(one_line(line.who or user)) or say(words.YOU)
    head = say(words.HISTORY_HEAD, day=say.day(at), time=f"{at:%H:%M}", who=who, deed=DEEDS[line.deed])
    yield Passage(Content.styled(head, "$accent"))
    for label, answer in ((words.HISTORY_BEFORE, line.before), (words.HISTORY_AFTER, line.after)):
        lines = hanging(f"{say(label):<9}", _whole(question, answer, say), width)
        yield Passage(Content("\n").join(lines))


def _whole(question: Question, answer: Answer | None, say: Words) -> str:
    """An answer with all that stands beside it."""
    if answer is None:
        return say(words.OPEN)
    told = [one_line(told_briefly(question, answer, say)), *_beside(answer, say)]
    return visible(" · ".join(told))


def _beside(answer: Answer, say: Words) -> Iterator[str]:
    labelled: tuple[tuple[Text, str], ...] = (
        (words.LABEL_EVIDENCE, answer.evidence),
        (words.LABEL_NOTE, answer.note),
        (words.LABEL_PRIVATE, answer.private_note),
    )
    for label, text in labelled:
        if text:
            yield f"{say(label)}: {one_line(text)}"
    if answer.marked:
        yield say(words.MARKED)
