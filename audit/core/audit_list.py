"""The audits as the first screen lists them: together with the others of their client, sorted, sifted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit.core.dossier import Dossier
    from audit.core.summary import Summary


class Order(Enum):
    """What stands first."""

    CHANGED = "changed"
    """What was changed last."""
    NAME = "name"
    LEVEL = "level"
    """The lowest level; audits without one at the end."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the list."""

    audit: Summary
    first: bool
    """Whether it is its client's first line."""
    siblings: int
    """How many audits its client has in all."""
    change: float | None = None
    """By how much the index differs from the audit before it; None where there is none to compare with."""
    due: bool = False
    """Whether its client is to be reminded of something."""


def listed(
    audits: Iterable[Summary],
    order: Order = Order.CHANGED,
    sought: str = "",
    due: Iterable[str] = (),
    within: Iterable[str] = (),
) -> tuple[Listed, ...]:
    """The lines; a client's audits stay together, the newest first.

    `due` are clients' files; `within` are audits where what is sought stands in the answers.
    """
    parts, reminded, found = sought.casefold().split(), frozenset(due), frozenset(within)
    groups = [group for group in _by_client(audits) if not parts or _has(group, parts, found)]
    if order is Order.NAME:
        groups.sort(key=lambda group: group[0].client.casefold())
    elif order is Order.LEVEL:
        groups.sort(key=_worst_first)
    return tuple(line for group in groups for line in _lines(group, reminded))


def _by_client(audits: Iterable[Summary]) -> list[list[Summary]]:
    """Groups in the order in which their first audit was given, each with its newest audit first."""
    groups: defaultdict[str, list[Summary]] = defaultdict(list)
    for one in audits:
        groups[one.dossier or one.id].append(one)
    for group in groups.values():
        group.sort(key=lambda one: one.created, reverse=True)
    return list(groups.values())


def _has(group: Sequence[Summary], parts: list[str], found: frozenset[str]) -> bool:
    if any(one.id in found for one in group):
        return True
    told = " ".join(f"{one.client} {one.respondent}" for one in group).casefold()
    return all(part in told for part in parts)


def _worst_first(group: Sequence[Summary]) -> tuple[bool, int, float]:
    rated = next((one for one in group if one.index is not None), None)
    return rated is None, (rated and rated.level) or 9, (rated and rated.index) or 0.0


def _lines(group: Sequence[Summary], reminded: frozenset[str]) -> Iterable[Listed]:
    earlier = _earlier(group)
    for place, one in enumerate(group):
        yield Listed(
            audit=one,
            first=place == 0,
            siblings=len(group),
            change=_change(one, earlier.get(one.id)),
            due=place == 0 and one.dossier in reminded,
        )


def _change(one: Summary, earlier: Summary | None) -> float | None:
    if earlier is None or earlier.index is None or one.index is None:
        return None
    return one.index - earlier.index


def _earlier(group: Sequence[Summary]) -> dict[str, Summary]:
    """By audit the one it follows, else the one before by the same person; groups may have hundreds."""
    by_id = {one.id: one for one in group}
    found: dict[str, Summary] = {}
    last: dict[str, Summary] = {}
    for one in reversed(group):
        before = by_id.get(one.follows) or last.get(one.respondent)
        if before is not None:
            found[one.id] = before
        last[one.respondent] = one
    return found


# What somebody is to be reminded of.


@dataclass(frozen=True, slots=True)
class Reminder:
    """A client with whom something is due."""

    dossier: str
    name: str
    since: date


def to_look_at_again(audits: Iterable[Summary], today: date) -> tuple[Reminder, ...]:
    """Clients whose newest audit was finished so long ago that it is time for another; longest due first."""
    from audit.core.tracking import next_date

    newest = (group[0] for group in _by_client(audits))
    due = (
        Reminder(one.dossier, one.client, next_date(one.ended.date()))
        for one in newest
        if one.finished and one.ended is not None and one.dossier
    )
    return tuple(sorted((one for one in due if one.since <= today), key=lambda one: one.since))


def to_delete(dossiers: Iterable[Dossier], today: date) -> tuple[Reminder, ...]:
    """Clients whose data were to be kept until a day that is over; the longest due first."""
    due = (
        Reminder(one.id, one.name, one.profile.keep_until)
        for one in dossiers
        if one.profile.keep_until is not None and one.profile.keep_until < today
    )
    return tuple(sorted(due, key=lambda one: one.since))
