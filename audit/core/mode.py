"""How much an audit asks."""

from enum import StrEnum


class Mode(StrEnum):
    """How much is asked."""

    FULL = "full"
    QUICK = "quick"
