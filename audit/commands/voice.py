"""How commands speak: results on standard output, words beside them on standard error, nothing raw."""

import sys
from collections.abc import Sequence

from audit.core.display import visible


def say(sentence: str) -> None:
    """A word beside the result."""
    print(visible(sentence), file=sys.stderr)  # noqa: T201 - this is the voice of the command line


def show(lines: Sequence[str]) -> None:
    """What was asked for."""
    print("\n".join(visible(line) for line in lines))  # noqa: T201 - this is what was asked for


def show_raw(document: str) -> None:
    """What another program reads: JSON, which escapes what it must."""
    print(document)  # noqa: T201 - this is what was asked for
