"""Cutting to the hours and putting in order, action by action, on actions made by hand."""

from dataclasses import replace

import pytest

from audit.core.choices import Choice, Kind, newest
from audit.core.plan import Candidate, Conflict, Plan, Priority, Reason, rearranged
from audit.core.planning import in_sequence
from audit.core.schedule import cut_to_hours
from tests.core.audits import BANK
from tests.one_of_each import DECIDE


def one(
    action: str,
    hours: float,
    *needs: str,
    horizon: int = 0,
    weekly: float = 0.0,
    priority: float = 1.0,
    reserved: bool = False,
) -> Candidate:
    """A candidate made by hand, of this priority."""
    factors = {"gap": 1, "weight": 1, "goal": 1, "boost": 1, "boosts": (), "dependants": 1, "effort": 1}
    return Candidate(
        action=replace(DECIDE, id=action, horizon=horizon),
        rank=2.0,
        priority=Priority(impact=priority, **factors),  # type: ignore[arg-type]
        triggered_by=(),
        needs=needs,
        hours=hours,
        hours_per_week=weekly,
        reserved=reserved,
    )


def cut(*sequence: Candidate, hours: float = 10, share: float = 1, choices: tuple[Choice, ...] = ()) -> Plan:
    """Those actions cut to 43, 86 and 129 hours, where nothing else is said."""
    return cut_to_hours(BANK.plan, sequence, hours, share, True, newest(choices))


def wish(kind: Kind, action: str, horizon: int | None = None) -> Choice:
    return Choice(action=action, kind=kind, horizon=horizon)


def test_a_horizon_is_filled_to_its_last_hour() -> None:
    plan = cut(one("B1", 40), one("B2", 3), one("B3", 0.5))
    assert plan.places == {"B1": 0, "B2": 0, "B3": 1}
    assert plan.stages[0].hours_planned == plan.stages[0].hours_available == 43
    assert plan.stages[0].overrun == 0


def test_an_action_keeps_its_own_horizon_unless_its_priority_is_eight() -> None:
    plan = cut(one("B1", 1, horizon=2, priority=8), one("B2", 1, horizon=2, priority=7.9))
    assert plan.places == {"B1": 0, "B2": 2}


def test_an_action_comes_no_earlier_than_what_it_needs() -> None:
    plan = cut(one("B1", 1, horizon=1), one("B2", 1, "B1"), one("B3", 1, "B2", priority=9))
    assert plan.places == {"B1": 1, "B2": 1, "B3": 1}


def test_recurring_work_may_take_its_whole_share_and_not_more() -> None:
    plan = cut(one("B1", 1, weekly=4), one("B2", 1, weekly=2), one("B3", 1, weekly=0.1), one("B4", 1))
    assert plan.recurring_hours == plan.recurring_limit == 6
    assert [(left.candidate.id, left.reason) for left in plan.not_now] == [("B3", Reason.RECURRING)]


def test_enough_at_once_is_the_reason_where_hours_would_be_left_in_some_horizon() -> None:
    many = tuple(one(f"B{place:02}", 0.1) for place in range(16))
    plan = cut(*many, one("C1", 100), hours=2)
    reasons = {left.candidate.id: left.reason for left in plan.not_now}
    assert [len(stage.planned) for stage in plan.stages] == [3, 6, 6]
    assert reasons == {"B15": Reason.PARALLEL, "C1": Reason.HOURS}


@pytest.mark.parametrize(("hours", "limit"), [(2.9, 3), (3, 5), (9.9, 5), (10, 8)])
def test_how_much_goes_on_at_once_follows_the_hours(hours: float, limit: int) -> None:
    many = tuple(one(f"B{place:02}", 0.1) for place in range(9))
    assert len(cut(*many, hours=hours).stages[0].planned) == limit


def test_only_the_first_three_make_a_plan_too_tight() -> None:
    fit, big = [one(f"B{place}", 1) for place in range(3)], one("C1", 1000)
    assert not cut(*fit, big).too_tight
    tight = cut(fit[0], fit[1], big, fit[2])
    assert (tight.too_tight, tight.relief) == (True, "A12")
    assert cut(big, choices=(wish(Kind.REJECT, "C1"),)).too_tight is False


def test_the_reserve_pays_for_duties_until_it_is_empty() -> None:
    plan = cut(one("B1", 3, reserved=True), one("B2", 3, reserved=True), one("B3", 1), hours=1)
    first = plan.stages[0]
    assert (first.hours_reserved, first.hours_planned) == (4, 3)
    assert plan.places == {"B1": 0, "B2": 0, "B3": 0}
    assert first.crowd == 0


def test_a_redated_duty_takes_its_hours_before_what_is_pinned() -> None:
    duty, pinned = one("B2", 10, reserved=True), one("B1", 43)
    choices = (wish(Kind.PIN, "B1", 0), wish(Kind.REDATE, "B2", 0))
    plan = cut(pinned, duty, choices=choices)
    assert plan.places == {"B1": 0, "B2": 0}
    assert plan.stages[0].overrun == pytest.approx(6)


def test_what_is_pinned_takes_its_hours_before_what_is_redated() -> None:
    choices = (wish(Kind.REDATE, "B1", 0), wish(Kind.PIN, "B2", 0))
    plan = cut(one("B1", 20), one("B2", 40), choices=choices)
    assert plan.places == {"B1": 1, "B2": 0}
    assert plan.conflicts == (Conflict(choices[0], Reason.HOURS),)
    assert plan.stages[0].overrun == 0


