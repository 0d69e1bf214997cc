"""What somebody's word makes of the decision about an action; None: there is nothing left to decide."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from audit.core.choices import DATED, Choice, Choices, Kind, horizon_of
from audit.core.plan import Plan


def accepted(action: str, before: Choice | None) -> Choice:
    """Leave it where the plan has it, and say so."""
    return replace(_or_new(action, before), kind=Kind.ACCEPT, horizon=None)


def rejected(action: str, before: Choice | None) -> Choice | None:
    """Reject it; or, where it was rejected, take it back in."""
    if before is not None and before.kind is Kind.REJECT:
        return _unless_empty(replace(before, kind=Kind.ACCEPT))
    return replace(_or_new(action, before), kind=Kind.REJECT, horizon=None)


def pinned(action: str, before: Choice | None, place: int) -> Choice:
    """Put it into a horizon, whatever the hours say."""
    return replace(_or_new(action, before), kind=Kind.PIN, horizon=place)


def owned(action: str, before: Choice | None, owner: str) -> Choice | None:
    """Say who takes care of it."""
    return _unless_empty(replace(_or_new(action, before), owner=owner))


def noted(action: str, before: Choice | None, note: str) -> Choice | None:
    """Write something beside it."""
    return _unless_empty(replace(_or_new(action, before), note=note))


def dated(action: str, before: Choice | None, due: date | None, plan: Plan, today: date) -> Choice | None:
    """Agree on a day: the plan puts the action there if hours and prerequisites allow it.

    What was pinned stays pinned, at the day agreed on. Without a day, the plan decides again.
    """
    choice = _or_new(action, before)
    if due is None:
        kind = Kind.ACCEPT if choice.kind is Kind.REDATE else choice.kind
        horizon = choice.horizon if kind in DATED else None
        return _unless_empty(replace(choice, kind=kind, horizon=horizon, due=None))
    place = horizon_of(tuple(stage.horizon for stage in plan.stages), today, due)
    if choice.kind is Kind.PIN:
        return replace(choice, horizon=place, due=due)
    if choice.kind is Kind.ACCEPT and plan.places.get(action) == place:
        return replace(choice, due=due)
    return replace(choice, kind=Kind.REDATE, horizon=place, due=due)


def preferred(action: str, target: str, choices: Choices) -> tuple[tuple[str, Choice | None], ...]:
    """Put it directly before another action; a wish that would lead round in a circle gives way."""
    changes: list[tuple[str, Choice | None]] = []
    seen, one = {action}, target
    while one not in seen and one in choices and choices[one].ahead_of:
        seen.add(one)
        if choices[one].ahead_of == action:
            changes.append((one, _unless_empty(replace(choices[one], ahead_of=""))))
        one = choices[one].ahead_of
    changes.append((action, replace(_or_new(action, choices.get(action)), ahead_of=target)))
    return tuple(changes)


def _or_new(action: str, before: Choice | None) -> Choice:
    return before or Choice(action=action, kind=Kind.ACCEPT)


def _unless_empty(choice: Choice) -> Choice | None:
    """A decision that says nothing is none."""
    says = choice.kind is not Kind.ACCEPT or choice.due or choice.owner or choice.note or choice.ahead_of
    return choice if says else None
