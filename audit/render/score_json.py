"""Scorecard and plan as a stable JSON document (docs/formats.md, 'A score')."""

import json
from typing import TypeAlias

from audit.core.plan import NotNow, Plan, Stage
from audit.core.planning import lifting_actions
from audit.core.possible import Possible, possible
from audit.core.scorecard import Confidence, DimensionResult
from audit.core.source import Source

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def score_json(source: Source, *, indent: int | None = None) -> str:
    """The document as text; numbers to one decimal, ratios to two."""
    return json.dumps(score_document(source), ensure_ascii=False, indent=indent)


def score_document(source: Source) -> dict[str, Json]:
    """The document as builtins."""
    bank, card, plan = source.bank, source.card, source.plan
    document: dict[str, Json] = {
        "bank": {"id": bank.id, "version": bank.version, "digest": bank.digest},
        "mode": card.mode.value,
        "track": card.track_id,
        "index": _one(card.index),
        "range": _range(card.low, card.high),
        "level": card.level,
        "level_without_gates": card.level_without_gates,
        "provisional": card.provisional,
        "confidence": _confidence(card.confidence),
        "dimensions": [_dimension(dimension) for dimension in card.dimensions],
        "items": [
            {"id": i.question, "score": _one(i.score), "weight": _whole(i.weight), "state": i.state.value}
            for i in card.items
        ],
        "gates": [
            {"id": gate.gate.id, "cap": gate.gate.cap, "lifted_by": list(lifting_actions(gate, plan))}
            for gate in card.gates
        ],
        "contradictions": [check.id for check in card.contradictions],
        "plan": _plan(plan),
        "projection": _projection(plan),
        "possible": _possible(possible(bank, source.answers, source.mode)),
    }
    if card.badge is not None:
        document["badge"] = card.badge.id
    return document


def _confidence(confidence: Confidence) -> Json:
    return {
        "value": _one(confidence.value),
        "band": confidence.band.value,
        "known": round(confidence.known, 2),
        "coverage": round(confidence.coverage, 2),
        "evidence": round(confidence.evidence, 2),
    }


def _dimension(dimension: DimensionResult) -> Json:
    return {
        "id": dimension.id,
        "score": _one(dimension.score),
        "range": _range(dimension.low, dimension.high),
        "rated": dimension.rated,
    }


def _plan(plan: Plan) -> Json:
    return {
        "sequence": [candidate.id for candidate in plan.sequence],
        "priority": {candidate.id: _one(candidate.priority.value) for candidate in plan.sequence},
        "horizons": {s.horizon.id: [candidate.id for candidate in s.planned] for s in plan.stages},
        "not_now": [_not_now(left) for left in plan.not_now],
        "hours": {stage.horizon.id: _hours(stage) for stage in plan.stages},
        "recurring_hours": _one(plan.recurring_hours),
    }


def _not_now(left: NotNow) -> Json:
    reason: dict[str, Json] = {"action": left.candidate.id, "reason": left.reason.value}
    return {**reason, "waits_for": left.waits_for} if left.waits_for else reason


def _hours(stage: Stage) -> Json:
    return {"planned": _one(stage.hours_planned), "available": _one(stage.hours_available)}


def _projection(plan: Plan) -> Json:
    document: dict[str, Json] = {
        str(outlook.day): {"index": _one(outlook.index), "level": outlook.level} for outlook in plan.outlooks
    }
    if plan.way_up is None:
        return {**document, "next_level": None}
    way: dict[str, Json] = {"actions": list(plan.way_up.actions), "hours": _one(plan.way_up.hours)}
    return {**document, "next_level": way}


def _possible(bounds: Possible) -> Json:
    """What all answers still open could make of it."""
    level: Json = None if bounds.level_low is None else [bounds.level_low, bounds.level_high]
    return {
        "index": _range(bounds.index_low, bounds.index_high),
        "level": level,
        "tracks": [*sorted(bounds.tracks)],
        "exact": bounds.exact,
    }


def _one(number: float | None) -> float | None:
    return None if number is None else round(number, 1)


def _whole(number: float) -> float:
    return int(number) if number == int(number) else number


def _range(low: float | None, high: float | None) -> Json:
    return None if low is None or high is None else [round(low, 1), round(high, 1)]
