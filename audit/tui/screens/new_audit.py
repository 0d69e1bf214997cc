"""Where an audit begins: whose, how thorough, in which language."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Input

from audit.banks.prefilled import answers_in, names
from audit.core.answers import Answer, Answers
from audit.core.bank import Bank
from audit.core.checking import LONGEST_LINE
from audit.core.client import Client
from audit.core.display import one_line
from audit.core.interview import progress
from audit.core.mode import Mode
from audit.errors import Language, ResonanzError
from audit.locales import common, templates
from audit.locales import new_audit as words
from audit.tui.keymap import Key, bindings
from audit.tui.page import Page, Plain
from audit.tui.saving import sentence_of
from audit.tui.screens.templates import templates_folder
from audit.tui.unsaved import Unsaved
from audit.tui.widgets.line import Line
from audit.tui.widgets.pick import Pick

KEYS = (
    Key("", common.ENTER, "", words.K_NEXT),
    Key("", "↑ ↓", "", words.K_CHOOSE),
    Key("ctrl+s", common.CTRL_S, "begin", words.K_BEGIN),
    Key("f1", "F1", "help", common.K_HELP),
    Key("escape", common.ESCAPE, "back", common.K_BACK),
)
MODES = (Mode.QUICK, Mode.FULL)
LINES = (("client", words.CLIENT, True), ("sector", words.SECTOR, False), ("place", words.PLACE, False))


class NewAuditScreen(Page[str]):
    """A form; the result is the id of the new audit."""

    CSS_PATH = "new_audit.tcss"
    AUTO_FOCUS = ""
    KEYS: ClassVar[tuple[Key, ...]] = KEYS
    BINDINGS = bindings(KEYS)

    def __init__(self) -> None:
        super().__init__()
        self._folder = templates_folder(self.wizard.settings.data)
        self._templates = names(self._folder)
        self._unsaved = Unsaved(("",) * len(LINES))

    def parts(self) -> ComposeResult:
        """Three lines and two choices, and a third where there are templates."""
        yield Plain(id="title", classes="title")
        with VerticalScroll(id="form", can_focus=False):
            for name, _, _ in LINES:
                yield Plain(id=f"{name}-label", classes="label")
                yield Line(longest=LONGEST_LINE, id=name)
            yield Plain(id="mode-label", classes="label")
            yield Pick(id="mode", chosen=1)
            yield Plain(id="language-label", classes="label")
            yield Pick(id="language", chosen=0 if self.wizard.language == "de" else 1)
            if self._templates:
                yield Plain(id="template-label", classes="label")
                yield Pick(id="template")
        yield Plain(id="complaint")

    def on_mount(self) -> None:
        """Begin at the first line, from the top."""
        self.query_one("#client").focus(scroll_visible=False)

    def paint(self) -> None:
        """Everything in the language at hand."""
        say = self.words
        self.query_one("#title", Plain).say(say(words.TITLE))
        for name, label, needed in LINES:
            hint = "" if needed else f"  ({say(words.OPTIONAL)})"
            self.query_one(f"#{name}-label", Plain).say(say(label) + hint)
        self.query_one("#client", Line).placeholder = say(words.CLIENT_HINT)
        self.query_one("#mode-label", Plain).say(say(words.MODE))
        self.query_one("#language-label", Plain).say(say(words.LANGUAGE))
        self.query_one("#mode", Pick).offer(self._modes())
        spoken = [common.LANGUAGE_NAME.de, common.LANGUAGE_NAME.en]
        self.query_one("#language", Pick).offer(spoken)
        if self._templates:
            self.query_one("#template-label", Plain).say(say(templates.FROM))
            self.query_one("#template", Pick).offer([say(templates.NONE), *map(one_line, self._templates)])

    def _modes(self) -> list[str]:
        try:
            bank = self.wizard.services.load_bank()
        except ResonanzError as error:
            self._complain(sentence_of(error, self.wizard.language))
            return [self.words(common.QUICK), self.words(common.FULL)]
        return [self._mode(bank, mode) for mode in MODES]

    def _mode(self, bank: Bank, mode: Mode) -> str:
        far = progress(bank, Answers(), mode)
        text = words.QUICK if mode is Mode.QUICK else words.FULL
        return self.words(text, minutes=far.minutes_left, n=far.total)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Where the form scrolls, a field keeps its label in sight."""
        field = event.widget

        def show(label: Widget) -> None:
            both = label.virtual_region.union(field.virtual_region)
            self.query_one("#form").scroll_to_region(both, animate=False)

        for label in self.query(f"#{field.id}-label"):
            self.call_after_refresh(show, label)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter: the next field."""
        if event.input.id == "client" and not event.value.strip():
            self._complain(self.words(words.NAME_NEEDED))
            return
        self._complain("")
        self.focus_next()

    def on_pick_submitted(self) -> None:
        """Enter on the last choice begins."""
        if self.focused is not None and self.focused.id == ("template" if self._templates else "language"):
            self.action_begin()
        else:
            self.focus_next()

    def action_begin(self) -> None:
        """Begin the audit."""
        name, sector, place = self._typed
        if not name:
            self._complain(self.words(words.NAME_NEEDED))
            self.query_one("#client", Line).focus()
            return
        client = Client(name=name, sector=sector, place=place)
        mode = MODES[self.query_one("#mode", Pick).chosen]
        language: Language = "de" if self.query_one("#language", Pick).chosen == 0 else "en"
        try:
            session = self.wizard.services.begin(client, mode, language, self._answers())
        except ResonanzError as error:
            self._complain(sentence_of(error, self.wizard.language))
            return
        self.dismiss(session.id)

    def _answers(self) -> tuple[Answer, ...]:
        """What the chosen template has answered already."""
        chosen = self.query_one("#template", Pick).chosen if self._templates else 0
        if chosen == 0:
            return ()
        return answers_in(self._folder, self._templates[chosen - 1], self.wizard.services.load_bank())

    def _complain(self, sentence: str) -> None:
        self.query_one("#complaint", Plain).say(sentence)

    @property
    def _typed(self) -> tuple[str, ...]:
        return tuple(self.query_one(f"#{line}", Line).value.strip() for line, _, _ in LINES)

    def action_back(self) -> None:
        """Back without beginning; what is typed already only after saying so."""
        if self._unsaved.may_go(self._typed):
            self.dismiss(None)
        else:
            self._complain(self.words(words.NOT_BEGUN))
