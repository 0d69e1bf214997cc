"""What conditions are told about an audit: what counts as answered, as live, as scored."""

from collections.abc import Mapping

import pytest

from audit.core.answers import Amount, Answer, Answers, Picked, State
from audit.core.bank import Bank
from audit.core.conditions import Is
from audit.core.judging import NamedCondition
from audit.core.mode import Mode
from audit.core.questions import Question
from audit.core.scoring import score
from audit.core.situation import Standing, asked_in, scored_in
from tests.core.audits import BANK, PROFILE, answers
from tests.core.small_banks import bank, choice, scale


def standing(of: Bank, given: Mapping[str, Answer], **more: object) -> Standing:
    return Standing(of, Answers(given), **more)  # type: ignore[arg-type]


def picked(question: str, option: str) -> dict[str, Answer]:
    return {question: Answer(question=question, value=Picked(option))}


def left(question: str, state: State) -> dict[str, Answer]:
    return {question: Answer(question=question, state=state)}


@pytest.mark.parametrize(
    ("question", "asked", "scored"),
    [
        (scale("A1", "A"), True, True),
        (scale("A1", "A", quick=False), False, False),
        (scale("A1", "A", quick=False, quick_context=True), True, False),
        (choice("P1", "yes", "no"), True, False),
    ],
)
def test_the_quick_interview_asks_for_context_without_scoring_it(
    question: Question, asked: bool, scored: bool
) -> None:
    assert asked_in(question, Mode.QUICK) is asked
    assert scored_in(question, Mode.QUICK) is scored
    assert asked_in(question, Mode.FULL)


def test_what_has_no_weight_is_never_scored() -> None:
    assert not scored_in(choice("P1", "yes", "no"), Mode.FULL)
    assert scored_in(scale("A1", "A", quick=False), Mode.FULL)


@pytest.mark.parametrize("given", [{}, left("PRO-2", State.DONT_KNOW), left("PRO-2", State.DECLINED)])
def test_an_assumption_stands_in_for_a_number_that_nobody_knows(given: Mapping[str, Answer]) -> None:
    assert standing(BANK, given).answer("PRO-2") == Answer(question="PRO-2", value=Amount(10))


@pytest.mark.parametrize("given", [{}, left("P1", State.DONT_KNOW), left("P1", State.OPEN)])
def test_an_assumption_stands_in_for_a_choice_that_nobody_made(given: Mapping[str, Answer]) -> None:
    of = bank([choice("P1", "yes", "no", assume="no")])
    assert standing(of, given).answer("P1") == Answer(question="P1", value=Picked("no"))
    assert standing(of, picked("P1", "yes")).answer("P1") == picked("P1", "yes")["P1"]


def test_without_an_assumption_what_was_said_stands_even_if_it_was_nothing() -> None:
    of = bank([choice("P1", "yes", "no")])
    unknown = left("P1", State.DONT_KNOW)
    assert standing(of, unknown).answer("P1") == unknown["P1"]
    assert standing(of, {}).answer("P1") is None


def test_not_applicable_is_an_answer_only_while_it_may_be_one() -> None:
    away = left("CON-3", State.NOT_APPLICABLE)
    none, some = (answers({"PRO-5": "active", "CHA-1": rows}) for rows in ({}, {"facebook": "active"}))
    assert standing(BANK, {**none, **away}).answer("CON-3") == away["CON-3"]
    assert standing(BANK, {**some, **away}).answer("CON-3") is None
    assert standing(BANK, away).may_not_apply("CON-3"), "nobody has said yet that there is an account"


BRANCH = bank(
    [choice("P1", "yes", "no"), scale("A1", "A", when=Is("P1", frozenset({"yes"})))],
    flags=[NamedCondition("said-yes", Is("P1", frozenset({"yes"})))],
)


@pytest.mark.parametrize(
    ("given", "live", "flag"),
    [
        ({}, True, False),
        (left("P1", State.DONT_KNOW), True, False),
        (picked("P1", "yes"), True, True),
        (picked("P1", "no"), False, False),
    ],
)
def test_what_hangs_on_an_open_answer_is_asked_but_not_taken_for_true(
    given: Mapping[str, Answer], live: bool, flag: bool
) -> None:
    here = standing(BRANCH, given)
    for _ in range(2):
        assert here.is_live("P1")
        assert here.is_live("A1") is live
        assert here.flag("said-yes") is flag


def test_a_score_is_what_counts_and_a_claim_is_what_was_said() -> None:
    card = score(BANK, answers({**PROFILE, "LIS-1": 4, "LIS-3": None, "LIS-5": 2}), Mode.FULL)
    here = standing(BANK, {}, items={item.question: item for item in card.items})
    assert (here.score("LIS-1", claimed=False), here.score("LIS-1", claimed=True)) == (3, 4)
    assert (here.score("LIS-3", claimed=False), here.score("LIS-3", claimed=True)) == (0, None)
    assert here.score("LIS-6", claimed=False) is None, "nobody has answered"
    assert here.score("PRO-1", claimed=False) is None, "nothing is scored"
    here.unknown_counts_as = 1.0
    assert here.score("LIS-3", claimed=False) == 1


def test_what_came_of_an_action_is_told_by_its_name() -> None:
    decided = Standing(BANK, Answers(outcomes={"A01": "listen_only"}))
    assert (decided.outcome("A01"), decided.outcome("A02")) == ("listen_only", None)
