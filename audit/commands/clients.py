"""`resonanz client`: whose audits there are, and everything that is stored about them."""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from audit.commands.asking import agreed, fault
from audit.commands.at_hand import client_called, now, session_of, store_of
from audit.commands.parsers import Commands, day
from audit.commands.telling import aligned, audit_cells, client_cells, everything_lines, profile_lines
from audit.commands.voice import say, show, show_json
from audit.core.client import Client
from audit.core.display import one_line
from audit.core.dossier import Contact, Dossier, Profile, keep_until
from audit.core.particulars import check_new
from audit.i18n import Words
from audit.locales import clients as words
from audit.settings import Settings

if TYPE_CHECKING:
    from audit.core.summary import Summary
    from audit.store.sqlite import SqliteStore

NOTHING = "-"
"""Given as a date: none. Given as a note: what comes on standard input."""


def add(commands: Commands) -> None:
    """Add `resonanz client` and what it can do."""
    language = commands.language
    client = commands.noun("client", words.CLIENT, "resonanz client list")
    listed = client.add("list", _list, words.CLIENT_LIST, "resonanz client list")
    shown = client.add("show", _show, words.CLIENT_SHOW, "resonanz client show huber --all")
    added = client.add("add", _add, words.CLIENT_ADD, "resonanz client add Huber --place Passau")
    changed = client.add("change", _change, words.CLIENT_CHANGE, "resonanz client change huber --place Linz")
    deleted = client.add("delete", _delete, words.CLIENT_DELETE, "resonanz client delete huber")
    merged = client.add("merge", _merge, words.CLIENT_MERGE, "resonanz client merge huber hubr")
    merged.add_argument("client", metavar="CLIENT", help=words.KEPT_CLIENT.to(language))
    merged.add_argument("other", metavar="OTHER", help=words.OTHER_CLIENT.to(language))
    for about in (shown, changed, deleted):
        about.add_argument("client", metavar="CLIENT", help=words.WHO.to(language))
    added.add_argument("name", metavar="NAME", help=words.NAME.to(language))
    changed.add_argument("--name", metavar="NAME", help=words.NEW_NAME.to(language))
    changed.add_argument("--no-person", metavar="NAME", action="append", help=words.NO_PERSON.to(language))
    for written in (added, changed):
        for option, says in (
            ("--sector", words.SECTOR),
            ("--place", words.PLACE),
            ("--contact", words.CONTACT),
            ("--note", words.NOTE),
        ):
            written.add_argument(option, metavar="TEXT", help=says.to(language))
        written.add_argument("--person", metavar="TEXT", action="append", help=words.PERSON.to(language))
        written.add_argument("--keep-until", metavar="DATE", help=words.KEEP_UNTIL.to(language))
    shown.add_argument("--all", action="store_true", help=words.EVERYTHING.to(language))
    for ending in (merged, deleted):
        ending.add_argument("--yes", action="store_true", help=words.YES.to(language))
    for told in (listed, shown, added):
        told.add_argument("--json", action="store_true", help=words.AS_JSON.to(language))


# Looking.


def _list(options: argparse.Namespace, settings: Settings) -> int:
    with store_of(settings) as store:
        dossiers, audits = store.dossiers(), _by_client(store.summaries())
    if options.json:
        show_json([_particulars(one, len(audits.get(one.id, ()))) for one in dossiers])
        return 0
    if not dossiers:
        say(words.NO_CLIENTS.to(settings.language))
        return 0
    voice, today = Words(settings.language), now().date()
    show(aligned([client_cells(one, audits.get(one.id, ()), voice, today) for one in dossiers]))
    return 0


def _by_client(audits: "Sequence[Summary]") -> "Mapping[str, Sequence[Summary]]":
    found: dict[str, list[Summary]] = {}
    for audit in audits:
        found.setdefault(audit.dossier, []).append(audit)
    return found


def _particulars(dossier: Dossier, audits: int) -> dict[str, object]:
    client, until = dossier.profile.client, dossier.profile.keep_until
    return {
        "id": dossier.id,
        "name": client.name,
        "sector": client.sector,
        "place": client.place,
        "contact": client.contact,
        "audits": audits,
        "keep_until": until.isoformat() if until else None,
        "created": dossier.created.isoformat(),
        "changed": dossier.changed.isoformat(),
    }


def _show(options: argparse.Namespace, settings: Settings) -> int:
    with store_of(settings) as store:
        dossier = client_called(store, options.client)
        if options.json:
            show_json(_stored(store, dossier) if options.all else _told(store, dossier))
        else:
            show(_lines(store, dossier, settings, whole=options.all))
    return 0


def _told(store: "SqliteStore", dossier: Dossier) -> dict[str, object]:
    from audit.commands.audits import in_json

    audits = [in_json(audit) for audit in store.summaries(dossier=dossier.id)]
    persons = [
        {"name": one.name, "role": one.role, "mail": one.mail, "phone": one.phone}
        for one in dossier.profile.contacts
    ]
    return _particulars(dossier, len(audits)) | {"contacts": persons, "audits": audits}


