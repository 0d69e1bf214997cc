"""Do it, leave it, or listen only: what the answers speak for, and why. A justified no is a good result."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from audit.core.answers import State
from audit.core.bank import Bank
from audit.core.conditions import Condition, holds
from audit.core.findings import quotable
from audit.core.phrases import quoted, shortened
from audit.core.report.said import said
from audit.core.scorecard import Scorecard
from audit.core.situation import Standing
from audit.core.text import Text
from audit.errors import Language

REASONS, FIRST = 3, 2
"""As many are told at most."""
LONGEST_ANSWER = 120


class Course(StrEnum):
    """What the answers speak for."""

    DO = "do"
    LEAVE = "leave"
    LISTEN_ONLY = "listen_only"
    OPEN = "open"
    """Not yet decidable."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonRule:
    """A sentence about some answers, and when it is true; {PRO-4} in it is that question's answer."""

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


def stance(bank: Bank, rules: StanceRules, standing: Standing, card: Scorecard) -> Stance | None:
    """What the answers speak for; None where nothing has been answered."""
    if all(answer.state is State.OPEN for answer in standing.answers.values()):
        return None
    decided = next(rule for rule in rules.rules if holds(rule.reason.when, standing) is True)
    further = (one for one in rules.reasons if not one.courses or decided.course in one.courses)
    first = (one for one in rules.first if not one.courses or decided.course in one.courses)
    deciding = _reason(bank, standing, decided.reason)
    return Stance(
        course=decided.course,
        says=rules.courses[decided.course],
        badge=card.badge.name if card.badge is not None else None,
        reasons=(deciding, *_holding(bank, standing, further, set(deciding.quotes), REASONS - 1)),
        first=tuple(_holding(bank, standing, first, set(), FIRST)),
    )


def _holding(
    bank: Bank, standing: Standing, rules: Iterator[ReasonRule], quoted_before: set[str], most: int
) -> Iterator[Reason]:
    """The first reasons that hold and bring answers of their own."""
    told = 0
    for rule in rules:
        if told == most:
            return
        if quoted_before & set(rule.quotes) or holds(rule.when, standing) is not True:
            continue
        told += 1
        quoted_before |= set(rule.quotes)
        yield _reason(bank, standing, rule)


def _reason(bank: Bank, standing: Standing, rule: ReasonRule) -> Reason:
    answers = {question: _answer(bank, standing, question) for question in rule.quotes}
    return Reason(rule.says.fill(**answers), quotable(standing, rule.quotes))


def _answer(bank: Bank, standing: Standing, question: str) -> Text:
    """An answer in quotation marks."""
    item = standing.items.get(question)
    answer = standing.answers.by_question.get(question)

    def words(language: Language) -> str:
        asked = bank.question_by_id[question]
        brief = said(asked, answer, item.score if item else None, language, brief=True)
        return quoted(shortened(brief, LONGEST_ANSWER), language)

    return Text(words("de"), words("en"))
