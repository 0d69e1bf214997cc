"""What hangs on which answers: dimensions, clauses of gates, and whether a question is asked at all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from audit.core.bank import Bank
from audit.core.possible.clauses import Capped, Clauses
from audit.core.possible.readings import Atom, Counted, Levelled, atoms_in
from audit.core.questions import Derived, Question
from audit.core.rules import band_level
from audit.core.scoring_rules import Band


@dataclass(frozen=True, slots=True)
class Factor:
    """Something that hangs on variables: a dimension, a clause, or whether a variable is asked."""

    reads: frozenset[tuple[str, Atom | None]]
    dimension: str = ""
    clause: Capped | None = None
    asks: str = ""
    """The variable, where it is about whether that one is asked."""

    @property
    def variables(self) -> frozenset[str]:
        """What it hangs on."""
        return frozenset(question for question, _ in self.reads)


class Factors:
    """All factors of a bank, and its variables: the questions that conditions read or entries rest on."""

    def __init__(self, bank: Bank, clauses: Clauses) -> None:
        self.bank = bank
        self.track_reads = frozenset(read for track in bank.tracks for read in atoms_in(track.when, bank))
        self.found: list[Factor] = []
        for dimension in bank.rated_dimensions:
            reads = [read for q in bank.scored_questions[dimension.id] for read in self._scoring_reads(q)]
            self.found.append(Factor(frozenset(reads), dimension=dimension.id))
        for clause in clauses.about_answers:
            self.found.append(Factor(frozenset(atoms_in(clause.when, bank)), clause=clause))
        self._close()
        self.variables = self._variables()

    @property
    def entries_read(self) -> frozenset[str]:
        """The computed entries whose score a clause reads."""
        reads = (read for factor in self.found if factor.clause for read in factor.reads)
        return frozenset(atom.entry for _, atom in reads if isinstance(atom, Levelled))

    def atoms(self) -> dict[str, tuple[Atom, ...]]:
        """What is read from each variable, in an order that does not change."""
        reads = {(q, atom) for q, atom in self._all_reads() if atom is not None}
        found: dict[str, list[Atom]] = {}
        for question, atom in sorted(reads, key=_in_words):
            found.setdefault(question, []).append(atom)
        return {question: tuple(atoms) for question, atoms in found.items()}

    def _scoring_reads(self, question: Question) -> Iterator[tuple[str, Atom | None]]:
        yield from asking_reads(self.bank, question)
        if isinstance(question, Derived):
            rule = question.score
            yield rule.matrix, Counted(rule.matrix, question.id)
            refined = self._must_refine(question)
            yield rule.number, Levelled(rule.number, question.id) if refined else None
        else:
            yield question.id, None

    def _must_refine(self, entry: Derived) -> bool:
        """Whether what a number is to this entry must be told apart from what it is to anything else."""
        number = entry.score.number
        users = [q for q in self.bank.questions if isinstance(q, Derived) and q.score.number == number]
        scored = self.bank.question_by_id[number].weight
        return bool(scored) or len(users) > 1 or not _covers(entry.score.bands)

    def _close(self) -> None:
        """Adds whether the variables themselves are asked, until nothing new comes up."""
        done: set[str] = set()
        while new := self._variables() - done:
            for question in sorted(new):
                reads = frozenset(asking_reads(self.bank, self.bank.question_by_id[question]))
                self.found.append(Factor(reads | {(question, None)}, asks=question))
            done |= new

    def _all_reads(self) -> Iterable[tuple[str, Atom | None]]:
        return (*self.track_reads, *(read for factor in self.found for read in factor.reads))

    def _variables(self) -> frozenset[str]:
        read = {q for q, atom in self._all_reads() if atom is not None}
        entries = (q for q in self.bank.questions if isinstance(q, Derived))
        return frozenset(read | {entry.score.number for entry in entries if entry.weight})


def _in_words(read: tuple[str, Atom | None]) -> tuple[str, str]:
    """Sets within atoms come in any order; their words, sorted, do not."""
    return read[0], "".join(sorted(repr(read[1])))


def asking_reads(bank: Bank, question: Question) -> Iterator[tuple[str, Atom]]:
    """What it hangs on whether a question is asked, and whether it may be said not to apply."""
    yield from atoms_in(question.when, bank)
    if question.may_be_not_applicable:
        yield from atoms_in(question.not_applicable_when, bank)


def _covers(bands: tuple[Band, ...]) -> bool:
    limits = {limit for band in bands for limit in band.bounds.limits}
    probes = {0.0, 1e15, *limits, *(limit + step for limit in limits for step in (-1e-6, 1e-6))}
    return all(band_level(bands, probe) is not None for probe in probes)
