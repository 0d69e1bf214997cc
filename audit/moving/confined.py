"""Reads what strangers send in a process of its own, which may neither take long nor grow large.

Run as `python -m audit.moving.confined KIND`, with a file on standard input; answers in JSON.
"""

import json
import os
import subprocess
import sys
from contextlib import suppress
from enum import StrEnum

from audit.errors import AnswersError

WALL_SECONDS = 10.0
CPU_SECONDS = 5
MEMORY = 400 * 1024 * 1024
"""Bytes on top of what Python itself takes; an ordinary file takes a tenth."""


class Kind(StrEnum):
    """What a file is taken for."""

    PDF = "pdf"
    XLSX = "xlsx"


Json = str | float | bool | None | list["Json"] | dict[str, "Json"]


class RefusedError(Exception):
    """The file is not what it should be, or would take too much; the argument says how, as a word."""


def read_confined(content: bytes, kind: Kind, name: str) -> Json:
    """What the file holds, as its reader gives it. Raises AnswersError where it holds nothing we can use."""
    try:
        ended = subprocess.run(  # noqa: S603 - our own module, by our own Python
            [sys.executable, "-P", "-m", __spec__.name if __spec__ else __name__, kind.value],
            input=content,
            capture_output=True,
            timeout=WALL_SECONDS,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry)},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_much(name) from error
    if ended.returncode < 0:
        raise _too_much(name)
    try:
        told: dict[str, Json] = json.loads(ended.stdout)
    except ValueError as error:
        raise _unreadable(name) from error
    if "refused" in told:
        raise _too_much(name) if told["refused"] == "much" else _unreadable(name)
    return told["read"]


def _too_much(name: str) -> AnswersError:
    return AnswersError(
        de=f"{name}: Diese Datei zu lesen braucht mehr Zeit oder Speicher, als ihr zusteht.",
        en=f"{name}: Reading this file takes more time or memory than it may.",
        hint_de="Es wurde nichts übernommen. Lassen Sie sich die Datei noch einmal schicken.",
        hint_en="Nothing was taken over. Ask for the file again.",
    )


def _unreadable(name: str) -> AnswersError:
    return AnswersError(
        de=f"{name}: Diese Datei ist beschädigt oder nicht, was ihr Name sagt.",
        en=f"{name}: This file is damaged, or not what its name says.",
        hint_de="Es wurde nichts übernommen. Lassen Sie sich die Datei noch einmal schicken.",
        hint_en="Nothing was taken over. Ask for the file again.",
    )


# In the other process.


def _main(kind: Kind) -> None:
    content = sys.stdin.buffer.read()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # libraries print, and would spoil the answer
    read = _reader(kind)
    _limit()
    try:
        told: dict[str, Json] = {"read": read(content)}
    except (RefusedError, MemoryError, RecursionError) as refusal:
        told = {"refused": str(refusal) if isinstance(refusal, RefusedError) else "much"}
    except Exception:  # noqa: BLE001 - a broken file breaks its reader in any way it likes
        told = {"refused": "broken"}
    with answers:
        json.dump(told, answers)


def _reader(kind: Kind):  # type: ignore[no-untyped-def]
    if kind is Kind.PDF:
        from audit.moving.inside_pdf import attached_answers

        return attached_answers
    from audit.moving.inside_xlsx import rows_of

    return rows_of


def _limit() -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        _lower(resource.RLIMIT_CPU, CPU_SECONDS)
        _lower(resource.RLIMIT_AS, _taken(used) + MEMORY)


if __name__ == "__main__":
    _main(Kind(sys.argv[1]))
