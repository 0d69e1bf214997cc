"""The result and the plan as contents ready to show, section by section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from textual.content import Content

from audit.core.display import visible
from audit.core.phrases import listing, sentence
from audit.core.plan import Candidate, NotNow, Plan, Reason, Stage
from audit.core.scorecard import Scorecard
from audit.core.text import Text
from audit.i18n import Words
from audit.locales import result as words
from audit.session import Session
from audit.tui import meter
from audit.tui.folding import hanging

Lines = Iterator[Content]


def verdict(session: Session, say: Words) -> Content:
    """Level with its description, points, range, confidence with its reasons."""
    return _joined(_verdict(session, say))


def dimensions(session: Session, say: Words, width: int) -> Content:
    """A bar for each dimension."""
    card, bank = session.card, session.bank
    return _joined(line for r in meter.in_order(card, bank) for line in meter.wide_bar(r, bank, say, width))


def limits(session: Session, say: Words, width: int) -> Content:
    """Gates that make a difference, and contradictions."""
    return _joined(_limits(session, say, width))


def plan(session: Session, say: Words, width: int) -> Content:
    """What to do first, what by when, and what not now."""
    return _joined(_plan(session, say, width))


def _joined(lines: Lines) -> Content:
    return Content("\n").join(list(lines))


def _verdict(session: Session, say: Words) -> Lines:
    card, bank = session.card, session.bank
    if card.index is None:
        yield Content(say(words.NOTHING_YET))
        return
    yield Content.styled(meter.verdict(card, bank, say), "$accent bold")
    if description := _description(card, session):
        yield Content(visible(say(description)))
    yield Content("")
    low, high = say.points(card.low or 0), say.points(card.high or 0)
    text = words.INDEX if low == high else words.INDEX_RANGE
    yield Content.styled(say(text, n=say.points(card.index), low=low, high=high), "bold")
    band = say(meter.BANDS[card.confidence.band])
    yield Content(say(words.CONFIDENCE, band=band, n=say.points(card.confidence.value)))
    yield Content.styled(sentence("; ".join(_reasons(card, say))), "$quiet")


def _description(card: Scorecard, session: Session) -> Text | None:
    if card.provisional:
        return words.PROVISIONAL
    if card.badge is not None:
        return card.badge.description
    return None if card.level is None else session.bank.levels[card.level - 1].description


def _reasons(card: Scorecard, say: Words) -> Iterator[str]:
    sure = card.confidence
    yield say(words.BECAUSE_COVERAGE, n=round(100 * sure.coverage))
    if sure.known < 1:
        yield say(words.BECAUSE_UNKNOWN, n=round(100 * (1 - sure.known)))
    yield say(words.BECAUSE_EVIDENCE, n=round(100 * sure.evidence))
    if sure.deduction:
        yield say(words.BECAUSE_CONTRADICTIONS, n=say.points(sure.deduction))


def _heading(text: str) -> Content:
    return Content.styled(text, "$accent bold")


def _limits(session: Session, say: Words, width: int) -> Lines:
    card = session.card
    biting = [active for active in card.gates if active.bites]
    if biting and card.level_without_gates is not None:
        yield _heading(say(words.GATES))
        for active in biting:
            for clause in active.clauses:
                yield from hanging("• ", visible(sentence(say(clause.because))), width)
            lift = say(words.LIFT, how=visible(say(active.gate.lift)))
            yield from hanging("  ", Content.styled(lift, "$quiet"), width)
        text = words.WITHOUT_GATE if len(biting) == 1 else words.WITHOUT_GATES
        yield Content(say(text, n=card.level_without_gates))
        yield Content("")
    if card.contradictions:
        yield _heading(say(words.CONTRADICTIONS))
        for check in card.contradictions:
            ids = listing(check.questions, say.language)
            see = (say(words.SEE_QUESTIONS, ids=ids), "$quiet")
            yield from hanging("• ", Content.assemble(f"{visible(say(check.says))} ", see), width)
        yield Content("")


def _plan(session: Session, say: Words, width: int) -> Lines:
    plan = session.plan
    if not plan.sequence:
        yield Content(say(words.NO_ACTIONS))
        return
    if plan.too_tight and plan.relief:
        relief = session.bank.action_by_id[plan.relief].title
        yield Content.styled(say(words.TOO_TIGHT, relief=visible(say(relief))), "$warning")
        yield Content("")
    yield from _lead(plan, say, width)
    for stage in plan.stages:
        yield from _stage(stage, say, width)
    yield from _outlook(plan, session, say)
    if plan.not_now:
        yield _heading(say(words.NOT_NOW))
        for left in plan.not_now:
            reason = (f" – {_reason(left, session, say)}", "$quiet")
            yield from hanging("• ", Content.assemble(_title(left.candidate, say), reason), width)
        yield Content("")


def _lead(plan: Plan, say: Words, width: int) -> Lines:
    if not plan.lead:
        return
    yield _heading(say((words.LEAD_ONE, words.LEAD_TWO, words.LEAD)[len(plan.lead) - 1]))
    for number, candidate in enumerate(plan.lead, 1):
        yield from hanging(Content.styled(f"{number}  ", "bold"), _action(candidate, say, "bold"), width)
        step = say(words.FIRST_STEP, step=visible(say(candidate.action.first_step)))
        yield from hanging("   ", step, width)
    yield Content("")


def _stage(stage: Stage, say: Words, width: int) -> Lines:
    days = say(words.DAYS, first=max(1, stage.horizon.first_day), last=stage.horizon.last_day)
    planned, available = say.number(stage.hours_planned), say.duration(stage.hours_available)
    load = say(words.HORIZON_LOAD, planned=planned, available=available)
    yield Content.assemble((days, "$accent bold"), (f"   {load}", "$quiet"))
    for candidate in stage.planned:
        yield from hanging("• ", _action(candidate, say), width)
    if not stage.planned:
        yield Content.styled(say(words.NOTHING_PLANNED), "$quiet")
    yield Content("")


def _outlook(plan: Plan, session: Session, say: Words) -> Lines:
    notes = []
    if plan.hours_assumed:
        notes.append(say(words.ASSUMED, hours=say.duration(plan.hours_per_week)))
    if plan.recurring_hours:
        notes.append(say(words.RECURRING, hours=say.duration(plan.recurring_hours)))
    if notes:
        yield Content.styled(" ".join(notes), "$quiet")
        yield Content("")
    rows = [outlook for outlook in plan.outlooks if outlook.index is not None]
    if rows:
        yield _heading(say(words.OUTLOOK))
    for row in rows:
        text = words.OUTLOOK_ROW if row.level is not None else words.OUTLOOK_ROW_PLAIN
        yield Content(say(text, day=row.day, index=say.points(row.index or 0), level=row.level))
    if plan.way_up is not None:
        titles = [visible(say(session.bank.action_by_id[a].title)) for a in plan.way_up.actions]
        hours = say.duration(plan.way_up.hours)
        joined = listing(titles, say.language)
        yield Content.styled(
            say(words.WAY_UP, level=plan.way_up.level, actions=joined, hours=hours), "$quiet"
        )
    if rows or plan.way_up:
        yield Content("")


def _action(candidate: Candidate, say: Words, style: str = "") -> Content:
    hours = say.duration(candidate.hours)
    return Content.assemble((_title(candidate, say), style), (f"  ({hours})", "$quiet"))


def _title(candidate: Candidate, say: Words) -> str:
    return visible(say(candidate.action.title))


def _reason(left: NotNow, session: Session, say: Words) -> str:
    match left.reason:
        case Reason.HOURS:
            return say(words.NOT_NOW_HOURS)
        case Reason.PARALLEL:
            return say(words.NOT_NOW_PARALLEL)
        case Reason.RECURRING:
            return say(words.NOT_NOW_RECURRING)
        case Reason.REJECTED:
            return say(words.NOT_NOW_REJECTED)
        case Reason.WAITS:
            action = session.bank.action_by_id[left.waits_for].title
            return visible(say(words.NOT_NOW_WAITS, action=action))
        case _:
            assert_never(left.reason)
