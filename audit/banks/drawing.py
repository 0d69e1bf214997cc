"""Draws sets of answers to a bank: random ones, coherent ones and extreme ones; the same seed, the same sets.

Every question gets an answer. What is asleep counts nowhere, so branching needs no care here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from random import Random

from audit.banks.cycles import parts_of
from audit.banks.lint import all_conditions
from audit.core.answers import Amount, Answer, Answers, Cell, Grid, Picked, State, Ticked, Value, Words
from audit.core.bank import Bank
from audit.core.bounds import Bounds
from audit.core.conditions import Number as NumberIs
from audit.core.questions import (
    Column,
    Derived,
    FreeText,
    Matrix,
    MultiChoice,
    Number,
    Question,
    SingleChoice,
)
from audit.core.rules import claimed_score
from audit.core.scoring_rules import TOP

UNKNOWN, AWAY, HYPOTHETICAL, PROVEN = 0.05, 0.1, 0.1, 0.5
"""Shares of random answers: don't know, not applicable where possible, only imagined, with evidence."""
SPREAD = 0.6
"""How far a coherent answer strays from the level of its firm, in points of 4 (standard deviation)."""
EVIDENCE = "2026-01-31"
SETS = 60
"""Ways of ticking, and of filling in a table, that are tried for each question."""
FAR = 20.0
"""Numbers are drawn up to this at least, if their own maximum allows it, and beyond the last limit."""
STEPS = 20


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible value, and its score where it has one."""

    value: Value
    score: float | None


@dataclass(frozen=True, slots=True)
class Drawing:
    """The values that each question may be answered by, and the chance that picks among them."""

    bank: Bank
    candidates: Mapping[str, tuple[Candidate, ...]]
    chance: Random

    @classmethod
    def of(cls, bank: Bank, seed: int) -> "Drawing":
        """What may be drawn; the seed decides everything that is left to chance."""
        chance = Random(seed)  # noqa: S311 - nothing secret hangs on it
        asked = (question for question in bank.questions if not isinstance(question, Derived))
        return cls(bank, {q.id: tuple(_candidates(bank, q, chance)) for q in asked}, chance)

    def random(self) -> Answers:
        """Every question answered by itself, as if by dice."""
        return self._answers(self._by_dice)

    def coherent(self, maturity: float) -> Answers:
        """The answers of a firm of one piece: all of them near one level; maturity is 0 to 1."""
        return self._answers(lambda question: self._near(question, maturity))

    def extremes(self) -> Iterator[Answers]:
        """All at their best and worst, proven and not, all unknown; then by dimension and by context."""
        best, worst = (self._all(1.0, evidence=EVIDENCE), self._all(0.0))
        yield from (Answers(), best, worst, self._all(1.0), self._unknown())
        for dimension in self.bank.rated_dimensions:
            own = {q.id for q in self.bank.questions if q.dimension == dimension.id}
            yield _mixed(best, worst, own)
            yield _mixed(worst, best, own)
        for question in self.bank.questions:
            if isinstance(question, SingleChoice) and not question.weight:
                picked = [
                    Answer(question=question.id, value=Picked(option.id)) for option in question.options
                ]
                yield from (base.with_answer(one) for base, one in product((best, worst), picked))

    # One set.

    def _answers(self, draw: "Callable[[Question], Answer]") -> Answers:
        asked = (q for q in self.bank.questions if q.id in self.candidates)
        return Answers({question.id: draw(question) for question in asked})

    def _by_dice(self, question: Question) -> Answer:
        roll = self.chance.random()
        if roll < UNKNOWN:
            return Answer(question=question.id, state=State.DONT_KNOW)
        if question.may_be_not_applicable and roll < UNKNOWN + AWAY:
            return Answer(question=question.id, state=State.NOT_APPLICABLE, reason="–")
        imagined = isinstance(question, SingleChoice) and question.hypothetical is not None
        return Answer(
            question=question.id,
            value=self.chance.choice(self.candidates[question.id]).value,
            hypothetical=imagined and self.chance.random() < HYPOTHETICAL,
            evidence=EVIDENCE if self.chance.random() < PROVEN else "",
        )

    def _near(self, question: Question, maturity: float) -> Answer:
        wanted = min(TOP, max(0.0, self.chance.gauss(TOP * maturity, SPREAD)))
        proven = self.chance.random() < maturity
        return self._at(question, round(wanted), EVIDENCE if proven else "")

    def _at(self, question: Question, wanted: float, evidence: str = "") -> Answer:
        """An answer that scores as near to a number as any; any answer where nothing is scored."""
        candidates = self.candidates[question.id]
        scored = [one for one in candidates if one.score is not None and question.weight]
        if scored:
            near = min(abs(one.score - wanted) for one in scored if one.score is not None)
            candidates = tuple(o for o in scored if o.score is not None and abs(o.score - wanted) == near)
        return Answer(question=question.id, value=self.chance.choice(candidates).value, evidence=evidence)

    def _all(self, maturity: float, evidence: str = "") -> Answers:
        return self._answers(lambda question: self._at(question, TOP * maturity, evidence))

    def _unknown(self) -> Answers:
        return self._answers(lambda question: Answer(question=question.id, state=State.DONT_KNOW))


def _mixed(inside: Answers, outside: Answers, questions: set[str]) -> Answers:
    """Some questions answered as in one set, the others as in another."""
    return Answers({id_: (inside if id_ in questions else outside)[id_] for id_ in inside})


# What a question may be answered by.


def _candidates(bank: Bank, question: Question, chance: Random) -> Iterator[Candidate]:
    for value in {_told_apart(value): value for value in _values(bank, question, chance)}.values():
        yield Candidate(value, claimed_score(question, value) if question.weight else None)


def _told_apart(value: Value) -> object:
    """What makes a value different from others."""
    if isinstance(value, Grid):
        return tuple((row, tuple(cells.items())) for row, cells in value.rows.items())
    return value


def _values(bank: Bank, question: Question, chance: Random) -> Iterator[Value]:
    match question:
        case SingleChoice(options=options):
            yield from (Picked(option.id) for option in options)
        case MultiChoice():
            yield from _ticked(question, chance)
        case Number():
            yield from (Amount(number) for number in _numbers(question, _limits(bank, question)))
        case Matrix():
            yield from (_grid(question, chance) for _ in range(SETS))
            yield from (_full_grid(question, option.id) for option in question.columns[0].options)
        case FreeText() | Derived():
            yield Words("–")


def _ticked(question: MultiChoice, chance: Random) -> Iterator[Ticked]:
    ids = [option.id for option in question.options]
    sizes = range(question.at_least, len(ids) + 1)
    yield Ticked(frozenset(ids))
    yield from (Ticked(frozenset([one])) for one in ids if question.at_least <= 1)
    for _ in range(SETS):
        chosen = frozenset(chance.sample(ids, chance.choice(sizes)))
        rest = sorted(set(ids) - chosen)
        away = frozenset(each for each in rest if question.checklist and chance.random() < AWAY)
        yield Ticked(chosen, away)


def _numbers(question: Number, limits: Iterable[float]) -> list[float]:
    """Numbers on both sides of every limit that matters, and some between the ends."""
    step = 1.0 if question.whole else 0.5
    near = {limit + shift for limit in limits for shift in (-step, 0.0, step)}
    high = min(question.maximum, max((*near, FAR)))
    stride = max(step, round((high - question.minimum) / STEPS))
    even = {question.minimum + stride * number for number in range(STEPS + 1)}
    return sorted(number for number in near | even if question.minimum <= number <= high)


def _limits(bank: Bank, question: Number) -> Iterator[float]:
    """The numbers at which something changes: in its own score, in conditions, in the plan."""
    if question.score:
        yield from (limit for band in question.score.bands for limit in _ends(band.bounds))
    for _, condition, _ in all_conditions(bank):
        for part in parts_of(condition, bank.flag_by_id):
            if isinstance(part, NumberIs) and part.question == question.id:
                yield from _ends(part.bounds)
    steps = {
        bank.plan.size_question: [one.number for one in bank.plan.size_factors],
        bank.plan.hours_question: [limit for limit, _ in bank.plan.parallel],
    }
    yield from (limit for limit in steps.get(question.id, ()) if limit is not None)


def _ends(bounds: Bounds) -> tuple[float, ...]:
    every = (bounds.at_least, bounds.at_most, bounds.below, bounds.above)
    return tuple(limit for limit in every if limit is not None)


def _grid(question: Matrix, chance: Random) -> Grid:
    """A table of any number of rows, leaning towards one of its first column's options."""
    first = question.columns[0]
    leaning = chance.choice(first.options).id
    rows: dict[str, Mapping[str, Cell]] = {}
    for row in question.rows:
        option = leaning if chance.random() < PROVEN else chance.choice(first.options).id
        if option != question.empty:
            rows[row.id] = {first.id: option, **_cells(question.columns[1:], chance)}
    return Grid(rows)


def _full_grid(question: Matrix, option: str) -> Grid:
    """Every row the same, everything filled in."""
    if option == question.empty:
        return Grid({})
    rest = {column.id: _cell(column, None) for column in question.columns[1:]}
    return Grid({row.id: {question.columns[0].id: option, **rest} for row in question.rows})


def _cells(columns: tuple[Column, ...], chance: Random) -> dict[str, Cell]:
    return {column.id: _cell(column, chance) for column in columns if chance.random() < PROVEN}


def _cell(column: Column, chance: Random | None) -> Cell:
    if column.options:
        return (chance.choice(column.options) if chance else column.options[0]).id
    if column.number:
        return float(chance.randrange(int(FAR))) if chance else FAR
    return "–"
