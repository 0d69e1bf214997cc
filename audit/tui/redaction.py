"""What will be readable in an export: every text that somebody has written; private notes never are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from audit.core.display import visible
from audit.i18n import Words
from audit.locales import export as words
from audit.moving.readable import Kind, Readable, readable
from audit.session import Session
from audit.tui.explaining import Tell
from audit.tui.folding import hanging
from audit.tui.result_view import heading
from audit.tui.widgets.reading import Passage

TITLES = {
    Kind.FIRM: words.READ_FIRM,
    Kind.PERSON: words.READ_PERSONS,
    Kind.TEXT: words.READ_TEXTS,
}


def preview(session: Session) -> Tell:
    """All of it, by what it is; the texts in full."""
    state = session.state
    found = readable(
        session.bank, session.client, session.answers, choices=state.choices, tracks=state.tracks
    )
    private = sum(bool(answer.private_note) for answer in session.answers.values())
    return lambda say, width: tuple(_told(found, private, say, width))


def _told(found: Sequence[Readable], private: int, say: Words, width: int) -> Iterator[Passage]:
    yield Passage(Content.styled(say(words.READ_TITLE), "bold"))
    yield Passage(Content(say(words.READ_LEAD)))
    kept = say.count(private, words.READ_PRIVATE_ONE, words.READ_PRIVATE_MANY)
    yield Passage(Content.styled(kept if private else say(words.READ_PRIVATE_NONE), "$success"))
    for kind, title in TITLES.items():
        texts = [one for one in found if one.kind is kind]
        if texts:
            yield Passage(Content(""))
            yield heading(say(title, n=len(texts)))
        for one in texts:
            lead = Content.styled(f"{visible(say(one.place))}: ", "$quiet")
            yield (
                Passage(lead + visible(one.text))
                if lead.cell_length > width // 2
                else Passage(Content("\n").join(hanging(lead, visible(one.text), width)))
            )
