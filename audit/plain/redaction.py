"""What will be readable in an export, line by line: every text that somebody has written."""

from __future__ import annotations

from collections.abc import Iterator

from audit.i18n import Words
from audit.locales import export as words
from audit.moving.readable import Kind, readable
from audit.session import Session

TITLES = {Kind.FIRM: words.READ_FIRM, Kind.PERSON: words.READ_PERSONS, Kind.TEXT: words.READ_TEXTS}


def readable_lines(session: Session, say: Words) -> Iterator[str]:
    """All of it, by what it is; the texts in full."""
    state = session.state
    found = readable(
        session.bank, session.client, session.answers, choices=state.choices, tracks=state.tracks
    )
    private = sum(bool(answer.private_note) for answer in session.answers.values())
    yield ""
    yield f"{say(words.READ_TITLE)}. {say(words.READ_LEAD)}"
    kept = say.count(private, words.READ_PRIVATE_ONE, words.READ_PRIVATE_MANY)
    yield kept if private else say(words.READ_PRIVATE_NONE)
    for kind, title in TITLES.items():
        texts = [one for one in found if one.kind is kind]
        if texts:
            yield f"{say(title, n=len(texts))}:"
        yield from (f"{say(one.place)}: {one.text}" for one in texts)
