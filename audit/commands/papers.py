"""`resonanz completion` and `resonanz man`: what the parsers know, for shells and for `man`."""

import argparse

from audit.commands.parsers import Commands
from audit.commands.voice import show_raw
from audit.errors import Language
from audit.locales import commands as words
from audit.settings import Settings

SHELLS = ("bash", "zsh", "fish")
FOLDERS = frozenset({"FOLDER", "DIR", "ORDNER"})
FILES = frozenset({"FILE", "PDF", "BEFORE", "AFTER", "WHERE", "DATEI", "OUTPUT", "SHEET"})
"""What a command line calls a folder or a file, so that a shell offers those there are."""


def add(commands: Commands) -> None:
    """Add these commands."""
    language = commands.language
    completion = commands.add(
        "completion",
        _completion,
        words.COMPLETION,
        "resonanz completion bash > ~/.local/share/bash-completion/completions/resonanz",
    )
    completion.add_argument("shell", choices=SHELLS, help=words.SHELL.to(language))
    commands.add("man", _man, words.MAN, "resonanz man | man -l -")


def _completion(options: argparse.Namespace, settings: Settings) -> int:
    show_raw(completion(options.shell, settings.language))
    return 0


def completion(shell: str, language: Language) -> str:
    """What a shell reads to complete the command line."""
    import shtab

    from audit.commands.parsers import all_parsers
    from audit.commands.root import root_parser

    parser = root_parser(language, _completion, None)
    for one in all_parsers(parser):
        _tell_files(one)
    return shtab.complete(parser, shell=shell)


def _tell_files(parser: argparse.ArgumentParser) -> None:
    """Say of each argument whether it is a file or a folder, as shtab wants to hear it."""
    import shtab

    for action in parser._actions:  # argparse shows them nowhere else
        if action.metavar in FOLDERS:
            vars(action)["complete"] = shtab.DIRECTORY
        elif action.metavar in FILES:
            vars(action)["complete"] = shtab.FILE


def _man(options: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001 - as all commands are called
    from audit.commands.manual import manual

    show_raw(manual(settings.language).rstrip("\n"))
    return 0
