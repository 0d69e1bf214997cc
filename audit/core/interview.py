"""The interview: which questions are live, what comes next, how far it is, how long it still takes."""

from dataclasses import dataclass

from audit.core.answers import Answers, State
from audit.core.bank import Bank, Derived, Question
from audit.core.mode import Mode
from audit.core.situation import Standing, asked_in
from audit.errors import AnswersError


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


def live_questions(bank: Bank, answers: Answers, mode: Mode) -> tuple[Question, ...]:
    """The questions that this interview asks, in order, as the answers stand."""
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


def progress(bank: Bank, answers: Answers, mode: Mode) -> Progress:
    """How far an interview is; time left from the questions' own seconds."""
    live = live_questions(bank, answers, mode)
    standing = Standing(bank, answers)
    open_ones = [question for question in live if not is_settled(standing, question.id)]
    return Progress(
        answered=len(live) - len(open_ones),
        total=len(live),
        seconds_left=sum(question.seconds for question in open_ones),
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


def always_applies(question: str) -> AnswersError:
    """The refusal of 'not applicable'."""
    return AnswersError(
        de=f"{question}: Diese Frage trifft zu.",
        en=f"{question}: This question applies.",
        hint_de="Weiß es niemand, dann wählen Sie „weiß nicht“.",
        hint_en="If nobody knows, choose ‘don’t know’.",
    )
