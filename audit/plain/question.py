"""A question as lines to be read out: where we are, what is asked, how it was answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from audit.core.answers import Amount, Answer, Grid, Picked, State, Ticked, Words
from audit.core.display import one_line
from audit.core.phrases import shortened
from audit.core.questions import Question, SingleChoice
from audit.core.report.said import said
from audit.core.scorecard import Scorecard
from audit.core.text import Text
from audit.i18n import Words as Say
from audit.locales import interview as words
from audit.locales import plain as more
from audit.plain.options import option_lines
from audit.session import Session
from audit.settings import Voice
from audit.wording import state_line

LONGEST = 240
"""Letters of the earlier answer that are read out."""


def put(question: Question, voice: Voice) -> Text:
    """The question, as one asks somebody else or oneself."""
    return question.ask.interview if voice is Voice.INTERVIEW else question.ask.self


def question_lines(
    session: Session, question: Question, say: Say, voice: Voice, *, hypothetical: bool
) -> Iterator[str]:
    """Everything there is to say before the answer."""
    yield ""
    yield where(session, question, say)
    ask = put(question, voice)
    if hypothetical and isinstance(question, SingleChoice) and question.hypothetical:
        ask = question.hypothetical
    yield say(ask)
    yield say(question.why)
    if question.probe and voice is Voice.INTERVIEW:
        yield say(words.PROBE, hint=question.probe)
    answer, earlier = session.given(question.id), session.before(question.id)
    if earlier is not None:
        yield _last_time(question, earlier, say)
    yield from option_lines(question, answer, session.mode, say)
    yield from beside(question, answer, session.card, say, hypothetical=hypothetical)


def _last_time(question: Question, earlier: Answer, say: Say) -> str:
    """The answer of the audit that is followed up."""
    told = said(question, earlier, None, say.language, brief=True)
    answer = shortened(one_line(told), LONGEST)
    if earlier.at is None:
        return say(words.LAST_TIME, answer=answer)
    return say(words.LAST_TIME_ON, day=say.day(earlier.at), answer=answer)


def where(session: Session, question: Question, say: Say) -> str:
    """Number of the question, section, minutes left."""
    ids = [live.id for live in session.live]
    number = ids.index(question.id) + 1 if question.id in ids else len(ids)
    far = session.progress
    parts = [
        say(words.QUESTION_OF, n=number, total=len(ids)),
        say(session.bank.dimension_by_id[question.dimension].name),
        say(words.MINUTES_LEFT, n=far.minutes_left) if far.minutes_left else say(words.ALL_DONE),
    ]
    if question.follows:
        parts.insert(2, say(words.FOLLOW_UP))
    return ", ".join(parts)


def beside(
    question: Question, answer: Answer, card: Scorecard, say: Say, *, hypothetical: bool
) -> Iterator[str]:
    """How it was answered, and all that is noted, a line each."""
    if answer.state is State.ANSWERED:
        if not _stands_at_the_options(answer):
            yield say(more.YOUR_ANSWER, answer=said(question, answer, None, say.language))
    elif answer.state is not State.OPEN:
        yield say(more.YOUR_ANSWER, answer=state_line(answer, say))
    if answer.marked:
        yield say(more.MARKED)
    if hypothetical:
        yield say(words.HYPOTHETICAL)
    elif isinstance(question, SingleChoice) and question.hypothetical:
        yield say(more.HYPOTHETICAL_OFFER)
    yield from evidence(question, answer, card, say)
    for label, text in ((words.LABEL_NOTE, answer.note), (words.LABEL_PRIVATE, answer.private_note)):
        if text:
            yield f"{say(label)}: {text}"


def _stands_at_the_options(answer: Answer) -> bool:
    """Whether the list of options, items or rows has said it already."""
    match answer.value:
        case Ticked(chosen, out):
            return bool(chosen or out)
        case Grid(rows):
            return bool(rows)
        case None | Picked() | Amount() | Words():
            return False
        case _:
            assert_never(answer.value)


def evidence(question: Question, answer: Answer, card: Scorecard, say: Say) -> Iterator[str]:
    """What shows it, or would."""
    if answer.evidence:
        yield f"{say(words.LABEL_EVIDENCE)}: {answer.evidence}"
    elif question.evidence and answer.state is State.ANSWERED:
        yield say(more.EVIDENCE_WANTED, prompt=question.evidence)
    item = card.item(question.id)
    if item is not None and item.capped and not answer.hypothetical:
        yield say(words.CAPPED)
