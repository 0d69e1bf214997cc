"""What a bank advises: actions, what calls for them, and the statements that all of it was made from."""

from dataclasses import dataclass

from audit.core.conditions import Condition
from audit.core.questions import Option
from audit.core.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A condition that calls for an action; `question` is the one whose score it is about, if any."""

    when: Condition
    question: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something to do."""

    id: str
    dimension: str
    title: Text
    triggers: tuple[Trigger, ...]
    guard: Condition
    impact: int
    effort: int
    horizon: int
    """Index into the plan's horizons."""
    owner: Text
    first_step: Text
    steps: tuple[Text, ...] = ()
    measure: Text
    """The figure that shows it worked, as a formula in words."""
    target: Text
    obstacle: Text | None = None
    hours: float
    """Once, for a firm of 50 to 249 people."""
    hours_per_week: float
    needs: tuple[str, ...] = ()
    serves: frozenset[str] = frozenset()
    """Goals, as option ids of the bank's goals question."""
    outcomes: tuple[Option, ...] = ()
    """Where it ends in a decision: the decisions."""
    tags: frozenset[str] = frozenset()
    seeds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """A statement of the texts that the bank was made from, and what carries it."""

    id: str
    kind: str
    text: Text
    asked_by: tuple[str, ...] = ()
    advised_by: tuple[str, ...] = ()
    note: Text | None = None
