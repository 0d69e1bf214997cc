"""What a document says, as one flat stream of events with their lines."""

import re
from dataclasses import dataclass
from typing import Literal

from audit.banks.faults import Fault

Scalar = str | int | float | bool | None

CONSTANTS: dict[str, Scalar] = {"true": True, "false": False, "null": None}
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Event:
    """A scalar, or the beginning or end of a list or mapping."""

    kind: Literal["scalar", "list", "mapping", "end"]
    line: int
    value: Scalar = None
    spelling: str = ""
    """A scalar as it was written."""


class UnreadableError(Exception):
    """The document cannot be read any further."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.en)
        self.fault = fault


def number(word: str, otherwise: Scalar) -> Scalar:
    """The number that a word spells; `otherwise` where it spells none, or one beyond all measure."""
    match = _NUMBER.fullmatch(word)
    if match is None or len(word) > 300:
        return otherwise
    if not match[1] and not match[2]:
        return int(word)
    number = float(word)
    return otherwise if abs(number) == float("inf") else number
