"""The ways to fill in a matrix, as many as rules and conditions can tell apart.

A matrix of 15 rows and 5 states can be filled in 30 thousand million ways. What is read from it are counts and
sums, so the rows are gone through one by one and only the counts and sums so far are kept, each with one way
of reaching it that scores least and one that scores most.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import floor

from audit.core.answers import Cell, Grid
from audit.core.bank import TOP, Bank, Column, Derived, Matrix, MeanOfRows, ShareOfRows
from audit.core.conditions import Bounds, Rows, RowSum
from audit.core.mode import Mode
from audit.core.possible.readings import Atom, Counted

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


Ways = dict[Counts, tuple[Way, Way]]


def grids(bank: Bank, question: Matrix, atoms: tuple[Atom, ...], mode: Mode) -> Iterator[Grid]:
    """For all counts that can be told apart a grid that scores least and one that scores most."""
    counters = tuple(dict.fromkeys(_counters(bank, question, atoms)))
    start = Way(0.0, {})
    ways: Ways = {(0,) * (len(counters) + 2): (start, start)}
    for row in question.rows:
        ways = _with_row(ways, question, counters, row.id, _choices(question, counters, mode))
    for least, most in _extremes(question, ways, len(counters)):
        yield from {id(way): way.grid() for way in (least, most)}.values()


def _counters(bank: Bank, question: Matrix, atoms: tuple[Atom, ...]) -> Iterator[Counter]:
    for atom in atoms:
        match atom:
            case Rows(_, column, any_of, bounds, leave_out):
                yield Counter(column, _beyond(bounds), any_of, leave_out)
            case RowSum(_, column, rows, bounds):
                yield Counter(column, _beyond(bounds), rows=rows)
            case Counted(_, entry):
                derived = bank.question_by_id[entry]
                assert isinstance(derived, Derived)
                rule = derived.score
                yield Counter(rule.column, len(question.rows), rule.any_of, rule.leave_out)
            case _:
                pass


def _beyond(bounds: Bounds) -> int:
    """The first whole number above all limits, from which on all numbers are alike."""
    limits = (bounds.at_least, bounds.at_most, bounds.below, bounds.above)
    return max(0, *(floor(limit) + 1 for limit in limits if limit is not None))


def _choices(question: Matrix, counters: tuple[Counter, ...], mode: Mode) -> tuple[Cells, ...]:
    """What can stand in one row: nothing, or a first cell and then each column that matters."""
    first, *rest = question.columns
    states = [option.id for option in first.options if option.id != question.empty]
    columns = [[(first.id, state) for state in states]]
    for column in rest:
        cells = _cells(question, counters, column) if column.quick or mode is Mode.FULL else ()
        columns.append([(column.id, cell) for cell in ("", *cells)])
    filled = ({column: cell for column, cell in cells if cell != ""} for cells in product(*columns))
    return ({}, *filled)


def _cells(question: Matrix, counters: tuple[Counter, ...], column: Column) -> tuple[Cell, ...]:
    own = [counter for counter in counters if counter.column == column.id]
    rule = question.score
    read = bool(own) or (isinstance(rule, ShareOfRows) and column.id in {rule.filled, rule.column})
    read = read or (isinstance(rule, MeanOfRows) and column.id == rule.column)
    if not read:
        return ()
    if column.options:
        return tuple(option.id for option in column.options)
    if not column.number:
        return ("-",)
    limits = {0, *(counter.limit for counter in own)}
    return tuple(sorted({float(abs(a - b)) + d for a in limits for b in limits for d in (0, 1)}))


def _with_row(
    ways: Ways, question: Matrix, counters: tuple[Counter, ...], row: str, choices: tuple[Cells, ...]
) -> Ways:
    steps: dict[tuple[Counts, float], Cells] = {}
    for cells in choices:
        added, points = _worth(question, cells)
        steps.setdefault(((*(counter.adds(row, cells) for counter in counters), *added), points), cells)
    limits = (*(counter.limit for counter in counters), len(question.rows), 1)
    found: Ways = {}
    for so_far, (least, most) in ways.items():
        for (added, points), cells in steps.items():
            key = tuple(map(min, map(int.__add__, so_far, added), limits))
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


def _extremes(question: Matrix, ways: Ways, counted: int) -> Iterator[tuple[Way, Way]]:
    """Per counts that can be told apart, the way that scores least and the way that scores most."""
    best: dict[Counts, tuple[float, Way, float, Way]] = {}
    for key, (least, most) in ways.items():
        rows, malus = key[counted], key[counted + 1]
        low, high = _rank(question, least.points, rows, malus), _rank(question, most.points, rows, malus)
        seen = best.get(key[:counted], (low, least, high, most))
        best[key[:counted]] = (
            *((low, least) if low < seen[0] else seen[:2]),
            *((high, most) if high > seen[2] else seen[2:]),
        )
    return ((least, most) for _, least, _, most in best.values())


def _rank(question: Matrix, points: float, rows: int, malus: int) -> float:
    """Rises with the score; steps and means leave the order as it is."""
    if not isinstance(question.score, ShareOfRows):
        return points
    return max(0.0, TOP * points / rows - question.score.malus * malus) if rows else 0.0


