"""The result and the plan as lines to be read out."""

from __future__ import annotations

from collections.abc import Iterator

from audit.core.bank import Bank
from audit.core.phrases import listing, sentence
from audit.core.plan import Plan
from audit.core.scorecard import Scorecard
from audit.i18n import Words
from audit.locales import common
from audit.locales import result as words
from audit.plain.plan_lines import action_line
from audit.session import Session
from audit.wording import BANDS, confidence_reasons, level_description, points_line, verdict_line


def in_short(card: Scorecard, bank: Bank, say: Words) -> str:
    """Level and points, in a few words."""
    if card.index is None or card.provisional:
        return verdict_line(card, bank, say)
    return f"{verdict_line(card, bank, say)}, {points_line(card, say)}"


def title(session: Session, say: Words) -> Iterator[str]:
    """Whose result it is, and whether it is the last word."""
    far = session.progress
    done = far.answered >= far.total
    heading = say(words.TITLE) if done else say(words.SO_FAR, n=far.answered, total=far.total)
    yield f"{heading}: {', '.join(session.names)}"


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
    yield verdict_line(card, bank, say)
    if told := level_description(card, bank):
        yield say(told)
    low, high = say.points(card.low or 0), say.points(card.high or 0)
    text = words.INDEX if low == high else words.INDEX_RANGE
    yield say(text, n=say.points(card.index or 0), low=low, high=high)
    sure = card.confidence
    yield say(words.CONFIDENCE, band=BANDS[sure.band], n=say.points(sure.value))
    yield sentence("; ".join(confidence_reasons(card, say)))


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
