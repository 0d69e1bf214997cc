"""What an archive holds, one by one: clients' files and audits, as JSON and back, without loss."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from audit.core.dossier import Profile
from audit.core.events import Answered, Entry, Event, Moved, Started
from audit.store.codec import decode, decode_profile, encode, encode_profile
from audit.store.strict import Fields, Json, MisfitError, parse
from audit.store.texts import moment_from_text, moment_to_text

ID = re.compile(r"[a-z0-9]{1,40}")
"""What an id of an audit or of a client's file may look like."""

Written = tuple[datetime, Profile]
"""A profile as it was written into a client's file, and when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientPart:
    """A client's file with everything ever written into it, oldest first."""

    id: str
    history: tuple[Written, ...]

    @property
    def name(self) -> str:
        """The firm, as it is called now."""
        return self.history[-1][1].client.name


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditPart:
    """An audit with its whole log; at the end perhaps a move: where the interview stands."""

    id: str
    entries: tuple[Entry, ...]

    @property
    def started(self) -> Started:
        """How it began."""
        first = self.entries[0].event
        if not isinstance(first, Started):
            raise MisfitError("an audit begins with its start")
        return first

    @property
    def log(self) -> tuple[Entry, ...]:
        """The log without the move."""
        return tuple(entry for entry in self.entries if not isinstance(entry.event, Moved))


# Private notes.


def without_private_notes(part: AuditPart) -> AuditPart:
    """The same audit as far as anybody else may read it."""
    return replace(part, entries=tuple(replace(e, event=public_event(e.event)) for e in part.entries))


def public_event(event: Event) -> Event:
    """An event without a private note."""
    if isinstance(event, Answered) and event.answer.private_note:
        return Answered(replace(event.answer, private_note=""))
    return event


def public_history(history: Iterable[Written]) -> tuple[Written, ...]:
    """What was written into a client's file, without the private notes."""
    return tuple((at, replace(profile, note="")) for at, profile in history)


# As JSON. The words of events are those of the store.


def client_to_json(part: ClientPart) -> bytes:
    """A client's file as a document."""
    history = [
        {"at": moment_to_text(at), "profile": json.loads(encode_profile(profile))}
        for at, profile in part.history
    ]
    return _dumped({"id": part.id, "history": history})


def client_from_json(document: bytes) -> ClientPart:
    """The same back; raises ValueError or StoreError where it is not as it was written."""
    fields = parse(document.decode())
    part = ClientPart(id=_id(fields), history=tuple(_written(one) for one in _objects(fields, "history")))
    fields.end()
    if not part.history:
        raise MisfitError("an empty file")
    return part


def _written(fields: Fields) -> Written:
    at, profile = moment_from_text(fields.text("at")), decode_profile(json.dumps(fields.take("profile")))
    fields.end()
    return at, profile


def audit_to_json(part: AuditPart) -> bytes:
    """An audit as a document."""
    return _dumped({"id": part.id, "entries": [_entry_to_json(entry) for entry in part.entries]})


def _entry_to_json(entry: Entry) -> Json:
    kind, body = encode(entry.event)
    return {"number": entry.number, "at": moment_to_text(entry.at), "kind": kind, "body": json.loads(body)}


def audit_from_json(document: bytes) -> AuditPart:
    """The same back, numbered without a gap; raises ValueError or StoreError where it is not."""
    fields = parse(document.decode())
    part = AuditPart(id=_id(fields), entries=tuple(_entry(one) for one in _objects(fields, "entries")))
    fields.end()
    log = part.log
    starts = [entry for entry in log if isinstance(entry.event, Started)]
    moves = part.entries[len(log) :]
    if (
        [entry.number for entry in log] != list(range(1, len(log) + 1))
        or starts != list(log[:1])
        or part.entries[: len(log)] != log
        or [move.number for move in moves] not in ([], [len(log)])
        or not log
    ):
        raise MisfitError("not a whole log")
    return part


def _entry(fields: Fields) -> Entry:
    number = fields.number("number")
    at, kind = moment_from_text(fields.text("at")), fields.text("kind")
    event = decode(kind, json.dumps(fields.take("body")))
    fields.end()
    if not isinstance(number, int):
        raise MisfitError("a number with decimals")
    return Entry(number, at, event)


def _id(fields: Fields) -> str:
    found = fields.text("id")
    if not ID.fullmatch(found):
        raise MisfitError("not an id")
    return found


def _objects(fields: Fields, name: str) -> list[Fields]:
    found = fields.take(name)
    if not isinstance(found, list):
        raise MisfitError(f"{name!r} is not a list")
    return [Fields(one) for one in found]


def _dumped(document: Json) -> bytes:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
