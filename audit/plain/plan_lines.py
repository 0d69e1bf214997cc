"""The plan as lines to be read out: every action with its number, and one of them with all its details."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.core.bank import Bank
from audit.core.choices import Choice, Kind
from audit.core.explain import Explainer
from audit.core.phrases import listing
from audit.core.plan import Candidate, Plan, Priority, Stage
from audit.i18n import Words
from audit.locales import plain as more
from audit.locales import plan as words
from audit.locales import result
from audit.wording import factors, load_line, reason_line

KINDS = {
    Kind.REJECT: words.REJECTED,
    Kind.PIN: words.PINNED,
    Kind.REDATE: words.LATER,
}


def in_order(plan: Plan) -> tuple[str, ...]:
    """All actions in the order in which they are read out; their numbers follow from it."""
    return (*(one.id for one in plan.planned), *(left.candidate.id for left in plan.not_now))


def plan_lines(plan: Plan, bank: Bank, say: Words) -> Iterator[str]:
    """Every action by when, then what not now, then what the plan takes and brings."""
    if not plan.sequence:
        yield say(result.NO_ACTIONS)
        return
    if plan.too_tight and plan.relief:
        yield say(result.TOO_TIGHT, relief=bank.action_by_id[plan.relief].title)
    number = 1
    for stage in plan.stages:
        yield from _stage(stage, plan, number, say)
        number += len(stage.planned)
    yield from _left(plan, bank, number, say)
    yield from _whole(plan, say)
    yield from outlook(plan, bank, say)


def _stage(stage: Stage, plan: Plan, first: int, say: Words) -> Iterator[str]:
    days = say(result.DAYS, first=stage.horizon.opens_on, last=stage.horizon.last_day)
    yield f"{days}, {load_line(stage, say)}"
    for number, one in enumerate(stage.planned, first):
        yield f"{number}: {action_line(one, say)}{_decided(plan.choices.get(one.id), say)}"
    if not stage.planned:
        yield say(result.NOTHING_PLANNED)
    yield ""


def action_line(one: Candidate, say: Words) -> str:
    """Title, hours, id."""
    return f"{say(one.action.title)}, {say.duration(one.hours)} ({one.id})"


def _decided(choice: Choice | None, say: Words) -> str:
    """What was decided about it, in a few words."""
    if choice is None:
        return ""
    told = [] if choice.kind is Kind.ACCEPT else [say(KINDS[choice.kind])]
    if choice.owner:
        told.append(say(words.OWNER, owner=choice.owner))
    if choice.due:
        told.append(say(words.DUE, due=say.day(choice.due)))
    if choice.note:
        told.append(say(words.NOTE, note=choice.note))
    return f" – {', '.join(told or [say(more.ACCEPTED)])}"


def _left(plan: Plan, bank: Bank, first: int, say: Words) -> Iterator[str]:
    if plan.not_now:
        yield say(words.NOT_NOW)
    for number, left in enumerate(plan.not_now, first):
        title, why = say(left.candidate.action.title), reason_line(left, bank, say)
        yield f"{number}: {title} – {why} ({left.candidate.id})"


def _whole(plan: Plan, say: Words) -> Iterator[str]:
    if plan.recurring_hours:
        yield say(result.RECURRING, hours=say.duration(plan.recurring_hours))


def hours_line(plan: Plan, before: float, say: Words, *, trying: bool) -> str:
    """How many hours a week the plan is cut to, and whether that is only tried."""
    hours = say.duration(plan.hours_per_week)
    if trying:
        return f"{say(words.WHAT_IF, hours=hours, before=say.number(before))}. {say(more.ONLY_TRIED)}"
    return say(words.HOURS_ASSUMED if plan.hours_assumed else words.HOURS, hours=hours)


def outlook(plan: Plan, bank: Bank, say: Words) -> Iterator[str]:
    """Index and level to come if the plan works, and the cheapest way to the next level."""
    rows = [row for row in plan.outlooks if row.index is not None]
    if rows:
        yield ""
        yield say(result.OUTLOOK)
    for row in rows:
        text = result.OUTLOOK_ROW if row.level is not None else result.OUTLOOK_ROW_PLAIN
        yield say(text, day=row.day, index=say.points(row.index or 0), level=row.level)
    if plan.way_up is not None:
        titles = listing([say(bank.action_by_id[a].title) for a in plan.way_up.actions], say.language)
        hours = say.duration(plan.way_up.hours)
        yield say(result.WAY_UP, level=plan.way_up.level, actions=titles, hours=hours)


# One action.


def one_action(one: Candidate, plan: Plan, explainer: Explainer, say: Words) -> Iterator[str]:
    """Everything about an action: who, what to do, why, how long, why in this place."""
    yield ""
    yield f"{say(one.action.title)} ({one.id}){_decided(plan.choices.get(one.id), say)}"
    effort = words.ONCE_AND_WEEKLY if one.hours_per_week else words.ONCE
    yield say(effort, hours=say.duration(one.hours), weekly=say.duration(one.hours_per_week))
    choice = plan.choices.get(one.id)
    if not (choice and choice.owner):
        yield say(words.OWNER, owner=one.action.owner)
    yield f"{say(words.FIRST)}: {say(one.action.first_step)}"
    yield from _listed(say(words.STEPS), [say(step) for step in one.action.steps])
    found = explainer.explain(one.id)
    yield from _listed(say(words.WHY), [say(part.says) for part in found.parts] if found else [])
    yield say(words.MEASURE, measure=one.action.measure, target=one.action.target)
    if one.action.obstacle:
        yield say(words.OBSTACLE, obstacle=one.action.obstacle)
    yield from _factors(one.priority, say)


def _listed(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"{title}:"
    yield from lines


def _factors(priority: Priority, say: Words) -> Iterator[str]:
    yield say(words.PRIORITY, p=say.number(priority.value, 2))
    for name, value in factors(priority):
        yield f"{say(name)}: {say(words.TIMES)} {say.number(value, 2)}"
    yield f"{say(words.EFFORT)}: {say(words.OVER)} {say.number(priority.effort, 2)}"