def _stored(store: "SqliteStore", dossier: Dossier) -> dict[str, object]:
    """Everything, in the form in which it is taken along as well."""
    from audit.moving.parts import audit_to_json, client_to_json
    from audit.moving.taking import audit_part, client_part

    audits = [audit_part(store, one.id, private=True) for one in store.summaries(dossier=dossier.id)]
    return {
        "client": json.loads(client_to_json(client_part(store, dossier.id, private=True))),
        "audits": [json.loads(audit_to_json(audit)) for audit in audits],
    }


def _lines(store: "SqliteStore", dossier: Dossier, settings: Settings, *, whole: bool) -> list[str]:
    voice, audits = Words(settings.language), store.summaries(dossier=dossier.id)
    lines = [*profile_lines(dossier.profile, voice, private=whole)]
    rows = [audit_cells(audit, voice, client=False) for audit in audits]
    listed = [f"  {line}" for line in aligned(rows)] or [f"  {voice(words.NONE_OF_CLIENT)}"]
    lines += ["", voice(words.THEIR_AUDITS), *listed]
    if whole:
        lines += _earlier(store, dossier, voice)
        for audit, line in zip(audits, aligned(rows), strict=True):
            lines += ["", line, *everything_lines(session_of(store, audit.id), voice, settings.name)]
    return lines


def _earlier(store: "SqliteStore", dossier: Dossier, voice: Words) -> list[str]:
    lines: list[str] = []
    for at, profile in store.dossier_history(dossier.id)[:-1]:
        lines += ["", voice(words.EARLIER, day=voice.day(at))]
        lines += [f"  {line}" for line in profile_lines(profile, voice, private=True)]
    return lines


# Changing.


def _add(options: argparse.Namespace, settings: Settings) -> int:
    until = keep_until(now().date(), settings.keep_months)
    profile = _changed(Profile(client=Client(name=_name(options.name)), keep_until=until), options)
    check_new(profile)
    with store_of(settings) as store:
        dossier = store.dossier(store.add_dossier(profile, now()))
    if options.json:
        show_json(_particulars(dossier, 0))
    else:
        show([dossier.id])
        say(words.ADDED.fill(name=one_line(dossier.name)).to(settings.language))
    return 0


def _change(options: argparse.Namespace, settings: Settings) -> int:
    with store_of(settings) as store:
        dossier = client_called(store, options.client)
        profile = _changed(_without(dossier.profile, options.no_person or ()), options)
        if options.name is not None:
            profile = replace(profile, client=replace(profile.client, name=_name(options.name)))
        if profile == dossier.profile:
            say(words.UNCHANGED.to(settings.language))
            return 0
        check_new(profile, dossier.profile)
        store.change_dossier(dossier.id, profile, now(), after=dossier.number)
    say(words.CHANGED.fill(name=one_line(profile.client.name)).to(settings.language))
    return 0


def _changed(profile: Profile, options: argparse.Namespace) -> Profile:
    """The profile with what the command line says of it; raises UsageError."""
    client = profile.client
    persons = tuple(_person(text) for text in options.person or ())
    return replace(
        profile,
        client=replace(
            client,
            sector=client.sector if options.sector is None else options.sector.strip(),
            place=client.place if options.place is None else options.place.strip(),
            contact=client.contact if options.contact is None else options.contact.strip(),
        ),
        contacts=(*profile.contacts, *persons),
        note=_note(options.note, profile.note),
        keep_until=_until(options.keep_until, profile.keep_until),
    )


def _name(typed: str) -> str:
    if not typed.strip():
        raise fault(words.NAME_NEEDED, words.NAME_NEEDED_HINT)
    return typed.strip()


def _person(typed: str) -> Contact:
    name, role, mail, phone = (*(part.strip() for part in typed.split(";", 3)), "", "", "")[:4]
    return Contact(name=_name(name), role=role, mail=mail, phone=phone)


def _without(profile: Profile, names: Sequence[str]) -> Profile:
    known = {contact.name for contact in profile.contacts}
    for name in names:
        if name not in known:
            raise fault(words.NO_SUCH_PERSON.fill(name=name), words.SEE_PERSONS)
    return replace(profile, contacts=tuple(one for one in profile.contacts if one.name not in names))


def _note(typed: str | None, before: str) -> str:
    if typed is None:
        return before
    return (sys.stdin.read() if typed == NOTHING else typed).strip()


def _until(typed: str | None, before: date | None) -> date | None:
    if typed is None:
        return before
    return None if typed == NOTHING else day(typed)


def _delete(options: argparse.Namespace, settings: Settings) -> int:
    with store_of(settings) as store:
        dossier = client_called(store, options.client)
        count = len(store.summaries(dossier=dossier.id))
        question = words.DELETE_CLIENT.fill(name=one_line(dossier.name), n=count)
        if not options.yes and not agreed(question, settings.language):
            say(words.KEPT_ALL.to(settings.language))
            return 0
        store.delete_dossier(dossier.id)
    say(words.DELETED.fill(name=one_line(dossier.name)).to(settings.language))
    say(words.IN_BACKUPS.to(settings.language))
    return 0


def _merge(options: argparse.Namespace, settings: Settings) -> int:
    from audit.commands.uniting import merge_clients

    return merge_clients(options, settings)
