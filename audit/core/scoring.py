"""Answers -> Scorecard (docs/method.md, 'Scoring', 'Gates', 'Confidence')."""

from collections.abc import Iterable, Mapping

from audit.core.answers import Answer, Answers, State
from audit.core.bank import (
    TOP,
    Badge,
    Bank,
    Clause,
    Derived,
    Dimension,
    Gate,
    Question,
    SingleChoice,
    Track,
)
from audit.core.conditions import (
    TOLERANCE,
    AllOf,
    AnyDimension,
    AnyOf,
    Condition,
    DimensionScore,
    holds,
)
from audit.core.evidence import evidence_worth
from audit.core.mode import Mode
from audit.core.rules import claimed_score, derived_score
from audit.core.scorecard import NORMAL, ActiveGate, Band, Confidence, DimensionResult, Item, Scorecard
from audit.core.situation import Standing, asked_in, scored_in

UNPROVEN = 3.0
"""What an answer of 4 counts without evidence, and the most that a hypothetical one counts."""
PROVISIONAL_ABOVE = 0.25
DEDUCTION, DEDUCTION_LIMIT = 5.0, 20.0
CAPPING_BADGE = 2
"""A gate with a cap of this or less caps the badge of a track."""


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
    unknown_share = _unknown_share(items.values())
    unknown_count = _unknown_count(bank, answers, mode, standing)
    standing.items = items
    standing.dimensions = {d.id: d.score for d in dimensions if d.score is not None and d.counts}
    standing.facts = {
        "unknown_count": unknown_count,
        "unknown_share": unknown_share,
        "quick": float(mode is Mode.QUICK),
    }
    contradictions = tuple(check for check in bank.checks if holds(check.when, standing) is True)
    confidence = _confidence(bank, answers, items.values(), unknown_share, len(contradictions))
    standing.facts = {**standing.facts, "proof": confidence.proof}
    index = _mean((d.weight, d.score) for d in dimensions if d.counts)
    free_level = None if track else level_at(bank, index)
    gates = tuple(_active_gates(bank, standing, track, free_level, done))
    return Scorecard(
        mode=mode,
        track=track,
        index=index,
        low=_mean((d.weight, d.low) for d in dimensions if d.counts),
        high=_mean((d.weight, d.high) for d in dimensions if d.counts),
        level=free_level and min((free_level, *(gate.gate.cap for gate in gates))),
        level_without_gates=free_level,
        badge=_badge(track, index, gates),
        provisional=unknown_share > PROVISIONAL_ABOVE + TOLERANCE,
        confidence=confidence,
        dimensions=dimensions,
        gates=gates,
        contradictions=contradictions,
        unknown_count=unknown_count,
        unknown_share=unknown_share,
        live=tuple(question.id for question in bank.questions if standing.is_live(question.id)),
    )


def level_at(bank: Bank, index: float | None) -> int | None:
    """The level that an index gives by itself."""
    if index is None:
        return None
    return max(level.number for level in bank.levels if level.begins_at <= index + TOLERANCE)


# Items.


def live_items(bank: Bank, answers: Answers, mode: Mode, standing: Standing) -> dict[str, Item]:
    """The items of all scored questions that are live, by question."""
    honest = _without_dodges(answers, standing)
    items = (
        item_of(question, honest, mode)
        for question in bank.questions
        if question.weight and all(standing.is_live(needed) for needed in rests_on(question))
    )
    return {item.question: item for item in items if item is not None}


def _without_dodges(answers: Answers, standing: Standing) -> Answers:
    """The answers but for what was called not applicable while, by the others, it does apply."""
    for answer in tuple(answers.by_question.values()):
        if answer.state is State.NOT_APPLICABLE and not standing.may_not_apply(answer.question):
            answers = answers.without(answer.question)
    return answers


def rests_on(question: Question) -> tuple[str, ...]:
    """The questions that must be live for this one to be scored."""
    if isinstance(question, Derived):
        return question.id, question.score.number, question.score.matrix
    return (question.id,)


