"""What is taken along: one audit, one client, or everything, as an archive."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import blake2b

from audit.core.bank import Bank
from audit.errors import StoreError
from audit.moving.anonymous import Disguise, to_the_day
from audit.moving.bank_finding import BankFinding
from audit.moving.packing import packed
from audit.moving.parts import (
    AuditPart,
    ClientPart,
    audit_to_json,
    client_to_json,
    public_history,
    without_private_notes,
)
from audit.session import Store
from audit.store.ids import LETTERS


@dataclass(frozen=True, slots=True)
class Selection:
    """What is to be taken along, by ids; each sorted."""

    clients: tuple[str, ...]
    audits: tuple[str, ...]


def everything(store: Store) -> Selection:
    """All that the store holds."""
    clients = sorted(dossier.id for dossier in store.dossiers())
    return Selection(tuple(clients), tuple(sorted(summary.id for summary in store.summaries())))


def one_client(store: Store, dossier: str) -> Selection:
    """A client's file with all its audits."""
    return Selection((dossier,), tuple(sorted(summary.id for summary in store.summaries(dossier=dossier))))


def one_audit(store: Store, audit: str) -> Selection:
    """An audit, and the client's file that it lies in."""
    dossier = next((one.dossier for one in store.summaries() if one.id == audit), "")
    return Selection((dossier,) if dossier else (), (audit,))


def client_part(store: Store, dossier: str, *, private: bool) -> ClientPart:
    """A client's file as it is taken along."""
    history = store.dossier_history(dossier)
    return ClientPart(id=dossier, history=history if private else public_history(history))


def audit_part(store: Store, audit: str, *, private: bool) -> AuditPart:
    """An audit as it is taken along."""
    part = AuditPart(id=audit, entries=store.entries(audit))
    return part if private else without_private_notes(part)


def archive(store: Store, selection: Selection, *, private: bool = False) -> bytes:
    """The archive; private notes only if asked for. Raises StoreError."""
    return packed(_documents(store, selection, private), private=private, anonymous=False)


def _documents(store: Store, selection: Selection, private: bool) -> Iterator[tuple[str, bytes]]:
    digests: set[str] = set()
    for audit in selection.audits:
        part = audit_part(store, audit, private=private)
        digests.add(part.started.bank_digest)
        yield f"audits/{audit}.json", audit_to_json(part)
    yield from _banks(store, digests)
    for dossier in selection.clients:
        part_of = client_part(store, dossier, private=private)
        yield f"clients/{dossier}.json", client_to_json(part_of)


def _banks(store: Store, digests: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    for digest in sorted(digests):
        document = store.bank(digest)
        if document is not None:
            yield f"banks/{digest}.json", document


# Without the people in it.


def anonymous_archive(store: Store, selection: Selection, disguise: Disguise) -> bytes:
    """The archive without names and texts; the disguise knows afterwards what was taken out."""
    return packed(_disguised(store, selection, disguise), private=False, anonymous=True)


def _disguised(store: Store, selection: Selection, disguise: Disguise) -> Iterator[tuple[str, bytes]]:
    known = {one: disguised_id(one) for one in (*selection.clients, *selection.audits)}
    banks, digests = BankFinding(store), set[str]()
    documents: dict[str, bytes] = {}
    for audit in selection.audits:
        part = disguised_audit(audit_part(store, audit, private=True), banks, disguise, known)
        digests.add(part.started.bank_digest)
        documents[f"audits/{part.id}.json"] = audit_to_json(part)
    for dossier in selection.clients:
        history = client_part(store, dossier, private=True).history
        hidden = tuple((to_the_day(at), disguise.profile(profile)) for at, profile in history)
        name = known[dossier]
        documents[f"clients/{name}.json"] = client_to_json(ClientPart(id=name, history=hidden))
    yield from sorted((*documents.items(), *_banks(store, digests)))


def disguised_audit(
    part: AuditPart, banks: BankFinding, disguise: Disguise, known: dict[str, str]
) -> AuditPart:
    """An audit without the people in it."""
    bank = _bank(banks, part)
    entries = tuple(disguise.entry(entry, bank, known) for entry in part.entries)
    return replace(part, id=known.get(part.id) or disguised_id(part.id), entries=entries)


def _bank(banks: BankFinding, part: AuditPart) -> Bank:
    found = banks.of(part.started)
    if found is None:
        raise StoreError(
            de="Zu einem Audit fehlt der Fragenkatalog; ohne ihn ist nicht sicher, was daran Namen sind.",
            en="The question bank of an audit is missing; without it nobody can tell what in it are names.",
            hint_de="Nehmen Sie die anderen Audits einzeln mit.",
            hint_en="Take the other audits along one by one.",
        )
    return found


def disguised_id(one: str) -> str:
    """Another id, always the same, from which nobody can work out the first."""
    return "".join(LETTERS[byte % len(LETTERS)] for byte in blake2b(one.encode(), digest_size=12).digest())
