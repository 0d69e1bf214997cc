"""What the user decides about the plan is respected, and what follows from it is said."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.core.answers import Answers
from audit.core.choices import Choice, Kind, horizon_of, newest
from audit.core.consequences import consequences
from audit.core.mode import Mode
from audit.core.plan import ACUTE, Plan, Reason, needed
from audit.core.planning import make_plan
from audit.core.projection import project
from audit.core.scoring import score
from tests.core.audits import BANK, answers, coherent
from tests.core.test_properties import some_answers

LAST = len(BANK.plan.horizons) - 1


def reject(action: str) -> Choice:
    return Choice(action=action, kind=Kind.REJECT)


def pin(action: str, horizon: int) -> Choice:
    return Choice(action=action, kind=Kind.PIN, horizon=horizon)


def redate(action: str, horizon: int) -> Choice:
    return Choice(action=action, kind=Kind.REDATE, horizon=horizon)


def planned(given: Mapping[str, object], *choices: Choice, hours: float | None = None) -> Plan:
    made = answers(given)
    return make_plan(BANK, made, score(BANK, made, Mode.FULL), choices, hours)


def english(before: Plan, after: Plan) -> str:
    return "\n".join(text.en for text in consequences(before, after))


# What a choice is.


@pytest.mark.parametrize(
    ("kind", "horizon"),
    [(Kind.PIN, None), (Kind.REDATE, None), (Kind.ACCEPT, 0), (Kind.REJECT, 1), (Kind.PIN, -1)],
)
def test_a_choice_that_makes_no_sense_cannot_be_made(kind: Kind, horizon: int | None) -> None:
    with pytest.raises(ValueError, match="A08"):
        Choice(action="A08", kind=kind, horizon=horizon)


def test_of_several_choices_for_an_action_the_last_counts() -> None:
    assert newest([reject("A08"), pin("A09", 1), redate("A08", 2)]) == {
        "A08": redate("A08", 2),
        "A09": pin("A09", 1),
    }


@pytest.mark.parametrize(
    ("due", "horizon"), [((3, 1), 0), ((4, 1), 0), ((5, 2), 1), ((8, 1), 2), ((12, 31), 2), ((1, 1), 0)]
)
def test_a_day_lies_in_a_horizon(due: tuple[int, int], horizon: int) -> None:
    assert horizon_of(BANK.plan.horizons, date(2026, 3, 2), date(2026, *due)) == horizon


# Accepting.


def test_accepting_changes_nothing_but_is_kept_with_owner_and_note() -> None:
    before = planned(coherent(1))
    choice = Choice(action="A08", kind=Kind.ACCEPT, owner="Frau Huber", note="ab Montag")
    after = planned(coherent(1), choice)
    assert (after.stages, after.not_now) == (before.stages, before.not_now)
    assert after.choices == {"A08": choice}
    assert consequences(before, after) == ()


def test_choices_about_actions_that_are_not_called_for_do_nothing() -> None:
    before = planned(coherent(3))
    assert "A13" not in before.candidates
    assert planned(coherent(3), pin("A13", 0)) == before


# Rejecting.


def test_a_rejected_action_is_not_planned_and_what_needs_it_says_so() -> None:
    before, after = planned(coherent(1, PRO_4=40)), planned(coherent(1, PRO_4=40), reject("A08"))
    left = {one.candidate.id: (one.reason, one.waits_for) for one in after.not_now}
    assert "A08" in {one.id for one in before.planned}
    assert left["A08"] == (Reason.REJECTED, "")
    assert left["A09"] == (Reason.WAITS, "A08")
    assert left["A11"] == (Reason.WAITS, "A09")
    said = english(before, after)
    assert "(A08) is no longer planned: you decided against it." in said
    assert "(A09) is no longer planned: it needs ‘" in said
    assert "(A08), which is not planned." in said


def test_the_hours_of_a_rejected_action_go_to_others() -> None:
    given = coherent(1, PRO_4=4)
    before = planned(given)
    after = planned(given, reject(before.planned[0].id))
    assert {one.id for one in after.planned} - {one.id for one in before.planned}
    assert "is now planned, for days" in english(before, after)


def test_duties_can_be_rejected_too() -> None:
    given = {**coherent(1), "GOV-2": {"imprint": True}}
    before, after = planned(given), planned(given, reject("A35"))
    assert "A35" in {one.id for one in before.stages[0].planned}
    assert "A35" not in {one.id for one in after.planned}
    assert after.stages[0].hours_reserved < before.stages[0].hours_reserved


def test_the_way_up_leaves_out_what_was_rejected() -> None:
    given = answers(coherent(1), evidence=True)
    card = score(BANK, given, Mode.FULL)
    free = project(BANK, given, card, make_plan(BANK, given, card)).way_up
    assert free is not None
    choice = reject(free.actions[-1])
    bound = project(BANK, given, card, make_plan(BANK, given, card, [choice])).way_up
    assert bound is not None
    assert choice.action not in bound.actions
    assert bound.hours >= free.hours or not free.proven


def test_a_plan_is_not_too_tight_because_its_first_actions_were_rejected() -> None:
    first = [one.id for one in planned(coherent(1)).sequence[:3]]
    assert not planned(coherent(1), *map(reject, first)).too_tight


def test_rejected_relief_is_not_proposed_again() -> None:
    tight = coherent(0, PRO_4=0.1)
    assert planned(tight).relief == "A12"
    assert planned(tight, reject("A12")).relief == ""


# Pinning.


def test_a_pinned_action_stays_beyond_the_hours_and_the_overrun_is_shown() -> None:
    given = coherent(1, PRO_4=0.5)
    before, after = planned(given), planned(given, pin("A12", 0), pin("A17", 0))
    assert {"A12", "A17"} <= {one.id for one in after.stages[0].planned}
    stage = after.stages[0]
    assert stage.overrun == pytest.approx(stage.hours_planned - stage.hours_available)
    assert stage.overrun > 0
    assert "In days 1 to 30," in english(before, after)
    assert "hours are missing." in english(before, after)


def test_pinned_beyond_what_goes_on_at_once_is_shown() -> None:
    given = coherent(1, PRO_4=2)
    first = [one.id for one in planned(given).sequence if not one.needs and not one.reserved][:5]
    after = planned(given, *(pin(action, 0) for action in first))
    assert after.stages[0].crowd == 2
    assert "2 beyond the limit" in english(planned(given), after)


def test_recurring_work_that_pins_push_beyond_its_limit_is_said() -> None:
    given = coherent(0, PRO_4=1, PRO_2=500)
    recurring = [one.id for one in planned(given).sequence if one.hours_per_week]
    after = planned(given, *(pin(action, 2) for action in recurring))
    assert after.recurring_hours > after.recurring_limit
    assert "0.6 at most" in english(planned(given), after)


def test_what_a_pinned_action_needs_is_pulled_forward() -> None:
    given = coherent(1, PRO_4=40)
    before, after = planned(given), planned(given, pin("A42", 0))
    assert before.places["A39"] == 2
    assert (after.places["A39"], after.places["A42"]) == (0, 0)
    assert after.conflicts == ()


def test_a_pin_that_breaks_prerequisites_is_followed_and_shown() -> None:
    given = coherent(1, PRO_4=40)
    after = planned(given, pin("A11", 0), reject("A09"))
    assert after.places["A11"] == 0
    assert [(one.choice.action, one.reason, one.waits_for) for one in after.conflicts] == [
        ("A11", Reason.WAITS, "A09")
    ]
    assert "(A11) stays where you put it; but ‘" in english(planned(given), after)
    later = planned(given, pin("A11", 0), redate("A09", 1))
    assert later.places["A09"] == 1
    assert "comes only afterwards" in english(planned(given), later)


# Re-dating.


def test_a_redated_action_moves_and_takes_along_what_needs_it() -> None:
    given = coherent(1, PRO_4=40)
    before, after = planned(given), planned(given, redate("A08", 1))
    assert (before.places["A08"], after.places["A08"]) == (0, 1)
    assert after.places["A09"] >= 1
    assert "(A08) is now in days 31 to 90 instead of days 1 to 30." in english(before, after)


def test_a_redated_action_goes_before_what_would_have_taken_its_hours() -> None:
    given = coherent(1, PRO_4=4)
    before = planned(given)
    late = next(one for one in before.stages[1].planned if not one.needs and not one.reserved)
    assert planned(given, redate(late.id, 0)).places[late.id] == 0


def test_no_action_is_redated_before_what_it_needs() -> None:
    given = coherent(1, PRO_4=40)
    after = planned(given, redate("A39", 1), redate("A42", 0))
    assert after.places["A42"] == 1
    assert [(one.choice.action, one.waits_for) for one in after.conflicts] == [("A42", "A39")]
    assert "(A42) comes later than wanted, in days 31 to 90: ‘" in english(planned(given), after)


def test_a_wish_that_the_hours_do_not_allow_is_reported() -> None:
    tight = coherent(1, PRO_4=0.2)
    after = planned(tight, redate("A12", 0), redate("A34", 0))
    assert "A12" not in after.places
    assert [(one.choice.action, one.reason) for one in after.conflicts] == [
        ("A34", Reason.HOURS),
        ("A12", Reason.HOURS),
    ]
    said = english(planned(tight), after)
    assert "(A12) cannot be planned like that: there are not enough hours." in said
    assert "(A34) comes later than wanted, in days 91 to 180: there are not enough hours." in said


def test_duties_can_be_redated() -> None:
    given = {**coherent(1), "GOV-2": {"imprint": True}}
    after = planned(given, redate("A35", 1))
    assert after.places["A35"] == 1
    assert after.stages[1].hours_reserved > 0


def test_a_horizon_beyond_the_last_means_the_last() -> None:
    assert planned(coherent(1), pin("A12", 7)).places["A12"] == LAST


# Whatever is chosen.


@st.composite
def some_choices(draw: st.DrawFn) -> list[Choice]:
    actions = draw(st.lists(st.sampled_from([one.id for one in BANK.actions]), max_size=12, unique=True))
    made = []
    for action in actions:
        kind = draw(st.sampled_from(Kind))
        horizon = draw(st.integers(0, LAST)) if kind in {Kind.PIN, Kind.REDATE} else None
        made.append(Choice(action=action, kind=kind, horizon=horizon))
    return made


HOURS = st.one_of(st.none(), st.floats(0, 60))


@settings(max_examples=60)
@given(made=some_answers(), hours=HOURS)
def test_no_choices_and_mere_acceptance_leave_the_plan_as_it_is(made: Answers, hours: float | None) -> None:
    card = score(BANK, made, Mode.FULL)
    plain = make_plan(BANK, made, card, hours=hours)
    accepted = make_plan(
        BANK, made, card, [Choice(action=one.id, kind=Kind.ACCEPT) for one in plain.sequence], hours
    )
    assert (accepted.stages, accepted.not_now) == (plain.stages, plain.not_now)
    assert consequences(plain, accepted) == ()
    assert consequences(plain, plain) == ()
    assert plain.conflicts == ()
    assert all(stage.crowd == 0 for stage in plain.stages)


@settings(max_examples=150)
@given(made=some_answers(), choices=some_choices(), hours=HOURS)
def test_only_pins_break_what_the_plan_keeps_and_only_openly(
    made: Answers, choices: list[Choice], hours: float | None
) -> None:
    card = score(BANK, made, Mode.FULL)
    plan = make_plan(BANK, made, card, choices, hours)
    by_kind = {kind: {c.action for c in choices if c.kind is kind} for kind in Kind}
    where, pinned = plan.places, by_kind[Kind.PIN]
    shown = {(one.choice.action, one.waits_for) for one in plan.conflicts}
    assert not by_kind[Kind.REJECT] & set(where)
    assert len(plan.planned) + len(plan.not_now) == len(plan.sequence)
    for choice in choices:
        if choice.horizon is not None and choice.action in plan.candidates:
            kept = where.get(choice.action) == choice.horizon
            earlier = where.get(choice.action, LAST + 1) < choice.horizon
            assert kept or (choice.kind is Kind.REDATE and not earlier)
            assert kept or choice.action in {action for action, _ in shown}
    for one in plan.planned:
        late = {need for need in one.needs if where.get(need, LAST + 1) > where[one.id]}
        assert not late or one.reserved or {(one.id, need) for need in late} <= shown
    for stage in plan.stages:
        free = not any(one.id in pinned or one.reserved or one.rank == ACUTE for one in stage.planned)
        assert not stage.overrun or not free
        assert not stage.crowd or not free
    assert plan.recurring_hours <= plan.recurring_limit + 1e-9 or pinned & set(where)
    said = consequences(make_plan(BANK, made, card), plan)
    assert all(text.de and text.en and "{" not in text.de + text.en for text in said)


@settings(max_examples=60)
@given(made=some_answers(), action=st.sampled_from([one.id for one in BANK.actions]))
def test_whatever_waits_for_a_rejected_action_leaves_the_plan(made: Answers, action: str) -> None:
    card = score(BANK, made, Mode.FULL)
    plan = make_plan(BANK, made, card, [reject(action)])
    needs = {one.id: one.needs for one in plan.sequence}
    waiting = {one.id for one in plan.sequence if action in needed(one.id, needs) and not one.reserved}
    assert not waiting & set(plan.places)
