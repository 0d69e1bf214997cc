"""What the readers of a report's texts share: lists of entries, sentences with conditions, placeholders."""

from collections.abc import Callable, Mapping
from string import Formatter
from typing import TypeVar

from audit.banks.conditions_reader import read_optional
from audit.banks.fields import Fields
from audit.banks.reading import Reading
from audit.core.report.texts import Line, Story
from audit.core.spelling import shown, way_out
from audit.core.text import Text

T = TypeVar("T")

ROW = ("Die Zeile", "row")
COLUMN = ("Die Spalte", "column")

PEOPLE = ("company", "place", "contact", "owner")
"""The placeholders for names."""


def entries(
    fields: Fields, key: str, reading: Reading, read: Callable[[Fields, Reading], T]
) -> tuple[T, ...]:
    """The entries of a list, each read by a function; unknown keys of an entry are faults."""
    found = []
    for node in fields.items(key, required=True):
        entry = reading.fields(node)
        found.append(read(entry, reading))
        entry.done()
    return tuple(found)


def texts(fields: Fields, key: str, reading: Reading, placeholders: tuple[str, ...] = ()) -> tuple[Text, ...]:
    """A list of texts in both languages."""
    return entries(fields, key, reading, lambda entry, _: said(entry, reading, placeholders))


def lines(fields: Fields, key: str, reading: Reading, placeholders: tuple[str, ...] = ()) -> tuple[Line, ...]:
    """A list of sentences with conditions."""

    def line(entry: Fields, _: Reading) -> Line:
        return Line(
            when=read_optional(entry, "when", reading),
            says=said(entry, reading, placeholders),
            stories=frozenset(Story(word) for word in entry.words("for", [str(story) for story in Story])),
        )

    return entries(fields, key, reading, line)


def said(fields: Fields, reading: Reading, placeholders: tuple[str, ...] = ()) -> Text:
    """The text that stands in an entry itself, with no other placeholders than these."""
    text = reading.own_text(fields)
    for key, words in (("de", text.de), ("en", text.en)):
        _check_placeholders(fields, key, words, placeholders, reading)
    return text


def wording(fields: Fields, key: str, reading: Reading, placeholders: tuple[str, ...]) -> Text:
    """A text in both languages, with no other placeholders than these."""
    inner = fields.mapping(key, required=True)
    if inner is None:
        return Text("", "")
    text = said(inner, reading, placeholders)
    inner.done()
    return text


def column(fields: Fields, key: str, columns: Mapping[str, object], reading: Reading) -> str:
    """The name of a column of a matrix."""
    return reading.one_of(fields, key, columns, COLUMN)


def _check_placeholders(
    fields: Fields, key: str, words: str, allowed: tuple[str, ...], reading: Reading
) -> None:
    for name in _placeholders(words):
        if name not in allowed:
            out = way_out(name, allowed)
            reading.faults.add(
                fields.node.key(key),
                de=f"„{{{shown(name)}}}“ wird hier nicht ausgefüllt.",
                en=f"‘{{{shown(name)}}}’ is not filled in here.",
                hint_de=out.de,
                hint_en=out.en,
            )


def _placeholders(words: str) -> tuple[str, ...]:
    try:
        return tuple(name for _, name, _, _ in Formatter().parse(words) if name is not None)
    except ValueError:
        return ("{",)
