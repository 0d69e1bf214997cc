"""Which commands there are, in the order of the help, and the module that knows each."""

from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from audit.commands.parsers import Commands
from audit.core.text import Text
from audit.locales import batch, brand, clients, palette, upkeep
from audit.locales import commands as words
from audit.locales import init as init_words


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
    group: Text = words.GROUP_CLIENTS


ENTRIES = (
    Entry("score", "answers", words.SCORE, words.GROUP_RESULTS),
    Entry("explain", "answers", words.EXPLAIN, words.GROUP_RESULTS),
    Entry("check", "answers", words.CHECK, words.GROUP_RESULTS),
    Entry("compare", "answers", words.COMPARE, words.GROUP_RESULTS),
    Entry("report", "report", words.REPORT, words.GROUP_DOCUMENTS),
    Entry("demo", "report", words.DEMO, words.GROUP_DOCUMENTS),
    Entry("batch", "batch", batch.BATCH, words.GROUP_DOCUMENTS),
    Entry("sheet", "moving", words.SHEET, words.GROUP_DOCUMENTS),
    Entry("export", "moving", words.EXPORT, words.GROUP_CLIENTS),
    Entry("import", "moving", words.IMPORT, words.GROUP_CLIENTS),
    Entry("merge", "moving", words.MERGE, words.GROUP_CLIENTS),
    Entry("purge", "forgetting", words.PURGE, words.GROUP_STORE),
    Entry("bank", "bank", words.BANK, words.GROUP_BANKS),
    Entry("brand", "brand", brand.BRAND, words.GROUP_SETTINGS),
    Entry("keys", "keys", palette.KEYS_COMMAND, words.GROUP_SETTINGS),
    Entry("client", "clients", clients.CLIENT),
    Entry("audit", "audits", clients.AUDIT),
    Entry("backup", "upkeep", upkeep.BACKUP, words.GROUP_STORE),
    Entry("restore", "upkeep", upkeep.RESTORE, words.GROUP_STORE),
    Entry("passphrase", "passphrase", upkeep.PASSPHRASE_COMMAND, words.GROUP_STORE),
    Entry("doctor", "upkeep", upkeep.DOCTOR, words.GROUP_STORE),
    Entry("init", "init", init_words.INIT, words.GROUP_SETTINGS),
    Entry("completion", "papers", words.COMPLETION, words.GROUP_SETTINGS),
    Entry("man", "papers", words.MAN, words.GROUP_SETTINGS),
)


def family(module: str) -> Family:
    """The module, imported now."""
    return cast(Family, import_module(f"audit.commands.{module}"))


def add_commands(commands: Commands, wanted: str | None) -> None:
    """All commands where none is wanted; else the whole family of that one, and of the others nothing."""
    modules = dict.fromkeys(entry.module for entry in ENTRIES if wanted in {None, entry.name})
    for module in modules:
        family(module).add(commands)
