"""What a choice, or other hours, changed in a plan: in plain sentences."""

from collections.abc import Callable, Iterator

from audit.core.bounds import TOLERANCE
from audit.core.choices import Kind
from audit.core.phrases import number, points_text, quoted
from audit.core.plan import Conflict, Outlook, Plan, Reason, Stage
from audit.core.text import Text

Whereabouts = int | tuple[Reason, str] | None
"""The horizon of an action, or why it is not planned and what it waits for; None: not called for."""


def consequences(before: Plan, after: Plan) -> tuple[Text, ...]:
    """What differs from one plan to the other: actions, conflicts, hours, outlook; empty where none does.

    Outlooks are compared where both plans have them.
    """
    return (
        *_actions(before, after),
        *(conflict_in_words(one, after) for one in after.conflicts if one not in before.conflicts),
        *_hours(before, after),
        *_outlooks(before.outlooks, after.outlooks),
    )


# Actions.


def _actions(before: Plan, after: Plan) -> Iterator[Text]:
    for action in {**before.candidates, **after.candidates}:
        was, now = _whereabouts(before, action), _whereabouts(after, action)
        if was != now and not _only_no_room(was, now):
            yield _moved(action, was, now, after if now is not None else before)


def _whereabouts(plan: Plan, action: str) -> Whereabouts:
    left = next((left for left in plan.not_now if left.candidate.id == action), None)
    return plan.places.get(action) if left is None else (left.reason, left.waits_for)


def _only_no_room(was: Whereabouts, now: Whereabouts) -> bool:
    """Left out before and after, for want of hours or of hands: which of the two is no news."""
    return all(isinstance(one, tuple) and one[0] not in {Reason.WAITS, Reason.REJECTED} for one in (was, now))


def _moved(action: str, was: Whereabouts, now: Whereabouts, plan: Plan) -> Text:
    title = _titled(plan, action)
    match was, now:
        case int(), int():
            words = Text("{a} liegt jetzt in den {y} statt in den {x}.", "{a} is now in {y} instead of {x}.")
            return words.fill(a=title, x=_days(plan, was), y=_days(plan, now))
        case _, None:
            return Text("{a} ist nicht mehr nötig.", "{a} is no longer needed.").fill(a=title)
        case _, int():
            words = Text("{a} ist jetzt geplant, in den {y}.", "{a} is now planned, for {y}.")
            return words.fill(a=title, y=_days(plan, now))
        case int(), (reason, waits_for):
            words = Text("{a} ist nicht mehr geplant: {r}.", "{a} is no longer planned: {r}.")
        case _, (reason, waits_for):
            words = Text("{a} ist nicht geplant, und jetzt gilt: {r}.", "{a} is not planned, and now: {r}.")
    return words.fill(a=title, r=_because(plan, reason, waits_for))


def _because(plan: Plan, reason: Reason, waits_for: str) -> Text:
    waits = Text("dafür fehlt {a}", "it needs {a}, which is not planned")
    if waits_for in plan.places:
        waits = Text("vorher ist {a} nötig", "{a} has to come first")
    return {
        Reason.HOURS: Text("die Stunden reichen nicht", "there are not enough hours"),
        Reason.PARALLEL: Text("es läuft schon genug nebeneinander", "enough is going on at the same time"),
        Reason.RECURRING: Text("die laufende Arbeit wäre zu viel", "the recurring work would be too much"),
        Reason.WAITS: waits,
        Reason.REJECTED: Text("Sie haben sich dagegen entschieden", "you decided against it"),
    }[reason].fill(a=_titled(plan, waits_for) if waits_for else "")


def _titled(plan: Plan, action: str) -> Text:
    title = plan.candidates[action].action.title
    return Text(f"{quoted(title.de, 'de')} ({action})", f"{quoted(title.en, 'en')} ({action})")


def _days(plan: Plan, place: int) -> Text:
    horizon = plan.stages[place].horizon
    words = Text("Tagen {a} bis {b}", "days {a} to {b}")
    return words.fill(a=horizon.opens_on, b=horizon.last_day)


# Conflicts.


def conflict_in_words(conflict: Conflict, plan: Plan, named: Callable[[Plan, str], Text] = _titled) -> Text:
    """Why a choice was not followed as it stands, or what it breaks, as a sentence; `named` names actions."""
    action = conflict.choice.action
    title, place = named(plan, action), plan.places.get(action)
    reason = _because(plan, conflict.reason, conflict.waits_for)
    if conflict.choice.kind is Kind.PIN:
        return _pinned(title, named(plan, conflict.waits_for), planned=conflict.waits_for in plan.places)
    if place is None:
        words = Text("{a} lässt sich nicht so einplanen: {r}.", "{a} cannot be planned like that: {r}.")
        return words.fill(a=title, r=reason)
    words = Text(
        "{a} kommt später als gewünscht, erst in den {d}: {r}.", "{a} comes later than wanted, in {d}: {r}."
    )
    return words.fill(a=title, d=_days(plan, place), r=reason)


