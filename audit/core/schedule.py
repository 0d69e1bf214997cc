"""Cutting a sequence of actions to the hours that are really there (docs/method.md, 'Hours')."""

from dataclasses import dataclass, field

from audit.core.conditions import TOLERANCE
from audit.core.plan import Candidate, NotNow, Plan, Reason, Stage
from audit.core.planning_rules import PlanRules


@dataclass(slots=True)
class Calendar:
    """What has been placed so far, and what room is left."""

    rules: PlanRules
    hours: float
    share: float
    limits: tuple[int, ...]
    spent: list[float] = field(default_factory=list)
    reserved: list[float] = field(default_factory=list)
    parallel: list[int] = field(default_factory=list)
    place_of: dict[str, int] = field(default_factory=dict)
    recurring: float = 0.0

    def __post_init__(self) -> None:
        for _ in self.rules.horizons:
            self.spent.append(0.0)
            self.reserved.append(0.0)
            self.parallel.append(0)

    def available(self, place: int) -> float:
        """The hours of a horizon."""
        return self.hours * self.rules.horizons[place].weeks * self.share

    def put(self, candidate: Candidate, place: int) -> None:
        """Plan an action."""
        free = self.rules.reserve_hours - sum(self.reserved) if candidate.reserved else 0.0
        from_reserve = min(candidate.hours, free)
        self.reserved[place] += from_reserve
        self.spent[place] += candidate.hours - from_reserve
        self.parallel[place] += not candidate.reserved
        self.place_of[candidate.id] = place
        self.recurring += candidate.hours_per_week

    def obstacle(self, candidate: Candidate, place: int) -> Reason | None:
        """What keeps an action out of a horizon, or None."""
        if self.spent[place] + candidate.hours > self.available(place) + TOLERANCE:
            return Reason.HOURS
        if self.parallel[place] >= self.limits[place]:
            return Reason.PARALLEL
        return None


def cut_to_hours(
    rules: PlanRules, sequence: tuple[Candidate, ...], hours: float, share: float, hours_known: bool
) -> Plan:
    """The plan: each action in the first horizon that has room for it, or left for later with the reason."""
    limits = next(limits for below, limits in rules.parallel if below is None or hours < below)
    calendar = Calendar(rules, hours, share, limits)
    # What is always done at once takes its hours before anything else can.
    first = sorted(sequence, key=lambda candidate: not candidate.reserved)
    not_now = tuple(refused for candidate in first if (refused := _place(calendar, candidate)) is not None)
    too_tight = any(candidate.id not in calendar.place_of for candidate in sequence[:3])
    return Plan(
        sequence=sequence,
        stages=tuple(_stage(calendar, place, sequence) for place in range(len(rules.horizons))),
        not_now=not_now,
        hours_per_week=hours,
        hours_assumed=not hours_known,
        recurring_hours=calendar.recurring,
        too_tight=too_tight,
        relief=rules.first_relief if too_tight else "",
    )


def _place(calendar: Calendar, candidate: Candidate) -> NotNow | None:
    """Plan an action if it can be; else the reason why not."""
    if candidate.reserved:
        calendar.put(candidate, 0)
        return None
    missing = next((need for need in candidate.needs if need not in calendar.place_of), None)
    if missing is not None:
        return NotNow(candidate, Reason.WAITS, missing)
    limit = calendar.rules.recurring_limit * calendar.hours
    if candidate.hours_per_week and calendar.recurring + candidate.hours_per_week > limit + TOLERANCE:
        return NotNow(candidate, Reason.RECURRING)
    obstacles = []
    for place in range(_earliest(calendar, candidate), len(calendar.rules.horizons)):
        obstacle = calendar.obstacle(candidate, place)
        if obstacle is None:
            calendar.put(candidate, place)
            return None
        obstacles.append(obstacle)
    return NotNow(candidate, Reason.PARALLEL if Reason.PARALLEL in obstacles else Reason.HOURS)


def _earliest(calendar: Calendar, candidate: Candidate) -> int:
    """Its own horizon, or the first if it is urgent; never before its prerequisites."""
    urgent = candidate.priority.value >= calendar.rules.pull_forward_from - TOLERANCE
    own = 0 if urgent else candidate.action.horizon
    return max((own, *(calendar.place_of[need] for need in candidate.needs)))


def _stage(calendar: Calendar, place: int, sequence: tuple[Candidate, ...]) -> Stage:
    return Stage(
        horizon=calendar.rules.horizons[place],
        planned=tuple(c for c in sequence if calendar.place_of.get(c.id) == place),
        hours_planned=calendar.spent[place],
        hours_available=calendar.available(place),
        hours_reserved=calendar.reserved[place],
    )
