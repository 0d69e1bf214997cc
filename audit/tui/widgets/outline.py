"""All questions as signs under their sections, beside the question at hand; a click on a sign goes there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message

from audit.tui.page import Plain

INDENT, STEP = 2, 2
"""Columns before the signs of a section, and for each sign with its gap."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section and the signs of its questions."""

    name: str
    here: bool
    signs: tuple[tuple[str, str], ...]
    """Question and sign, in order."""


class Outline(Plain):
    """The sections, a name and a row of signs each."""

    class Chosen(Message):
        """A question was clicked."""

        def __init__(self, question: str) -> None:
            super().__init__()
            self.question = question

    def show(self, sections: Sequence[Section], question: str, width: int) -> None:
        """Show these; the question at hand is marked, also where there is no colour."""
        self._rows = tuple(row for section in sections for row in ((), *_rows(section, width)))
        self.say(
            Content("\n").join(line for section in sections for line in _lines(section, question, width))
        )

    def on_click(self, event: events.Click) -> None:
        """To the question under the pointer."""
        rows = self._rows[event.y : event.y + 1]
        place = (event.x - INDENT) // STEP
        if rows and event.x >= INDENT and place < len(rows[0]):
            self.post_message(self.Chosen(rows[0][place]))

    _rows: tuple[tuple[str, ...], ...] = ()
    """The questions of each line; none where a name stands."""


def _per_row(width: int) -> int:
    return max(1, (width - INDENT) // STEP)


def _rows(section: Section, width: int) -> Iterator[tuple[str, ...]]:
    ids = tuple(question for question, _ in section.signs)
    for start in range(0, len(ids), _per_row(width)):
        yield ids[start : start + _per_row(width)]


def _lines(section: Section, question: str, width: int) -> Iterator[Content]:
    name = Content.styled(section.name, "$accent bold" if section.here else "$quiet")
    yield name.truncate(width, ellipsis=True)
    signs = dict(section.signs)
    for row in _rows(section, width):
        line = Content(" " * (INDENT - 1))
        for one in row:
            here = one == question
            line += Content.styled(
                f"›{signs[one]}" if here else f" {signs[one]}", "$accent bold" if here else ""
            )
        yield line
