"""The parsers of the command line: argparse, speaking two languages, with our errors."""

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NoReturn

from audit.core.text import Text
from audit.errors import Language, UsageError
from audit.locales import commands as words
from audit.settings import Settings

Run = Callable[[argparse.Namespace, Settings], int]
"""Carries out a command; gives the exit code, or raises a ResonanzError."""


COMMON = frozenset({"-h", "-q", "--lang"})
"""Options that all commands have."""


MOST_IN_USAGE = 6
"""More options than this are not listed in the usage: they stand below it."""


class Layout(argparse.HelpFormatter):
    """A help that fits a screen: options on a line each, and what all commands have not in the usage."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28)

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: Any = None) -> None:
        """The line that shows how the command is called."""
        own = [action for action in actions if not COMMON & {*action.option_strings}]
        if usage is None and len(own) > MOST_IN_USAGE and not groups:
            named = (self._format_args(a, str(a.metavar or a.dest)) for a in own if not a.option_strings)
            usage = " ".join((self._prog, *named, "[…]"))
        super().add_usage(usage, own, groups, prefix)

    def _format_action_invocation(self, action: argparse.Action) -> str:
        """`-o, --output FILE`, as Python itself writes it from 3.13 on."""
        if not action.option_strings or action.nargs == 0:
            return super()._format_action_invocation(action)
        value = self._format_args(action, self._get_default_metavar_for_optional(action))
        return f"{', '.join(action.option_strings)} {value}"


class Parser(argparse.ArgumentParser):
    """argparse with our errors."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **{"formatter_class": Layout, **more})

    def error(self, message: str) -> NoReturn:
        """A command line that makes no sense."""
        refuse(Text(message, message), words.SEE_HELP.fill(command=self.prog))

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """The command line as values; raises UsageError, with the option that was perhaps meant."""
        options, unknown = self.parse_known_args(args, namespace)
        if unknown:
            self._refuse_unknown(unknown[0])
        return options

    def _refuse_unknown(self, word: str) -> NoReturn:
        known = {name for parser in all_parsers(self) for name in option_names(parser)}
        if word.partition("=")[0] in known:
            refuse(words.NOT_HERE.fill(word=_shown(word)), words.SEE_HELP.fill(command=self.prog))
        refuse(words.UNKNOWN.fill(word=_shown(word)), self._hint(word, known))

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """A word that must be one of a few; raises UsageError, with the one that was perhaps meant."""
        if action.choices is not None and value not in action.choices:
            refuse(
                words.NO_CHOICE.fill(word=_shown(str(value))),
                self._hint(str(value), map(str, action.choices)),
            )

    def _hint(self, word: str, candidates: Iterable[str]) -> Text:
        from audit.core.spelling import nearest

        near = nearest(word, candidates)
        return words.DID_YOU_MEAN.fill(word=near) if near else words.SEE_HELP.fill(command=self.prog)


def refuse(problem: Text, hint: Text) -> NoReturn:
    """A command line that makes no sense."""
    wrong = words.WRONG_LINE.fill(problem=problem)
    raise UsageError(de=wrong.de, en=wrong.en, hint_de=hint.de, hint_en=hint.en)


def _shown(word: str) -> str:
    from audit.core.spelling import shown

    return shown(word)


def subparsers(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """The commands right below a parser, by name."""
    for action in parser._actions:  # argparse shows its tree nowhere else
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()


def all_parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """A parser and all below it."""
    yield parser
    for _, below in subparsers(parser):
        yield from all_parsers(below)


def option_names(parser: argparse.ArgumentParser) -> Sequence[str]:
    """The options that a parser knows, short and long."""
    return tuple(parser._option_string_actions)


class Commands:
    """Where a family adds its commands, below `resonanz` or below one of its nouns."""

    def __init__(self, parser: argparse.ArgumentParser, language: Language) -> None:
        self.language = language
        self._choices = parser.add_subparsers(
            parser_class=Parser,
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
        "-q", "--quiet", action="store_true", default=argparse.SUPPRESS, help=words.QUIET.to(language)
    )
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
