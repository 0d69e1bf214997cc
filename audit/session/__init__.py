"""The one object that front ends talk to: an open audit, saved before it answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from audit.core.answers import Answer
from audit.core.bank import Bank
from audit.core.client import Client
from audit.core.dossier import Profile, keep_until, matching
from audit.core.events import Started, replay
from audit.core.mode import Mode
from audit.core.particulars import check_client, check_line
from audit.core.scoring import score
from audit.errors import Language, StoreError
from audit.session import rounds
from audit.session.keeping import Clock, Store, keep_bank
from audit.session.reading import Reading
from audit.session.writing import Writing, figures_of

if TYPE_CHECKING:
    from audit.core.source import Source

__all__ = ["Clock", "Reading", "Session", "Store"]


class Session(Writing):
    """An open audit, among the other audits of its client."""

    def __init__(self, store: Store, bank: Bank, audit: str, clock: Clock) -> None:
        super().__init__(store, bank, audit, clock)
        self._followed: tuple[str, Reading | None] = "", None

    @classmethod
    def start(  # noqa: PLR0913 - all that an audit begins with
        cls,
        store: Store,
        bank: Bank,
        clock: Clock,
        *,
        client: Client,
        mode: Mode,
        language: Language,
        dossier: str = "",
        follows: str = "",
        respondent: str = "",
        keep_months: int | None = None,
    ) -> Session:
        """A new audit, saved; without a client's file it goes into the one that fits, or into a new one.

        `keep_months` says how long a new client's data are kept; None leaves that open. AnswersError where a
        name holds what no text may.
        """
        if not dossier:  # else it stands there already, however it came there
            check_client(client)
        check_line(respondent)
        keep_bank(store, bank)
        at = clock()
        file = dossier or _file_for(store, client, at, keep_months)
        started = Started(
            client, bank.id, bank.version, bank.digest, mode, language, file, follows, respondent.strip()
        )
        state = replay([started])
        figures = figures_of(bank, state, score(bank, state.answers, mode))
        return cls(store, bank, store.create(started, at, figures), clock)

    @classmethod
    def follow_up(
        cls, store: Store, bank: Bank, clock: Clock, earlier: str, *, mode: Mode | None = None
    ) -> Session:
        """A new audit that follows up a finished one; StoreError where that still goes on.

        It stands at the first question. What is not rated, the profile above all, is taken over to be looked
        through; the rest is asked anew, with the earlier answer at hand (`before`). It is asked with the
        earlier audit's own bank only where today's is another one altogether.
        """
        before = cls(store, bank, earlier, clock)
        if not before.finished:
            raise _still_open()
        if before.dossier is None:
            before.file_in(_file_for(store, before.client, clock(), None))
        session = cls.start(
            store,
            bank if bank.id == before.bank.id else before.bank,
            clock,
            client=before.dossier.profile.client if before.dossier else before.client,
            mode=mode or before.mode,
            language=before.language,
            dossier=before.state.dossier,
            follows=earlier,
            respondent=before.state.respondent,
        )
        session.import_answers(rounds.taken_over(before, session.bank))
        session.go_to(session.live[0].id)
        return session

    @classmethod
    def beside(cls, store: Store, bank: Bank, clock: Clock, audit: str, *, so_far: str, now: str) -> Session:
        """An audit of another person in the same round; `so_far` is who answers in the one that is there."""
        check_line(now)
        first = cls(store, bank, audit, clock)
        if so_far != first.state.respondent:
            first.file_in(first.state.dossier, respondent=so_far)
        return cls.start(
            store,
            first.bank,
            clock,
            client=first.client,
            mode=first.mode,
            language=first.language,
            dossier=first.state.dossier,
            follows=first.state.follows,
            respondent=now,
        )

    @property
    def followed(self) -> Reading | None:
        """The audit that this one follows up; None in a first audit, and where that was deleted."""
        if self._followed[0] != self.state.follows:
            self._followed = self.state.follows, rounds.followed(self)
        return self._followed[1]

    def before(self, question: str) -> Answer | None:
        """What was said to a question last time; None where nothing was, or nothing that fits it still."""
        return rounds.fitting(self.followed, self.bank, question) if self.followed else None

    def shares_round_with(self, audit: str) -> bool:
        """Whether another audit of the same client was begun near enough to be set beside this one."""
        return any(one.id == audit for one in rounds.in_round_with(self))

    def source(self) -> Source:
        """What a report on this audit is made from, with what it follows up and everybody's answers."""
        from audit.core.source import Source

        alone = Source.of(self.bank, self.answers, self.client, self.mode, self.state.choices)
        earlier = rounds.as_earlier(self.followed) if self.followed else None
        return replace(alone, earlier=earlier, voices=rounds.voices_of(self))


def _file_for(store: Store, client: Client, at: datetime, keep_months: int | None) -> str:
    found = matching(store.dossiers(name=client.name), client)
    if found is not None:
        return found.id
    until = keep_until(at.date(), keep_months)
    return store.add_dossier(Profile(client=client, keep_until=until), at)


def _still_open() -> StoreError:
    return StoreError(
        de="Ein Folge-Audit setzt auf einem abgeschlossenen Audit auf; dieses läuft noch.",
        en="A follow-up starts from a finished audit; this one still goes on.",
        hint_de="Schließen Sie es zuerst ab.",
        hint_en="Finish it first.",
    )
