"""The words and figures around a question, as contents ready to show."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from textual.content import Content

from audit.core.answers import Answer, Picked, State
from audit.core.display import one_line, visible
from audit.core.questions import Question, SingleChoice
from audit.core.text import Text
from audit.i18n import Words
from audit.locales import interview as words
from audit.session import Session
from audit.settings import Voice
from audit.tui import meter
from audit.tui.beside import beside
from audit.tui.widgets.outline import Section
from audit.wording import state_line

TRACK, SHORT_TRACK = 24, 8
SIGNS = {
    State.OPEN: "○",
    State.ANSWERED: "●",
    State.DONT_KNOW: "?",
    State.DECLINED: "–",
    State.NOT_APPLICABLE: "×",
}
"""How a question stands, in one letter."""


def around(
    session: Session, question: Question, say: Words, voice: Voice, width: int, *, hypothetical: bool
) -> Iterator[tuple[str, Content]]:
    """What each part of the screen shows, by its selector."""
    answer = session.given(question.id)
    ask = put(question, voice)
    if hypothetical and isinstance(question, SingleChoice) and question.hypothetical:
        ask = question.hypothetical
    yield "#where", where(session, question, say, width)
    yield "#ask", Content.styled(visible(say(ask)), "bold")
    yield "#why", Content.styled(visible(say(question.why)), "$quiet")
    probe = question.probe if voice is Voice.INTERVIEW else None
    yield "#before", _last_time(session, question, say)
    yield "#beside", beside(question, answer, session.card, say, probe=probe, hypothetical=hypothetical)
    yield "#meter", meter.line(session.card, session.bank, say, width)


def _last_time(session: Session, question: Question, say: Words) -> Content:
    if not session.state.follows:
        return Content("")
    from audit.tui.past import last_time

    return last_time(session, question, say)


def put(question: Question, voice: Voice) -> Text:
    """The question, as one asks somebody else or oneself."""
    return question.ask.interview if voice is Voice.INTERVIEW else question.ask.self


def told_briefly(question: Question, answer: Answer, say: Words) -> str:
    """The answer in short, or how the question stands."""
    if answer.state is not State.ANSWERED:
        return state_line(answer, say)
    from audit.core.report.said import said

    return said(question, answer, None, say.language, brief=True)


def where(session: Session, question: Question, say: Words, width: int) -> Content:
    """Section, number of the question, how far it is, minutes left."""
    ids = [live.id for live in session.live]
    number = ids.index(question.id) + 1 if question.id in ids else len(ids)
    far = session.progress
    section = visible(say(session.bank.dimension_by_id[question.dimension].name))
    if question.follows:
        section += f" · {say(words.FOLLOW_UP)}"
    left = say(words.MINUTES_LEFT, n=far.minutes_left) if far.minutes_left else say(words.ALL_DONE)
    told = f"  {say(words.QUESTION_OF, n=number, total=len(ids))} · {left}"
    track = max(SHORT_TRACK, min(TRACK, width - len(told)))
    filled = round(far.share * track)
    return Content.assemble(
        (section, "$accent bold"),
        (f"   {' · '.join(session.names)}\n", "$quiet"),
        ("━" * filled, "$accent"),
        ("─" * (track - filled), "$track"),
        (told, "$quiet"),
    )


def sections(session: Session, question: Question, say: Words) -> tuple[Section, ...]:
    """Every section of this interview with the states of its questions."""
    names = session.bank.dimension_by_id
    return tuple(
        Section(
            visible(say(names[section].name)),
            section == question.dimension,
            tuple((one.id, _sign(session.given(one.id))) for one in questions),
        )
        for section, questions in groupby(session.live, key=lambda one: one.dimension)
    )


def _sign(answer: Answer) -> str:
    return "⚑" if answer.marked else SIGNS[answer.state]


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
