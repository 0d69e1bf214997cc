"""Clients and audits in lines of text, for a terminal."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from audit.core.display import one_line
from audit.core.dossier import Contact, Dossier, Profile
from audit.core.summary import Summary
from audit.core.tracking import Track, next_date
from audit.i18n import Words
from audit.locales import clients as words
from audit.locales import common
from audit.wording import STAGES, history_lines

if TYPE_CHECKING:
    from audit.core.bank import Bank
    from audit.core.choices import Choice
    from audit.session import Session


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows of cells as lines, each column as wide as it must be; a name of several lines makes no rows."""
    rows = [[one_line(cell) for cell in row] for row in rows]
    columns = range(max(map(len, rows), default=0))
    widths = [max(len(row[column]) for row in rows if column < len(row)) for column in columns]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)) for row in rows)
    return [line.rstrip() for line in lines]


# Clients.


def client_cells(dossier: Dossier, audits: Sequence[Summary], say: Words, today: date) -> list[str]:
    """A client in the list of clients."""
    count = say.count(len(audits), words.ONE_AUDIT, words.AUDITS)
    newest = next((level_of(one, say) for one in audits if one.level is not None), "")
    place = dossier.profile.client.place
    return [dossier.id, dossier.name or say(words.NAMELESS), place, count, newest, kept(dossier, say, today)]


def kept(dossier: Dossier, say: Words, today: date) -> str:
    """How long the client's data are kept; '' where nobody has said."""
    until = dossier.profile.keep_until
    if until is None:
        return ""
    return say(words.KEPT if today <= until else words.KEPT_OVER, day=say.day(until))


def profile_lines(profile: Profile, say: Words, *, private: bool) -> Iterator[str]:
    """What is written down about a client, line by line, what is empty left out."""
    client = profile.client
    facts = (
        (words.SECTOR_NAME, one_line(client.sector)),
        (words.PLACE_NAME, one_line(client.place)),
        (words.CONTACT_NAME, one_line(client.contact)),
        (words.KEEP, say.day(profile.keep_until) if profile.keep_until else ""),
        (words.PRIVATE_NOTE, profile.note if private else ""),
    )
    yield one_line(client.name) or say(words.NAMELESS)
    yield from (say(words.FACT, name=name, value=value) for name, value in facts if value)
    if profile.contacts:
        yield say(words.PERSONS)
        yield from (f"  {_contact(contact)}" for contact in profile.contacts)


def _contact(contact: Contact) -> str:
    parts = (contact.name, contact.role, contact.mail, contact.phone)
    return ", ".join(one_line(part) for part in parts if part)


# Audits.


def audit_cells(audit: Summary, say: Words, *, client: bool = True) -> list[str]:
    """An audit in the list of audits."""
    name = [audit.client or say(words.NAMELESS)] if client else []
    mode = say(common.QUICK if audit.mode == "quick" else common.FULL)
    cells = [audit.id, *name, say.day(audit.created), mode, far(audit, say), level_of(audit, say)]
    return [*cells, audit.respondent]


def far(audit: Summary, say: Words) -> str:
    """How far an audit is."""
    if audit.finished:
        return say(words.FINISHED_ON, day=say.day(audit.ended or audit.changed))
    return say(words.GOES_ON, n=audit.answered, total=audit.total)


def level_of(audit: Summary, say: Words) -> str:
    """The level, where there is one."""
    return "" if audit.level is None else say(common.LEVEL, n=audit.level)


def audit_head(audit: Summary, say: Words) -> Iterator[str]:
    """Whose audit it is and how far, before its result."""
    yield one_line(audit.client) or say(words.NAMELESS)
    yield "  ".join(cell for cell in audit_cells(audit, say, client=False)[:4] if cell)
    if audit.respondent:
        yield say(words.ANSWERED_BY, who=one_line(audit.respondent))
    if audit.follows:
        yield say(words.FOLLOW_UP_OF, id=audit.follows)
    if audit.ended:
        yield say(words.AGAIN_ON, day=say.day(next_date(audit.ended.date())))


def track_lines(session: "Session", say: Words) -> list[str]:
    """How far the actions are, by their ids."""
    return [track_line(track, session, say) for _, track in sorted(session.tracks.items())]


def track_line(track: Track, session: "Session", say: Words) -> str:
    """How far an action is."""
    action = session.bank.action_by_id.get(track.action)
    name = f"{track.action} {say(action.title)}" if action else track.action
    line = say(words.TRACKED, action=name, stage=STAGES[track.stage], day=say.day(track.on))
    return f"{line} – {track.note}" if track.note else line


# Everything.


def everything_lines(session: "Session", say: Words, user: str) -> Iterator[str]:
    """All that was ever said in an audit, and what was decided and done about its plan."""
    for question in session.bank.questions:
        lines = session.history(question.id)
        if lines:
            yield ""
            yield f"{question.id}  {say(question.ask.interview)}"
            yield from (f"  {line}" for line in history_lines(question, lines, say, user))
    if session.state.choices:
        yield from ("", say(words.DECISIONS))
        yield from (f"  {_choice(choice, session.bank, say)}" for choice in session.state.choices)
    if session.tracks:
        yield from ("", say(words.ACTIONS), *(f"  {line}" for line in track_lines(session, say)))


def _choice(choice: "Choice", bank: "Bank", say: Words) -> str:
    action = bank.action_by_id.get(choice.action)
    name = f"{choice.action} {say(action.title)}" if action else choice.action
    due = say.day(choice.due) if choice.due else ""
    said = (name, say(words.KINDS[choice.kind.value]), choice.owner, due, choice.note)
    return ", ".join(part for part in said if part)
