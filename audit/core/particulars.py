"""What may be written down about a client, so that it can be kept in any file and read again."""

from collections.abc import Iterator

from audit.core.checking import LONGEST_LINE, LONGEST_TEXT, check_text
from audit.core.client import Client
from audit.core.dossier import Profile
from audit.core.spelling import shown


def check_line(text: str) -> None:
    """Raise AnswersError for a name and the like that is too long, or holds what no text may."""
    check_text(shown(text), text, LONGEST_LINE)


def check_client(client: Client) -> None:
    """Raise AnswersError where one of a firm's particulars is no such line."""
    for line in (client.name, client.sector, client.contact, client.place):
        check_line(line)


def check_new(profile: Profile, before: Profile | None = None) -> None:
    """Raise AnswersError for what is new in a client's file and may not stand there."""
    known = set(_lines(before)) if before else set()
    for line in set(_lines(profile)) - known:
        check_line(line)
    if before is None or profile.note != before.note:
        check_text(shown(profile.note), profile.note, LONGEST_TEXT)


def _lines(profile: Profile) -> Iterator[str]:
    client = profile.client
    yield from (client.name, client.sector, client.contact, client.place)
    for one in profile.contacts:
        yield from (one.name, one.role, one.mail, one.phone)
