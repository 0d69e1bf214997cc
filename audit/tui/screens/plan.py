"""The plan, to be looked at and changed."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from audit.core.consequences import consequences
from audit.core.display import visible
from audit.core.plan import Plan
from audit.core.text import Text
from audit.errors import ResonanzError
from audit.locales import common, result
from audit.locales import plan as words
from audit.tui import plan_view as view
from audit.tui.aside import work_out
from audit.tui.explaining import Opener, Tell
from audit.tui.keymap import Key, bindings
from audit.tui.page import HEIGHTS, Plain
from audit.tui.screens.plan_order import PlanOrder
from audit.tui.widgets.reading import Reading
from audit.tui.widgets.slider import Slider

KEYS = (
    Key("", common.ENTER, "", words.K_OPEN),
    Key("x", "x", "reject", words.K_REJECT),
    Key("f", "f 1–3", "where", words.K_PIN),
    Key("1", "1", "pin(0)", words.K_PIN, shown=False),
    Key("2", "2", "pin(1)", words.K_PIN, shown=False),
    Key("3", "3", "pin(2)", words.K_PIN, shown=False),
    Key("shift+up,K", words.SHIFT_UP, "earlier", words.K_ORDER),
    Key("shift+down,J", words.SHIFT_DOWN, "later", words.K_LATER, shown=False),
    Key("o", "o", "owner", words.K_OWNER),
    Key("d", "d", "due", words.K_DUE),
    Key("n", "n", "note", words.K_NOTE),
    Key("backspace,u", words.BACKSPACE, "undecide", words.K_UNDO),
    Key("w", "w", "weeks", words.K_WEEKS),
    Key("m", "m", "track", words.K_TRACK),
    Key("e", "e", "export", result.K_EXPORT),
    Key("plus", "+ −", "hours(1)", words.K_HOURS),
    Key("minus", "−", "hours(-1)", words.K_HOURS, shown=False),
    Key("s", "s", "save_hours", words.K_SAVE, shown=False),
    Key("question_mark,f1", "?", "help", common.K_HELP),
    Key("escape,q,b,left", common.ESCAPE, "close", common.K_BACK),
)
ROOMY = 22
"""Lines from which on the outlook stands beneath what just happened."""
NEWS, NEWS_WHERE_TALL = 2, 8
"""Sentences about a change at most, that it is saved included; of the others only the number."""
PAUSE = 0.5
"""Seconds without a change before the outlook is worked out anew: keys come first."""


class PlanScreen(PlanOrder):
    """A table of actions; a decision is saved, and what follows from it is said at once."""

    CSS_PATH = "plan.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = KEYS
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    def parts(self) -> ComposeResult:
        """Title, table, what just happened, what it will bring."""
        yield Plain(id="title")
        yield Slider(id="hours")
        yield Reading(widest=140, id="actions")
        yield Plain(id="news")
        yield Plain(id="outlook")

    def on_mount(self) -> None:
        """The outlook follows when it is there."""
        self._look_ahead()

    @property
    def action(self) -> str:
        """The action under the cursor, or ''."""
        return self.query_one(Reading).about

    def paint(self) -> None:
        """Everything in the language at hand."""
        say, plan, width = self.words, self.plan, max(20, self.size.width)
        real = self.session.plan.hours_per_week
        hours = view.hours_line(plan, real, say, trying=self.trying is not None)
        name = " · ".join(self.session.names)
        title = Content.assemble((say(words.TITLE), "$accent bold"), (f"   {name}", "$quiet"))
        self.query_one("#title", Plain).say(title)
        self.query_one(Slider).show(plan.hours_per_week, hours, mark=real)
        passages = list(view.table(self.session, plan, say, min(140, width - 4)))
        self.query_one(Reading).fill(passages, self._follow)
        self._follow = ""
        self.query_one("#news", Plain).say(self._news_in())
        ahead = self.query_one("#outlook", Plain)
        ahead.say(view.outlook(self._ahead, say, width))
        tight = bool(self._news) and self.app.size.height < ROOMY
        ahead.display = self.session.card.index is not None and not tight

    # What just happened.

    def _news_in(self) -> Content:
        say = self.words
        most = NEWS_WHERE_TALL if self.app.size.height >= HEIGHTS[-1][0] else NEWS
        told = [visible(say(sentence)) for sentence in self._news]
        if len(told) > most + 1:
            told[most:] = [say(words.AND_MORE, n=len(told) - most)]
        lead = "  ".join(told[:2])
        return Content("\n").join([Content(line) for line in (lead, *told[2:])])

    def changed(self, before: Plan, lead: Text, nothing: Text) -> None:
        """Say what a change has led to; the cursor stays with its action."""
        told = consequences(before, self.plan)
        self._news = (lead, *told) if told else (nothing,)
        self._follow = self.action
        self._ahead = None
        self.paint()
        self._turn += 1
        if self._pause is not None:
            self._pause.stop()  # as long as keys come, nothing is worked out beside them
        self._pause = self.set_timer(PAUSE, self._look_ahead)

    def tell(self, sentence: Text) -> None:
        """Say something."""
        self._news = (sentence,)
        self.paint()

    def _look_ahead(self) -> None:
        """Work out what the plan will bring, unless it has changed meanwhile."""
        from audit.core.projection import project

        session, plan, turn = self.session, self.plan, self._turn
        if session.card.index is None or turn == self._looked:
            return
        self._looked = turn

        def found(ahead: Plan) -> None:
            if turn == self._turn:
                self._ahead = ahead
                self.paint()

        work_out(self, lambda: project(session.bank, session.answers, session.card, plan), found)

    def on_slider_moved(self, message: Slider.Moved) -> None:
        """Try these hours."""
        self.try_hours(message.value)

    # Opening.

    def action_track(self) -> None:
        """What has become of the actions."""
        from audit.tui.screens.tracking import TrackingScreen

        self.app.push_screen(TrackingScreen(self.session))

    def action_export(self) -> None:
        """Write report and plan to a file."""
        from audit.tui.screens.export import ExportScreen

        self.app.push_screen(ExportScreen(self.session))

    def action_weeks(self) -> None:
        """The first 30 days, week by week; what the report says of them is worked out beside the screen."""
        session, plan = self.session, self.plan
        today = self.wizard.services.clock().date()

        def work() -> Tell | None:
            from audit.tui.weeks_view import weeks

            try:
                return weeks(session, plan, today)
            except ResonanzError:
                return None

        work_out(self, work, self._open_weeks)

    def _open_weeks(self, tell: Tell | None) -> None:
        from audit.tui.screens.opened import OpenedScreen

        if tell is None:
            self.tell(words.NO_WEEKS)
        elif self.is_current:
            self.app.push_screen(OpenedScreen(tell, {}))

    def on_reading_chosen(self, message: Reading.Chosen) -> None:
        """One action with all its details."""
        from audit.tui.screens.opened import OpenedScreen

        one = self.plan.candidates.get(message.about)
        if one is not None:
            opener = Opener(self.session, self.plan)
            self.app.push_screen(OpenedScreen(view.action(self.plan, one, opener), opener))
