"""One setting, asked on its own."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from audit.core.display import visible
from audit.core.text import Text
from audit.locales import interview
from audit.locales import settings as words
from audit.steps import FIRST, Choosing, Step
from audit.tui.key_line import PAUSE, foot
from audit.tui.page import Dialog, Plain
from audit.tui.unsaved import Unsaved
from audit.tui.widgets.line import Line
from audit.tui.widgets.pick import Pick


class StepDialog(Dialog[bool]):
    """Asks for one setting, and keeps it at Enter; the result says whether to go on."""

    CSS_PATH = "step.tcss"
    AUTO_FOCUS = "Pick, Line"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", show=False)]

    def __init__(self, step: Step, place: int | None = None) -> None:
        super().__init__()
        self._step, self._place = step, place
        self._unsaved = Unsaved(())
        self.set_class(place is not None, "first")

    def parts(self) -> ComposeResult:
        """Which step, the question, the field."""
        step, settings = self._step, self.wizard.settings
        with Vertical(classes="box"):
            yield Plain(id="lead")
            yield Plain(id="question", classes="question")
            yield Plain(id="why")
            if isinstance(step, Choosing):
                yield Pick(chosen=step.chosen(settings), id="options")
            else:
                yield Line(step.value(settings), longest=step.longest, numeric=step.number, id="typed")
            yield Plain(id="complaint")
            yield Plain(id="dialog-keys")

    def on_mount(self) -> None:
        """Remember what there is before anybody types."""
        self._unsaved = Unsaved(self._typed)

    @property
    def _typed(self) -> tuple[str, ...]:
        return tuple(line.value.strip() for line in self.query(Line))

    def paint(self) -> None:
        """Everything in the language at hand."""
        say, step = self.words, self._step
        lead = self.query_one("#lead", Plain)
        lead.say(self._lead())
        lead.display = self._place is not None
        self.query_one("#question", Plain).say(say(step.name))
        self.query_one("#why", Plain).say(say(step.why))
        if isinstance(step, Choosing):
            self.query_one(Pick).offer([say(option) for option in step.options])
        elif step.hint is not None:
            self.query_one(Line).placeholder = say(step.hint)
        self.query_one("#dialog-keys", Plain).say(foot(self._keys()))

    def _keys(self) -> str:
        say = self.words
        keys = say(words.EDIT_KEYS if self._place is None else words.FIRST_KEYS)
        return f"{say(words.CHOOSE_KEYS)}{PAUSE}{keys}" if isinstance(self._step, Choosing) else keys

    def _lead(self) -> Content:
        if self._place is None:
            return Content("")
        say = self.words
        count = say(words.STEP, n=self._place + 1, total=len(FIRST))
        greeting = words.WELCOME if self._place == 0 else words.LATER
        return Content.assemble((say(greeting), "$quiet"), "  ", (count, "$accent bold"))

    def on_pick_submitted(self) -> None:
        """Enter: what is chosen holds."""
        step = self._step
        if isinstance(step, Choosing):
            place = self.query_one(Pick).chosen
            self._keep(place != step.chosen(self.wizard.settings), step.choose(self.wizard.settings, place))

    def on_input_submitted(self) -> None:
        """Enter: what is typed holds, if it can."""
        step = self._step
        if isinstance(step, Choosing):
            return
        settings = self.wizard.settings
        read = step.read(settings, self.query_one(Line).value.strip())
        if isinstance(read, Text):
            self.query_one("#complaint", Plain).say(visible(self.words(read)))
        else:
            self._keep(read != settings, read)

    def _keep(self, changed: bool, settings: object) -> None:
        from audit.settings import Settings

        if changed and isinstance(settings, Settings):
            self.wizard.change(settings)
        self.dismiss(True)

    def action_cancel(self) -> None:
        """Leave it as it was; what is typed and not saved only after saying so."""
        if self._unsaved.may_go(self._typed):
            self.dismiss(False)
        else:
            self.query_one("#complaint", Plain).say(self.words(interview.UNSAVED))
