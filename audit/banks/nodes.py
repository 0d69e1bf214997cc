"""Documents as trees of nodes that know their file and line, and a reader for the fields of a mapping."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from audit.banks.events import Event, Scalar, UnreadableError
from audit.banks.faults import Fault, Faults, Place
from audit.banks.json_events import json_events
from audit.banks.limits import LARGEST
from audit.banks.yaml_events import yaml_events
from audit.core.spelling import shown
from audit.errors import AnswersError, ResonanzError
from audit.paths import opened

DEEPEST = 50
"""Lists and mappings within each other; the parser of YAML crashes at some 20,000."""
MOST = 100_000
"""Scalars, lists and mappings in one document."""

_NO_LINES: Mapping[str, int] = MappingProxyType({})

Kind = Literal["yaml", "json"]
Plain = Scalar | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True, slots=True)
class Node:
    """A scalar, a list or a mapping, and where it stands."""

    value: "Scalar | tuple[Node, ...] | Mapping[str, Node]"
    line: int
    file: str = ""
    spelling: str = ""
    """A scalar as it was written, so that `1.10` can still be read as a text."""
    key_lines: Mapping[str, int] = field(default_factory=lambda: _NO_LINES)

    def key(self, key: str) -> Place:
        """Where a key of this mapping stands."""
        return Place(self.file, self.key_lines.get(key, self.line))

    def plain(self) -> Plain:
        """The same as builtins."""
        match self.value:
            case tuple():
                return [node.plain() for node in self.value]
            case Mapping():
                return {key: node.plain() for key, node in self.value.items()}
            case _:
                return self.value


# Reading.


def read_document(path: Path, error: type[ResonanzError] = AnswersError) -> Node:
    """The document in a file; YAML unless its name ends in .json. Raises `error` with all that is wrong."""
    faults = Faults()
    return _whole(scan_file(path, faults), faults, error)


def parse_document(
    text: str | bytes, name: str, kind: Kind, error: type[ResonanzError] = AnswersError
) -> Node:
    """The document in a text; `name` is what faults call it. Raises `error` with all that is wrong."""
    faults = Faults()
    return _whole(scan_document(text, name, kind, faults), faults, error)


def _whole(node: Node | None, faults: Faults, error: type[ResonanzError]) -> Node:
    faults.raise_if_any(error)
    if node is None:
        raise ValueError("no node and no fault")
    return node


def kind_of(path: Path) -> Kind:
    """JSON where the name of a file says so, else YAML."""
    return "json" if path.suffix.lower() == ".json" else "yaml"


def scan_file(path: Path, faults: Faults) -> Node | None:
    """The document in a file; what is wrong goes to `faults`, and None means that nothing could be read."""
    at = Place(str(path))
    try:
        if path.is_dir():
            faults.add(at, de="Das ist ein Ordner, keine Datei.", en="This is a folder, not a file.")
            return None
        with opened(path) as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        faults.add(at, de="Diese Datei gibt es nicht.", en="There is no such file.")
    except PermissionError:
        faults.add(
            at, de="Diese Datei darf nicht gelesen werden.", en="You are not permitted to read this file."
        )
    except (OSError, ValueError) as problem:
        words = shown(getattr(problem, "strerror", None) or str(problem))
        faults.add(
            at,
            de=f"Diese Datei lässt sich nicht lesen ({words}).",
            en=f"This file cannot be read ({words}).",
        )
    else:
        return scan_document(content, str(path), kind_of(path), faults)
    return None


def scan_document(text: str | bytes, name: str, kind: Kind, faults: Faults) -> Node | None:
    """The document in a text; what is wrong goes to `faults`, and None means that nothing could be read."""
    try:
        words = _decoded(text, name)
        builder = _Builder(name, faults)
        for event in json_events(words, name) if kind == "json" else yaml_events(words, name):
            builder.take(event)
    except UnreadableError as stop:
        faults.found.append(stop.fault)
        return None
    if builder.root is None or (builder.root.value is None and not builder.root.spelling):
        faults.add(Place(name), de="Diese Datei ist leer.", en="This file is empty.")
        return None
    return builder.root


def _decoded(text: str | bytes, name: str) -> str:
    content = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    if len(content) > LARGEST:
        raise UnreadableError(
            Fault(name, 0, "Diese Datei ist größer als 2 MB.", "This file is larger than 2 MB.")
        )
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise UnreadableError(_not_utf8(name, content, problem.start)) from None
    if not words.strip():
        raise UnreadableError(Fault(name, 0, "Diese Datei ist leer.", "This file is empty."))
    return words


def _not_utf8(name: str, content: bytes, start: int) -> Fault:
    return Fault(
        name,
        content.count(b"\n", 0, start) + 1,
        f"Das Byte {content[start]:#04x} ist kein gültiges UTF-8.",
        f"The byte {content[start]:#04x} is not valid UTF-8.",
        "Speichern Sie die Datei als UTF-8.",
        "Save the file as UTF-8.",
    )


@dataclass(slots=True)
class _Open:
    """A list or mapping that is not closed yet."""

    event: Event
    nodes: list[Node] = field(default_factory=list)
    keys: dict[str, int] = field(default_factory=dict)
    entries: dict[str, Node] = field(default_factory=dict)
    key: str | None = None
    """The key whose value comes next."""


class _Builder:
    """Makes a tree of nodes from events."""

    def __init__(self, file: str, faults: Faults) -> None:
        self.root: Node | None = None
        self._file, self._faults = file, faults
        self._open: list[_Open] = []
        self._taken = 0

    def take(self, event: Event) -> None:
        """The next event."""
        self._taken += event.kind != "end"
        if self._taken > MOST:
            raise UnreadableError(self._too_many(event))
        match event.kind:
            case "scalar":
                self._scalar(event)
            case "list" | "mapping":
                if len(self._open) >= DEEPEST:
                    raise UnreadableError(self._too_deep(event))
                self._open.append(_Open(event))
            case "end":
                self._put(self._closed(self._open.pop()))

    def _scalar(self, event: Event) -> None:
        if isinstance(event.value, str) and (found := re.search("[\0\ud800-\udfff]", event.value)):
            sign = shown(found[0])
            self._faults.add(
                Place(self._file, event.line),
                de=f"Das Zeichen „{sign}“ ist in einem Text nicht erlaubt.",
                en=f"The character ‘{sign}’ is not allowed in a text.",
            )
        self._put(Node(event.value, event.line, self._file, event.spelling))

    def _closed(self, done: _Open) -> Node:
        if done.event.kind == "list":
            return Node(tuple(done.nodes), done.event.line, self._file)
        return Node(done.entries, done.event.line, self._file, key_lines=done.keys)

    def _put(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        last = self._open[-1]
        if last.event.kind == "list":
            last.nodes.append(node)
        elif last.key is None:
            last.key = self._new_key(last, node)
        else:
            last.entries.setdefault(last.key, node)
            last.key = None

    def _new_key(self, into: _Open, node: Node) -> str:
        if isinstance(node.value, tuple | Mapping):
            self._faults.add(node, de="Ein Schlüssel muss ein Wort sein.", en="A key must be a word.")
        elif node.spelling in into.keys:
            first, word = into.keys[node.spelling], shown(node.spelling)
            self._faults.add(
                node,
                de=f"Der Schlüssel „{word}“ steht schon in Zeile {first}.",
                en=f"The key ‘{word}’ already stands in line {first}.",
            )
        into.keys.setdefault(node.spelling, node.line)
        return node.spelling

    def _too_deep(self, event: Event) -> Fault:
        return Fault(
            self._file,
            event.line,
            f"Hier ist mehr als {DEEPEST}-mal ineinander verschachtelt.",
            f"This is nested more than {DEEPEST} deep.",
        )

    def _too_many(self, event: Event) -> Fault:
        return Fault(
            self._file,
            event.line,
            f"Diese Datei enthält mehr als {MOST} Einträge.",
            f"This file holds more than {MOST} entries.",
        )
