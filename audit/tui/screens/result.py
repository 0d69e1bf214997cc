"""The result and the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from audit.errors import ResonanzError
from audit.locales import common
from audit.locales import result as words
from audit.session import Reading as Audit
from audit.session import Session
from audit.tui import result_view as view
from audit.tui.aside import work_out
from audit.tui.explaining import Opener, Tell
from audit.tui.keymap import Key, bindings
from audit.tui.page import Page, Plain
from audit.tui.widgets.reading import Reading

if TYPE_CHECKING:
    from audit.tui.insights import Insights

KEYS = (
    Key("", "↑ ↓", "", common.K_SCROLL),
    Key("", common.ENTER, "", words.K_OPEN),
    Key("p", "p", "plan", words.K_PLAN),
    Key("e", "e", "export", words.K_EXPORT),
    Key("question_mark,f1", "?", "help", common.K_HELP),
    Key("escape,q,b,left", common.ESCAPE, "close", words.K_BACK),
)


WIDEST = 96
"""Columns of text that are pleasant to read."""


class ResultScreen(Page[None]):
    """Everything the answers say, to be read from top to bottom; Enter opens what a line is made of."""

    CSS_PATH = "result.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = KEYS
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._insights: Insights | None = None
        """What stands out; None until it has been worked out."""
        self._opener: Opener | None = None

    def parts(self) -> ComposeResult:
        """A title, and all the rest to be read."""
        yield Plain(id="title", classes="title")
        yield Reading(widest=WIDEST, id="pages")

    def on_mount(self) -> None:
        """What takes a moment to work out follows when it is there."""
        session = self.session
        card, plan = session.card, session.plan
        earlier = _followed(session)  # read here: the store belongs to this thread

        def work() -> Insights:
            from audit.tui.insights import insights_of  # what that brings along takes a moment too

            return insights_of(session, card, plan, earlier)

        if session.answers:
            work_out(self, work, self._learn)

    def _learn(self, insights: Insights) -> None:
        self._insights = insights
        self.paint()

    def paint(self) -> None:
        """Everything in the language at hand."""
        say, session = self.words, self.session
        far = session.progress
        title = say(words.TITLE)
        if far.answered < far.total:
            title = say(words.SO_FAR, n=far.answered, total=far.total)
        self.query_one("#title", Plain).say(
            Content.assemble((title, "$accent bold"), (f"   {' · '.join(session.names)}", "$quiet"))
        )
        width = max(20, min(WIDEST, self.size.width - 4))
        passages = list(view.result(session, say, width))
        if self._insights is not None:
            passages += self._insights.about_answers(say, width)
        if session.card.index is not None:
            passages += view.plan(session, say, width)
        if self._insights is not None:
            passages += self._insights.about_plan(session, say, width)
        self.query_one(Reading).fill(view.without_double_blanks(passages))

    def on_reading_chosen(self, message: Reading.Chosen) -> None:
        """Open what is behind a line."""
        from audit.tui.screens.opened import OpenedScreen

        if tell := self._behind(message.about):
            self.app.push_screen(OpenedScreen(tell, self._behind))

    def _behind(self, about: str) -> Tell | None:
        if self._insights is not None and (tell := self._insights.behind(about, self.session)):
            return tell
        self._opener = self._opener or Opener(self.session)
        return self._opener(about)

    def action_plan(self) -> None:
        """See and change the plan."""
        from audit.tui.screens.plan import PlanScreen

        self.app.push_screen(PlanScreen(self.session), self._planned)

    def _planned(self, _: object) -> None:
        self._opener = None
        self.paint()

    def action_export(self) -> None:
        """Write the report."""
        from audit.tui.screens.export import ExportScreen

        self.app.push_screen(ExportScreen(self.session))

    def action_close(self) -> None:
        """Back."""
        self.dismiss(None)


def _followed(session: Session) -> Audit | None:
    """The audit that is followed up; a result without it is better than none."""
    try:
        return session.followed
    except ResonanzError:
        return None
