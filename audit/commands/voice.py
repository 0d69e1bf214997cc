"""How commands speak: results on standard output, words beside them on standard error, nothing raw."""

import json
import sys
from collections.abc import Sequence
from contextvars import ContextVar

from audit.core.display import escaped, visible

_QUIET: ContextVar[bool] = ContextVar("quiet", default=False)


def hush(*, quiet: bool) -> None:
    """Say no words beside the result, or say them again; complaints are always said."""
    _QUIET.set(quiet)


def say(sentence: str) -> None:
    """A word beside the result."""
    if not _QUIET.get():
        complain(sentence)


def complain(sentence: str) -> None:
    """What went wrong."""
    print(visible(sentence), file=sys.stderr)  # noqa: T201 - this is the voice of the command line


def show(lines: Sequence[str]) -> None:
    """What was asked for."""
    print("\n".join(visible(line) for line in lines))  # noqa: T201 - this is what was asked for


def show_raw(document: str) -> None:
    """What another program reads, as it is; it must hold nothing that could steer a terminal."""
    print(document)  # noqa: T201 - this is what was asked for


def show_json(data: object, *, indent: int | None = 2) -> None:
    """What another program reads, and perhaps a person: JSON, whatever could steer a terminal escaped."""
    show_document(json.dumps(data, ensure_ascii=False, indent=indent))


def show_document(document: str) -> None:
    """The same where it is written as JSON already."""
    show_raw(escaped(document))
