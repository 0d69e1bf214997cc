"""The interview: which questions are live, what comes next, how far it is, how long it still takes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from audit.core.answers import Answers, State
from audit.core.bank import Bank
from audit.core.mode import Mode
from audit.core.questions import Derived, Question
from audit.core.situation import Standing, asked_in
from audit.errors import AnswersError

TOO_QUICK = 1.0
"""Seconds in which nobody reads a question: such answers were imported, or typed from a list."""
A_PAUSE = 4.0
"""How many times as long as reckoned an answer may take; beyond that, somebody was away or talked."""
ENOUGH = 8
"""Answers after which this person's own pace counts as much as the one reckoned with."""
SLOWEST, FASTEST = 3.0, 1 / 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the interview is."""

    answered: int
    """Questions that are settled in any way: answered, not applicable, unknown, declined."""
    total: int
    seconds_left: int

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.answered / self.total if self.total else 1.0

    @property
    def minutes_left(self) -> int:
        """Rounded up, at least 1 while anything is open."""
        return -(-self.seconds_left // 60)


Live = tuple[Question, ...]
_newest: tuple[Bank, Answers, Mode, Live] | None = None


def live_questions(bank: Bank, answers: Answers, mode: Mode) -> Live:
    """The questions that this interview asks, in order, as the answers stand.

    What was found last is remembered: after each answer the same is asked for half a dozen times.
    """
    global _newest  # noqa: PLW0603 - a memory of one; both sides of it are immutable
    last = _newest
    if last is None or last[0] is not bank or last[1] is not answers or last[2] is not mode:
        last = _newest = bank, answers, mode, _live(bank, answers, mode)
    return last[3]


def _live(bank: Bank, answers: Answers, mode: Mode) -> Live:
    standing = Standing(bank, answers)
    return tuple(
        question
        for question in bank.questions
        if not isinstance(question, Derived) and asked_in(question, mode) and standing.is_live(question.id)
    )


def is_settled(standing: Standing, question: str) -> bool:
    """Whether a question has been dealt with; 'not applicable' only settles what may not apply."""
    answer = standing.answers.by_question.get(question)
    if answer is None or answer.state is State.OPEN:
        return False
    return answer.state is not State.NOT_APPLICABLE or standing.may_not_apply(question)


def pace(bank: Bank, answers: Answers) -> float:
    """How long this person takes compared with the questions' own seconds: 1 as long, 2 twice as long.

    Learned from the times between answers; the middle one counts, so that a single long talk changes nothing,
    and the fewer there are, the nearer it stays to 1.
    """
    found = sorted(_ratios(bank, answers))
    if not found:
        return 1.0
    learned = min(SLOWEST, max(FASTEST, found[len(found) // 2]))
    return (ENOUGH + len(found) * learned) / (ENOUGH + len(found))


def _ratios(bank: Bank, answers: Answers) -> Iterator[float]:
    """Seconds an answer took, over those reckoned with; pauses and imports are left out."""
    told = sorted(
        (answer.at.timestamp(), answer.question)
        for answer in answers.by_question.values()
        if answer.at is not None and answer.state is not State.OPEN and answer.question in bank.question_by_id
    )
    for (before, _), (at, question) in pairwise(told):
        took, reckoned = at - before, bank.question_by_id[question].seconds
        if TOO_QUICK <= took <= A_PAUSE * reckoned:
            yield took / reckoned


def progress(bank: Bank, answers: Answers, mode: Mode) -> Progress:
    """How far an interview is; time left from the questions' own seconds and this person's own pace."""
    live = live_questions(bank, answers, mode)
    standing = Standing(bank, answers)
    open_ones = [question for question in live if not is_settled(standing, question.id)]
    return Progress(
        answered=len(live) - len(open_ones),
        total=len(live),
        seconds_left=round(sum(question.seconds for question in open_ones) * pace(bank, answers)),
    )


def open_questions(bank: Bank, answers: Answers, mode: Mode) -> tuple[Question, ...]:
    """The live questions that nobody has dealt with yet."""
    standing = Standing(bank, answers)
    return tuple(q for q in live_questions(bank, answers, mode) if not is_settled(standing, q.id))


def neighbour(bank: Bank, answers: Answers, mode: Mode, at: str, step: int) -> Question | None:
    """The live question `step` places on (negative: back); None beyond either end.

    `at` need not be live itself: then the nearest live one in the direction of the step is meant.
    """
    live = {question.id for question in live_questions(bank, answers, mode)}
    order = [question.id for question in bank.questions if question.id in live or question.id == at]
    place = order.index(at) + step if at in order else 0
    if at not in live and step > 0 and at in order:
        place = order.index(at) + 1
    return bank.question_by_id[order[place]] if 0 <= place < len(order) and order[place] in live else None


def resume_at(bank: Bank, answers: Answers, mode: Mode, position: str) -> Question | None:
    """Where to go on: the question one stood at if it is still live, else the first open one."""
    live = {question.id: question for question in live_questions(bank, answers, mode)}
    if position in live:
        return live[position]
    return next(iter(open_questions(bank, answers, mode)), next(iter(live.values()), None))


def may_not_apply(bank: Bank, answers: Answers, question: str) -> bool:
    """Whether 'not applicable' is an answer to this question, as the others stand."""
    asked = bank.question_by_id[question]
    return asked.may_be_not_applicable and Standing(bank, answers).may_not_apply(question)


def as_they_count(bank: Bank, answers: Answers) -> Answers:
    """The same answers; what was said not to apply, and does apply by now, is open."""
    away = [one for one in answers.values() if one.state is State.NOT_APPLICABLE]
    for answer in away:
        if answer.question in bank.question_by_id and not may_not_apply(bank, answers, answer.question):
            answers = answers.with_answer(replace(answer, state=State.OPEN))
    return answers


def always_applies(question: str) -> AnswersError:
    """The refusal of 'not applicable'."""
    return AnswersError(
        de=f"{question}: Diese Frage trifft zu.",
        en=f"{question}: This question applies.",
        hint_de="Weiß es niemand, dann wählen Sie „weiß nicht“.",
        hint_en="If nobody knows, choose ‘don’t know’.",
    )
