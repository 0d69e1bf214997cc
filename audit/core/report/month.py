"""Part 5: the next 30 days, week by week."""

from datetime import datetime, time, timedelta

from audit.core.phrases import clock, span, weekday, weekday_name
from audit.core.plan import ACUTE, Plan
from audit.core.report.conflicts import conflicts
from audit.core.report.decision import HALF_AN_HOUR, lead_day, lead_time, relief
from audit.core.report.given import ACTION, Given
from audit.core.report.plan_parts import Month, Slot, Task, Week
from audit.core.report.texts import Story
from audit.core.report.weeks import Portion, WeekLoad, weeks_of
from audit.core.text import Text

ROUTINE_AT, ROUTINE_MINUTES, ROUTINE_DAYS = 8 * 60 + 45, 10, (0, 2, 4)
"""Monday, Wednesday and Friday before nine."""
AGAIN_MINUTES = 60

_TITLE = Text("Die nächsten 30 Tage", "The next 30 days")
_MESSAGE = Text("{count}, zusammen {hours} in 30 Tagen", "{count}, {hours} together in 30 days")
_NOTHING = Text("In den ersten 30 Tagen ist nichts geplant", "Nothing is planned for the first 30 days")
_WEEK = Text("Woche {number}", "Week {number}")
_HOURS = Text("{planned} von {available} Stunden", "{planned} of {available} hours")
_RESERVED = Text("{hours}, dazu {reserved} aus der Reserve", "{hours}, plus {reserved} from the reserve")
_BEGIN = Text("beginnen", "begin")
_GO_ON = Text("weiterführen", "go on")
_FINISH = Text("abschließen", "finish")
_WHOLE = Text("beginnen und abschließen", "begin and finish")

_NOTE = Text(
    "Sie haben {hours} pro Woche genannt; davon rechnen wir {share} Prozent für Verbesserungen, der Rest "
    "gehört dem laufenden Betrieb.",
    "You named {hours} per week; we reckon with {share} per cent of them for improvements, the rest "
    "belongs to everyday work.",
)
_NOTE_WHOLE = Text(
    "Sie haben {hours} pro Woche genannt; noch ist nichts zu betreiben, darum rechnen wir alle für den "
    "Aufbau.",
    "You named {hours} per week; there is nothing to run yet, so all of them are reckoned for building up.",
)
_NOTE_NONE = Text(
    "Sie haben keine Stunden genannt. Ohne Zeit bleibt der Plan ein Blatt Papier; schon eine Stunde pro "
    "Woche macht einen Anfang.",
    "You named no hours. Without time the plan stays a sheet of paper; even one hour a week makes a start.",
)
_NOTE_ASSUMED = Text(
    "Wie viele Stunden es gibt, ist nicht bekannt; gerechnet ist mit {hours} pro Woche. Nennen Sie die "
    "wahre Zahl, dann passt der Plan.",
    "How many hours there are is not known; the plan reckons with {hours} per week. Name the true "
    "figure, and the plan will fit.",
)
_NOTE_ACUTE = Text(
    "Der Konflikt wartet nicht: Die erste Woche nimmt die Stunden der folgenden vorweg.",
    "The conflict does not wait: the first week takes the hours of those after it.",
)
_RECURRING = Text(
    "Was dauerhaft dazukommt: {duration} pro Woche.", "What comes on top for good: {duration} per week."
)
_CHART = Text("{week}: {hours}", "{week}: {hours}")
FIRST_STEP = Text("Erster Schritt: {title}", "First step: {title}")
_ROUTINE = Text("Zuhören", "Listening")
_REVIEW = Text("Rückblick: weitermachen, ändern, lassen", "Review: continue, change, stop")
_AGAIN = Text("Das nächste Audit", "The next audit")
_ONCE = Text("{day}, {time}, {minutes} Minuten", "{day}, {time}, {minutes} minutes")
_EVERY = Text("jeden {day}, {time}, {minutes} Minuten", "every {day}, {time}, {minutes} minutes")


def month(given: Given) -> Month:
    """The next 30 days."""
    stage = given.plan.stages[0]
    weeks = tuple(
        _week(given, number, week)
        for number, week in enumerate(weeks_of(stage, given.start), start=1)
        if week.portions or number <= int(stage.horizon.weeks)
    )
    return Month(
        heading=given.heading("month", _TITLE, _message(given)),
        weeks=weeks,
        hours_text=hours_text(given, stage.hours_planned, stage.hours_available, stage.hours_reserved),
        hours_note=_note(given, given.plan),
        chart_says="; ".join(given.words(_CHART, week=week.title, hours=week.hours_text) for week in weeks)
        + ".",
        slots=_slots(given),
        relief=relief(given),
        conflicts=conflicts(given),
    )


def _message(given: Given) -> str:
    stage = given.plan.stages[0]
    if not stage.planned:
        return given.words(_NOTHING)
    hours = given.duration(stage.hours_planned + stage.hours_reserved)
    return given.words(_MESSAGE, count=given.counted(len(stage.planned), ACTION), hours=hours)