def test_what_a_pinned_action_needs_takes_its_hours_before_the_rest() -> None:
    plan = cut(one("B1", 20), one("B2", 30), one("B3", 10, "B2"), choices=(wish(Kind.PIN, "B3", 0),))
    assert plan.places == {"B1": 1, "B2": 0, "B3": 0}


def test_what_several_pinned_actions_need_is_there_for_the_first_of_them() -> None:
    choices = (wish(Kind.PIN, "B3", 0), wish(Kind.PIN, "B4", 1))
    needed = (one("B1", 1, horizon=2), one("B2", 1, horizon=2))
    for needs in (("B2",), ("B1", "B2")):
        plan = cut(*needed, one("B3", 1, "B1"), one("B4", 1, *needs), choices=choices)
        assert plan.places == {"B1": 0, "B2": 1, "B3": 0, "B4": 1}


def test_a_redated_duty_needs_room_only_for_what_the_reserve_does_not_pay() -> None:
    plan = cut(one("B1", 45, reserved=True), choices=(wish(Kind.REDATE, "B1", 0),))
    assert plan.places == {"B1": 0}
    assert (plan.stages[0].hours_planned, plan.stages[0].hours_reserved) == (41, 4)


def test_a_wish_that_the_hours_of_its_horizon_do_not_allow_comes_later_and_says_why() -> None:
    wanted = wish(Kind.REDATE, "B1", 0)
    plan = cut(one("B1", 50), one("B2", 40), choices=(wanted,))
    assert plan.places == {"B1": 1, "B2": 0}
    assert plan.conflicts == (Conflict(wanted, Reason.HOURS),)


def test_a_wish_for_what_cannot_be_planned_names_what_it_waits_for() -> None:
    wanted = wish(Kind.REDATE, "B2", 1)
    plan = cut(one("B1", 1), one("B2", 1, "B1"), choices=(wish(Kind.REJECT, "B1"), wanted))
    assert plan.conflicts == (Conflict(wanted, Reason.WAITS, "B1"),)


# In which order.


def test_prerequisites_go_first_the_most_urgent_of_them_before_the_others() -> None:
    ones = (
        one("B1", 1, "B2", "B3", "B4", priority=9),
        one("B2", 1, priority=1),
        one("B3", 1, "B5", priority=3),
        one("B4", 1, priority=3),
        one("B5", 1, priority=0.5),
        one("B6", 1, priority=5),
    )
    expected = ["B5", "B3", "B4", "B2", "B1", "B6"]
    assert [c.id for c in in_sequence(ones)] == expected
    assert [c.id for c in in_sequence(reversed(ones))] == expected


def test_rank_goes_before_priority_and_the_number_decides_a_tie() -> None:
    urgent = replace(one("B9", 1, priority=0.1), rank=0.0)
    ordered = in_sequence([one("B3", 1), one("B2", 1), one("B4", 1, priority=2), urgent])
    assert [c.id for c in ordered] == ["B9", "B4", "B2", "B3"]


def test_actions_that_need_each_other_all_find_a_place() -> None:
    ring = [one("B1", 1, "B3"), one("B2", 1, "B1"), one("B3", 1, "B2")]
    assert [c.id for c in in_sequence(ring)] == ["B2", "B3", "B1"]


# What somebody prefers.


def prefer(action: str, target: str) -> Choice:
    return Choice(action=action, kind=Kind.ACCEPT, ahead_of=target)


def ordered(sequence: tuple[Candidate, ...], *choices: Choice) -> list[str]:
    return [one.id for one in rearranged(sequence, newest(choices))]


def test_a_preferred_action_goes_directly_before_the_other() -> None:
    sequence = (one("B1", 1), one("B2", 1), one("B3", 1))
    assert ordered(sequence, prefer("B3", "B2")) == ["B1", "B3", "B2"]
    assert ordered(sequence, prefer("B1", "B3")) == ["B1", "B2", "B3"], "it stands before already"


def test_what_a_preferred_action_needs_moves_along_and_before_that_it_cannot_go() -> None:
    sequence = (one("B1", 1), one("B2", 1), one("B3", 1, "B2"))
    assert ordered(sequence, prefer("B3", "B1")) == ["B2", "B3", "B1"]
    assert ordered(sequence, prefer("B3", "B2")) == ["B1", "B2", "B3"]


def test_of_two_wishes_the_newer_has_the_last_word() -> None:
    sequence = (one("B1", 1), one("B2", 1), one("B3", 1))
    assert ordered(sequence, prefer("B2", "B1"), prefer("B3", "B1")) == ["B2", "B3", "B1"]
    assert ordered(sequence, prefer("B2", "B1"), prefer("B1", "B2")) == ["B1", "B2", "B3"]


def test_a_preferred_action_takes_its_hours_first() -> None:
    sequence = rearranged((one("B1", 40), one("B2", 40)), newest([prefer("B2", "B1")]))
    assert cut(*sequence).places == {"B2": 0, "B1": 1}


def test_a_wish_about_an_action_that_is_not_called_for_changes_nothing() -> None:
    sequence = (one("B1", 1), one("B2", 1))
    assert ordered(sequence, prefer("B9", "B1"), prefer("B2", "B9")) == ["B1", "B2"]
