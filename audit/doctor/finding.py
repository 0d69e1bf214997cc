"""What a check-up has found."""

from dataclasses import dataclass
from enum import StrEnum

from audit.core.text import Text
from audit.errors import ResonanzError

NOTHING = Text("", "")


class Grade(StrEnum):
    """How bad it is."""

    FINE = "fine"
    NOTE = "note"
    """Works, and should be known."""
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    id: str
    """For programs that read it: never changes."""
    grade: Grade
    says: Text
    mend: Text = NOTHING
    """The command or the sentence that mends it."""

    @property
    def is_broken(self) -> bool:
        """Whether something does not work, or is damaged."""
        return self.grade is Grade.BROKEN


def fine(key: str, says: Text) -> Finding:
    """As it should be."""
    return Finding(key, Grade.FINE, says)


def note(key: str, says: Text, mend: Text = NOTHING) -> Finding:
    """Works, and should be known."""
    return Finding(key, Grade.NOTE, says, mend)


def broken(key: str, says: Text, mend: Text) -> Finding:
    """Does not work, or is damaged."""
    return Finding(key, Grade.BROKEN, says, mend)


def from_error(key: str, error: ResonanzError) -> Finding:
    """What an error says, with its way out."""
    return broken(key, Text(error.de, error.en), Text(error.hint_de, error.hint_en))
