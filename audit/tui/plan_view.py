"""The plan as a table, and one of its actions, as passages ready to show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from audit.core.choices import Choice, Kind
from audit.core.display import one_line, visible
from audit.core.phrases import listing
from audit.core.plan import Candidate, Plan, Priority, WayUp
from audit.i18n import Words
from audit.locales import plan as words
from audit.locales import result
from audit.session import Session
from audit.tui.explaining import Opener, Tell
from audit.tui.folding import folded, hanging
from audit.tui.result_view import heading, stage_heading, title, too_tight
from audit.tui.widgets.reading import Passage
from audit.wording import factors, reason_line

HOURS, OWNER, WHEN = 9, 20, 12
"""Columns of the table behind the title."""
ROOMY, VERY_ROOMY = 96, 120
"""From so many columns on, owners are shown though nobody has changed one; and then in full."""
LONG_OWNER = 34
MOST_IDS = 4
"""Actions of the cheapest way up that are named."""
KINDS = {Kind.PIN: words.PINNED, Kind.REDATE: words.LATER, Kind.REJECT: words.REJECTED}
IN_TIME = frozenset({Kind.PIN, Kind.REDATE})
"""What is said beside an action of the plan; those rejected stand below it."""
BLANK = Passage(Content(""))


def table(session: Session, plan: Plan, say: Words, width: int) -> Iterator[Passage]:
    """All actions by horizon, and those left for later with the reason."""
    if not plan.sequence:
        yield Passage(Content(say(result.NO_ACTIONS)))
        return
    if plan.too_tight and plan.relief:
        yield Passage(Content.styled(too_tight(plan, session, say), "$warning"))
        yield BLANK
    for stage in plan.stages:
        yield Passage(stage_heading(stage, say))
        for one in stage.planned:
            yield Passage(_row(one, plan, say, width), one.id)
        if not stage.planned:
            yield Passage(Content.styled(say(result.NOTHING_PLANNED), "$quiet"))
        yield BLANK
    if plan.not_now:
        yield heading(say(words.NOT_NOW))
    for left in plan.not_now:
        why = (f" – {visible(reason_line(left, session.bank, say))}", "$quiet")
        text = Content.assemble(f"{left.candidate.id}  {title(left.candidate, say)}", why)
        yield Passage(Content("\n").join(hanging("", text, width)), left.candidate.id)


def _row(one: Candidate, plan: Plan, say: Words, width: int) -> Content:
    choice, decided = plan.choices.get(one.id), plan.choices.values()
    due = say.day(choice.due) if choice and choice.due else ""
    kind = KINDS.get(choice.kind) if choice else None
    cells = [(say(words.SHORT_HOURS, n=say.number(one.hours)), HOURS)]
    if width >= ROOMY or any(choice.owner for choice in decided):
        owner = choice.owner if choice and choice.owner else say(one.action.owner)
        cells.insert(0, (visible(one_line(owner)), LONG_OWNER if width >= VERY_ROOMY else OWNER))
    if any(choice.due or choice.kind in IN_TIME for choice in decided):
        cells.append((due or (say(kind) if kind else ""), WHEN))
    room = max(16, width - sum(size for _, size in cells))
    sign = "◆" if choice and choice.kind is Kind.PIN else " "
    rest = Content("").join(_cell(text, size) for text, size in cells)
    first, *others = hanging(f"{one.id} {sign}", title(one, say), room - 1)
    return Content("\n").join([first.pad_right(room - first.cell_length) + rest.stylize("$quiet"), *others])


def _cell(text: str, width: int) -> Content:
    cut = Content(text).truncate(width - 1, ellipsis=True)
    return cut + " " * (width - cut.cell_length)


def hours_line(plan: Plan, before: float, say: Words, *, trying: bool) -> Content:
    """How many hours a week the plan is cut to, and whether that is only tried."""
    hours = say.duration(plan.hours_per_week)
    if not trying:
        text = words.HOURS_ASSUMED if plan.hours_assumed else words.HOURS
        return Content.styled(f"{say(text, hours=hours)} – {say(words.HOURS_KEYS)}", "$quiet")
    told = say(words.WHAT_IF, hours=hours, before=say.number(before))
    return Content.assemble((told, "$warning bold"), (f" – {say(words.WHAT_IF_KEYS)}", "$quiet"))


def outlook(plan: Plan | None, say: Words, width: int) -> Content:
    """What the plan will bring, in a few lines; None while that is being worked out."""
    if plan is None:
        return Content.styled(say(words.WORKING), "$quiet")
    rows = [row for row in plan.outlooks if row.index is not None]
    pieces = [Content.styled(f"{say(words.OUTLOOK)}:", "$accent bold")] if rows else []
    for row in rows:
        text = words.OUTLOOK_AT if row.level is not None else words.OUTLOOK_AT_PLAIN
        pieces.append(Content(say(text, day=row.day, index=say.points(row.index or 0), level=row.level)))
    lines = folded(pieces, width)
    if plan.way_up:
        lines.append(Content.styled(_way_up(plan.way_up, say), "$quiet").truncate(width, ellipsis=True))
    return Content("\n").join(lines)


def _way_up(way: WayUp, say: Words) -> str:
    more = len(way.actions) - MOST_IDS
    rest = (say(words.MORE_ACTIONS, n=more),) if more > 0 else ()
    actions = listing((*way.actions[:MOST_IDS], *rest), say.language)
    text = words.WAY_UP if way.proven else words.A_WAY_UP
    return say(text, level=way.level, actions=actions, hours=say.duration(way.hours))


# One action.


def action(plan: Plan, one: Candidate, opener: Opener) -> Tell:
    """Everything about an action: why, what to do, how long, why in this place."""

    def tell(say: Words, width: int) -> Sequence[Passage]:
        return tuple(_action(plan, one, opener, say, width))

    return tell


def _action(plan: Plan, one: Candidate, opener: Opener, say: Words, width: int) -> Iterator[Passage]:
    yield Passage(Content.styled(f"{one.id}  {title(one, say)}", "bold"))
    yield from _decided(one, plan.choices.get(one.id), say)
    yield BLANK
    yield heading(say(words.FIRST))
    yield Passage(Content(visible(say(one.action.first_step))))
    yield BLANK
    if one.action.steps:
        yield heading(say(words.STEPS))
        for number, step in enumerate(one.action.steps, 1):
            yield _hanging(f"{number}  ", visible(say(step)), width)
        yield BLANK
    yield heading(say(words.WHY))
    for says in opener.reasons(one.id):
        yield _hanging("• ", visible(say(says)), width)
    yield BLANK
    measure, target = visible(say(one.action.measure)), visible(say(one.action.target))
    yield Passage(Content(say(words.MEASURE, measure=measure, target=target)))
    if one.action.obstacle:
        yield Passage(Content(say(words.OBSTACLE, obstacle=visible(say(one.action.obstacle)))))
    yield BLANK
    yield from _factors(one.priority, say)


def _hanging(lead: str, text: str, width: int) -> Passage:
    return Passage(Content("\n").join(hanging(lead, text, width)))


def _decided(one: Candidate, choice: Choice | None, say: Words) -> Iterator[Passage]:
    effort = words.ONCE_AND_WEEKLY if one.hours_per_week else words.ONCE
    weekly = say.duration(one.hours_per_week)
    told = [say(effort, hours=say.duration(one.hours), weekly=weekly)]
    owner = choice.owner if choice and choice.owner else say(one.action.owner)
    told.append(say(words.OWNER, owner=visible(owner)))
    if choice and choice.due:
        told.append(say(words.DUE, due=say.day(choice.due)))
    if choice and choice.note:
        told.append(say(words.NOTE, note=visible(choice.note)))
    for line in told:
        yield Passage(Content.styled(line, "$quiet"))


def _factors(priority: Priority, say: Words) -> Iterator[Passage]:
    """The factors of P, one below the other."""
    yield heading(say(words.PRIORITY, p=say.number(priority.value, 2)))
    rows = (*factors(priority), (words.EFFORT, priority.effort))
    room = 2 + max(len(say(name)) for name, _ in rows)
    for place, (name, value) in enumerate(rows):
        sign = " " if place == 0 else say(words.OVER if name is words.EFFORT else words.TIMES)
        yield Passage(Content(f"{sign} {say(name):<{room}}{say.number(value, 2):>6}"))
