"""Long days in short: memory and time stay flat; `python -m benchmarks.fire` has the long versions."""

from dataclasses import replace

import pytest

from benchmarks.fire.day import HEAVIER, SLOWER, Day, Held, Tenth
from benchmarks.fire.days import lived
from benchmarks.fire.days_store import History, faults

HELD = Held(computed=0.0, own=50.0, others=60.0, files=12, threads=3, left=6)
TENTH = Tenth(computing=10.0, wall=10.0, slow=20.0, yardstick=2.0, held=HELD)


def test_three_hundred_answers_cost_the_last_what_they_cost_the_first() -> None:
    day = lived("answers", 300)
    assert day.count == 300
    assert day.heavier < HEAVIER
    assert day.slower < 3 * SLOWER  # a machine that is busy for a moment is no leak


def test_ten_exports_of_all_that_is_quick_leave_nothing_behind() -> None:
    day = lived("exports", 10, "md", "csv", "ics", "json", "xlsx")
    assert day.heavier < HEAVIER
    assert {tenth.held.left for tenth in day.tenths} == {0}
    assert day.tenths[-1].held.files == day.tenths[1].held.files


def test_answers_typed_at_the_real_screen_are_in_the_store_when_it_is_killed() -> None:
    day = lived("typed", 30)
    assert day.count == 30
    assert day.tenths[-1].held.own - day.tenths[1].held.own < HEAVIER


def a_day(*tenths: Tenth) -> Day:
    return Day("answers", 100, tenths)


def test_a_day_on_which_nothing_grows_has_no_fault() -> None:
    assert not a_day(*[TENTH] * 10).fault


def test_what_grows_slower_is_found_and_a_busy_machine_is_not() -> None:
    slow, busy = replace(TENTH, computing=20.0), replace(TENTH, computing=20.0, yardstick=4.0)
    assert "2.0 times slower" in a_day(*[TENTH] * 7, *[slow] * 3).fault
    assert not a_day(*[TENTH] * 7, *[busy] * 3).fault
    assert not a_day(*[TENTH] * 9, slow).fault


def test_the_start_of_the_day_may_cost_more() -> None:
    first = replace(TENTH, computing=90.0, held=replace(HELD, own=10.0, files=3))
    assert not a_day(first, *[TENTH] * 9).fault


@pytest.mark.parametrize(
    ("held", "told"),
    [
        (replace(HELD, own=90.0), "40 MB more"),
        (replace(HELD, others=160.0), "100 MB more"),
        (replace(HELD, files=13), "open files: 12, then 13"),
        (replace(HELD, threads=4), "threads: 3, then 4"),
        (replace(HELD, left=12), "temporary files: 6, then 12"),
    ],
)
def test_what_is_left_behind_is_found(held: Held, told: str) -> None:
    grown = replace(TENTH, held=held)
    assert told in a_day(*[TENTH] * 7, *[grown] * 3).fault


def test_a_history_that_grows_steeper_than_a_line_is_found() -> None:
    short = History(entries=100, opened=10, answered=3, undone=3, told=10, checked=10)
    straight = History(entries=1_000, opened=100, answered=3, undone=3, told=100, checked=100)
    assert not faults(short, straight)
    assert len(faults(short, replace(straight, opened=1_000, told=1_000, undone=500))) == 3
