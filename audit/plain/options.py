"""What there is to choose from, as numbered lines, each with what was said of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from audit.core.answers import Answer, Cell, Grid, Ticked
from audit.core.mode import Mode
from audit.core.questions import (
    Column,
    Derived,
    FreeText,
    Matrix,
    MultiChoice,
    Number,
    Option,
    Question,
    SingleChoice,
)
from audit.i18n import Words
from audit.locales import interview as words
from audit.locales import plain as more


def option_lines(question: Question, answer: Answer, mode: Mode, say: Words) -> Iterator[str]:
    """The options, items or rows of a question; none where the answer is typed."""
    match question:
        case SingleChoice():
            yield from _numbered(question.options, {}, say)
        case MultiChoice():
            yield from _numbered(question.options, _ticks(question, answer, say), say)
        case Matrix():
            yield from _rows(question, answer, mode, say)
        case Number() | FreeText() | Derived():
            return
        case _:
            assert_never(question)


def _numbered(options: tuple[Option, ...], told: Mapping[str, str], say: Words) -> Iterator[str]:
    for number, option in enumerate(options, 1):
        mark = f" – {told[option.id]}" if option.id in told else ""
        yield f"{number}: {say(option.text)}{mark}"


def _ticks(question: MultiChoice, answer: Answer, say: Words) -> Mapping[str, str]:
    value = answer.value
    if not isinstance(value, Ticked):
        return {}
    told = {}
    for option in question.options:
        if option.id in value.not_applicable:
            told[option.id] = say(words.NOT_APPLICABLE)
        elif question.checklist:
            told[option.id] = say(more.DONE if option.id in value.chosen else more.NOT_DONE)
        elif option.id in value.chosen:
            told[option.id] = say(more.TICKED)
    return told


# A matrix.


def _rows(question: Matrix, answer: Answer, mode: Mode, say: Words) -> Iterator[str]:
    states = ", ".join(f"{number} = {say(o.text)}" for number, o in enumerate(question.columns[0].options, 1))
    yield say(more.STATES, states=states)
    rows = answer.value.rows if isinstance(answer.value, Grid) else {}
    told = {row: _cells(question, cells, mode, say) for row, cells in rows.items()}
    yield from _numbered(question.rows, told, say)


def _cells(question: Matrix, cells: Mapping[str, Cell], mode: Mode, say: Words) -> str:
    parts = [state_of(question, cells, say)]
    parts += [
        f"{say(c.title)}: {shown(cells[c.id], say)}" for c in more_columns(question, mode) if c.id in cells
    ]
    return ", ".join(parts)


def more_columns(question: Matrix, mode: Mode) -> tuple[Column, ...]:
    """The columns beyond the first that this interview asks for."""
    return tuple(column for column in question.columns[1:] if column.quick or mode is Mode.FULL)


def state_of(question: Matrix, cells: Mapping[str, Cell], say: Words) -> str:
    """The state of a row in words."""
    first = question.columns[0]
    wanted = cells.get(first.id, question.empty)
    return next(say(option.text) for option in first.options if option.id == wanted)


def shown(cell: Cell, say: Words) -> str:
    """A cell in words."""
    return cell if isinstance(cell, str) else say.number(cell, 2)
