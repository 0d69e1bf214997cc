"""The interview: one question at a time."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content

from audit.core.answers import State
from audit.locales import interview as words
from audit.tui import interview_view as view
from audit.tui.fields import field_for
from audit.tui.folding import folded
from audit.tui.keymap import Key, bindings
from audit.tui.page import HEIGHTS, WIDTHS, Plain
from audit.tui.screens.interview_asides import Asides
from audit.tui.screens.interview_hints import Hints
from audit.tui.screens.interview_keys import KEYS, keys_at
from audit.tui.screens.interview_ways import Ways
from audit.tui.widgets.field import Case, Field
from audit.tui.widgets.lines import ListField

WIDE, TALL = WIDTHS[-1][0], HEIGHTS[-1][0]
PANEL = 36
"""Columns of the result beside the question, as in the style sheet."""


class InterviewScreen(Asides, Ways, Hints):
    """Asks, saves, moves on."""

    CSS_PATH = "interview.tcss"
    AUTO_FOCUS = ""
    KEYS: ClassVar[tuple[Key, ...]] = KEYS
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    def parts(self) -> ComposeResult:
        """Where we are, the question with its field, and the result as it stands."""
        yield Plain(id="where")
        with Horizontal(id="middle"):
            with VerticalScroll(id="body", can_focus=False):
                yield Plain(id="ask")
                yield Plain(id="why")
                yield Plain(id="legend")
                yield Vertical(id="field")
                yield Plain(id="beside")
            yield Plain(id="panel")
        yield Plain(id="meter")
        yield Plain(id="status")

    async def on_mount(self) -> None:
        """Stand where the interview was left."""
        self.attempt(lambda: self.session.go_to(self.question.id))
        await self.show()
        self.resume()
        self.look_whether_certain()

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
        field.focus()
        self.paint()

    def paint(self) -> None:
        """All words around the field."""
        if self.field is None:
            return
        say = self.words
        for name, content in view.around(self.session, self.question, say, hypothetical=self.hypothetical):
            self.query_one(name, Plain).say(content)
        panel, wide = self.query_one("#panel", Plain), self.app.size.width >= WIDE
        panel.display, self.query_one("#meter").display = wide, not wide
        if wide:
            panel.say(view.panel(self.session, say, PANEL, tall=self.app.size.height >= TALL))
        legend, pieces = self.query_one("#legend", Plain), self.field.legend()
        legend.say(Content("\n").join(folded(pieces, self.query_one("#body").size.width - 1)))
        legend.display = bool(pieces)
        self.paint_keys(keys_at(self.question, self.answer, certain=self.certain_level is not None))

    # Saving.

    async def on_field_given(self, message: Field.Given) -> None:
        """An answer: save it, then move on, unless something is still to be said about it."""
        message.stop()
        if message.question == self.question.id:
            with self.app.batch_update():  # one paint for the word of success and the next question
                await self._keep(message)

    async def _keep(self, message: Field.Given) -> None:
        if not self.save(message.raw):
            if isinstance(self.field, ListField):
                self.field.redraw()
            return
        stay = self.question.evidence is not None and not self.answer.evidence
        if message.on and not stay:
            self.say(view.saved(self.question, self.answer, self.words))
            await self.step(1)
        else:
            self.say(self.words(words.STAY if stay and message.on else words.SAVED_AS, answer=""))
            await self.show()

    def save(self, raw: object) -> bool:
        """Save an answer; where that fails, say so and keep what was given."""
        question = self.question.id
        hypothetical = self.hypothetical
        if self.attempt(lambda: self.session.answer(question, raw, hypothetical=hypothetical)):
            self.drafts.pop(question, None)
            self.look_whether_certain()
            return True
        self.drafts[question] = raw
        return False

    def leave_question(self) -> bool:
        """Save what was typed and not sent.

        What cannot be an answer is kept in mind and holds nobody; only a failing disk does.
        """
        if self.field is None:
            return True
        draft = self.field.draft()
        return draft is None or self.save(draft) or not self.disk_failed

    def flush(self) -> None:
        """The wizard is about to end."""
        self.leave_question()

    # Moving.

    async def on_field_next(self, message: Field.Next) -> None:
        """Nothing new here."""
        message.stop()
        await self.action_next()

    def on_field_hint(self, message: Field.Hint) -> None:
        """The field has something to say."""
        self.say(self.words(message.text))

    async def step(self, direction: int) -> None:
        """To the next question, or the one before."""
        if not self.leave_question():
            return
        there = self.session.neighbour(direction)
        if there is None:
            self.at_the_end() if direction > 0 else self.say(self.words(words.FIRST_QUESTION))
            return
        section = self.question.dimension
        await self.go(there.id)
        if direction > 0:
            self.mirror(section)

    async def go(self, question: str) -> None:
        """To a question."""
        if self.attempt(lambda: self.session.go_to(question)):
            with self.app.batch_update():
                await self.show()
                self.query_one("#body").scroll_home(animate=False)

    async def action_next(self) -> None:
        """On; what was said of this question is over."""
        self.say("")
        await self.step(1)

    async def action_back(self) -> None:
        """Back."""
        self.say("")
        await self.step(-1)

    async def action_skip(self) -> None:
        """On, and this one stays open."""
        self.say(self.words(words.SKIPPED) if self.answer.state is State.OPEN else "")
        await self.step(1)

    def on_key(self, event: events.Key) -> None:
        """Where a click has taken the focus away, the options still hear their keys."""
        if self.focused is None and isinstance(self.field, ListField):
            self.field.on_key(event)
