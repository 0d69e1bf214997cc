"""Text on its way to a terminal: whatever could steer the terminal becomes visible instead."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import takewhile

_CONTROLS = {code: 0x2400 + code for code in range(0x20) if code not in {0x09, 0x0A}}
_FORMATTING = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_TABLE = {
    **_CONTROLS,
    0x7F: 0x2421,
    **dict.fromkeys((*range(0x80, 0xA0), *_FORMATTING, 0x2028, 0x2029), 0xFFFD),
}
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_LEFT_OUT = "\ufffd"
MARKS = 8
"""Combining marks that a letter may carry; more would cover the lines above: a sign stands for the rest."""


def visible(text: str) -> str:
    """The text with control, direction and broken characters replaced by signs; tab and newline stay."""
    if text.isascii() and text.isprintable():
        return text
    return _without_towers(steerless(text))


def steerless(text: str) -> str:
    """The same for files, which have room for any number of marks on a letter."""
    return text if text.isascii() and text.isprintable() else _UNSAFE.sub(_sign, text)


def one_line(text: str) -> str:
    """The same on a single line, runs of white space as one space."""
    return visible(" ".join(text.split()))


def typed_over(original: str, typed: str) -> str:
    """What is meant where a text, shown as `visible` shows it, was changed in one place.

    Before and after that place the letters are the original ones, with all that could not be shown.
    """
    pieces, shown = _pieces(original), visible(original)
    before = _alike(shown, typed)
    after = _alike(reversed(shown[before:]), reversed(typed[before:]))
    return "".join((*pieces[:before], typed[before : len(typed) - after], *pieces[len(pieces) - after :]))


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """How many letters are the same from the beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _pieces(text: str) -> list[str]:
    """What stands behind each letter that is shown: one, or all the marks that one sign stands for."""
    pieces: list[str] = []
    marks = 0
    for letter in text:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks > MARKS + 1:
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def escaped(document: str) -> str:
    """A JSON document in which whatever could steer a terminal is written as its code: the same data."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", document)


def _sign(match: re.Match[str]) -> str:
    return chr(_TABLE.get(ord(match[0]), 0xFFFD))


def _without_towers(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for letter in text:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= MARKS:
            kept.append(letter)
        elif marks == MARKS + 1:
            kept.append(_LEFT_OUT)
    return "".join(kept)
