"""Lines broken between words, so that no terminal breaks them within one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_WORDS = re.compile(r"\s*\S+")


def folded(line: str, width: int) -> Iterator[str]:
    """The pieces of a line, each so wide at most; what follows the first keeps its indentation.

    A word that is wider than all (a path, a link) stays whole: the terminal breaks it, and it can be copied.
    """
    for part in line.split("\n"):
        yield from _folded(part, width)


def _folded(line: str, width: int) -> Iterator[str]:
    if len(line) * 2 <= width or cells(line) <= width:
        yield line
        return
    margin = line[: len(line) - len(line.lstrip())][: width // 2]
    piece, used = "", 0
    for found in _WORDS.finditer(line):
        word = found[0]
        if piece.strip() and used + cells(word) > width:
            yield piece
            piece, used = margin, len(margin)
            word = word.lstrip()
        piece, used = piece + word, used + cells(word)
    yield piece


def cells(text: str) -> int:
    """How many columns a text takes in a terminal."""
    if text.isascii():
        return len(text)
    return sum(_cell(letter) for letter in text)


def _cell(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1
