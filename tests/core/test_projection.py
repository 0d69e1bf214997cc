"""Projection and the cheapest way up, against plain counting."""

from itertools import combinations

import pytest

from audit.core.mode import Mode
from audit.core.planning import make_plan
from audit.core.projection import Future, project
from audit.core.scoring import score
from tests.core.audits import BANK, PROFILE, answers, coherent


def projected(given: dict[str, object], evidence: bool = True):  # type: ignore[no-untyped-def]
    made = answers(given, evidence=evidence)
    card = score(BANK, made, Mode.FULL)
    return made, card, project(BANK, made, card, make_plan(BANK, made, card))


@pytest.mark.parametrize("level", [0, 1, 2])
def test_outlooks_never_fall(level: int) -> None:
    _, card, plan = projected(coherent(level))
    indices = [card.index, *(outlook.index for outlook in plan.outlooks)]
    assert indices == sorted(indices)
    assert [outlook.day for outlook in plan.outlooks] == [30, 90, 180]


def test_an_action_raises_what_called_for_it_to_three() -> None:
    given = {**PROFILE, "MEA-1": 3, "MEA-4": 1, "GOA-1": 3, "LIS-1": 3, "AUD-1": 3, "CRI-1": 3}
    made, card, plan = projected(given)
    after = Future(BANK, made, card).after([plan.candidates["A42"]])
    raised = after.item("MEA-4")
    assert raised is not None
    assert raised.score == 3


def test_lifting_a_knock_out_gate_counts() -> None:
    made, card, plan = projected({**coherent(3), "AUD-4": ["bought", "content"]})
    assert card.level == 2
    assert Future(BANK, made, card).after([plan.candidates["A07"]]).level == 4


FEW = {
    **PROFILE,
    "GOA-1": 1,
    "AUD-1": 2,
    "LIS-1": 2,
    "CON-1": 6,
    "CON-3": 2,
    "CRI-1": 2,
    "GOV-1": 3,
    "MEA-1": 3,
}


@pytest.mark.parametrize(
    "given",
    [FEW, {**FEW, "LIS-1": 0}, {**FEW, "CRI-1": 0, "GOA-1": 3}, {**FEW, "GOV-1": 0, "CRI-1": 3, "CON-1": 2}],
)
def test_the_cheapest_way_up_is_the_cheapest_of_all(given: dict[str, object]) -> None:
    made, card, plan = projected(given)
    assert card.level is not None
    future, all_ids = Future(BANK, made, card), list(plan.candidates)
    assert len(all_ids) <= 14
    cheapest = None
    for size in range(len(all_ids) + 1):
        for chosen in combinations(all_ids, size):
            ones = [plan.candidates[action] for action in chosen]
            closed = all(set(one.needs) <= set(chosen) for one in ones)
            hours = sum(one.hours for one in ones)
            if closed and (cheapest is None or hours < cheapest):
                level = future.after(ones).level
                if level is not None and level > card.level:
                    cheapest = hours
    assert (plan.way_up.hours if plan.way_up else None) == cheapest
    if plan.way_up:
        assert plan.way_up.proven
        assert future.after([plan.candidates[a] for a in plan.way_up.actions]).level > card.level


def test_at_the_top_there_is_no_way_up() -> None:
    assert projected(coherent(4))[2].way_up is None
