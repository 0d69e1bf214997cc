"""What became of the actions of a plan: open, doing, done or dropped, since when, and with what remark."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

LOOK_AGAIN = 90
"""Days from an audit to its follow-up: long enough for a habit, short enough to remember what was meant."""
_FRIDAY = 4


class Stage(StrEnum):
    """How far an action is."""

    OPEN = "open"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"
    """It will not be done; the note says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """The state of one action on a day."""

    action: str
    stage: Stage
    on: date
    note: str = ""


Tracks = Mapping[str, Track]
"""The newest state of each action that has one, by the action's id."""


def latest(tracks: Iterable[Track]) -> Tracks:
    """The states that count, given oldest first: of several for one action the last said."""
    return {track.action: track for track in tracks}


def next_date(finished: date) -> date:
    """The day of the follow-up: ninety days on, or the Monday after where that is at the weekend."""
    return working_day(finished + timedelta(days=LOOK_AGAIN))


def working_day(day: date) -> date:
    """The day, or the Monday after where it is at the weekend."""
    return day + timedelta(days=7 - day.weekday() if day.weekday() > _FRIDAY else 0)
