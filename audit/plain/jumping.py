"""Going to a question by its number in the list, its id, or a word that stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.core.bank import Question
from audit.locales import interview as words
from audit.locales import plain as more
from audit.plain.orders import Commanded
from audit.plain.pages import CHOOSING
from audit.plain.voice import Voice
from audit.session import Session
from audit.wording import state_line


def jump(voice: Voice, session: Session, wanted: str) -> str | None:
    """The id of the question to go to; None to stay."""
    asked = session.live
    if not wanted:
        voice.say(words.JUMP_TITLE)
        voice.lines(numbered(voice, session, asked, asked))
    return find(voice, session, wanted, asked)


def numbered(
    voice: Voice, session: Session, questions: Sequence[Question], asked: Sequence[Question]
) -> Iterator[str]:
    """Questions with the numbers that they have in the whole interview, and how they stand."""
    say, order = voice.words, {question.id: number for number, question in enumerate(asked, 1)}
    for question in questions:
        answer = session.given(question.id)
        mark = f", {say(words.MARKED)}" if answer.marked else ""
        yield f"{order[question.id]}: {say(question.ask.interview)} – {state_line(answer, say)}{mark}"


def find(voice: Voice, session: Session, wanted: str, asked: Sequence[Question]) -> str | None:
    """Ask until one question is meant, or none."""
    while True:
        if wanted:
            found = matching(wanted, asked)
            if len(found) == 1:
                return found[0].id
            voice.say(more.SEVERAL_FOUND if found else more.NONE_FOUND, word=wanted)
            voice.lines(numbered(voice, session, found, asked))
        try:
            wanted = voice.ask(voice.words(more.JUMP_PROMPT), CHOOSING)
        except Commanded:
            return None
        if not wanted:
            return None


def matching(wanted: str, asked: Sequence[Question]) -> list[Question]:
    """The questions that a number, an id or a word means."""
    folded = wanted.casefold()
    if folded.isdecimal():
        return [q for number, q in enumerate(asked, 1) if str(number) == folded.lstrip("0")]
    exact = [question for question in asked if question.id.casefold() == folded]
    return exact or [question for question in asked if folded in _text(question)]


def _text(question: Question) -> str:
    ask = question.ask.interview
    return f"{question.id}\n{ask.de}\n{ask.en}".casefold()
