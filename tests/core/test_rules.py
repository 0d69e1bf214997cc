"""How an answer becomes a score, where no answer of the bank leads to the rule's edges."""

from dataclasses import replace

import pytest

from audit.core.answers import Amount, Answer, Answers, Cell, Grid, Picked, State, Ticked, Value, Words
from audit.core.bounds import Bounds
from audit.core.questions import Question
from audit.core.rules import claimed_score, derived_ratio, fits
from audit.core.scoring_rules import (
    Band,
    Chosen,
    Count,
    FirstMatch,
    Match,
    MeanOfRows,
    RatioToRows,
    Share,
    ShareOfRows,
    Thresholds,
)
from tests.one_of_each import ACCOUNTS, DREAM, GROWTH, HOURS, LEGAL, LISTENS, METHODS, SIZE


def between(level: float, low: float, high: float) -> Band:
    return Band(level, Bounds(at_least=low, below=high))


def ticks(*chosen: str, away: tuple[str, ...] = ()) -> Ticked:
    return Ticked(frozenset(chosen), frozenset(away))


BANDS = (between(1, 0, 2), between(2, 1, 3))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        (replace(HOURS, score=Thresholds(BANDS)), Amount(3)),
        (replace(GROWTH, score=Count(BANDS)), ticks("bought", "prize", "ads")),
        (replace(GROWTH, score=FirstMatch((Match(Chosen(none=True), 0),))), ticks("ads")),
        (replace(LEGAL, score=Share()), ticks(away=("imprint", "privacy", "music"))),
        (replace(LISTENS, options=()), Picked("4")),
        (SIZE, Picked("local")),
        (HOURS, Amount(3)),
        (GROWTH, ticks("ads")),
        (ACCOUNTS, Grid({"facebook": {"state": "active"}})),
        (DREAM, Words("ein Traum")),
        (LISTENS, Words("4")),
    ],
)
def test_where_no_rule_speaks_there_is_no_score(question: Question, value: Value) -> None:
    assert claimed_score(question, value) is None


@pytest.mark.parametrize(("number", "level"), [(0, 1), (1, 1), (1.9, 1), (2, 2), (2.9, 2)])
def test_the_first_band_that_holds_counts(number: float, level: float) -> None:
    assert claimed_score(replace(HOURS, score=Thresholds(BANDS)), Amount(number)) == level


def test_a_share_is_of_what_applies() -> None:
    checklist = replace(LEGAL, score=Share())
    assert claimed_score(checklist, ticks()) == 0
    assert claimed_score(checklist, ticks("imprint", away=("music",))) == 2
    assert claimed_score(checklist, ticks("imprint", "privacy", "music")) == 4


@pytest.mark.parametrize(
    ("pattern", "fitting", "unfit"),
    [
        (Chosen(), ("", "a", "a b"), ()),
        (Chosen(none=True), ("",), ("a",)),
        (Chosen(only=frozenset("ab")), ("a", "b", "a b"), ("", "c", "a c")),
        (Chosen(includes=frozenset("ab")), ("a", "a c"), ("", "c")),
        (Chosen(count=Bounds(at_least=2)), ("a b", "a b c"), ("", "a")),
        (Chosen(includes=frozenset("a"), count=Bounds(at_most=1)), ("a",), ("b", "a b")),
    ],
)
def test_a_pattern_fits_where_all_that_it_wants_is_so(
    pattern: Chosen, fitting: tuple[str, ...], unfit: tuple[str, ...]
) -> None:
    assert all(fits(pattern, frozenset(chosen.split())) for chosen in fitting)
    assert not any(fits(pattern, frozenset(chosen.split())) for chosen in unfit)


ROWS = ShareOfRows(
    column="state",
    counts=frozenset({"active", "orphaned"}),
    good=frozenset({"active"}),
    filled="purpose",
    malus=1.0,
    malus_if_any=frozenset({"orphaned"}),
    step=0.5,
)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ({}, 0),
        ({"facebook": {"state": "none", "purpose": "x"}}, 0),
        ({"facebook": {"state": "active", "purpose": "x"}}, 4),
        ({"facebook": {"state": "active", "purpose": " "}}, 0),
        ({"facebook": {"state": "active", "purpose": "x"}, "google": {"state": "active"}}, 2),
        ({"facebook": {"state": "active", "purpose": "x"}, "google": {"state": "orphaned"}}, 1),
        ({"google": {"state": "orphaned", "purpose": "x"}}, 0),
        (
            {
                "facebook": {"state": "active", "purpose": "x"},
                "google": {"state": "active", "purpose": 1.0},
                "website": {"state": "active", "purpose": ""},
            },
            2.5,
        ),
    ],
)
def test_rows_count_good_with_their_purpose_less_the_malus_in_steps(
    rows: dict[str, dict[str, Cell]], expected: float
) -> None:
    assert claimed_score(replace(ACCOUNTS, score=ROWS), Grid(rows)) == expected


def test_an_empty_row_counts_as_what_the_rule_says() -> None:
    rule = MeanOfRows("use", {"purposeful": 4, "tried": 2, "never": 1}, "never")
    matrix = replace(METHODS, score=rule)
    assert claimed_score(matrix, Grid({})) == 1
    assert claimed_score(matrix, Grid({"viral": {"use": "purposeful"}, "news": {}})) == 2.5
    assert claimed_score(matrix, Grid({"viral": {"use": "purposeful"}, "news": {"use": "tried"}})) == 3


RATIO = RatioToRows("PRO-4", "CHA-1", "state", frozenset({"active"}), frozenset({"website"}), BANDS)
ON = {"state": "active"}


@pytest.mark.parametrize(
    ("number", "grid", "ratio"),
    [
        (Amount(3), Grid({"facebook": ON, "google": ON, "website": ON}), 1.5),
        (Amount(0), Grid({"facebook": ON}), 0),
        (Amount(3), Grid({"website": ON}), None),
        (Amount(3), Words("facebook"), None),
        (Words("drei"), Grid({"facebook": ON}), None),
        (None, Grid({"facebook": ON}), None),
        (Amount(3), None, None),
    ],
)
def test_a_ratio_needs_a_number_and_rows_that_count(
    number: Value | None, grid: Value | None, ratio: float | None
) -> None:
    given = Answers()
    for question, value in (("PRO-4", number), ("CHA-1", grid)):
        state = State.ANSWERED if value else State.DONT_KNOW
        given = given.with_answer(Answer(question=question, state=state, value=value))
    assert derived_ratio(RATIO, given) == ratio
    assert derived_ratio(RATIO, given.without("CHA-1")) is None
    assert derived_ratio(RATIO, given.without("PRO-4")) is None
