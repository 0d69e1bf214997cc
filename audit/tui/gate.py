"""The last gate before the terminal: no control character of anybody's text gets through.

Screens make user text `visible` before they lay it out; this is for what they might forget.
"""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from audit.core.display import visible


class ControlGate(LineFilter):
    """Replaces control and direction characters in every line that is painted."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The same segments, their texts made harmless."""
        if all(segment.text.isprintable() for segment in segments):
            return segments
        return [
            segment if segment.control else Segment(_harmless(segment.text), segment.style)
            for segment in segments
        ]


def _harmless(text: str) -> str:
    return visible(text).replace("\n", "␊").replace("\t", " ")
