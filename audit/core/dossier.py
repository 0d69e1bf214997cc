"""A client's file: who they are, whom to call, how long their data are kept; the audits lie in it.

The file is the truth about the client as they are now. Each audit keeps in its own log what they were called
when it was made: an audit that goes on follows the file, a finished one keeps what was true then.
"""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from audit.core.client import Client


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody at the client's."""

    name: str
    role: str = ""
    mail: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is written down about a client."""

    client: Client
    contacts: tuple[Contact, ...] = ()
    note: str = ""
    """Private: never printed, and exported only if asked for."""
    keep_until: date | None = None
    """From the day after on the client's data are to be deleted; None: no date was set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A client's file as it stands."""

    id: str
    number: int
    """Of its newest entry; who changes the file says which one they have seen."""
    profile: Profile
    created: datetime
    changed: datetime

    @property
    def name(self) -> str:
        """The firm."""
        return self.profile.client.name


def united(kept: Profile, other: Profile) -> Profile:
    """One profile of two of the same client; what the other says otherwise goes into the note.

    What both say stands there once, and the data are kept until the later of two days.
    """
    mine, theirs = kept.client, other.client
    days = [one.keep_until for one in (kept, other) if one.keep_until is not None]
    otherwise = " · ".join(
        new
        for old, new in (
            (mine.name, theirs.name),
            (mine.sector, theirs.sector),
            (mine.place, theirs.place),
            (mine.contact, theirs.contact),
        )
        if old.strip() and new.strip() and folded(old) != folded(new)
    )
    added = [note for note in (otherwise, other.note) if note and note not in kept.note]
    return Profile(
        client=Client(
            name=mine.name,
            sector=mine.sector or theirs.sector,
            place=mine.place or theirs.place,
            contact=mine.contact or theirs.contact,
        ),
        contacts=tuple(dict.fromkeys((*kept.contacts, *other.contacts))),
        note="\n".join(filter(None, (kept.note, *added))),
        keep_until=max(days, default=None),
    )


def matching(dossiers: Iterable[Dossier], client: Client) -> Dossier | None:
    """The file of this firm: of the same name, and of no other trade or place where both are known."""
    return next((one for one in dossiers if _same(one.profile.client, client)), None)


def _same(one: Client, other: Client) -> bool:
    if folded(one.name) != folded(other.name) or not folded(one.name):
        return False
    pairs = ((one.sector, other.sector), (one.place, other.place))
    return all(folded(here) == folded(there) for here, there in pairs if here.strip() and there.strip())


def folded(name: str) -> str:
    """A name without what people type one way today and another tomorrow: capitals and blanks."""
    return " ".join(name.split()).casefold()


def keep_until(today: date, months: int | None) -> date | None:
    """The last day that data are kept, so many months on; None where nobody has said how many."""
    if months is None:
        return None
    years, month = divmod(today.month - 1 + months, 12)
    year = min(today.year + years, date.max.year)
    return date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))
