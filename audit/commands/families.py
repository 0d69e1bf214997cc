"""Which commands there are, in the order of the help, and the module that knows each."""

from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from audit.commands.parsers import Commands
from audit.core.text import Text
from audit.locales import commands as words
from audit.locales import upkeep


class Family(Protocol):
    """A module of commands."""

    def add(self, commands: Commands) -> None:
        """Add the family's commands."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A command of the first level."""

    name: str
    module: str
    """Below audit.commands."""
    summary: Text


ENTRIES = (
    Entry("score", "answers", words.SCORE),
    Entry("explain", "answers", words.EXPLAIN),
    Entry("compare", "answers", words.COMPARE),
    Entry("report", "report", words.REPORT),
    Entry("demo", "report", words.DEMO),
    Entry("bank", "bank", words.BANK),
    Entry("backup", "upkeep", upkeep.BACKUP),
    Entry("restore", "upkeep", upkeep.RESTORE),
    Entry("passphrase", "passphrase", upkeep.PASSPHRASE_COMMAND),
    Entry("doctor", "upkeep", upkeep.DOCTOR),
)


def family(module: str) -> Family:
    """The module, imported now."""
    return cast(Family, import_module(f"audit.commands.{module}"))


def add_commands(commands: Commands, wanted: str | None) -> None:
    """All commands where none is wanted; else the whole family of that one, and of the others nothing."""
    modules = dict.fromkeys(entry.module for entry in ENTRIES if wanted in {None, entry.name})
    for module in modules:
        family(module).add(commands)
