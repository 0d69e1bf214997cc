"""A note in as many lines as it takes."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult

from audit.core.display import visible
from audit.core.text import Text
from audit.locales import interview as words
from audit.tui.page import Plain
from audit.tui.screens.dialogs import FormDialog, Save
from audit.tui.widgets.field import Blank
from audit.tui.widgets.prose import Area

LINES = 6
"""At first; a longer note scrolls."""


class NoteArea(Area):
    """Words in several lines; Enter and Esc are the dialog's."""

    def on_key(self, event: events.Key) -> None:
        """Esc is left to the dialog; without this, the handler of the class above would take it."""
        if event.key == "escape":
            event.prevent_default()


class NoteDialog(FormDialog):
    """Some lines to write; Enter saves."""

    FOOT: ClassVar[Text] = words.NOTE_KEYS
    CSS_PATH: ClassVar[list[str]] = ["dialogs.tcss", "interview_note.tcss"]  # type: ignore[assignment]

    def __init__(self, title: Text, blank: Blank, save: Save) -> None:
        super().__init__(title, (), save)
        self._blank = blank

    def more(self) -> ComposeResult:
        """The lines, and who will read them."""
        yield NoteArea(
            visible(self._blank.value),
            show_line_numbers=False,
            soft_wrap=True,
            highlight_cursor_line=False,
            tab_behavior="focus",
            id="note",
        )
        yield Plain(id="who-reads")

    def on_mount(self) -> None:
        """Go on where the note ends."""
        area = self.query_one(NoteArea)
        area.styles.height = LINES
        area.move_cursor(area.document.end)

    def paint(self) -> None:
        """Everything in the language at hand."""
        super().paint()
        hint = self.words(self._blank.hint) if self._blank.hint else ""
        self.query_one("#who-reads", Plain).say(hint)

    @property
    def kept(self) -> tuple[str, ...]:
        """The note as it is saved."""
        return (self._blank.value,)

    @property
    def values(self) -> tuple[str, ...]:
        """The note."""
        return (self.query_one(NoteArea).text.strip(),)

    def on_key(self, event: events.Key) -> None:
        """Enter saves."""
        if event.key == "enter":
            event.stop()
            self.finish()
