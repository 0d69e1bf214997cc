"""Lays a page out in a process of its own, for brands with templates of their own: these may take for ever.

What prints has such a process already (worker.py); this one is for the other forms, and needs no Pango.
"""

import io
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import cast

import msgspec

from audit.errors import ReportError
from audit.render import limits
from audit.render.brand.own import own_files_at_fault
from audit.render.brand.value import Brand
from audit.render.clean import clean
from audit.render.html import page_of
from audit.render.messages import REPLIES, Printed, Refused, receive, send
from audit.render.plain import Tree

CPU_SECONDS, WALL_SECONDS = 3.0, 15.0
"""An ordinary page takes a hundredth of this."""


class Page(msgspec.Struct, kw_only=True):
    """A page to lay out."""

    report: bytes
    """The report's plain values as msgpack."""
    templates: str
    brand: Brand


_PAGES = msgspec.msgpack.Decoder(Page)


def page_apart(report: dict[str, Tree], templates: Path, brand: Brand) -> str:
    """The page as XHTML; raises ReportError, with its place where a template of the brand is at fault."""
    page = Page(report=msgspec.msgpack.encode(report), templates=str(templates), brand=brand)
    try:
        with _started() as process:
            reply = _asked(process, page)
    except (EOFError, OSError, subprocess.TimeoutExpired) as error:
        raise own_files_at_fault(brand) from error
    match reply:
        case Printed(content):
            return content.decode()
        case Refused(de, en, hint_de, hint_en):
            raise ReportError(de=de, en=en, hint_de=hint_de, hint_en=hint_en)
        case _:
            raise own_files_at_fault(brand)


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "audit.render.apart"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry)},
    )


def _asked(process: subprocess.Popen[bytes], page: Page) -> object:
    """What it replies, within the time that it has."""
    sent = io.BytesIO()
    send(sent, page)
    try:
        said, _ = process.communicate(sent.getvalue(), timeout=WALL_SECONDS)
    finally:
        process.kill()
    return receive(io.BytesIO(said), REPLIES)


def main() -> None:
    """Lay out the one page that is asked for."""
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    page = receive(sys.stdin.buffer, _PAGES)
    limits.limit_memory(limits.MEMORY_OF_ONES_OWN)
    limits.limit_time(CPU_SECONDS + 2)
    with suppress(BrokenPipeError):
        try:
            with limits.within(CPU_SECONDS):
                report = cast("dict[str, Tree]", msgspec.msgpack.decode(page.report))
                laid_out = page_of(report, Path(page.templates), words=clean, brand=page.brand)
            send(replies, Printed(laid_out.encode(), []))
        except ReportError as error:
            send(replies, Refused(error.de, error.en, error.hint_de, error.hint_en))


if __name__ == "__main__":
    main()
