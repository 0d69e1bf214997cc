"""Small screens above another one: sure? and: type something."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input

from audit.core.display import visible
from audit.core.text import Text
from audit.locales import interview
from audit.tui.key_line import foot
from audit.tui.page import Dialog, Plain
from audit.tui.unsaved import Unsaved
from audit.tui.widgets.field import Blank
from audit.tui.widgets.line import Line


class ConfirmDialog(Dialog[bool]):
    """A question with yes and no; no is what Enter means."""

    CSS_PATH = "dialogs.tcss"
    AUTO_FOCUS = "#no"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,y", "answer(True)", show=False),
        Binding("n,escape", "answer(False)", show=False),
        Binding("left,right,up,down", "app.focus_next", show=False),
    ]

    def __init__(self, question: Text, detail: Text, *, yes: Text, no: Text) -> None:
        super().__init__()
        self._question, self._detail, self._yes, self._no = question, detail, yes, no

    def parts(self) -> ComposeResult:
        """Question and buttons."""
        with Vertical(classes="box"):
            yield Plain(id="question", classes="question")
            yield Plain(id="detail")
            with Horizontal(classes="buttons"):
                yield Button("", id="no")
                yield Button("", id="yes")

    def paint(self) -> None:
        """Everything in the language at hand."""
        say = self.words
        self.query_one("#question", Plain).say(visible(say(self._question)))
        self.query_one("#detail", Plain).say(visible(say(self._detail)))
        for name, text in (("no", self._no), ("yes", self._yes)):
            button = self.query_one(f"#{name}", Button)
            button.label = (
                f"{'›' if button.has_focus else ' '} {say(text)}"  # our own words, no markup in them
            )

    def on_descendant_focus(self) -> None:
        """The sign in front of a button goes along: colour alone tells nobody without colours."""
        self.paint()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button was chosen."""
        self.dismiss(event.button.id == "yes")

    def action_answer(self, sure: bool) -> None:
        """A key was pressed."""
        self.dismiss(sure)


Save = Callable[[tuple[str, ...]], str | None]
"""Saves what was typed; gives a sentence where it cannot be saved, and the dialog stays."""


class FormDialog(Dialog[bool]):
    """One or more lines to fill in; the result says whether they were saved."""

    CSS_PATH = "dialogs.tcss"
    FOOT: ClassVar[Text] = interview.DIALOG_KEYS
    UNSAVED: ClassVar[Text] = interview.UNSAVED
    """What is said at the first Esc where something has been typed."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]

    def __init__(self, title: Text, blanks: tuple[Blank, ...], save: Save) -> None:
        super().__init__()
        self._title, self._blanks, self._save = title, blanks, save
        self._done = False
        self.unsaved = Unsaved(())

    def parts(self) -> ComposeResult:
        """Title, lines, and room for a complaint."""
        with Vertical(classes="box"):
            yield Plain(id="question", classes="question")
            for number, blank in enumerate(self._blanks):
                yield Plain(classes="label", id=f"label{number}")
                yield Line(blank.value, longest=blank.longest, numeric=blank.number, id=f"line{number}")
            yield from self.more()
            yield Plain(id="complaint")
            yield Plain(id="dialog-keys")

    def more(self) -> ComposeResult:
        """What else there is to fill in."""
        yield from ()

    def on_mount(self) -> None:
        """Remember what there is before anybody types."""
        self.unsaved = Unsaved(self.values, self.kept)

    def paint(self) -> None:
        """Everything in the language at hand."""
        say = self.words
        self.query_one("#question", Plain).say(visible(say(self._title)))
        self.query_one("#dialog-keys", Plain).say(foot(say(self.FOOT)))
        for number, blank in enumerate(self._blanks):
            label = self.query_one(f"#label{number}", Plain)
            label.say(visible(say(blank.label)))
            label.display = len(self._blanks) > 1
            if blank.hint:
                self.query_one(f"#line{number}", Line).placeholder = say(blank.hint)

    @property
    def kept(self) -> tuple[str, ...]:
        """What is saved already, line by line."""
        return tuple(blank.value for blank in self._blanks)

    @property
    def values(self) -> tuple[str, ...]:
        """What has been typed, line by line."""
        return tuple(line.value.strip() for line in self.query(Line))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter: the next line, after the last one save."""
        lines = list(self.query(Line))
        place = next(number for number, line in enumerate(lines) if line is event.input)
        if place + 1 < len(lines):
            lines[place + 1].focus()
        else:
            self.finish()

    def finish(self) -> None:
        """Save, and close where that worked."""
        if self._done:
            return
        complaint = self._save(self.unsaved.meant(self.values))
        if complaint is None:
            self._done = True
            self.dismiss(True)
        else:
            self.query_one("#complaint", Plain).say(visible(complaint))

    def action_cancel(self) -> None:
        """Leave things as they were; what is typed and not saved only after saying so."""
        if not self.unsaved.may_go(self.values):
            self.query_one("#complaint", Plain).say(self.words(self.UNSAVED))
            return
        self._done = True
        self.dismiss(False)

    def flush(self) -> None:
        """What was typed is worth keeping when the wizard must end."""
        if not self._done and self.unsaved.changed(self.values):
            self._done = True
            self._save(self.unsaved.meant(self.values))
