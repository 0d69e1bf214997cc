"""The plan: every action with its arithmetic, its place in time, or the reason why not now."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from audit.core.actions import Action
from audit.core.bounds import TOLERANCE
from audit.core.choices import Choice, Choices, Kind
from audit.core.planning_rules import Boost, Horizon


class Reason(StrEnum):
    """Why an action is not planned now."""

    HOURS = "hours"
    PARALLEL = "parallel"
    """Enough is going on at the same time."""
    RECURRING = "recurring"
    WAITS = "waits"
    REJECTED = "rejected"
    """The user decided against it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority:
    """The factors of P = I × G × W × F × B × U / K."""

    impact: float
    gap: float
    """G, 0.5 to 1.5."""
    weight: float
    goal: float
    boost: float
    boosts: tuple[Boost, ...]
    """What `boost` is the product of."""
    dependants: float
    effort: float
    """K, the divisor."""

    @property
    def value(self) -> float:
        """P itself."""
        product = self.impact * self.gap * self.weight * self.goal * self.boost * self.dependants
        return product / self.effort


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An action that the answers call for."""

    action: Action
    rank: float
    """0 acute, 0.5 knowledge gaps, 1 unlawful, 2 ordinary, 3 polish."""
    priority: Priority
    triggered_by: tuple[str, ...]
    """The questions whose scores called for it."""
    needs: tuple[str, ...]
    """Prerequisites among the candidates."""
    hours: float
    """Once, for this firm's size."""
    hours_per_week: float
    reserved: bool = False
    """Its hours come from the reserve."""

    @property
    def id(self) -> str:
        """The action's id."""
        return self.action.id

    @property
    def polish(self) -> bool:
        """Whether it only polishes what is good already."""
        return self.rank == POLISH


ACUTE, ORDINARY, POLISH = 0.0, 2.0, 3.0
"""Ranks: what cannot wait until Monday, what is ordinary, what only polishes."""


def needed(action: str, needs: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """An action and all of its prerequisites, theirs included."""
    found: set[str] = set()
    waiting = [action]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += needs[one]
    return frozenset(found)


def allowed(sequence: tuple[Candidate, ...], choices: Choices) -> tuple[Candidate, ...]:
    """The candidates that were not rejected, and need nothing that was."""
    out: set[str] = set()  # prerequisites go first in a sequence, so that one pass finds all
    for one in sequence:
        rejected = one.id in choices and choices[one.id].kind is Kind.REJECT
        if rejected or out.intersection(one.needs):
            out.add(one.id)
    return tuple(one for one in sequence if one.id not in out)


def rearranged(sequence: tuple[Candidate, ...], choices: Choices) -> tuple[Candidate, ...]:
    """The sequence with the actions that somebody prefers moved ahead, the newest wish last.

    What a preferred action needs moves along; before what it needs itself it cannot go.
    """
    needs = {one.id: one.needs for one in sequence}
    for choice in choices.values():
        if choice.action in needs and choice.ahead_of in needs:
            sequence = _moved(sequence, choice.ahead_of, needed(choice.action, needs))
    return sequence


def _moved(sequence: tuple[Candidate, ...], target: str, block: frozenset[str]) -> tuple[Candidate, ...]:
    """The block, in its order, directly before the target, but for those that stand before it already."""
    place = next(place for place, one in enumerate(sequence) if one.id == target)
    if target in block:
        return sequence
    moving = tuple(one for one in sequence[place:] if one.id in block)
    staying = tuple(one for one in sequence[place:] if one.id not in block)
    return (*sequence[:place], *moving, *staying)


@dataclass(frozen=True, slots=True)
class NotNow:
    """An action that is left for later, and why."""

    candidate: Candidate
    reason: Reason
    waits_for: str = ""
    """The action that it waits for, where that is the reason."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A choice that could not be followed as it stands, or that breaks what the plan otherwise keeps.

    A pinned action stays where it was pinned, though one that it needs comes later or not at all. A re-dated
    action comes later than wanted, or not at all.
    """

    choice: Choice
    reason: Reason
    waits_for: str = ""
    """The action that it would have to wait for, where that is the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One horizon of the plan."""

    horizon: Horizon
    planned: tuple[Candidate, ...]
    hours_planned: float
    """Without the hours from the reserve."""
    hours_available: float
    hours_reserved: float
    crowd: int = 0
    """How many more actions than may go on at the same time: only where actions were pinned."""

    @property
    def overrun(self) -> float:
        """Hours planned beyond those that are there: only where actions were pinned, or law knows no wait."""
        beyond = self.hours_planned - self.hours_available
        return beyond if beyond > TOLERANCE else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Index and level at a day, if what was planned until then has worked."""

    day: int
    index: float | None
    level: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What an action brings if it alone works, together with what it needs."""

    actions: tuple[str, ...]
    """The action and its prerequisites, in the order of doing."""
    points: float
    """Points of the index."""
    hours: float
    level: int | None
    """The level reached then; None where there is none, or too much is unknown to print one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WayUp:
    """The actions with the fewest hours that reach the next level, prerequisites and gates included."""

    level: int
    actions: tuple[str, ...]
    hours: float
    proven: bool
    """False where the search was cut short: then fewer hours may be possible."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to do, in which order, by when; and what not now."""

    sequence: tuple[Candidate, ...]
    """All candidates in the order of doing, prerequisites first."""
    stages: tuple[Stage, ...]
    not_now: tuple[NotNow, ...]
    hours_per_week: float
    """The hours that are there."""
    hours_assumed: bool
    """Nobody has said how many hours there are."""
    recurring_hours: float
    """Per week, of all planned actions."""
    too_tight: bool
    """Not even the first three fit."""
    relief: str
    """The action proposed first when it is too tight, or ''."""
    recurring_limit: float
    """Per week; exceeded only by what was pinned or is reserved."""
    choices: Choices = field(default_factory=dict)
    """What the user decided about actions of this plan, by action."""
    conflicts: tuple[Conflict, ...] = ()
    """The choices that could not be followed as they stand, in the order of the sequence."""
    outlooks: tuple[Outlook, ...] = ()
    """At the end of each horizon; filled in by `project`."""
    way_up: WayUp | None = None
    """None at the top, on a track without levels, or where no set of actions reaches it; by `project`."""

    @property
    def candidates(self) -> Mapping[str, Candidate]:
        """All candidates by action id."""
        return {candidate.id: candidate for candidate in self.sequence}

    @property
    def planned(self) -> tuple[Candidate, ...]:
        """All planned actions, by horizon and then in the order of doing."""
        return tuple(candidate for stage in self.stages for candidate in stage.planned)

    @property
    def places(self) -> Mapping[str, int]:
        """The horizon of every planned action, by action id."""
        return {one.id: place for place, stage in enumerate(self.stages) for one in stage.planned}

    @property
    def lead(self) -> tuple[Candidate, ...]:
        """The three actions to begin with."""
        return self.planned[:3]
