"""Going to a question by its number in the list, its id, its state, or a word of it, its answer or a note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.core.questions import Question
from audit.locales import interview as words
from audit.locales import plain as more
from audit.locales import result as result_words
from audit.plain.insights import telling
from audit.plain.orders import Commanded
from audit.plain.pages import CHOOSING
from audit.plain.question import put
from audit.plain.voice import Voice
from audit.session import Session
from audit.session.sifting import NAMES, Sieve, sifted
from audit.wording import state_line


def jump(voice: Voice, session: Session, wanted: str) -> str | None:
    """The id of the question to go to; None to stay."""
    asked = session.live
    if not wanted:
        voice.say(words.JUMP_TITLE)
        voice.portion(numbered(voice, session, asked, asked))
    return _find(voice, session, wanted, asked)


def jump_to_telling(voice: Voice, session: Session) -> str | None:
    """The same among the questions that would tell most."""
    found, asked = telling(session, voice.words), session.live
    voice.say(result_words.TELLING if found else more.NOTHING_TELLING)
    why = {question.id: because for question, because in found}
    questions = [question for question, _ in found]
    for question, line in zip(questions, numbered(voice, session, questions, asked), strict=True):
        voice.console.say(f"{line}, {why[question.id]}")
    return _find(voice, session, "", asked) if found else None


def numbered(
    voice: Voice, session: Session, questions: Sequence[Question], asked: Sequence[Question]
) -> Iterator[str]:
    """Questions with the numbers that they have in the whole interview, and how they stand."""
    say, order = voice.words, {question.id: number for number, question in enumerate(asked, 1)}
    for question in questions:
        answer = session.given(question.id)
        mark = f", {say(words.MARKED)}" if answer.marked else ""
        ask = say(put(question, voice.services.settings.voice))
        yield f"{order[question.id]}: {ask} – {state_line(answer, say)}{mark}"


def _find(voice: Voice, session: Session, wanted: str, asked: Sequence[Question]) -> str | None:
    """Ask until one question is meant, or none."""
    while True:
        if wanted:
            found = matching(voice, session, wanted, asked)
            if len(found) == 1:
                return found[0].id
            voice.say(more.SEVERAL_FOUND if found else more.NONE_FOUND, word=wanted)
            voice.portion(numbered(voice, session, found, asked))
        try:
            wanted = voice.ask(voice.words(more.JUMP_PROMPT), CHOOSING)
        except Commanded:
            return None
        if not wanted:
            return None


def matching(voice: Voice, session: Session, wanted: str, asked: Sequence[Question]) -> Sequence[Question]:
    """The questions that a number, an id, a state or words mean."""
    folded = wanted.casefold()
    if folded.isdecimal():
        return [q for number, q in enumerate(asked, 1) if str(number) == folded.lstrip("0")]
    exact = [question for question in asked if question.id.casefold() == folded]
    if exact:
        return exact
    sieve = _sieve(folded)
    if sieve is not None:
        return sifted(session, sieve, "", voice.words)
    return sifted(session, Sieve.ALL, wanted, voice.words)


def _sieve(word: str) -> Sieve | None:
    """The state that a word names, in either language."""
    names = ((one, {name.de.casefold(), name.en.casefold()}) for one, name in NAMES.items())
    return next((one for one, spoken in names if word.replace("'", "’") in spoken), None)
