"""Writing the report: what goes in, in which forms and language, where to."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input

from audit.core.display import visible
from audit.core.export import Order
from audit.locales import common
from audit.locales import export as words
from audit.paths import meant
from audit.session import Session
from audit.tui.keymap import Key, bindings
from audit.tui.page import Plain
from audit.tui.screens.export_choices import LANGUAGE, offered, ordered
from audit.tui.screens.export_work import ExportWork
from audit.tui.widgets.line import Line
from audit.tui.widgets.options import Options

KEYS = (
    Key("", common.ENTER, "", words.K_WRITE),
    Key("", "← → ↑ ↓", "", words.K_CHOOSE),
    Key("", common.SPACE, "", words.K_TICK),
    Key("tab", "Tab", "app.focus_next", words.K_FIELD),
    Key("v,f3", "v", "preview", words.K_PREVIEW),
    Key("o", "o", "open_file", words.K_OPEN_FILE, shown=False),
    Key("d", "d", "open_folder", words.K_OPEN_FOLDER, shown=False),
    Key("f1", "F1", "help", common.K_HELP),
    Key("escape", common.ESCAPE, "close", common.K_BACK),
)


class ExportScreen(ExportWork):
    """Choices, a file, and what became of it."""

    CSS_PATH = "export.tcss"
    AUTO_FOCUS = "#options"
    KEYS: ClassVar[tuple[Key, ...]] = KEYS
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.order: Order | None = None
        self._proposed = ""

    def parts(self) -> ComposeResult:
        """The choices, the file, and room for what happens."""
        yield Plain(id="title", classes="title")
        with VerticalScroll(can_focus=False):
            yield Options(id="options")
            yield Plain(id="target-label", classes="label")
            yield Line(id="target")
            yield Plain(id="news")

    def on_mount(self) -> None:
        """Get ready what prints."""
        self.warm_up()

    def paint(self) -> None:
        """Everything in the language at hand."""
        say, settings = self.words, self.wizard.services.settings
        name = " · ".join(self.session.names)
        self.query_one("#title", Plain).say(
            Content.assemble((say(words.EXPORT), "$accent bold"), (f"   {name}", "$quiet"))
        )
        self.query_one("#target-label", Plain).say(say(words.TARGET))
        self.order = self.chosen if self.order else Order(language=self.wizard.language)
        self._options.offer(offered(self.order, say, brand=settings.brand is not None))
        self._propose()

    @property
    def _options(self) -> Options:
        return self.query_one(Options)

    @property
    def chosen(self) -> Order:
        """The order as it is chosen."""
        return ordered(self._options, self.order or Order(language=self.wizard.language))

    def on_options_changed(self, message: Options.Changed) -> None:
        """Another language, another file."""
        self.order = self.chosen
        if message.name == LANGUAGE:
            self._propose()

    def _propose(self) -> None:
        """A file for this language, unless somebody has named one; shown from its end where it is long."""
        line = self.query_one("#target", Line)
        if line.value == self._proposed:
            target = self.wizard.services.export_target(self.session, self.chosen.language)
            self._proposed = line.value = str(target)
            self.call_after_refresh(line.show_end)  # before it is laid out there is nothing to scroll

    # Writing.

    def on_options_submitted(self) -> None:
        """Enter writes."""
        self._write()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter writes."""
        event.stop()
        self._write()

    def _write(self) -> None:
        target = self.query_one("#target", Line).value.strip()
        if self.writing:
            return
        if not target:
            self.tell(Content.styled(self.words(words.TARGET_NEEDED), "$error"))
        elif not self.chosen.formats:
            self.tell(Content.styled(self.words(words.FORM_NEEDED), "$error"))
        else:
            self.write(self.chosen, meant(target))

    def on_written(self) -> None:
        """The name proposed is taken now, so the next report gets another; and the files can be opened."""
        self._propose()
        self._options.focus()

    # What goes in, and what came out.

    def action_preview(self) -> None:
        """Every text that will be readable."""
        from audit.tui.redaction import preview
        from audit.tui.screens.opened import OpenedScreen

        self.app.push_screen(OpenedScreen(preview(self.session), {}))

    def action_open_file(self) -> None:
        """Show the file."""
        self._launch(self.written[0] if self.written else None)

    def action_open_folder(self) -> None:
        """Show its folder."""
        self._launch(self.written[0].parent if self.written else None)

    def _launch(self, path: Path | None) -> None:
        from audit.tui.launching import launch

        if path is None:
            self.tell(Content(self.words(words.NOTHING_TO_OPEN)))
        else:
            told = words.OPENING if launch(path) else words.NO_DESKTOP
            self.tell(Content(self.words(told, path=visible(str(path)))))

    def action_close(self) -> None:
        """Back, unless a report is being written."""
        if self.writing:
            self.app.notify(self.words(words.WAIT), markup=False)
        else:
            self.dismiss(None)
