"""A process that prints reports, started before it is needed and killed when it takes too long."""

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, assert_never

from audit.errors import Language, ReportError
from audit.paths import cache_folder, templates_folder
from audit.render import libraries, limits
from audit.render.brand.own import own_files_at_fault
from audit.render.brand.value import Brand
from audit.render.messages import (
    REPLIES,
    Broken,
    Job,
    NoLibraries,
    Prepare,
    Printed,
    Progress,
    Refused,
    Reply,
    receive,
    send,
)
from audit.render.scarcity import NO_ROOM, TOO_MUCH, scarce

WALL_SECONDS = 120.0
"""How long one report may take; an ordinary one takes two seconds."""
START = 0.3
"""The share of the start in what the first report takes."""


def nobody(share: float) -> None:
    """Where nobody wants to hear how far it is."""


class Press:
    """Prints reports in a process of its own; use as a context manager, or close it.

    The process starts at once and gets ready by itself, so that whoever opens a press early waits less.
    """

    def __init__(
        self, *, language: Language, templates: Path | None = None, wall: float = WALL_SECONDS
    ) -> None:
        self._wall = wall
        self._started = False
        self._before = 0.0
        """What was done before the report itself began."""
        self._room = _room()
        try:
            self._process = _start(language, templates or templates_folder(), self._room)
        except OSError as error:
            limits.clear(self._room)
            if lacks := scarce(error):
                raise lacks from error
            raise _broken(type(error).__name__) from error

    def __enter__(self) -> "Press":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                _close(stream)
        limits.clear(self._room)

    @property
    def alive(self) -> bool:
        """Whether it can print; after a process was killed or has died it cannot."""
        return self._process.poll() is None

    def prepare(self, coming: Prepare) -> None:
        """Load what jobs will need, without waiting for it."""
        if self._process.stdin is not None:
            with suppress(OSError):  # who prints will hear of it
                send(self._process.stdin, coming)

    def print(self, job: Job, progress: Callable[[float], None] = nobody) -> Printed:
        """The printed report; raises ReportError, after which the press may no longer be alive.

        `progress` hears how much is done, from 0 to 1, never less than before.
        """
        late = threading.Event()

        def stop() -> None:
            late.set()
            self._process.kill()

        timer = threading.Timer(self._wall, stop)
        timer.daemon = True
        try:
            timer.start()
            printed = _result(self._ask(job, progress))
        except (EOFError, OSError) as error:
            raise self._fault(late.is_set(), job.brand) from error
        except RuntimeError as error:  # there is not even room for a thread
            raise TOO_MUCH.error() from error
        finally:
            timer.cancel()
        progress(1.0)
        return printed

    def _fault(self, late: bool, brand: Brand) -> ReportError:
        status = self._process.wait()
        if brand.own and status < 0:
            return own_files_at_fault(brand)
        if late:
            return _too_long(self._wall)
        return TOO_MUCH.error() if status < 0 else _ended()

    def _ask(self, job: Job, progress: Callable[[float], None]) -> Reply:
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise EOFError
        with suppress(BrokenPipeError):  # the process has said why it went: read that
            send(stdin, job)
        while isinstance(said := receive(stdout, REPLIES), Progress):
            self._tell(said.share, progress)
        return said

    def _tell(self, share: float, progress: Callable[[float], None]) -> None:
        """The first report begins with the start of the process."""
        if share == 0.0 and not self._started:
            self._started, self._before = True, START
        elif share == 0.0:
            self._before = 0.0
        progress(self._before + (1.0 - self._before) * share)


def _room() -> Path:
    """A folder for the temporary files of one process, which, once killed, cannot clear up after itself."""
    try:
        return Path(tempfile.mkdtemp(prefix="resonanz-"))
    except OSError as error:
        raise scarce(error) or NO_ROOM.error() from error


def _start(language: Language, templates: Path, room: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own module, by our own Python
        [sys.executable, "-P", "-m", "audit.render.worker", str(cache_folder()), language, str(room)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(templates, room),
    )


def _close(stream: IO[bytes]) -> None:
    with suppress(OSError):  # what was still to be written is no longer wanted
        stream.close()


def _environment(templates: Path, room: Path) -> dict[str, str]:
    """The child's environment: the same modules, only our own fonts, a room of its own, and no clock."""
    return {
        **os.environ,
        "FONTCONFIG_FILE": str((templates / "fonts" / "fonts.conf").absolute()),
        "TMPDIR": str(room),
        "SOURCE_DATE_EPOCH": "0",  # fonts cut without HarfBuzz would carry the hour
        "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry),
    }


def _result(reply: Reply) -> Printed:
    match reply:
        case Printed():
            return reply
        case Refused(de, en, hint_de, hint_en):
            raise ReportError(de=de, en=en, hint_de=hint_de, hint_en=hint_en)
        case NoLibraries():
            raise libraries.lacking()
        case Broken(where):
            raise _broken(where)
        case _:
            assert_never(reply)


def _broken(where: str) -> ReportError:
    return ReportError(
        de=f"Der Bericht ließ sich nicht setzen: {where}.",
        en=f"The report could not be laid out: {where}.",
        hint_de="Das ist ein Fehler im Programm. Ihre Antworten sind davon nicht berührt.",
        hint_en="This is a fault in the program. Your answers are not affected.",
    )


def _ended() -> ReportError:
    """It gave up before it could say why: mostly there was no memory even for its start."""
    return ReportError(
        de="Der Programmteil, der den Bericht setzt, hat sich vorzeitig beendet.",
        en="The part of the program that lays out the report has ended early.",
        hint_de="Vielleicht fehlt Arbeitsspeicher: Schließen Sie andere Programme, und versuchen Sie es noch"
        " einmal. „resonanz doctor“ prüft, was er sonst braucht.",
        hint_en="Perhaps memory is short: close other programs and try again. ‘resonanz doctor’ checks what"
        " else it needs.",
    )


def _too_long(wall: float) -> ReportError:
    return ReportError(
        de=f"Der Bericht war nach {wall:.0f} Sekunden nicht fertig und wurde abgebrochen.",
        en=f"The report was not finished after {wall:.0f} seconds and was stopped.",
        hint_de="Kürzen Sie sehr lange Notizen und Belege, und versuchen Sie es noch einmal.",
        hint_en="Shorten very long notes and evidence, and try again.",
    )
