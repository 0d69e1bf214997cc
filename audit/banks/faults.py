"""Faults of a file: collected while it is read, told all at once, each with its file and line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from audit.core.spelling import shown_path
from audit.errors import Language, ResonanzError

TOLD = 500
"""More faults than this are counted, not told."""


class Placed(Protocol):
    """Anything that stands in a file at a line."""

    @property
    def file(self) -> str:
        """The file, as the user called it."""

    @property
    def line(self) -> int:
        """1 for the first; 0 for the file as a whole."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file; line 0 means the file as a whole."""

    file: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: where, what, and the way out."""

    file: str
    line: int
    de: str
    en: str
    hint_de: str = ""
    hint_en: str = ""

    def told(self, language: Language) -> str:
        """`file:line: sentence`."""
        place = f"{shown_path(self.file)}:{self.line}" if self.line else shown_path(self.file)
        words = (self.de, self.hint_de) if language == "de" else (self.en, self.hint_en)
        return f"{place}: {' '.join(word for word in words if word)}"


@dataclass(slots=True)
class Faults:
    """The faults found so far, of one file or of several."""

    found: list[Fault] = field(default_factory=list)

    def __iter__(self) -> Iterator[Fault]:
        return iter(self.found)

    def __len__(self) -> int:
        return len(self.found)

    def add(self, at: Placed, *, de: str, en: str, hint_de: str = "", hint_en: str = "") -> None:
        """Note a fault at a node or a place."""
        self.found.append(Fault(at.file, at.line, de, en, hint_de, hint_en))

    def raise_if_any(self, error: type[ResonanzError]) -> None:
        """Raise one error that tells all faults, one per line, in the order of files and lines."""
        if self.found:
            raise error(de=self._told("de"), en=self._told("en"))

    def ordered(self) -> list[Fault]:
        """In the order of files and lines."""
        order = list(dict.fromkeys(fault.file for fault in self.found))
        return sorted(self.found, key=lambda fault: (order.index(fault.file), fault.line))

    def _told(self, language: Language) -> str:
        ordered = self.ordered()
        lines = [fault.told(language) for fault in ordered[:TOLD]]
        if rest := len(ordered) - len(lines):
            lines.append(
                f"… und {rest} weitere Fehler." if language == "de" else f"… and {rest} more faults."
            )
        return "\n".join(lines)
