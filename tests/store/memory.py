"""A store that forgets: the model that the real one is compared with."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count

from audit.core.events import Entry, Event, Moved, Started
from audit.core.summary import Figures, Summary
from audit.errors import StaleError, StoreError


@dataclass
class _Audit:
    summary: Summary
    log: list[Entry]
    position: list[Entry] = field(default_factory=list)


class MemoryStore:
    """Audits in a dictionary."""

    def __init__(self) -> None:
        self._audits: dict[str, _Audit] = {}
        self._banks: dict[str, bytes] = {}
        self._ids = count(1)

    def summaries(self, *, newest: int | None = None) -> tuple[Summary, ...]:
        made_last_first = reversed([audit.summary for audit in self._audits.values()])
        return tuple(sorted(made_last_first, key=lambda summary: summary.changed, reverse=True))[:newest]

    def create(self, started: Started, at: datetime) -> str:
        audit = f"audit{next(self._ids)}"
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
        )
        self._audits[audit] = _Audit(summary, [Entry(1, at, started)])
        return audit

    def entries(self, audit: str) -> tuple[Entry, ...]:
        found = self._find(audit)
        return (*found.log, *found.position)

    def append(self, audit: str, event: Event, at: datetime, *, after: int, figures: Figures | None) -> int:
        found = self._find(audit)
        if after != found.log[-1].number:
            raise StaleError(de="veraltet", en="stale")
        if isinstance(event, Moved):
            found.position = [Entry(after, at, event)]
            return after
        found.log.append(Entry(after + 1, at, event))
        found.position = [replace(entry, number=after + 1) for entry in found.position]
        found.summary = _described(replace(found.summary, changed=at), figures)
        return after + 1

    def delete(self, audit: str) -> None:
        self._audits.pop(audit, None)

    def remember_bank(self, digest: str, document: bytes) -> None:
        self._banks.setdefault(digest, document)

    def bank(self, digest: str) -> bytes | None:
        return self._banks.get(digest)

    def close(self) -> None:
        pass

    def _find(self, audit: str) -> _Audit:
        if audit not in self._audits:
            raise StoreError(de="unbekannt", en="unknown")
        return self._audits[audit]


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
