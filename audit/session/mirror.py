"""What the interview says back: where it was left, what was understood of a section, last time's answer."""

from __future__ import annotations

from audit.core.answers import Answer, State
from audit.core.display import one_line, visible
from audit.core.phrases import shortened
from audit.core.questions import Question
from audit.i18n import Words
from audit.locales import interview as words
from audit.session import Session

LONGEST = 120
"""Letters of an answer that are mirrored."""


def where_were_we(session: Session, question: Question, say: Words) -> str:
    """Section, open and marked questions, in one line; '' where nothing has been said yet."""
    if not session.progress.answered:
        return ""
    section = visible(say(session.bank.dimension_by_id[question.dimension].name))
    count = len(session.open)
    still_open = say.count(count, words.OPEN_ONE, words.OPEN_MANY) if count else say(words.OPEN_NONE)
    marked = sum(session.given(live.id).marked for live in session.live)
    if not marked:
        return say(words.RESUMED_PLAIN, section=section, open=still_open)
    told = say(words.MARKED_MANY, n=marked)
    return say(words.RESUMED, section=section, open=still_open, marked=told)


def heard(session: Session, dimension: str, say: Words) -> tuple[str, str]:
    """A question and the sentence that mirrors its answer back; '' where there is nothing to mirror."""
    from audit.core.report.said import said

    for question in session.live:
        answer: Answer = session.given(question.id)
        if question.dimension == dimension and question.heard and answer.state is State.ANSWERED:
            told = shortened(one_line(said(question, answer, None, say.language, brief=True)), LONGEST)
            return question.id, visible(say(question.heard, answer=told))
    return "", ""
