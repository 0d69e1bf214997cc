"""What a bank looks like to the question of what is still possible; worked out once per bank and mode.

A *variable* is a question that some condition reads, or that a computed entry is computed from. Variables
that several dimensions hang on are *hubs*. Once the hubs are fixed, the rest falls apart into *clusters*: at
most one dimension each, with the variables and clauses that concern it alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from audit.core.bank import Bank
from audit.core.mode import Mode
from audit.core.possible.clauses import Capped, Clauses
from audit.core.possible.kinds import Kind, Part, open_kinds
from audit.core.possible.readings import Atom, Counted, Reader
from audit.core.questions import Derived, Question
from audit.core.rules import band_level
from audit.core.situation import scored_in


@dataclass(frozen=True, slots=True)
class Cluster:
    """A dimension, or none, with the variables and clauses that concern it alone."""

    dimension: str
    """Empty where it is only about clauses."""
    weight: float
    questions: tuple[Question, ...]
    """The scored ones of the dimension."""
    core: tuple[str, ...]
    """Variables that change what the dimension can be."""
    silent: tuple[str, ...]
    """Variables that only change which clauses hold."""
    clauses: tuple[Capped, ...]
    hubs: Mapping[str, tuple[int, ...]]
    """The hubs that it hangs on, and which of their atoms it reads."""
    homes: tuple[str, ...]
    """The hubs of which it may look at more than the others do."""


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Kinds of a hub's answers that all clusters but its home see alike."""

    kinds: tuple[Kind, ...]

    @property
    def first(self) -> Kind:
        """One that stands for all."""
        return self.kinds[0]


@dataclass(slots=True)
class Frame:
    """The structure of a bank, and the kinds of answers as far as they have been asked for."""

    bank: Bank
    mode: Mode
    reader: Reader
    clauses: Clauses
    atoms: dict[str, tuple[Atom, ...]]
    entries_read: frozenset[str]
    """Computed entries whose score a condition reads."""
    hubs: tuple[str, ...]
    clusters: tuple[Cluster, ...]
    shared: dict[str, tuple[int, ...]]
    """Of each hub, the atoms that are read outside its home."""
    cluster_of: dict[str, int]
    """The place of the cluster that a scored question or a variable belongs to; of a hub, its home."""
    _kinds: dict[str, tuple[Kind, ...]] = field(default_factory=dict)
    _groups: dict[str, tuple[Group, ...]] = field(default_factory=dict)
    _parts: dict[tuple[str, bool], Part] = field(default_factory=dict)
    _levels: dict[tuple[str, int, Kind], tuple[float, float]] = field(default_factory=dict)

    def kinds(self, question: str) -> tuple[Kind, ...]:
        """The kinds of answers that a question can get while it is open."""
        if question not in self._kinds:
            asked = self.bank.question_by_id[question]
            self._kinds[question] = open_kinds(self.reader, asked, self.atoms.get(question, ()), self.mode)
        return self._kinds[question]

    def groups(self, hub: str) -> tuple[Group, ...]:
        """The kinds of an open hub, as all clusters but its home see them."""
        if hub not in self._groups:
            found: dict[object, list[Kind]] = {}
            for kind in self.kinds(hub):
                key = kind.away, tuple(kind.reads[place] for place in self.shared[hub])
                found.setdefault(key, []).append(kind)
            self._groups[hub] = tuple(Group(tuple(kinds)) for kinds in found.values())
        return self._groups[hub]

    def open_part(self, question: str, *, away: bool) -> Part:
        """What an open question that no condition reads can bring; `away`: it may be said not to apply."""
        if (question, away) not in self._parts:
            given = next(kind.part for kind in self.kinds(question) if kind.part and not kind.away)
            scored = scored_in(self.bank.question_by_id[question], self.mode)
            self._parts[question, away] = replace(given, away=given.away or (away and scored))
        return self._parts[question, away]

    def entry_part(self, entry: Derived, number: Kind, matrix: Kind) -> Part | None:
        """What a computed entry can bring; None where it cannot be computed."""
        name = entry.score.matrix
        rows = matrix.reads[self.atoms[name].index(Counted(name, entry.id))]
        if not isinstance(rows, int) or not rows or not number.numbers:
            return None
        key = entry.id, rows, number
        levels = self._levels.get(key) or _levels(entry, rows, number.numbers)
        if levels is None or not scored_in(entry, self.mode):
            return None if levels is None else Part(entry.weight)
        if len(number.numbers) > 1:
            self._levels[key] = levels
        low, high = levels
        prompt = entry.evidence is not None
        return Part(entry.weight, low, high, prompt=prompt, tops=((high, 0.0),))


def _levels(entry: Derived, rows: int, numbers: tuple[float, ...]) -> tuple[float, float] | None:
    """The lowest and the highest level that the numbers give."""
    found = [band_level(entry.score.bands, number / rows) for number in numbers]
    levels = [level for level in found if level is not None]
    return (min(levels), max(levels)) if levels else None
