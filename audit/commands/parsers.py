"""The parsers of the command line: argparse, speaking two languages, with our errors."""

import argparse
from collections.abc import Callable
from datetime import date
from typing import NoReturn

from audit.core.text import Text
from audit.errors import Language, UsageError
from audit.locales import commands as words
from audit.settings import Settings

Run = Callable[[argparse.Namespace, Settings], int]
"""Carries out a command; gives the exit code, or raises a ResonanzError."""


class Parser(argparse.ArgumentParser):
    """argparse with our errors."""

    def error(self, message: str) -> NoReturn:
        """A command line that makes no sense."""
        wrong, hint = words.WRONG_LINE.fill(problem=message), words.SEE_HELP.fill(command=self.prog)
        raise UsageError(de=wrong.de, en=wrong.en, hint_de=hint.de, hint_en=hint.en)


class Commands:
    """Where a family adds its commands, below `resonanz` or below one of its nouns."""

    def __init__(self, parser: argparse.ArgumentParser, language: Language) -> None:
        self.language = language
        self._choices = parser.add_subparsers(
            title=words.COMMANDS.to(language),
            metavar=words.COMMAND.to(language),
            required=parser.prog != "resonanz",
            dest=f"{parser.prog.replace(' ', '_')}_command",
        )

    def add(self, name: str, run: Run | None, summary: Text, example: str) -> argparse.ArgumentParser:
        """A command with what all commands have; `example` is its whole command line."""
        added: argparse.ArgumentParser = self._choices.add_parser(
            name,
            help=summary.to(self.language),
            description=summary.to(self.language),
            epilog=f"{words.EXAMPLE.to(self.language)}: {example}",
            add_help=False,
        )
        if run is not None:
            added.set_defaults(run=run)
        return with_common_options(added, self.language)

    def noun(self, name: str, summary: Text, example: str) -> "Commands":
        """A noun below which its verbs stand: `resonanz bank` and then `lint`."""
        return Commands(self.add(name, None, summary, example), self.language)


def with_common_options(parser: argparse.ArgumentParser, language: Language) -> argparse.ArgumentParser:
    """The options that every command has."""
    parser.add_argument("-h", "--help", action="help", help=words.HELP.to(language))
    # Only where it is given: a command's own default must not undo what stood before the command.
    parser.add_argument(
        "--lang", choices=("de", "en"), default=argparse.SUPPRESS, help=words.LANGUAGE.to(language)
    )
    return parser


def speak(language: Language) -> None:
    """Let argparse use our words: it asks a function named `_` for each of them."""

    def translated(message: str) -> str:
        known = words.ARGPARSE.get(message)
        return known.to(language) if known else message

    vars(argparse)["_"] = translated


def day(word: str) -> date:
    """A date as it is typed on the command line; raises UsageError."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        wrong = words.NOT_A_DATE.fill(word=word)
        raise UsageError(
            de=wrong.de, en=wrong.en, hint_de=words.DATE_FORM.de, hint_en=words.DATE_FORM.en
        ) from None
