"""From an answer to its score, 0 to 4, by the rule that the bank declares (docs/method.md, 'Items')."""

from math import floor
from typing import assert_never

from audit.core.answers import Amount, Answers, Cell, Grid, Picked, State, Ticked, Value
from audit.core.holding import count_rows
from audit.core.questions import Derived, FreeText, Matrix, MultiChoice, Number, Question, SingleChoice
from audit.core.scoring_rules import (
    TOP,
    Band,
    Chosen,
    Count,
    FirstMatch,
    MeanOfRows,
    RatioToRows,
    Share,
    ShareOfRows,
)


def claimed_score(question: Question, value: Value) -> float | None:
    """The score of an answer as given; None where the question has no rule, or nothing of it applies."""
    match question, value:
        case SingleChoice(options=options), Picked(picked):
            return next((option.level for option in options if option.id == picked), None)
        case Number(score=rule), Amount(number):
            return band_level(rule.bands, number) if rule else None
        case MultiChoice(), Ticked() as ticked:
            return _ticked(question, ticked)
        case Matrix(), Grid() as grid:
            return _grid(question, grid)
        case ((SingleChoice() | Number() | MultiChoice() | Matrix() | FreeText() | Derived()), _):
            return None
        case _:
            assert_never(question)


def band_level(bands: tuple[Band, ...], number: float) -> float | None:
    """The level of the first band that a number lies in."""
    return next((band.level for band in bands if band.bounds.hold(number)), None)


def _ticked(question: MultiChoice, ticked: Ticked) -> float | None:
    match question.score:
        case Count(bands):
            return band_level(bands, len(ticked.chosen))
        case FirstMatch(matches):
            return next((match.level for match in matches if fits(match.when, ticked.chosen)), None)
        case Share():
            applicable = len(question.options) - len(ticked.not_applicable)
            return TOP * len(ticked.chosen) / applicable if applicable else None
        case None:
            return None
        case _:
            assert_never(question.score)


def fits(pattern: Chosen, chosen: frozenset[str]) -> bool:
    """Whether the ticked options are as a pattern wants them."""
    return (
        (not pattern.none or not chosen)
        and (pattern.only is None or (bool(chosen) and chosen <= pattern.only))
        and (pattern.includes is None or bool(chosen & pattern.includes))
        and (pattern.count is None or pattern.count.hold(len(chosen)))
    )


def _grid(question: Matrix, grid: Grid) -> float | None:
    match question.score:
        case MeanOfRows(column, points, empty):
            chosen = (grid.cell(row.id, column) or empty for row in question.rows)
            return sum(points[str(cell)] for cell in chosen) / len(question.rows)
        case ShareOfRows() as rule:
            return _share_of_rows(rule, grid)
        case None:
            return None
        case _:
            assert_never(question.score)


def _share_of_rows(rule: ShareOfRows, grid: Grid) -> float:
    counting = [cells for cells in grid.rows.values() if cells.get(rule.column) in rule.counts]
    if not counting:
        return 0.0
    good = sum(1 for cells in counting if cells[rule.column] in rule.good and _filled(cells.get(rule.filled)))
    malus = rule.malus if any(cells[rule.column] in rule.malus_if_any for cells in counting) else 0.0
    return floor(max(0.0, TOP * good / len(counting) - malus) / rule.step + 0.5) * rule.step


def _filled(cell: Cell | None) -> bool:
    return bool(cell.strip()) if isinstance(cell, str) else cell is not None


def derived_ratio(rule: RatioToRows, answers: Answers) -> float | None:
    """The number per counted row; None while either is not answered, or no row counts."""
    number, matrix = answers.by_question.get(rule.number), answers.by_question.get(rule.matrix)
    if number is None or matrix is None or {number.state, matrix.state} != {State.ANSWERED}:
        return None
    if not isinstance(number.value, Amount) or not isinstance(matrix.value, Grid):
        return None
    rows = count_rows(matrix.value, rule.column, rule.any_of, rule.leave_out)
    return number.value.number / rows if rows else None


def derived_score(question: Derived, answers: Answers) -> float | None:
    """The level of a computed entry, or None where there is nothing to compute it from."""
    ratio = derived_ratio(question.score, answers)
    return None if ratio is None else band_level(question.score.bands, ratio)
