"""Reads what strangers send in a process of its own, which may neither take long nor grow large."""

import json
import os
import subprocess
import sys
from enum import StrEnum

from audit.errors import AnswersError

WALL_SECONDS = 10.0
"""How long one file may take; an ordinary one takes half a second."""


class Kind(StrEnum):
    """What a file is taken for."""

    PDF = "pdf"
    XLSX = "xlsx"


Json = str | float | bool | None | list["Json"] | dict[str, "Json"]


def read_confined(content: bytes, kind: Kind, name: str) -> Json:
    """What the file holds, as its reader gives it. Raises AnswersError where it holds nothing we can use."""
    try:
        ended = subprocess.run(  # noqa: S603 - our own module, by our own Python
            [sys.executable, "-P", "-m", "audit.moving.confined_reader", kind.value],
            input=content,
            capture_output=True,
            timeout=WALL_SECONDS,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry)},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_much(name) from error
    return held(ended.returncode, ended.stdout, name)


def held(code: int, said: bytes, name: str) -> Json:
    """What a file holds, by how the process that read it ended and what it said. Raises AnswersError."""
    if code < 0:
        raise _too_much(name)
    try:
        told: dict[str, Json] = json.loads(said)
    except ValueError as error:
        raise _unreadable(name) from error
    match told.get("refused"):
        case None:
            return told["read"]
        case "much":
            raise _too_much(name)
        case "locked":
            raise _locked(name)
        case _:
            raise _unreadable(name)


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


def _locked(name: str) -> AnswersError:
    return AnswersError(
        de=f"{name}: Diese Datei ist mit einem Passwort geschützt.",
        en=f"{name}: This file is protected by a password.",
        hint_de="Es wurde nichts übernommen. Lassen Sie sich die Datei ohne Passwort schicken.",
        hint_en="Nothing was taken over. Ask for the file without a password.",
    )
