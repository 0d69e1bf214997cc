"""The store and its backups: whether all that was written can be read, and whether there is a second copy."""

import shlex
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from audit.core.text import Text
from audit.doctor.finding import Finding, broken, fine, from_error, note
from audit.errors import PassphraseError, StoreError
from audit.locales import doctor as words
from audit.store import claim, faults
from audit.store.backup import BEFORE_UPGRADE, Backup, backups
from audit.store.connecting import connect, key_for, looks_encrypted
from audit.store.database import PATIENCE, examine
from audit.store.inspection import Census, Damage, Part, census
from audit.store.opening import Ask, unlocked

_OLD = timedelta(days=14)
_MOST = 20
"""Damaged things that are named one by one."""


def findings(store: Path, ask: Ask) -> Iterator[Finding]:
    """The whole file is read, every entry of it; nothing is written."""
    if not store.exists():
        yield fine("store", words.NO_AUDITS)
        return
    kept = backups(store)
    try:
        held = unlocked(store, lambda key: _held(store, key), ask)
    except PassphraseError as error:
        yield note("store", words.UNCHECKED, Text(error.hint_de, error.hint_en))
        return
    except StoreError as error:
        yield from_error("store", error)
        yield from _way_back(kept)
        return
    yield from _said(store, held, kept)
    yield from _backups(store, held, kept)


def _held(store: Path, key: str) -> Census:
    with faults.store_errors(store), claim.shared(store, PATIENCE):
        key = key_for(store, key)
        examine(store, key)
        with closing(connect(store, "rw", key, PATIENCE)) as connection:
            connection.execute("BEGIN")
            return census(connection)


def _said(store: Path, held: Census, kept: tuple[Backup, ...]) -> Iterator[Finding]:
    if not held.damage:
        counts = {"audits": held.audits, "clients": held.clients, "entries": held.entries}
        yield fine("store", words.SOUND.fill(path=str(store), **counts))
    for damage in held.damage[:_MOST]:
        yield broken("store", _named(damage), _restore(kept))
    yield fine("encryption", words.ENCRYPTED if looks_encrypted(store) else words.PLAIN)


def _named(damage: Damage) -> Text:
    match damage.part:
        case Part.AUDIT:
            return words.AUDIT_DAMAGED.fill(id=damage.id, number=damage.number)
        case Part.CLIENT:
            return words.CLIENT_DAMAGED.fill(id=damage.id)
        case Part.BANK:
            return words.BANK_DAMAGED.fill(id=damage.id[:12])
        case Part.FILE:
            return words.FILE_DAMAGED


def _restore(kept: tuple[Backup, ...]) -> Text:
    """The newest that was read back without fault when it was made."""
    sound = next((one for one in kept if one.why in {"", "before-restore"}), None)
    if sound is None:
        return words.NO_WAY_BACK
    return words.RUN.fill(command=f"resonanz restore {shlex.quote(str(sound.path))}")


def _way_back(kept: tuple[Backup, ...]) -> Iterator[Finding]:
    if kept:
        yield note("backups", words.THERE_ARE.fill(count=len(kept)), _restore(kept))


def _backups(store: Path, held: Census, kept: tuple[Backup, ...]) -> Iterator[Finding]:
    yield _newest(held, [one for one in kept if one.why != BEFORE_UPGRADE])
    plain = [one.path for one in kept if not one.encrypted]
    if plain and looks_encrypted(store):
        command = f"rm {shlex.join(map(str, plain))}"
        yield note("plain-backups", words.PLAIN_ONES.fill(count=len(plain)), words.RUN.fill(command=command))


def _newest(held: Census, kept: list[Backup]) -> Finding:
    command = words.RUN.fill(command="resonanz backup")
    if not kept:
        return note("backups", words.NO_BACKUP, command) if held.audits else fine("backups", words.NO_BACKUP)
    days = (datetime.now() - kept[0].made).days  # noqa: DTZ005 - names of backups tell the user's own time
    says = words.NEWEST.fill(path=str(kept[0].path), days=max(days, 0))
    return note("backups", says, command) if timedelta(days) > _OLD else fine("backups", says)
