"""What the plan must be, worked out by hand from docs/method.md."""

from math import sqrt

import pytest

from audit.core.mode import Mode
from audit.core.plan import Candidate, Plan, Reason
from tests.core.audits import BANK, PROFILE, coherent, plan_of


def candidate(plan: Plan, action: str) -> Candidate:
    return plan.candidates[action]


def places(plan: Plan) -> dict[str, int]:
    return {c.id: place for place, stage in enumerate(plan.stages) for c in stage.planned}


def test_a_priority_is_the_product_of_its_factors() -> None:
    """A17 by CON-3 = 1 and CON-4 = 2, serving the goal loyal; A20 depends on it and fires, A22 does not."""
    given = {**PROFILE, "GOA-3": ["loyal"], "CON-3": 1, "CON-4": 2, "CON-5": 2, "CON-7": 2}
    priority = candidate(plan_of(given), "A17").priority
    gap = ((3 - 1) / 3 + (3 - 2) / 3) / 2
    expected = 5 * (0.5 + gap) * sqrt(15 / 12.5) * 1.2 * 1 * 1.1 / 1.5
    assert priority.value == pytest.approx(expected)


def test_unknown_answers_call_for_actions_as_a_one() -> None:
    plan = plan_of({**PROFILE, "LIS-1": None})
    assert candidate(plan, "A08").priority.gap == pytest.approx(0.5 + 2 / 3)


def test_unknown_is_never_taken_for_misconduct() -> None:
    plan = plan_of({**PROFILE, "AUD-4": None, "GOV-2": None})
    assert "A07" not in plan.candidates
    assert "A25" not in plan.candidates
    assert candidate(plan, "A35").rank == 2


def test_what_is_not_answered_calls_for_nothing() -> None:
    assert plan_of(PROFILE).sequence == ()


@pytest.mark.parametrize(
    ("given", "action", "boost"),
    [
        ({"CRI-1": 0}, "A26", 2),
        ({"CON-3": 0}, "A17", 2),
        ({"CON-3": 0, "PRO-5": "dormant"}, "A17", 1),
        ({"AUD-4": ["bought"]}, "A07", 2),
        ({"GOV-2": {"imprint": True}}, "A35", 2),
        ({"LIS-1": 0}, "A08", 1.5),
        ({"LIS-1": 0}, "A09", 1.5),
        ({"CRI-1a": "yes"}, "A33", 4.5),
        ({"CRI-1a": "yes", "CRI-1": 2}, "A26", 1.5),
        ({"CRI-1a": "yes", "CRI-1b": "service", "CRI-2": 1}, "A27", 2.25),
        ({"CRI-1a": "yes", "CRI-1b": "service", "CON-3": 1}, "A17", 1.5),
        ({"CRI-1a": "yes", "CRI-1b": "contest", "AUD-4": ["prize"]}, "A25", 1.5),
        ({"PRO-5": "sporadic", "GOA-2": 1}, "A01", 2),
        ({"PRO-5": "active", "GOA-2": 1}, "A01", 1),
    ],
)
def test_boosts_multiply(given: dict[str, object], action: str, boost: float) -> None:
    assert candidate(plan_of({**PROFILE, **given}), action).priority.boost == pytest.approx(boost)


def test_urgent_classes_go_first() -> None:
    given = {**coherent(1), "CRI-1a": "yes", "AUD-4": ["bought"], "GOV-2": {"imprint": True}}
    plan = plan_of(given)
    assert [c.id for c in plan.sequence[:3]] == ["A33", "A07", "A35"]


def test_closing_knowledge_gaps_leads_when_too_much_is_unknown() -> None:
    given = {**PROFILE, "LIS-1": 2, "GOA-1": None, "AUD-1": None, "MEA-1": None}
    assert plan_of(given).sequence[0].id == "A43"


@pytest.mark.parametrize("level", [0, 1, 2])
@pytest.mark.parametrize("status", ["active", "dormant", "against"])
@pytest.mark.parametrize("hours", [0.5, 2, 9, 40])
def test_prerequisites_hours_and_limits_hold(level: int, status: str, hours: float) -> None:
    plan = plan_of(coherent(level, PRO_5=status, PRO_4=hours))
    seen: set[str] = set()
    for one in plan.sequence:
        assert set(one.needs) <= seen, f"{one.id} comes before what it needs"
        seen.add(one.id)
    where = places(plan)
    for one in plan.planned:
        assert all(where[need] <= where[one.id] for need in one.needs)
        assert where[one.id] >= one.action.horizon or one.priority.value >= 8 or one.reserved
    limits = (3, 6, 6) if hours < 3 else (5, 8, 8) if hours < 10 else (8, 12, 12)
    for stage, limit in zip(plan.stages, limits, strict=True):
        assert stage.hours_planned <= stage.hours_available + 1e-9
        assert sum(not one.reserved for one in stage.planned) <= limit
        charged = sum(one.hours for one in stage.planned)
        assert charged == pytest.approx(stage.hours_planned + stage.hours_reserved)
    assert plan.recurring_hours <= 0.6 * hours + 1e-9
    assert len(plan.planned) + len(plan.not_now) == len(plan.sequence)


