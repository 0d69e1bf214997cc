"""The words and figures around a question, as contents ready to show."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from audit.core.answers import Answer, Picked
from audit.core.bank import Question, SingleChoice
from audit.core.display import one_line, visible
from audit.i18n import Words
from audit.locales import interview as words
from audit.session import Session
from audit.tui import meter
from audit.tui.beside import beside

TRACK = 24


def around(
    session: Session, question: Question, say: Words, *, hypothetical: bool
) -> Iterator[tuple[str, Content]]:
    """What each part of the screen shows, by its selector."""
    answer = session.given(question.id)
    ask = question.ask.interview
    if hypothetical and isinstance(question, SingleChoice) and question.hypothetical:
        ask = question.hypothetical
    yield "#where", where(session, question, say)
    yield "#ask", Content.styled(visible(say(ask)), "bold")
    yield "#why", Content.styled(visible(say(question.why)), "$quiet")
    yield "#beside", beside(question, answer, session.card, say, hypothetical=hypothetical)
    yield "#meter", meter.line(session.card, session.bank, say)


def where(session: Session, question: Question, say: Words) -> Content:
    """Section, number of the question, how far it is, minutes left."""
    ids = [live.id for live in session.live]
    number = ids.index(question.id) + 1 if question.id in ids else len(ids)
    far = session.progress
    section = visible(say(session.bank.dimension_by_id[question.dimension].name))
    if question.follows:
        section += f" · {say(words.FOLLOW_UP)}"
    filled = round(far.share * TRACK)
    left = say(words.MINUTES_LEFT, n=far.minutes_left) if far.minutes_left else say(words.ALL_DONE)
    return Content.assemble(
        (section, "$accent bold"),
        (f"   {one_line(session.client.name)}\n", "$quiet"),
        ("━" * filled, "$accent"),
        ("─" * (TRACK - filled), "$track"),
        (f"  {say(words.QUESTION_OF, n=number, total=len(ids))} · {left}", "$quiet"),
    )


def panel(session: Session, say: Words, width: int, *, tall: bool) -> Content:
    """The result as it stands, beside the question."""
    return meter.column(session.card, session.bank, say, width, tall=tall)


def saved(question: Question, answer: Answer, say: Words) -> str:
    """That it is saved, and what."""
    told = ""
    if isinstance(question, SingleChoice) and isinstance(answer.value, Picked):
        picked = answer.value.option
        told = next((one_line(say(o.text)) for o in question.options if o.id == picked), "")
    return say(words.SAVED_AS, answer=told)
