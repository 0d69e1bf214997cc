"""The process that reads a stranger's file: the file on standard input, what it holds on standard output."""

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from audit.moving.confined import Json, Kind

CPU_SECONDS = 5
MEMORY = 400 * 1024 * 1024
"""Bytes on top of what the libraries have taken; an ordinary file takes a tenth."""


def main(kind: Kind) -> None:
    """Read one file, and say what it holds or that it is refused."""
    content = sys.stdin.buffer.read()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="ascii")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # libraries print, and would spoil the answer
    read = reader(kind)
    limit()
    with answers:
        json.dump(told(read, content), answers)


def told(read: Callable[[bytes], Json], content: bytes) -> dict[str, Json]:
    """What is said about a file: what it holds, or why it is refused."""
    try:
        return {"read": read(content)}
    except (MemoryError, RecursionError, OverflowError):
        return {"refused": "much"}
    except PermissionError:
        return {"refused": "locked"}
    except Exception:  # noqa: BLE001 - a broken file breaks its reader in any way it likes
        return {"refused": "broken"}


def reader(kind: Kind) -> Callable[[bytes], Json]:
    """Who reads such a file; its library is imported now."""
    if kind is Kind.PDF:
        from audit.moving.inside_pdf import attachments

        return attachments
    from audit.moving.inside_xlsx import rows

    return rows


def limit() -> None:
    """From now on this process may neither take long nor grow large."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        for what, limit in (
            (resource.RLIMIT_CPU, CPU_SECONDS),
            (resource.RLIMIT_AS, pages * resource.getpagesize() + MEMORY),
        ):
            _, hard = resource.getrlimit(what)
            resource.setrlimit(what, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


if __name__ == "__main__":
    main(Kind(sys.argv[1]))
