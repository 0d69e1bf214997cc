"""What both front ends say alike, in the language at hand."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from audit.core.answers import Answer, State
from audit.core.bank import Bank
from audit.core.export import Extent, Format, Marked, Paper
from audit.core.history import Deed, HistoryLine
from audit.core.plan import NotNow, Priority, Reason
from audit.core.plan import Stage as PlanStage
from audit.core.questions import Question
from audit.core.scorecard import Band, Scorecard
from audit.core.text import Text
from audit.core.tracking import Stage
from audit.i18n import Words
from audit.locales import common, export, home, interview, meter, plan, result, tracking

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
BANDS = {Band.HIGH: common.HIGH, Band.MEDIUM: common.MEDIUM, Band.LOW: common.LOW}
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


def unfinished(still_open: int) -> Text:
    """What finishing means while questions are open."""
    told = interview.END_OPEN_ONE if still_open == 1 else interview.END_OPEN_MANY.fill(n=still_open)
    return home.FINISH_DETAIL.fill(open=told)


# The result.


def verdict_line(card: Scorecard, bank: Bank, say: Words) -> str:
    """The level with its name, the badge of a track, the provisional range, or that there is nothing yet."""
    if card.index is None:
        return say(common.NO_LEVEL_YET)
    if card.provisional:
        return say(meter.BETWEEN, low=say.points(card.low or 0), high=say.points(card.high or 0))
    if card.badge is not None:
        return say(card.badge.name)
    if card.level is None:
        return say(common.NO_LEVEL_YET)
    return say(common.LEVEL_NAMED, n=card.level, name=bank.levels[card.level - 1].name)


def points_line(card: Scorecard, say: Words) -> str:
    """The index, with its range where there is one; '' while there is none."""
    if card.index is None:
        return ""
    low, high = say.points(card.low or 0), say.points(card.high or 0)
    text = meter.POINTS if low == high else meter.POINTS_RANGE
    return say(text, n=say.points(card.index), low=low, high=high)


def level_description(card: Scorecard, bank: Bank) -> Text | None:
    """What the level or the badge stands for; None where there is neither."""
    if card.provisional:
        return result.PROVISIONAL
    if card.badge is not None:
        return card.badge.description
    return None if card.level is None else bank.levels[card.level - 1].description


def confidence_reasons(card: Scorecard, say: Words) -> Iterator[str]:
    """What makes the confidence as high as it is, and no higher."""
    sure = card.confidence
    yield say(result.BECAUSE_COVERAGE, n=round(100 * sure.coverage))
    if sure.known < 1:
        yield say(result.BECAUSE_UNKNOWN, n=round(100 * (1 - sure.known)))
    yield say(result.BECAUSE_EVIDENCE, n=round(100 * sure.evidence))
    if sure.deduction:
        yield say(result.BECAUSE_CONTRADICTIONS, n=say.points(sure.deduction))


# The plan.


def factors(priority: Priority) -> tuple[tuple[Text, float], ...]:
    """What is multiplied to an action's priority; the effort, by which it is divided, is not among them."""
    return (
        (plan.IMPACT, priority.impact),
        (plan.GAP, priority.gap),
        (plan.WEIGHT, priority.weight),
        (plan.GOAL, priority.goal),
        (plan.BOOST, priority.boost),
        (plan.DEPENDANTS, priority.dependants),
    )


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


LETTERS_NAMED, PLACES_NAMED = 40, 6
"""More of them are only counted."""


def marked_lines(marked: Marked, say: Words) -> Iterator[str]:
    """Which letters a PDF marks for want of fonts, and where they were typed; nothing where none."""
    if not marked.letters:
        return
    named = " ".join(_letter_named(letter) for letter in marked.letters[:LETTERS_NAMED])
    more = len(marked.letters) - LETTERS_NAMED
    letters = say(export.LETTERS_MORE, letters=named, n=more) if more > 0 else named
    yield say(export.LETTERS_MARKED, letters=letters)
    if marked.places:
        yield say(export.LETTERS_PLACES, places=_places_named(marked.places, say))


def _places_named(places: Sequence[Text], say: Words) -> str:
    named = "; ".join(say(place) for place in places[:PLACES_NAMED])
    more = len(places) - PLACES_NAMED
    return say(export.LETTERS_MORE_PLACES, places=named, n=more) if more > 0 else named


def _letter_named(letter: str) -> str:
    """The letter, or its number where nobody could see it."""
    unseen = not letter.isprintable() or unicodedata.category(letter).startswith("M")
    return f"U+{ord(letter):04X}" if unseen else letter
