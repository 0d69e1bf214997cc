"""Asks for passphrases in the terminal, without showing what is typed."""

import io
import os
import sys
from contextlib import suppress
from getpass import getpass
from pathlib import Path

from audit.core.text import Text
from audit.errors import Language
from audit.locales import upkeep as words
from audit.store.opening import Ask

_TERMINAL = "/dev/tty"


def in_terminal(language: Language) -> Ask:
    """Asks there even while input and output are redirected; gives None where there is no terminal."""

    def ask(path: Path, again: bool) -> str | None:
        return hidden(words.PASSPHRASE_AGAIN if again else words.PASSPHRASE.fill(name=path.name), language)

    return ask


def hidden(question: Text, language: Language) -> str | None:
    """What is typed, unseen; None at the end of input and where there is no terminal."""
    if not _can_ask():
        return None
    try:
        return getpass(f"{question.to(language)} ")
    except EOFError:
        print(file=sys.stderr)  # noqa: T201 - the next word begins a line
        return None


def _can_ask() -> bool:
    # Without this getpass would read what is piped in, and show it.
    with suppress(OSError), io.FileIO(os.open(_TERMINAL, os.O_RDWR | os.O_NOCTTY)):
        return True
    return False
