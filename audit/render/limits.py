"""Limits on the process that prints: memory, computing time, and the life of whoever started it."""

import os
import select
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

CPU_SECONDS = 60
"""For one report; an ordinary one takes two."""
MEMORY = 1536 * 1024 * 1024
"""What a report may take on top of what the libraries have taken, in bytes; an ordinary one takes a tenth."""
MEMORY_OF_ONES_OWN = 320 * 1024 * 1024
"""The same where templates of the user's own are used."""


class OutOfTime(Exception):  # noqa: N818 - a verdict on what is being computed
    """The computing time that was granted is used up."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise OutOfTime in the midst of it when it computes for longer, and go on raising until it ends.

    For the main thread. Systems without such a clock are left to the limits that kill.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(number: int, frame: object) -> None:  # noqa: ARG001
        raise OutOfTime

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds, 0.2)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def limit_memory(more: int = MEMORY) -> None:
    """Let the process take so many bytes more than it has; systems that will not limit are left."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        _lower(resource.RLIMIT_AS, pages * resource.getpagesize() + more)


def limit_time(seconds: float = CPU_SECONDS) -> None:
    """Let the process compute for so many seconds more; then the system ends it."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        _lower(resource.RLIMIT_CPU, int(time.process_time() + seconds) + 1)


def _lower(what: int, limit: int) -> None:
    import resource

    _, hard = resource.getrlimit(what)
    resource.setrlimit(what, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def end_with_parent(stream: int, room: Path) -> None:
    """End this process, whatever it is doing, when the other end of its input is closed.

    Its room is cleared, for whoever has gone could not do it any more.
    """

    def watch() -> None:
        poll = select.poll()
        poll.register(stream, 0)  # nothing but a hang-up
        poll.poll()
        clear(room)
        os._exit(1)

    if hasattr(select, "poll"):
        threading.Thread(target=watch, daemon=True).start()


def clear(room: Path) -> None:
    """Remove the folder of a process's temporary files, with all that is in it."""
    shutil.rmtree(room, ignore_errors=True)
