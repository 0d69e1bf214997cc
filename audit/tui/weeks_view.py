"""The first 30 days week by week, as the report has them, in both languages at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from textual.content import Content

from audit.core.display import visible
from audit.core.plan import Plan
from audit.core.report.plan_parts import Month, Week
from audit.errors import Language
from audit.session import Session
from audit.session.weeks import month_of
from audit.tui.explaining import Tell
from audit.tui.folding import hanging
from audit.tui.widgets.reading import Passage


def weeks(session: Session, plan: Plan, today: date) -> Tell:
    """The weeks of a plan; takes a moment. Raises BankError for a bank without a report."""
    months: Mapping[Language, Month] = {
        "de": month_of(session, plan, today, "de"),
        "en": month_of(session, plan, today, "en"),
    }
    return lambda say, width: tuple(_told(months[say.language], width))


def _told(month: Month, width: int) -> Iterator[Passage]:
    yield Passage(Content.styled(month.heading.title, "$accent bold"))
    yield Passage(Content.styled(visible(month.heading.message), "bold"))
    for week in month.weeks:
        yield from _week(week, width)
    yield Passage(Content(""))
    yield Passage(Content.styled(visible(month.hours_note), "$quiet"))


def _week(week: Week, width: int) -> Iterator[Passage]:
    yield Passage(Content(""))
    head = Content.assemble(
        (week.title, "$accent bold"), f"  {week.span}", (f"   {week.hours_text}", "$quiet")
    )
    yield Passage(head)
    for task in week.tasks:
        told: Sequence[tuple[str, str]] = (
            (f"{task.id}  {visible(task.title)}", ""),
            (f" – {task.what}, {task.hours_text}, {visible(task.who)}", "$quiet"),
        )
        yield Passage(Content("\n").join(hanging("• ", Content.assemble(*told), width)))
