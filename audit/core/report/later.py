"""Part 6: the days after the first month, and what is not done now."""

from datetime import timedelta
from typing import assert_never

from audit.core.phrases import sentence, shortened
from audit.core.plan import Candidate, NotNow, Reason
from audit.core.plan import Stage as PlanStage
from audit.core.report.cards import builds_on, weekly_text
from audit.core.report.field import field
from audit.core.report.given import ACTION, LONGEST_QUOTE, Given
from audit.core.report.month import hours_text
from audit.core.report.plan_parts import Later, NotNowRow, PlannedAction, Stage
from audit.core.report.result import dimension_name
from audit.core.report.roadmap import roadmap
from audit.core.text import Text

_TITLE = Text("Danach – und was wir lassen", "After that – and what we leave")
_MESSAGE = Text("{later} danach, {left}", "{later} after that, {left}")
_LEFT = Text("{count} mit gutem Grund nicht jetzt", "{count} not now, for good reason")
_NOTHING_LEFT = Text("nichts bleibt liegen", "nothing is left out")
_DAYS = Text("Tage {first} bis {last}", "Days {first} to {last}")
_UNTIL = Text("bis {day}", "until {day}")
_BY = Text("bis {day}", "by {day}")
_NOT_NOW = Text("Nicht jetzt", "Not now")
_INTRO = Text(
    "Diese Maßnahmen dürfen liegen bleiben. Ein Plan, der alles will, wird nicht umgesetzt.",
    "You may leave these actions for now. A plan that wants everything does not get done.",
)
_HOURS = Text("Die Stunden reichen nicht.", "There are not enough hours.")
_PARALLEL = Text(
    "Zur selben Zeit laufen schon genug Maßnahmen.", "Enough actions are running at the same time already."
)
_RECURRING = Text(
    "Sie kostet jede Woche Zeit, und die ist schon vergeben.",
    "It takes time every week, and that is already given away.",
)
_REJECTED = Text("Sie haben sich dagegen entschieden.", "You have decided against it.")
_REJECTED_BECAUSE = Text("Sie haben sich dagegen entschieden: {note}", "You have decided against it: {note}")
_WAITS = Text("Wartet auf: {title}.", "Waits for: {title}.")


def later(given: Given) -> Later:
    """The later stages, and what is left out."""
    stages = given.plan.stages[1:]
    rows = tuple(_left_out(given, one) for one in given.plan.not_now)
    return Later(
        heading=given.heading("later", _TITLE, _message(given)),
        stages=tuple(_stage(given, stage) for stage in stages),
        not_now_title=given.words(_NOT_NOW),
        not_now_intro=given.words(_INTRO) if rows else "",
        not_now=rows,
        roadmap=roadmap(given),
        field=field(given),
    )


def _message(given: Given) -> str:
    count = sum(len(stage.planned) for stage in given.plan.stages[1:])
    left = len(given.plan.not_now)
    rest = given.words(_LEFT, count=given.cardinal(left, ACTION)) if left else given.words(_NOTHING_LEFT)
    return given.words(_MESSAGE, later=given.counted(count, ACTION), left=rest)


def stage_title(given: Given, stage: PlanStage) -> str:
    """'Tage 31 bis 90'."""
    return given.words(_DAYS, first=stage.horizon.first_day, last=stage.horizon.last_day)


def _stage(given: Given, stage: PlanStage) -> Stage:
    last = given.start + timedelta(days=stage.horizon.last_day)
    return Stage(
        title=stage_title(given, stage),
        span=given.words(_UNTIL, day=given.day(last)),
        actions=tuple(_planned(given, candidate) for candidate in stage.planned),
        hours_text=hours_text(given, stage.hours_planned, stage.hours_available, stage.hours_reserved),
    )


def _planned(given: Given, candidate: Candidate) -> PlannedAction:
    return PlannedAction(
        id=candidate.id,
        title=given.title(candidate.action),
        dimension=dimension_name(given, candidate.action.dimension),
        who=given.who(candidate),
        due=given.words(_BY, day=given.day(given.due(candidate))),
        hours_text=given.duration(candidate.hours),
        weekly_text=weekly_text(given, candidate),
        measure=given.words(candidate.action.measure),
        target=given.words(candidate.action.target),
        because=builds_on(given, candidate),
    )


def _left_out(given: Given, one: NotNow) -> NotNowRow:
    return NotNowRow(
        id=one.candidate.id,
        title=given.short_title(one.candidate.action),
        reason=reason_in_words(given, one),
    )


def reason_in_words(given: Given, one: NotNow) -> str:
    """Why an action is left for later."""
    match one.reason:
        case Reason.HOURS:
            return given.words(_HOURS)
        case Reason.PARALLEL:
            return given.words(_PARALLEL)
        case Reason.RECURRING:
            return given.words(_RECURRING)
        case Reason.WAITS:
            action = given.bank.action_by_id[one.waits_for]
            return given.words(_WAITS, title=given.short_title(action))
        case Reason.REJECTED:
            return _rejected(given, one.candidate)
        case _:
            assert_never(one.reason)


def _rejected(given: Given, candidate: Candidate) -> str:
    choice = given.plan.choices.get(candidate.id)
    note = shortened(choice.note, LONGEST_QUOTE) if choice else ""
    if not note:
        return given.words(_REJECTED)
    return given.words(_REJECTED_BECAUSE, note=sentence(given.quoted(note)))
