"""What became of the actions, and when to look again."""

from datetime import date, timedelta

from audit.core.tracking import Stage, Track, latest, next_date


def test_of_several_words_about_an_action_the_last_counts() -> None:
    first, other, last = (
        Track(action=action, stage=stage, on=date(2026, 3, 2))
        for action, stage in (("A07", Stage.DOING), ("A08", Stage.OPEN), ("A07", Stage.DONE))
    )
    assert latest([first, other, last]) == {"A07": last, "A08": other}


def test_the_next_audit_is_ninety_days_on_and_never_at_the_weekend() -> None:
    for start in range(14):
        finished = date(2026, 3, 2) + timedelta(days=start)
        day = next_date(finished)
        assert day.weekday() < 5
        assert 90 <= (day - finished).days <= 92
        assert (day - finished).days == 90 or day.weekday() == 0
