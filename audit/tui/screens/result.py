"""The result and the plan."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from audit.core.display import one_line
from audit.locales import common
from audit.locales import result as words
from audit.session import Session
from audit.tui import result_view as view
from audit.tui.keymap import Key, bindings
from audit.tui.page import Page, Plain

KEYS = (
    Key("", "↑ ↓", "", common.K_SCROLL),
    Key("e", "e", "export", words.K_EXPORT),
    Key("question_mark,f1", "?", "help", common.K_HELP),
    Key("escape,q,b,left", common.ESCAPE, "close", words.K_BACK),
)


WIDEST = 96
"""Columns of text that are pleasant to read."""


class ResultScreen(Page[None]):
    """Everything the answers say, to be read from top to bottom."""

    CSS_PATH = "result.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = KEYS
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def parts(self) -> ComposeResult:
        """One section after the other."""
        yield Plain(id="title", classes="title")
        with VerticalScroll(id="pages"):
            for section in ("verdict", "dimensions", "limits", "plan"):
                yield Plain(id=section, classes="section")

    def paint(self) -> None:
        """Everything in the language at hand."""
        say, session = self.words, self.session
        far = session.progress
        title = say(words.TITLE)
        if far.answered < far.total:
            title = say(words.SO_FAR, n=far.answered, total=far.total)
        self.query_one("#title", Plain).say(
            Content.assemble((title, "$accent bold"), (f"   {one_line(session.client.name)}", "$quiet"))
        )
        rated = session.card.index is not None
        width = max(20, min(WIDEST, self.size.width - 2))
        self._section("#verdict", view.verdict(session, say))
        for name, section in (
            ("#dimensions", view.dimensions),
            ("#limits", view.limits),
            ("#plan", view.plan),
        ):
            self._section(name, section(session, say, width) if rated else Content())

    def _section(self, name: str, content: Content) -> None:
        part = self.query_one(name, Plain)
        part.say(content)
        part.display = bool(content)

    def action_export(self) -> None:
        """Write the report."""
        from audit.tui.screens.export import ExportScreen

        self.app.push_screen(ExportScreen(self.session))

    def action_close(self) -> None:
        """Back."""
        self.dismiss(None)
