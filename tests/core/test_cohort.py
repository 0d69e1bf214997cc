"""Figures of one's own audits: right, of enough firms, and of each firm once."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.core.cohort import Cohort, Quartiles, Row, TooFew, cohort, size_class
from tests.core.audits import BANK


def row(firm: str, index: float, *, size: str = "10-49", kind: str = "local", **dimensions: float) -> Row:
    return Row(firm=firm, index=index, dimensions=dimensions, size=size, kind=kind)


FIVE = [row(name, index, LIS=index / 2) for name, index in zip("abcde", (10, 50, 20, 40, 30), strict=True)]


def shown(found: Cohort | TooFew) -> Cohort:
    assert isinstance(found, Cohort)
    return found


def test_figures_are_median_and_quartiles() -> None:
    found = shown(cohort(FIVE))
    assert (found.firms, found.index) == (5, Quartiles(20, 30, 40))
    assert found.dimensions == {"LIS": Quartiles(10, 15, 20)}


def test_between_two_firms_figures_are_in_proportion() -> None:
    assert Quartiles.of([0, 10]) == Quartiles(2.5, 5, 7.5)
    assert Quartiles.of([7]) == Quartiles(7, 7, 7)


def test_below_five_firms_there_are_no_figures_but_a_reason() -> None:
    found = cohort(FIVE[:4])
    assert isinstance(found, TooFew)
    assert found.says.de == "Vergleichswerte gibt es ab 5 Unternehmen; bisher sind es 4."
    assert found.says.en == "Figures to compare with are shown from 5 firms on; so far there are 4."


def test_a_firm_counts_once_with_its_last_audit() -> None:
    found = shown(cohort([row("a", 100), *FIVE]))
    assert (found.firms, found.index.median) == (5, 30)
    assert isinstance(cohort([row("a", index) for index in range(20)]), TooFew)


def test_audits_that_are_the_only_one_of_their_firm_all_count() -> None:
    assert shown(cohort([row("", index) for index in (1, 2, 3, 4, 5)])).firms == 5


def test_the_firm_itself_can_be_left_out() -> None:
    assert isinstance(cohort(FIVE, leave_out="a"), TooFew)


def test_size_and_type_narrow_the_firms() -> None:
    others = [row(name, 90, size="250+", kind="b2b") for name in "vwxyz"]
    assert shown(cohort([*FIVE, *others], size="250+")).index.median == 90
    assert shown(cohort([*FIVE, *others], kind="local")).index.median == 30
    assert shown(cohort([*FIVE, *others])).firms == 10
    assert isinstance(cohort([*FIVE, *others], size="250+", kind="local"), TooFew)


def test_a_dimension_that_few_firms_have_is_not_shown() -> None:
    found = shown(cohort([*FIVE, row("f", 60, CHA=60)]))
    assert set(found.dimensions) == {"LIS"}


@pytest.mark.parametrize(
    ("people", "expected"),
    [(0, "0-9"), (9, "0-9"), (10, "10-49"), (49, "10-49"), (50, "50-249"), (250, "250+"), (None, "")],
)
def test_firms_are_grouped_by_the_sizes_of_the_bank(people: float | None, expected: str) -> None:
    assert size_class(people, BANK.plan.size_factors) == expected


@given(indices=st.lists(st.floats(0, 100), min_size=5, max_size=30), data=st.data())
def test_figures_lie_in_order_within_the_firms_whatever_their_order(
    indices: list[float], data: st.DataObject
) -> None:
    rows = [row(str(place), index) for place, index in enumerate(indices)]
    found = shown(cohort(rows)).index
    ends = (min(indices), found.lower, found.median, found.upper, max(indices))
    assert all(one <= other + 1e-9 for one, other in pairwise(ends))
    assert shown(cohort(data.draw(st.permutations(rows)))).index == found
