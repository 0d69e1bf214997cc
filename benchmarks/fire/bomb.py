"""A bomb: an input made to hang the program or to fill the memory, and the command that takes it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Make = Callable[[Path], None]
"""Puts the file where the command will look for it."""


@dataclass(frozen=True, slots=True)
class Bomb:
    """An input and what it is thrown at."""

    name: str
    file: str
    make: Make
    command: tuple[str, ...]
    environment: tuple[tuple[str, str], ...] = ()


def written(content: bytes) -> Make:
    """A file with this in it."""
    return lambda path: _nothing(path.write_bytes(content))


def after(beginning: bytes, again: bytes, times: int) -> Make:
    """Made only when it is thrown: these are large."""
    return lambda path: _nothing(path.write_bytes(beginning + again * times))


def _nothing(_: object) -> None:
    """How many bytes that were, nobody asked."""
