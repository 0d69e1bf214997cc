"""JSON as events. The standard library reads its strings; the rest is read here, for it tells no lines."""

import json
import re
from collections.abc import Iterator
from typing import Literal

from audit.banks.events import CONSTANTS, Event, UnreadableError, number
from audit.banks.faults import Fault
from audit.core.spelling import shown

_SPACE = re.compile(r"[ \t\n\r]*")
_WORD = re.compile(r"[-+.\w]+")
_STRINGS = json.JSONDecoder()


def json_events(text: str, file: str) -> Iterator[Event]:
    """The events of a JSON text (RFC 8259); NaN and Infinity are refused."""
    reader = _JsonReader(text, file)
    yield from reader.value()
    if reader.next():
        raise reader.unexpected("das Ende der Datei", "the end of the file")


class _JsonReader:
    """Walks through a JSON text. It recurses as deep as the text nests: the consumer stops it in time."""

    def __init__(self, text: str, file: str) -> None:
        self._text, self._file = text, file
        self._at, self._line, self._counted = 0, 1, 0

    def next(self) -> str:
        """The next character that is not space; empty at the end."""
        space = _SPACE.match(self._text, self._at)
        self._at = space.end() if space else self._at
        return self._text[self._at : self._at + 1]

    def value(self) -> Iterator[Event]:
        """The events of one value."""
        match self.next():
            case "{":
                yield from self._mapping()
            case "[":
                yield from self._list()
            case '"':
                yield self._string()
            case _:
                yield self._word()

    def unexpected(self, de: str, en: str) -> UnreadableError:
        """What is expected instead of what comes next."""
        word = self._text[self._at : self._at + 12].split("\n")[0]
        found = (
            (f"steht „{shown(word)}“", f"‘{shown(word)}’ stands here")
            if word
            else ("endet die Datei", "the file ends here")
        )
        return self._error(
            f"Das ist kein gültiges JSON: Hier {found[0]}, erwartet wird {de}.",
            f"This is not valid JSON: {found[1]}, expected is {en}.",
        )

    def _error(self, de: str, en: str) -> UnreadableError:
        return UnreadableError(Fault(self._file, self._here(), de, en))

    def _here(self) -> int:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line

    def _step(self, kind: Literal["list", "mapping", "end"]) -> Event:
        event = Event(kind, self._here())
        self._at += 1
        return event

    def _list(self) -> Iterator[Event]:
        yield self._step("list")
        while self.next() != "]":
            yield from self.value()
            self._separator("]")
        yield self._step("end")

    def _mapping(self) -> Iterator[Event]:
        yield self._step("mapping")
        while self.next() != "}":
            if self.next() != '"':
                raise self.unexpected("ein Schlüssel in Anführungszeichen", "a key in quotation marks")
            yield self._string()
            if self.next() != ":":
                raise self.unexpected("ein Doppelpunkt", "a colon")
            self._at += 1
            yield from self.value()
            self._separator("}")
        yield self._step("end")

    def _separator(self, closing: str) -> None:
        """Passes a comma, after which something must follow, or stays before the closing bracket."""
        sign = self.next()
        if sign == closing:
            return
        if sign != ",":
            raise self.unexpected(f"ein Komma oder „{closing}“", f"a comma or ‘{closing}’")
        self._at += 1
        if self.next() == closing:
            raise self.unexpected("ein weiterer Eintrag nach dem Komma", "another entry after the comma")

    def _string(self) -> Event:
        line = self._here()
        try:
            word, self._at = _STRINGS.raw_decode(self._text, self._at)
        except json.JSONDecodeError as error:
            self._at = error.pos
            raise self._error(
                "Das ist kein gültiges JSON: Dieser Text ist falsch geschrieben oder nicht geschlossen.",
                f"This is not valid JSON: this text is spelt wrongly or not closed ({error.msg}).",
            ) from None
        return Event("scalar", line, word, word)

    def _word(self) -> Event:
        match = _WORD.match(self._text, self._at)
        word = match[0] if match else ""
        value = CONSTANTS[word] if word in CONSTANTS else number(word, word)
        if isinstance(value, str):
            raise self.unexpected("ein Wert", "a value")
        event = Event("scalar", self._here(), value, word)
        self._at += len(word)
        return event