def hours_text(given: Given, planned: float, available: float, reserved: float) -> str:
    """'2,5 von 3 Stunden', with the reserve where it is used."""
    hours = given.words(_HOURS, planned=given.number(planned), available=given.number(available))
    return given.words(_RESERVED, hours=hours, reserved=given.duration(reserved)) if reserved else hours


def _week(given: Given, number: int, week: WeekLoad) -> Week:
    last = week.monday + timedelta(days=week.days - 1)
    return Week(
        number=number,
        title=given.words(_WEEK, number=number),
        span=span(week.monday, last, given.language),
        tasks=tuple(_task(given, portion) for portion in week.portions),
        planned=week.planned,
        available=week.available,
        reserved=week.reserved,
        hours_text=hours_text(given, week.planned, week.available, week.reserved),
    )


def _task(given: Given, portion: Portion) -> Task:
    return Task(
        id=portion.candidate.id,
        title=_title(given, portion),
        what=given.words(_what(portion)),
        who=given.who(portion.candidate),
        hours=portion.hours,
        hours_text=given.duration(portion.hours),
        reserved=portion.reserved,
    )


def _title(given: Given, portion: Portion) -> str:
    """In full where an action begins, in short where it goes on."""
    action = portion.candidate.action
    return given.title(action) if portion.first else given.short_title(action)


def _what(portion: Portion) -> Text:
    if portion.first:
        return _WHOLE if portion.last else _BEGIN
    return _FINISH if portion.last else _GO_ON


def _note(given: Given, plan: Plan) -> str:
    hours = given.duration(plan.hours_per_week)
    stage = plan.stages[0]
    whole = plan.hours_per_week * stage.horizon.weeks
    share = round(100 * stage.hours_available / whole) if whole else 100
    if not plan.hours_per_week:
        note = given.words(_NOTE_NONE)
    elif plan.hours_assumed:
        note = given.words(_NOTE_ASSUMED, hours=hours)
    elif share == 100:
        note = given.words(_NOTE_WHOLE, hours=hours)
    else:
        note = given.words(_NOTE, hours=hours, share=share)
    if given.story is Story.ACUTE and stage.planned:
        note = f"{note} {given.words(_NOTE_ACUTE)}"
    if not plan.recurring_hours:
        return note
    return f"{note} {given.words(_RECURRING, duration=given.duration(plan.recurring_hours))}"


# Times to put in the calendar.


def _slots(given: Given) -> tuple[Slot, ...]:
    if not given.plan.lead:
        return ()
    once = (*_first_steps(given), review(given), next_audit(given))
    return (*sorted(once, key=lambda slot: slot.begin), *routine(given))


def review(given: Given) -> Slot:
    """The look back at the end of the month."""
    day = given.start + timedelta(days=28)
    return _once(given, given.words(_REVIEW), datetime.combine(day, time(9)), HALF_AN_HOUR)


def next_audit(given: Given) -> Slot:
    """The audit after this one."""
    return _once(given, given.words(_AGAIN), datetime.combine(given.again, time(9)), AGAIN_MINUTES)


def _first_steps(given: Given) -> tuple[Slot, ...]:
    return tuple(
        _once(
            given,
            given.words(FIRST_STEP, title=given.short_title(lead.action)),
            datetime.combine(lead_day(given, lead), time()) + timedelta(minutes=lead_time(given, lead)),
            HALF_AN_HOUR,
        )
        for lead in given.plan.lead
        if lead.rank != ACUTE
    )


def routine(given: Given) -> tuple[Slot, ...]:
    """The listening routine, where a planned action introduces it."""
    texts = given.texts.listening
    introduced = {candidate.id for candidate in given.plan.stages[0].planned}
    if texts is None or not introduced & texts.routine_for:
        return ()
    at = timedelta(minutes=ROUTINE_AT)
    days = (given.start + timedelta(days=day) for day in ROUTINE_DAYS)
    return tuple(
        _weekly(given, given.words(_ROUTINE), datetime.combine(day, time()) + at, ROUTINE_MINUTES)
        for day in days
    )


def _once(given: Given, title: str, begin: datetime, minutes: int) -> Slot:
    day = weekday(begin.date(), given.language)
    text = given.words(_ONCE, day=day, time=_time(given, begin), minutes=minutes)
    return _slot(title, begin, minutes, text)


def _weekly(given: Given, title: str, begin: datetime, minutes: int) -> Slot:
    day = weekday_name(begin.date(), given.language)
    text = given.words(_EVERY, day=day, time=_time(given, begin), minutes=minutes)
    return _slot(title, begin, minutes, text, weekly=True)


def _time(given: Given, begin: datetime) -> str:
    return clock(begin.hour * 60 + begin.minute, given.language)


def _slot(title: str, begin: datetime, minutes: int, text: str, *, weekly: bool = False) -> Slot:
    return Slot(
        title=title,
        begin=begin.isoformat(timespec="minutes"),
        minutes=minutes,
        weekly=weekly,
        text=text,
    )
