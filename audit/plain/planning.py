"""The plan line by line: looked at, decided about, cut to other hours; what follows is said at once."""

from __future__ import annotations

from collections.abc import Callable

from audit.core import deciding
from audit.core.choices import Choice, Choices, newest
from audit.core.consequences import consequences
from audit.core.days import day_in
from audit.core.explain import Explainer
from audit.core.plan import Candidate, Plan, needed
from audit.core.projection import project
from audit.core.text import Text
from audit.locales import plain as more
from audit.locales import plan as words
from audit.plain.actions import Actions
from audit.plain.export import Exporting
from audit.plain.keeper import Keeper
from audit.plain.orders import Command, Order
from audit.plain.pages import PLAN
from audit.plain.plan_lines import hours_line, in_order, one_action, plan_lines
from audit.plain.tracking import Tracking
from audit.plain.voice import Voice
from audit.session import Session

Decide = Callable[[Choice | None], Choice | None]
"""From the decision so far to the new one."""


class Planning(Actions):
    """An open audit's plan, with the hours that are tried."""

    page = PLAN

    def __init__(self, voice: Voice, session: Session) -> None:
        super().__init__(voice, Keeper(voice, session, words.RELOADED))
        self.trying: float | None = None
        """Hours a week that are only tried."""

    @property
    def plan(self) -> Plan:
        """The plan with the hours that are tried, where some are."""
        return self.session.plan if self.trying is None else self.session.plan_with(self.trying)

    # Showing.

    def show(self) -> None:
        """All of it; the numbers hold until it is said again."""
        say, session, plan = self.voice.words, self.session, self.plan
        self.numbered = in_order(plan)
        self.voice.console.say()
        self.voice.console.say(f"{say(words.TITLE)}: {', '.join(session.names)}")
        self.voice.console.say(hours_line(plan, session.plan.hours_per_week, say, trying=self.tried))
        if session.card.index is not None:
            plan = project(session.bank, session.answers, session.card, plan)
        if plan.sequence:
            self.voice.say(more.PLAN_HINT)
        self.voice.portion(plan_lines(plan, session.bank, say))

    @property
    def tried(self) -> bool:
        """Whether other hours are tried."""
        return self.trying is not None

    def prompt(self) -> str:
        """The orders used most."""
        return self.voice.words(more.PLAN_PROMPT if self.plan.sequence else more.BACK_PROMPT)

    def hear(self, line: str) -> bool:
        """A number, or an id: the action with all its details."""
        if not line:
            return False
        one = self.found(line)
        if one is not None:
            session, plan = self.session, self.plan
            explainer = Explainer(session.bank, session.answers, session.card, plan)
            self.voice.lines(one_action(one, plan, explainer, self.voice.words))
        return True

    def obey(self, command: Command) -> bool:
        """Decide, try, or go elsewhere."""
        match command.order:
            case Order.HOURS:
                self._try(command.rest)
            case Order.SAVE:
                self._save_hours()
            case Order.WEEKS:
                self._weeks()
            case Order.TRACK:
                Tracking(self.voice, self.keeper).run()
            case Order.EXPORT:
                Exporting(self.voice, self.session).run()
            case _:
                self._decide(command)
        return True

    # Deciding.

    def _decide(self, command: Command) -> None:
        one, more_said = self.action(command.rest)
        if one is None:
            return
        if command.order is Order.AHEAD:
            self._prefer(one, more_said)
            return
        decide = self._meant(command.order, one.id, more_said)
        if decide is not None:
            self._keep(one.id, decide)

    def _meant(self, order: Order, action: str, said: str) -> Decide | None:
        """What is to be decided; None where it comes to nothing."""
        match order:
            case Order.ACCEPT:
                return lambda before: deciding.accepted(action, before)
            case Order.REJECT:
                return lambda before: deciding.rejected(action, before)
            case Order.UNDECIDE:
                return self._undone(action)
            case Order.PIN:
                return self._pinned(action, said)
            case Order.DUE:
                return self._dated(action, said)
            case Order.OWNER:
                owner = self.text(words.ASK_OWNER, said, self._choice(action).owner)
                return None if owner is None else lambda before: deciding.owned(action, before, owner)
            case _:
                note = self.text(words.ASK_NOTE, said, self._choice(action).note)
                return None if note is None else lambda before: deciding.noted(action, before, note)

    @property
    def _choices(self) -> Choices:
        return newest(self.session.state.choices)

    def _choice(self, action: str) -> Choice:
        return self._choices.get(action) or deciding.accepted(action, None)

    def _undone(self, action: str) -> Decide | None:
        if action not in self._choices:
            self.voice.say(words.NOTHING_DECIDED)
            return None
        return lambda _: None

    def _pinned(self, action: str, said: str) -> Decide | None:
        parts = len(self.plan.stages)
        line = said or self.typed(self.voice.words(more.ASK_PART, keys=f"1–{parts}")) or ""
        if line not in {str(part) for part in range(1, parts + 1)}:
            self.voice.say(more.NUMBER_WANTED, keys=f"1–{parts}")
            return None
        return lambda before: deciding.pinned(action, before, int(line) - 1)

    def _dated(self, action: str, said: str) -> Decide | None:
        due = self._choice(action).due
        line = self.text(words.ASK_DUE, said, self.voice.words.day(due) if due else "")
        if line is None:
            return None
        today = self.voice.services.clock().date()
        day = day_in(line, today)
        if line and day is None:
            self.voice.say(words.DUE_WRONG)
            return None
        return lambda before: deciding.dated(action, before, day, self.session.plan, today)

    def _keep(self, action: str, decide: Decide) -> None:
        before = self.plan
        if self.keeper.attempt(lambda: self._write(action, decide(self._choices.get(action))), action):
            self._tell(before, more.SAVED, more.SAVED_NOTHING)

    def _write(self, action: str, choice: Choice | None) -> None:
        self.session.unchoose(action) if choice is None else self.session.choose(choice)

    def _write_all(self, changes: tuple[tuple[str, Choice | None], ...]) -> None:
        for action, choice in changes:
            self._write(action, choice)

    def _prefer(self, one: Candidate, said: str) -> None:
        """Put it before another one, where nothing stands against it."""
        line = said or self.typed(self.voice.words(more.ASK_BEFORE)) or ""
        target, before = self.found(line) if line else None, self.plan
        if target is None or target.id == one.id:
            return
        if target.id in needed(one.id, {each.id: each.needs for each in before.sequence}):
            self.voice.say(words.NEEDED_FIRST, action=target.action.title)
            return
        changes = deciding.preferred(one.id, target.id, self._choices)
        if self.keeper.attempt(lambda: self._write_all(changes)):
            self._tell(before, more.SAVED, more.MOVED_ONLY)

    def _tell(self, before: Plan, lead: Text, nothing: Text) -> None:
        """What a change has led to."""
        told = consequences(before, self.plan)
        self.voice.say(lead if told else nothing)
        self.voice.portion(self.voice.words(sentence) for sentence in told)

    # Hours.

    def _try(self, said: str) -> None:
        """Cut the plan to other hours; without a number, to the real ones again."""
        before, hours = self.plan, _hours(said)
        question = self.session.bank.hours_question
        most = question.maximum if question and question.maximum else 168.0
        if said and not (hours is not None and 0 < hours <= most):
            self.voice.say(more.HOURS_WANTED, most=self.voice.words.number(most))
            return
        self.trying = None if hours == self.session.plan.hours_per_week else hours
        if not said:
            self.voice.say(words.HOURS_DROPPED, hours=self.voice.words.duration(self.plan.hours_per_week))
        else:
            self.voice.say(more.ONLY_TRIED)
        self._tell(before, words.IF_SO, more.HOURS_CHANGE_NOTHING)

    def _save_hours(self) -> None:
        """Make the hours that were tried the answer."""
        question, hours = self.session.bank.hours_question, self.trying
        if hours is None or question is None:
            self.voice.say(more.NO_HOURS_TRIED)
        elif self.keeper.attempt(lambda: self.session.answer(question.id, hours), question.id):
            self.trying = None
            self.voice.say(more.HOURS_SAVED, hours=self.voice.words.duration(hours))

    # The first weeks.

    def _weeks(self) -> None:
        from audit.errors import ResonanzError
        from audit.session.weeks import month_of

        voice = self.voice
        try:
            month = month_of(self.session, self.plan, voice.services.clock().date(), voice.language)
        except ResonanzError:
            voice.say(words.NO_WEEKS)
            return
        voice.console.say(month.heading.title)
        voice.console.say(month.heading.message)
        for week in month.weeks:
            voice.console.say(f"{week.title}, {week.span}, {week.hours_text}")
            for one in week.tasks:
                voice.console.say(f"{one.title} – {one.what}, {one.hours_text}, {one.who} ({one.id})")
        voice.console.say(month.hours_note)


def _hours(said: str) -> float | None:
    try:
        return float(said.replace(",", "."))
    except ValueError:
        return None
