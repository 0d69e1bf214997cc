"""What would be: other hours a week, and what every action alone would bring."""

import pytest
from hypothesis import given, settings

from audit.core.answers import Answers
from audit.core.consequences import consequences
from audit.core.mode import Mode
from audit.core.plan import Reason
from audit.core.planning import make_plan
from audit.core.projection import Future, gains, project
from audit.core.scoring import score
from tests.core.audits import BANK, answers, coherent
from tests.core.test_choices import english, planned, reject
from tests.core.test_properties import some_answers

# Other hours.


def test_other_hours_recut_the_plan_as_if_they_had_been_answered() -> None:
    given = coherent(1, PRO_4=10, CHA_1={})
    changed = planned({**given, "PRO-4": 4})
    assert planned(given, hours=4).stages == changed.stages
    assert planned(given, hours=4).hours_per_week == 4


def test_more_hours_may_plan_fewer_actions_when_an_urgent_one_moves_forward() -> None:
    """With 6.4 hours A26 fits into the first days and takes the room of smaller ones."""
    given = coherent(1)
    fewer, more = planned(given, hours=6.3), planned(given, hours=6.4)
    assert (fewer.places["A26"], more.places["A26"]) == (1, 0)
    assert len(more.planned) < len(fewer.planned)


def test_another_reason_to_be_left_out_is_said_only_where_a_choice_made_it() -> None:
    given = coherent(1)
    assert "and now: enough is going on" not in english(planned(given, hours=6.3), planned(given, hours=6.4))
    left = next(one.candidate for one in planned(given).not_now if one.reason is not Reason.WAITS)
    said = english(planned(given), planned(given, reject(left.id)))
    assert f"({left.id}) is not planned, and now: you decided against it." in said


def test_hours_tried_out_are_not_assumed() -> None:
    assert planned(coherent(1, PRO_4=None)).hours_assumed
    assert not planned(coherent(1, PRO_4=None), hours=3).hours_assumed


def test_what_other_hours_change_is_said() -> None:
    said = english(planned(coherent(1, PRO_4=10)), planned(coherent(1, PRO_4=10), hours=2))
    assert "is no longer planned: there are not enough hours." in said
    assert "of 3.4 hours are planned, so far" in said


def test_changed_outlooks_are_said() -> None:
    given = answers(coherent(1), evidence=True)
    card = score(BANK, given, Mode.FULL)
    before, after = (
        project(BANK, given, card, make_plan(BANK, given, card, choices))
        for choices in ((), [reject("A08"), reject("A17")])
    )
    assert any(text.en.startswith("After 180 days: index") for text in consequences(before, after))
    assert any(text.de.startswith("Nach 180 Tagen: Index") for text in consequences(before, after))


def test_actions_that_other_answers_call_for_are_said() -> None:
    said = english(planned(coherent(1)), planned(coherent(3)))
    assert "is no longer needed." in said


# What each action brings.


def test_gains_are_what_the_action_and_its_prerequisites_bring() -> None:
    given = answers(coherent(1), evidence=True)
    card = score(BANK, given, Mode.FULL)
    plan = make_plan(BANK, given, card)
    future, found = Future(BANK, given, card), gains(BANK, given, card, plan)
    assert list(found) == [one.id for one in plan.sequence]
    gain = found["A11"]
    assert gain.actions == tuple(one.id for one in plan.sequence if one.id in {"A08", "A34", "A09", "A11"})
    after = future.after(plan.candidates[action] for action in gain.actions)
    assert card.index is not None
    assert after.index is not None
    assert gain.points == pytest.approx(after.index - card.index)
    assert gain.hours == sum(plan.candidates[action].hours for action in gain.actions)


@settings(max_examples=20)
@given(made=some_answers())
def test_the_points_of_a_gain_are_those_of_the_questions_raised(made: Answers) -> None:
    card = score(BANK, made, Mode.FULL)
    plan = make_plan(BANK, made, card)
    future = Future(BANK, made, card)
    for gain in gains(BANK, made, card, plan).values():
        raised = {q for action in gain.actions for q in plan.candidates[action].triggered_by}
        assert gain.points == pytest.approx(sum(future.gain(question) for question in raised), abs=1e-9)
        assert gain.points >= 0
