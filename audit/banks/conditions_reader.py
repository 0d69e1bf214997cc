"""Reads conditions: each is a mapping with one word that says what it is about."""

from collections.abc import Callable, Mapping

from audit.banks.catalogue import Shape
from audit.banks.fields import Fields
from audit.banks.nodes import Node
from audit.banks.reading import Reading
from audit.core.conditions import (
    ALWAYS,
    AllOf,
    AnyDimension,
    AnyOf,
    Condition,
    DimensionScore,
    EvidenceNumber,
    Fact,
    Flag,
    Hypothetical,
    Includes,
    Is,
    Lacks,
    Mentions,
    NoEvidence,
    Not,
    Number,
    Outcome,
    Rows,
    RowSum,
    Score,
    Unknown,
    Unproven,
)
from audit.core.spelling import way_out

FACTS = ("unknown_count", "unknown_share", "proof", "quick")

OPTION = ("Die Antwort", "option")
ROW = ("Die Zeile", "row")
COLUMN = ("Die Spalte", "column")


def read_optional(fields: Fields, key: str, reading: Reading) -> Condition:
    """The condition in a field; it always holds where the field is missing."""
    node = fields.optional(key)
    return ALWAYS if node is None else read_condition(node, reading)


def read_required(fields: Fields, key: str, reading: Reading) -> Condition:
    """The condition in a field that must be there."""
    node = fields.required(key)
    return ALWAYS if node is None else read_condition(node, reading)


def read_condition(node: Node, reading: Reading) -> Condition:
    """A condition."""
    if not isinstance(node.value, Mapping):
        reading.faults.add(
            node,
            de="Hier wird eine Bedingung erwartet, zum Beispiel {score: LIS-1, at_most: 2}.",
            en="A condition is expected here, such as {score: LIS-1, at_most: 2}.",
        )
        return ALWAYS
    heads = [key for key in node.value if key in _READERS]
    if len(heads) != 1:
        _no_single_head(node, heads, reading)
        return ALWAYS
    fields = reading.fields(node)
    condition = _READERS[heads[0]](fields, reading)
    fields.done()
    return condition


def _no_single_head(node: Node, heads: list[str], reading: Reading) -> None:
    if heads:
        words = ", ".join(heads)
        reading.faults.add(
            node,
            de=f"Eine Bedingung handelt von einer Sache; hier stehen mehrere: {words}.",
            en=f"A condition is about one thing; several stand here: {words}.",
            hint_de="Verbinden Sie Bedingungen mit „all“ oder „any“.",
            hint_en="Join conditions with ‘all’ or ‘any’.",
        )
        return
    keys = tuple(node.value) if isinstance(node.value, Mapping) else ()
    out = way_out(keys[0] if keys else "", _READERS)
    reading.faults.add(
        node,
        de="Diese Bedingung sagt nicht, wovon sie handelt.",
        en="This condition does not say what it is about.",
        hint_de=out.de or "Sie beginnt zum Beispiel mit „question“, „score“, „dimension“, „all“ oder „any“.",
        hint_en=out.en or "It begins with ‘question’, ‘score’, ‘dimension’, ‘all’ or ‘any’, for instance.",
    )


# About answers.


def _about_question(fields: Fields, reading: Reading) -> Condition:
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


# About scores.


def _score(fields: Fields, reading: Reading, key: str = "score") -> Condition:
    word = _question_with(fields, key, reading, "scored", "nicht bewertet wird", "is not scored")
    return Score(word, reading.bounds(fields), claimed=key == "claimed")


def _claimed(fields: Fields, reading: Reading) -> Condition:
    return _score(fields, reading, "claimed")


def _dimension(fields: Fields, reading: Reading) -> Condition:
    rated = [word for word, is_rated in reading.names.dimensions.by_id.items() if is_rated]
    name = ("Die bewertete Dimension", "rated dimension")
    return DimensionScore(reading.one_of(fields, "dimension", rated, name), reading.bounds(fields))


