"""`python -m audit`, and the command `resonanz`."""

import gc
import io
import os
import sys
import threading
from pathlib import Path

# Collecting while importing costs more than it frees; the wizard freezes what is there and turns it on again.
gc.disable()


def main() -> int:
    """Run the command line; gives the exit code."""
    _open_what_is_closed()
    _say_it_in_letters()
    _keep_secrets()
    # What is written here was said in confidence: reports, backups and copies are born for one user's eyes.
    os.umask(0o077)
    from audit.cli import run

    return run()


def _open_what_is_closed() -> None:
    """Input, output and errors that somebody closed: empty ones, before a file gets their numbers."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open to the end


def _say_it_in_letters() -> None:
    """A letter that a terminal lacks becomes a question mark there; files and pipes get all, as UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def _keep_secrets() -> None:
    """Faults that nobody catches, in threads and while cleaning up too, are told without anybody's words."""
    threading.excepthook = lambda fault: _tell(fault.exc_value)
    sys.unraisablehook = lambda fault: _tell(fault.exc_value)
    sys.excepthook = lambda _kind, fault, _trace: _tell(fault)


def _tell(fault: BaseException | None) -> None:
    if isinstance(fault, Exception):
        from audit.cli import unforeseen
        from audit.commands.voice import complain
        from audit.settings import language_of

        complain(unforeseen(fault).to(language_of(os.environ)))


if __name__ == "__main__":
    sys.exit(main())
