"""Long days in short: memory and time stay flat; `python -m benchmarks.fire` has the long versions."""

import pytest

from benchmarks.fire.days import HEAVIER, SLOWER, Day, lived


def test_three_hundred_answers_cost_the_last_what_they_cost_the_first() -> None:
    day = lived("answers", 300)
    assert day.count == 300
    assert day.heavier < HEAVIER
    assert day.slower < 3 * SLOWER  # a machine that is busy for a moment is no leak


def test_ten_exports_of_all_that_is_quick_leave_nothing_in_memory() -> None:
    day = lived("exports", 10, "md", "csv", "ics", "json", "xlsx")
    assert day.heavier < HEAVIER


def test_screens_that_were_left_are_forgotten() -> None:
    day = lived("screens", 20)
    assert day.heavier < HEAVIER


@pytest.mark.parametrize(
    ("milliseconds", "megabytes", "told"),
    [
        ((9, 1, 1, 1, 1, 1, 1, 1, 3, 3), (50,) * 10, "times slower"),
        ((1,) * 10, tuple(range(50, 150, 10)), "MB more"),
        ((9, 1, 1, 1, 1, 1, 1, 1, 9, 1), (50, 60, 60, 60, 60, 60, 60, 60, 60, 61), ""),
    ],
)
def test_what_grows_is_found(
    milliseconds: tuple[float, ...], megabytes: tuple[float, ...], told: str
) -> None:
    fault = Day("answers", 100, milliseconds, megabytes).fault
    assert told in fault if told else not fault
