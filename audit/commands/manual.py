"""The manual page, in the markup of `man`, made from the parsers."""

import argparse
import textwrap
from collections.abc import Iterator

from audit import __version__
from audit.commands.parsers import COMMON, all_parsers, subparsers
from audit.commands.root import root_parser
from audit.errors import Language
from audit.locales import manual as words

LINE = 78
"""Letters in a line of the markup, as `man` likes it; what is shown is filled anew."""


def manual(language: Language) -> str:
    """The whole page."""
    root = root_parser(language, _nothing, None)
    lines = [
        f'.TH RESONANZ 1 "" "Resonanz {__version__}" "{_roff(words.TITLE.to(language))}"',
        *_section(words.NAME.to(language), f"resonanz \\- {_roff(words.IS.to(language))}"),
        *_section(words.SYNOPSIS.to(language), _roff(root.format_usage().partition(": ")[2].strip())),
        *_section(words.DESCRIPTION.to(language), _roff(words.SAYS.to(language))),
        f".SH {_roff(words.OPTIONS.to(language))}",
        *_options(root),
        f".SH {_roff(words.COMMANDS.to(language))}",
        *(line for parser in all_parsers(root) if parser is not root for line in _command(parser)),
        *_table(words.EXIT_STATUS.to(language), words.EXIT_CODES, language),
        *_table(words.ENVIRONMENT.to(language), words.VARIABLES, language),
        *_table(words.FILES.to(language), words.PLACES, language),
    ]
    return "\n".join(lines) + "\n"


def _nothing(*_: object) -> int:
    """The parsers want something to run; nobody runs them here."""
    return 0


def _section(title: str, text: str) -> list[str]:
    return [f".SH {_roff(title)}", text]


def _command(parser: argparse.ArgumentParser) -> Iterator[str]:
    if any(True for _ in subparsers(parser)):
        return  # a noun: its verbs say it all
    yield f".SS {_roff(parser.prog)}"
    yield _roff(parser.description or "")
    yield from _options(parser, but=COMMON)
    if parser.epilog:
        yield ".PP"
        yield _roff(parser.epilog)


def _options(parser: argparse.ArgumentParser, *, but: frozenset[str] = frozenset()) -> Iterator[str]:
    for action in parser._actions:  # argparse shows them nowhere else
        if isinstance(action, argparse._SubParsersAction) or but & {*action.option_strings}:
            continue
        yield ".TP"
        yield f".B {_roff(_name(action))}"
        yield _roff(str(action.help or ""))


def _name(action: argparse.Action) -> str:
    value = action.metavar or ("|".join(map(str, action.choices)) if action.choices else None)
    if not action.option_strings:
        return str(value or action.dest)
    names = ", ".join(action.option_strings)
    takes = action.nargs != 0
    return f"{names} {value or action.dest.upper()}" if takes else names


def _table(title: str, rows: words.Rows, language: Language) -> Iterator[str]:
    yield f".SH {_roff(title)}"
    for name, meaning in rows:
        yield ".TP"
        yield f".B {_roff(name)}"
        yield _roff(meaning.to(language))


def _roff(text: str) -> str:
    """A text that `man` shows as it is: no commands of its own, hyphens that can be copied."""
    safe = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-").replace("%%", "%")
    ascii_only = "".join(letter if letter.isascii() else f"\\[u{ord(letter):04X}]" for letter in safe)
    lines = textwrap.wrap(ascii_only, LINE, break_long_words=False, break_on_hyphens=False)
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in lines)
