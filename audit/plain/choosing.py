"""When the wizard goes line by line without being told to."""

from collections.abc import Mapping

PLAIN = "RESONANZ_PLAIN"
"""The environment variable that asks for line mode; empty or 0 means no."""
DUMB = {"", "dumb", "unknown"}


def wanted(environment: Mapping[str, str]) -> bool:
    """Whether the user has asked for line mode once for all."""
    return environment.get(PLAIN, "").strip() not in {"", "0"}


def needed(environment: Mapping[str, str], *, output: bool) -> bool:
    """Whether a person at a keyboard could not use the full screen.

    The terminal cannot place a cursor, or the output (`output`: is it a terminal?) goes somewhere else.
    """
    return not output or is_dumb(environment)


def is_dumb(environment: Mapping[str, str]) -> bool:
    """Whether the terminal says of itself that it knows no cursor."""
    return environment.get("TERM", "").lower() in DUMB
