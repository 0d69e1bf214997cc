"""Do it, leave it, or listen only: what the answers speak for, and why. A justified no is a good result."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from audit.core.answers import Answer, Grid, State, Ticked
from audit.core.conditions import AllOf, AnyOf, Condition, Includes, Rows
from audit.core.findings import quotable
from audit.core.holding import holds
from audit.core.phrases import quoted, shortened
from audit.core.scorecard import Scorecard
from audit.core.situation import Standing
from audit.core.text import Text
from audit.errors import Language

REASONS, FIRST = 3, 2
"""As many are told at most."""
LONGEST_ANSWER = 120
LANGUAGES: tuple[Language, Language] = ("de", "en")


class Course(StrEnum):
    """What the answers speak for."""

    DO = "do"
    LEAVE = "leave"
    LISTEN_ONLY = "listen_only"
    OPEN = "open"
    """Not yet decidable."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonRule:
    """A sentence about some answers, and when it is true; {Q1} in it is that question's answer."""

    when: Condition
    says: Text
    quotes: tuple[str, ...]
    """The answers it rests on, by question."""
    courses: frozenset[Course] = frozenset()
    """What it speaks for; nothing means whatever is done."""


@dataclass(frozen=True, slots=True)
class CourseRule:
    """A course, and the reason that decides for it."""

    course: Course
    reason: ReasonRule


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceRules:
    """How the course is found and worded."""

    asks: Text
    """The question that the stance answers."""
    courses: Mapping[Course, Text]
    rules: tuple[CourseRule, ...]
    """The first that holds decides; the last always holds. What is unknown decides nothing."""
    reasons: tuple[ReasonRule, ...]
    first_says: Text
    first: tuple[ReasonRule, ...]
    """What has to be put in order before, whatever the course."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason in words, and the questions whose answers it rests on."""

    says: Text
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """A course, its reasons (the deciding one first), and what has to be put in order before."""

    course: Course
    says: Text
    badge: Text | None
    """How well an abstention is secured; None on any other track."""
    reasons: tuple[Reason, ...]
    first: tuple[Reason, ...]


Said = Callable[[str, Answer | None, Language], str]
"""An answer to a question, in words."""


def stance(rules: StanceRules, standing: Standing, card: Scorecard, said: Said) -> Stance | None:
    """What the answers speak for; None where nothing has been answered."""
    if all(answer.state is State.OPEN for answer in standing.answers.values()):
        return None
    decided = next(rule for rule in rules.rules if holds(rule.reason.when, standing) is True)
    further = (one for one in rules.reasons if not one.courses or decided.course in one.courses)
    first = (one for one in rules.first if not one.courses or decided.course in one.courses)
    told = set(decided.reason.quotes)
    reasons = (decided.reason, *_holding(standing, further, told, REASONS - 1))
    return Stance(
        course=decided.course,
        says=rules.courses[decided.course],
        badge=card.badge.name if card.badge is not None else None,
        reasons=tuple(_in_words(standing, rule, said) for rule in reasons),
        first=tuple(_in_words(standing, rule, said) for rule in _holding(standing, first, set(), FIRST)),
    )


def _holding(
    standing: Standing, rules: Iterator[ReasonRule], told: set[str], most: int
) -> Iterator[ReasonRule]:
    """The first that hold and rest on answers of which nothing has been told yet."""
    left = most
    for rule in rules:
        if left and not told & set(rule.quotes) and holds(rule.when, standing) is True:
            left -= 1
            told |= set(rule.quotes)
            yield rule


def _in_words(standing: Standing, rule: ReasonRule, said: Said) -> Reason:
    answers = {question: _answer(standing, rule, question, said) for question in rule.quotes}
    return Reason(rule.says.fill(**answers), quotable(standing, rule.quotes))


def _answer(standing: Standing, rule: ReasonRule, question: str, said: Said) -> Text:
    """An answer in quotation marks, as far as the reason rests on it."""
    given = standing.answers.by_question.get(question)
    answer = narrowed(given, rule.when) if given is not None else None
    german, english = (shortened(said(question, answer, language), LONGEST_ANSWER) for language in LANGUAGES)
    return Text(quoted(german, "de"), quoted(english, "en"))


def narrowed(answer: Answer, when: Condition) -> Answer:
    """Only those ticks and rows of an answer that a condition looks for; all where it looks for none."""
    match when, answer.value:
        case (AllOf(parts) | AnyOf(parts), _):
            for part in parts:
                answer = narrowed(answer, part)
        case Includes(question, any_of), Ticked(chosen) if question == answer.question and chosen & any_of:
            return replace(answer, value=Ticked(chosen & any_of))
        case Rows(question, column, any_of), Grid(rows) if question == answer.question:
            kept = {row: cells for row, cells in rows.items() if cells.get(column) in any_of}
            return replace(answer, value=Grid(kept)) if kept else answer
    return answer
