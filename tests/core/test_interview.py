"""Which questions come, in which order, and how far it is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from audit.core.answers import Answer, Answers, State
from audit.core.interview import (
    Progress,
    always_applies,
    live_questions,
    may_not_apply,
    neighbour,
    open_questions,
    pace,
    progress,
    resume_at,
)
from audit.core.mode import Mode
from tests.core.audits import BANK, PROFILE, answers, coherent


def ids(given: dict[str, object], mode: Mode = Mode.FULL) -> list[str]:
    return [question.id for question in live_questions(BANK, answers(given), mode)]


def test_sections_come_in_the_order_of_the_bank() -> None:
    order = list(dict.fromkeys(question.dimension for question in live_questions(BANK, Answers(), Mode.FULL)))
    assert order == ["PRO", "LIS", "AUD", "GOA", "CHA", "CON", "CRI", "GOV", "MEA"]


def test_what_is_computed_is_never_asked() -> None:
    assert "CHA-5" not in ids(dict(PROFILE))


def test_a_branch_closes_and_opens_again() -> None:
    assert "CON-1" in ids({"PRO-5": "active"})
    assert "CON-1" not in ids({"PRO-5": "against"})
    assert "PRO-6" in ids({"PRO-5": "against"})


def test_follow_ups_come_after_their_question() -> None:
    order = ids({"CRI-1a": "yes"})
    place = order.index("CRI-1")
    assert order[place + 1 : place + 4] == ["CRI-1a", "CRI-1b", "CRI-1c"]
    assert "CRI-1b" not in ids({"CRI-1a": "no"})


def test_the_quick_interview_asks_little() -> None:
    quick = ids({"PRO-5": "active", "CRI-1a": "no"}, Mode.QUICK)
    assert len(quick) <= 20
    assert {"PRO-3", "CHA-1", "LIS-1", "MEA-1"} <= set(quick)
    minutes = progress(BANK, Answers(), Mode.QUICK).minutes_left
    assert 5 <= minutes <= 15


def test_progress_counts_what_is_settled_in_any_way() -> None:
    far = progress(BANK, answers({"PRO-1": "local", "LIS-1": None, "CHA-2": ...}), Mode.FULL)
    assert far.answered == 3
    assert progress(BANK, answers(coherent(2)), Mode.FULL).answered > 45


def test_neighbours_skip_what_sleeps() -> None:
    given = answers({"PRO-5": "active"})
    after = neighbour(BANK, given, Mode.FULL, "PRO-5", 1)
    assert after is not None
    assert after.id == "PRO-7", "PRO-6 is only for those who hold back"
    before = neighbour(BANK, given, Mode.FULL, "PRO-7", -1)
    assert before is not None
    assert before.id == "PRO-5"
    assert neighbour(BANK, given, Mode.FULL, "PRO-2", -1) == BANK.questions[0]
    assert neighbour(BANK, given, Mode.FULL, "PRO-1", -1) is None
    assert neighbour(BANK, given, Mode.FULL, "MEA-4", 1) is None


def test_one_can_leave_a_question_that_has_fallen_asleep() -> None:
    given = answers({"PRO-5": "active"})
    for step, expected in ((1, "PRO-7"), (-1, "PRO-5")):
        found = neighbour(BANK, given, Mode.FULL, "PRO-6", step)
        assert found is not None
        assert found.id == expected


def test_one_goes_on_where_one_stood() -> None:
    given = answers({"PRO-1": "local"})
    for position, expected in (("LIS-3", "LIS-3"), ("", "PRO-2"), ("PRO-6", "PRO-6")):
        found = resume_at(BANK, given, Mode.FULL, position)
        assert found is not None
        assert found.id == expected
    asleep = resume_at(BANK, answers({"PRO-1": "local", "PRO-5": "active"}), Mode.FULL, "PRO-6")
    assert asleep is not None
    assert asleep.id == "PRO-2"


def test_nothing_is_open_when_all_is_settled() -> None:
    assert open_questions(BANK, answers(coherent(3)), Mode.FULL) == ()


def test_what_was_waved_away_and_applies_is_open_again() -> None:
    given = answers({**coherent(3), "CON-3": ...})
    assert [question.id for question in open_questions(BANK, given, Mode.FULL)] == ["CON-3"]


def test_two_steps_pass_over_one_question_and_from_one_that_sleeps_lead_to_the_nearest() -> None:
    given = answers({"PRO-5": "active"})
    for at, step, expected in (("PRO-4", 2, "PRO-7"), ("PRO-7", -2, "PRO-4"), ("PRO-6", 2, "PRO-7")):
        found = neighbour(BANK, given, Mode.FULL, at, step)
        assert found is not None
        assert found.id == expected


def test_from_nowhere_one_begins_at_the_first_question() -> None:
    assert neighbour(BANK, Answers(), Mode.FULL, "", 1) == BANK.questions[0]


def test_when_all_is_settled_one_goes_on_at_the_first_question() -> None:
    assert resume_at(BANK, answers(coherent(3)), Mode.FULL, "PRO-6") == BANK.questions[0]


def test_a_bank_without_questions_has_nowhere_to_go_and_is_done() -> None:
    empty = replace(BANK, questions=())
    assert resume_at(empty, Answers(), Mode.FULL, "PRO-1") is None
    far = progress(empty, Answers(), Mode.FULL)
    assert (far.total, far.share, far.minutes_left) == (0, 1, 0)


def test_time_left_is_that_of_the_open_questions_in_minutes_begun() -> None:
    settled = answers({"PRO-1": "local", "LIS-1": None, "CHA-2": ...})
    far = progress(BANK, settled, Mode.FULL)
    live = live_questions(BANK, settled, Mode.FULL)
    assert (far.answered, far.total) == (3, len(live))
    assert far.seconds_left == sum(q.seconds for q in live if q.id not in settled)
    assert far.share == 3 / len(live)
    minutes = [Progress(answered=0, total=9, seconds_left=left).minutes_left for left in (0, 1, 60, 61)]
    assert minutes == [0, 1, 1, 2]


def test_an_answer_that_only_has_a_note_is_still_open() -> None:
    noted = Answers().with_answer(Answer(question="PRO-1", state=State.OPEN, note="später"))
    assert progress(BANK, noted, Mode.FULL).answered == 0
    assert open_questions(BANK, noted, Mode.FULL)[0].id == "PRO-1"


def test_only_what_the_other_answers_allow_may_be_not_applicable() -> None:
    with_account = answers({"PRO-5": "active", "CHA-1": {"facebook": "active"}})
    assert not may_not_apply(BANK, with_account, "CON-3")
    assert may_not_apply(BANK, answers({"PRO-5": "active", "CHA-1": {}}), "CON-3")
    assert not may_not_apply(BANK, with_account, "LIS-1"), "listening always applies"


def test_refusing_not_applicable_says_what_to_do_instead_in_both_languages() -> None:
    refused = always_applies("CON-3")
    assert refused.sentence("de") == (
        "CON-3: Diese Frage trifft zu. Weiß es niemand, dann wählen Sie „weiß nicht“."
    )
    assert refused.sentence("en") == ("CON-3: This question applies. If nobody knows, choose ‘don’t know’.")


# Minutes left, learned.

BEGAN = datetime(2026, 3, 2, 9, tzinfo=UTC)


def timed(*seconds: float) -> Answers:
    """The first questions answered one after the other, each so many times its own seconds after the last."""
    given, at = Answers(), BEGAN
    for question, share in zip(BANK.questions, (0.0, *seconds), strict=False):
        at += timedelta(seconds=share * question.seconds)
        given = given.with_answer(Answer(question=question.id, state=State.DECLINED, at=at))
    return given


def test_who_answers_quickly_has_fewer_minutes_left() -> None:
    quick, slow = timed(*[0.5] * 12), timed(*[2.0] * 12)
    assert pace(BANK, quick) < 0.75
    assert pace(BANK, slow) > 1.5
    left = [progress(BANK, given, Mode.FULL).minutes_left for given in (quick, slow)]
    assert left[0] < left[1]


def test_a_pause_or_a_long_talk_changes_nothing() -> None:
    steady = timed(*[1.0] * 12)
    assert pace(BANK, timed(*[1.0] * 6, 90.0, *[1.0] * 6)) == pace(BANK, steady) == 1
    assert abs(pace(BANK, timed(*[1.0] * 6, 3.9, *[1.0] * 6)) - 1) < 0.05


def test_few_answers_teach_little() -> None:
    assert 1 > pace(BANK, timed(0.5)) > pace(BANK, timed(*[0.5] * 10))


def test_answers_without_times_or_all_at_once_teach_nothing() -> None:
    assert pace(BANK, answers(coherent(2))) == 1
    assert pace(BANK, timed(*[0.0] * 10)) == 1


def test_a_clock_that_jumps_does_no_harm() -> None:
    given = timed(*[0.5] * 12)
    first = BANK.questions[3].id
    back = given.with_answer(replace(given[first], at=BEGAN - timedelta(days=400)))
    assert 0.3 < pace(BANK, back) < 1
