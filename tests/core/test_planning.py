"""What the plan must be, worked out by hand from docs/method.md."""

from collections.abc import Mapping
from dataclasses import replace
from math import prod, sqrt

import pytest

from audit.core.actions import Trigger
from audit.core.bank import Bank
from audit.core.bounds import Bounds
from audit.core.conditions import Condition, DimensionScore, Fact
from audit.core.mode import Mode
from audit.core.plan import Candidate, Plan, Reason
from audit.core.planning import lifting_actions, make_plan
from audit.core.scoring import score
from tests.core.audits import BANK, PROFILE, answers, card_of, coherent, plan_of
from tests.one_of_each import DECIDE


def candidate(plan: Plan, action: str) -> Candidate:
    return plan.candidates[action]


def places(plan: Plan) -> dict[str, int]:
    return {c.id: place for place, stage in enumerate(plan.stages) for c in stage.planned}


def plan_on(bank: Bank, given: Mapping[str, object], mode: Mode = Mode.FULL) -> Plan:
    made = answers(given)
    return make_plan(bank, made, score(bank, made, mode))


def test_a_priority_is_the_product_of_its_factors() -> None:
    """A17 by CON-3 = 1 and CON-4 = 2, serving the goal loyal; A20 depends on it and fires, A22 does not."""
    given = {**PROFILE, "GOA-3": ["loyal"], "CON-3": 1, "CON-4": 2, "CON-5": 2, "CON-7": 2}
    priority = candidate(plan_of(given), "A17").priority
    gap = ((3 - 1) / 3 + (3 - 2) / 3) / 2
    expected = 5 * (0.5 + gap) * sqrt(15 / 12.5) * 1.2 * 1 * 1.1 / 1.5
    assert priority.value == pytest.approx(expected)


@pytest.mark.parametrize("level", [0, 1, 3])
def test_what_others_need_weighs_more_polish_apart(level: int) -> None:
    sequence = plan_of(coherent(level)).sequence
    for one in sequence:
        needed_by = sum(one.id in other.needs for other in sequence if not other.polish)
        assert one.priority.dependants == pytest.approx(min(1 + 0.1 * needed_by, 1.3))


def test_only_what_serves_a_goal_weighs_more_for_it() -> None:
    sequence = plan_of({**coherent(1), "GOA-3": ["loyal"]}).sequence
    factors = {one.id: one.priority.goal for one in sequence}
    assert factors == {one.id: 1.2 if "loyal" in one.action.serves else 1 for one in sequence}
    assert set(factors.values()) == {1, 1.2}


def test_a_bank_can_give_an_action_the_whole_gap() -> None:
    rules = replace(BANK.plan, full_gap=frozenset({"A08"}))
    whole = plan_on(replace(BANK, plan=rules), {**PROFILE, "LIS-1": 1, "LIS-3": 1})
    assert candidate(whole, "A08").priority.gap == 1.5
    assert candidate(whole, "A09").priority.gap == pytest.approx(0.5 + 2 / 3)


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
    priority = candidate(plan_of({**PROFILE, **given}), action).priority
    assert priority.boost == pytest.approx(boost)
    assert prod(one.factor for one in priority.boosts) == priority.boost, "what it is made of can be shown"


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
    ("status", "share"),
    [("active", 0.4), ("sporadic", 0.6), ("against", 0.8), ("dormant", 1), ("none", 1), (None, 0.4)],
)
def test_the_budget_is_what_is_free_for_improvement(status: str, share: float) -> None:
    plan = plan_of({**PROFILE, "PRO-5": status})
    expected = [10 * weeks * share for weeks in (4.3, 8.6, 12.9)]
    assert [stage.hours_available for stage in plan.stages] == pytest.approx(expected)


def test_two_hours_a_week_are_assumed_where_nobody_knows_and_that_is_said() -> None:
    known, unknown = plan_of(PROFILE), plan_of({**PROFILE, "PRO-4": None})
    assert (known.hours_per_week, known.hours_assumed) == (10, False)
    assert (unknown.hours_per_week, unknown.hours_assumed) == (2, True)
    assert unknown.stages[0].hours_available == pytest.approx(2 * 4.3 * 0.4)


