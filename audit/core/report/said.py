"""An answer in words, as the firm gave it."""

from typing import assert_never

from audit.core.answers import Amount, Answer, Cell, Grid, Picked, State, Ticked, Value, Words
from audit.core.phrases import number, quoted
from audit.core.questions import Column, Derived, Matrix, MultiChoice, Number, Option, Question, SingleChoice
from audit.core.text import Text
from audit.errors import Language

_STATES = {
    State.NOT_APPLICABLE: Text("trifft nicht zu", "does not apply"),
    State.DONT_KNOW: Text("weiß nicht", "don’t know"),
    State.DECLINED: Text("keine Angabe", "not stated"),
    State.OPEN: Text("noch nicht beantwortet", "not answered yet"),
}
_NOTHING = Text("nichts davon", "none of these")
_COMPUTED_LATER = Text("noch nicht zu berechnen", "cannot be worked out yet")
_WOULD = Text("{answer} (so würden Sie handeln)", "{answer} (this is what you would do)")
_DONE, _OPEN = Text("erledigt", "done"), Text("offen", "open")


def said(
    question: Question,
    answer: Answer | None,
    score: float | None,
    language: Language,
    *,
    brief: bool = False,
) -> str:
    """What was answered; for a computed question what its score stands for.

    In brief rows stand by their state, and what is open comes first.
    """
    if isinstance(question, Derived):
        return _computed(question, score, language)
    state = answer.state if answer is not None else State.OPEN
    if answer is None or answer.value is None:
        return _STATES[state].to(language)
    if brief and isinstance(question, Matrix) and isinstance(answer.value, Grid):
        return _by_state(question, answer.value, language)
    words = _value(question, answer.value, language, brief=brief)
    return _WOULD.fill(answer=words).to(language) if answer.hypothetical else words


def _computed(question: Derived, score: float | None, language: Language) -> str:
    option = next((o for o in question.options if o.level == score), None)
    return (option.text if option else _COMPUTED_LATER).to(language)


def _value(question: Question, value: Value, language: Language, *, brief: bool) -> str:
    match value:
        case Picked(option):
            options = question.options if isinstance(question, SingleChoice) else ()
            return _option(options, option, language)
        case Ticked():
            return _ticks(question, value, language, brief=brief) if isinstance(question, MultiChoice) else ""
        case Amount(amount):
            unit = question.unit if isinstance(question, Number) else None
            return f"{number(amount, language, 2)}{f' {unit.to(language)}' if unit else ''}"
        case Grid():
            return _rows(question, value, language) if isinstance(question, Matrix) else ""
        case Words(text):
            return text
        case _:
            assert_never(value)


def _option(options: tuple[Option, ...], option: str, language: Language) -> str:
    return next((o.text.to(language) for o in options if o.id == option), option)


def _ticks(question: MultiChoice, value: Ticked, language: Language, *, brief: bool) -> str:
    chosen = [o.text.to(language) for o in question.options if o.id in value.chosen]
    if not question.checklist:
        return "; ".join(chosen) or _NOTHING.to(language)
    rest = [o for o in question.options if o.id not in value.chosen]
    left = [o.text.to(language) for o in rest if o.id not in value.not_applicable]
    skipped = [o.text.to(language) for o in rest if o.id in value.not_applicable]
    groups = ((_DONE, chosen), (_OPEN, left), (_STATES[State.NOT_APPLICABLE], skipped))
    if brief:
        groups = (groups[1], groups[0], groups[2])
    return ". ".join(
        f"{_capital(label.to(language))}: {'; '.join(items)}" for label, items in groups if items
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _rows(question: Matrix, grid: Grid, language: Language) -> str:
    first = question.columns[0].id
    rows = (
        _row(question, grid, row, language)
        for row in question.rows
        if grid.cell(row.id, first) not in {None, question.empty}
    )
    return "; ".join(rows) or _NOTHING.to(language)


def _by_state(question: Matrix, grid: Grid, language: Language) -> str:
    """The rows under their choice in the first column: 'aktiv: Facebook, Xing; verwaist: TikTok'."""
    first = question.columns[0]
    groups = (
        (option, [row.text.to(language) for row in question.rows if grid.cell(row.id, first.id) == option.id])
        for option in first.options
        if option.id != question.empty
    )
    said_of = [f"{option.text.to(language)}: {', '.join(rows)}" for option, rows in groups if rows]
    return "; ".join(said_of) or _NOTHING.to(language)


def _row(question: Matrix, grid: Grid, row: Option, language: Language) -> str:
    cells = [
        _cell(column, cell, place, language)
        for place, column in enumerate(question.columns)
        if (cell := grid.cell(row.id, column.id)) not in {None, ""}
    ]
    return f"{row.text.to(language)}: {', '.join(cells)}"


def _cell(column: Column, cell: Cell | None, place: int, language: Language) -> str:
    """A cell; words stand in quotation marks, and figures and later choices name their column."""
    if not column.options and isinstance(cell, str):
        return quoted(cell, language)
    if isinstance(cell, int | float):
        words = number(cell, language)
    else:
        words = _option(column.options, str(cell), language)
    return words if place == 0 else f"{column.title.to(language)} {words}"
