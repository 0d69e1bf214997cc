"""What an item says about its question, and what a dimension makes of its items."""

import pytest

from audit.core.answers import Answer, Answers, Picked, State
from audit.core.mode import Mode
from audit.core.questions import MultiChoice
from audit.core.scorecard import Item
from audit.core.scoring import score
from tests.core.audits import BANK, PROFILE, card_of
from tests.core.small_banks import bank, scale

LEGAL = BANK.question_by_id["GOV-2"]
assert isinstance(LEGAL, MultiChoice)
ACCOUNT = {"facebook": {"state": "active", "purpose": "Fragen beantworten"}}
NOT_ONE = dict.fromkeys([option.id for option in LEGAL.options], "not_applicable")
NOTED = Answer(question="LIS-1", state=State.OPEN, note="später")
REFUSED = Answer(question="LIS-1", state=State.DECLINED)


@pytest.mark.parametrize(
    ("question", "raw", "state", "claimed", "counted"),
    [
        ("LIS-1", 2, State.ANSWERED, 2, 2),
        ("LIS-1", 4, State.ANSWERED, 4, 3),
        ("LIS-1", None, State.DONT_KNOW, None, 0),
        ("LIS-1", REFUSED, State.DECLINED, None, 0),
        ("LIS-1", NOTED, State.OPEN, None, None),
        ("AUD-3", ..., State.NOT_APPLICABLE, None, None),
        ("GOV-2", NOT_ONE, State.NOT_APPLICABLE, None, None),
        ("CON-3", ..., State.OPEN, None, None),
        ("CHA-1", ACCOUNT, State.ANSWERED, 4, 4),
    ],
)
def test_an_item_says_how_the_question_stands_what_was_claimed_and_what_counts(
    question: str, raw: object, state: State, claimed: float | None, counted: float | None
) -> None:
    asked = BANK.question_by_id[question]
    assert card_of({**PROFILE, "CHA-1": ACCOUNT, question: raw}).item(question) == Item(
        question=question,
        dimension=asked.dimension,
        weight=asked.weight,
        state=state,
        claimed=claimed,
        score=counted,
        capped=counted is not None and claimed is not None and counted < claimed,
    )


def test_the_computed_entry_counts_as_answered() -> None:
    item = card_of({**PROFILE, "PRO-4": 3, "CHA-1": dict.fromkeys(("facebook", "xing"), "active")}).item(
        "CHA-5"
    )
    assert item is not None
    assert (item.state, item.claimed, item.score, item.capped) == (State.ANSWERED, 3, 3, False)


def test_what_the_quick_interview_does_not_score_stays_open_in_it() -> None:
    given = {**PROFILE, "LIS-1": 2, "LIS-3": 4, "CHA-1": {}, "PRO-4": 3}
    card = card_of(given, mode=Mode.QUICK, evidence=True)
    for question in ("LIS-3", "CHA-1", "LIS-5"):
        item = card.item(question)
        assert item is not None
        assert (item.state, item.claimed, item.score) == (State.OPEN, None, None)
    assert card.dimension("LIS").score == 50


def test_the_index_has_a_range_from_what_is_unknown_to_what_is_known() -> None:
    card = card_of({**PROFILE, "LIS-1": None, "LIS-3": 2, "LIS-5": 4, "GOA-1": None, "AUD-1": 3})
    assert card.dimension("LIS").high == pytest.approx(75)
    assert card.dimension("GOA").high == 100, "where nothing is known all is possible"
    assert card.low == card.index == pytest.approx((18 * 37.5 + 12 * 75) / 42)
    assert card.high == pytest.approx((18 * 75 + 12 * 100 + 12 * 75) / 42)


@pytest.mark.parametrize(("away", "rated"), [(("A1",), True), (("A1", "A2"), False)])
def test_a_dimension_is_rated_while_no_more_than_half_of_its_weight_does_not_apply(
    away: tuple[str, ...], rated: bool
) -> None:
    of = bank(
        [
            scale(id_, "A", weight=w, may_be_not_applicable=True)
            for id_, w in (("A1", 2.0), ("A2", 1.0), ("A3", 1.0))
        ]
    )
    given = Answers().with_answer(Answer(question="A3", value=Picked("2")))
    for question in away:
        given = given.with_answer(Answer(question=question, state=State.NOT_APPLICABLE))
    result = score(of, given, Mode.FULL).dimension("A")
    assert result.rated is rated
    assert (result.score, result.low, result.high) == ((50, 50, 50) if rated else (None, None, None))


def test_where_nothing_applies_there_is_no_index_and_nothing_is_covered() -> None:
    of = bank([scale("A1", "A", may_be_not_applicable=True)])
    card = score(of, Answers({"A1": Answer(question="A1", state=State.NOT_APPLICABLE)}), Mode.FULL)
    assert (card.index, card.level, card.unknown_share) == (None, None, 0)
    assert (card.confidence.coverage, card.confidence.evidence, card.confidence.value) == (0, 0, 20)
