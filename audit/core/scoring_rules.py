"""How an answer becomes a score, 0 to TOP: the rules that a bank can declare."""

from collections.abc import Mapping
from dataclasses import dataclass

from audit.core.bounds import Bounds

TOP = 4.0
"""The highest score of a question."""


@dataclass(frozen=True, slots=True)
class ByLevel:
    """The level of the option picked."""


@dataclass(frozen=True, slots=True)
class Band:
    """A level, and the numbers that give it."""

    level: float
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The level of the first band that a number lies in."""

    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """The level of the first band that the number of ticked options lies in."""

    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What must be true of the ticked options; all that is given must hold."""

    none: bool = False
    only: frozenset[str] | None = None
    """Something is ticked, and nothing but these."""
    includes: frozenset[str] | None = None
    """At least one of these."""
    count: Bounds | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A level for a pattern of ticked options."""

    when: Chosen
    level: float


@dataclass(frozen=True, slots=True)
class FirstMatch:
    """The level of the first pattern that fits."""

    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """TOP times ticked items over applicable items."""


@dataclass(frozen=True, slots=True)
class MeanOfRows:
    """The mean, over all rows, of the points that a column's choice gives; an empty row counts as `empty`."""

    column: str
    points: Mapping[str, float]
    empty: str


@dataclass(frozen=True, slots=True)
class ShareOfRows:
    """TOP times the good rows over the rows that count, less a malus, not below 0, in steps.

    A row counts when its `column` holds one of `counts`; it is good when it also holds one of `good` and its
    `filled` column is not empty. No rows that count: 0.
    """

    column: str
    counts: frozenset[str]
    good: frozenset[str]
    filled: str
    malus: float
    malus_if_any: frozenset[str]
    step: float


@dataclass(frozen=True, slots=True)
class RatioToRows:
    """The band of a number divided by a count of matrix rows; none while either is unknown or no row is."""

    number: str
    matrix: str
    column: str
    any_of: frozenset[str]
    leave_out: frozenset[str]
    bands: tuple[Band, ...]


MultiRule = Count | FirstMatch | Share
