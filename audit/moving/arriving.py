"""What an archive brings: what is new, what is there already, and what is at odds with it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from audit.core.answers import Answers
from audit.core.bank import Bank
from audit.core.checking import check
from audit.core.events import Answered, Entry, Filed, Moved, Started, replay
from audit.core.parcel import BroughtAudit, BroughtBank, BroughtDossier, Parcel
from audit.core.plain import plain
from audit.core.scoring import score
from audit.core.summary import Figures
from audit.errors import AnswersError, BankError, StoreError
from audit.moving.bank_finding import BankFinding, digest_in
from audit.moving.packing import FAULTS, Unpacking, damaged
from audit.moving.parts import (
    AuditPart,
    ClientPart,
    audit_from_json,
    client_from_json,
    public_event,
    public_history,
)
from audit.session import Store
from audit.session.writing import figures_of
from audit.store.ids import new_id


class Fate(StrEnum):
    """What becomes of something that an archive brings."""

    NEW = "new"
    CONTINUED = "continued"
    """There already; what is new in it is added at its end."""
    KNOWN = "known"
    """There already, as it is or longer."""
    CONFLICT = "conflict"
    """There already and gone another way; left out unless a copy is wanted."""
    COPIED = "copied"
    """At odds with what is there, and brought as one more audit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """An audit or a client's file that an archive brings, and what becomes of it."""

    fate: Fate
    name: str
    """The firm."""
    audit: str = ""
    """Its id in the store; '' for a client's file."""
    private_left: bool = False
    """Whether the archive was made without private notes."""


def arrive(store: Store, path: Path, *, copies: bool = False) -> tuple[Arrival, ...]:
    """Take in an archive, all or nothing, and tell what became of each thing in it.

    Nothing that is there is changed: a log is continued or left alone. AnswersError where the archive is
    damaged or holds what cannot be; StoreError.
    """
    with Unpacking(path) as parts:
        coming = _Coming(store, parts, copies)
        store.bring(coming.judge())
        return tuple(coming.arrivals)


@dataclass(slots=True)
class _Coming:
    """Judges what an archive brings."""

    store: Store
    parts: Unpacking
    copies: bool
    arrivals: list[Arrival] = field(default_factory=list)

    def judge(self) -> Sequence[Parcel]:
        """All that is to be written, banks and clients' files first."""
        try:
            return tuple(self._parcels())
        except (*FAULTS, StoreError, BankError) as error:
            raise damaged(self.parts.name) from error

    def _parcels(self) -> Iterator[Parcel]:
        banks = self._banks()
        yield from (BroughtBank(digest=digest, document=document) for digest, document in banks.items())
        here = {dossier.id for dossier in self.store.dossiers()}
        for name in self.parts.names("clients"):
            client = client_from_json(self.parts.document(name))
            yield from self._client(client, known=client.id in here)
            here.add(client.id)
        finder = BankFinding(self.store, dict(banks))
        there = {summary.id for summary in self.store.summaries()}
        for name in self.parts.names("audits"):
            audit = audit_from_json(self.parts.document(name))
            self._check(audit, finder, here)
            yield from self._audit(audit, finder, known=audit.id in there)

    def _banks(self) -> dict[str, bytes]:
        found = {}
        for name in self.parts.names("banks"):
            document, digest = self.parts.document(name), name.removeprefix("banks/").removesuffix(".json")
            if digest_in(document) != digest:
                raise damaged(self.parts.name)
            found[digest] = document
        return found

    # Clients' files.

    def _client(self, client: ClientPart, *, known: bool) -> Iterator[Parcel]:
        ours = self.store.dossier_history(client.id) if known else ()
        fate = _fate(public_history(ours), public_history(client.history))
        self.arrivals.append(Arrival(fate=fate, name=client.name))
        if fate in {Fate.NEW, Fate.CONTINUED}:
            new = client.history[len(ours) :]
            if ours and not self.parts.private:  # what was left out is not what was deleted
                new = tuple((at, replace(profile, note=ours[-1][1].note)) for at, profile in new)
            yield BroughtDossier(id=client.id, entries=new, after=len(ours))

    # Audits.

    def _audit(self, audit: AuditPart, finder: BankFinding, *, known: bool) -> Iterator[Parcel]:
        entries = self.store.entries(audit.id) if known else ()
        ours = tuple(entry for entry in entries if not isinstance(entry.event, Moved))
        fate = _fate(_public(ours), _public(audit.log))
        if fate is Fate.CONFLICT and self.copies:
            fate, audit, ours = Fate.COPIED, replace(audit, id=new_id()), ()
        name = replay(entry.event for entry in audit.log).client.name
        self.arrivals.append(
            Arrival(fate=fate, name=name, audit=audit.id, private_left=not self.parts.private)
        )
        if fate in {Fate.NEW, Fate.CONTINUED, Fate.COPIED}:
            new = audit.entries[len(ours) :]
            if not self.parts.private:
                new = _with_notes(new, replay(entry.event for entry in ours).answers)
            yield BroughtAudit(
                id=audit.id, entries=new, figures=figures(audit.entries, finder), after=len(ours)
            )

    def _check(self, audit: AuditPart, finder: BankFinding, here: set[str]) -> None:
        """Refuse what no program of ours can have written, before it meets one that trusts its store."""
        started = audit.started
        bank = finder.of(started)
        for entry in audit.log:
            match entry.event:
                case Started(dossier=dossier) | Filed(dossier=dossier) if dossier and dossier not in here:
                    raise damaged(self.parts.name)
                case Answered() as answered if bank is not None and bank.digest == started.bank_digest:
                    _check_answer(answered, bank)


def _check_answer(answered: Answered, bank: Bank) -> None:
    answer = answered.answer
    question = bank.question_by_id.get(answer.question)
    if question is None:
        raise ValueError("an unknown question")
    try:
        fits = answer.value is None or check(question, plain(question, answer.value)) == answer.value
    except AnswersError as error:
        raise ValueError("a value of another kind") from error
    if not fits:
        raise ValueError("a value written another way")


def _with_notes(entries: Sequence[Entry], answers: Answers) -> tuple[Entry, ...]:
    """Entries of an archive without private notes, with those that are here."""
    notes = {question: answer.private_note for question, answer in answers.items() if answer.private_note}
    return tuple(
        replace(entry, event=Answered(replace(answer, private_note=notes[answer.question])))
        if isinstance(entry.event, Answered) and (answer := entry.event.answer).question in notes
        else entry
        for entry in entries
    )


def _public(log: Sequence[Entry]) -> Sequence[object]:
    return [(entry.at, public_event(entry.event)) for entry in log]


def _fate(ours: Sequence[object], theirs: Sequence[object]) -> Fate:
    """By the two logs, private notes apart."""
    shared = min(len(ours), len(theirs))
    if tuple(ours[:shared]) != tuple(theirs[:shared]):
        return Fate.CONFLICT
    if len(theirs) <= len(ours):
        return Fate.KNOWN
    return Fate.CONTINUED if ours else Fate.NEW


def figures(entries: Sequence[Entry], finder: BankFinding) -> Figures:
    """What the list shows of an audit; without its bank no more than stands in its log."""
    state = replay(entry.event for entry in entries)
    first = entries[0].event
    bank = finder.of(first) if isinstance(first, Started) else None
    if bank is None:
        raise AnswersError(
            de=f"Den Fragenkatalog „{state.bank}“ gibt es hier nicht.",
            en=f"There is no question bank ‘{state.bank}’ here.",
        )
    return figures_of(bank, state, score(bank, state.answers, state.mode))
