"""Which letters stand as a mark in a PDF for want of fonts, and where in the audit they were typed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from audit.core.export import Marked, Order
from audit.core.source import Source
from audit.moving.readable import Readable, readable
from audit.render.glyphs import lacking
from audit.reporting import printed_texts

BEGINNING = 30
"""Letters by which a text is known again."""


def marked(source: Source, order: Order, today: date, folder: Path | None = None) -> Marked:
    """What the PDF of this order marks; `folder` is the bank's, where it is none of the program's own."""
    printed = [text for text in printed_texts(source, order, today, folder) if lacking([text])]
    if not printed:
        return Marked()
    pages = "\n".join(map(_on_a_line, printed))
    # The report shortens some texts: where one begins, it stands.
    places = (
        one.place
        for one in _typed(source)
        if lacking([one.text]) and _on_a_line(one.text)[:BEGINNING] in pages
    )
    return Marked(lacking(printed), tuple(dict.fromkeys(places)))


def _on_a_line(text: str) -> str:
    return " ".join(text.split())


def _typed(source: Source) -> Iterator[Readable]:
    """Every text that may stand in the report."""
    tracks = source.earlier.tracks.values() if source.earlier else ()
    choices = source.plan.choices.values()
    yield from readable(source.bank, source.client, source.answers, choices=choices, tracks=tracks)
    for answers in source.voices.values():
        yield from readable(source.bank, source.client, answers)
