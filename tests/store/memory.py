"""A store that forgets: the model that the real one is compared with, and what front ends are tried with."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count

from audit.core.dossier import Dossier, Profile, folded
from audit.core.events import Entry, Event, Filed, Finished, ModeChanged, Moved, Reopened, Started, replay
from audit.core.parcel import BroughtAudit, BroughtBank, BroughtDossier, Parcel
from audit.core.searching import Hit, passages, wanted
from audit.core.summary import Figures, Summary
from audit.errors import StaleError, StoreError


@dataclass
class _Audit:
    summary: Summary
    log: list[Entry]
    position: list[Entry] = field(default_factory=list)


class MemoryStore:
    """Audits and clients' files in dictionaries; can be told to fail."""

    def __init__(self, *, broken: bool = False) -> None:
        self.broken = broken
        """Whether nothing can be written, as on a full disk."""
        self._audits: dict[str, _Audit] = {}
        self._files: dict[str, list[tuple[datetime, Profile]]] = {}
        self._banks: dict[str, bytes] = {}
        self._audit_ids = (f"a{number}" for number in count(1))
        self._file_ids = (f"c{number}" for number in count(1))

    @property
    def rows(self) -> dict[str, Summary]:
        """The list of audits by id."""
        return {summary.id: summary for summary in self.summaries()}

    def multiply(self, times: int) -> None:
        """So many copies of the first audit in the list."""
        first = next(iter(self._audits.values()))
        for number in range(times):
            copy = replace(first.summary, id=f"x{number}")
            self._audits[copy.id] = _Audit(copy, first.log, first.position)

    # Audits.

    def summaries(self, *, newest: int | None = None, dossier: str | None = None) -> tuple[Summary, ...]:
        made_last_first = reversed([self._named(audit.summary) for audit in self._audits.values()])
        ordered = sorted(made_last_first, key=lambda summary: summary.changed, reverse=True)
        return tuple(one for one in ordered if dossier is None or one.dossier == dossier)[:newest]

    def create(self, started: Started, at: datetime, figures: Figures | None = None) -> str:
        self._write(started)
        audit = next(self._audit_ids)
        summary = Summary(
            id=audit,
            client=started.client.name,
            mode=started.mode,
            language=started.language,
            bank=started.bank,
            created=at,
            changed=at,
            answered=0,
            total=0,
            index=None,
            level=None,
            finished=False,
            dossier=started.dossier,
            follows=started.follows,
            respondent=started.respondent,
        )
        self._audits[audit] = _Audit(_described(summary, figures), [Entry(1, at, started)])
        return audit

    def entries(self, audit: str) -> tuple[Entry, ...]:
        found = self._find(audit)
        return (*found.log, *found.position)

    def append(self, audit: str, event: Event, at: datetime, *, after: int, figures: Figures | None) -> int:
        found = self._find(audit)
        self._write(event)
        if after != found.log[-1].number:
            raise StaleError(de="Anderswo geändert.", en="Changed elsewhere.")
        if isinstance(event, Moved):
            found.position = [Entry(after, at, event)]
            return after
        found.log.append(Entry(after + 1, at, event))
        found.position = [replace(entry, number=after + 1) for entry in found.position]
        summary = _after(replace(found.summary, changed=at), event, at)
        found.summary = _described(summary, figures)
        return after + 1

    def delete(self, audit: str) -> None:
        self._write()
        self._audits.pop(audit, None)

    # Clients' files.

    def dossiers(self, *, name: str | None = None) -> tuple[Dossier, ...]:
        made_last_first = [self.dossier(file) for file in reversed(self._files)]
        ordered = sorted(made_last_first, key=lambda dossier: dossier.changed, reverse=True)
        return tuple(one for one in ordered if name is None or folded(one.name) == folded(name))

    def dossier(self, dossier: str) -> Dossier:
        log = self._file(dossier)
        (created, _), (changed, profile) = log[0], log[-1]
        return Dossier(id=dossier, number=len(log), profile=profile, created=created, changed=changed)

    def dossier_history(self, dossier: str) -> tuple[tuple[datetime, Profile], ...]:
        return tuple(self._file(dossier))

    def add_dossier(self, profile: Profile, at: datetime) -> str:
        self._write()
        dossier = next(self._file_ids)
        self._files[dossier] = [(at, profile)]
        return dossier

    def change_dossier(self, dossier: str, profile: Profile, at: datetime, *, after: int) -> int:
        self._write()
        log = self._file(dossier)
        if after != len(log):
            raise StaleError(de="Anderswo geändert.", en="Changed elsewhere.")
        log.append((at, profile))
        return len(log)

    def delete_dossier(self, dossier: str) -> None:
        self._write()
        self._files.pop(dossier, None)
        kept = {id_: audit for id_, audit in self._audits.items() if audit.summary.dossier != dossier}
        self._audits = kept if dossier else self._audits

    # From elsewhere.

    def bring(self, parcels: Iterable[Parcel]) -> None:
        self._write()
        audits = {id_: replace(one, log=[*one.log]) for id_, one in self._audits.items()}
        before = audits, {id_: [*log] for id_, log in self._files.items()}, dict(self._banks)
        try:
            for parcel in parcels:
                self._put(parcel)
        except BaseException:
            self._audits, self._files, self._banks = before
            raise

    def _put(self, parcel: Parcel) -> None:
        match parcel:
            case BroughtDossier(id=dossier, entries=new, after=after):
                log = self._files.setdefault(dossier, []) if after == 0 else self._file(dossier)
                if len(log) != after:
                    raise StaleError(de="Anderswo geändert.", en="Changed elsewhere.")
                log.extend(new)
            case BroughtAudit():
                self._put_audit(parcel)
            case BroughtBank(digest=digest, document=document):
                self.remember_bank(digest, document)

    def _put_audit(self, parcel: BroughtAudit) -> None:
        entries = list(parcel.entries)
        if parcel.after == 0:
            first = entries.pop(0)
            if not isinstance(first.event, Started):
                raise TypeError("an audit begins with its start")
            made = self.create(first.event, first.at, parcel.figures)
            self._audits[parcel.id] = self._audits.pop(made)
            self._audits[parcel.id].summary = replace(self._audits[parcel.id].summary, id=parcel.id)
        for entry in entries:
            after = entry.number if isinstance(entry.event, Moved) else entry.number - 1
            self.append(parcel.id, entry.event, entry.at, after=after, figures=parcel.figures)

    def search(self, words: str, *, limit: int) -> tuple[Hit, ...]:
        hits = (
            Hit(one.id, tuple(passages(replay(entry.event for entry in self.entries(one.id)), wanted(words))))
            for one in self.summaries()
        )
        return tuple(hit for hit in hits if hit.passages)[:limit]

    # Banks.

    def remember_bank(self, digest: str, document: bytes) -> None:
        self._banks.setdefault(digest, document)

    def bank(self, digest: str) -> bytes | None:
        return self._banks.get(digest)

    def close(self) -> None:
        pass

    # What they share.

    def _write(self, event: Event | None = None) -> None:
        if self.broken:
            raise StoreError(
                de="Die Platte ist voll.",
                en="The disk is full.",
                hint_de="Schaffen Sie Platz und versuchen Sie es noch einmal.",
                hint_en="Free some space and try again.",
            )
        if isinstance(event, Started | Filed) and event.dossier:
            self._file(event.dossier)

    def _find(self, audit: str) -> _Audit:
        if audit not in self._audits:
            raise StoreError(de="unbekannt", en="unknown")
        return self._audits[audit]

    def _file(self, dossier: str) -> list[tuple[datetime, Profile]]:
        if dossier not in self._files:
            raise StoreError(de="unbekannt", en="unknown")
        return self._files[dossier]

    def _named(self, summary: Summary) -> Summary:
        if not summary.dossier:
            return summary
        return replace(summary, client=self.dossier(summary.dossier).name)


def _after(summary: Summary, event: Event, at: datetime) -> Summary:
    match event:
        case Finished():
            return replace(summary, ended=at)
        case Reopened() | ModeChanged():
            return replace(summary, ended=None)
        case Filed(dossier, follows, respondent):
            return replace(summary, dossier=dossier, follows=follows, respondent=respondent)
        case _:
            return summary


def _described(summary: Summary, figures: Figures | None) -> Summary:
    if figures is None:
        return summary
    return replace(
        summary,
        client=figures.client,
        mode=figures.mode,
        language=figures.language,
        answered=figures.answered,
        total=figures.total,
        index=figures.index,
        level=figures.level,
        finished=figures.finished,
    )
