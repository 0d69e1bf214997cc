"""Reads conditions about an answer: what may be asked hangs on the kind of its question."""

from audit.banks.catalogue import Shape
from audit.banks.fields import Fields
from audit.banks.reading import Reading
from audit.core.conditions import ALWAYS, Condition, Includes, Is, Lacks, Not, Number, Rows, RowSum

OPTION = ("Die Antwort", "option")
ROW = ("Die Zeile", "row")
COLUMN = ("Die Spalte", "column")


def about_question(fields: Fields, reading: Reading) -> Condition:
    """A condition that begins with `question`, in the form that fits the question's kind."""
    word = reading.named(fields, "question", reading.names.questions)
    shape = reading.names.questions.by_id.get(word)
    if shape is None:
        _skip(fields)
        return ALWAYS
    match shape.kind:
        case "single_choice":
            return _about_choice(fields, word, shape, reading)
        case "multi_choice":
            return _about_ticks(fields, word, shape, reading)
        case "number":
            return Number(word, reading.bounds(fields))
        case "matrix" if fields.has("sum"):
            return _about_sum(fields, word, shape, reading)
        case "matrix":
            return _about_rows(fields, word, shape, reading)
    reading.faults.add(
        fields.node,
        de=f"Die Frage „{word}“ ist von einer Art, über die keine Bedingung möglich ist.",
        en=f"The question ‘{word}’ is of a kind that no condition can be about.",
    )
    _skip(fields)
    return ALWAYS


def _skip(fields: Fields) -> None:
    """Leaves the rest alone: it cannot be judged."""
    keys = fields.keys()
    for key in keys:
        fields.has(key)


def _about_choice(fields: Fields, word: str, shape: Shape, reading: Reading) -> Condition:
    if fields.has("none_of"):
        return Not(Is(word, frozenset(reading.some_of(fields, "none_of", shape.options, OPTION))))
    return Is(word, frozenset(reading.some_of(fields, "any_of", shape.options, OPTION, required=True)))


def _about_ticks(fields: Fields, word: str, shape: Shape, reading: Reading) -> Condition:
    if fields.has("lacks"):
        if not shape.checklist:
            reading.faults.add(
                fields.node.key("lacks"),
                de=f"„lacks“ gilt nur für Checklisten; „{word}“ ist keine.",
                en=f"‘lacks’ is for checklists only; ‘{word}’ is none.",
            )
        return Lacks(word, reading.one_of(fields, "lacks", shape.options, OPTION))
    return Includes(
        word, frozenset(reading.some_of(fields, "includes", shape.options, OPTION, required=True))
    )


def _about_sum(fields: Fields, word: str, shape: Shape, reading: Reading) -> Condition:
    column = reading.one_of(fields, "sum", shape.numeric, COLUMN)
    rows = reading.some_of(fields, "rows", shape.rows, ROW, required=True)
    return RowSum(word, column, frozenset(rows), reading.bounds(fields))


def _about_rows(fields: Fields, word: str, shape: Shape, reading: Reading) -> Condition:
    inner = fields.mapping("rows", required=True)
    bounds = reading.bounds(fields)
    if inner is None:
        return ALWAYS
    choices = [column for column, options in shape.columns.items() if options]
    column = reading.one_of(inner, "column", choices, COLUMN)
    options = shape.columns.get(column, ())
    if inner.has("none_of"):
        chosen = frozenset(options) - frozenset(reading.some_of(inner, "none_of", options, OPTION))
    else:
        chosen = frozenset(reading.some_of(inner, "any_of", options, OPTION, required=True))
    leave_out = frozenset(reading.some_of(inner, "except", shape.rows, ROW))
    inner.done()
    return Rows(word, column, chosen, bounds, leave_out)
