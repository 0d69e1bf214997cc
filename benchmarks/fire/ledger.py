"""What all parts have counted, for the table at the end."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Count:
    """Shots of one part, or of all."""

    inputs: int = 0
    """Tried: files, command lines, keys, machines, reports, screens."""
    survived: int = 0
    """Faults among them that ended as they should: in a sentence, or as the papers say."""
    lost: int = 0
    """Confirmed answers that are gone, and stores that a refused file has changed."""
    crashes: int = 0
    """Kinds of harm, whatever they are: a crash, a hang, too much memory, a control character."""

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.inputs + other.inputs,
            self.survived + other.survived,
            self.lost + other.lost,
            self.crashes + other.crashes,
        )


_noted: list[Count] = []


def note(*, inputs: int, survived: int = 0, lost: int = 0) -> None:
    """Add to what the part that is running has counted; kinds of harm are counted by the lines with FOUND."""
    _noted.append(Count(inputs, survived, lost))


def taken() -> Count:
    """All that was noted since this was last asked for."""
    count = sum(_noted, Count())
    _noted.clear()
    return count


@dataclass(frozen=True, slots=True)
class Row:
    """A part in the table."""

    part: str
    count: Count
    seconds: float


def table(rows: Iterable[Row]) -> list[str]:
    """All parts and their sum."""
    kept = list(rows)
    whole = Row("all", sum((row.count for row in kept), Count()), sum(row.seconds for row in kept))
    head = f"{'part':<16}{'inputs tried':>14}{'faults survived':>17}{'lost':>6}{'crashes':>9}{'seconds':>9}"
    return [head, *map(_line, kept), _line(whole)]


def _line(row: Row) -> str:
    one = row.count
    counted = f"{one.inputs:>14,}{one.survived:>17,}{one.lost:>6}{one.crashes:>9}"
    return f"{row.part:<16}{counted}{row.seconds:>9.0f}"
