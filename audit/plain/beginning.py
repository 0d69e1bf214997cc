"""Where an audit begins: whose, how thorough, in which language."""

from __future__ import annotations

from audit.banks.prefilled import FOLDER, answers_in, fit_name, keep, names, without_words
from audit.core.answers import Answer, Answers
from audit.core.bank import Bank
from audit.core.checking import LONGEST_LINE, check_text
from audit.core.client import Client
from audit.core.dossier import folded
from audit.core.interview import progress
from audit.core.mode import Mode
from audit.core.summary import Summary
from audit.core.text import Text
from audit.core.tracking import LOOK_AGAIN
from audit.errors import AnswersError
from audit.locales import home, templates
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
    answers = _prefilled(voice, bank)
    return services.begin(client, mode, language, answers).id


def _prefilled(voice: Voice, bank: Bank) -> tuple[Answer, ...]:
    """What a template has answered already, where there are any and one is wanted; raises AnswersError."""
    folder = voice.services.settings.data / FOLDER
    known = names(folder)
    if not known:
        return ()
    chosen = voice.choose(templates.FROM, [voice.words(templates.NONE), *known], 0, CHOOSING)
    return answers_in(folder, known[chosen - 1], bank) if chosen else ()


def keep_as_template(voice: Voice, session: Session) -> None:
    """Ask for a name, and keep the answers under it for other audits; raises Commanded, UsageError."""
    from audit.banks.answers_writer import file_of

    voice.say(templates.TITLE)
    prompt = f"{voice.words(templates.NAME)}, {voice.words(templates.NAME_HINT)}:"
    name = fit_name(voice.ask(prompt, CHOOSING, free=True))
    if not name:
        voice.say(templates.NAME_NEEDED)
        return
    folder, bank = voice.services.settings.data / FOLDER, session.bank
    if name in names(folder) and not voice.sure(voice.words(more.REPLACE_TEMPLATE, name=name)):
        return
    keep(folder, name, file_of(session, session.language), bank)
    voice.say(templates.KEPT, name=name, n=len(without_words(session.answers, bank)))


def another(voice: Voice, beside: Summary) -> str:
    """Ask who answered so far and who does now; gives the new audit's id. Raises Commanded, StoreError."""
    services = voice.services
    voice.say(home.ANOTHER)
    while True:
        so_far = _somebody(voice, home.WHO_SO_FAR, beside.respondent)
        now = _somebody(voice, home.WHO_NOW, "")
        if so_far and now and folded(so_far) != folded(now):
            break
        voice.say(home.NAMES_NEEDED)
    bank = services.load_bank()
    begun = Session.beside(services.store, bank, services.clock, beside.id, so_far=so_far, now=now)
    if not begun.shares_round_with(beside.id):
        voice.say(home.ROUND_OVER, n=LOOK_AGAIN)
    return begun.id


def _somebody(voice: Voice, title: Text, known: str) -> str:
    """A person's name or role; nothing typed means the one that is known."""
    hint = voice.words(more.AS_BEFORE, now=known) if known else voice.words(home.WHO_HINT)
    return voice.ask(f"{voice.words(title)} ({hint}):", CHOOSING, free=True)[:LONGEST_LINE] or known


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
