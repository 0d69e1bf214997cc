"""The process that prints: started by press.py, reads jobs from its standard input, answers on its output.

What a report says comes from outside, and layout can be made to take for ever: so it runs under limits, and
whoever started it may kill it at any moment.
"""

import os
import signal
import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import msgspec

from audit.errors import ReportError
from audit.render.engine import Attachment, Engine, Sheet
from audit.render.html import STYLE, page_of
from audit.render.messages import JOBS, Broken, Job, NoLibraries, Printed, Refused, Reply, receive, send
from audit.render.plain import Tree

CPU_SECONDS = 60
"""For one report; an ordinary one takes two."""
MEMORY = 1536 * 1024 * 1024
"""What a report may take on top of what the libraries have taken, in bytes; an ordinary one takes a tenth."""


def main(cache: Path, language: str) -> None:
    """Print until the other side hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl-c is for the one who asked, and who then kills us
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # libraries print, and would spoil the replies
    try:
        engine = Engine(cache)
    except OSError:
        send(replies, NoLibraries())
        return
    engine.prepare(language)
    limit_memory()
    with suppress(EOFError, BrokenPipeError):
        _serve(engine, sys.stdin.buffer, replies)


def _serve(engine: Engine, jobs: IO[bytes], replies: IO[bytes]) -> None:
    while True:
        job = receive(jobs, JOBS)
        limit_time()
        send(replies, answer(engine, job))


def answer(engine: Engine, job: Job) -> Reply:
    """The printed report, or why there is none."""
    try:
        return Printed(engine.print(sheet_of(job, engine.cache)), list(engine.log))
    except ReportError as error:
        return Refused(error.de, error.en, error.hint_de, error.hint_en)
    except BaseException as error:  # noqa: BLE001 - a refused address ends a report with a BaseException
        return Broken(_where(error))


def sheet_of(job: Job, cache: Path | None = None) -> Sheet:
    """What is to be printed, the pages laid out by the templates."""
    templates = Path(job.templates)
    report: dict[str, Tree] = msgspec.msgpack.decode(job.report)
    return Sheet(
        html=page_of(report, templates, cache),
        css=(templates / STYLE).read_text("utf-8"),
        assets={font.name: font.read_bytes() for font in sorted((templates / "fonts").glob("*.ttf"))},
        language=_text(report, "language"),
        made=_noon(report),
        attachment=_attachment(job),
    )


def _attachment(job: Job) -> Attachment | None:
    if not job.attachment:
        return None
    return Attachment(name=job.attachment_name, description=job.attachment_says, content=job.attachment)


def _text(tree: Tree, *path: str) -> str:
    for name in path:
        tree = tree[name] if isinstance(tree, dict) else ""
    return str(tree)


def _noon(report: dict[str, Tree]) -> datetime:
    """The report's date as a moment that is the same on every machine."""
    return datetime.fromisoformat(_text(report, "imprint", "date_iso")).replace(hour=12, tzinfo=UTC)


def _where(error: BaseException) -> str:
    steps = traceback.extract_tb(error.__traceback__)
    place = f" ({Path(steps[-1].filename).name}:{steps[-1].lineno})" if steps else ""
    return f"{type(error).__name__}{place}"


def limit_memory() -> None:
    """Let the process take MEMORY more than it has; systems that cannot tell or will not limit are left."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        _lower(resource.RLIMIT_AS, pages * resource.getpagesize() + MEMORY)


def limit_time() -> None:
    """Let the process compute for CPU_SECONDS more."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + CPU_SECONDS)


def _lower(what: int, limit: int) -> None:
    import resource

    _, hard = resource.getrlimit(what)
    resource.setrlimit(what, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
