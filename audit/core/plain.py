"""The value of an answer as builtins, the way files write it."""

from collections.abc import Mapping
from typing import assert_never

from audit.core.answers import Amount, Cell, Grid, Picked, Ticked, Value, Words
from audit.core.questions import Matrix, MultiChoice, Question

Plain = str | int | float | bool | list[str] | dict[str, "Plain"]

NOT_APPLICABLE = "not_applicable"
"""How a checklist's item is written that does not apply."""


def plain(question: Question, value: Value) -> Plain:
    """A value of this question as builtins, in the bank's order; `check` makes the same value of them."""
    match value:
        case Picked(option):
            return _word(option)
        case Ticked():
            return _ticks(question, value)
        case Amount(number):
            return plain_number(number)
        case Grid():
            return _rows(question, value)
        case Words(text):
            return text
        case _:
            assert_never(value)


def plain_number(number: float) -> int | float:
    """A number without decimals where it has none."""
    return int(number) if float(number).is_integer() else number


def _word(option: str) -> str | int:
    """A scored option's id is its level as digits, and is written as a number."""
    return int(option) if option.isdecimal() and str(int(option)) == option else option


def _ticks(question: Question, value: Ticked) -> Plain:
    if not isinstance(question, MultiChoice):
        return sorted(value.chosen)
    if not question.checklist:
        return [option.id for option in question.options if option.id in value.chosen]
    return {
        option.id: NOT_APPLICABLE if option.id in value.not_applicable else option.id in value.chosen
        for option in question.options
    }


def _rows(question: Question, value: Grid) -> Plain:
    if not isinstance(question, Matrix):
        return {}
    ids = [row.id for row in question.rows if row.id in value.rows]
    if len(question.columns) == 1:
        first = question.columns[0].id
        return {row: _cell(value.rows[row][first]) for row in ids}
    return {row: _row(question, value.rows[row]) for row in ids}


def _row(question: Matrix, cells: Mapping[str, Cell]) -> Plain:
    return {column.id: _cell(cells[column.id]) for column in question.columns if column.id in cells}


def _cell(cell: Cell) -> str | int | float:
    return cell if isinstance(cell, str) else plain_number(cell)