def _any_dimension(fields: Fields, reading: Reading) -> Condition:
    inner = fields.mapping("any_dimension", required=True)
    if inner is None:
        return ALWAYS
    bounds = reading.bounds(inner)
    inner.done()
    return AnyDimension(bounds)


def _fact(fields: Fields, reading: Reading) -> Condition:
    return Fact(reading.one_of(fields, "fact", FACTS, ("Die Angabe", "fact")), reading.bounds(fields))


# About proof.


def _question_with(fields: Fields, key: str, reading: Reading, trait: str, de: str, en: str) -> str:
    """A question that has a trait; one that lacks it is a fault."""
    word = reading.named(fields, key, reading.names.questions)
    shape = reading.names.questions.by_id.get(word)
    if shape is not None and not getattr(shape, trait):
        reading.faults.add(
            fields.node.key(key),
            de=f"„{key}“ verlangt etwas anderes: „{word}“ ist eine Frage, die {de}.",
            en=f"‘{key}’ needs something else: ‘{word}’ is a question that {en}.",
        )
    return word


def _unproven(fields: Fields, reading: Reading) -> Condition:
    return Unproven(reading.named(fields, "unproven", reading.names.questions))


def _unknown(fields: Fields, reading: Reading) -> Condition:
    return Unknown(reading.named(fields, "unknown", reading.names.questions))


def _hypothetical(fields: Fields, reading: Reading) -> Condition:
    lack = ("kein „hypothetical“ hat", "has no ‘hypothetical’")
    return Hypothetical(_question_with(fields, "hypothetical", reading, "hypothetical", *lack))


_NO_EVIDENCE = ("nicht nach einem Nachweis fragt", "does not ask for evidence")


def _no_evidence(fields: Fields, reading: Reading) -> Condition:
    return NoEvidence(_question_with(fields, "no_evidence", reading, "evidence", *_NO_EVIDENCE))


def _evidence_number(fields: Fields, reading: Reading) -> Condition:
    word = _question_with(fields, "evidence_number", reading, "evidence", *_NO_EVIDENCE)
    return EvidenceNumber(word, reading.bounds(fields))


def _mentions(fields: Fields, reading: Reading) -> Condition:
    questions = reading.named_all(fields, "questions", reading.names.questions, required=True)
    return Mentions(frozenset(questions), fields.words("mentions", required=True))


# About other conditions.


def _flag(fields: Fields, reading: Reading) -> Condition:
    return Flag(reading.named(fields, "flag", reading.names.flags))


def _outcome(fields: Fields, reading: Reading) -> Condition:
    action = reading.named(fields, "outcome", reading.names.actions)
    outcomes = reading.names.actions.by_id.get(action, ())
    name = ("Das Ergebnis", "outcome")
    return Outcome(action, frozenset(reading.some_of(fields, "any_of", outcomes, name, required=True)))


def _all(fields: Fields, reading: Reading) -> Condition:
    return AllOf(_parts(fields, "all", reading))


def _any(fields: Fields, reading: Reading) -> Condition:
    return AnyOf(_parts(fields, "any", reading))


def _parts(fields: Fields, key: str, reading: Reading) -> tuple[Condition, ...]:
    parts = fields.items(key, required=True)
    if fields.has(key) and not parts:
        reading.faults.add(fields.node.key(key), de="Diese Liste ist leer.", en="This list is empty.")
    return tuple(read_condition(part, reading) for part in parts)


def _not(fields: Fields, reading: Reading) -> Condition:
    return Not(read_required(fields, "not", reading))


_READERS: Mapping[str, Callable[[Fields, Reading], Condition]] = {
    "question": _about_question,
    "score": _score,
    "claimed": _claimed,
    "dimension": _dimension,
    "any_dimension": _any_dimension,
    "fact": _fact,
    "unproven": _unproven,
    "unknown": _unknown,
    "hypothetical": _hypothetical,
    "no_evidence": _no_evidence,
    "evidence_number": _evidence_number,
    "mentions": _mentions,
    "flag": _flag,
    "outcome": _outcome,
    "all": _all,
    "any": _any,
    "not": _not,
}
