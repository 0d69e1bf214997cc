"""Answers -> Items: what each scored question counts (docs/method.md, 'Scoring')."""

from audit.core.answers import Answer, Answers, State
from audit.core.bank import Bank
from audit.core.mode import Mode
from audit.core.questions import Derived, Question, SingleChoice
from audit.core.rules import claimed_score, derived_score
from audit.core.scorecard import Item
from audit.core.scoring_rules import TOP
from audit.core.situation import Standing, scored_in

UNPROVEN = 3.0
"""What an answer of 4 counts without evidence, and the most that a hypothetical one counts."""


def live_items(bank: Bank, answers: Answers, mode: Mode, standing: Standing) -> dict[str, Item]:
    """The items of all scored questions that are live, by question."""
    honest = _without_dodges(answers, standing)
    items = (
        item_of(question, honest, mode)
        for question in bank.questions
        if question.weight and all(standing.is_live(needed) for needed in rests_on(question))
    )
    return {item.question: item for item in items if item is not None}


def _without_dodges(answers: Answers, standing: Standing) -> Answers:
    """The answers but for what was called not applicable while, by the others, it does apply."""
    for answer in tuple(answers.by_question.values()):
        if answer.state is State.NOT_APPLICABLE and not standing.may_not_apply(answer.question):
            answers = answers.without(answer.question)
    return answers


def rests_on(question: Question) -> tuple[str, ...]:
    """The questions that must be live for this one to be scored."""
    if isinstance(question, Derived):
        return question.id, question.score.number, question.score.matrix
    return (question.id,)


def item_of(question: Question, answers: Answers, mode: Mode) -> Item | None:
    """The item of a live question; None for a computed one that cannot be computed."""
    if isinstance(question, Derived):
        claimed = derived_score(question, answers)
        return None if claimed is None else _plain_item(question, mode, State.ANSWERED, claimed, claimed)
    answer = answers.by_question.get(question.id)
    if answer is None or answer.state is State.OPEN:
        return _plain_item(question, mode, State.OPEN, None, None)
    if answer.value is None:
        unknown = 0.0 if answer.state is not State.NOT_APPLICABLE else None
        return _plain_item(question, mode, answer.state, None, unknown)
    claimed = claimed_score(question, answer.value)
    if claimed is None:
        return _plain_item(question, mode, State.NOT_APPLICABLE, None, None)
    return _plain_item(question, mode, State.ANSWERED, claimed, _counted(question, answer, claimed))


def _plain_item(
    question: Question, mode: Mode, state: State, claimed: float | None, counted: float | None
) -> Item:
    if not scored_in(question, mode):
        state, claimed, counted = State.OPEN, None, None
    return Item(
        question=question.id,
        dimension=question.dimension,
        weight=question.weight,
        state=state,
        claimed=claimed,
        score=counted,
        capped=claimed is not None and counted is not None and counted < claimed,
    )


def _counted(question: Question, answer: Answer, claimed: float) -> float:
    """The evidence cap: a 4 without evidence counts 3, and what one only would do counts 3 at most."""
    hypothetical = isinstance(question, SingleChoice) and question.hypothetical and answer.hypothetical
    unproven = question.evidence is not None and claimed == TOP and not answer.evidence.strip()
    return min(claimed, UNPROVEN) if hypothetical or unproven else claimed
