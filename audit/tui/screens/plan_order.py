"""The order of a plan's actions, and other hours: what the keys do to the whole plan."""

from __future__ import annotations

from audit.core import deciding
from audit.core.choices import Choice, newest
from audit.core.plan import needed
from audit.core.text import Text
from audit.locales import plan as words
from audit.tui.screens.plan_desk import PlanDesk

FEW = 3.0
"""Hours a week below which half an hour matters."""


class PlanOrder(PlanDesk):
    """A plan whose actions are put in order, and cut to other hours."""

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
        if self.attempt(lambda: self._decide_all(changes)):
            self.changed(before, moved, moved)

    def _decide_all(self, changes: tuple[tuple[str, Choice | None], ...]) -> None:
        for action, choice in changes:
            self.decided(action, lambda *_, decided=choice: decided)

    def action_hours(self, step: int) -> None:
        """Try more hours, or fewer: nothing is saved."""
        now = self.plan.hours_per_week
        few = now < FEW or (now == FEW and step < 0)
        self.try_hours(now + step * (self._least if few else 1.0))

    @property
    def _least(self) -> float:
        """Hours a week below which nothing is tried, and the smallest step."""
        question = self.session.bank.hours_question
        return 1.0 if question is None or question.whole else 0.5

    def try_hours(self, hours: float) -> None:
        """Cut the plan to other hours."""
        question, before, least = self.session.bank.hours_question, self.plan, self._least
        most = question.maximum if question and question.maximum else 168.0
        hours = max(least, min(round(hours / least) * least, most))
        real = self.session.plan
        self.trying = None if hours == real.hours_per_week else hours
        self.changed(before, words.IF_SO, words.IF_SO)

    def action_save_hours(self) -> None:
        """Make the hours that were tried the answer."""
        question, hours = self.session.bank.hours_question, self.trying
        if hours is None or question is None:
            self.tell(words.NO_WHAT_IF)
            return
        before = self.plan
        if self.attempt(lambda: self.session.answer(question.id, hours)):
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
