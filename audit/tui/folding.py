"""Laying short pieces out in lines."""

from collections.abc import Sequence

from textual.content import Content

GAP = "   "


def folded(pieces: Sequence[Content], width: int) -> list[Content]:
    """The pieces in as few lines as they fit in; a piece is never broken."""
    lines: list[Content] = []
    for piece in pieces:
        if lines and lines[-1].cell_length + len(GAP) + piece.cell_length <= width:
            lines[-1] = lines[-1] + GAP + piece
        else:
            lines.append(piece)
    return lines


def hanging(lead: str | Content, text: str | Content, width: int) -> list[Content]:
    """A text folded beneath its own beginning, behind a lead."""
    first = lead if isinstance(lead, Content) else Content(lead)
    body = text if isinstance(text, Content) else Content(text)
    blank = " " * first.cell_length
    return [
        (Content(blank) if number else first) + line
        for number, line in enumerate(body.wrap(max(8, width - first.cell_length)))
    ]
