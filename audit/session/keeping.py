"""What an open audit needs of the place where audits are kept, and the bank it was begun with."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Protocol

from audit.core.bank import Bank
from audit.core.dossier import Dossier, Profile
from audit.core.events import Entry, Event, Started
from audit.core.parcel import Parcel
from audit.core.searching import Hit
from audit.core.summary import Figures, Summary

Clock = Callable[[], datetime]
"""Gives the time, with its zone."""


class Store(Protocol):
    """Where audits live: an append-only log for each; all methods raise StoreError."""

    def summaries(self, *, newest: int | None = None, dossier: str | None = None) -> tuple[Summary, ...]:
        """All audits, or only so many, or only those of a client's file; the one changed last first.

        An audit that lies in a client's file goes under the name that the file has now.
        """

    def create(self, started: Started, at: datetime, figures: Figures | None = None) -> str:
        """A new audit, with the summary that follows from it; gives its id."""

    def entries(self, audit: str) -> tuple[Entry, ...]:
        """The whole log of an audit, oldest first; a store may keep only the last Moved, at the end."""

    def append(self, audit: str, event: Event, at: datetime, *, after: int, figures: Figures | None) -> int:
        """Write one event durably, with the summary that follows from it; gives its number.

        A store that keeps only the last move gives the number before it: a move then makes nobody stale.

        `after` is the number of the last entry the writer has seen; a log that has grown since is refused
        (StaleError), so that nothing is overwritten unseen.
        """

    def delete(self, audit: str) -> None:
        """Remove an audit for good; one that is gone already stays gone."""

    # Clients' files. An audit lies in one at most, by the Started or Filed event of its own log; an event
    # that names a file which is not there is refused.

    def dossiers(self, *, name: str | None = None) -> tuple[Dossier, ...]:
        """All clients' files, or those of one name in capitals or not; the one changed last first."""

    def dossier(self, dossier: str) -> Dossier:
        """One client's file; a StoreError where it is gone."""

    def dossier_history(self, dossier: str) -> tuple[tuple[datetime, Profile], ...]:
        """Everything ever written into a client's file, oldest first."""

    def add_dossier(self, profile: Profile, at: datetime) -> str:
        """A new client's file; gives its id."""

    def change_dossier(self, dossier: str, profile: Profile, at: datetime, *, after: int) -> int:
        """Write a profile anew; gives the number of the entry. `after` as with `append` (StaleError)."""

    def delete_dossier(self, dossier: str) -> None:
        """Remove a client's file with all its audits, for good; one that is gone already stays gone."""

    # From elsewhere.

    def bring(self, parcels: Iterable[Parcel]) -> None:
        """Audits, clients' files and banks with their own ids and times: all of them, or none.

        A log that is not as long as its parcel takes it to be is refused (StaleError).
        """

    def search(self, words: str, *, limit: int) -> tuple[Hit, ...]:
        """Where all of these words stand in one text, as the audits are now; in so many audits at most.

        The audit changed last comes first.
        """

    # Banks.

    def remember_bank(self, digest: str, document: bytes) -> None:
        """Keep a bank as it stands, so that its audits render for ever as they were answered."""

    def bank(self, digest: str) -> bytes | None:
        """A bank as it was kept, or None."""

    def close(self) -> None:
        """Leave everything in the one file, and let go of it."""


def keep_bank(store: Store, bank: Bank) -> None:
    """Lay the bank beside the audits that are made with it."""
    if store.bank(bank.digest) is None:
        from audit.banks.keeping import document_of

        document = document_of(bank)
        if document is not None:
            store.remember_bank(bank.digest, document)


def bank_as_asked(store: Store, digest: str, bank: Bank) -> Bank:
    """The bank that an audit was begun with: today's if nothing has changed, else the one kept."""
    kept = None if digest == bank.digest else store.bank(digest)
    if kept is None:
        return bank
    from audit.banks.keeping import bank_in

    return bank_in(kept, digest)
