"""Writing the report: in which language, where to."""

from __future__ import annotations

from pathlib import Path
from threading import Thread
from time import monotonic
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input

from audit.core.display import visible
from audit.core.export import Order
from audit.errors import Language, ReportError, ResonanzError
from audit.locales import common
from audit.locales import export as words
from audit.session import Session
from audit.tui.keymap import Key, bindings
from audit.tui.page import Page, Plain
from audit.tui.saving import sentence_of
from audit.tui.widgets.line import Line
from audit.tui.widgets.pick import Pick

KEYS = (
    Key("", common.ENTER, "", words.K_WRITE),
    Key("tab", "Tab", "app.focus_next", words.K_FIELD),
    Key("f1", "F1", "help", common.K_HELP),
    Key("escape", common.ESCAPE, "close", common.K_BACK),
)
LANGUAGES: tuple[Language, Language] = ("de", "en")


class ExportScreen(Page[None]):
    """A language, a file, and what became of it."""

    CSS_PATH = "export.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = KEYS
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._began: float | None = None
        """When the writing began; None while nothing is being written."""
        self._timer: Timer | None = None
        self._proposed = ""

    def parts(self) -> ComposeResult:
        """Two fields and a line for what happens."""
        yield Plain(id="title", classes="title")
        yield Plain(id="language-label", classes="label")
        yield Pick(id="language", chosen=LANGUAGES.index(self.wizard.language))
        yield Plain(id="target-label", classes="label")
        yield Line(id="target")
        yield Plain(id="news")

    def paint(self) -> None:
        """Everything in the language at hand."""
        say = self.words
        self.query_one("#title", Plain).say(say(words.TITLE))
        self.query_one("#language-label", Plain).say(say(words.LANGUAGE))
        self.query_one("#target-label", Plain).say(say(words.TARGET))
        self.query_one("#language", Pick).offer([common.LANGUAGE_NAME.de, common.LANGUAGE_NAME.en])
        self.on_pick_changed()

    @property
    def _language(self) -> Language:
        return LANGUAGES[self.query_one("#language", Pick).chosen]

    def on_pick_changed(self) -> None:
        """Another language, another file, unless somebody has named one."""
        line = self.query_one("#target", Line)
        if line.value == self._proposed:
            self._proposed = str(self.wizard.services.export_target(self.session, self._language))
            line.value = self._proposed

    def on_pick_submitted(self) -> None:
        """Enter writes."""
        self._write()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter writes."""
        event.stop()
        self._write()

    def _write(self) -> None:
        target = self.query_one("#target", Line).value.strip()
        if self._began is not None:
            return
        if not target:
            self._tell(Content.styled(self.words(words.TARGET_NEEDED), "$error"))
            return
        self._began = monotonic()
        self._timer = self.set_interval(0.25, self._tick)
        self._tick()
        path, language = Path(target).expanduser(), self._language
        # A daemon: leaving the wizard does not wait for a report that nobody will see.
        Thread(target=self._work, args=(language, path), daemon=True).start()

    def _work(self, language: Language, path: Path) -> None:
        """In a thread of its own; never touches the screen."""
        try:
            written = self.wizard.services.export(self.session, Order(language=language), path, _quietly)
        except ResonanzError as error:
            self._report(Content.styled(sentence_of(error, self.wizard.language), "$error"))
        except OSError as error:
            self._report(
                Content.styled(sentence_of(_unwritable(path, error), self.wizard.language), "$error")
            )
        else:
            done = Content.assemble(
                (self.words(words.DONE), "$success"), "\n", (visible("\n".join(map(str, written))), "bold")
            )
            self._report(done, written=True)

    def _report(self, news: Content, *, written: bool = False) -> None:
        self.call_later(self._finished, news, written)

    def _finished(self, news: Content, written: bool) -> None:
        self._began = None
        if written:
            self.on_pick_changed()  # the name proposed is taken now: the next report gets another
        if self._timer is not None:
            self._timer.stop()
        self._tell(news)

    def _tick(self) -> None:
        if self._began is not None:
            self._tell(Content(self.words(words.RUNNING, n=int(monotonic() - self._began))))

    def _tell(self, news: Content) -> None:
        self.query_one("#news", Plain).say(news)

    def action_close(self) -> None:
        """Back, unless a report is being written."""
        if self._began is None:
            self.dismiss(None)
        else:
            self.app.notify(self.words(words.WAIT), markup=False)


def _quietly(share: float) -> None:
    """Show nothing of it."""


def _unwritable(path: Path, error: OSError) -> ReportError:
    return ReportError(
        de=f"„{path}“ lässt sich nicht schreiben ({error.strerror}).",
        en=f"‘{path}’ cannot be written ({error.strerror}).",
        hint_de="Wählen Sie einen anderen Ort.",
        hint_en="Choose another place.",
    )
