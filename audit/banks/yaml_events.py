"""YAML as events: one document, no anchors, no aliases, no tags, and few words that are not just words."""

import re
from collections.abc import Iterator

import yaml

from audit.banks.events import CONSTANTS, Event, Scalar, UnreadableError, number
from audit.banks.faults import Fault
from audit.core.spelling import shown

_CONSTANTS: dict[str, Scalar] = {
    **{
        spelling: value
        for word, value in CONSTANTS.items()
        for spelling in (word, word.title(), word.upper())
    },
    "~": None,
    "": None,
}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What YAML does not allow unescaped."""

_TAB = ("Rücken Sie mit Leerzeichen ein, nicht mit Tabulatoren.", "Indent with spaces, not with tabs.")
_HINTS = {
    "mapping values are not allowed": (
        "Ein Text mit einem Doppelpunkt gehört in Anführungszeichen.",
        "A text with a colon belongs in quotation marks.",
    ),
    "cannot start any token": (
        "Ein Text, der mit einem Sonderzeichen beginnt, gehört in Anführungszeichen.",
        "A text that begins with a special character belongs in quotation marks.",
    ),
    "": (
        "Prüfen Sie Einrückung, Klammern und Anführungszeichen in dieser Zeile und der davor.",
        "Check indentation, brackets and quotation marks in this line and the one before.",
    ),
}


def yaml_events(text: str, file: str) -> Iterator[Event]:
    """The events of a single YAML document without anchors, aliases and tags."""
    if found := _CONTROL.search(text):
        raise UnreadableError(_control(text, found.start(), file))
    documents = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                raise UnreadableError(_second_document(file, _line(event)))
            yield from _yaml_event(event, file)
    except yaml.MarkedYAMLError as error:
        raise UnreadableError(_bad_yaml(error, text, file)) from None


def _yaml_event(event: yaml.Event, file: str) -> Iterator[Event]:
    line = _line(event)
    match event:
        case yaml.AliasEvent():
            raise UnreadableError(_reference(file, line, f"*{event.anchor}"))
        case yaml.ScalarEvent() | yaml.CollectionStartEvent() if event.anchor:
            raise UnreadableError(_reference(file, line, f"&{event.anchor}"))
        case yaml.ScalarEvent() | yaml.CollectionStartEvent() if event.tag:
            raise UnreadableError(_tag(file, line, event.tag))
        case yaml.ScalarEvent():
            plain = event.implicit[0]
            yield Event("scalar", line, _resolved(event.value) if plain else event.value, event.value)
        case yaml.SequenceStartEvent():
            yield Event("list", line)
        case yaml.MappingStartEvent():
            yield Event("mapping", line)
        case yaml.CollectionEndEvent():
            yield Event("end", line)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _resolved(word: str) -> Scalar:
    if word in _CONSTANTS:
        return _CONSTANTS[word]
    return number(word, word)


def _bad_yaml(error: yaml.MarkedYAMLError, text: str, file: str) -> Fault:
    problem = str(error.problem or error.context or "")
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 0
    indented_by_tab = "\t" in _indent(text, line)
    hint = _TAB if indented_by_tab else next(words for part, words in _HINTS.items() if part in problem)
    return Fault(
        file, line, "Das ist kein gültiges YAML.", f"This is not valid YAML: {shown(problem)}.", *hint
    )


def _indent(text: str, line: int) -> str:
    """The white space that a line, counted from 1, begins with."""
    words = text.split("\n", line)[line - 1] if 0 < line <= text.count("\n") + 1 else ""
    return words[: len(words) - len(words.lstrip())]


def _second_document(file: str, line: int) -> Fault:
    return Fault(
        file,
        line,
        "Hier beginnt ein zweites Dokument („---“); eine Datei enthält genau eines.",
        "A second document begins here (‘---’); a file holds exactly one.",
    )


def _control(text: str, start: int, file: str) -> Fault:
    return Fault(
        file,
        text.count("\n", 0, start) + 1,
        f"Das Steuerzeichen „{shown(text[start])}“ ist nicht erlaubt.",
        f"The control character ‘{shown(text[start])}’ is not allowed.",
        "Löschen Sie es.",
        "Delete it.",
    )


def _reference(file: str, line: int, word: str) -> Fault:
    return Fault(
        file,
        line,
        f"Der Verweis „{shown(word)}“ ist nicht erlaubt.",
        f"The reference ‘{shown(word)}’ is not allowed.",
        "Schreiben Sie den Inhalt aus, oder setzen Sie den Text in Anführungszeichen.",
        "Write the content out, or put the text in quotation marks.",
    )


def _tag(file: str, line: int, tag: str) -> Fault:
    return Fault(
        file,
        line,
        f"Die Typangabe „{shown(tag)}“ ist nicht erlaubt.",
        f"The tag ‘{shown(tag)}’ is not allowed.",
        "Lassen Sie sie weg, oder setzen Sie den Text in Anführungszeichen.",
        "Leave it out, or put the text in quotation marks.",
    )
