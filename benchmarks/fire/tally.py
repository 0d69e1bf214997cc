"""What became of the shots: how many, which of them did harm, and what is said about it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from benchmarks.fire.ledger import note

SHOWN = 200


@dataclass(frozen=True, slots=True)
class Finding:
    """An input that did harm."""

    aim: str
    what: str
    """What it did: an error's kind and place, a hang, a control character that came out."""
    content: bytes = b""

    @property
    def told(self) -> str:
        """A line about it."""
        return f"  FOUND {self.aim}: {self.what}: {self.content[:SHOWN]!r}"


@dataclass(slots=True)
class Tally:
    """All shots at one thing."""

    name: str
    shots: int = 0
    refused: int = 0
    """Answered with a sentence."""
    lost: int = 0
    """Confirmed answers that are gone, or stores that were changed."""
    slowest: float = 0.0
    """Seconds."""
    largest: int = 0
    """Megabytes, where a process was measured."""
    findings: list[Finding] = field(default_factory=list)

    @property
    def kinds(self) -> "Counter[str]":
        """How often each kind of harm was found."""
        return Counter(finding.what for finding in self.findings)

    def lines(self) -> list[str]:
        """The figures, and one line for each kind of harm."""
        largest = f", at most {self.largest} MB" if self.largest else ""
        figures = (
            f"{self.name}: {self.shots:,} inputs, {self.refused:,} refused with a sentence, "
            f"{self.lost} lost, {len(self.findings)} harmful, slowest {self.slowest:.2f} s{largest}"
        )
        first = {finding.what: finding for finding in reversed(self.findings)}
        return [figures, *(finding.told for finding in first.values())]


def told(tallies: Iterable[Tally]) -> list[str]:
    """All their lines; for the table at the end they are counted as well."""
    kept = list(tallies)
    for tally in kept:
        note(inputs=tally.shots, survived=tally.refused, lost=tally.lost)
    return [line for tally in kept for line in tally.lines()]
