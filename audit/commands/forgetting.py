"""`resonanz purge`: forgetting clients, in the store and in its backups."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from audit.commands.asking import agreed
from audit.commands.parsers import Commands
from audit.commands.voice import complain, say, show
from audit.core.display import one_line
from audit.core.text import Text
from audit.errors import Language, StoreError
from audit.locales import commands as general
from audit.locales import moving as words
from audit.settings import Settings

if TYPE_CHECKING:
    from audit.core.dossier import Dossier
    from audit.moving.forgetting import Client, Traces
    from audit.store.sqlite import SqliteStore


def add(commands: Commands) -> None:
    """Add this command."""
    language = commands.language
    purge = commands.add("purge", _purge, general.PURGE, "resonanz purge --due")
    who = purge.add_mutually_exclusive_group(required=True)
    who.add_argument("--due", action="store_true", help=words.PURGE_DUE.to(language))
    who.add_argument("--client", metavar="NAME", help=words.PURGE_CLIENT.to(language))
    purge.add_argument("--backups", action="store_true", help=words.PURGE_BACKUPS.to(language))
    purge.add_argument("--yes", action="store_true", help=words.PURGE_YES.to(language))


def _purge(options: argparse.Namespace, settings: Settings) -> int:
    from audit.store.asking import in_terminal
    from audit.store.opening import DATABASE, unlocked

    store = settings.data / DATABASE
    return unlocked(
        store, lambda key: _with_key(options, settings, store, key), in_terminal(settings.language)
    )


def _with_key(options: argparse.Namespace, settings: Settings, path: Path, key: str) -> int:
    from audit.moving.forgetting import client_of, traces
    from audit.reporting import REPORTS
    from audit.store.sqlite import SqliteStore

    language = settings.language
    with SqliteStore(path, key) as store:
        clients = [client_of(store, dossier) for dossier in _meant(options, store)]
        if not clients:
            say(words.NOTHING_DUE.to(language))
            return 0
        found = traces(path, key, clients, Path(REPORTS))
        show(_told(clients, found, language))
        if not (options.yes or agreed(words.REALLY_PURGE.fill(n=len(clients)), language)):
            say(words.NOTHING_PURGED.to(language))
            return 0
        for client in clients:
            store.delete_dossier(client.dossier.id)
    say(words.PURGED.fill(names=", ".join(one_line(client.dossier.name) for client in clients)).to(language))
    return _in_backups(options, found, key, clients, language)


def _meant(options: argparse.Namespace, store: "SqliteStore") -> "Sequence[Dossier]":
    from audit.commands.at_hand import client_called
    from audit.moving.retention import due

    if options.client:
        return (client_called(store, options.client),)
    return due(store.dossiers(), date.today())  # noqa: DTZ011 - the user's own day


def _told(clients: "Sequence[Client]", found: "Traces", language: Language) -> list[str]:
    lines = [words.WILL_BE_FORGOTTEN.to(language)]
    for client in clients:
        until = client.dossier.profile.keep_until
        kept = words.KEPT_UNTIL.fill(date=until.isoformat()) if until else words.NO_DATE
        lines.append(f"  {one_line(client.dossier.name)} ({kept.to(language)})")
        for audit in client.audits:
            who = f", {audit.respondent}" if audit.respondent else ""
            count = words.ANSWERS_IN.fill(n=audit.answered).to(language)
            lines.append(f"    {audit.id}  {audit.created:%Y-%m-%d}{who}  {count}")
    lines += _listed(words.IN_BACKUPS, found.backups, language)
    lines += _listed(words.PERHAPS_IN_BACKUPS, found.unreadable, language)
    lines += _listed(words.IN_EXPORTS, found.exports, language)
    return [*lines, words.ELSEWHERE.to(language)]


def _listed(heading: Text, paths: Sequence[Path], language: Language) -> list[str]:
    return [heading.to(language), *(f"    {path}" for path in paths)] if paths else []


def _in_backups(
    options: argparse.Namespace, found: "Traces", key: str, clients: "Sequence[Client]", language: Language
) -> int:
    """Forget them in the backups too, if that is wanted; gives the exit code."""
    from audit.moving.forgetting import forget_in

    if not found.backups:
        return 0
    wanted = options.backups or (not options.yes and agreed(words.BACKUPS_TOO, language))
    if not wanted:
        say(words.BACKUPS_KEPT.fill(n=len(found.backups)).to(language))
        return 0
    ids = frozenset[str]().union(*(client.ids for client in clients))
    worst = 0
    for backup in found.backups:
        try:
            forget_in(backup, key, ids)
        except StoreError as error:
            complain(error.sentence(language))
            worst = error.exit_code
    if not worst:
        say(words.BACKUPS_PURGED.fill(n=len(found.backups)).to(language))
    return worst
