"""The true lowest and highest index and level over all answers that are still open."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from audit.core.bank import Track
from audit.core.conditions import TOLERANCE
from audit.core.possible.clauses import UNCAPPED
from audit.core.possible.frame import Cluster
from audit.core.possible.proof import highest_fits, lowest_holds
from audit.core.possible.prospect import Entry, Prospect, Scene
from audit.core.possible.spans import Share, best_mean
from audit.core.scorecard import NORMAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Possible:
    """What index and level can still become, by any answers to what is open.

    While the normal track is possible, the bounds are those of the completions that stay on it.
    """

    index_low: float | None
    """0 to 100; None where nothing can be rated."""
    index_high: float | None
    level_low: int | None
    """None where no level can be given: nothing can be rated, or only tracks with a badge are possible."""
    level_high: int | None
    tracks: frozenset[str]
    """All tracks that are possible."""
    exact: bool = True
    """False where a level is a proven bound only: no completion lies outside, but not all of it may be reached."""


def index_bounds(prospect: Prospect, scenes: Iterable[Scene]) -> tuple[float, float] | None:
    """The lowest and the highest index; None where nothing can be rated."""
    lows, highs = [], []
    for scene in scenes:
        tables = [table for table in _tables(prospect, scene) if _counts(table[0], scene.track)]
        low = best_mean((_lowest(*table) for table in tables), up=False)
        high = best_mean((_highest(*table) for table in tables), up=True)
        if low is not None and high is not None:
            lows.append(low)
            highs.append(high)
    return (min(lows), max(highs)) if lows else None


Table = tuple[Cluster, Sequence[Entry]]


def _tables(prospect: Prospect, scene: Scene) -> list[Table]:
    clusters = prospect.frame.clusters
    return [(cluster, prospect.entries(place, scene)) for place, cluster in enumerate(clusters)]


def _counts(cluster: Cluster, track: Track | None) -> bool:
    return bool(cluster.dimension) and (track is None or cluster.dimension not in track.leaves_out)


def _lowest(cluster: Cluster, entries: Iterable[Entry]) -> Share:
    spans = [entry.span for entry in entries]
    lows = [span.low for span in spans if span.low is not None]
    return Share(cluster.weight, min(lows, default=None), any(span.may_drop for span in spans))


def _highest(cluster: Cluster, entries: Iterable[Entry]) -> Share:
    spans = [entry.span for entry in entries]
    highs = [span.high for span in spans if span.high is not None]
    return Share(cluster.weight, max(highs, default=None), any(span.may_drop for span in spans))


# Levels. The lowest is that of the lowest index, or the lowest cap that any clause can bring by itself. The highest
# must be asked for one by one: is there a completion whose index is high enough and that no lower cap stops?


@dataclass(slots=True)
class Levels:
    """Which levels are possible on the normal track."""

    prospect: Prospect
    scenes: Sequence[Scene]
    exact: bool = True

    def lowest(self, index: float) -> int:
        """The lowest level; `index` is the lowest index."""
        clauses = self.prospect.frame.clauses
        level = min(self._free(index), clauses.always, *(self._lowest_cap(scene) for scene in self.scenes))
        for fact in clauses.about_facts:
            if fact.cap < level and any(self._fact_holds(fact, scene) for scene in self.scenes):
                level = fact.cap
        if clauses.unclear < level:
            self.exact = False
        return min(level, clauses.unclear)
