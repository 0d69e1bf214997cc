"""The one object that front ends talk to: an open audit, saved before it answers."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from audit.core.answers import Answer, Answers, Grade, State
from audit.core.bank import Bank, Question
from audit.core.checking import check
from audit.core.choices import Choice
from audit.core.client import Client
from audit.core.dossier import Dossier, Profile
from audit.core.events import (
    Answered,
    AuditState,
    Cleared,
    ClientChanged,
    Decided,
    Entry,
    Event,
    Finished,
    LanguageChanged,
    ModeChanged,
    Moved,
    OutcomeSet,
    Redone,
    Started,
    Undecided,
    Undone,
    replay,
)
from audit.core.interview import (
    Progress,
    always_applies,
    live_questions,
    may_not_apply,
    neighbour,
    open_questions,
    progress,
    resume_at,
)
from audit.core.mode import Mode
from audit.core.plan import Plan
from audit.core.planning import make_plan
from audit.core.scorecard import Scorecard
from audit.core.scoring import score
from audit.core.summary import Figures, Summary
from audit.errors import Language

Clock = Callable[[], datetime]
"""Gives the time, with its zone."""


class Store(Protocol):
    """Where audits live: an append-only log for each; all methods raise StoreError."""

    def summaries(self, *, newest: int | None = None) -> tuple[Summary, ...]:
        """All audits, or only so many, the one changed last first."""

    def create(self, started: Started, at: datetime) -> str:
        """A new audit; gives its id."""

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

    # Clients' files. An audit lies in one at most, by the Started or Filed event of its own log.

    def dossiers(self) -> tuple[Dossier, ...]:
        """All clients' files, the one changed last first."""

    def dossier(self, dossier: str) -> Dossier:
        """One client's file; a StoreError where it is gone."""

    def add_dossier(self, profile: Profile, at: datetime) -> str:
        """A new client's file; gives its id."""

    def change_dossier(self, dossier: str, profile: Profile, at: datetime, *, after: int) -> int:
        """Write a profile anew; gives the number of the entry. `after` as with `append` (StaleError)."""

    def delete_dossier(self, dossier: str) -> None:
        """Remove a client's file with all its audits, for good; one that is gone already stays gone."""

    # Banks.

    def remember_bank(self, digest: str, document: bytes) -> None:
        """Keep a bank as it stands, so that its audits render for ever as they were answered."""

    def bank(self, digest: str) -> bytes | None:
        """A bank as it was kept, or None."""

    def close(self) -> None:
        """Leave everything in the one file, and let go of it."""


def _keep(store: Store, bank: Bank) -> None:
    """Lay the bank beside the audits that are made with it."""
    if store.bank(bank.digest) is None:
        from audit.banks.keeping import document_of

        document = document_of(bank)
        if document is not None:
            store.remember_bank(bank.digest, document)


def _bank_as_asked(store: Store, digest: str, bank: Bank) -> Bank:
    """The bank that an audit was begun with: today's if nothing has changed, else the one kept."""
    kept = None if digest == bank.digest else store.bank(digest)
    if kept is None:
        return bank
    from audit.banks.keeping import bank_in

    return bank_in(kept, digest)


