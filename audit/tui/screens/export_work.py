"""Writing an export beside the screen: how far it is, what came of it, and showing the files."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from threading import Thread
from time import monotonic

from textual.content import Content
from textual.timer import Timer

from audit.core.display import visible
from audit.core.export import Marked, Order
from audit.core.source import Source
from audit.errors import ReportError, ResonanzError
from audit.locales import export as words
from audit.session import Session
from audit.tui.page import Page, Plain
from audit.tui.saving import sentence_of
from audit.wording import marked_lines

TRACK = 32
TICK = 0.25
"""Seconds between two looks at the clock."""


class ExportWork(Page[None]):
    """Writes files in a thread, and says the truth about it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.written: tuple[Path, ...] = ()
        """The files of the last export."""
        self._began: float | None = None
        """When the writing began; None while nothing is being written."""
        self._share = 0.0
        self._timer: Timer | None = None

    def on_written(self) -> None:
        """The files are there."""
        raise NotImplementedError

    @property
    def writing(self) -> bool:
        """Whether an export is on its way."""
        return self._began is not None

    def warm_up(self) -> None:
        """Let what prints get ready while somebody chooses; where it cannot, writing will say why."""
        with suppress(ResonanzError):
            self.wizard.services.warm(self.wizard.language)

    def write(self, order: Order, path: Path) -> None:
        """Begin; the audit is read here, because the store belongs to this thread."""
        try:
            source = self.session.source()
        except ResonanzError as error:
            self.tell(Content.styled(sentence_of(error, self.wizard.language), "$error"))
            return
        self._began, self._share, self.written = monotonic(), 0.0, ()
        self._timer = self.set_interval(TICK, self._tick)
        self._tick()
        # A daemon: leaving the wizard does not wait for a report that nobody will see.
        Thread(target=self._work, args=(source, order, path), daemon=True).start()

    def _work(self, source: Source, order: Order, path: Path) -> None:
        """In a thread of its own; never touches the screen."""
        try:
            written = self.wizard.services.export(source, order, path, self._hear)
            marked = self.wizard.services.marked(source, order)
        except ResonanzError as error:
            self._report(Content.styled(sentence_of(error, self.wizard.language), "$error"))
        except OSError as error:
            complaint = sentence_of(_unwritable(path, error), self.wizard.language)
            self._report(Content.styled(complaint, "$error"))
        else:
            self._report(self._done(written, marked), written)

    def _done(self, written: tuple[Path, ...], marked: Marked) -> Content:
        say = self.words
        told = say(words.DONE) if len(written) == 1 else say(words.DONE_MANY, n=len(written))
        return Content.assemble(
            (told, "$success"),
            "\n",
            (visible("\n".join(map(str, written))), "bold"),
            *((f"\n{visible(line)}", "$warning") for line in marked_lines(marked, say)),
            (f"\n{say(words.OPEN_THEM)}", "$quiet"),
        )

    def _hear(self, share: float) -> None:
        with suppress(RuntimeError):  # the app may have ended meanwhile
            self.call_later(self._further, share)

    def _further(self, share: float) -> None:
        self._share = max(self._share, share)
        self._tick()

    def _report(self, news: Content, written: tuple[Path, ...] = ()) -> None:
        with suppress(RuntimeError):
            self.call_later(self._finished, news, written)

    def _finished(self, news: Content, written: tuple[Path, ...]) -> None:
        self._began = None
        self.written = written
        if self._timer is not None:
            self._timer.stop()
        self.tell(news)
        if written:
            self.on_written()

    def _tick(self) -> None:
        if self._began is None:
            return
        filled, seconds = int(self._share * TRACK), int(monotonic() - self._began)
        running = self.words(words.RUNNING, n=int(100 * self._share), s=seconds)
        self.tell(
            Content.assemble(("━" * filled, "$accent"), ("─" * (TRACK - filled), "$track"), f"  {running}")
        )

    def tell(self, news: Content) -> None:
        """Say what happens."""
        self.query_one("#news", Plain).say(news)


def _unwritable(path: Path, error: OSError) -> ReportError:
    return ReportError(
        de=f"„{path}“ lässt sich nicht schreiben ({error.strerror}).",
        en=f"‘{path}’ cannot be written ({error.strerror}).",
        hint_de="Wählen Sie einen anderen Ort.",
        hint_en="Choose another place.",
    )
