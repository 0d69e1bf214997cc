"""Limits of a number, met within a hair's breadth."""

from dataclasses import dataclass

TOLERANCE = 1e-9
"""Scores are sums of thirds and tenths: a threshold is met when it is missed by less than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Limits of a number; all that are given must hold."""

    at_least: float | None = None
    at_most: float | None = None
    below: float | None = None
    above: float | None = None

    @property
    def limits(self) -> frozenset[float]:
        """All limits that are given."""
        given = (self.at_least, self.at_most, self.below, self.above)
        return frozenset(limit for limit in given if limit is not None)

    def hold(self, number: float) -> bool:
        """Whether the number lies within."""
        return (
            (self.at_least is None or number >= self.at_least - TOLERANCE)
            and (self.at_most is None or number <= self.at_most + TOLERANCE)
            and (self.below is None or number < self.below - TOLERANCE)
            and (self.above is None or number > self.above + TOLERANCE)
        )
