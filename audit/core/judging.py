"""What a bank judges by: levels, dimensions, gates, checks, tracks."""

from dataclasses import dataclass

from audit.core.conditions import Condition
from audit.core.text import Text


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the whole, 1 upwards; it begins at an index."""

    number: int
    name: Text
    description: Text
    begins_at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """A dimension; weight 0 means a section that is asked but not rated."""

    id: str
    name: Text
    weight: float
    reason: Text | None = None
    """Why it weighs so much."""
    first: bool = False
    """Named in the mission: shown before the others."""
    levels: tuple[Text, ...] = ()
    """The behaviour that marks each level, 1 upwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One way for a gate to hold, and what lifts it again."""

    when: Condition
    because: Text
    lifted_by: tuple[str, ...] = ()
    """Actions; empty where any action of the dimensions that are too low will do."""
    tracks: frozenset[str] = frozenset({"normal"})
    """The tracks on which it speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Caps the level while one of its clauses holds."""

    id: str
    cap: int
    clauses: tuple[Clause, ...]
    name: Text
    lift: Text
    """How to lift it, in a sentence."""
    knock_out: bool
    """A single answer is enough to close it."""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A contradiction between answers."""

    id: str
    when: Condition
    questions: tuple[str, ...]
    """The answers to lay side by side."""
    says: Text
    """The contradiction, put politely."""


@dataclass(frozen=True, slots=True)
class NamedCondition:
    """A condition with a name, for use in other conditions."""

    id: str
    when: Condition


@dataclass(frozen=True, slots=True)
class Badge:
    """What is printed instead of a level, from an index on."""

    id: str
    begins_at: float
    name: Text
    description: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """Another way to be judged: dimensions left out, a badge in place of a level."""

    id: str
    when: Condition
    name: Text
    leaves_out: frozenset[str]
    badges: tuple[Badge, ...]
    """Highest first."""
    capped_badge: str
    """The best badge while a gate with a cap of 2 or less holds."""
