"""Which questions a list shows: those in a state, those with a word."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from audit.core.answers import Answer, State
from audit.core.questions import Matrix, MultiChoice, Question, SingleChoice
from audit.core.text import Text
from audit.i18n import Words
from audit.locales import interview as words
from audit.session import Session


class Sieve(Enum):
    """Which questions are let through."""

    ALL = "all"
    OPEN = "open"
    MARKED = "marked"
    UNKNOWN = "unknown"
    CONTRADICTIONS = "contradictions"


NAMES = {
    Sieve.ALL: words.FILTER_ALL,
    Sieve.OPEN: words.FILTER_OPEN,
    Sieve.MARKED: words.FILTER_MARKED,
    Sieve.UNKNOWN: words.FILTER_UNKNOWN,
    Sieve.CONTRADICTIONS: words.FILTER_CONTRADICTIONS,
}


def sifted(session: Session, sieve: Sieve, sought: str, say: Words) -> tuple[Question, ...]:
    """The live questions that are let through and have every word sought, in order."""
    passes = _passing(session, sieve)
    parts = sought.casefold().split()
    return tuple(
        question
        for question in session.live
        if passes(question) and (not parts or _has(parts, _all_words(session, question, say)))
    )


def _passing(session: Session, sieve: Sieve) -> Callable[[Question], bool]:
    still_open = {question.id for question in session.open}
    clashing = {question for check in session.card.contradictions for question in check.questions}
    tests: dict[Sieve, Callable[[Question], bool]] = {
        Sieve.ALL: lambda _: True,
        Sieve.OPEN: lambda question: question.id in still_open,
        Sieve.MARKED: lambda question: session.given(question.id).marked,
        Sieve.UNKNOWN: lambda question: session.given(question.id).state is State.DONT_KNOW,
        Sieve.CONTRADICTIONS: lambda question: question.id in clashing,
    }
    return tests[sieve]


def _has(parts: list[str], told: str) -> bool:
    return all(part in told for part in parts)


def _all_words(session: Session, question: Question, say: Words) -> str:
    """Everything that is said about a question: section, wording, options, the answer, notes."""
    from audit.core.report.said import said

    answer = session.given(question.id)
    section = session.bank.dimension_by_id[question.dimension].name
    texts = [section, question.ask.interview, question.why, *_offered(question)]
    told = [question.id, *map(say, texts), *_written(answer)]
    if answer.state is State.ANSWERED:
        told.append(said(question, answer, None, say.language))
    return "\n".join(told).casefold()


def _offered(question: Question) -> list[Text]:
    if isinstance(question, SingleChoice | MultiChoice):
        return [option.text for option in question.options]
    return [row.text for row in question.rows] if isinstance(question, Matrix) else []


def _written(answer: Answer) -> tuple[str, ...]:
    return answer.note, answer.private_note, answer.evidence, answer.reason, answer.ask
