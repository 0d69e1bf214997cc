"""Decisions about the plan: what the keys do, and how it is saved."""

from __future__ import annotations

from collections.abc import Callable

from textual.timer import Timer

from audit.core.bank import Number
from audit.core.choices import Choice, newest
from audit.core.plan import Plan, needed
from audit.core.text import Text
from audit.errors import ResonanzError, StaleError
from audit.locales import plan as words
from audit.session import Session
from audit.tui import deciding
from audit.tui.days import day_in
from audit.tui.page import Page
from audit.tui.saving import sentence_of
from audit.tui.widgets.field import Blank

Decide = Callable[[str, Choice | None], Choice | None]
"""From an action and the decision so far to the new one."""
FEW = 3.0
"""Hours a week below which half an hour matters."""


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

    def _attempt(self, change: Callable[[], object]) -> bool:
        complaint = self.complaint(change)
        if complaint is not None:
            self.app.notify(complaint, severity="error", markup=False)
        return complaint is None

    def _decided(self, action: str, decide: Decide) -> None:
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
        if action and self._attempt(lambda: self._decided(action, decide)):
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
            return self.complaint(lambda: self._decided(action, decide))

        def done(saved: bool | None) -> None:
            if saved:
                self.changed(before, words.BY_THIS, words.AS_PLANNED)

        self.app.push_screen(FormDialog(blank.label, (blank,), save), done)

    # The order.

    def action_earlier(self) -> None:
        """Before the action that stands above it in its part of the plan."""
        self._prefer(self.action, self._beside(-1), words.EARLIER, words.FIRST_OF_PART)

    def action_later(self) -> None:
        """After the action that stands below it: that one goes first."""
        self._prefer(self._beside(1), self.action, words.LATER_NOW, words.LAST_OF_PART)

    def _beside(self, step: int) -> str:
        """The action so many places further in the same part; '' beyond its ends."""
        for stage in self.plan.stages:
            ids = [one.id for one in stage.planned]
            if self.action in ids:
                place = ids.index(self.action) + step
                return ids[place] if 0 <= place < len(ids) else ""
        return ""

    def _prefer(self, first: str, second: str, moved: Text, impossible: Text) -> None:
        """Put the first action before the second, where nothing stands against it."""
        here, before = self.action, self.plan
        if not here or not first or not second:
            self.tell(impossible)
            return
        if second in needed(first, {one.id: one.needs for one in before.sequence}):
            self.tell(words.NEEDED_FIRST.fill(action=before.candidates[second].action.title))
            return
        changes = deciding.preferred(first, second, newest(self.session.state.choices))
        if self._attempt(lambda: self._decide_all(changes)):
            self.changed(before, moved, moved)

    def _decide_all(self, changes: tuple[tuple[str, Choice | None], ...]) -> None:
        for action, choice in changes:
            self._decided(action, lambda *_, decided=choice: decided)

    # Hours.

    @property
    def _question(self) -> Number | None:
        """The question for the hours, if the bank has one of that kind."""
        asked = self.session.bank.question_by_id.get(self.session.bank.plan.hours_question)
        return asked if isinstance(asked, Number) else None

    def action_hours(self, step: int) -> None:
        """Try more hours, or fewer: nothing is saved."""
        now = self.plan.hours_per_week
        few = now < FEW or (now == FEW and step < 0)
        self.try_hours(now + step * (self._least if few else 1.0))

    @property
    def _least(self) -> float:
        """Hours a week below which nothing is tried, and the smallest step."""
        return 1.0 if self._question is None or self._question.whole else 0.5

    def try_hours(self, hours: float) -> None:
        """Cut the plan to other hours."""
        question, before, least = self._question, self.plan, self._least
        most = question.maximum if question and question.maximum else 168.0
        hours = max(least, min(round(hours / least) * least, most))
        real = self.session.plan
        self.trying = None if hours == real.hours_per_week else hours
        self.changed(before, words.IF_SO, words.IF_SO)

    def action_save_hours(self) -> None:
        """Make the hours that were tried the answer."""
        question, hours = self._question, self.trying
        if hours is None or question is None:
            self.tell(words.NO_WHAT_IF)
            return
        before = self.plan
        if self._attempt(lambda: self.session.answer(question.id, hours)):
            self.trying = None
            said = words.HOURS_SAVED.fill(hours=self.words.duration(hours))
            self.changed(before, said, said)

    def action_close(self) -> None:
        """Drop the hours that were tried; without any, go back."""
        if self.trying is None:
            self.dismiss(None)
            return
        before, self.trying = self.plan, None
        said = words.HOURS_DROPPED.fill(hours=self.words.duration(self.plan.hours_per_week))
        self.changed(before, said, said)
