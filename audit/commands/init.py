"""`resonanz init`: language, colours, name, voice, brand, retention and passphrase, asked for or given."""

import argparse
import sys
from dataclasses import replace

from audit.commands.asking import fault
from audit.commands.parsers import Commands
from audit.commands.voice import show
from audit.core.text import Text
from audit.i18n import OTHER
from audit.locales import init as words
from audit.settings import SETTINGS_FILE, Settings, save_settings
from audit.steps import BRAND, KEEP, NAME, THEME, THEMES, VOICE, VOICES, Typing


def add(commands: Commands) -> None:
    """Add the command."""
    language = commands.language
    example = "resonanz init --lang de --name Anna --keep-months 24 --no-input"
    init = commands.add("init", _init, words.INIT, example)
    init.add_argument("--name", metavar="NAME", help=words.NAME.to(language))
    init.add_argument("--theme", choices=[*THEMES], help=THEME.name.to(language))
    init.add_argument("--voice", choices=[*VOICES], help=words.VOICE.to(language))
    init.add_argument("--brand", metavar="FILE", help=words.BRAND.to(language))
    init.add_argument("--keep-months", metavar="N", help=words.KEEP.to(language))
    init.add_argument("--passphrase-from", metavar="FILE", help=words.PASSPHRASE_FROM.to(language))
    init.add_argument("--no-input", action="store_true", help=words.NO_INPUT.to(language))


def _init(options: argparse.Namespace, settings: Settings) -> int:
    chosen = _given(options, settings)
    if options.no_input:
        _protect(options.passphrase_from, chosen)
        return _keep(chosen, settings) if options.lang else _keep_without_language(chosen, settings)
    if not sys.stdin.isatty():
        raise fault(words.NOBODY_THERE, words.NOBODY_THERE_HINT)
    return _ask(chosen, settings, options.passphrase_from)


def _given(options: argparse.Namespace, settings: Settings) -> Settings:
    """The settings with what the command line says; raises UsageError."""
    typed: tuple[tuple[str, Typing, str | None], ...] = (
        ("--name", NAME, options.name),
        ("--brand", BRAND, options.brand),
        ("--keep-months", KEEP, options.keep_months),
    )
    for option, step, word in typed:
        if word is not None:
            found = step.read(settings, word)
            if isinstance(found, Text):
                raise fault(words.MISFIT.fill(option=option, problem=found), words.NOTHING_KEPT)
            settings = found
    if options.theme:
        settings = THEME.choose(settings, THEMES.index(options.theme))
    return VOICE.choose(settings, VOICES.index(options.voice)) if options.voice else settings


def _ask(chosen: Settings, before: Settings, passphrase_file: str | None) -> int:
    from audit.plain.console import Leaving, open_console
    from audit.plain.settling import ask_settings
    from audit.plain.speaker import Speaker
    from audit.steps import FIRST

    speaker = Speaker(open_console(), chosen.language)
    try:
        speaker.say(words.GREETING)
        chosen = ask_settings(speaker, chosen, FIRST)
        may_be = not passphrase_file and not _encrypted(chosen)
        wanted = may_be and speaker.sure(speaker.words(words.PROTECT))
    except Leaving as leaving:
        speaker.say(words.NOTHING_KEPT)
        return leaving.code
    if wanted:
        _set_passphrase(None, chosen)
    else:
        _protect(passphrase_file, chosen)
    return _keep(chosen, before)


def _encrypted(settings: Settings) -> bool:
    from audit.store.connecting import looks_encrypted
    from audit.store.opening import DATABASE

    return looks_encrypted(settings.data / DATABASE)


def _protect(file: str | None, settings: Settings) -> None:
    if file:
        _set_passphrase(file, settings)


def _set_passphrase(file: str | None, settings: Settings) -> None:
    """Encrypt the audits; where there are none yet, the empty store."""
    from audit.commands.passphrase import encrypt
    from audit.store.opening import DATABASE, open_store

    if not (settings.data / DATABASE).exists():
        open_store(settings.data / DATABASE).close()
    encrypt(settings, file)


def _keep_without_language(chosen: Settings, before: Settings) -> int:
    """Leave the language to whoever starts the wizard first: that of a script's machine says little."""
    save_settings(chosen, before)
    told = [words.KEPT.fill(path=chosen.data / SETTINGS_FILE)] if chosen != before else []
    if not before.asked:
        told.append(words.FIRST_START_ASKS)
    show([text.to(chosen.language) for text in told])
    return 0


def _keep(chosen: Settings, before: Settings) -> int:
    asked = replace(chosen, asked=True)
    # A language said by --lang holds already, and is yet to be written: here it is the one chosen.
    save_settings(asked, replace(before, language=OTHER[asked.language]))
    path = asked.data / SETTINGS_FILE
    show([words.KEPT.fill(path=path).to(asked.language)])
    return 0