def test_what_does_not_fit_says_why() -> None:
    plan = plan_of(coherent(0, PRO_4=2))
    reasons = {left.reason for left in plan.not_now}
    assert Reason.WAITS in reasons
    assert reasons & {Reason.HOURS, Reason.PARALLEL}
    planned = {c.id for c in plan.planned}
    assert all(left.waits_for not in planned for left in plan.not_now if left.reason is Reason.WAITS)


def test_recurring_work_is_limited() -> None:
    plan = plan_of(coherent(0, PRO_4=1, PRO_2=500))
    assert Reason.RECURRING in {left.reason for left in plan.not_now}


def test_legal_basics_have_their_own_reserve() -> None:
    plan = plan_of({**coherent(0, PRO_4=0.1), "GOV-2": {}, "GOV-3": 0})
    first = [c.id for c in plan.stages[0].planned]
    assert {"A35", "A36"} <= set(first)
    assert plan.stages[0].hours_reserved == 4
    assert plan.too_tight
    assert plan.relief == "A12"


@pytest.mark.parametrize(
    ("size", "hours", "weekly"),
    [(5, 2.5, 0.45), (40, 3.0, 0.6), (60, 4.0, 0.75), (300, 6.0, 1.125), (None, 3.0, 0.6)],
)
def test_hours_follow_the_size_of_the_firm(size: int | None, hours: float, weekly: float) -> None:
    plan = plan_of({**PROFILE, "PRO-2": size, "LIS-1": 1, "LIS-3": 1})
    assert candidate(plan, "A08").hours == hours
    assert candidate(plan, "A09").hours_per_week == pytest.approx(weekly)


def test_recurring_hours_are_halved_where_there_is_little_time() -> None:
    plan = plan_of({**PROFILE, "PRO-4": 2.5, "LIS-3": 1})
    assert candidate(plan, "A09").hours_per_week == pytest.approx(0.375)


@pytest.mark.parametrize(
    ("status", "share"), [("active", 0.4), ("sporadic", 0.6), ("against", 0.8), ("dormant", 1), ("none", 1)]
)
def test_the_budget_is_what_is_free_for_improvement(status: str, share: float) -> None:
    plan = plan_of({**PROFILE, "PRO-5": status})
    expected = [10 * weeks * share for weeks in (4.3, 8.6, 12.9)]
    assert [stage.hours_available for stage in plan.stages] == pytest.approx(expected)


def test_a_sleeping_firm_decides_first() -> None:
    plan = plan_of(coherent(1, PRO_5="dormant"))
    order = [c.id for c in plan.sequence]
    assert "A01" in order
    waiting = [c.id for c in plan.sequence if c.action.dimension == "CON" or c.id in {"A14", "A15"}]
    assert waiting
    assert all(order.index("A01") < order.index(action) for action in waiting)


def test_good_firms_get_polish_and_no_more_than_six() -> None:
    plan = plan_of(coherent(3))
    assert len(plan.sequence) == 6
    polish = [c for c in plan.sequence if c.polish]
    assert polish
    assert not {c.id for c in polish} & {"A01", "A07", "A08", "A13", "A25", "A26", "A33", "A35"}
    assert all(c.priority.gap == pytest.approx(0.75) for c in polish if c.triggered_by != ("CHA-1",))


def test_guards_hold() -> None:
    small = plan_of({**coherent(0), "PRO-2": 5})
    large = plan_of({**coherent(0), "PRO-2": 60})
    assert not {"A10", "A37"} & set(small.candidates)
    assert {"A10", "A37"} <= set(large.candidates)
    assert "A13" in large.candidates
    assert "A13" not in plan_of(coherent(1)).candidates, "nothing is orphaned"


def test_the_order_of_answering_changes_nothing() -> None:
    given = coherent(1)
    backwards = dict(reversed(list(given.items())))
    assert plan_of(given) == plan_of(backwards)


def test_quick_interviews_get_a_plan_too() -> None:
    quick = {q.id: coherent(1)[q.id] for q in BANK.questions if q.quick}
    assert len(plan_of(quick, mode=Mode.QUICK).planned) >= 3
