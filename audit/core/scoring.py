"""Answers -> Scorecard (docs/method.md, 'Scoring')."""

from collections.abc import Iterable, Mapping

from audit.core.answers import Answers, State
from audit.core.bank import Bank
from audit.core.bounds import TOLERANCE
from audit.core.confidence import confidence_of, unknown_count, unknown_share
from audit.core.gates import active_gates, badge_of
from audit.core.holding import holds
from audit.core.items import live_items
from audit.core.judging import Check, Dimension, Track
from audit.core.mode import Mode
from audit.core.scorecard import Confidence, DimensionResult, Item, Scorecard
from audit.core.scoring_rules import TOP
from audit.core.situation import Standing

PROVISIONAL_ABOVE = 0.25
"""The share of what is unknown, by weight, beyond which no level is printed."""


def score(bank: Bank, answers: Answers, mode: Mode) -> Scorecard:
    """Everything that can be said of the answers in numbers."""
    standing = Standing(bank, answers)
    return assess(bank, answers, mode, standing, live_items(bank, answers, mode, standing))


def assess(
    bank: Bank,
    answers: Answers,
    mode: Mode,
    standing: Standing,
    items: Mapping[str, Item],
    done: frozenset[str] = frozenset(),
) -> Scorecard:
    """The scorecard of these items; `standing` is theirs, and is filled with their scores.

    A knock-out gate that one of the actions in `done` lifts does not speak.
    """
    track = next((track for track in bank.tracks if holds(track.when, standing) is True), None)
    dimensions = tuple(_dimension(bank, dimension, items, track) for dimension in bank.rated_dimensions)
    share, count = unknown_share(items.values()), unknown_count(bank, answers, mode, standing)
    _fill(standing, items, dimensions)
    standing.facts = {"unknown_count": count, "unknown_share": share, "quick": float(mode is Mode.QUICK)}
    contradictions, confidence = _doubts(bank, answers, standing, items, share)
    index = _mean((d.weight, d.score) for d in dimensions if d.counts)
    free_level = None if track else level_at(bank, index)
    gates = tuple(active_gates(bank, standing, track, free_level, done))
    return Scorecard(
        mode=mode,
        track=track,
        index=index,
        low=_mean((d.weight, d.low) for d in dimensions if d.counts),
        high=_mean((d.weight, d.high) for d in dimensions if d.counts),
        level=free_level and min((free_level, *(gate.gate.cap for gate in gates))),
        level_without_gates=free_level,
        badge=badge_of(track, index, gates),
        provisional=share > PROVISIONAL_ABOVE + TOLERANCE,
        confidence=confidence,
        dimensions=dimensions,
        gates=gates,
        contradictions=contradictions,
        unknown_count=count,
        unknown_share=share,
        live=tuple(question.id for question in bank.questions if standing.is_live(question.id)),
    )


def _fill(standing: Standing, items: Mapping[str, Item], dimensions: tuple[DimensionResult, ...]) -> None:
    """Conditions can ask for scores from here on."""
    standing.items = items
    standing.dimensions = {d.id: d.score for d in dimensions if d.score is not None and d.counts}


def _doubts(
    bank: Bank, answers: Answers, standing: Standing, items: Mapping[str, Item], unknown: float
) -> tuple[tuple[Check, ...], Confidence]:
    """The contradictions, and the confidence they leave; conditions can ask for its proof from here on."""
    contradictions = tuple(check for check in bank.checks if holds(check.when, standing) is True)
    confidence = confidence_of(bank, answers, items.values(), unknown, len(contradictions))
    standing.facts = {**standing.facts, "proof": confidence.proof}
    return contradictions, confidence


def level_at(bank: Bank, index: float | None) -> int | None:
    """The level that an index gives by itself."""
    if index is None:
        return None
    return max(level.number for level in bank.levels if level.begins_at <= index + TOLERANCE)


def _dimension(
    bank: Bank, dimension: Dimension, items: Mapping[str, Item], track: Track | None
) -> DimensionResult:
    own = tuple(items[q.id] for q in bank.scored_questions[dimension.id] if q.id in items)
    not_applicable = sum(item.weight for item in own if item.state is State.NOT_APPLICABLE)
    rated = not_applicable <= sum(item.weight for item in own) / 2
    low = _mean((item.weight, item.score) for item in own) if rated else None
    return DimensionResult(
        id=dimension.id,
        weight=dimension.weight,
        items=own,
        score=None if low is None else low / TOP * 100,
        low=None if low is None else low / TOP * 100,
        high=None if low is None else _upper_end(own) / TOP * 100,
        counts=track is None or dimension.id not in track.leaves_out,
    )


def _upper_end(items: tuple[Item, ...]) -> float:
    """The mean if unknown answers were like the known ones; where none is known, all is possible."""
    known = _mean((item.weight, item.score) for item in items if not item.unknown)
    return TOP if known is None else known


def _mean(parts: Iterable[tuple[float, float | None]]) -> float | None:
    """The weighted mean of the parts that have a number; None where none has."""
    there = [(weight, number) for weight, number in parts if number is not None]
    weight = sum(weight for weight, _ in there)
    return sum(weight * number for weight, number in there) / weight if weight else None
