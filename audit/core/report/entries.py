"""Writes the ledger: answers, plan and appointments of a report as rows."""

from datetime import date, datetime, time, timedelta

from audit.core.answers import State
from audit.core.plan import ACUTE, Candidate, NotNow
from audit.core.questions import Question
from audit.core.report.cards import builds_on
from audit.core.report.decision import HALF_AN_HOUR, NINE, lead_day, lead_time
from audit.core.report.figures import figures, months
from audit.core.report.given import Given
from audit.core.report.later import reason_in_words, stage_title
from audit.core.report.ledger import AnswerRow, Appointment, Ledger, PlanRow
from audit.core.report.method import again_questions
from audit.core.report.month import FIRST_STEP, next_audit, review, routine
from audit.core.report.plan_parts import Slot
from audit.core.report.record import asked, in_order_of_asking, remark
from audit.core.report.weeks import begin_days
from audit.core.text import Text
from audit.core.tracking import working_day

_NOT_NOW = Text("nicht jetzt", "not now")
_FIGURES = Text("Kennzahlen eintragen", "Enter the figures")
_OWNER = Text("Zuständig: {who}", "Owner: {who}")


def ledger(given: Given, *, full: bool) -> Ledger:
    """Everything in rows; only a full report has figures to follow."""
    return Ledger(answers=_answers(given), plan=_plan(given), appointments=_appointments(given, full=full))


# Answers.


def _answers(given: Given) -> tuple[AnswerRow, ...]:
    return tuple(
        _answer(given, given.words(dimension.name), question)
        for dimension in in_order_of_asking(given)
        for question in given.bank.questions
        if question.dimension == dimension.id and asked(given, question)
    )


def _answer(given: Given, dimension: str, question: Question) -> AnswerRow:
    item = given.card.item(question.id)
    answer = given.answers.by_question.get(question.id)
    computed = answer is None and item is not None and item.score is not None
    state = answer.state if answer else State.ANSWERED if computed else State.OPEN
    return AnswerRow(
        id=question.id,
        dimension=dimension,
        asked=given.words(question.ask.interview),
        state=state.value,
        answer=given.said(question.id),
        score=item.score if item else None,
        weight=item.weight if item else 0.0,
        remark=remark(given, answer, item),
        evidence=answer.evidence.strip() if answer else "",
        note=answer.note.strip() if answer else "",
    )


# Plan.


def _plan(given: Given) -> tuple[PlanRow, ...]:
    planned = (
        _row(given, one, stage=stage_title(given, stage), planned=True)
        for stage in given.plan.stages
        for one in stage.planned
    )
    return (*planned, *(_left_out(given, one) for one in given.plan.not_now))


def _left_out(given: Given, one: NotNow) -> PlanRow:
    stage, why = given.words(_NOT_NOW), reason_in_words(given, one)
    return _row(given, one.candidate, stage=stage, planned=False, remark=why)


def _row(given: Given, one: Candidate, *, stage: str, planned: bool, remark: str = "") -> PlanRow:
    dimension = given.bank.dimension_by_id[one.action.dimension]
    return PlanRow(
        id=one.id,
        title=given.title(one.action),
        dimension=given.words(dimension.name),
        stage=stage,
        planned=planned,
        who=given.who(one),
        begin=_begin(given, one).isoformat() if planned else "",
        due=given.due(one).isoformat() if planned else "",
        hours=one.hours,
        hours_per_week=one.hours_per_week,
        priority=round(one.priority.value, 1),
        start=given.words(given.action_words(one.action).start),
        measure=given.words(one.action.measure),
        target=given.words(one.action.target),
        remark=remark or builds_on(given, one),
    )


def _begin(given: Given, one: Candidate) -> date:
    """The day of the first step."""
    if one in given.plan.lead:
        return lead_day(given, one)
    return begin_days(given.plan.stages, given.start).get(one.id, given.start)


# Appointments.


def _appointments(given: Given, *, full: bool) -> tuple[Appointment, ...]:
    again = next_audit(given)
    listening = routine(given) if given.plan.lead else ()
    found = [
        *_first_steps(given),
        *(
            _appointment(f"listening-{number}", slot, until=again.begin[:10])
            for number, slot in enumerate(listening, start=1)
        ),
        *([_appointment("review", review(given))] if given.plan.lead else []),
        *(_figure_days(given) if full else []),
        _appointment("again", again, note="\n".join(again_questions(given))),
    ]
    return tuple(sorted(found, key=lambda one: (one.begin, one.key)))


def _first_steps(given: Given) -> list[Appointment]:
    """The first step of each action of the first stage; those of a day one after the other."""
    taken: dict[date, int] = {}
    found = []
    for one in given.plan.stages[0].planned:
        day = _begin(given, one)
        place = taken[day] = taken.get(day, -1) + 1
        minutes = NINE + HALF_AN_HOUR * place
        if one in given.plan.lead:
            minutes = lead_time(given, one)
        found.append(_first_step(given, one, datetime.combine(day, time()) + timedelta(minutes=minutes)))
    return found


def _first_step(given: Given, one: Candidate, begin: datetime) -> Appointment:
    who = given.who(one)
    start = given.words(given.action_words(one.action).start)
    return Appointment(
        key=f"action-{one.id}",
        title=given.words(FIRST_STEP, title=given.short_title(one.action)),
        note="\n".join([start, *([given.words(_OWNER, who=who)] if who else [])]),
        begin=begin.isoformat(timespec="minutes"),
        minutes=0 if one.rank == ACUTE else HALF_AN_HOUR,
        until="",
    )


def _figure_days(given: Given) -> list[Appointment]:
    """A working day after each month that has a column on the figures sheet."""
    sheet = figures(given)
    names = "\n".join(figure.name for figure in sheet.figures)
    ends = [_after(month) for month in months(given)] if sheet.figures else []
    return [
        Appointment(
            key=f"figures-{day:%Y-%m}",
            title=given.words(_FIGURES),
            note=names,
            begin=datetime.combine(day, time(9)).isoformat(timespec="minutes"),
            minutes=HALF_AN_HOUR,
            until="",
        )
        for day in ends
    ]


def _after(month: date) -> date:
    """The second of the month after this one, or the Monday after that: the first is often a holiday."""
    return working_day(date(month.year + month.month // 12, month.month % 12 + 1, 2))


def _appointment(key: str, slot: Slot, *, note: str = "", until: str = "") -> Appointment:
    return Appointment(
        key=key, title=slot.title, note=note, begin=slot.begin, minutes=slot.minutes, until=until
    )
