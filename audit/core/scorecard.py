"""The scorecard: every number with the parts it was made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from audit.core.answers import State
from audit.core.judging import Badge, Check, Clause, Gate, Track
from audit.core.mode import Mode

NORMAL = "normal"
"""The track of an audit that none of the bank's tracks claims."""


class Band(StrEnum):
    """How far a result can be trusted."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A scored question that is live, and what it counts."""

    question: str
    dimension: str
    weight: float
    state: State
    claimed: float | None
    """The score of the answer as given, 0 to 4; None where there is no answer."""
    score: float | None
    """What counts: an unproven 4 as 3, an unknown answer as 0; None where nothing counts."""
    capped: bool = False
    """Counts less than claimed, because nothing is given as evidence or it never happened."""

    @property
    def unknown(self) -> bool:
        """Asked, and nobody knows or will say."""
        return self.state in {State.DONT_KNOW, State.DECLINED}


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionResult:
    """A dimension's score, 0 to 100, and the items it was made of."""

    id: str
    weight: float
    items: tuple[Item, ...]
    score: float | None
    """None where it is not rated: nothing asked, or more than half of its weight does not apply."""
    low: float | None
    high: float | None
    counts: bool = True
    """Part of the index; a track may leave it out."""

    @property
    def rated(self) -> bool:
        """Whether it has a score."""
        return self.score is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidence:
    """How far the result can be trusted: 100 × known × (0.2 + 0.5 coverage + 0.3 evidence) − deduction."""

    value: float
    band: Band
    known: float
    coverage: float
    evidence: float
    deduction: float
    """Points taken off for contradictions."""
    proof: float
    """The value before the deduction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActiveGate:
    """A gate that holds, by which of its clauses, and whether it makes a difference."""

    gate: Gate
    clauses: tuple[Clause, ...]
    dimensions: tuple[str, ...]
    """The dimensions that are too low, where that is the reason."""
    bites: bool
    """Whether its cap is below the level that the index alone would give."""

    @property
    def lifted_by(self) -> tuple[str, ...]:
        """The actions that its clauses name."""
        return tuple(dict.fromkeys(action for clause in self.clauses for action in clause.lifted_by))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """The result of an audit."""

    mode: Mode
    track: Track | None
    """None on the normal track."""
    index: float | None
    """0 to 100; None while nothing is rated."""
    low: float | None
    high: float | None
    """The index if what nobody knows were like the rest of its dimension."""
    level: int | None
    """None without an index, and on a track that gives a badge instead."""
    level_without_gates: int | None
    badge: Badge | None
    provisional: bool
    """So much is unknown that no level should be printed."""
    confidence: Confidence
    dimensions: tuple[DimensionResult, ...]
    gates: tuple[ActiveGate, ...]
    contradictions: tuple[Check, ...]
    unknown_count: int
    """Questions, scored or not, that were answered 'don't know'."""
    unknown_share: float
    """Of the weight that was asked, 0 to 1."""
    live: tuple[str, ...]
    """All questions whose condition holds, in the order of asking."""

    @property
    def track_id(self) -> str:
        """The track's id."""
        return self.track.id if self.track else NORMAL

    @property
    def items(self) -> tuple[Item, ...]:
        """All items of all dimensions."""
        return tuple(item for dimension in self.dimensions for item in dimension.items)

    def item(self, question: str) -> Item | None:
        """The item of a question, or None where it is not scored or not live."""
        return next((item for item in self.items if item.question == question), None)

    def dimension(self, dimension: str) -> DimensionResult:
        """The result of a dimension."""
        return next(result for result in self.dimensions if result.id == dimension)

    @property
    def dimension_scores(self) -> Mapping[str, float]:
        """The scores of the dimensions that are rated and part of the index."""
        return {d.id: d.score for d in self.dimensions if d.score is not None and d.counts}
