"""What is unknown, and how far a result can be trusted (docs/method.md, 'Confidence')."""

from collections.abc import Iterable

from audit.core.answers import Answers, State
from audit.core.bank import Bank
from audit.core.bounds import TOLERANCE
from audit.core.evidence import evidence_worth
from audit.core.mode import Mode
from audit.core.scorecard import Band, Confidence, Item
from audit.core.situation import Standing, asked_in

DEDUCTION, DEDUCTION_LIMIT = 5.0, 20.0
"""Points taken off for each contradiction, and for all of them at the most."""


def unknown_share(items: Iterable[Item]) -> float:
    """Of the weight that was asked, what nobody knows, 0 to 1."""
    asked = [item for item in items if item.score is not None]
    weight = sum(item.weight for item in asked)
    return sum(item.weight for item in asked if item.unknown) / weight if weight else 0.0


def unknown_count(bank: Bank, answers: Answers, mode: Mode, standing: Standing) -> int:
    """How many live questions, scored or not, were answered 'don't know'."""
    return sum(
        1
        for question in bank.questions
        if (answer := answers.by_question.get(question.id)) is not None
        and answer.state is State.DONT_KNOW
        and asked_in(question, mode)
        and standing.is_live(question.id)
    )


def confidence_of(
    bank: Bank, answers: Answers, items: Iterable[Item], unknown: float, contradictions: int
) -> Confidence:
    """The confidence of a result; `unknown` is a share, `contradictions` their number."""
    applicable = [item for item in items if item.state is not State.NOT_APPLICABLE]
    asked = [item for item in applicable if item.state is not State.OPEN]
    weight = sum(item.weight for item in applicable)
    coverage = sum(item.weight for item in asked) / weight if weight else 0.0
    prompts = [item.question for item in asked if bank.question_by_id[item.question].evidence is not None]
    shown = sum(evidence_worth(answers[question]) for question in prompts if question in answers)
    evidence = shown / len(prompts) if prompts else 0.0
    known = 1.0 - unknown
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
