"""The result and the plan as passages ready to show; a line that stands for a number opens it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from textual.content import Content

from audit.core.display import visible
from audit.core.phrases import listing, sentence
from audit.core.plan import Candidate, Plan, Stage
from audit.i18n import Words
from audit.locales import result as words
from audit.session import Session
from audit.tui import meter
from audit.tui.folding import hanging
from audit.tui.widgets.reading import Passage
from audit.wording import (
    BANDS,
    confidence_reasons,
    level_description,
    load_line,
    reason_line,
    verdict_line,
)

Passages = Iterator[Passage]
BLANK = Passage(Content(""))


def result(session: Session, say: Words, width: int) -> Passages:
    """Everything that the answers say: level, dimensions, what limits it."""
    yield from verdict(session, say)
    if session.card.index is not None:
        yield BLANK
        yield from dimensions(session, say, width)
        yield BLANK
        yield from limits(session, say, width)


def without_double_blanks(passages: Sequence[Passage]) -> list[Passage]:
    """Parts that begin and parts that end with an empty line need only one between them."""
    pairs = pairwise((Passage(Content("-")), *passages))
    return [one for before, one in pairs if one.content.plain or before.content.plain]


def verdict(session: Session, say: Words) -> Passages:
    """Level with its description, points, range, confidence with its reasons."""
    card, bank = session.card, session.bank
    if card.index is None:
        yield Passage(Content(say(words.NOTHING_YET)))
        return
    yield Passage(Content.styled(visible(verdict_line(card, bank, say)), "$accent bold"), "level")
    if told := level_description(card, bank):
        yield Passage(Content(visible(say(told))))
    yield BLANK
    yield Passage(Content.styled(say(words.INDEX, n=say.points(card.index)), "bold"), "index")
    if card.low != card.high:
        low, high = say.points(card.low or 0), say.points(card.high or 0)
        yield Passage(Content(say(words.RANGE, low=low, high=high)), "range")
    band = say(BANDS[card.confidence.band])
    sure = say(words.CONFIDENCE, band=band, n=say.points(card.confidence.value))
    yield Passage(Content(sure), "confidence")
    yield Passage(Content.styled(sentence("; ".join(confidence_reasons(card, say))), "$quiet"))


def dimensions(session: Session, say: Words, width: int) -> Passages:
    """A bar for each dimension."""
    card, bank = session.card, session.bank
    for one in meter.in_order(card, bank):
        bar = Content("\n").join(meter.wide_bar(one, bank, say, width))
        yield Passage(bar, one.id if bank.dimension_by_id[one.id].weight else "")


def _hanging(lead: str | Content, text: str | Content, width: int, about: str = "") -> Passage:
    return Passage(Content("\n").join(hanging(lead, text, width)), about)


def heading(text: str) -> Passage:
    """What the next passages are about."""
    return Passage(Content.styled(text, "$accent bold"))


def limits(session: Session, say: Words, width: int) -> Passages:
    """Gates that make a difference, and contradictions."""
    card = session.card
    biting = [active for active in card.gates if active.bites]
    if biting and card.level_without_gates is not None:
        yield heading(say(words.GATES))
        for active in biting:
            for number, clause in enumerate(active.clauses):
                because = visible(sentence(say(clause.because)))
                yield _hanging("• ", because, width, "" if number else active.gate.id)
            lift = say(words.LIFT, how=visible(say(active.gate.lift)))
            yield _hanging("  ", Content.styled(lift, "$quiet"), width)
        text = words.WITHOUT_GATE if len(biting) == 1 else words.WITHOUT_GATES
        yield Passage(Content(say(text, n=card.level_without_gates)))
        yield BLANK
    if card.contradictions:
        yield heading(say(words.CONTRADICTIONS))
        for check in card.contradictions:
            ids = listing(check.questions, say.language)
            see = (say(words.SEE_QUESTIONS, ids=ids), "$quiet")
            yield _hanging("• ", Content.assemble(f"{visible(say(check.says))} ", see), width)
        yield BLANK


def plan(session: Session, say: Words, width: int) -> Passages:
    """What to do first, what by when, and what not now."""
    plan = session.plan
    if not plan.sequence:
        yield Passage(Content(say(words.NO_ACTIONS)))
        return
    if plan.too_tight and plan.relief:
        yield Passage(Content.styled(too_tight(plan, session, say), "$warning"))
        yield BLANK
    yield from _lead(plan, say, width)
    for stage in plan.stages:
        yield from _stage(stage, say, width)
    yield from _notes(plan, say)
    if plan.not_now:
        yield heading(say(words.NOT_NOW))
        for left in plan.not_now:
            why = (f" – {visible(reason_line(left, session.bank, say))}", "$quiet")
            content = Content.assemble(title(left.candidate, say), why)
            yield _hanging("• ", content, width, left.candidate.id)


def too_tight(plan: Plan, session: Session, say: Words) -> str:
    """That not even the first actions fit, and what would make room."""
    relief = session.bank.action_by_id[plan.relief].title
    return say(words.TOO_TIGHT, relief=visible(say(relief)))


def _lead(plan: Plan, say: Words, width: int) -> Passages:
    if not plan.lead:
        return
    yield heading(say((words.LEAD_ONE, words.LEAD_TWO, words.LEAD)[len(plan.lead) - 1]))
    for number, candidate in enumerate(plan.lead, 1):
        yield _hanging(Content.styled(f"{number}  ", "bold"), _action(candidate, say, "bold"), width)
        step = say(words.FIRST_STEP, step=visible(say(candidate.action.first_step)))
        yield _hanging("   ", step, width)
    yield BLANK


def stage_heading(stage: Stage, say: Words) -> Content:
    """From which day to which, and how many of the hours are taken."""
    days = say(words.DAYS, first=stage.horizon.opens_on, last=stage.horizon.last_day)
    return Content.assemble((days, "$accent bold"), (f"   {load_line(stage, say)}", "$quiet"))


def _stage(stage: Stage, say: Words, width: int) -> Passages:
    yield Passage(stage_heading(stage, say))
    for candidate in stage.planned:
        yield _hanging("• ", _action(candidate, say), width, candidate.id)
    if not stage.planned:
        yield Passage(Content.styled(say(words.NOTHING_PLANNED), "$quiet"))
    yield BLANK


def _notes(plan: Plan, say: Words) -> Passages:
    notes = []
    if plan.hours_assumed:
        notes.append(say(words.ASSUMED, hours=say.duration(plan.hours_per_week)))
    if plan.recurring_hours:
        notes.append(say(words.RECURRING, hours=say.duration(plan.recurring_hours)))
    if notes:
        yield Passage(Content.styled(" ".join(notes), "$quiet"))
        yield BLANK


def _action(candidate: Candidate, say: Words, style: str = "") -> Content:
    hours = say.duration(candidate.hours)
    return Content.assemble((title(candidate, say), style), (f"  ({hours})", "$quiet"))


def title(candidate: Candidate, say: Words) -> str:
    """What an action is called."""
    return visible(say(candidate.action.title))
