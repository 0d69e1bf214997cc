"""An audit that is read: its answers, where the interview stands, and what follows from it.

What makes a plan is imported when somebody wants one: an interview does without.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from audit.core.answers import Answer, Answers, State
from audit.core.bank import Bank
from audit.core.client import Client
from audit.core.display import one_line
from audit.core.dossier import Dossier
from audit.core.events import AuditState, Entry, Finished, Moved, replay
from audit.core.history import HistoryLine, history
from audit.core.interview import (
    Progress,
    live_questions,
    neighbour,
    open_questions,
    progress,
    resume_at,
)
from audit.core.mode import Mode
from audit.core.questions import Question
from audit.core.scorecard import Scorecard
from audit.core.scoring import score
from audit.core.tracking import Tracks, latest
from audit.errors import Language
from audit.session.keeping import Clock, Store, bank_as_asked

if TYPE_CHECKING:
    from audit.core.plan import Plan


class Reading:
    """An audit as it stands."""

    def __init__(self, store: Store, bank: Bank, audit: str, clock: Clock) -> None:
        self.store, self.id, self.clock = store, audit, clock
        entries = store.entries(audit)
        self._number = entries[-1].number if entries else 0
        self.state: AuditState = replay(entry.event for entry in entries)
        self.as_of = _as_of(entries, finished=self.state.finished)
        """When it was finished; while it goes on, when it was last changed at the time of opening."""
        self.bank = bank_as_asked(store, self.state.bank_digest, bank)
        self.dossier: Dossier | None = store.dossier(self.state.dossier) if self.state.dossier else None
        """The client's file that it lies in, as it was at the time of opening."""
        self._card: Scorecard | None = None
        self._plan: Plan | None = None

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
    def finished(self) -> bool:
        """Whether its answers stand still."""
        return self.state.finished

    @property
    def client(self) -> Client:
        """The firm: as its file has it while the audit goes on, as it was then once it is finished."""
        if self.dossier is None or self.state.finished:
            return self.state.client
        return self.dossier.profile.client

    @property
    def names(self) -> tuple[str, ...]:
        """Whose answers these are, each on one line: the firm, and the person where several answer."""
        return tuple(one_line(name) for name in (self.client.name, self.state.respondent) if name)

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
            self._plan = self.plan_with(None)
        return self._plan

    def plan_with(self, hours: float | None) -> Plan:
        """The plan if there were other hours per week, None for those that there are; nothing is changed."""
        from audit.core.planning import make_plan

        return make_plan(self.bank, self.answers, self.card, self.state.choices, hours)

    @property
    def tracks(self) -> Tracks:
        """What became of the actions of this plan, by the action's id."""
        return latest(self.state.tracks)

    @property
    def progress(self) -> Progress:
        """How far the interview is."""
        return progress(self.bank, self.answers, self.mode)

    @property
    def beyond(self) -> Progress | None:
        """How far the full interview would be with these answers; None where this is the full one."""
        return None if self.mode is Mode.FULL else progress(self.bank, self.answers, Mode.FULL)

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

    def neighbour(self, step: int) -> Question | None:
        """The live question `step` places from here, None beyond either end."""
        here = self.current
        return neighbour(self.bank, self.answers, self.mode, here.id, step) if here else None

    def given(self, question: str) -> Answer:
        """The answer to a question, an open one where there is none."""
        return self.answers.by_question.get(question) or Answer(question=question, state=State.OPEN)

    def history(self, question: str) -> tuple[HistoryLine, ...]:
        """What has been said about a question, oldest first."""
        return history(self.store.entries(self.id), question)


def _as_of(entries: Sequence[Entry], *, finished: bool) -> datetime:
    """Moving about changes nothing; where a store puts the last move says nothing about when that was."""
    said = (entry for entry in reversed(entries) if not isinstance(entry.event, Moved))
    return next(entry.at for entry in said if not finished or isinstance(entry.event, Finished))
