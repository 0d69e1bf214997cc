"""Part 1: the page for Monday at nine."""

from datetime import date

from audit.core.mode import Mode
from audit.core.phrases import clock, sentence, weekday
from audit.core.plan import ACUTE, ORDINARY, Candidate
from audit.core.report.given import Given
from audit.core.report.parts import Decision, Ladder, LeadAction, Rung
from audit.core.report.texts import Story
from audit.core.report.weeks import first_monday
from audit.core.scorecard import Scorecard
from audit.core.situation import asked_in
from audit.core.text import Text

NINE, HALF_AN_HOUR = 9 * 60, 30
MOST = 3
"""Actions that lead."""

_TITLE = Text("Montag, 9 Uhr", "Monday, 9 o’clock")
_LEVEL = Text("Stufe {number} von {top}: {name}", "Level {number} of {top}: {name}")
_PROVISIONAL = Text(
    "Vorläufig: Index zwischen {low} und {high}, noch keine Stufe",
    "Provisional: index between {low} and {high}, no level yet",
)
_NOT_RATED = Text("Noch keine Wertung", "Not rated yet")
_STOP = Text("Das lassen wir ab heute:", "From today we stop:")
_NONE = Text("Was als Nächstes ansteht", "What comes next")
_EMPTY = Text(
    "Beantworten Sie die Fragen – das dauert im Kurz-Audit etwa {quick}, im vollständigen etwa {full} "
    "Minuten. Danach stehen hier drei Maßnahmen mit Namen, Tag und erstem Schritt.",
    "Answer the questions – that takes about {quick} minutes in the quick audit, about {full} in the full "
    "one. Then three actions will stand here, each with a name, a day and a first step.",
)
_NO_ACTION = Text(
    "Keine Maßnahme passt in die Stunden, die Sie genannt haben. Legen Sie fest, wie viel Zeit da ist, und "
    "beginnen Sie mit der ersten unter „Nicht jetzt“.",
    "No action fits the hours that you named. Settle how much time there is, and begin with the first one "
    "under ‘Not now’.",
)
_NOTHING_LEFT = Text(
    "Die Antworten rufen keine Maßnahme auf. Bleiben Sie dabei und prüfen Sie in 90 Tagen, ob es noch gilt.",
    "The answers call for no action. Carry on, and check in 90 days whether it still holds.",
)
_TODAY = Text("heute, {day}", "today, {day}")
_DONE_BY = Text("fertig bis {day}", "done by {day}")
_RELIEF = Text(
    "Für drei Maßnahmen reichen die Stunden nicht. Schaffen Sie zuerst Zeit: {title}.",
    "There are not enough hours for three actions. Make time first: {title}.",
)
_SIGNATURE = Text("So machen wir es.", "This is how we do it.")
_LEADS = {
    1: Text("Eine Maßnahme für den Anfang", "One action to begin with"),
    2: Text("Zwei Maßnahmen für den Anfang", "Two actions to begin with"),
    3: Text("Drei Maßnahmen für den Anfang", "Three actions to begin with"),
}


def decision(given: Given) -> Decision:
    """The page for Monday at nine."""
    leads = tuple(_lead(given, number, lead) for number, lead in enumerate(given.plan.lead, start=1))
    headline = given.chosen(given.texts.headlines)
    stop = given.chosen(given.texts.stops) if given.story is not Story.EMPTY else None
    return Decision(
        heading=given.heading("decision", _TITLE, given.words(headline) if headline else standing(given)),
        standing=standing(given),
        ladder=ladder(given),
        leads=leads,
        lead_title=given.words(_LEADS[len(leads)] if leads else _NONE),
        no_leads=_instead(given) if len(leads) < MOST else "",
        stop_title=given.words(_STOP) if stop else "",
        stop=given.words(stop) if stop else "",
        signature=given.words(_SIGNATURE) if given.story is not Story.EMPTY else "",
    )


def _instead(given: Given) -> str:
    """What is said where fewer than three actions lead."""
    if given.story is Story.EMPTY:
        return given.words(_EMPTY, quick=_minutes(given, Mode.QUICK), full=_minutes(given, Mode.FULL))
    if given.plan.relief:
        return relief(given)
    if given.plan.lead:
        return ""
    return given.words(_NO_ACTION if given.plan.not_now else _NOTHING_LEFT)


def _minutes(given: Given, mode: Mode) -> int:
    """How long an interview takes, to the next five minutes."""
    seconds = sum(question.seconds for question in given.bank.questions if asked_in(question, mode))
    return 5 * max(1, round(seconds / 300))


