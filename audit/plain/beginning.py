"""Where an audit begins: whose, how thorough, in which language."""

from __future__ import annotations

from audit.core.answers import Answers
from audit.core.checking import LONGEST_LINE, check_text
from audit.core.client import Client
from audit.core.interview import progress
from audit.core.mode import Mode
from audit.core.text import Text
from audit.errors import AnswersError
from audit.locales import new_audit as words
from audit.locales import plain as more
from audit.plain.pages import CHOOSING
from audit.plain.voice import Voice
from audit.session import Session

MODES = (Mode.QUICK, Mode.FULL)


def begin(voice: Voice) -> str:
    """Ask for everything and begin; gives the id of the new audit. Raises Commanded, ResonanzError."""
    services = voice.services
    bank = services.load_bank()
    voice.console.say()
    voice.say(words.TITLE)
    voice.say(more.FORM_HINT)
    name = _line(voice, words.CLIENT, needed=True)
    client = Client(name=name, sector=_line(voice, words.SECTOR), place=_line(voice, words.PLACE))
    far = [progress(bank, Answers(), mode) for mode in MODES]
    labels = [
        voice.words(text, minutes=p.minutes_left, n=p.total)
        for text, p in zip((words.QUICK, words.FULL), far, strict=True)
    ]
    mode = MODES[voice.choose(words.MODE, labels, 1, CHOOSING)]
    language = voice.choose_language(words.LANGUAGE, CHOOSING)
    session = Session.start(
        services.store,
        bank,
        services.clock,
        client=client,
        mode=mode,
        language=language,
        keep_months=services.settings.keep_months,
    )
    return session.id


def _line(voice: Voice, label: Text, *, needed: bool = False) -> str:
    name = voice.words(label)
    prompt = f"{name}:" if needed else f"{name} ({voice.words(words.OPTIONAL)}):"
    while True:
        try:
            typed = check_text(name, voice.ask(prompt, CHOOSING, free=True), LONGEST_LINE)
        except AnswersError as error:
            voice.complain(error, name)
            continue
        if typed or not needed:
            return typed
        voice.say(words.NAME_NEEDED)
