"""Gates about how well a result is proven, which hang on all dimensions at once.

How far a result can be trusted rises with the weight that counts and the evidence shown, and falls with the
weight that is unknown or not asked and the prompts for evidence left empty. So of all ways to complete a
cluster only those matter that no other beats in everything; they are few, and all their sums can be tried.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from audit.core.bounds import TOLERANCE
from audit.core.confidence import proof_of
from audit.core.possible.clauses import FactCap
from audit.core.possible.kinds import Part
from audit.core.possible.tables import Entry, Table
from audit.core.scoring_rules import TOP

LIMIT = 3000
"""Ways kept at most, before the question is given up as not decided."""
SLACK = 1e-10


@dataclass(frozen=True, slots=True)
class Tally:
    """What a way to complete some clusters adds up to."""

    rated: bool = False
    surplus: float = 0.0
    """By how much the rated dimensions, weighted, are above the index that is wanted."""
    counted: float = 0.0
    unknown: float = 0.0
    unasked: float = 0.0
    shown: float = 0.0
    missing: float = 0.0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.rated or other.rated,
            self.surplus + other.surplus,
            self.counted + other.counted,
            self.unknown + other.unknown,
            self.unasked + other.unasked,
            self.shown + other.shown,
            self.missing + other.missing,
        )

    def merits(self) -> tuple[float, ...]:
        """Each the better the higher."""
        return (
            self.rated,
            self.surplus,
            self.counted,
            -self.unknown,
            -self.unasked,
            self.shown,
            -self.missing,
        )

    def demerits(self) -> tuple[float, ...]:
        """Each the worse for trust the higher."""
        return (self.rated, -self.counted, self.unknown, self.unasked, -self.shown, self.missing)

    def figure(self, name: str) -> float:
        """The fact that a gate asks for: `proof`, 0 to 100, or `unknown_share`, 0 to 1."""
        share = self.unknown / self.counted if self.counted else 0.0
        if name == "unknown_share":
            return share
        weight = self.counted + self.unasked
        prompts = self.shown + self.missing
        coverage = self.counted / weight if weight else 0.0
        return proof_of(1.0 - share, coverage, self.shown / prompts if prompts else 0.0)


def can_pass(tables: Sequence[Table], level: int, begins_at: float, facts: Sequence[FactCap]) -> bool | None:
    """Whether some completion reaches an index that no cap below a level stops, these figures included.

    None where it was not decided.
    """
    ways = _sums(([*_high_ways(table, level, begins_at - TOLERANCE)] for table in tables), Tally.merits)
    if ways is None:
        return None
    return any(
        way.rated and way.surplus >= -SLACK and not any(f.bounds.hold(way.figure(f.name)) for f in facts)
        for way in ways
    )


def can_hold(tables: Sequence[Table], fact: FactCap) -> bool | None:
    """Whether some completion makes a clause about a figure hold; None where it was not decided."""
    ways = _sums(([*_low_ways(table)] for table in tables), Tally.demerits)
    if ways is None:
        return None
    return any(way.rated and fact.bounds.hold(way.figure(fact.name)) for way in ways)


def _sums(choices: Iterable[list[Tally]], merits: Callable[[Tally], tuple[float, ...]]) -> list[Tally] | None:
    ways = [Tally()]
    for more in choices:
        kept = _unbeaten(more, merits)
        ways = _unbeaten([way + other for way in ways for other in kept], merits)
        if len(ways) > LIMIT:
            return None
    return ways


def _unbeaten(ways: Iterable[Tally], merits: Callable[[Tally], tuple[float, ...]]) -> list[Tally]:
    kept: list[tuple[tuple[float, ...], Tally]] = []
    for merit, way in sorted(((merits(way), way) for way in ways), key=lambda pair: pair[0], reverse=True):
        if not any(all(map(float.__ge__, map(float, other), map(float, merit))) for other, _ in kept):
            kept.append((merit, way))
    return [way for _, way in kept]


def _high_ways(table: Table, level: int, begins_at: float) -> Iterator[Tally]:
    for entry in table.entries:
        if entry.best >= level:
            for rated, score, tally in _ways(entry, _tops):
                if not rated:
                    yield tally
                elif table.cap_of(score) >= level:
                    surplus = table.cluster.weight * (score - begins_at)
                    yield tally + Tally(rated=True, surplus=surplus)


def _low_ways(table: Table) -> Iterator[Tally]:
    for entry in table.entries:
        for rated, _, tally in _ways(entry, _bottoms):
            yield tally + Tally(rated=rated)


def _tops(part: Part) -> tuple[tuple[float, float], ...]:
    return part.tops


def _bottoms(part: Part) -> tuple[tuple[float, float], ...]:
    return () if part.low is None else ((part.low, part.shown),)


Sums = dict[tuple[float, float, int], tuple[float, float]]
"""Weight that does not apply, evidence shown, prompts -> weight that counts, weighted scores."""


def _ways(
    entry: Entry, choices: Callable[[Part], tuple[tuple[float, float], ...]]
) -> Iterator[tuple[bool, float, Tally]]:
    """Whether the dimension is rated, its score, and what the rest adds up to."""
    sums: Sums = {(0, 0, 0): (0, 0)}
    unknown = unasked = 0.0
    for part in entry.parts.values():
        unknown += part.weight if part.unknown else 0.0
        if part.low is None and not part.away:
            unasked += part.weight
        else:
            sums = _added(sums, part, choices(part))
    half = sum(part.weight for part in entry.parts.values()) / 2
    for (away, shown, prompts), (counted, points) in sums.items():
        rated = away <= half and counted > 0
        score = points / counted / TOP * 100 if counted else 0.0
        tally = Tally(counted=counted, unknown=unknown, unasked=unasked, shown=shown, missing=prompts - shown)
        yield rated, score, tally


def _added(sums: Sums, part: Part, choices: tuple[tuple[float, float], ...]) -> Sums:
    found: Sums = {}
    for (away, shown, prompts), (counted, points) in sums.items():
        for score, worth in choices:
            more = (away, shown + worth, prompts + 1) if part.prompt else (away, shown, prompts)
            reached = points + part.weight * score
            if more not in found or found[more][1] < reached:
                found[more] = counted + part.weight, reached
        if part.away:
            more = away + part.weight, shown, prompts
            if more not in found or found[more][1] < points:
                found[more] = counted, points
    return found
