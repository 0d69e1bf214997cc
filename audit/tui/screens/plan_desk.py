"""Decisions about the plan: what the keys do, and how it is saved."""

from __future__ import annotations

from collections.abc import Callable

from textual.timer import Timer

from audit.core import deciding
from audit.core.choices import Choice
from audit.core.days import day_in
from audit.core.plan import Plan
from audit.core.text import Text
from audit.errors import ResonanzError, StaleError
from audit.locales import plan as words
from audit.session import Session
from audit.tui.page import Page
from audit.tui.saving import sentence_of
from audit.tui.widgets.field import Blank

Decide = Callable[[str, Choice | None], Choice | None]
"""From an action and the decision so far to the new one."""


class PlanDesk(Page[None]):
    """An open audit's plan, with the hours that are tried."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.trying: float | None = None
        """Hours a week that are only tried."""
        self._plan: tuple[Session, Plan, float | None, Plan] | None = None
        self._news: tuple[Text, ...] = ()
        self._follow = ""
        """The action that the cursor goes along with."""
        self._ahead: Plan | None = None
        """The plan with its outlook; None until it has been worked out."""
        self._turn, self._looked = 0, -1
        self._pause: Timer | None = None

    @property
    def action(self) -> str:
        """The action under the cursor, or ''."""
        raise NotImplementedError

    def changed(self, before: Plan, lead: Text, nothing: Text) -> None:
        """Say what a change has led to."""
        raise NotImplementedError

    def tell(self, sentence: Text) -> None:
        """Say something."""
        raise NotImplementedError

    @property
    def plan(self) -> Plan:
        """The plan as it is shown: with the hours that are tried, where some are."""
        real = self.session.plan
        if self.trying is None:
            return real
        known = self._plan
        if known is None or known[1] is not real or known[2] != self.trying:
            known = self._plan = (self.session, real, self.trying, self.session.plan_with(self.trying))
        return known[3]

    # Saving.

    def complaint(self, change: Callable[[], object]) -> str | None:
        """Carry out a change; the sentence to show where it failed."""
        try:
            change()
        except StaleError:
            old = self.session
            self.session = Session(old.store, old.bank, old.id, old.clock)
            self.call_later(self.tell, words.RELOADED)
            return self.words(words.RELOADED)
        except ResonanzError as error:
            return sentence_of(error, self.wizard.language)
        return None

    def attempt(self, change: Callable[[], object]) -> bool:
        complaint = self.complaint(change)
        if complaint is not None:
            self.app.notify(complaint, severity="error", markup=False)
        return complaint is None

    def decided(self, action: str, decide: Decide) -> None:
        """Save a decision; raises ResonanzError."""
        choice = decide(action, self.session.plan.choices.get(action) or self._choice(action))
        if choice is None:
            self.session.unchoose(action)
        else:
            self.session.choose(choice)

    def _choice(self, action: str) -> Choice | None:
        return next((one for one in self.session.state.choices if one.action == action), None)

    def _decide(self, decide: Decide) -> None:
        action, before = self.action, self.plan
        if action and self.attempt(lambda: self.decided(action, decide)):
            self.changed(before, words.BY_THIS, words.AS_PLANNED)

    # Deciding.

    def action_reject(self) -> None:
        """Not this one; or this one after all."""
        self._decide(deciding.rejected)

    def action_where(self) -> None:
        """Ask for the part to put it into."""
        if self.action:
            self.tell(words.PIN_WHERE)

    def action_pin(self, place: int) -> None:
        """Put it into a part of the plan."""
        if place < len(self.plan.stages):
            self._decide(lambda action, before: deciding.pinned(action, before, place))

    def action_undecide(self) -> None:
        """As the plan has it."""
        if self._choice(self.action) is None:
            self.tell(words.NOTHING_DECIDED)
        else:
            self._decide(lambda *_: None)

    def action_owner(self) -> None:
        """Who takes care of it?"""
        choice = self._choice(self.action)
        blank = Blank(words.ASK_OWNER, choice.owner if choice else "", words.OWNER_HINT)
        self._ask(blank, lambda typed: lambda action, before: deciding.owned(action, before, typed))

    def action_note(self) -> None:
        """Something to remember."""
        choice = self._choice(self.action)
        blank = Blank(words.ASK_NOTE, choice.note if choice else "")
        self._ask(blank, lambda typed: lambda action, before: deciding.noted(action, before, typed))

    def action_due(self) -> None:
        """By when?"""
        choice = self._choice(self.action)
        due = self.words.day(choice.due) if choice and choice.due else ""
        if choice and choice.due and self.wizard.language == "en":
            due = choice.due.isoformat()
        self._ask(Blank(words.ASK_DUE, due, words.DUE_HINT), self._dated, wrong=words.DUE_WRONG)

    def _dated(self, typed: str) -> Decide | None:
        today = self.wizard.services.clock().date()
        due = day_in(typed, today)
        if typed and due is None:
            return None
        return lambda action, before: deciding.dated(action, before, due, self.session.plan, today)

    def _ask(self, blank: Blank, meant: Callable[[str], Decide | None], wrong: Text | None = None) -> None:
        """A line to fill in; saved before the dialog closes."""
        from audit.tui.screens.dialogs import FormDialog

        action, before = self.action, self.plan
        if not action:
            return

        def save(typed: tuple[str, ...]) -> str | None:
            decide = meant(typed[0])
            if decide is None:
                return self.words(wrong) if wrong else None
            return self.complaint(lambda: self.decided(action, decide))

        def done(saved: bool | None) -> None:
            if saved:
                self.changed(before, words.BY_THIS, words.AS_PLANNED)

        self.app.push_screen(FormDialog(blank.label, (blank,), save), done)