def item_of(question: Question, answers: Answers, mode: Mode) -> Item | None:
    """The item of a live question; None for a computed one that cannot be computed."""
    if isinstance(question, Derived):
        claimed = derived_score(question, answers)
        return None if claimed is None else _plain_item(question, mode, State.ANSWERED, claimed, claimed)
    answer = answers.by_question.get(question.id)
    if answer is None or answer.state is State.OPEN:
        return _plain_item(question, mode, State.OPEN, None, None)
    if answer.value is None:
        unknown = 0.0 if answer.state is not State.NOT_APPLICABLE else None
        return _plain_item(question, mode, answer.state, None, unknown)
    claimed = claimed_score(question, answer.value)
    if claimed is None:
        return _plain_item(question, mode, State.NOT_APPLICABLE, None, None)
    return _plain_item(question, mode, State.ANSWERED, claimed, _counted(question, answer, claimed))


def _plain_item(
    question: Question, mode: Mode, state: State, claimed: float | None, counted: float | None
) -> Item:
    if not scored_in(question, mode):
        state, claimed, counted = State.OPEN, None, None
    return Item(
        question=question.id,
        dimension=question.dimension,
        weight=question.weight,
        state=state,
        claimed=claimed,
        score=counted,
        capped=claimed is not None and counted is not None and counted < claimed,
    )


def _counted(question: Question, answer: Answer, claimed: float) -> float:
    """The evidence cap: a 4 without evidence counts 3, and what one only would do counts 3 at most."""
    hypothetical = isinstance(question, SingleChoice) and question.hypothetical and answer.hypothetical
    unproven = question.evidence is not None and claimed == TOP and not answer.evidence.strip()
    return min(claimed, UNPROVEN) if hypothetical or unproven else claimed


# Dimensions and index.


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


# What is unknown, and how far the result can be trusted.


def _unknown_share(items: Iterable[Item]) -> float:
    asked = [item for item in items if item.score is not None]
    weight = sum(item.weight for item in asked)
    return sum(item.weight for item in asked if item.unknown) / weight if weight else 0.0


def _unknown_count(bank: Bank, answers: Answers, mode: Mode, standing: Standing) -> int:
    return sum(
        1
        for question in bank.questions
        if (answer := answers.by_question.get(question.id)) is not None
        and answer.state is State.DONT_KNOW
        and asked_in(question, mode)
        and standing.is_live(question.id)
    )


def _confidence(
    bank: Bank, answers: Answers, items: Iterable[Item], unknown_share: float, contradictions: int
) -> Confidence:
    applicable = [item for item in items if item.state is not State.NOT_APPLICABLE]
    asked = [item for item in applicable if item.state is not State.OPEN]
    weight = sum(item.weight for item in applicable)
    coverage = sum(item.weight for item in asked) / weight if weight else 0.0
    prompts = [item.question for item in asked if bank.question_by_id[item.question].evidence is not None]
    shown = sum(evidence_worth(answers[question]) for question in prompts if question in answers)
    evidence = shown / len(prompts) if prompts else 0.0
    known = 1.0 - unknown_share
    proof = proof_of(known, coverage, evidence)
    deduction = min(DEDUCTION * contradictions, DEDUCTION_LIMIT)
    value = max(0.0, proof - deduction)
    return Confidence(
        value=value,
        band=confidence_band(value),
        known=known,
        coverage=coverage,
        evidence=evidence,
        deduction=deduction,
        proof=proof,
    )


def proof_of(known: float, coverage: float, evidence: float) -> float:
    """How far a result can be trusted, 0 to 100, from three shares, contradictions left out."""
    return 100.0 * known * (0.20 + 0.50 * coverage + 0.30 * evidence)


def confidence_band(value: float) -> Band:
    """High from 75, medium from 50."""
    if value >= 75 - TOLERANCE:
        return Band.HIGH
    return Band.MEDIUM if value >= 50 - TOLERANCE else Band.LOW


# Gates and badges.


def _active_gates(
    bank: Bank, standing: Standing, track: Track | None, free_level: int | None, done: frozenset[str]
) -> Iterable[ActiveGate]:
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


def _badge(track: Track | None, index: float | None, gates: tuple[ActiveGate, ...]) -> Badge | None:
    if track is None or index is None:
        return None
    earned = next(badge for badge in track.badges if badge.begins_at <= index + TOLERANCE)
    best = next(badge for badge in track.badges if badge.id == track.capped_badge)
    capped = any(gate.gate.cap <= CAPPING_BADGE for gate in gates)
    return best if capped and earned.begins_at > best.begins_at else earned
