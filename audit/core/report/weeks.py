"""The planned hours, week by week: which action falls into which week, and when it is done."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from audit.core.plan import ACUTE, Candidate, Stage

LITTLE = 1e-6
SCRAP = 0.25
"""Hours that are not worth a week of their own: the week before lends them from the next."""
RESERVE_A_WEEK = 2.0
"""Hours from the reserve that one week takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """Hours of an action that fall into one week."""

    candidate: Candidate
    hours: float
    reserved: bool
    first: bool
    """The action begins here."""
    last: bool
    """It is done by the end of this week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLoad:
    """A week and what falls into it."""

    monday: date
    days: int
    """Working days that belong to the stage, 1 to 5."""
    available: float
    portions: tuple[Portion, ...]

    @property
    def friday(self) -> date:
        """The last working day of the week."""
        return self.monday + timedelta(days=4)

    @property
    def planned(self) -> float:
        """Hours, without those from the reserve."""
        return sum(portion.hours for portion in self.portions if not portion.reserved)

    @property
    def reserved(self) -> float:
        """Hours from the reserve."""
        return sum(portion.hours for portion in self.portions if portion.reserved)


def first_monday(stage: Stage, begin: date) -> date:
    """The Monday on which a stage begins, where the plan begins on the Monday `begin`."""
    day = begin + timedelta(days=max(0, stage.horizon.first_day - 1))
    return day + timedelta(days=-day.weekday() % 7)


def weeks_of(stage: Stage, begin: date) -> tuple[WeekLoad, ...]:
    """A stage week by week: its actions one after the other, each as far as the week's hours go."""
    count = ceil(stage.horizon.weeks - LITTLE)
    parts = [min(1.0, stage.horizon.weeks - week) for week in range(count)]
    a_week = stage.hours_available / stage.horizon.weeks
    room = [a_week * part for part in parts]
    left = list(room)
    filled = _fill(stage, left, room)
    monday = first_monday(stage, begin)
    return tuple(
        WeekLoad(
            monday=monday + timedelta(weeks=week),
            days=max(1, round(5 * parts[week])),
            available=room[week],
            portions=tuple(filled[week]),
        )
        for week in range(count)
    )


def _fill(stage: Stage, room: list[float], size: list[float]) -> list[list[Portion]]:
    """The portions of each week; what is left over falls into the last one. Uses up `room`, shifts `size`."""
    slices: list[list[tuple[Candidate, float, bool]]] = [[] for _ in room]
    reserve, week = stage.hours_reserved, 0
    for candidate in stage.planned:
        from_reserve = min(candidate.hours, reserve) if candidate.reserved else 0.0
        reserve -= from_reserve
        _out_of_reserve(candidate, from_reserve, slices)
        if candidate.rank == ACUTE:
            _at_once(candidate.hours - from_reserve, room, size)
            slices[0].append((candidate, candidate.hours - from_reserve, False))
            room[0] -= candidate.hours - from_reserve
        else:
            week = _one_after_the_other(candidate, candidate.hours - from_reserve, slices, (room, size), week)
    return _portions(slices)


def _out_of_reserve(
    candidate: Candidate, hours: float, slices: list[list[tuple[Candidate, float, bool]]]
) -> None:
    for week in slices:
        taken = sum(part for _, part, reserved in week if reserved)
        part = min(hours, RESERVE_A_WEEK - taken)
        if part > LITTLE:
            week.append((candidate, part, True))
            hours -= part


def _one_after_the_other(
    candidate: Candidate,
    hours: float,
    slices: list[list[tuple[Candidate, float, bool]]],
    room_and_size: tuple[list[float], list[float]],
    week: int,
) -> int:
    """Put an action's hours from this week on; gives the week in which it is done."""
    room, size = room_and_size
    last = len(room) - 1
    while hours > LITTLE:
        while room[week] <= LITTLE and week < last:
            week += 1
        if week < last and LITTLE < hours - room[week] <= min(SCRAP, room[week + 1]):
            _lend(room, size, week, hours - room[week])
        part = hours if week == last else min(hours, room[week])
        slices[week].append((candidate, part, False))
        room[week] -= part
        hours -= part
    return week


def _at_once(hours: float, room: list[float], size: list[float]) -> None:
    """Give the first week what cannot wait, out of the weeks after it as far as they have it."""
    for week in range(1, len(room)):
        missing = min(hours - room[0], room[week])
        if missing > LITTLE:
            for weeks in (room, size):
                weeks[0] += missing
                weeks[week] -= missing


def _lend(room: list[float], size: list[float], week: int, hours: float) -> None:
    """Move hours from the next week into this one."""
    for weeks in (room, size):
        weeks[week] += hours
        weeks[week + 1] -= hours


def _portions(slices: list[list[tuple[Candidate, float, bool]]]) -> list[list[Portion]]:
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for week, parts in enumerate(slices):
        for candidate, _, _ in parts:
            first.setdefault(candidate.id, week)
            last[candidate.id] = week
    return [
        [
            Portion(
                candidate=candidate,
                hours=hours,
                reserved=reserved,
                first=first[candidate.id] == week,
                last=last[candidate.id] == week,
            )
            for candidate, hours, reserved in parts
        ]
        for week, parts in enumerate(slices)
    ]


def due_days(stages: tuple[Stage, ...], begin: date) -> dict[str, date]:
    """The Friday by which each planned action is done, by action."""
    return {
        portion.candidate.id: week.friday
        for stage in stages
        for week in weeks_of(stage, begin)
        for portion in week.portions
        if portion.last
    }


def begin_days(stages: tuple[Stage, ...], begin: date) -> dict[str, date]:
    """The Monday on which each planned action begins, by action."""
    return {
        portion.candidate.id: week.monday
        for stage in stages
        for week in weeks_of(stage, begin)
        for portion in week.portions
        if portion.first
    }