def test_a_sleeping_firm_decides_first() -> None:
    plan = plan_of(coherent(1, PRO_5="dormant"))
    order = [c.id for c in plan.sequence]
    assert "A01" in order
    waiting = [c.id for c in plan.sequence if c.action.dimension == "CON" or c.id in {"A14", "A15"}]
    assert waiting
    assert all(order.index("A01") < order.index(action) for action in waiting)
    assert all("A01" in candidate(plan, action).needs for action in waiting)
    assert "A01" not in candidate(plan, "A08").needs
    assert "A01" not in candidate(plan_of(coherent(1, PRO_5="active")), "A14").needs


def test_good_firms_get_polish_and_no_more_than_six() -> None:
    plan = plan_of(coherent(3))
    assert len(plan.sequence) == 6
    polish = [c for c in plan.sequence if c.polish]
    assert polish
    assert not {c.id for c in polish} & {"A01", "A07", "A08", "A13", "A25", "A26", "A33", "A35"}
    assert all(c.priority.gap == pytest.approx(0.75) for c in polish if c.triggered_by != ("CHA-1",))


def test_polish_takes_the_largest_gap_times_impact_and_at_a_tie_the_later_action() -> None:
    polish = {c.id: c.triggered_by for c in plan_of(coherent(3)).sequence if c.polish}
    assert polish == {"A30": ("CRI-5",), "A17": ("CON-3",), "A09": ("LIS-1",)}, "impact 5, from the end"


def test_what_is_perfect_is_not_polished() -> None:
    assert plan_of(coherent(4), evidence=True).sequence == ()


def test_polish_begins_below_five_actions_and_ends_at_six() -> None:
    called = [c.id for c in plan_of(coherent(4)).sequence if not c.polish]
    assert called == ["A40", "A32"]
    polish = [c for c in plan_of(coherent(4)).sequence if c.polish]
    assert {c.priority.gap for c in polish} == {0.75}, "an unproven 4 counts 3 here too"
    for few, up_to, length in ((2, 6, 2), (3, 6, 6), (3, 4, 4), (3, 2, 2)):
        rules = replace(BANK.plan, few=few, polish_up_to=up_to)
        assert len(plan_on(replace(BANK, plan=rules), coherent(4)).sequence) == length


@pytest.mark.parametrize(
    ("condition", "mode", "called"),
    [
        (Fact("unknown_count", Bounds(at_least=2, at_most=2)), Mode.FULL, True),
        (Fact("unknown_share", Bounds(at_least=0.2, at_most=0.2)), Mode.FULL, True),
        (Fact("proof", Bounds(above=0, below=100)), Mode.FULL, True),
        (Fact("quick", Bounds(at_least=1, at_most=1)), Mode.QUICK, True),
        (Fact("quick", Bounds(at_least=1, at_most=1)), Mode.FULL, False),
        (DimensionScore("LIS", Bounds(at_least=50, at_most=50)), Mode.FULL, True),
    ],
)
def test_figures_of_the_audit_may_call_for_an_action_and_then_the_gap_is_whole(
    condition: Condition, mode: Mode, called: bool
) -> None:
    action = replace(DECIDE, dimension="LIS", triggers=(Trigger(when=condition),))
    given = {**PROFILE, "PRO-2": None, "LIS-1": 2, "AUD-1": 3, "MEA-4": None}
    plan = plan_on(replace(BANK, actions=(action,)), given, mode)
    assert [(c.priority.gap, c.triggered_by) for c in plan.sequence] == ([(1.5, ())] if called else [])


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


def test_a_gate_is_lifted_by_what_it_names_else_by_what_raises_the_dimensions_that_are_too_low() -> None:
    low = {q.id: 1 for q in BANK.questions if q.dimension == "MEA" and q.id != "MEA-2"}
    given = {**coherent(4), **low, "MEA-2": 20, "AUD-4": ["bought", "content"]}
    card, plan = card_of(given, evidence=True), plan_of(given, evidence=True)
    gates = {gate.gate.id: lifting_actions(gate, plan) for gate in card.gates}
    assert gates["K3"] == ("A07",)
    assert gates["G4"] == tuple(c.id for c in plan.sequence if c.action.dimension == "MEA")
    assert gates["G4"]
