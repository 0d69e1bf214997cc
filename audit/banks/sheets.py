"""What a bank's author is shown: facts with labels, as lines that fit a terminal or as data."""

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from audit.core.phrases import number
from audit.core.text import Text
from audit.errors import Language

WIDTH = 80
INDENT = "  "


@dataclass(frozen=True, slots=True)
class Fact:
    """Something to say about a thing: under which word, and each point of it."""

    key: str
    """What a script calls it."""
    label: Text
    says: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything to say about one thing of a bank."""

    kind: str
    """bank, dimension, question, action, gate, check, track, flag or seed."""
    id: str
    title: Text
    facts: tuple[Fact, ...]


def as_lines(sheet: Sheet, language: Language) -> list[str]:
    """The sheet as text of 80 columns at most."""
    lines = [*wrapped(f"{sheet.id}  {sheet.title.to(language)}", ""), ""]
    for fact in sheet.facts:
        lines.append(f"{fact.label.to(language)}:")
        for says in fact.says:
            lines += wrapped(says.to(language), INDENT)
    return lines


def as_data(sheet: Sheet, language: Language) -> dict[str, object]:
    """The sheet for scripts; the keys stay, the words are in one language."""
    facts = {fact.key: [says.to(language) for says in fact.says] for fact in sheet.facts}
    return {"kind": sheet.kind, "id": sheet.id, "title": sheet.title.to(language), **facts}


def wrapped(words: str, indent: str = INDENT) -> list[str]:
    """The words on lines of 80 columns at most, further lines indented a little more."""
    return textwrap.wrap(
        words, WIDTH, initial_indent=indent, subsequent_indent=indent + INDENT, break_on_hyphens=False
    )


def fact(key: str, label: Text, *says: Text | None) -> Iterator[Fact]:
    """The fact, if there is anything to say."""
    there = tuple(words for words in says if words is not None)
    if there:
        yield Fact(key, label, there)


def figure(value: float, digits: int = 2) -> Text:
    """A number in both languages."""
    return Text(number(value, "de", digits), number(value, "en", digits))


def same(words: str) -> Text:
    """Words that are the same in both languages."""
    return Text(words, words)


def listed(words: Iterable[str]) -> Text | None:
    """Ids one after the other; None where there are none."""
    joined = ", ".join(words)
    return same(joined) if joined else None


def quoted(text: Text) -> Text:
    """In quotation marks."""
    return Text(f"„{text.de}“", f"‘{text.en}’")
