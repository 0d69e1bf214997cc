"""How low and how high a dimension, and from dimensions the index, can come to stand."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from audit.core.possible.kinds import Part
from audit.core.scoring_rules import TOP


@dataclass(frozen=True, slots=True)
class Span:
    """What can become of a dimension."""

    low: float | None
    """0 to 100; None where it cannot be rated."""
    high: float | None
    may_drop: bool
    """It can end up not rated."""


@dataclass(frozen=True, slots=True)
class Share:
    """A dimension's part in the index."""

    weight: float
    score: float | None
    may_drop: bool


def span(parts: Collection[Part]) -> Span:
    """The bounds of a dimension over all choices that its parts leave.

    Sums are built in the order of scoring. Per weight that does not apply, the least and the most are enough:
    the weight that counts is the rest.
    """
    sums: dict[float, tuple[float, float, float]] = {0: (0, 0, 0)}
    for part in parts:
        if part.low is not None or part.away:
            sums = _added(sums, part)
    half = sum(part.weight for part in parts) / 2
    rated = [entry for away, entry in sums.items() if away <= half and entry[0]]
    if not rated:
        return Span(None, None, may_drop=True)
    low = min(low / weight for weight, low, _ in rated)
    high = max(high / weight for weight, _, high in rated)
    return Span(low / TOP * 100, high / TOP * 100, may_drop=len(rated) < len(sums))


def _added(
    sums: dict[float, tuple[float, float, float]], part: Part
) -> dict[float, tuple[float, float, float]]:
    weight, low, high = part.weight, part.low, part.high
    found: dict[float, tuple[float, float, float]] = {}
    if low is not None and high is not None:
        found = {
            away: (counted + weight, least + weight * low, most + weight * high)
            for away, (counted, least, most) in sums.items()
        }
    if part.away:
        for away, entry in sums.items():
            other = found.get(away + weight, entry)
            found[away + weight] = entry[0], min(entry[1], other[1]), max(entry[2], other[2])
    return found


def best_mean(shares: Iterable[Share], *, up: bool) -> float | None:
    """The highest (or lowest) index; None where nothing is rated.

    What may be dropped is kept while it pulls the mean the right way, best first: the first that does not
    ends it. The sums are those of scoring, in its order.
    """
    rated = [share for share in shares if share.score is not None]
    kept = {id(share) for share in rated if not share.may_drop}
    mean = _mean(rated, kept)
    for share in sorted((s for s in rated if s.may_drop), key=_score, reverse=up):
        if mean is not None and (_score(share) <= mean if up else _score(share) >= mean):
            break
        kept.add(id(share))
        mean = _mean(rated, kept)
    return mean


def _score(share: Share) -> float:
    return share.score or 0.0


def _mean(shares: Iterable[Share], kept: set[int]) -> float | None:
    total = weights = 0.0
    for share in shares:
        if id(share) in kept:
            weights += share.weight
            total += share.weight * _score(share)
    return total / weights if weights else None