def relief(given: Given) -> str:
    """What to do first where not even three actions fit the hours; else ''."""
    action = given.bank.action_by_id.get(given.plan.relief)
    if action is None:
        return ""
    begin = given.words(_RELIEF, title=given.quoted(given.short_title(action)))
    return f"{begin} {sentence(given.words(given.texts.relief))}" if given.texts.relief else begin


def lead_day(given: Given, candidate: Candidate) -> date:
    """The Monday on which one of the leads begins; today where it cannot wait."""
    if candidate.rank == ACUTE:
        return given.today
    stage = next(stage for stage in given.plan.stages if candidate in stage.planned)
    if candidate.rank < ORDINARY:
        # The hours may come later; the first half hour of what is unlawful or a gap in everything may not.
        return given.start
    return first_monday(stage, given.start)


def lead_time(given: Given, candidate: Candidate) -> int:
    """When a lead begins, in minutes since midnight: those of a day one after the other."""
    day = lead_day(given, candidate)
    same_day = [lead.id for lead in given.plan.lead if lead_day(given, lead) == day]
    return NINE + same_day.index(candidate.id) * HALF_AN_HOUR


def lead_when(given: Given, candidate: Candidate) -> str:
    """Day and time in words; 'heute' where it cannot wait."""
    day = weekday(lead_day(given, candidate), given.language)
    if candidate.rank == ACUTE:
        return given.words(_TODAY, day=day)
    return f"{day}, {clock(lead_time(given, candidate), given.language)}"


def _lead(given: Given, number: int, candidate: Candidate) -> LeadAction:
    words = given.action_words(candidate.action)
    return LeadAction(
        number=number,
        id=candidate.id,
        do=given.words(words.do),
        who=given.who(candidate),
        role=given.words(candidate.action.owner),
        date=lead_day(given, candidate).isoformat(),
        when=lead_when(given, candidate),
        start=given.words(words.start),
        hours=candidate.hours,
        hours_text=given.duration(candidate.hours),
        done_by=given.words(_DONE_BY, day=given.day(given.due(candidate))),
        sign=given.words(words.sign),
    )


# Where the firm stands.


def standing(given: Given) -> str:
    """Level, badge, or what there is instead."""
    return standing_of(given, given.card)


def standing_of(given: Given, card: Scorecard) -> str:
    """Where the firm stood by a scorecard, in the words of this report."""
    if card.index is None:
        return given.words(_NOT_RATED)
    if card.provisional:
        return given.words(_PROVISIONAL, low=given.points(card.low), high=given.points(card.high))
    if card.badge is not None:
        return given.words(card.badge.name)
    return level_name(given, card.level)


def level_name(given: Given, level: int | None) -> str:
    """'Stufe 2 von 5: Megafon'; '' where there is none."""
    found = next((one for one in given.bank.levels if one.number == level), None)
    if found is None:
        return ""
    return given.words(_LEVEL, number=found.number, top=len(given.bank.levels), name=found.name)


def ladder(given: Given) -> Ladder:
    """The levels, and where the firm stands."""
    card = given.card
    levels = given.bank.levels if card.track is None else ()
    here = None if card.provisional else card.level
    free = card.level_without_gates if here is not None else None
    ends = [*(level.begins_at for level in levels[1:]), 101.0]
    return Ladder(
        rungs=tuple(
            Rung(
                number=level.number,
                name=given.words(level.name),
                description=given.words(level.description),
                span=f"{given.number(level.begins_at)}–{given.number(end - 1)}",
                begins=level.begins_at,
                ends=min(end, 100.0),
                here=level.number == here,
                without_gates=level.number == free and free != here,
            )
            for level, end in zip(levels, ends, strict=False)
        ),
        index=card.index,
        low=card.low,
        high=card.high,
        says=_ladder_says(given),
    )


_LADDER_SAYS = Text("{standing}; Index {index} von 100.", "{standing}; index {index} of 100.")
_WITHOUT = Text("{says} Ohne Sperre wäre es {level}.", "{says} Without the gate it would be {level}.")


def _ladder_says(given: Given) -> str:
    card = given.card
    if card.index is None or card.provisional:
        return sentence(standing(given))
    says = given.words(_LADDER_SAYS, standing=standing(given), index=given.points(card.index))
    free = level_name(given, card.level_without_gates)
    if card.level == card.level_without_gates or not free:
        return says
    return given.words(_WITHOUT, says=says, level=free)
