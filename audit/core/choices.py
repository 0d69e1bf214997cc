"""What the user decided about the plan: accept, reject, pin, re-date or prefer an action; owner and note."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from audit.core.planning_rules import Horizon


class Kind(StrEnum):
    """What was decided."""

    ACCEPT = "accept"
    """As planned: changes nothing, but says that it was looked at."""
    REJECT = "reject"
    """Not at all, and what needs it neither."""
    PIN = "pin"
    """In this horizon, whatever the hours and limits say; what that breaks is shown."""
    REDATE = "redate"
    """From this horizon on, within hours, limits and prerequisites."""


DATED = frozenset({Kind.PIN, Kind.REDATE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A decision about one action; pinning and re-dating name a horizon. ValueError where they do not."""

    action: str
    kind: Kind
    horizon: int | None = None
    """Index into the plan's horizons; one beyond the last means the last."""
    due: date | None = None
    """The day agreed on, where one was."""
    owner: str = ""
    note: str = ""
    ahead_of: str = ""
    """The action that this one goes directly before in the sequence, as far as prerequisites allow."""

    def __post_init__(self) -> None:
        if (self.horizon is not None) != (self.kind in DATED):
            raise ValueError(f"{self.action}: a horizon goes with 'pin' and 'redate', and only with them")
        if self.horizon is not None and self.horizon < 0:
            raise ValueError(f"{self.action}: no horizon lies before the first")


Choices = Mapping[str, Choice]
"""One choice for an action at most, by the action's id."""


def newest(choices: Iterable[Choice]) -> Choices:
    """The choices that count, given oldest first: of several for one action the last."""
    return {choice.action: choice for choice in choices}


def horizon_of(horizons: tuple[Horizon, ...], begins: date, due: date) -> int:
    """The horizon that a day lies in; the first for days before the plan begins, the last beyond its end."""
    days = (due - begins).days
    return next((place for place, one in enumerate(horizons) if days <= one.last_day), len(horizons) - 1)
