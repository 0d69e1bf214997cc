"""What became of the earlier plan: what is done, under way, open or dropped, and what that moved."""

from typing import TypedDict

from audit.core.bounds import TOLERANCE
from audit.core.comparison import Comparison
from audit.core.phrases import capitalised, cardinal, sentence, short_day, tenths
from audit.core.plan import Candidate
from audit.core.report.follow_parts import ActionTrack
from audit.core.report.given import ACTION, Given
from audit.core.source import Earlier
from audit.core.text import Text
from audit.core.tracking import Stage, Track

ORDER = (Stage.DONE, Stage.DOING, Stage.OPEN, Stage.DROPPED)

_TITLE = Text("Was aus dem Plan geworden ist", "What became of the plan")
_STAGES = {
    Stage.DONE: Text("erledigt", "done"),
    Stage.DOING: Text("in Arbeit", "under way"),
    Stage.OPEN: Text("offen", "open"),
    Stage.DROPPED: Text("verworfen", "dropped"),
}
_ONE = Text("{planned} war geplant: {parts}.", "{planned} was planned: {parts}.")
_MANY = Text("{planned} waren geplant: {parts}.", "{planned} were planned: {parts}.")
_NOTHING = Text("Der frühere Plan sah keine Maßnahme vor.", "The earlier plan held no action.")
_DONE_OF = Text("erledigt: {done} von {planned}", "{done} of {planned} done")
_MOVED = Text("{points} Punkte im Index", "{points} points of the index")
_STILL = Text("im Index noch nicht zu sehen", "not yet to be seen in the index")
_MOVED_SAYS = Text(
    "Die Antworten hinter dem Erledigten bewegten den Index um {done} Punkte, alles Übrige um {rest} Punkte.",
    "The answers behind what is done moved the index by {done} points, everything else by {rest} points.",
)
_SHARED = Text(
    "Stehen mehrere erledigte Maßnahmen hinter einer Antwort, teilen sie sich ihre Punkte.",
    "Where several actions that are done stand behind one answer, they share its points.",
)


class Counts(TypedDict):
    """How many actions are where, as a heading and a sentence."""

    done_title: str
    done_says: str


def tracks(given: Given, earlier: Earlier, comparison: Comparison) -> tuple[ActionTrack, ...]:
    """Every planned action, and what was noted about others: done first, dropped last."""
    rows = _followed(earlier)
    done = [one for one in rows if _stage(earlier, one) is Stage.DONE]
    shown = dict(zip((one.id for one in done), tenths(_shares(done, comparison)), strict=True))
    return tuple(
        _row(given, earlier.tracks.get(one.id), one, shown.get(one.id))
        for stage in ORDER
        for one in rows
        if _stage(earlier, one) is stage
    )


def _followed(earlier: Earlier) -> list[Candidate]:
    planned = list(earlier.plan.planned)
    ids = {one.id for one in planned}
    return planned + [one for one in earlier.plan.sequence if one.id in earlier.tracks and one.id not in ids]


def _stage(earlier: Earlier, one: Candidate) -> Stage:
    track = earlier.tracks.get(one.id)
    return track.stage if track else Stage.OPEN


def _row(given: Given, track: Track | None, one: Candidate, points: float | None) -> ActionTrack:
    stage = track.stage if track else Stage.OPEN
    return ActionTrack(
        id=one.id,
        title=given.short_title(one.action),
        stage=stage.value,
        stage_text=given.words(_STAGES[stage]),
        on=short_day(track.on, given.language) if track else "",
        note=track.note.strip() if track else "",
        moved="" if points is None else _moved(given, points),
    )


def _moved(given: Given, points: float) -> str:
    return given.words(_MOVED, points=given.signed(points)) if points else given.words(_STILL)


# Counts.


def counts(given: Given, earlier: Earlier) -> Counts:
    """How many actions are done, under way, open and dropped."""
    return Counts(done_title=given.words(_TITLE), done_says=_counted(given, earlier))


def _counted(given: Given, earlier: Earlier) -> str:
    followed = _followed(earlier)
    if not followed:
        return given.words(_NOTHING)
    stages = [_stage(earlier, one) for one in followed]
    parts = [
        f"{cardinal(stages.count(stage), 'f', given.language)} {given.words(_STAGES[stage])}"
        for stage in ORDER
        if stage in stages
    ]
    planned = capitalised(given.counted(len(followed), ACTION))
    words = _ONE if len(followed) == 1 else _MANY
    return sentence(given.words(words, planned=planned, parts=given.listing(parts)))


def count_done(given: Given, earlier: Earlier) -> str:
    """'erledigt: drei von acht Maßnahmen'; '' where nothing was planned."""
    followed = _followed(earlier)
    done = sum(_stage(earlier, one) is Stage.DONE for one in followed)
    if not followed:
        return ""
    planned = given.counted(len(followed), ACTION)
    if given.language == "de":
        planned = planned.replace("eine Maßnahme", "einer Maßnahme")
    return given.words(_DONE_OF, done=given.cardinal(done, ACTION), planned=planned)


# What it moved.


def _shares(done: list[Candidate], comparison: Comparison) -> list[float]:
    """The points that the answers behind each action moved; those of several in equal parts."""
    owners: dict[str, int] = {}
    for one in done:
        for question in one.triggered_by:
            owners[question] = owners.get(question, 0) + 1
    points = {change.question: change.by_answers for change in comparison.items}
    return [sum(points.get(q, 0.0) / owners[q] for q in one.triggered_by) for one in done]


def moved_by_the_done(given: Given, earlier: Earlier, comparison: Comparison) -> str:
    """What the answers behind the actions that are done moved, and what everything else; '' where none is."""
    done = [one for one in _followed(earlier) if _stage(earlier, one) is Stage.DONE]
    whole = comparison.difference
    if not done or whole is None:
        return ""
    by_done = sum(tenths(_shares(done, comparison)))
    rest = round(whole, 1) - by_done
    words = given.words(_MOVED_SAYS, done=given.signed(by_done), rest=given.signed(rest))
    owned = [question for one in done for question in one.triggered_by]
    shares = len(owned) > len(set(owned)) and abs(by_done) > TOLERANCE
    return f"{words} {given.words(_SHARED)}" if shares else words
