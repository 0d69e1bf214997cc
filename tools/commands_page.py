"""Writes the pages of all commands, docs/commands.md and docs/de/befehle.md, from the parsers themselves.

To be run as `.venv/bin/python -m tools.commands_page` after a command has come, gone or changed its words.
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from audit.commands.families import ENTRIES
from audit.commands.parsers import all_parsers, subparsers
from audit.commands.root import root_parser
from audit.core.text import Text
from audit.errors import Language
from audit.locales import manual as words

DOCS = Path(__file__).parents[1] / "docs"
PAGES: dict[Language, Path] = {"en": DOCS / "commands.md", "de": DOCS / "de" / "befehle.md"}
COMMON = frozenset({"-h", "-q", "--lang"})
"""Options that all commands have: said once, for all."""
SHOWN_COMMON = re.compile(r" \[-h\]| \[-q\]| \[--lang \{de,en\}\]")

TITLE = Text("Alle Befehle", "All commands")
WRITTEN = "<!-- Written by tools/commands_page.py. -->"
INTRODUCTION = Text(
    "Diese Seite ist aus dem Programm selbst gemacht. Dasselbe sagen `resonanz BEFEHL --help` und, als "
    "Handbuchseite, `resonanz man`. Ergebnisse gehen in die Standardausgabe, alles andere in die "
    "Fehlerausgabe. Wo eine Datei gelesen wird, steht `-` für die Standardeingabe.",
    "This page is made from the program itself. `resonanz COMMAND --help` says the same, and `resonanz man` "
    "says it as a manual page. Results go to standard output, everything else to standard error. Where a "
    "file is read, `-` stands for standard input.",
)
EVERYWHERE = Text("Bei jedem Befehl", "With every command")
WITHOUT = Text("Ohne Befehl", "Without a command")
BEGINS = Text("Dann beginnt der Assistent.", "Then the wizard begins.")
EXIT_CODES = Text("Rückgabewerte", "Exit codes")
VARIABLES = Text("Umgebungsvariablen", "Environment variables")
EXAMPLE = Text("Beispiel", "Example")


def main() -> None:
    """Write both pages."""
    for language, path in PAGES.items():
        path.write_text(page(language), encoding="utf-8")


def page(language: Language) -> str:
    """The whole page."""
    root = root_parser(language, _nothing, None)
    parsers = dict(subparsers(root))
    parts = [f"# {TITLE.to(language)}", WRITTEN, INTRODUCTION.to(language)]
    parts += [f"## {WITHOUT.to(language)}", BEGINS.to(language), *_options(root)]
    parts += [f"## {EVERYWHERE.to(language)}", *_options(root, common=True)]
    group = None
    for entry in sorted(ENTRIES, key=lambda entry: _place(entry.group)):
        if entry.group is not group:
            group = entry.group
            title = group.to(language)
            parts.append(f"## {title[:1].upper()}{title[1:]}")
        parts += _command(parsers[entry.name], language)
    parts += [f"## {EXIT_CODES.to(language)}", _table(words.EXIT_CODES, language)]
    parts += [f"## {VARIABLES.to(language)}", _table(words.VARIABLES, language)]
    return "\n\n".join(parts) + "\n"


def _nothing(*_: object) -> int:
    """The parsers want something to run; nobody runs them here."""
    return 0


def _place(group: Text) -> int:
    return next(place for place, entry in enumerate(ENTRIES) if entry.group == group)


def _command(parser: argparse.ArgumentParser, language: Language) -> Iterator[str]:
    """What it does, how it is called, its options, an example; for a noun what its verbs do."""
    for one in all_parsers(parser):
        if any(True for _ in subparsers(one)):
            continue  # a noun: its verbs say it all
        yield f"### {one.prog}"
        yield _sentence(one.description or "")
        yield f"```text\n{_call(one)}\n```"
        yield from _options(one)
        yield f"{EXAMPLE.to(language)}: `{(one.epilog or '').partition(': ')[2]}`"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _call(parser: argparse.ArgumentParser) -> str:
    usage = " ".join(parser.format_usage().split()).partition(": ")[2]
    return SHOWN_COMMON.sub("", usage)


def _options(parser: argparse.ArgumentParser, *, common: bool = False) -> Iterator[str]:
    rows = [
        f"- `{_name(action)}` – {_escaped(str(action.help or ''))}"
        for action in parser._actions  # argparse shows them nowhere else
        if not isinstance(action, argparse._SubParsersAction)
        and bool(COMMON & {*action.option_strings}) == common
    ]
    if rows:
        yield "\n".join(rows)


def _name(action: argparse.Action) -> str:
    value = action.metavar or ("|".join(map(str, action.choices)) if action.choices else action.dest.upper())
    if not action.option_strings:
        return str(value)
    names = ", ".join(action.option_strings)
    return names if action.nargs == 0 else f"{names} {value}"


def _table(rows: words.Rows, language: Language) -> str:
    return "\n".join(f"- `{name}` – {_escaped(meaning.to(language))}" for name, meaning in rows)


def _escaped(text: str) -> str:
    return " ".join(
        text.replace("%%", "%").replace("<", "\\<").replace("*", "\\*").replace("_", "\\_").split()
    )


if __name__ == "__main__":
    main()
