"""What the result says beyond its figures, line by line: what stands out, has changed, tells most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.core.phrases import sentence
from audit.core.questions import Question
from audit.core.report.said import said
from audit.core.text import Text
from audit.i18n import Words
from audit.locales import plain as more
from audit.locales import result as words
from audit.session import Session


def finding_lines(session: Session, say: Words) -> Iterator[str]:
    """Whether to do it at all, what is good, what stands out with the answers it rests on, the followers."""
    if session.card.index is None:
        yield say(words.NOTHING_YET)
        return
    from audit.session.insights import said_of

    told = said_of(session, session.card)
    if told.course is not None:
        badge = (told.course.badge,) if told.course.badge else ()
        yield from _under(words.COURSE, (told.course.says, *badge), say)
        yield from (sentence(say(reason.says)) for reason in (*told.course.reasons, *told.course.first))
    yield from _under(words.STRENGTHS, [one.says for one in told.found.strengths], say)
    if told.found.findings:
        yield ""
        yield say(words.FINDINGS)
    for one in told.found.findings:
        yield f"{sentence(say(one.headline))} {sentence(say(one.consequence))}"
        yield from (_answer(session, question, say) for question in one.quotes)
    if told.reality is not None:
        yield from _under(words.REALITY, (told.reality.says,), say)


def _under(title: Text, texts: Sequence[Text], say: Words) -> Iterator[str]:
    if texts:
        yield ""
        yield say(title)
    yield from (sentence(say(text)) for text in texts)


def _answer(session: Session, question: str, say: Words) -> str:
    """An answer that something rests on."""
    item, asked = session.card.item(question), session.bank.question_by_id[question]
    score = item.score if item else None
    told = said(asked, session.answers.by_question.get(question), score, say.language, brief=True)
    return say(words.YOUR_ANSWER, id=question, answer=told)


def change_lines(session: Session, say: Words) -> Iterator[str]:
    """What has changed since the audit that this one follows up; all of it."""
    earlier = session.followed
    if earlier is None:
        yield say(more.NO_LAST_TIME)
        return
    from audit.core.comparison_words import in_sentences
    from audit.session.insights import since

    yield ""
    yield say(words.SINCE)
    yield from (sentence(say(one)) for one in in_sentences(since(earlier, session, session.card)))


def telling(session: Session, say: Words) -> tuple[tuple[Question, str], ...]:
    """The open questions that would tell most, and what each would do."""
    if session.card.index is None:
        return ()
    from audit.core.possible import most_telling

    found = []
    for one in most_telling(session.bank, session.answers, session.mode, session.card):
        why = say(words.TELLING_ROW, n=say.points(one.narrows))
        flips = f", {say(words.TELLING_FLIPS)}" if one.flips else ""
        found.append((session.bank.question_by_id[one.question], f"{why}{flips}"))
    return tuple(found)
