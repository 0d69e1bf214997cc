"""The field for a number."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Input

from audit.core.answers import Amount, State
from audit.core.questions import Number
from audit.locales import interview as words
from audit.tui.page import Plain
from audit.tui.widgets.field import Case, Field, narrowed
from audit.tui.widgets.line import Line


class NumberField(Field):
    """A number with its unit and its limits."""

    @property
    def question(self) -> Number:
        """The question on show."""
        return narrowed(self.case.question, Number)

    def compose(self) -> ComposeResult:
        """The line, and what it may hold."""
        yield Line(numeric=True, longest=30, id="number")
        yield Plain(id="unit")

    def present(self, case: Case) -> None:
        """Show another question."""
        super().present(case)
        self._show()

    def _show(self) -> None:
        say = self.case.words
        line = self.query_one("#number", Line)
        line.value = self.case.draft if isinstance(self.case.draft, str) else self._saved()
        line.cursor_position = len(line.value)
        if line.value and line.value == self._saved():
            line.select_all()  # another number takes the place of the saved one
        limits = say(
            words.NUMBER_RANGE,
            low=say.number(self.question.minimum, 2),
            high=say.number(self.question.maximum, 2),
        )
        unit = say(self.question.unit) if self.question.unit else ""
        self.query_one("#unit", Plain).say(f"{unit} ({limits})".strip())

    def _saved(self) -> str:
        value = self.case.answer.value
        return self.case.words.number(value.number, 6) if isinstance(value, Amount) else ""

    def focus(self, scroll_visible: bool = True) -> NumberField:
        """The focus belongs in the line."""
        self.query_one("#number", Line).focus(scroll_visible)
        return self

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter saves, or goes on where nothing changed."""
        event.stop()
        typed = event.value.strip()
        if typed == self._saved() and self.case.answer.state is not State.OPEN:
            self.post_message(self.Next())
        elif typed:
            self.post_message(self.Given(self.question.id, typed))
        else:
            self.post_message(self.Hint(words.HINT_NUMBER))

    def draft(self) -> object:
        """What was typed and differs from what is saved."""
        typed = self.query_one("#number", Line).value.strip()
        return typed if typed and typed != self._saved() else None

    def hint(self) -> str:
        """Type and press Enter."""
        return self.case.words(words.HINT_NUMBER)
