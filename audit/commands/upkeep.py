"""`resonanz backup`, `restore` and `doctor`: looking after the audits as a whole."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from audit.commands.asking import agreed, fault
from audit.commands.parsers import Commands
from audit.commands.voice import complain, say, show, show_json
from audit.errors import Language, StoreError
from audit.locales import upkeep as words
from audit.settings import Settings
from audit.store.opening import DATABASE, unlocked

if TYPE_CHECKING:
    from audit.store.backup import Backup

BROKEN = StoreError.exit_code
"""The exit code of a check-up that found something broken."""


def add(commands: Commands) -> None:
    """Add these commands."""
    language = commands.language
    backup = commands.add("backup", _backup, words.BACKUP, "resonanz backup /media/stick")
    backup.add_argument("where", nargs="?", type=Path, metavar="WHERE", help=words.BACKUP_WHERE.to(language))
    backup.add_argument("--list", action="store_true", help=words.BACKUP_LIST.to(language))
    restore = commands.add("restore", _restore, words.RESTORE, "resonanz restore audits-2026-03-02-091500.db")
    restore.add_argument("file", metavar="FILE", help=words.RESTORE_FILE.to(language))
    restore.add_argument("--yes", action="store_true", help=words.YES_TO_ALL.to(language))
    doctor = commands.add("doctor", _doctor, words.DOCTOR, "resonanz doctor")
    for told in (backup, doctor):
        told.add_argument("--json", action="store_true", help=words.AS_JSON.to(language))


def _backup(options: argparse.Namespace, settings: Settings) -> int:
    from audit.store.asking import in_terminal
    from audit.store.backup import back_up_file, thin

    if options.list:
        return _list(settings, as_json=options.json)
    store, now = settings.data / DATABASE, datetime.now().astimezone()
    if not store.is_file():
        raise fault(words.NO_STORE.fill(path=str(store)), words.NO_STORE_HINT)
    target = _target(options.where, store, now)
    held = unlocked(store, lambda key: back_up_file(store, key, target), in_terminal(settings.language))
    if options.where is None:
        thin(store, now)
    if options.json:
        counts = {"audits": held.audits, "clients": held.clients, "entries": held.entries}
        show_json({"path": str(target), "bytes": target.stat().st_size, **counts})
    else:
        say(words.BACKED_UP.fill(audits=held.audits, entries=held.entries).to(settings.language))
        show([str(target)])
    return 0


def _target(where: Path | None, store: Path, now: datetime) -> Path:
    """A dated file in a folder, or the file that was named; raises UsageError where that is there."""
    from audit.store.backup import dated_name, free_name

    if where is None:
        return free_name(store, now)
    if where.is_dir():
        return dated_name(where.absolute(), now)
    if where.exists():
        raise fault(words.IS_THERE.fill(path=str(where)), words.IS_THERE_HINT)
    return where.absolute()


def _list(settings: Settings, *, as_json: bool) -> int:
    from audit.store.backup import FOLDER, backups

    found = backups(settings.data / DATABASE)
    if as_json:
        show_json([_data(one) for one in found])
    elif found:
        show([_line(one, settings.language) for one in found])
    else:
        say(words.NO_BACKUPS.fill(folder=str(settings.data / FOLDER)).to(settings.language))
    return 0


def _data(one: "Backup") -> dict[str, object]:
    return {
        "path": str(one.path),
        "made": one.made.isoformat(),
        "why": one.why,
        "bytes": one.size,
        "encrypted": one.encrypted,
    }


def _line(one: "Backup", language: Language) -> str:
    from audit.i18n import Words

    say_in = Words(language)
    notes = [say_in(words.WHY[one.why])] if one.why in words.WHY else []
    notes += [say_in(words.ENCRYPTED)] if one.encrypted else []
    about = f"  ({', '.join(notes)})" if notes else ""
    size = f"{say_in.number(one.size / 1e6)} MB"
    return f"{say_in.day(one.made)} {one.made:%H:%M}  {size:>8}  {one.path}{about}"


def _restore(options: argparse.Namespace, settings: Settings) -> int:
    from audit.store.asking import in_terminal
    from audit.store.connecting import looks_encrypted
    from audit.store.replacing import restore

    store, file, language = settings.data / DATABASE, Path(options.file).absolute(), settings.language
    if not file.is_file():
        raise fault(words.NO_BACKUP.fill(path=str(file)), words.NO_BACKUP_HINT)
    question = words.REALLY_RESTORE.fill(name=file.name)
    if store.is_file() and not (options.yes or agreed(question, language)):
        say(words.NOTHING_DONE.to(language))
        return 0
    was_encrypted = looks_encrypted(store)
    now = datetime.now().astimezone()
    held, aside = unlocked(file, lambda key: restore(store, file, key, now), in_terminal(language))
    say(words.RESTORED.fill(audits=held.audits, entries=held.entries).to(language))
    if aside is not None:
        say(words.ASIDE.fill(path=str(aside)).to(language))
    if was_encrypted and not looks_encrypted(store):
        complain(words.NOW_PLAIN.to(language))
    return 0


def _doctor(options: argparse.Namespace, settings: Settings) -> int:
    from audit.doctor.checkup import check_up
    from audit.doctor.telling import as_data, as_lines
    from audit.store.asking import in_terminal

    findings = check_up(settings, in_terminal(settings.language))
    if options.json:
        show_json(as_data(findings, settings.language))
    else:
        show(as_lines(findings, settings.language))
    return BROKEN if any(finding.is_broken for finding in findings) else 0