def _pinned(title: Text, need: Text, *, planned: bool) -> Text:
    if planned:
        words = Text(
            "{a} ist fest eingeplant; {b}, das vorher nötig wäre, kommt aber erst danach.",
            "{a} stays where you put it; but {b}, which ought to come first, comes only afterwards.",
        )
    else:
        words = Text(
            "{a} ist fest eingeplant; {b}, das vorher nötig wäre, ist aber nicht geplant.",
            "{a} stays where you put it; but {b}, which ought to come first, is not planned.",
        )
    return words.fill(a=title, b=need)


# Hours.


def _hours(before: Plan, after: Plan) -> Iterator[Text]:
    for place, (was, now) in enumerate(zip(before.stages, after.stages, strict=False)):
        if _differ(was.hours_planned, now.hours_planned) or _differ(was.hours_available, now.hours_available):
            yield _stage_hours(_days(after, place), was, now)
        if now.overrun and _differ(was.overrun, now.overrun):
            yield _overrun(after, place)
        if now.crowd and was.crowd != now.crowd:
            yield _crowd(after, place)
    if _differ(before.recurring_hours, after.recurring_hours):
        yield _recurring(before, after)


def beyond_limits(plan: Plan) -> Iterator[Text]:
    """Where the plan holds more than its hours and limits allow, because it was decided so."""
    for place, stage in enumerate(plan.stages):
        if stage.overrun:
            yield _overrun(plan, place)
        if stage.crowd:
            yield _crowd(plan, place)


def _overrun(plan: Plan, place: int) -> Text:
    words = Text("In den {d} fehlen {h} Stunden.", "In {d}, {h} hours are missing.")
    return words.fill(d=_days(plan, place), h=_figure(plan.stages[place].overrun))


def _crowd(plan: Plan, place: int) -> Text:
    words = Text(
        "In den {d} läuft mehr nebeneinander als ratsam: {n} über der Grenze.",
        "In {d}, more goes on at the same time than is wise: {n} beyond the limit.",
    )
    return words.fill(d=_days(plan, place), n=plan.stages[place].crowd)


def _differ(one: float, other: float) -> bool:
    return abs(one - other) > TOLERANCE


def _stage_hours(days: Text, was: Stage, now: Stage) -> Text:
    words = Text(
        "In den {d} sind {p} von {a} Stunden verplant, bisher {q} von {b}.",
        "In {d}, {p} of {a} hours are planned, so far {q} of {b}.",
    )
    planned = {"p": _figure(now.hours_planned), "q": _figure(was.hours_planned)}
    return words.fill(d=days, a=_figure(now.hours_available), b=_figure(was.hours_available), **planned)


def _recurring(before: Plan, after: Plan) -> Text:
    words = Text(
        "Laufend sind es {n} Stunden je Woche, bisher {m}.", "Recurring work is {n} hours a week, so far {m}."
    )
    if after.recurring_hours > after.recurring_limit + TOLERANCE:
        words = Text(
            "Laufend sind es {n} Stunden je Woche, bisher {m}; mehr als {x} sollten es nicht sein.",
            "Recurring work is {n} hours a week, so far {m}; it should be {x} at most.",
        )
    figures = {"n": after.recurring_hours, "m": before.recurring_hours, "x": after.recurring_limit}
    return words.fill(**{name: _figure(hours) for name, hours in figures.items()})


def _figure(value: float) -> Text:
    return Text(number(value, "de"), number(value, "en"))


# Outlooks.


def _outlooks(before: tuple[Outlook, ...], after: tuple[Outlook, ...]) -> Iterator[Text]:
    was = {outlook.day: outlook for outlook in before}
    for now in after:
        if now.day in was and now != was[now.day]:
            words = Text("Nach {d} Tagen: {n}, bisher {m}.", "After {d} days: {n}, so far {m}.")
            yield words.fill(d=now.day, n=_outlook(now), m=_outlook(was[now.day]))


def _outlook(outlook: Outlook) -> Text:
    if outlook.index is None:
        return Text("kein Index", "no index")
    index = Text("Index {i}", "index {i}").fill(i=points_text(outlook.index))
    if outlook.level is None:
        return index
    return Text("{i} und Stufe {l}", "{i} and level {l}").fill(i=index, l=outlook.level)
