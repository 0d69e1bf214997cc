"""The true lowest and highest index and level over all answers that are still open."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from audit.core.bank import Bank
from audit.core.bounds import TOLERANCE
from audit.core.possible.clauses import UNCAPPED, FactCap
from audit.core.possible.proof import can_hold, can_pass
from audit.core.possible.prospect import Prospect, Scene
from audit.core.possible.spans import best_mean
from audit.core.possible.tables import Table
from audit.core.scorecard import NORMAL
from audit.core.scoring import level_at


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
    always_rated: bool = True
    """False where some completion has no index, because nothing in it is rated."""
    exact: bool = True
    """False where a level is a proven bound only: no completion lies outside, but it may not be reached."""

    @property
    def width(self) -> float:
        """How far the index is still open, in points."""
        low, high = self.index_low, self.index_high
        return 0.0 if low is None or high is None else high - low


def bounds(prospect: Prospect) -> Possible:
    """The bounds over all completions."""
    tracks = frozenset(scene.track.id if scene.track else NORMAL for scene in prospect.scenes)
    scenes = scenes_that_count(prospect.scenes)
    tables = [tables_that_count(prospect, scene) for scene in scenes]
    index = index_bounds(tables)
    low, high = index or (None, None)
    level_low = level_high = None
    exact = True
    if low is not None and high is not None and NORMAL in tracks:
        levels = Levels(prospect.frame.bank, prospect, scenes)
        level_low, level_high = levels.lowest(low), levels.highest(high)
        exact = not levels.undecided
    return Possible(
        index_low=low,
        index_high=high,
        level_low=level_low,
        level_high=level_high,
        tracks=tracks,
        always_rated=not any(all(table.low.may_drop for table in one) for one in tables),
        exact=exact,
    )


def scenes_that_count(scenes: Sequence[Scene]) -> Sequence[Scene]:
    """The scenes of the normal track, or where it is out of reach, all."""
    return [scene for scene in scenes if scene.track is None] or scenes


def tables_that_count(prospect: Prospect, scene: Scene) -> Sequence[Table]:
    """The tables of the dimensions that are part of a scene's index, and those of none."""
    tables = prospect.all_tables(scene)
    if scene.track is None:
        return tables
    return [table for table in tables if table.cluster.dimension not in scene.track.leaves_out]


def index_bounds(all_tables: Iterable[Sequence[Table]]) -> tuple[float, float] | None:
    """The lowest and the highest index over scenes, by their tables; None where nothing can be rated."""
    lows, highs = [], []
    for tables in all_tables:
        low = best_mean((table.low for table in tables), up=False)
        high = best_mean((table.high for table in tables), up=True)
        if low is not None and high is not None:
            lows.append(low)
            highs.append(high)
    return (min(lows), max(highs)) if lows else None


@dataclass(slots=True)
class Levels:
    """Which levels are possible on the normal track.

    The lowest is that of the lowest index, or the lowest cap that any clause can bring by itself. The highest
    is asked for one by one: is there a completion whose index is high enough, and that no lower cap stops?
    """

    bank: Bank
    prospect: Prospect
    scenes: Sequence[Scene]
    undecided: bool = field(default=False)

    def lowest(self, index: float) -> int:
        """The lowest level; `index` is the lowest index."""
        clauses = self.prospect.frame.clauses
        level = min(level_at(self.bank, index) or UNCAPPED, clauses.always)
        level = min(level, *(self._lowest_cap(self.prospect.all_tables(scene)) for scene in self.scenes))
        for fact in clauses.about_facts:
            if fact.cap < level and self._may_hold(fact):
                level = fact.cap
        self.undecided |= clauses.unclear < level
        return min(level, clauses.unclear)

    @staticmethod
    def _lowest_cap(tables: Sequence[Table]) -> int:
        """The lowest cap that any clause brings, while at least one dimension is rated."""
        rated = sum(1 for table in tables if table.low.score is not None)
        if not rated:
            return UNCAPPED
        others = (rated > (table.low.score is not None) for table in tables)
        return min(t.worst if free else t.worst_rated for t, free in zip(tables, others, strict=True))

    def _may_hold(self, fact: FactCap) -> bool:
        found = [can_hold(self.prospect.all_tables(scene), fact) for scene in self.scenes]
        if any(found):
            return True
        self.undecided |= None in found
        return None in found

    def highest(self, index: float) -> int:
        """The highest level; `index` is the highest index."""
        caps = {gate.cap for gate in self.bank.gates}
        numbers = {level.number for level in self.bank.levels}
        within = [level for level in caps | numbers if level <= (level_at(self.bank, index) or 0)]
        level = next((level for level in sorted(within, reverse=True) if self._reachable(level)), min(within))
        self.undecided |= self.prospect.frame.clauses.unclear < level
        return level

    def _reachable(self, level: int) -> bool:
        if self.prospect.frame.clauses.always < level:
            return False
        found = [self._reachable_in(self.prospect.all_tables(scene), level) for scene in self.scenes]
        if True in found:
            return True
        self.undecided |= None in found
        return None in found

    def _reachable_in(self, tables: Sequence[Table], level: int) -> bool | None:
        begins_at = min(one.begins_at for one in self.bank.levels if one.number >= level)
        shares = [share for table in tables if (share := table.at(level)) is not None]
        index = best_mean(shares, up=True) if len(shares) == len(tables) else None
        if index is None or index < begins_at - TOLERANCE:
            return False
        facts = [fact for fact in self.prospect.frame.clauses.about_facts if fact.cap < level]
        return can_pass(tables, level, begins_at, facts) if facts else True
