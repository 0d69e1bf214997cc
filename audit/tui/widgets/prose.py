"""The field for words of one's own."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.widgets import TextArea

from audit.core.answers import State, Words
from audit.core.checking import LONGEST_TEXT
from audit.core.display import typed_over, visible
from audit.core.questions import FreeText
from audit.locales import interview as words
from audit.tui.widgets.field import Case, Field, narrowed


class Area(TextArea):
    """A few lines of text; Enter is left to the field around it."""

    def on_key(self, event: events.Key) -> None:
        """Comes before Textual's own handler, which must not see Enter."""
        match event.key:
            case "enter":
                event.prevent_default()
            case "ctrl+j" | "shift+enter":
                event.prevent_default()
                event.stop()
                self.insert("\n")
            case "escape":
                event.prevent_default()
                event.stop()
                self.screen.set_focus(None)

    def on_paste(self, event: events.Paste) -> None:
        """Take over a paste without what could steer the terminal."""
        event.prevent_default()
        event.stop()
        room = LONGEST_TEXT - len(self.text)
        lines = event.text[: 2 * LONGEST_TEXT].replace("\r\n", "\n").replace("\r", "\n")
        self.insert(visible(lines)[: max(0, room)])


class TextField(Field):
    """A text in one's own words."""

    @property
    def question(self) -> FreeText:
        """The question on show."""
        return narrowed(self.case.question, FreeText)

    def compose(self) -> ComposeResult:
        """The lines."""
        yield Area(
            show_line_numbers=False,
            soft_wrap=True,
            highlight_cursor_line=False,
            tab_behavior="focus",
            id="area",
        )

    def present(self, case: Case) -> None:
        """Show another question."""
        super().present(case)
        self._show()

    def _show(self) -> None:
        area = self.query_one("#area", Area)
        area.text = visible(self.case.draft if isinstance(self.case.draft, str) else self._saved())
        area.styles.height = max(3, self.question.lines)
        area.move_cursor(area.document.end)

    def _saved(self) -> str:
        value = self.case.answer.value
        return value.text if isinstance(value, Words) else ""

    def _typed(self) -> str:
        """What is meant by the text on show: what nobody has touched stays to the letter."""
        shown, saved = self.query_one("#area", Area).text, self._saved()
        return saved if shown == visible(saved) else typed_over(saved, shown).strip()

    def focus(self, scroll_visible: bool = True) -> TextField:
        """The focus belongs in the text."""
        self.query_one("#area", Area).focus(scroll_visible)
        return self

    def on_key(self, event: events.Key) -> None:
        """Enter saves, or goes on where nothing changed."""
        if event.key != "enter":
            return
        event.stop()
        typed = self._typed()
        if typed and typed != self._saved():
            self.post_message(self.Given(self.question.id, typed))
        elif self.case.answer.state is State.OPEN:
            self.post_message(self.Hint(words.HINT_TEXT))
        else:
            self.post_message(self.Next())

    def draft(self) -> object:
        """What was typed and differs from what is saved."""
        typed = self._typed()
        return typed if typed and typed != self._saved() else None

    def hint(self) -> str:
        """How to save, and how to get at the other keys."""
        return self.case.words(words.HINT_TEXT)
