"""What conditions can read from one answer: two answers that read alike are alike to them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from audit.core.answers import Amount, Answer, Answers, Grid
from audit.core.bank import Bank
from audit.core.conditions import (
    AboutAnswer,
    AboutProof,
    AllOf,
    AnyDimension,
    AnyOf,
    Condition,
    DimensionScore,
    Fact,
    Flag,
    Mentions,
    Not,
    Outcome,
    Score,
)
from audit.core.holding import count_rows, holds
from audit.core.items import item_of
from audit.core.mode import Mode
from audit.core.questions import Derived, Question
from audit.core.rules import band_level
from audit.core.scorecard import Item
from audit.core.scoring_rules import RatioToRows
from audit.core.situation import Standing


@dataclass(frozen=True, slots=True)
class Counted:
    """How many rows of a matrix a computed entry counts."""

    question: str
    entry: str


@dataclass(frozen=True, slots=True)
class Levelled:
    """The levels that a number gives a computed entry, for every count of rows."""

    question: str
    entry: str


Atom = AboutAnswer | AboutProof | Score | Counted | Levelled
"""One thing to be read from the answer to one question."""
Read = bool | int | tuple[float | None, ...] | None


def atoms_in(condition: Condition, bank: Bank) -> Iterator[tuple[str, Atom]]:
    """What a condition reads, from which question; flags are looked into."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from atoms_in(part, bank)
        case Not(part):
            yield from atoms_in(part, bank)
        case Flag(flag):
            yield from atoms_in(bank.flag_by_id[flag], bank)
        case Mentions(questions, words):
            for question in sorted(questions):
                yield question, Mentions(frozenset({question}), words)
        case DimensionScore() | AnyDimension() | Fact() | Outcome():
            return
        case _ if isinstance(entry := bank.question_by_id[condition.question], Derived):
            yield from _inputs(entry, bank)
        case _:
            yield condition.question, condition


def _inputs(entry: Derived, bank: Bank) -> Iterator[tuple[str, Atom]]:
    yield entry.score.number, Levelled(entry.score.number, entry.id)
    yield entry.score.matrix, Counted(entry.score.matrix, entry.id)
    yield from atoms_in(entry.when, bank)


@dataclass(slots=True)
class _Alone(Standing):
    """The situation of one answer by itself."""

    dodges: bool = False

    def may_not_apply(self, question: str) -> bool:  # noqa: ARG002
        """As told: the answers that it hangs on are not here."""
        return not self.dodges


@dataclass(slots=True)
class Reader:
    """Reads what can be read from an answer, as if it were the only one."""

    bank: Bank
    derived: dict[str, Derived] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.derived = {q.id: q for q in self.bank.questions if isinstance(q, Derived)}

    def item(self, question: Question, answer: Answer | None, mode: Mode) -> Item | None:
        """What an answer scores; None where the question is not scored."""
        given = Answers({question.id: answer}) if answer else Answers()
        return item_of(question, given, mode) if question.weight else None

    def read(
        self,
        question: str,
        atoms: tuple[Atom, ...],
        answer: Answer | None,
        item: Item | None,
        *,
        live: bool = True,
        dodges: bool = False,
    ) -> tuple[Read, ...]:
        """What each of these atoms reads from an answer; `item` is what it scores.

        `dodges`: it was called not applicable, and does apply.
        """
        given = Answers({question: answer}) if answer else Answers()
        items = {question: item} if item and live else {}
        standing = _Alone(self.bank, given, items=items, _live={question: live}, dodges=dodges)
        return tuple(self._read(atom, standing, answer, live) for atom in atoms)

    def _read(self, atom: Atom, standing: Standing, answer: Answer | None, live: bool) -> Read:
        match atom:
            case Counted(_, entry):
                return _count(self.derived[entry].score, answer) if live else None
            case Levelled(_, entry):
                return self._levels(self.derived[entry], answer) if live else None
            case _:
                return holds(atom, standing)

    def _levels(self, entry: Derived, answer: Answer | None) -> tuple[float | None, ...] | None:
        if answer is None or not isinstance(answer.value, Amount):
            return None
        number = answer.value.number
        counts = range(1, most_rows(self.bank, entry) + 1)
        return tuple(band_level(entry.score.bands, number / rows) for rows in counts)


def most_rows(bank: Bank, entry: Derived) -> int:
    """The largest number of rows that a computed entry can count."""
    return len(getattr(bank.question_by_id[entry.score.matrix], "rows", ()))


def _count(rule: RatioToRows, answer: Answer | None) -> int | None:
    if answer is None or not isinstance(answer.value, Grid):
        return None
    return count_rows(answer.value, rule.column, rule.any_of, rule.leave_out)
