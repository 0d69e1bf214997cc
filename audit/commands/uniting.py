"""`resonanz client merge`: one file of two for the same client, after a backup."""

import argparse
from pathlib import Path

from audit.commands.asking import agreed, fault
from audit.commands.at_hand import client_called, now, session_of
from audit.commands.voice import say
from audit.core.checking import LONGEST_TEXT
from audit.core.dossier import Dossier, Profile, united
from audit.locales import clients as words
from audit.settings import Settings
from audit.store.opening import DATABASE, unlocked
from audit.store.sqlite import SqliteStore


def merge_clients(options: argparse.Namespace, settings: Settings) -> int:
    """Lay everything of one client into the file of another, after asking; raises UsageError, StoreError."""
    from audit.store.asking import in_terminal

    path, language = settings.data / DATABASE, settings.language

    def merge(key: str) -> int:
        with SqliteStore(path, key) as store:
            kept, other = _two(store, options)
            profile = _united(kept, other)
            count = len(store.summaries(dossier=other.id))
            question = words.MERGE_CLIENTS.fill(kept=_named(kept), other=_named(other), n=count)
            if not options.yes and not agreed(question, language):
                say(words.UNCHANGED.to(language))
                return 0
            copy = _backed_up(path, key)
            _unite(store, kept, other, profile)
        say(words.MERGED_CLIENTS.fill(name=kept.name, copy=copy.name).to(language))
        return 0

    return unlocked(path, merge, in_terminal(language))


def _named(one: Dossier) -> str:
    return f"{one.name} ({one.id})"


def _two(store: SqliteStore, options: argparse.Namespace) -> tuple[Dossier, Dossier]:
    kept, other = client_called(store, options.client), client_called(store, options.other)
    if kept.id == other.id:
        raise fault(words.SAME_CLIENT.fill(name=kept.name), words.SEE_CLIENTS)
    return kept, other


def _united(kept: Dossier, other: Dossier) -> Profile:
    profile = united(kept.profile, other.profile)
    if len(profile.note) > LONGEST_TEXT:
        raise fault(words.NOTES_TOO_LONG.fill(n=LONGEST_TEXT), words.SHORTEN_NOTE)
    return profile


def _backed_up(path: Path, key: str) -> Path:
    from audit.store.backup import back_up_file, free_name

    target = free_name(path, now())
    back_up_file(path, key, target)
    return target


def _unite(store: SqliteStore, kept: Dossier, other: Dossier, profile: Profile) -> None:
    """Particulars, then audit by audit, and the empty file last: whatever stops it, it can be done again."""
    if profile != kept.profile:
        store.change_dossier(kept.id, profile, now(), after=kept.number)
    for one in store.summaries(dossier=other.id):
        session_of(store, one.id).file_in(kept.id)
    if not store.summaries(dossier=other.id):
        store.delete_dossier(other.id)
