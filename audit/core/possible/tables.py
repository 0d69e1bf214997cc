"""What can become of one cluster: of its dimension's score, and of the gates that hang on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from audit.core.possible.clauses import UNCAPPED, Clauses
from audit.core.possible.frame import Cluster
from audit.core.possible.kinds import Kind, Part
from audit.core.possible.spans import Share, Span


@dataclass(frozen=True, slots=True)
class Entry:
    """One way for the variables of a cluster to be answered."""

    kinds: Mapping[str, Kind]
    """What was taken for its variables."""
    parts: Mapping[str, Part]
    """What its scored questions can bring, in the order of scoring."""
    span: Span
    best: int
    """The highest cap that its clauses can leave."""
    worst: int
    """The lowest cap that they can bring."""


@dataclass(slots=True)
class Table:
    """All ways for the variables of a cluster to be answered, while the hubs are fixed."""

    cluster: Cluster
    clauses: Clauses
    entries: tuple[Entry, ...]
    low: Share = field(init=False)
    high: Share = field(init=False)
    worst: int = field(init=False)
    """The lowest cap that it can bring."""
    worst_rated: int = field(init=False)
    """The same, where the dimension is rated."""
    _at: dict[int, Share] = field(default_factory=dict)

    def __post_init__(self) -> None:
        spans = [entry.span for entry in self.entries]
        may_drop = any(span.may_drop for span in spans)
        low = min((span.low for span in spans if span.low is not None), default=None)
        high = max((span.high for span in spans if span.high is not None), default=None)
        self.low = Share(self.cluster.weight, low, may_drop)
        self.high = Share(self.cluster.weight, high, may_drop)
        caps = [(entry.span.low is not None, self._worst(entry)) for entry in self.entries]
        self.worst = min((cap for _, cap in caps), default=UNCAPPED)
        self.worst_rated = min((cap for rated, cap in caps if rated), default=UNCAPPED)

    def _worst(self, entry: Entry) -> int:
        return entry.worst if entry.span.low is None else min(entry.worst, self.cap_of(entry.span.low))

    def cap_of(self, score: float) -> int:
        """The lowest cap that a score of the dimension brings."""
        return self.clauses.cap_of(self.cluster.dimension, score)

    def at(self, level: int) -> Share | None:
        """The best that the dimension can be while no cap stops a level; None where one always does."""
        if level not in self._at:
            spans = [entry.span for entry in self.entries if entry.best >= level]
            high = max((span.high for span in spans if span.high is not None), default=None)
            if high is not None and self.cap_of(high) < level:
                high = None
            may_drop = any(span.may_drop for span in spans)
            self._at[level] = Share(self.cluster.weight, high, may_drop)
        share = self._at[level]
        return None if share.score is None and not share.may_drop else share
