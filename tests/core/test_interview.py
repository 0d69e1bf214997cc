"""Which questions come, in which order, and how far it is."""

from audit.core.answers import Answers
from audit.core.interview import live_questions, neighbour, open_questions, progress, resume_at
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
