"""The audit in rows and appointments: what tables, calendars and other programs are given."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """A question that was asked, and what was said."""

    id: str
    dimension: str
    """By its name; the same holds for the plan's rows."""
    asked: str
    state: str
    """answered, not_applicable, dont_know, declined or open."""
    answer: str
    score: float | None
    """0 to 4, as it counts; None where nothing does."""
    weight: float
    remark: str
    """Why it does not apply, who is to answer, why less counts than was said; or ''."""
    evidence: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """An action that the answers call for."""

    id: str
    title: str
    dimension: str
    stage: str
    """'Tage 0 bis 30', or that it is not planned now."""
    planned: bool
    who: str
    """'' where nobody is named."""
    begin: str
    """ISO date, '' where it is not planned; the same holds for `due`."""
    due: str
    hours: float
    hours_per_week: float
    priority: float
    start: str
    """The first step, half an hour at most."""
    measure: str
    target: str
    remark: str
    """What it builds on, or why it is left for later; or ''."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A time to keep free."""

    key: str
    """Names it for good: 'action-A07', 'figures-2027-01', 'again'."""
    title: str
    note: str
    begin: str
    """ISO date and local time, 'YYYY-MM-DDTHH:MM'."""
    minutes: int
    """0: the whole day."""
    until: str
    """ISO date up to which it comes again every week; '' for once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The audit in rows and appointments."""

    answers: tuple[AnswerRow, ...] = ()
    """In the order of asking."""
    plan: tuple[PlanRow, ...] = ()
    """What is planned in the order of doing, then what is left for later."""
    appointments: tuple[Appointment, ...] = ()
    """By day and time."""
