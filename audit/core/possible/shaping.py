"""Finds hubs and clusters: fixes as few variables as it takes to make the dimensions independent."""

from collections.abc import Iterable
from itertools import count

from audit.core.bank import Bank
from audit.core.mode import Mode
from audit.core.possible.clauses import sort_clauses
from audit.core.possible.factors import Factor, Factors, asking_reads
from audit.core.possible.frame import Cluster, Frame
from audit.core.possible.readings import Reader, atoms_in
from audit.core.questions import Derived


def make_frame(bank: Bank, mode: Mode) -> Frame:
    """The structure of a bank in a mode."""
    clauses = sort_clauses(bank, {"quick": float(mode is Mode.QUICK), "unknown_count": 0.0})
    shape = Shape(bank, Factors(bank, clauses))
    return Frame(
        bank=bank,
        mode=mode,
        reader=Reader(bank),
        clauses=clauses,
        atoms=shape.atoms,
        entries_read=shape.factors.entries_read,
        hubs=shape.in_order(shape.hubs),
        clusters=tuple(shape.cluster(place) for place in range(len(shape.groups))),
        shared=shape.shared(),
        cluster_of=shape.places(),
    )


class Shape:
    """The hubs of a bank, and its factors in independent groups."""

    def __init__(self, bank: Bank, factors: Factors) -> None:
        self.bank = bank
        self.factors = factors
        self.atoms = factors.atoms()
        self.hubs = self._with_needs(question for question, _ in factors.track_reads)
        self.groups = self._groups()
        while (tangled := next((group for group in self.groups if _dimensions(group) > 1), None)) is not None:
            self.hubs |= self._with_needs([self._busiest(tangled)])
            self.groups = self._groups()
        order = [dimension.id for dimension in bank.rated_dimensions]
        self.groups.sort(
            key=lambda group: order.index(_dimension(group)) if _dimension(group) else len(order)
        )
        self.homes = {hub: self._home(hub) for hub in self.hubs}

    def _with_needs(self, questions: Iterable[str]) -> frozenset[str]:
        """The questions, and all that it hangs on whether these are asked."""
        found: set[str] = set()
        waiting = list(questions)
        while waiting:
            question = waiting.pop()
            if question not in found:
                found.add(question)
                reads = asking_reads(self.bank, self.bank.question_by_id[question])
                waiting.extend(needed for needed, _ in reads)
        return frozenset(found)

    def _groups(self) -> list[list[Factor]]:
        """The factors, those that share a variable which is no hub together."""
        groups: list[tuple[set[str], list[Factor]]] = []
        for factor in self.factors.found:
            if factor.asks in self.hubs:
                continue
            mine = {q for q in factor.variables if q in self.factors.variables} - self.hubs
            touching = [group for group in groups if group[0] & mine]
            groups = [group for group in groups if not group[0] & mine]
            joined = [member for _, members in touching for member in members]
            groups.append((mine.union(*(names for names, _ in touching)), [*joined, factor]))
        return [members for _, members in groups]

    def _busiest(self, group: list[Factor]) -> str:
        """The variable that most dimensions of a group hang on; the first in the bank's order of those."""
        dimensions = [factor.variables for factor in group if factor.dimension]
        names = self._local(group)
        return max(names, key=lambda name: sum(name in variables for variables in dimensions))

    def _local(self, group: list[Factor]) -> tuple[str, ...]:
        found = {q for factor in group for q in factor.variables} & self.factors.variables - self.hubs
        return self.in_order(found)

    def in_order(self, questions: Iterable[str]) -> tuple[str, ...]:
        """Each after those that it hangs on whether it is asked; else in the bank's order."""
        wanted = set(questions)
        found: dict[str, None] = {}

        def add(question: str) -> None:
            if question not in found:
                for needed, _ in atoms_in(self.bank.question_by_id[question].when, self.bank):
                    add(needed)
                found[question] = None

        for question in self.bank.questions:
            if question.id in wanted:
                add(question.id)
        return tuple(question for question in found if question in wanted)

    def _home(self, hub: str) -> int | None:
        """The group that may look closer at a hub than the others do: it scores it, or computes from it."""

        def closeness(place: int) -> tuple[bool, bool, int]:
            dimension = _dimension(self.groups[place])
            asked = self.bank.question_by_id[hub]
            computed = any(
                isinstance(q, Derived)
                and q.dimension == dimension
                and hub in {q.score.number, q.score.matrix}
                for q in self.bank.questions
            )
            return (
                asked.weight > 0 and asked.dimension == dimension,
                computed,
                len(self._places_read(place, hub)),
            )

        using = [place for place, group in enumerate(self.groups) if any(hub in f.variables for f in group)]
        return max(using, key=closeness, default=None)

    def _places_read(self, place: int, hub: str) -> frozenset[int]:
        return self._places_in(self.groups[place], hub)

    def _places_in(self, factors: Iterable[Factor], hub: str) -> frozenset[int]:
        atoms = self.atoms.get(hub, ())
        read = {atom for factor in factors for q, atom in factor.reads if q == hub and atom is not None}
        return frozenset(place for place, atom in zip(count(), atoms) if atom in read)

    def shared(self) -> dict[str, tuple[int, ...]]:
        """Of each hub, the places of the atoms that are read outside its home."""
        outside = [Factor(self.factors.track_reads), *(f for f in self.factors.found if f.asks in self.hubs)]
        found = {}
        for hub, home in self.homes.items():
            others = [f for place, group in enumerate(self.groups) if place != home for f in group]
            found[hub] = tuple(sorted(self._places_in([*outside, *others], hub)))
        return found

    def cluster(self, place: int) -> Cluster:
        """The cluster that a group of factors makes."""
        group = self.groups[place]
        own = next((factor for factor in group if factor.dimension), None)
        local = self._local(group)
        core = self._with_needs(own.variables & frozenset(local)) if own else frozenset()
        hubs = [hub for hub in self.in_order(self.hubs) if any(hub in f.variables for f in group)]
        return Cluster(
            dimension=own.dimension if own else "",
            weight=self.bank.dimension_by_id[own.dimension].weight if own else 0.0,
            questions=self.bank.scored_questions[own.dimension] if own else (),
            core=tuple(name for name in local if name in core),
            silent=tuple(name for name in local if name not in core),
            clauses=tuple(factor.clause for factor in group if factor.clause),
            hubs={hub: tuple(sorted(self._places_read(place, hub))) for hub in hubs},
            homes=tuple(hub for hub in hubs if self.homes[hub] == place),
        )

    def places(self) -> dict[str, int]:
        """Which cluster a question belongs to; of hubs, their home."""
        found = {hub: home for hub, home in self.homes.items() if home is not None}
        for place, group in enumerate(self.groups):
            found.update(dict.fromkeys(self._local(group), place))
            for factor in group:
                if factor.dimension:
                    found.update((q.id, place) for q in self.bank.scored_questions[factor.dimension])
        return found


def _dimension(group: list[Factor]) -> str:
    return next((factor.dimension for factor in group if factor.dimension), "")


def _dimensions(group: list[Factor]) -> int:
    return sum(1 for factor in group if factor.dimension)
