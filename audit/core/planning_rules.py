"""The rules by which a bank's plan is made, as values: whose answers count, factors, horizons, limits."""

from collections.abc import Mapping
from dataclasses import dataclass

from audit.core.conditions import Condition
from audit.core.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Some actions: named ones, and those of some dimensions."""

    actions: frozenset[str] = frozenset()
    dimensions: frozenset[str] = frozenset()

    def covers(self, action: str, dimension: str) -> bool:
        """Whether an action of a dimension belongs to it."""
        return action in self.actions or dimension in self.dimensions


@dataclass(frozen=True, slots=True, kw_only=True)
class Boost:
    """Multiplies the priority of some actions while a condition, or a gate, holds."""

    which: Selection
    factor: float
    when: Condition | None = None
    gate: str = ""
    """The gate that must hold, where one must."""
    because: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Urgency:
    """Puts an action into a class that goes before the others while a condition holds."""

    action: str
    rank: float
    """0 comes first; ordinary actions have the rank 2."""
    when: Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Some actions wait for another one while a condition holds."""

    which: Selection
    wait_for: str
    when: Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserved:
    """An action whose hours come from the reserve while a condition holds; always in the first horizon."""

    action: str
    when: Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Horizon:
    """A stretch of time, in days from today and in weeks of work."""

    id: str
    first_day: int
    last_day: int
    weeks: float

    @property
    def opens_on(self) -> int:
        """Its first day as people count them, from 1 on."""
        return max(1, self.first_day)


@dataclass(frozen=True, slots=True)
class Below:
    """A value that holds below a number; None: without end."""

    number: float | None
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRules:
    """How a plan is made (docs/method.md, 'The plan')."""

    hours_question: str
    """Hours per week that are there."""
    hours_assumed: float
    """Taken while nobody has said."""
    size_question: str
    status_question: str
    goals_question: str
    owner_question: str
    """Its evidence names the person in charge."""
    horizons: tuple[Horizon, ...]
    shares: Mapping[str, float]
    """Share of the hours that is free for improvement, by option of the status question."""
    share_unknown: float
    size_factors: tuple[Below, ...]
    recurring_factors: tuple[Below, ...]
    """By hours per week."""
    recurring_limit: float
    """Largest share of the hours per week that recurring work may take."""
    parallel: tuple[tuple[float | None, tuple[int, ...]], ...]
    """By hours per week below a number: how many actions at most in each horizon."""
    pull_forward_from: float
    """A priority from which an action may move to the first horizon."""
    goal_factor: float
    mean_weight: float
    """The weight of an average dimension."""
    dependants_bonus: float
    dependants_limit: float
    boosts: tuple[Boost, ...]
    urgencies: tuple[Urgency, ...]
    waits: tuple[Wait, ...]
    reserved: tuple[Reserved, ...]
    reserve_hours: float
    full_gap: frozenset[str]
    """Actions whose gap is always whole."""
    few: int
    """With fewer actions than this, open questions bring polish."""
    polish_up_to: int
    never_polish: frozenset[str]
    first_relief: str
    """The action proposed when not even the first three fit."""
    raise_to: float
    """The score that a planned action is expected to bring its triggers to."""
