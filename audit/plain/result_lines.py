"""The result and the plan as lines to be read out."""

from __future__ import annotations

from collections.abc import Iterator

from audit.core.bank import Bank
from audit.core.phrases import listing, sentence
from audit.core.plan import Plan
from audit.core.scorecard import Band, Scorecard
from audit.core.text import Text
from audit.i18n import Words
from audit.locales import common, meter
from audit.locales import result as words
from audit.plain.plan_lines import action_line
from audit.session import Session

BANDS = {Band.HIGH: common.HIGH, Band.MEDIUM: common.MEDIUM, Band.LOW: common.LOW}


def in_short(card: Scorecard, bank: Bank, say: Words) -> str:
    """Level and points, in a few words."""
    if card.index is None or card.provisional:
        return verdict(card, bank, say)
    low, high = say.points(card.low or 0), say.points(card.high or 0)
    text = meter.POINTS if low == high else meter.POINTS_RANGE
    return f"{verdict(card, bank, say)}, {say(text, n=say.points(card.index), low=low, high=high)}"


def verdict(card: Scorecard, bank: Bank, say: Words) -> str:
    """The level with its name, the badge of a track, the provisional range, or that there is nothing yet."""
    if card.index is None:
        return say(common.NO_LEVEL_YET)
    if card.provisional:
        return say(meter.BETWEEN, low=say.points(card.low or 0), high=say.points(card.high or 0))
    if card.badge is not None:
        return say(card.badge.name)
    if card.level is None:
        return say(common.NO_LEVEL_YET)
    return say(common.LEVEL_NAMED, n=card.level, name=bank.levels[card.level - 1].name)


def title(session: Session, say: Words) -> Iterator[str]:
    """Whose result it is, and whether it is the last word."""
    far = session.progress
    done = far.answered >= far.total
    heading = say(words.TITLE) if done else say(words.SO_FAR, n=far.answered, total=far.total)
    yield f"{heading}: {session.client.name}"


def result(session: Session, say: Words) -> Iterator[str]:
    """Everything but the plan as a whole."""
    card, bank = session.card, session.bank
    if card.index is None:
        yield say(words.NOTHING_YET)
        return
    yield from _verdict(card, bank, say)
    yield from _dimensions(card, bank, say)
    yield from _gates(card, say)
    yield from _contradictions(card, say)
    yield from _lead(session.plan, say)


# How it stands.


def _verdict(card: Scorecard, bank: Bank, say: Words) -> Iterator[str]:
    yield verdict(card, bank, say)
    if description := _description(card, bank):
        yield say(description)
    low, high = say.points(card.low or 0), say.points(card.high or 0)
    text = words.INDEX if low == high else words.INDEX_RANGE
    yield say(text, n=say.points(card.index or 0), low=low, high=high)
    sure = card.confidence
    yield say(words.CONFIDENCE, band=BANDS[sure.band], n=say.points(sure.value))
    yield sentence("; ".join(_reasons(card, say)))


def _description(card: Scorecard, bank: Bank) -> Text | None:
    if card.provisional:
        return words.PROVISIONAL
    if card.badge is not None:
        return card.badge.description
    return None if card.level is None else bank.levels[card.level - 1].description


def _reasons(card: Scorecard, say: Words) -> Iterator[str]:
    sure = card.confidence
    yield say(words.BECAUSE_COVERAGE, n=round(100 * sure.coverage))
    if sure.known < 1:
        yield say(words.BECAUSE_UNKNOWN, n=round(100 * (1 - sure.known)))
    yield say(words.BECAUSE_EVIDENCE, n=round(100 * sure.evidence))
    if sure.deduction:
        yield say(words.BECAUSE_CONTRADICTIONS, n=say.points(sure.deduction))


def _dimensions(card: Scorecard, bank: Bank, say: Words) -> Iterator[str]:
    yield ""
    yield say(words.DIMENSIONS)
    first = {dimension.id for dimension in bank.dimensions if dimension.first}
    for found in sorted(card.dimensions, key=lambda one: one.id not in first):
        score = say(common.NOT_RATED) if found.score is None else say.points(found.score)
        yield f"{say(bank.dimension_by_id[found.id].name)}: {score} ({found.id})"


def _gates(card: Scorecard, say: Words) -> Iterator[str]:
    biting = [active for active in card.gates if active.bites]
    if not biting or card.level_without_gates is None:
        return
    yield ""
    yield say(words.GATES)
    for active in biting:
        because = " ".join(sentence(say(clause.because)) for clause in active.clauses)
        yield f"{because} {say(words.LIFT, how=active.gate.lift)} ({active.gate.id})"
    text = words.WITHOUT_GATE if len(biting) == 1 else words.WITHOUT_GATES
    yield say(text, n=card.level_without_gates)


def _contradictions(card: Scorecard, say: Words) -> Iterator[str]:
    if not card.contradictions:
        return
    yield ""
    yield say(words.CONTRADICTIONS)
    for check in card.contradictions:
        ids = listing(check.questions, say.language)
        yield f"{say(check.says)} {say(words.SEE_QUESTIONS, ids=ids)}"


# What to do.


def _lead(plan: Plan, say: Words) -> Iterator[str]:
    if not plan.lead:
        return
    yield ""
    yield say((words.LEAD_ONE, words.LEAD_TWO, words.LEAD)[len(plan.lead) - 1])
    for number, candidate in enumerate(plan.lead, 1):
        yield f"{number}: {action_line(candidate, say)}"
        yield say(words.FIRST_STEP, step=candidate.action.first_step)
