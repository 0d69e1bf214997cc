"""Cutting a sequence of actions to the hours that are really there (docs/method.md, 'Hours')."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from audit.core.bounds import TOLERANCE
from audit.core.choices import Choices, Kind
from audit.core.plan import ACUTE, Candidate, Conflict, NotNow, Plan, Reason, Stage, allowed, needed
from audit.core.planning_rules import PlanRules

NO_CHOICES: Choices = {}


@dataclass(frozen=True, slots=True)
class Wishes:
    """Where the user wants actions, as far as they are candidates, and what follows for what those need."""

    kinds: Mapping[str, Kind]
    places: Mapping[str, int]
    """The horizons wanted for what was pinned or re-dated."""
    due: Mapping[str, int]
    """The horizons by which the prerequisites of pinned actions have to be done."""
    before: frozenset[str]
    """What was re-dated, and the prerequisites of that and of what was pinned: placed before the rest."""

    @classmethod
    def of(cls, sequence: tuple[Candidate, ...], choices: Choices, last: int) -> "Wishes":
        """The wishes that choices express; `last` is the last horizon."""
        kinds = {one.id: choices[one.id].kind for one in sequence if one.id in choices}
        wanted = {action: choices[action].horizon for action in kinds}
        places = {action: min(place, last) for action, place in wanted.items() if place is not None}
        needs = {one.id: one.needs for one in sequence}
        due: dict[str, int] = {}
        before = {action for action in places if kinds[action] is Kind.REDATE}
        for action, place in places.items():
            first = needed(action, needs) - {action}
            before |= first
            if kinds[action] is Kind.PIN:
                due |= {need: min(place, due.get(need, last)) for need in first}
        return cls(kinds, places, due, frozenset(before))

    def pinned(self, action: str) -> bool:
        """Whether the action stays where it was put."""
        return self.kinds.get(action) is Kind.PIN

    def turn(self, candidate: Candidate) -> int:
        """What takes its hours first: duties, then pins, then what these need and what was re-dated."""
        if _duty(candidate):
            return 0
        if self.pinned(candidate.id):
            return 1
        return 2 if candidate.id in self.before else 3


@dataclass(slots=True)
class Calendar:
    """What has been placed so far, and what room is left."""

    rules: PlanRules
    hours: float
    share: float
    limits: tuple[int, ...]
    wishes: Wishes
    spent: list[float] = field(default_factory=list)
    reserved: list[float] = field(default_factory=list)
    parallel: list[int] = field(default_factory=list)
    place_of: dict[str, int] = field(default_factory=dict)
    delayed_by: dict[str, Reason] = field(default_factory=dict)
    """What kept an action out of the first horizon that it was tried in."""
    recurring: float = 0.0

    def __post_init__(self) -> None:
        for _ in self.rules.horizons:
            self.spent.append(0.0)
            self.reserved.append(0.0)
            self.parallel.append(0)

    def available(self, place: int) -> float:
        """The hours of a horizon."""
        return self.hours * self.rules.horizons[place].weeks * self.share

    @property
    def recurring_limit(self) -> float:
        """The hours per week that recurring work may take."""
        return self.rules.recurring_limit * self.hours

    def put(self, candidate: Candidate, place: int) -> None:
        """Plan an action."""
        from_reserve = self._from_reserve(candidate)
        self.reserved[place] += from_reserve
        self.spent[place] += candidate.hours - from_reserve
        self.parallel[place] += not candidate.reserved
        self.place_of[candidate.id] = place
        self.recurring += candidate.hours_per_week

    def obstacle(self, candidate: Candidate, place: int) -> Reason | None:
        """What keeps an action out of a horizon, or None."""
        asked = candidate.hours - self._from_reserve(candidate)
        if self.spent[place] + asked > self.available(place) + TOLERANCE:
            return Reason.HOURS
        if not candidate.reserved and self.parallel[place] >= self.limits[place]:
            return Reason.PARALLEL
        return None

    def _from_reserve(self, candidate: Candidate) -> float:
        free = self.rules.reserve_hours - sum(self.reserved) if candidate.reserved else 0.0
        return min(candidate.hours, free)


def cut_to_hours(
    rules: PlanRules,
    sequence: tuple[Candidate, ...],
    hours: float,
    share: float,
    hours_known: bool,
    choices: Choices = NO_CHOICES,
) -> Plan:
    """The plan: each action in the first horizon that has room for it, or left for later with the reason."""
    limits = next(limits for below, limits in rules.parallel if below is None or hours < below)
    wishes = Wishes.of(sequence, choices, len(rules.horizons) - 1)
    calendar = Calendar(rules, hours, share, limits, wishes)
    refused = {one.id: why for one in sorted(sequence, key=wishes.turn) if (why := _place(calendar, one))}
    first = allowed(sequence, choices)[:3]
    too_tight = any(candidate.id not in calendar.place_of for candidate in first)
    refuses_relief = wishes.kinds.get(rules.first_relief) is Kind.REJECT
    return Plan(
        sequence=sequence,
        stages=tuple(_stage(calendar, place, sequence) for place in range(len(rules.horizons))),
        not_now=tuple(refused[one.id] for one in sequence if one.id in refused),
        hours_per_week=hours,
        hours_assumed=not hours_known,
        recurring_hours=calendar.recurring,
        too_tight=too_tight,
        relief=rules.first_relief if too_tight and not refuses_relief else "",
        recurring_limit=calendar.recurring_limit,
        choices={action: choices[action] for action in wishes.kinds},
        conflicts=tuple(_conflicts(calendar, sequence, choices, refused)),
    )


def _place(calendar: Calendar, candidate: Candidate) -> NotNow | None:
    """Plan an action if it can be; else the reason why not."""
    wishes = calendar.wishes
    if wishes.kinds.get(candidate.id) is Kind.REJECT:
        return NotNow(candidate, Reason.REJECTED)
    if wishes.pinned(candidate.id) or (_duty(candidate) and candidate.id not in wishes.places):
        calendar.put(candidate, wishes.places.get(candidate.id, 0))
        return None
    missing = next((need for need in candidate.needs if need not in calendar.place_of), None)
    if missing is not None:
        return NotNow(candidate, Reason.WAITS, missing)
    recurring = calendar.recurring + candidate.hours_per_week
    if candidate.hours_per_week and recurring > calendar.recurring_limit + TOLERANCE:
        return NotNow(candidate, Reason.RECURRING)
    return _in_time(calendar, candidate)


def _duty(candidate: Candidate) -> bool:
    """Whether an action waits for no budget: a conflict that is open, or what the reserve pays for."""
    return candidate.rank == ACUTE or candidate.reserved


def _in_time(calendar: Calendar, candidate: Candidate) -> NotNow | None:
    """Plan an action in the first horizon that has room for it; else the reason why none has."""
    obstacles = []
    for place in range(_earliest(calendar, candidate), len(calendar.rules.horizons)):
        obstacle = calendar.obstacle(candidate, place)
        if obstacle is None:
            calendar.put(candidate, place)
            return None
        obstacles.append(obstacle)
        calendar.delayed_by.setdefault(candidate.id, obstacle)
    return NotNow(candidate, Reason.PARALLEL if Reason.PARALLEL in obstacles else Reason.HOURS)


def _earliest(calendar: Calendar, candidate: Candidate) -> int:
    """Where it is wanted; else its own horizon, or earlier if it is urgent or something pinned needs it.

    Never before its prerequisites.
    """
    urgent = candidate.priority.value >= calendar.rules.pull_forward_from - TOLERANCE
    own = 0 if urgent else candidate.action.horizon
    wanted = calendar.wishes.places.get(candidate.id, min(own, calendar.wishes.due.get(candidate.id, own)))
    return max((wanted, *(calendar.place_of[need] for need in candidate.needs)))


def _stage(calendar: Calendar, place: int, sequence: tuple[Candidate, ...]) -> Stage:
    return Stage(
        horizon=calendar.rules.horizons[place],
        planned=tuple(c for c in sequence if calendar.place_of.get(c.id) == place),
        hours_planned=calendar.spent[place],
        hours_available=calendar.available(place),
        hours_reserved=calendar.reserved[place],
        crowd=max(0, calendar.parallel[place] - calendar.limits[place]),
    )


# Choices that could not be followed as they stand.


def _conflicts(
    calendar: Calendar, sequence: tuple[Candidate, ...], choices: Choices, refused: Mapping[str, NotNow]
) -> Iterable[Conflict]:
    for one in sequence:
        wanted = calendar.wishes.places.get(one.id)
        if wanted is None:
            continue
        late = [need for need in one.needs if calendar.place_of.get(need, wanted + 1) > wanted]
        if calendar.wishes.pinned(one.id) or (late and one.id not in refused):
            yield from (Conflict(choices[one.id], Reason.WAITS, need) for need in late)
        elif one.id in refused:
            yield Conflict(choices[one.id], refused[one.id].reason, refused[one.id].waits_for)
        elif one.id in calendar.delayed_by:
            yield Conflict(choices[one.id], calendar.delayed_by[one.id])
