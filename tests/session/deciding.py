"""What is decided: about the plan and its actions, and about the audit itself."""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import rule

from audit.core.choices import Choice
from audit.core.client import Client
from audit.core.dossier import Profile
from audit.core.events import (
    ClientChanged,
    Decided,
    Event,
    Finished,
    LanguageChanged,
    ModeChanged,
    OutcomeSet,
    Reopened,
    Tracked,
    Undecided,
)
from audit.core.mode import Mode
from audit.core.tracking import Stage, Track
from audit.errors import Language, StaleError, StoreError
from tests.session.answering import Answering, open_ones
from tests.session.beginnings import LANGUAGES, MODES
from tests.session.drawn import (
    ACTIONS,
    CHOICES,
    CLIENTS,
    PICKS,
    QUESTIONS,
    TEXTS,
)
from tests.session.world import Window


class Deciding(Answering):
    """Audits that are planned, finished and reopened."""

    # The plan.

    @open_ones
    @rule(pick=PICKS, outcome=st.sampled_from(["do", "listen_only", "leave", ""]))
    def decide(self, pick: int, outcome: str) -> None:
        """What came of the first decision of all."""
        window = self.window(pick)
        self.write(window, lambda: window.session.decide("A01", outcome), OutcomeSet("A01", outcome))

    @open_ones
    @rule(pick=PICKS, choice=CHOICES)
    def choose(self, pick: int, choice: Choice) -> None:
        """Accepted, rejected, pinned, put off, or put before another."""
        window = self.window(pick)
        self.write(window, lambda: window.session.choose(choice), Decided(choice))

    @open_ones
    @rule(pick=PICKS, action=ACTIONS)
    def unchoose(self, pick: int, action: str) -> None:
        """As the plan has it."""
        window = self.window(pick)
        events = (Undecided(action),) if action in window.seen.choices else ()
        self.write(window, lambda: window.session.unchoose(action), *events)

    @open_ones
    @rule(pick=PICKS, action=ACTIONS, stage=st.sampled_from(Stage), note=TEXTS)
    def track(self, pick: int, action: str, stage: Stage, note: str) -> None:
        """How far an action is."""
        window = self.window(pick)
        known = window.seen.tracks.get(action)
        same = known is not None and (known.stage, known.note) == (stage, note)
        track = Track(action=action, stage=stage, on=self.now.date(), note=note)
        events = () if same else (Tracked(track),)
        self.write(window, lambda: window.session.track(action, stage, note), *events)

    # The audit itself.

    @open_ones
    @rule(pick=PICKS, question=QUESTIONS)
    def go_to(self, pick: int, question: str) -> None:
        """Where an interview stands makes nobody stale, but who is stale goes nowhere."""
        window = self.window(pick)
        audit, seen = window.session.id, window.seen
        now = self.audits.get(audit)
        if question == seen.position:
            window.session.go_to(question)
        elif now is None or len(now.log) != len(seen.log):
            self.refused(StoreError, lambda: window.session.go_to(question))
        else:
            window.session.go_to(question)
            self.audits[audit] = replace(now, position=question)
            window.seen = replace(seen, position=question)

    @open_ones
    @rule(pick=PICKS)
    def finish(self, pick: int) -> None:
        """From now on the answers stand still, and the firm is called what it was called then."""
        window = self.window(pick)
        seen = window.seen
        if seen.ended:
            window.session.finish()
            return
        named: tuple[Event, ...] = ()
        if history := self.files.get(seen.filed[0]):
            window.file = history[-1][1]
            if window.file.client != seen.client:
                named = (ClientChanged(window.file.client),)
        self.write(window, window.session.finish, *named, Finished())

    @open_ones
    @rule(pick=PICKS)
    def reopen(self, pick: int) -> None:
        """It goes on."""
        finished = [window for window in self.windows if window.seen.ended]
        window = finished[pick % len(finished)] if finished else self.window(pick)
        events = (Reopened(),) if window.seen.ended else ()
        self.write(window, window.session.reopen, *events)

    @open_ones
    @rule(pick=PICKS, mode=MODES)
    def set_mode(self, pick: int, mode: Mode) -> None:
        """Ask more, or less."""
        window = self.window(pick)
        events = (ModeChanged(mode),) if mode is not window.seen.mode else ()
        self.write(window, lambda: window.session.set_mode(mode), *events, frozen=True)

    @open_ones
    @rule(pick=PICKS, language=LANGUAGES)
    def set_language(self, pick: int, language: Language) -> None:
        """Go on in another language."""
        window = self.window(pick)
        events = (LanguageChanged(language),) if language != window.seen.language else ()
        self.write(window, lambda: window.session.set_language(language), *events)

    @open_ones
    @rule(pick=PICKS, client=CLIENTS)
    def correct_the_client(self, pick: int, client: Client) -> None:
        """In the audit and in the file; who has not seen how the file stands now is told so."""
        window = self.window(pick)
        history = self.files.get(window.seen.filed[0])
        now = history[-1][1] if history else None
        if now is not None and window.file.client not in {client, now.client}:
            self.refused(StaleError, lambda: window.session.set_client(client))
            window.file = now
            return
        self._correct(window, client, now)

    def _correct(self, window: Window, client: Client, now: Profile | None) -> None:
        events = (ClientChanged(client),) if client != window.seen.client else ()
        changes_file = window.file.client != client
        if changes_file and now is None:
            self.refused(StoreError, lambda: window.session.set_client(client))
        elif self.write(window, lambda: window.session.set_client(client), *events) and changes_file:
            assert now is not None
            file, changed = window.seen.filed[0], replace(now, client=client)
            self.files[file] = (*self.files[file], (self.now, changed))
            window.file = changed
