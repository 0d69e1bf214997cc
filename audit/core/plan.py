"""The plan: every action with its arithmetic, its place in time, or the reason why not now."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from audit.core.bank import Action
from audit.core.planning_rules import Boost, Horizon


class Reason(StrEnum):
    """Why an action is not planned now."""

    HOURS = "hours"
    PARALLEL = "parallel"
    """Enough is going on at the same time."""
    RECURRING = "recurring"
    WAITS = "waits"


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


ORDINARY, POLISH = 2.0, 3.0


@dataclass(frozen=True, slots=True)
class NotNow:
    """An action that is left for later, and why."""

    candidate: Candidate
    reason: Reason
    waits_for: str = ""
    """The action that it waits for, where that is the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One horizon of the plan."""

    horizon: Horizon
    planned: tuple[Candidate, ...]
    hours_planned: float
    """Without the hours from the reserve."""
    hours_available: float
    hours_reserved: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Index and level at a day, if what was planned until then has worked."""

    day: int
    index: float | None
    level: int | None


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
    def lead(self) -> tuple[Candidate, ...]:
        """The three actions to begin with."""
        return self.planned[:3]
