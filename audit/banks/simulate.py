"""What a bank makes of many answers: spread of levels, gates and actions that fire, sway of the weights."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from statistics import quantiles

from audit.banks.drawing import Drawing
from audit.core.answers import Answers
from audit.core.bank import Bank
from audit.core.mode import Mode
from audit.core.planning import make_plan
from audit.core.scorecard import Scorecard
from audit.core.scoring import level_at, score

SWAY = 0.4
"""By how much each weight is made heavier or lighter."""
WEIGHINGS = 20
"""Sets of weights that each card is weighed by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sway:
    """What becomes of the results when the weights of the dimensions are varied."""

    changed: float
    """Share of all weighings that give another level, or badge."""
    touched: float
    """Share of the sets of answers with at least one such weighing."""
    shift: float
    """Points by which the index moves on average."""
    most: float
    """The largest of these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """What became of one kind of answers."""

    kind: str
    """random, coherent or extreme."""
    sets: int
    levels: Mapping[str, float]
    """Share by level, as digits, or badge; 'provisional' and 'none' where there is neither."""
    index: tuple[float, float, float, float, float]
    """Least, lower quartile, median, upper quartile, greatest; all 0 where nothing was rated."""
    gates: Mapping[str, float]
    """Share of the sets in which a gate holds."""
    bites: Mapping[str, float]
    """Share of the sets in which it lowers the level."""
    checks: Mapping[str, float]
    actions: Mapping[str, float]
    """Share of the sets in which an action is called for."""
    sway: Sway


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulation:
    """All of it."""

    runs: int
    seed: int
    spreads: tuple[Spread, ...]
    never_asked: tuple[str, ...]
    """Questions that were live in none of the sets."""
    never_called: tuple[str, ...]
    """Actions that were called for in none of the sets."""
    never_reached: tuple[int, ...]
    """Levels that none of the sets reached."""


def simulate(bank: Bank, runs: int, seed: int) -> Simulation:
    """Draws so many sets, half of them random and half coherent, and the extreme ones besides.

    The same seed gives the same figures.
    """
    drawing, coherent = Drawing.of(bank, seed), runs // 2
    tallies = (
        _tally(bank, "random", (drawing.random() for _ in range(runs - coherent)), seed),
        _tally(bank, "coherent", (drawing.coherent((n + 0.5) / coherent) for n in range(coherent)), seed),
        _tally(bank, "extreme", drawing.extremes(), seed),
    )
    asked = set[str]().union(*(tally.asked for tally in tallies))
    called = set[str]().union(*(tally.actions for tally in tallies))
    reached = set[str]().union(*(tally.levels for tally in tallies))
    return Simulation(
        runs=runs,
        seed=seed,
        spreads=tuple(tally.spread() for tally in tallies),
        never_asked=tuple(question.id for question in bank.questions if question.id not in asked),
        never_called=tuple(action.id for action in bank.actions if action.id not in called),
        never_reached=tuple(level.number for level in bank.levels if str(level.number) not in reached),
    )


# Counting.


@dataclass(slots=True)
class _Tally:
    """What was counted of one kind of answers."""

    kind: str
    sets: int = 0
    levels: Counter[str] = field(default_factory=Counter)
    gates: Counter[str] = field(default_factory=Counter)
    bites: Counter[str] = field(default_factory=Counter)
    checks: Counter[str] = field(default_factory=Counter)
    actions: Counter[str] = field(default_factory=Counter)
    asked: set[str] = field(default_factory=set)
    indices: list[float] = field(default_factory=list)
    shifts: list[float] = field(default_factory=list)
    changed: int = 0
    touched: int = 0

    def spread(self) -> Spread:
        """The counts as shares."""
        return Spread(
            kind=self.kind,
            sets=self.sets,
            levels=self._shares(self.levels),
            index=_five_figures(self.indices),
            gates=self._shares(self.gates),
            bites=self._shares(self.bites),
            checks=self._shares(self.checks),
            actions=self._shares(self.actions),
            sway=Sway(
                changed=self.changed / len(self.shifts) if self.shifts else 0.0,
                touched=self.touched / self.sets if self.sets else 0.0,
                shift=sum(self.shifts) / len(self.shifts) if self.shifts else 0.0,
                most=max(self.shifts, default=0.0),
            ),
        )

    def _shares(self, counts: Counter[str]) -> dict[str, float]:
        return {key: counts[key] / self.sets for key in sorted(counts)}


def _five_figures(numbers: list[float]) -> tuple[float, float, float, float, float]:
    if not numbers:
        return (0.0, 0.0, 0.0, 0.0, 0.0)
    lower, middle, upper = quantiles(numbers, n=4) if len(numbers) > 1 else (numbers * 3)
    return (min(numbers), lower, middle, upper, max(numbers))


def _tally(bank: Bank, kind: str, sets: Iterable[Answers], seed: int) -> _Tally:
    tally, chance = _Tally(kind), Random(seed)  # noqa: S311 - nothing secret hangs on it
    for answers in sets:
        card = score(bank, answers, Mode.FULL)
        tally.sets += 1
        if answers and all(answer.value is not None for answer in answers.values()):
            # Where an answer is missing, what hangs on it is asked to be safe.
            tally.asked.update(card.live)
        tally.levels[_outcome(card)] += 1
        tally.gates.update(gate.gate.id for gate in card.gates)
        tally.bites.update(gate.gate.id for gate in card.gates if gate.bites)
        tally.checks.update(check.id for check in card.contradictions)
        tally.actions.update(one.id for one in make_plan(bank, answers, card).sequence)
        _weigh(bank, card, tally, chance)
    return tally


def _outcome(card: Scorecard) -> str:
    """The level or badge that would be printed."""
    if card.index is None:
        return "none"
    if card.provisional:
        return "provisional"
    return card.badge.id if card.badge else str(card.level)


# The sway of the weights.


def _weigh(bank: Bank, card: Scorecard, tally: _Tally, chance: Random) -> None:
    """Weigh a card anew, many times; its gates do not hang on the weights of dimensions."""
    if card.index is None:
        return
    tally.indices.append(card.index)
    usual, other = _standing(bank, card, card.index), 0
    for index in _weighings(card, chance):
        tally.shifts.append(abs(index - card.index))
        other += _standing(bank, card, index) != usual
    tally.changed += other
    tally.touched += other > 0


def _weighings(card: Scorecard, chance: Random) -> Iterator[float]:
    """The index by other weights."""
    parts = [(d.weight, d.score) for d in card.dimensions if d.counts and d.score is not None]
    for _ in range(WEIGHINGS):
        weights = [weight * chance.uniform(1 - SWAY, 1 + SWAY) for weight, _ in parts]
        yield sum(w * points for w, (_, points) in zip(weights, parts, strict=True)) / sum(weights)


def _standing(bank: Bank, card: Scorecard, index: float) -> str | int:
    """The level of an index below the card's gates; on a track the badge that it earns."""
    if card.track is not None:
        return next(badge.id for badge in card.track.badges if badge.begins_at <= index)
    caps = (gate.gate.cap for gate in card.gates)
    return min((level_at(bank, index) or 0, *caps))
