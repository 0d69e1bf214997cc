"""After the last question: what is still open, or on to the result."""

from __future__ import annotations

from audit.core.answers import State
from audit.locales import interview as words
from audit.locales import plain as more
from audit.plain.jumping import matching, numbered
from audit.plain.orders import Commanded, Order
from audit.plain.pages import END
from audit.plain.voice import Voice
from audit.session import Session


def at_the_end(voice: Voice, session: Session) -> str | None:
    """The id of a question to go back to; None to finish."""
    asked, still_open = session.live, session.open
    unknown = tuple(q for q in asked if session.given(q.id).state is State.DONT_KNOW)
    listed = still_open + unknown
    _tell(voice, len(still_open), len(unknown))
    voice.lines(numbered(voice, session, listed, asked))
    while True:
        prompt = voice.words(more.END_PROMPT if listed else more.END_PROMPT_READY)
        try:
            wanted = voice.ask(prompt, END)
        except Commanded as order:
            if order.command.order is Order.FINISH:
                return None
            return session.state.position or asked[-1].id
        found = matching(wanted, asked) if wanted else []
        if len(found) == 1:
            return found[0].id
        if not wanted and not listed:
            return None
        voice.say(more.NONE_FOUND if wanted else more.END_CHOOSE, word=wanted)


def _tell(voice: Voice, still_open: int, unknown: int) -> None:
    """How complete it is."""
    say = voice.words
    voice.console.say()
    voice.say(words.END_TITLE_OPEN if still_open else words.END_TITLE)
    if still_open:
        voice.console.say(say.count(still_open, words.END_OPEN_ONE, words.END_OPEN_MANY))
    elif not unknown:
        voice.say(words.END_ALL)
    if unknown:
        voice.console.say(say.count(unknown, words.END_UNKNOWN_ONE, words.END_UNKNOWN_MANY))