class Session:
    """An open audit."""

    def __init__(self, store: Store, bank: Bank, audit: str, clock: Clock) -> None:
        self.store, self.id, self.clock = store, audit, clock
        entries = store.entries(audit)
        self._number = entries[-1].number if entries else 0
        self.state: AuditState = replay(entry.event for entry in entries)
        self.bank = _bank_as_asked(store, self.state.bank_digest, bank)
        self._card: Scorecard | None = None
        self._plan: Plan | None = None

    @classmethod
    def start(
        cls, store: Store, bank: Bank, clock: Clock, *, client: Client, mode: Mode, language: Language
    ) -> "Session":
        """A new audit, saved."""
        started = Started(client, bank.id, bank.version, bank.digest, mode, language)
        _keep(store, bank)
        return cls(store, bank, store.create(started, clock()), clock)

    # What is known.

    @property
    def answers(self) -> Answers:
        """All answers."""
        return self.state.answers

    @property
    def mode(self) -> Mode:
        """Quick or full."""
        return self.state.mode

    @property
    def language(self) -> Language:
        """The language of the interview."""
        return self.state.language

    @property
    def client(self) -> Client:
        """The firm."""
        return self.state.client

    @property
    def card(self) -> Scorecard:
        """The scores as the answers stand."""
        if self._card is None:
            self._card = score(self.bank, self.answers, self.mode)
        return self._card

    @property
    def plan(self) -> Plan:
        """The plan as the answers stand."""
        if self._plan is None:
            self._plan = make_plan(self.bank, self.answers, self.card, self.state.choices)
        return self._plan

    def plan_with(self, hours: float) -> Plan:
        """The plan if there were other hours per week; nothing is changed."""
        return make_plan(self.bank, self.answers, self.card, self.state.choices, hours)

    @property
    def progress(self) -> Progress:
        """How far the interview is."""
        return progress(self.bank, self.answers, self.mode)

    @property
    def live(self) -> tuple[Question, ...]:
        """The questions this interview asks, in order."""
        return live_questions(self.bank, self.answers, self.mode)

    @property
    def open(self) -> tuple[Question, ...]:
        """The questions nobody has dealt with yet."""
        return open_questions(self.bank, self.answers, self.mode)

    @property
    def current(self) -> Question | None:
        """The question where the interview stands."""
        return resume_at(self.bank, self.answers, self.mode, self.state.position)

    def given(self, question: str) -> Answer:
        """The answer to a question, an open one where there is none."""
        return self.answers.by_question.get(question) or Answer(question=question, state=State.OPEN)

    # What is said. Each of these is on disk before it returns; StoreError means it is not.

    def answer(self, question: str, raw: object, *, hypothetical: bool = False) -> None:
        """Answer a question with what was typed or picked; raises AnswersError where it does not fit."""
        value = check(self.bank.question_by_id[question], raw)
        before = self.given(question)
        self._say(
            replace(before, state=State.ANSWERED, value=value, hypothetical=hypothetical, reason="", ask="")
        )

    def dont_know(self, question: str, ask: str = "") -> None:
        """Nobody knows; perhaps somebody would."""
        self._say(self._without_value(question, State.DONT_KNOW, ask=ask))

    def not_applicable(self, question: str, reason: str) -> None:
        """The question does not apply, for a reason; AnswersError where it always does."""
        if not may_not_apply(self.bank, self.answers, question):
            raise always_applies(question)
        self._say(self._without_value(question, State.NOT_APPLICABLE, reason=reason))

    def decline(self, question: str) -> None:
        """They know, and will not say."""
        self._say(self._without_value(question, State.DECLINED))

    def annotate(
        self,
        question: str,
        *,
        evidence: str | None = None,
        grade: Grade | None = None,
        note: str | None = None,
        private_note: str | None = None,
        marked: bool | None = None,
    ) -> None:
        """Write beside an answer; what is None stays as it is, and nothing new writes nothing."""
        before = self.given(question)
        after = replace(
            before,
            evidence=before.evidence if evidence is None else evidence,
            grade=before.grade if grade is None else grade,
            note=before.note if note is None else note,
            private_note=before.private_note if private_note is None else private_note,
            marked=before.marked if marked is None else marked,
        )
        if after != before:
            self._say(after)

    def clear(self, question: str) -> None:
        """The question is open again."""
        if question in self.answers:
            self._write(Cleared(question))

    def undo(self) -> bool:
        """Take back the last change; False where there is none."""
        return self._write_if(bool(self.state.done), Undone())

    def redo(self) -> bool:
        """Bring back what was last taken back; False where there is none."""
        return self._write_if(bool(self.state.undone), Redone())

    def decide(self, action: str, outcome: str) -> None:
        """Record what came of an action that ends in a decision."""
        self._write(OutcomeSet(action, outcome))

    def choose(self, choice: Choice) -> None:
        """Decide about an action of the plan."""
        self._write(Decided(choice))

    def unchoose(self, action: str) -> None:
        """Leave an action to the plan again."""
        if any(choice.action == action for choice in self.state.choices):
            self._write(Undecided(action))

    def finish(self) -> None:
        """The interview is complete."""
        self._write(Finished())

    # Where it stands.

    def go_to(self, question: str) -> None:
        """Stand at a question."""
        self._write_if(question != self.state.position, Moved(question))

    def neighbour(self, step: int) -> Question | None:
        """The live question `step` places from here, None beyond either end."""
        here = self.current
        return neighbour(self.bank, self.answers, self.mode, here.id, step) if here else None

    def set_mode(self, mode: Mode) -> None:
        """Ask more, or less; answers stay."""
        self._write_if(mode is not self.mode, ModeChanged(mode))

    def set_language(self, language: Language) -> None:
        """Go on in another language."""
        self._write_if(language != self.language, LanguageChanged(language))

    def set_client(self, client: Client) -> None:
        """Correct the firm's particulars."""
        self._write_if(client != self.client, ClientChanged(client))

    def import_answers(self, answers: Iterable[Answer]) -> None:
        """Take over answers from elsewhere, one by one."""
        for answer in answers:
            self._say(answer)

    # How it is written.

    def _without_value(self, question: str, state: State, *, reason: str = "", ask: str = "") -> Answer:
        before = self.given(question)
        return replace(before, state=state, value=None, hypothetical=False, reason=reason, ask=ask)

    def _say(self, answer: Answer) -> None:
        self._write(Answered(replace(answer, at=self.clock())))

    def _write_if(self, condition: bool, event: Event) -> bool:
        if condition:
            self._write(event)
        return condition

    def _write(self, event: Event) -> None:
        state = self.state.after(event)
        moved = isinstance(event, Moved)
        card = self._card if moved else score(self.bank, state.answers, state.mode)
        figures = None if moved or card is None else self._figures(state, card)
        self._number = self.store.append(self.id, event, self.clock(), after=self._number, figures=figures)
        self.state, self._card = state, card
        if not moved:
            self._plan = None

    def _figures(self, state: AuditState, card: Scorecard) -> Figures:
        far = progress(self.bank, state.answers, state.mode)
        return Figures(
            client=state.client.name,
            mode=state.mode,
            language=state.language,
            answered=far.answered,
            total=far.total,
            index=card.index,
            level=None if card.provisional else card.level,
            finished=state.finished,
        )
