"""The clauses of a bank's gates, sorted by how what is still possible for them is found out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from audit.core.bank import Bank
from audit.core.bounds import Bounds
from audit.core.conditions import AllOf, AnyDimension, AnyOf, Condition, DimensionScore, Fact, Flag, Not
from audit.core.scorecard import NORMAL

UNCAPPED = 1_000_000
"""The cap where no gate speaks."""


@dataclass(frozen=True, slots=True)
class Capped:
    """A cap, and the condition under which it holds."""

    cap: int
    when: Condition


@dataclass(frozen=True, slots=True)
class FactCap:
    """A cap, and the limits of a figure within which it holds."""

    cap: int
    name: str
    bounds: Bounds


@dataclass(slots=True)
class Clauses:
    """The clauses that speak on the normal track."""

    about_answers: list[Capped] = field(default_factory=list)
    about_dimensions: dict[str, list[tuple[int, Bounds]]] = field(default_factory=dict)
    """Those that hold when a dimension is too low."""
    about_facts: list[FactCap] = field(default_factory=list)
    """Those about figures that answers still change: proof too low, too much unknown."""
    always: int = UNCAPPED
    """The cap of those about figures that no answer changes."""
    unclear: int = UNCAPPED
    """The lowest cap of those that nothing is known of but that they may hold and may not."""

    def cap_of(self, dimension: str, score: float) -> int:
        """The lowest cap that a dimension's score brings."""
        rules = self.about_dimensions.get(dimension, ())
        return min((cap for cap, bounds in rules if bounds.hold(score)), default=UNCAPPED)


def sort_clauses(bank: Bank, facts: dict[str, float]) -> Clauses:
    """All clauses; `facts` are the figures that no answer changes."""
    found = Clauses()
    for gate in bank.gates:
        for clause in gate.clauses:
            if NORMAL in clause.tracks:
                for when in _alternatives(clause.when):
                    _sort(bank, found, gate.cap, when, facts)
    return found


def _alternatives(when: Condition) -> Iterator[Condition]:
    match when:
        case AnyOf(parts):
            for part in parts:
                yield from _alternatives(part)
        case AllOf((part,)):
            yield from _alternatives(part)
        case _:
            yield when


def _sort(bank: Bank, found: Clauses, cap: int, when: Condition, facts: dict[str, float]) -> None:
    match when:
        case DimensionScore(dimension, bounds) if _too_low(bounds):
            found.about_dimensions.setdefault(dimension, []).append((cap, bounds))
        case AnyDimension(bounds) if _too_low(bounds):
            for rated in bank.rated_dimensions:
                found.about_dimensions.setdefault(rated.id, []).append((cap, bounds))
        case Fact(name, bounds) if name in facts:
            found.always = min(found.always, cap if bounds.hold(facts[name]) else UNCAPPED)
        case Fact("proof" as name, bounds) if _too_low(bounds):
            found.about_facts.append(FactCap(cap, name, bounds))
        case Fact("unknown_share" as name, bounds) if _too_high(bounds):
            found.about_facts.append(FactCap(cap, name, bounds))
        case _ if _hangs_on_sums(bank, when):
            found.unclear = min(found.unclear, cap)
        case _:
            found.about_answers.append(Capped(cap, when))


def _too_low(bounds: Bounds) -> bool:
    return bounds.at_least is None and bounds.above is None


def _too_high(bounds: Bounds) -> bool:
    return bounds.at_most is None and bounds.below is None


def _hangs_on_sums(bank: Bank, when: Condition) -> bool:
    match when:
        case DimensionScore() | AnyDimension() | Fact():
            return True
        case AllOf(parts) | AnyOf(parts):
            return any(_hangs_on_sums(bank, part) for part in parts)
        case Not(part):
            return _hangs_on_sums(bank, part)
        case Flag(flag):
            return _hangs_on_sums(bank, bank.flag_by_id[flag])
        case _:
            return False
