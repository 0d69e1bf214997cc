"""`resonanz passphrase`: the audits encrypted, with another passphrase, or plain again."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from audit.commands.asking import agreed, fault
from audit.commands.parsers import Commands, Run
from audit.commands.voice import complain, say, show
from audit.core.text import Text
from audit.errors import Language
from audit.locales import upkeep as words
from audit.settings import Settings
from audit.store.opening import DATABASE, passphrase_in, unlocked

LEAST = 8
"""Characters of a passphrase."""


def add(commands: Commands) -> None:
    """Add `resonanz passphrase` and what it can do."""
    noun = commands.noun("passphrase", words.PASSPHRASE_COMMAND, "resonanz passphrase set")
    language = noun.language

    def command(verb: str, run: Run, summary: Text) -> argparse.ArgumentParser:
        return noun.add(verb, run, summary, f"resonanz passphrase {verb}")

    setting = command("set", _set, words.PASSPHRASE_SET)
    setting.add_argument("--delete-plain-backups", action="store_true", help=words.DELETE_PLAIN.to(language))
    changing = command("change", _change, words.PASSPHRASE_CHANGE)
    for new in (setting, changing):
        new.add_argument("--from", dest="new", metavar="FILE", help=words.PASSPHRASE_FROM.to(language))
    command("remove", _remove, words.PASSPHRASE_REMOVE)


def _set(options: argparse.Namespace, settings: Settings) -> int:
    encrypt(settings, options.new, delete_plain_backups=options.delete_plain_backups)
    return 0


def encrypt(settings: Settings, file: str | None, *, delete_plain_backups: bool = False) -> None:
    """Encrypt a plain store with the first line of a file, or with what is typed twice; raises UsageError."""
    from audit.store.replacing import change_passphrase

    language, store = settings.language, _store(settings, encrypted=False)
    complain(words.LOST_IS_LOST.to(language))
    held = change_passphrase(store, "", _new(file, language))
    say(words.ENCRYPTED_NOW.fill(audits=held.audits).to(language))
    _offer_to_delete(store, language, at_once=delete_plain_backups)


def _change(options: argparse.Namespace, settings: Settings) -> int:
    language, store = settings.language, _store(settings, encrypted=True)
    complain(words.LOST_IS_LOST.to(language))
    _rewrite(store, lambda: _new(options.new, language), language)
    say(words.CHANGED_NOW.to(language))
    return 0


def _remove(_options: argparse.Namespace, settings: Settings) -> int:
    language, store = settings.language, _store(settings, encrypted=True)
    _rewrite(store, lambda: "", language)
    say(words.REMOVED_NOW.to(language))
    return 0


def _store(settings: Settings, *, encrypted: bool) -> Path:
    """The store, which must be there, and encrypted or not; raises UsageError."""
    from audit.store.connecting import looks_encrypted

    store = settings.data / DATABASE
    if not store.is_file():
        raise fault(words.NO_STORE.fill(path=str(store)), words.NO_STORE_HINT)
    if looks_encrypted(store) and not encrypted:
        raise fault(words.ALREADY_ENCRYPTED, words.ALREADY_ENCRYPTED_HINT)
    if encrypted and not looks_encrypted(store):
        raise fault(words.NOT_ENCRYPTED, words.NOT_ENCRYPTED_HINT)
    return store


def _rewrite(store: Path, new: Callable[[], str], language: Language) -> None:
    """Write the store with another passphrase, which is asked for once the old one has proved right."""
    from audit.store.asking import in_terminal
    from audit.store.database import examine
    from audit.store.replacing import change_passphrase

    def check(old: str) -> str:
        examine(store, old)
        return old

    change_passphrase(store, unlocked(store, check, in_terminal(language)), new())


def _new(file: str | None, language: Language) -> str:
    """The new passphrase, from a file or typed twice; raises UsageError."""
    from audit.store.cipher import can_be_passphrase

    new = passphrase_in(file) if file else _typed(language)
    if not new:
        raise fault(words.NO_PASSPHRASE, words.NO_PASSPHRASE_HINT)
    if not can_be_passphrase(new):
        raise fault(words.NO_SUCH_SIGN, words.NO_PASSPHRASE_HINT)
    if len(new) < LEAST:
        raise fault(words.TOO_SHORT.fill(least=LEAST), words.TOO_SHORT_HINT)
    return new


def _typed(language: Language) -> str | None:
    from audit.store.asking import hidden

    first = hidden(words.NEW_PASSPHRASE, language)
    if first and hidden(words.NEW_PASSPHRASE_AGAIN, language) != first:
        raise fault(words.NOT_TWICE, words.NOT_TWICE_HINT)
    return first


def _offer_to_delete(store: Path, language: Language, *, at_once: bool) -> None:
    """Name the plain backups, and overwrite and delete them if that is wanted."""
    from audit.store.backup import backups
    from audit.store.replacing import erase

    plain = [one.path for one in backups(store) if not one.encrypted]
    if not plain:
        return
    complain(words.PLAIN_BACKUPS.to(language))
    show([str(path) for path in plain])
    if not at_once and not sys.stdin.isatty():
        complain(words.DELETE_BY_HAND.to(language))
    elif at_once or agreed(words.DELETE_THEM, language):
        for path in plain:
            erase(path)
            say(words.DELETED.fill(path=str(path)).to(language))
