"""The user's own finished audits, by size and business type: never a rank among the firms of the world."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from audit.core.planning_rules import Below
from audit.core.text import Text

ENOUGH = 5
"""Firms from which on figures are shown: with fewer, one could be told from the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A finished audit, as far as the cohort needs it."""

    firm: str
    """Whatever tells firms apart; '' where the audit is the only one of its firm."""
    index: float
    dimensions: Mapping[str, float]
    """The scores of the dimensions that were rated."""
    size: str = ""
    """The class of its size; '' where that is not known."""
    kind: str = ""
    """The type of business; '' where that is not known."""


@dataclass(frozen=True, slots=True)
class Quartiles:
    """Where the lower quarter ends, the middle, and where the upper quarter begins; 0 to 100."""

    lower: float
    median: float
    upper: float

    @classmethod
    def of(cls, numbers: Iterable[float]) -> "Quartiles":
        """The quartiles of at least one number, between two of them in proportion."""
        ranked = sorted(numbers)
        return cls(_at(ranked, 0.25), _at(ranked, 0.5), _at(ranked, 0.75))


def _at(ranked: Sequence[float], share: float) -> float:
    place = share * (len(ranked) - 1)
    below = int(place)
    above = min(below + 1, len(ranked) - 1)
    return ranked[below] + (place - below) * (ranked[above] - ranked[below])


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """What the user's own finished audits show."""

    size: str | None
    kind: str | None
    firms: int
    index: Quartiles
    dimensions: Mapping[str, Quartiles]
    """Of the dimensions that enough of the firms have a score in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TooFew:
    """No figures, because they would be those of single firms."""

    size: str | None
    kind: str | None
    firms: int

    @property
    def says(self) -> Text:
        """Why there are no figures, as a sentence."""
        words = Text(
            "Vergleichswerte gibt es ab {n} Unternehmen; bisher sind es {f}.",
            "Figures to compare with are shown from {n} firms on; so far there are {f}.",
        )
        return words.fill(n=ENOUGH, f=self.firms)


def cohort(
    rows: Iterable[Row], *, size: str | None = None, kind: str | None = None, leave_out: str = ""
) -> Cohort | TooFew:
    """Median and quartiles of one's own finished audits, from five firms on.

    `rows` come oldest first: of several audits of a firm the last counts. `size` and `kind` narrow the firms,
    None takes all; `leave_out` is the firm that is to be compared with the others.
    """
    firms = _firms(rows, leave_out)
    chosen = [row for row in firms if size in {None, row.size} and kind in {None, row.kind}]
    if len(chosen) < ENOUGH:
        return TooFew(size=size, kind=kind, firms=len(chosen))
    return Cohort(
        size=size,
        kind=kind,
        firms=len(chosen),
        index=Quartiles.of(row.index for row in chosen),
        dimensions=_dimensions(chosen),
    )


def _firms(rows: Iterable[Row], leave_out: str) -> list[Row]:
    """The last audit of every firm."""
    single: list[Row] = []
    newest: dict[str, Row] = {}
    for row in rows:
        if not row.firm:
            single.append(row)
        elif row.firm != leave_out:
            newest[row.firm] = row
    return single + list(newest.values())


def _dimensions(rows: list[Row]) -> Mapping[str, Quartiles]:
    scores: dict[str, list[float]] = {}
    for row in rows:
        for dimension, found in row.dimensions.items():
            scores.setdefault(dimension, []).append(found)
    return {dimension: Quartiles.of(found) for dimension, found in scores.items() if len(found) >= ENOUGH}


def size_class(people: float | None, sizes: tuple[Below, ...]) -> str:
    """The class of a firm's size, as '10-49' or '250+', by the limits of a bank; '' where it is not known."""
    if people is None:
        return ""
    lower = 0.0
    for row in sizes:
        if row.number is None:
            return f"{lower:g}+"
        if people < row.number:
            return f"{lower:g}-{row.number - 1:g}"
        lower = row.number
    return f"{lower:g}+"
