"""What an audit should hold: its log as it was dictated, and what follows from it, worked out in another way.

The program takes one event after the other and changes a state. Here nothing is changed: each question is
asked of the whole log. The two know nothing of each other but the words of the events.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from audit.banks.compiled import load_default_bank
from audit.core.answers import Answer, Answers, State
from audit.core.choices import Choice
from audit.core.client import Client
from audit.core.dossier import Profile
from audit.core.events import (
    Answered,
    Cleared,
    ClientChanged,
    Decided,
    Event,
    Filed,
    Finished,
    LanguageChanged,
    ModeChanged,
    OutcomeSet,
    Redone,
    Reopened,
    Started,
    Tracked,
    Undecided,
    Undone,
)
from audit.core.interview import Progress, progress
from audit.core.mode import Mode
from audit.core.scorecard import Scorecard
from audit.core.scoring import score
from audit.core.tracking import Track
from audit.errors import Language

BANK = load_default_bank()

Said = tuple[datetime, Event]
Log = tuple[Said, ...]
History = tuple[tuple[datetime, Profile], ...]
"""Everything ever written into a client's file."""


@dataclass(frozen=True)
class Expected:
    """An audit."""

    log: Log
    position: str = ""

    def then(self, at: datetime, *events: Event) -> "Expected":
        """The same audit after these."""
        return replace(self, log=(*self.log, *((at, event) for event in events)))

    @property
    def started(self) -> Started:
        """How it began."""
        first = self.log[0][1]
        assert isinstance(first, Started)
        return first

    @cached_property
    def filed(self) -> tuple[str, str, str]:
        """The client's file, the audit that it follows, and who answers."""
        begun = self.started
        found = [
            (one.dossier, one.follows, one.respondent) for one in self._events() if isinstance(one, Filed)
        ]
        return found[-1] if found else (begun.dossier, begun.follows, begun.respondent)

    @cached_property
    def client(self) -> Client:
        """The firm as the log has it."""
        found = [one.client for one in self._events() if isinstance(one, ClientChanged)]
        return found[-1] if found else self.started.client

    @cached_property
    def mode(self) -> Mode:
        """Quick or full."""
        found = [one.mode for one in self._events() if isinstance(one, ModeChanged)]
        return found[-1] if found else self.started.mode

    @cached_property
    def language(self) -> Language:
        """Of the interview."""
        found = [one.language for one in self._events() if isinstance(one, LanguageChanged)]
        return found[-1] if found else self.started.language

    @cached_property
    def ended(self) -> datetime | None:
        """When it was finished; None while it goes on."""
        found = [(at, one) for at, one in self.log if isinstance(one, Finished | Reopened | ModeChanged)]
        return found[-1][0] if found and isinstance(found[-1][1], Finished) else None

    @property
    def as_of(self) -> datetime:
        """When it was finished, else when something was last said."""
        return self.ended or self.log[-1][0]

    @cached_property
    def said(self) -> tuple[tuple[Answered | Cleared, ...], tuple[Answered | Cleared, ...]]:
        """The changes of answers that count, and those that can be brought back."""
        counts: list[Answered | Cleared] = []
        undone: list[Answered | Cleared] = []
        for event in self._events():
            if isinstance(event, Answered | Cleared):
                counts.append(event)
                undone.clear()
            elif isinstance(event, Undone) and counts:
                undone.append(counts.pop())
            elif isinstance(event, Redone) and undone:
                counts.append(undone.pop())
        return tuple(counts), tuple(undone)

    @cached_property
    def answers(self) -> Answers:
        """All answers."""
        found: dict[str, Answer] = {}
        for change in self.said[0]:
            if isinstance(change, Answered):
                found[change.answer.question] = change.answer
            else:
                found.pop(change.question, None)
        return Answers(found, self._outcomes())

    def _outcomes(self) -> dict[str, str]:
        last = {one.action: one.outcome for one in self._events() if isinstance(one, OutcomeSet)}
        return {action: outcome for action, outcome in last.items() if outcome}

    def given(self, question: str) -> Answer:
        """The answer to a question, an open one where there is none."""
        return self.answers.get(question) or Answer(question=question, state=State.OPEN)

    @cached_property
    def choices(self) -> dict[str, Choice]:
        """What was decided about the plan, in the order last spoken of."""
        found: dict[str, Choice] = {}
        for event in self._events():
            if isinstance(event, Decided | Undecided):
                found.pop(event.choice.action if isinstance(event, Decided) else event.action, None)
            if isinstance(event, Decided):
                found[event.choice.action] = event.choice
        return found

    @cached_property
    def tracks(self) -> dict[str, Track]:
        """How far the actions are, in the order last spoken of."""
        found: dict[str, Track] = {}
        for event in self._events():
            if isinstance(event, Tracked):
                found.pop(event.track.action, None)
                found[event.track.action] = event.track
        return found

    @cached_property
    def card(self) -> Scorecard:
        """The scores of these answers."""
        return score(BANK, self.answers, self.mode)

    @cached_property
    def far(self) -> Progress:
        """How far the interview is."""
        return progress(BANK, self.answers, self.mode)

    def _events(self) -> Iterator[Event]:
        return (event for _, event in self.log)


def public(event: Event) -> Event:
    """An event without a private note."""
    return Answered(replace(event.answer, private_note="")) if isinstance(event, Answered) else event


def public_log(log: Log) -> Log:
    """A log without private notes."""
    return tuple((at, public(event)) for at, event in log)


def public_history(history: History) -> History:
    """A client's file without private notes."""
    return tuple((at, replace(profile, note="")) for at, profile in history)
