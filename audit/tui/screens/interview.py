"""The interview: one question at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive

from audit.core.questions import Matrix
from audit.tui import interview_view as view
from audit.tui.fields import field_for
from audit.tui.folding import folded
from audit.tui.keymap import Key, bindings
from audit.tui.page import HEIGHTS, WIDTHS, Plain
from audit.tui.screens.interview_asides import Asides
from audit.tui.screens.interview_hints import Hints
from audit.tui.screens.interview_keys import KEYS, keys_at
from audit.tui.screens.interview_moving import Moving
from audit.tui.screens.interview_saving import Saving
from audit.tui.screens.interview_ways import Ways
from audit.tui.widgets.choices import OneField
from audit.tui.widgets.field import Case, Field
from audit.tui.widgets.lines import ListField
from audit.tui.widgets.outline import Outline

WIDE, TALL = WIDTHS[-1][0], HEIGHTS[-1][0]
PANEL, OUTLINE = 36, 26
"""Columns of the result and of the outline beside the question, as in the style sheet."""
MARGIN = 4
"""Columns that no screen uses."""
VERY_WIDE, ROOMY = 116, 140
"""Columns from which on the outline has room, and from which on both have all they could use."""
SLIM_PANEL, SLIM_OUTLINE = 31, 23
"""Columns of the two where there is no more."""


class Host(Vertical):
    """What holds the fields.

    Its own size follows from theirs in one layout; Textual would lay out everything once more to be sure.
    """

    virtual_size = Reactive(Size(0, 0))


class InterviewScreen(Saving, Moving, Asides, Ways, Hints):
    """Asks, saves, moves on."""

    CSS_PATH = "interview.tcss"
    AUTO_FOCUS = ""
    KEYS: ClassVar[tuple[Key, ...]] = KEYS
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    def parts(self) -> ComposeResult:
        """Where we are, the question with its field, and the result as it stands."""
        yield Plain(id="where")
        with Horizontal(id="middle"):
            yield Outline(id="outline")
            with Vertical(id="question"):
                yield Plain(id="ask")  # it stays where the rest has to scroll
                with VerticalScroll(id="body", can_focus=False):
                    yield Plain(id="why")
                    yield Plain(id="before")
                    yield Plain(id="legend")
                    yield Host(id="field")
                    yield Plain(id="beside")
            yield Plain(id="panel")
        yield Plain(id="meter")
        yield Plain(id="status")

    async def on_mount(self) -> None:
        """Stand where the interview was left."""
        self.attempt(lambda: self.session.go_to(self.question.id))
        await self.show()
        self.begin_in_sight()
        self.resume()
        self.look_whether_certain()
        self.look_ahead()

    # Showing.

    async def show(self) -> None:
        """The question where the interview stands, in the field for its kind."""
        question = self.question = self.session.current or self.question
        self.hypothetical = self.session.given(question.id).hypothetical
        case = Case(
            question, self.answer, self.wizard.language, self.session.mode, self.drafts.get(question.id)
        )
        host, kind = self.query_one("#field"), field_for(question)
        field = next((child for child in host.query(Field) if type(child) is kind), None)
        if field is None:
            field = kind(case)
            await host.mount(field)
        for child in host.query(Field):
            child.display = child is field
        field.present(case)
        self.field = field
        field.focus(scroll_visible=False)
        self.paint()

    def paint(self) -> None:
        """All words around the field."""
        if self.field is None:
            return
        say = self.words
        for name, content in self._around():
            part = self.query_one(name, Plain)
            part.say(content)
            if name == "#before":
                part.display = bool(content.plain)
        panel, wide = self.query_one("#panel", Plain), self.app.size.width >= WIDE
        # A table needs the room itself.
        slim = VERY_WIDE <= self.app.size.width < ROOMY and not isinstance(self.question, Matrix)
        self.set_class(slim, "slim")
        room, beside = (SLIM_PANEL, SLIM_OUTLINE) if slim else (PANEL, OUTLINE)
        panel.display, self.query_one("#meter").display = wide, not wide
        if wide:
            panel.say(view.panel(self.session, say, room, tall=self.app.size.height >= TALL))
        self._explain(self.field)
        outline = self.query_one(Outline)
        outline.display = slim or self.app.size.width >= ROOMY
        if outline.display:
            outline.show(view.sections(self.session, self.question, say), self.question.id, beside)
        self.paint_keys(keys_at(self.question, self.answer, certain=self.certain_level is not None))

    def _explain(self, field: Field) -> None:
        """What the digits mean and how to answer; numbered options explain themselves after the first one."""
        lines = folded(field.legend(), self.query_one("#body").size.width - 1)
        if not isinstance(field, OneField) or not self.session.answers:
            lines.append(Content.styled(field.hint(), "$quiet"))
        legend = self.query_one("#legend", Plain)
        legend.say(Content("\n").join(lines))
        legend.display = bool(lines)

    def _around(self) -> Iterator[tuple[str, Content]]:
        width = max(20, self.app.size.width - MARGIN)
        return view.around(
            self.session, self.question, self.words, self.voice, width, hypothetical=self.hypothetical
        )

    async def on_outline_chosen(self, message: Outline.Chosen) -> None:
        """A question was clicked."""
        if self.leave_question():
            self.say("")
            await self.go(message.question)

    def on_key(self, event: events.Key) -> None:
        """Where a click has taken the focus away, the options still hear their keys."""
        if self.focused is None and isinstance(self.field, ListField):
            self.field.on_key(event)
