"""Where a figure starts: from the firm's own answers, or still to be measured."""

from datetime import timedelta

from audit.core.answers import Amount, Ticked
from audit.core.holding import first_number, holds
from audit.core.phrases import short_date
from audit.core.questions import MultiChoice
from audit.core.report.given import Given
from audit.core.report.texts import Start
from audit.core.text import Text

_TO_MEASURE = Text("zu messen bis {day}", "to measure by {day}")


def baseline(given: Given, start: Start | None) -> str:
    """A figure's starting value in words, or by when it is to be measured."""
    value = _value(given, start) if start is not None else None
    if value is not None:
        return value
    by = given.start + timedelta(days=given.texts.figures.measure_within_days)
    return given.words(_TO_MEASURE, day=short_date(by, given.language))


def _value(given: Given, start: Start) -> str | None:
    if start.when is not None:
        return given.words(start.says) if holds(start.when, given.standing) is True else None
    if start.ticks:
        return _ticked(given, start)
    number = _number(given, start)
    return None if number is None else given.words(start.says, number=given.number(number))


def _ticked(given: Given, start: Start) -> str | None:
    """How many of a question's options are ticked, of those that apply."""
    question = given.bank.question_by_id[start.ticks]
    answer = given.answers.by_question.get(start.ticks)
    if answer is None or not isinstance(answer.value, Ticked) or not isinstance(question, MultiChoice):
        return None
    if not given.standing.is_live(start.ticks):
        return None
    total = len(question.options) - len(answer.value.not_applicable)
    return given.words(start.says, number=len(answer.value.chosen), total=total)


def _number(given: Given, start: Start) -> float | None:
    if start.fact:
        return given.standing.fact(start.fact)
    answer = given.answers.by_question.get(start.number or start.evidence_number)
    if answer is None or not given.standing.is_live(answer.question):
        return None
    if start.evidence_number:
        return first_number(answer.evidence)
    return answer.value.number if isinstance(answer.value, Amount) else None
