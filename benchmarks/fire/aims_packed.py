"""The ways in that take what a store holds: archives and what is in them, events, clients' files, stores."""

import hashlib
import io
import json
import shutil
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from audit.banks.answers_file import parse_answers
from audit.banks.compiled import load_default_bank, open_own_bank
from audit.moving.answers import begin_audit
from audit.moving.arriving import arrive
from audit.moving.packing import LIST, is_archive
from audit.moving.taking import archive, everything
from audit.paths import examples_folder
from audit.store.codec import decode, decode_profile, encode, encode_profile
from audit.store.inspection import inspect
from audit.store.sqlite import SqliteStore
from benchmarks.fire.aim import Aim
from benchmarks.fire.aims_texts import WORDS
from benchmarks.fire.zips import Member, changing

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def aims(folder: Path) -> tuple[Aim, ...]:
    """Each with a place for its files in this folder."""
    full = full_store(folder)
    packed = _archive(full)
    inner = _inside(packed)
    shoot = partial(_inner, folder, full, inner)
    kinds = {name.split("/")[0]: name for name in inner if name != LIST}
    return (
        Aim("archive", partial(_arrive, folder, full), (packed,), cost=3, change=changing(_listed)),
        *(
            Aim(
                f"archive-{kind}",
                partial(shoot, name),
                (inner[name],),
                (*WORDS, b"answered", b"moved"),
                cost=20,
            )
            for kind, name in sorted(kinds.items())
        ),
        Aim("archive-list", partial(shoot, LIST), (inner[LIST],), (b"sha256", b"size", b"../x"), cost=3),
        Aim("event", _event, _events(inner), WORDS),
        Aim("profile", _profile, _profiles(inner), (*WORDS, b"people", b"roles", b"tags", b"keep_until")),
    )


# Archives.


def full_store(folder: Path) -> Path:
    """A store with two audits, made now."""
    path = folder / "full.db"
    path.unlink(missing_ok=True)
    with SqliteStore(path) as store:
        for number, example in enumerate(("bakery.de.yaml", "wool-shop.en.yaml")):
            content = (examples_folder() / example).read_bytes()
            file = parse_answers(content, example, "yaml", open_own_bank)
            begin_audit(store, load_default_bank(), file, NOON, respondent="Anna" if number else "")
    return path


def _archive(path: Path) -> bytes:
    with SqliteStore(path) as store:
        return archive(store, everything(store), private=True)


def _arrive(folder: Path, full: Path, content: bytes) -> None:
    """Into a store with something in it: where it is refused, that must be as it was."""
    path, here = folder / "a.resonanz", folder / "here.db"
    path.write_bytes(content)
    is_archive(path)
    shutil.copy(full, here)
    with SqliteStore(here) as store:
        before = state(store)
        try:
            arrive(store, path, copies=True)
        except Exception:
            if state(store) != before:
                raise AssertionError("refused, and yet something was taken over") from None
            raise
        for summary in store.summaries():
            store.entries(summary.id)
            _opened(store, summary.id)
    if inspect(here, "").damage:
        raise AssertionError("the store is damaged")


def state(store: SqliteStore) -> object:
    """All that is kept."""
    return [(one, store.entries(one.id)) for one in store.summaries()], store.dossiers()


def _opened(store: SqliteStore, audit: str) -> None:
    """As the wizard would."""
    from audit.session import Session

    session = Session(store, load_default_bank(), audit, lambda: NOON)
    _ = session.card, session.plan, session.open, session.current


def _inside(packed: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packed)) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


def _inner(folder: Path, full: Path, inner: dict[str, bytes], name: str, content: bytes) -> None:
    """One document changed, and everything around it made to fit."""
    documents = {**inner, name: content}
    if name.startswith("banks/"):
        documents = _named_anew(documents, name)
    if name != LIST:
        documents[LIST] = _list(documents)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as parts:
        for each, document in documents.items():
            parts.writestr(each, document)
    _arrive(folder, full, target.getvalue())


def _named_anew(documents: dict[str, bytes], name: str) -> dict[str, bytes]:
    """A bank goes by the digest of its files; audits are told which one they have."""
    from audit.moving.bank_finding import digest_in

    old = name.removeprefix("banks/").removesuffix(".json")
    new = digest_in(documents[name]) or "0" * 64
    moved = {f"banks/{new}.json" if each == name else each: content for each, content in documents.items()}
    return {
        each: content.replace(old.encode(), new.encode()) if each.startswith("audits/") else content
        for each, content in moved.items()
    }


def _listed(members: list[Member]) -> list[Member]:
    """A changed archive whose list fits what is in it, so that what is in it is read."""
    documents = {one.name.encode("utf-8", "replace").decode(): one.data for one in members}
    try:
        new = _list(documents)
    except (KeyError, ValueError, TypeError, RecursionError):
        return members
    return [replace(one, data=new) if one.name == LIST else one for one in members]


def _list(documents: dict[str, bytes]) -> bytes:
    listed = json.loads(documents[LIST])
    listed["files"] = [
        {"name": name, "size": len(document), "sha256": hashlib.sha256(document).hexdigest()}
        for name, document in documents.items()
        if name != LIST
    ]
    return json.dumps(listed).encode()


# What stands in the store as JSON, and in archives: events and clients' files.


def _events(inner: dict[str, bytes]) -> tuple[bytes, ...]:
    """Every event of the examples: its kind in the first line, then its body."""
    documents = [json.loads(document) for name, document in inner.items() if name.startswith("audits/")]
    entries = [entry for document in documents for entry in document["entries"]]
    return tuple(f"{entry['kind']}\n{json.dumps(entry['body'])}".encode() for entry in entries)


def _event(content: bytes) -> None:
    """What can be read is written and read again as it was."""
    kind, _, body = content.decode("utf-8", "replace").partition("\n")
    event = decode(kind, body)
    if decode(*encode(event)) != event:
        raise AssertionError("an event does not come back as it was")


def _profiles(inner: dict[str, bytes]) -> tuple[bytes, ...]:
    documents = [json.loads(document) for name, document in inner.items() if name.startswith("clients/")]
    return tuple(json.dumps(one["profile"]).encode() for document in documents for one in document["history"])


def _profile(content: bytes) -> None:
    profile = decode_profile(content.decode("utf-8", "replace"))
    if decode_profile(encode_profile(profile)) != profile:
        raise AssertionError("a client's file does not come back as it was")
