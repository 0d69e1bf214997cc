"""The process that prints: started by press.py, reads jobs from its standard input, answers on its output.

What a report says comes from outside, and layout can be made to take for ever: so it runs under limits, and
whoever started it may kill it at any moment.
"""

import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import msgspec

from audit.errors import Language, ReportError
from audit.render import libraries, limits
from audit.render.brand.own import own_files_at_fault
from audit.render.engine import Engine, Sheet
from audit.render.html import load_templates, page_of
from audit.render.messages import (
    JOBS,
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
from audit.render.plain import Tree
from audit.render.scarcity import scarce
from audit.render.styles import assets_of, style_of

UNDATED = "2000-01-01"
"""For a blank sheet, which carries no date and no attachment."""
OWN_SHARE, OWN_LEAST = 6.0, 2.5
"""How long a page with templates of the user's own may take: so many times what the start took, as the speed
of machines differs; and so many seconds at least."""
ORDINARY = 60_000
"""Bytes of an ordinary report as plain values; larger ones may take longer."""

Tell = Callable[[float], None]


@dataclass(slots=True)
class Printer:
    """The engine, and how fast this machine is."""

    engine: Engine
    start: float
    """Seconds of computing that the start took."""

    def answer(self, job: Job, tell: Tell = lambda _: None) -> Reply:
        """The printed report, or why there is none."""
        try:
            return self._own(job, tell) if job.brand.own else self._print(job, tell)
        except ReportError as error:
            return _refused(error)
        except BaseException as error:  # noqa: BLE001 - a refused address ends a report with a BaseException
            lacks = scarce(error)
            return _refused(lacks) if lacks else Broken(_where(error))

    def prepare(self, coming: Prepare) -> None:
        """Load what a job will need; what is wrong with it, the job will say."""
        templates = Path(coming.templates)
        with suppress(OSError, ReportError):
            load_templates(templates, self.engine.cache)
            css, assets = style_of(templates, coming.brand, coming.paper), assets_of(templates, coming.brand)
            self.engine.load_style(css, assets)

    def _print(self, job: Job, tell: Tell) -> Printed:
        pdf = self.engine.print(sheet_of(job, self.engine.cache), tell)
        return Printed(pdf, list(self.engine.log))

    def _own(self, job: Job, tell: Tell) -> Printed:
        """The same with templates of the user's own, held much shorter; the fault is told with its place."""
        seconds = max(OWN_LEAST, OWN_SHARE * self.start) * max(1.0, len(job.report) / ORDINARY)
        limits.limit_memory(limits.MEMORY_OF_ONES_OWN)
        limits.limit_time(seconds + 0.5)
        try:
            with limits.within(seconds):
                return self._print(job, tell)
        except ReportError:
            raise
        except limits.OutOfTime as error:
            raise own_files_at_fault(job.brand) from error
        except BaseException as error:
            raise own_files_at_fault(job.brand, _where(error)) from error
        finally:
            limits.limit_memory()


def main(cache: Path, language: Language, room: Path) -> None:
    """Print until the other side hangs up; `room` is a folder of this process's own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl-c is for the one who asked, and who then kills us
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # libraries print, and would spoil the replies
    limits.end_with_parent(sys.stdin.fileno(), room)
    try:
        engine = _engine(cache)
    except OSError:
        send(replies, NoLibraries())
        return
    start = time.process_time()
    engine.prepare(language)
    limits.limit_memory()
    with suppress(EOFError, BrokenPipeError):
        _serve(Printer(engine, start), sys.stdin.buffer, replies)
    limits.clear(room)


def _engine(cache: Path) -> Engine:
    """The engine; OSError where Pango is missing, or so old that it would fail somewhere in the midst."""
    if libraries.is_too_old(libraries.pango_version()):
        raise OSError
    return Engine(cache)


def _serve(printer: Printer, jobs: IO[bytes], replies: IO[bytes]) -> None:
    while True:
        job = receive(jobs, JOBS)
        limits.limit_time()
        if isinstance(job, Prepare):
            printer.prepare(job)
        else:
            tell = _telling(replies)
            tell(0.0)
            send(replies, printer.answer(job, tell))
        printer.engine.tidy()


def _telling(replies: IO[bytes]) -> Tell:
    def tell(share: float) -> None:
        send(replies, Progress(share))

    return tell


def sheet_of(job: Job, cache: Path | None = None) -> Sheet:
    """What is to be printed, the pages laid out by the templates."""
    templates = Path(job.templates)
    report: dict[str, Tree] = msgspec.msgpack.decode(job.report)
    return Sheet(
        html=page_of(report, templates, cache, brand=job.brand, page=job.page),
        css=style_of(templates, job.brand, job.paper),
        assets=assets_of(templates, job.brand),
        language=_text(report, "language"),
        made=_noon(report),
        attachments=job.attachments,
    )


def _text(tree: Tree, *path: str) -> str:
    for name in path:
        tree = tree[name] if isinstance(tree, dict) else ""
    return str(tree)


def _noon(report: dict[str, Tree]) -> datetime:
    """The report's date as a moment that is the same on every machine; any day where it has none."""
    day = _text(report, "imprint", "date_iso") or UNDATED
    return datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)


def _refused(error: ReportError) -> Refused:
    return Refused(error.de, error.en, error.hint_de, error.hint_en)


def _where(error: BaseException) -> str:
    steps = traceback.extract_tb(error.__traceback__)
    place = f" ({Path(steps[-1].filename).name}:{steps[-1].lineno})" if steps else ""
    return f"{type(error).__name__}{place}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), "de" if sys.argv[2] == "de" else "en", Path(sys.argv[3]))
