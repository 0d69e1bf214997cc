"""All commands with everything they take, read off the parsers: nothing new can be forgotten."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from audit.commands.papers import FILES, FOLDERS
from audit.commands.parsers import subparsers
from audit.commands.root import root_parser

BANKS = frozenset({"BANK", "OLD", "NEW"})
ANSWERS, BANK, FOLDER, BRAND, BACKUP = "bakery.en.yaml", "bank", "folder", "brand.toml", "backup.db"
"""What lies around: see lines.furnish."""
FITTING = {
    "N": "3", "S": "1", "NUMBER": "3", "A,B": "json", "WHAT": "level", "ID": "Huber", "QUESTION": "LIS-1",
    "ACTION": "A07", "STAGE": "done", "TEXT": "words", "NAME": "Huber", "CLIENT": "Huber", "AUDIT": "Huber",
    "WORD": "Huber", "date": "2026-03-02", "DATE": "2026-03-02", "languages": "de",
}  # fmt: skip
"""What fits where, by how the help calls it."""

FILES_OF = {
    ("brand", "check"): BRAND,
    ("brand", "new"): "new.toml",
    ("restore",): BACKUP,
    ("passphrase", "set"): "secret",
    ("passphrase", "change"): "secret",
}
"""Commands whose file is none with answers."""
BESIDE = {
    ("export",): ("--all",),
    ("purge",): ("--due",),
    ("restore",): ("--yes",),
    ("init",): ("--no-input",),
    ("client", "delete"): ("--yes",),
    ("audit", "delete"): ("--yes",),
    ("passphrase", "set"): ("--from", "secret"),
}
"""What a command needs besides, where nobody can be asked."""
APART = frozenset({"--client", "--audit", "--all", "--due", "--from"})
"""These stand for what else would be needed."""


@dataclass(frozen=True, slots=True)
class Place:
    """One thing that a command takes."""

    option: str
    """'' for what stands by its position."""
    called: str
    """In the help."""
    takes: bool
    """Whether a value follows an option."""
    fits: str
    """A value that makes sense."""
    needed: bool
    kind: str = ""
    """'file', 'folder' or '' for anything else."""

    def with_value(self, value: str) -> tuple[str, ...]:
        """As it stands on the command line."""
        if not self.option:
            return (value,)
        return (self.option, value) if self.takes else (self.option,)


@dataclass(frozen=True, slots=True)
class Command:
    """A command that does something."""

    names: tuple[str, ...]
    places: tuple[Place, ...]

    def line(self, place: Place | None = None, value: str = "") -> tuple[str, ...]:
        """Called as it should be, but for one place with a value of its own."""
        others = [one for one in self.places if one.needed and one != place]
        given = place.with_value(value) if place else ()
        beside = () if place and place.option in APART else BESIDE.get(self.names, ())
        return (*self.names, *(word for one in others for word in one.with_value(one.fits)), *beside, *given)


@cache
def commands() -> tuple[Command, ...]:
    """All of them, and the program without one."""
    root = root_parser("en", lambda _options, _settings: 0, None)
    bare = [action for action in root._actions if action.option_strings]  # argparse shows them nowhere else
    return (Command((), tuple(map(_place, bare))), *_below(root, ()))


def _below(parser: argparse.ArgumentParser, names: tuple[str, ...]) -> Iterator[Command]:
    inner = list(subparsers(parser))
    for name, one in inner:
        yield from _below(one, (*names, name))
    if not inner:
        own = FILES_OF.get(names, ANSWERS)
        places = (_place(action) for action in parser._actions)
        yield Command(names, tuple(replace(one, fits=own) if one.fits == ANSWERS else one for one in places))


def _place(action: argparse.Action) -> Place:
    called = str(action.metavar or action.dest)
    kind = "folder" if called in FOLDERS | BANKS else "file" if called in FILES or action.type is Path else ""
    return Place(
        option=action.option_strings[-1] if action.option_strings else "",
        called=called,
        takes=action.nargs != 0,
        fits=_fitting(action, called, kind),
        needed=action.required or not action.option_strings,
        kind=kind,
    )


def _fitting(action: argparse.Action, called: str, kind: str) -> str:
    if action.choices:
        return str(next(iter(action.choices)))
    if kind == "folder":
        return FOLDER if called == "DIR" else BANK
    by_name = {"output": "new.csv", "brand": BRAND, "passphrase_from": "secret", "where": FOLDER}
    fits = by_name.get(action.dest) or FITTING.get(action.dest) or FITTING.get(called, "1")
    return ANSWERS if kind == "file" and action.dest not in by_name else fits
