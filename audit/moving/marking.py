"""Which letters stand as a mark in a PDF for want of fonts, and where in the audit they were typed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from audit.core.export import Marked, Order
from audit.core.source import Source
from audit.moving.readable import Readable, readable
from audit.render.glyphs import lacking
from audit.reporting import letters_marked


def marked(source: Source, order: Order, today: date, folder: Path | None = None) -> Marked:
    """What the PDF of this order marks; `folder` is the bank's, where it is none of the program's own."""
    letters = frozenset(letters_marked(source, order, today, folder))
    if not letters:
        return Marked()
    places = (one.place for one in _typed(source) if letters.intersection(lacking([one.text])))
    return Marked("".join(sorted(letters)), tuple(dict.fromkeys(places)))


def _typed(source: Source) -> Iterator[Readable]:
    """Every text that may stand in the report."""
    tracks = source.earlier.tracks.values() if source.earlier else ()
    choices = source.plan.choices.values()
    yield from readable(source.bank, source.client, source.answers, choices=choices, tracks=tracks)
    for answers in source.voices.values():
        yield from readable(source.bank, source.client, answers)
