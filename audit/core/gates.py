"""The gates that hold, and the badge of a track (docs/method.md, 'Gates')."""

from collections.abc import Iterable

from audit.core.bank import Bank
from audit.core.bounds import TOLERANCE
from audit.core.conditions import AllOf, AnyDimension, AnyOf, Condition, DimensionScore
from audit.core.holding import holds
from audit.core.judging import Badge, Clause, Gate, Track
from audit.core.scorecard import NORMAL, ActiveGate
from audit.core.situation import Standing

CAPPING_BADGE = 2
"""A gate with a cap of this or less caps the badge of a track."""


def active_gates(
    bank: Bank, standing: Standing, track: Track | None, free_level: int | None, done: frozenset[str]
) -> Iterable[ActiveGate]:
    """The gates that hold; a knock-out gate that one of the actions in `done` lifts does not."""
    speaks_on = track.id if track else NORMAL
    for gate in bank.gates:
        clauses = tuple(
            clause
            for clause in gate.clauses
            if speaks_on in clause.tracks
            and not (gate.knock_out and done & frozenset(clause.lifted_by))
            and holds(clause.when, standing) is True
        )
        if clauses:
            yield _active_gate(gate, clauses, standing, free_level)


def _active_gate(
    gate: Gate, clauses: tuple[Clause, ...], standing: Standing, free_level: int | None
) -> ActiveGate:
    too_low = (dimension for clause in clauses for dimension in _too_low(clause.when, standing))
    return ActiveGate(
        gate=gate,
        clauses=clauses,
        dimensions=tuple(dict.fromkeys(too_low)),
        bites=free_level is not None and gate.cap < free_level,
    )


def _too_low(condition: Condition, standing: Standing) -> Iterable[str]:
    """The dimensions that make a condition about dimensions hold."""
    match condition:
        case AnyOf(parts) | AllOf(parts):
            for part in parts:
                yield from _too_low(part, standing)
        case DimensionScore(dimension) if holds(condition, standing):
            yield dimension
        case AnyDimension(bounds):
            yield from (id_ for id_, number in standing.dimensions.items() if bounds.hold(number))
        case _:
            return


def badge_of(track: Track | None, index: float | None, gates: tuple[ActiveGate, ...]) -> Badge | None:
    """What a track gives in place of a level; None on the normal track, and without an index."""
    if track is None or index is None:
        return None
    earned = next(badge for badge in track.badges if badge.begins_at <= index + TOLERANCE)
    best = next(badge for badge in track.badges if badge.id == track.capped_badge)
    capped = any(gate.gate.cap <= CAPPING_BADGE for gate in gates)
    return best if capped and earned.begins_at > best.begins_at else earned
