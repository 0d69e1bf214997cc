"""The ways to fill in a matrix, as many as rules and conditions can tell apart.

A matrix of 15 rows and 5 states can be filled in 30 thousand million ways. What is read from it are counts
and sums, so the rows are gone through one by one and only the counts and sums so far are kept, each with one
way of reaching it that scores least and one that scores most.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from math import floor
from operator import add

from audit.core.answers import Cell, Grid
from audit.core.bank import Bank
from audit.core.bounds import Bounds
from audit.core.conditions import Rows, RowSum, Score
from audit.core.mode import Mode
from audit.core.possible.readings import Atom, Counted
from audit.core.questions import Column, Derived, Matrix
from audit.core.scoring_rules import TOP, MeanOfRows, ShareOfRows

Cells = dict[str, Cell]
Counts = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Counter:
    """Something counted or summed over rows, up to a limit beyond which nothing changes."""

    column: str
    limit: int
    any_of: frozenset[str] = frozenset()
    leave_out: frozenset[str] = frozenset()
    rows: frozenset[str] | None = None
    """The rows whose numbers are summed; None where rows are counted."""

    def adds(self, row: str, cells: Cells) -> int:
        """What a row adds."""
        cell = cells.get(self.column, "")
        if self.rows is not None:
            return int(cell) if row in self.rows and not isinstance(cell, str) else 0
        return int(row not in self.leave_out and str(cell) in self.any_of)


@dataclass(frozen=True, slots=True)
class Way:
    """A way to fill in the rows so far; `points` only ranks ways of the same counts."""

    points: float
    cells: Cells
    row: str = ""
    before: "Way | None" = None

    def grid(self) -> Grid:
        """The rows filled in."""
        rows: dict[str, Cells] = {}
        way: Way | None = self
        while way is not None and way.before is not None:
            if way.cells:
                rows[way.row] = way.cells
            way = way.before
        return Grid(rows)


Key = tuple[Counts, float]
"""The counts; and the points so far where every score must be told apart, else 0."""
Ways = dict[Key, tuple[Way, Way]]


@dataclass(frozen=True, slots=True)
class Filling:
    """How a matrix is gone through."""

    question: Matrix
    counters: tuple[Counter, ...]
    choices: tuple[Cells, ...]
    by_score: bool
    """Some condition reads the score: then not only the least and the most matter."""

    @property
    def limits(self) -> Counts:
        """Of the counters, of the rows that count in the score, and of the rows that cost a malus."""
        return (*(counter.limit for counter in self.counters), len(self.question.rows), 1)

    def key(self, counts: Iterable[int], points: float) -> Key:
        """What tells ways apart."""
        return tuple(counts), round(points, 9) if self.by_score else 0.0


def grids(bank: Bank, question: Matrix, atoms: tuple[Atom, ...], mode: Mode) -> Iterator[Grid]:
    """For all counts that can be told apart a grid that scores least and one that scores most."""
    counters = tuple(dict.fromkeys(_counters(bank, question, atoms)))
    by_score = any(isinstance(atom, Score) for atom in atoms)
    filling = Filling(question, counters, _choices(question, counters, mode), by_score)
    start = Way(0.0, {})
    ways: Ways = {filling.key([0] * len(filling.limits), 0.0): (start, start)}
    for row in question.rows:
        ways = _with_row(ways, filling, row.id)
    for least, most in _extremes(filling, ways):
        yield from {id(way): way.grid() for way in (least, most)}.values()


def _counters(bank: Bank, question: Matrix, atoms: tuple[Atom, ...]) -> Iterator[Counter]:
    for atom in atoms:
        match atom:
            case Rows(_, column, any_of, bounds, leave_out):
                yield Counter(column, _beyond(bounds), any_of, leave_out)
            case RowSum(_, column, rows, bounds):
                yield Counter(column, _beyond(bounds), rows=rows)
            case Counted(_, entry):
                rule = next(q.score for q in bank.questions if isinstance(q, Derived) and q.id == entry)
                yield Counter(rule.column, len(question.rows), rule.any_of, rule.leave_out)
            case _:
                pass


def _beyond(bounds: Bounds) -> int:
    """The first whole number above all limits, from which on all numbers are alike."""
    limits = (bounds.at_least, bounds.at_most, bounds.below, bounds.above)
    return max((max(0, floor(limit) + 1) for limit in limits if limit is not None), default=0)


def _choices(question: Matrix, counters: tuple[Counter, ...], mode: Mode) -> tuple[Cells, ...]:
    """What can stand in one row: nothing, or a first cell and then each column that matters."""
    first, *rest = question.columns
    columns = [_states(question)]
    columns += [_cells(question, counters, column) for column in rest if column.quick or mode is Mode.FULL]
    names = [first.id, *(column.id for column in rest if column.quick or mode is Mode.FULL)]
    rows = (dict(zip(names, cells, strict=True)) for cells in product(*columns))
    return ({}, *({name: cell for name, cell in row.items() if cell != ""} for row in rows))


def _states(question: Matrix) -> tuple[Cell, ...]:
    return tuple(option.id for option in question.columns[0].options if option.id != question.empty)


def _cells(question: Matrix, counters: tuple[Counter, ...], column: Column) -> tuple[Cell, ...]:
    """What can stand in a column; empty where nothing reads it."""
    rule = question.score
    limits = {0, *(counter.limit for counter in counters if counter.column == column.id)}
    read = any(counter.column == column.id for counter in counters)
    read = read or (isinstance(rule, ShareOfRows) and column.id in {rule.filled, rule.column})
    if not read and not (isinstance(rule, MeanOfRows) and column.id == rule.column):
        return ("",)
    if column.options:
        return ("", *(option.id for option in column.options))
    if not column.number:
        return "", "-"
    return ("", *sorted({float(abs(a - b) + more) for a in limits for b in limits for more in (0, 1)}))


def _with_row(ways: Ways, filling: Filling, row: str) -> Ways:
    steps: dict[tuple[Counts, float], Cells] = {}
    for cells in filling.choices:
        worth, points = _worth(filling.question, cells)
        counts = tuple(counter.adds(row, cells) for counter in filling.counters)
        steps.setdefault(((*counts, *worth), points), cells)
    limits = filling.limits
    found: Ways = {}
    for (so_far, _), (least, most) in ways.items():
        for (added, points), cells in steps.items():
            counts = tuple(map(min, map(add, so_far, added), limits))
            key = filling.key(counts, most.points + points)
            low, high = found.get(key, (None, None))
            if low is None or least.points + points < low.points:
                low = Way(least.points + points, cells, row, least)
            if high is None or most.points + points > high.points:
                high = Way(most.points + points, cells, row, most)
            found[key] = low, high
    return found


def _worth(question: Matrix, cells: Cells) -> tuple[tuple[int, int], float]:
    """Whether a row counts, whether it costs the malus, and the points that it adds."""
    match question.score:
        case ShareOfRows() as rule:
            cell = cells.get(rule.column)
            if cell not in rule.counts:
                return (0, 0), 0.0
            good = cell in rule.good and rule.filled in cells
            return (1, int(cell in rule.malus_if_any)), float(good)
        case MeanOfRows(column, points, empty):
            return (0, 0), points[str(cells.get(column) or empty)]
        case None:
            return (0, 0), 0.0


def _extremes(filling: Filling, ways: Ways) -> Iterator[tuple[Way, Way]]:
    """Per counts that can be told apart, the way that scores least and the way that scores most."""
    best: dict[Key, tuple[float, Way, float, Way]] = {}
    for (counts, _), (least, most) in ways.items():
        *read, rows, malus = counts
        low, high = (_rank(filling.question, way.points, rows, malus) for way in (least, most))
        key = filling.key(read, high)
        seen = best.get(key, (low, least, high, most))
        best[key] = (
            *((low, least) if low < seen[0] else seen[:2]),
            *((high, most) if high > seen[2] else seen[2:]),
        )
    return ((least, most) for _, least, _, most in best.values())


def _rank(question: Matrix, points: float, rows: int, malus: int) -> float:
    """Rises with the score; steps and means leave the order as it is."""
    if not isinstance(question.score, ShareOfRows):
        return points
    return max(0.0, TOP * points / rows - question.score.malus * malus) if rows else 0.0
