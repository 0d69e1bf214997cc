"""What both front ends say alike, in the language at hand."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from audit.core.answers import Answer, State
from audit.core.bank import Bank, Question
from audit.core.export import Extent, Format, Paper
from audit.core.history import Deed, HistoryLine
from audit.core.plan import NotNow, Reason
from audit.core.plan import Stage as PlanStage
from audit.core.tracking import Stage
from audit.i18n import Words
from audit.locales import export, interview, result, tracking

DEEDS = {
    Deed.SAID: interview.DEED_SAID,
    Deed.NOTED: interview.DEED_NOTED,
    Deed.CLEARED: interview.DEED_CLEARED,
    Deed.UNDONE: interview.DEED_UNDONE,
    Deed.REDONE: interview.DEED_REDONE,
}

FORMATS = {
    Format.PDF: export.PDF,
    Format.DOCX: export.WORD,
    Format.XLSX: export.EXCEL,
    Format.HTML: export.WEB,
    Format.ICS: export.CALENDAR,
    Format.MARKDOWN: export.MARKDOWN,
    Format.CSV: export.CSV,
    Format.JSON: export.JSON,
}
PAPERS = {Paper.A4: export.A4, Paper.LETTER: export.LETTER}
EXTENTS = {Extent.WHOLE: export.WHOLE, Extent.ONE_PAGE: export.ONE_PAGE}
STAGES = {
    Stage.OPEN: tracking.OPEN,
    Stage.DOING: tracking.DOING,
    Stage.DONE: tracking.DONE,
    Stage.DROPPED: tracking.DROPPED,
}


def state_line(answer: Answer, say: Words) -> str:
    """How a question stands, in a few words."""
    match answer.state:
        case State.OPEN:
            return say(interview.OPEN)
        case State.ANSWERED:
            return say(interview.ANSWERED)
        case State.DECLINED:
            return say(interview.DECLINED)
        case State.DONT_KNOW:
            return say(interview.DONT_KNOW_ASK, who=answer.ask) if answer.ask else say(interview.DONT_KNOW)
        case State.NOT_APPLICABLE:
            text = interview.NOT_APPLICABLE_BECAUSE if answer.reason else interview.NOT_APPLICABLE
            return say(text, reason=answer.reason)
        case _:
            assert_never(answer.state)


def reason_line(left: NotNow, bank: Bank, say: Words) -> str:
    """Why an action is not planned now, in a few words."""
    match left.reason:
        case Reason.HOURS:
            return say(result.NOT_NOW_HOURS)
        case Reason.PARALLEL:
            return say(result.NOT_NOW_PARALLEL)
        case Reason.RECURRING:
            return say(result.NOT_NOW_RECURRING)
        case Reason.REJECTED:
            return say(result.NOT_NOW_REJECTED)
        case Reason.WAITS:
            return say(result.NOT_NOW_WAITS, action=bank.action_by_id[left.waits_for].title)
        case _:
            assert_never(left.reason)


def load_line(stage: PlanStage, say: Words) -> str:
    """How many hours of a stretch of the plan are taken, and what comes from the reserve besides."""
    planned, available = say.number(stage.hours_planned), say.duration(stage.hours_available)
    load = say(result.HORIZON_LOAD, planned=planned, available=available)
    if not stage.hours_reserved:
        return load
    return say(result.HORIZON_RESERVED, load=load, hours=say.number(stage.hours_reserved))


def history_lines(question: Question, lines: Iterable[HistoryLine], say: Words, user: str) -> Iterator[str]:
    """What became of an answer, change by change; `user` is named where nobody is."""
    for line in lines:
        at, who = line.at.astimezone(), line.who or user or say(interview.YOU)
        yield say(interview.HISTORY_HEAD, day=say.day(at), time=f"{at:%H:%M}", who=who, deed=DEEDS[line.deed])
        yield from (f"  {told}" for told in answer_lines(question, line.after, say))


def answer_lines(question: Question, answer: Answer | None, say: Words) -> Iterator[str]:
    """An answer with all that stands beside it, private notes too."""
    from audit.core.report.said import said

    given = answer or Answer(question=question.id, state=State.OPEN)
    answered = given.state is State.ANSWERED
    yield said(question, given, None, say.language) if answered else state_line(given, say)
    for label, text in (
        (interview.LABEL_EVIDENCE, given.evidence),
        (interview.LABEL_NOTE, given.note),
        (interview.LABEL_PRIVATE, given.private_note),
    ):
        if text:
            yield f"{say(label)}: {text}"
