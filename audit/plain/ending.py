"""After the last question: what is still open, or on to the result."""

from __future__ import annotations

from audit.core.answers import State
from audit.core.mode import Mode
from audit.locales import interview as words
from audit.locales import plain as more
from audit.plain.desk import Desk
from audit.plain.jumping import jump_to_telling, matching, numbered
from audit.plain.orders import Commanded, Order
from audit.plain.pages import END
from audit.plain.voice import Voice


def at_the_end(voice: Voice, desk: Desk, mirrored: str) -> str | None:
    """The id of a question to go back to; None to finish. `mirrored` is what was understood last."""
    session = desk.session
    asked, still_open = session.live, session.open
    unknown = tuple(q for q in asked if session.given(q.id).state is State.DONT_KNOW)
    listed = still_open + unknown
    _tell(voice, len(still_open), len(unknown), last=session.state.position == asked[-1].id)
    if (beyond := session.beyond) is not None:
        still = beyond.total - beyond.answered
        voice.say(words.END_BEYOND, n=still, minutes=beyond.minutes_left)
    voice.portion(numbered(voice, session, listed, asked))
    while True:
        prompt = voice.words(more.END_PROMPT if listed else more.END_PROMPT_READY)
        try:
            wanted = voice.ask(prompt, END)
        except Commanded as order:
            match order.command.order:
                case Order.FINISH:
                    return None
                case Order.TELLING:
                    question = jump_to_telling(voice, session)
                case Order.CORRECT:
                    question = mirrored
                    if not mirrored:
                        voice.say(words.NOTHING_TO_CORRECT)
                case Order.ASK_ALL:
                    question = _ask_all(voice, desk)
                case _:
                    question = session.state.position or asked[-1].id
            if question:
                return question
            continue
        found = matching(voice, session, wanted, asked) if wanted else []
        if len(found) == 1:
            return found[0].id
        if not wanted and not listed:
            return None
        if found:
            voice.say(more.SEVERAL_FOUND, word=wanted)
            voice.portion(numbered(voice, session, found, asked))
        else:
            voice.say(more.NONE_FOUND if wanted else more.END_CHOOSE, word=wanted)


def _ask_all(voice: Voice, desk: Desk) -> str:
    """Make it the full audit; gives its first open question, '' where nothing has changed."""
    if desk.session.mode is Mode.FULL:
        voice.say(words.ASKED_ALL_ALREADY)
        return ""
    if not desk.attempt(lambda: desk.session.set_mode(Mode.FULL)):
        return ""
    voice.say(words.ASKS_ALL)
    return desk.session.open[0].id if desk.session.open else ""


def _tell(voice: Voice, still_open: int, unknown: int, *, last: bool) -> None:
    """How complete it is."""
    say = voice.words
    voice.console.say()
    if last or not still_open:
        voice.say(words.END_TITLE_OPEN if still_open else words.END_TITLE)
    if still_open:
        voice.console.say(say.count(still_open, words.END_OPEN_ONE, words.END_OPEN_MANY))
    elif not unknown:
        voice.say(words.END_ALL)
    if unknown:
        voice.console.say(say.count(unknown, words.END_UNKNOWN_ONE, words.END_UNKNOWN_MANY))
