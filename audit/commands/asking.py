"""Asks on the command line before something is replaced or deleted."""

import sys

from audit.core.display import visible
from audit.core.text import Text
from audit.errors import Language, UsageError
from audit.locales import upkeep as words


def agreed(question: Text, language: Language) -> bool:
    """Whether the answer is yes; raises UsageError where nobody can answer."""
    if not sys.stdin.isatty():
        raise fault(words.SAY_YES, words.SAY_YES_HINT)
    print(f"{visible(question.to(language))} ", end="", file=sys.stderr, flush=True)  # noqa: T201
    return sys.stdin.readline().strip().lower() in words.YES_LETTERS


def fault(says: Text, hint: Text) -> UsageError:
    """A command line that makes no sense as things are."""
    return UsageError(de=says.de, en=says.en, hint_de=hint.de, hint_en=hint.en)
