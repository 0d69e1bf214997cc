"""Reads the questions of one dimension."""

from typing import TypedDict

from audit.banks.answer_conditions import OPTION
from audit.banks.catalogue import Shape
from audit.banks.conditions_reader import read_optional, read_required
from audit.banks.fields import Fields
from audit.banks.nodes import Node
from audit.banks.reading import Reading
from audit.banks.rules_reader import derived_rule, matrix_rule, multi_rule, number_rule
from audit.core.conditions import ALWAYS, Condition
from audit.core.questions import (
    Ask,
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
from audit.core.scoring_rules import TOP
from audit.core.text import Text

KINDS = ("single_choice", "multi_choice", "number", "matrix", "free_text", "derived")
QUICK = ("true", "false", "context")
HEAVIEST = 100.0
LONGEST = 3600
"""Seconds for one question."""
LARGEST = 1e9


class Common(TypedDict):
    """What every question has, as arguments."""

    id: str
    dimension: str
    ask: Ask
    why: Text
    heard: Text | None
    probe: Text | None
    evidence: Text | None
    weight: float
    seconds: int
    quick: bool
    quick_context: bool
    when: Condition
    may_be_not_applicable: bool
    not_applicable_when: Condition
    follows: str
    seeds: tuple[str, ...]


def read_questions(document: Node, reading: Reading) -> tuple[Question, ...]:
    """The questions in the file of a dimension."""
    fields = reading.fields(document)
    dimension = reading.named(fields, "dimension", reading.names.dimensions)
    nodes = fields.items("questions", required=True)
    fields.done()
    return tuple(question for node in nodes if (question := _question(node, dimension, reading)))


def _question(node: Node, dimension: str, reading: Reading) -> Question | None:
    fields = reading.fields(node)
    kind = fields.word("kind", KINDS)
    common = _common(fields, dimension, reading)
    shape = reading.names.questions.by_id.get(common["id"])
    if shape is None:
        return None
    if fields.has("options") and kind in {"number", "matrix", "free_text"}:
        fields.done()
        return None
    question = _of_kind(kind, fields, common, shape, reading)
    _weight_needs_rule(fields, question, reading)
    fields.done()
    return question


def _of_kind(kind: str, fields: Fields, common: Common, shape: Shape, reading: Reading) -> Question:
    match kind:
        case "multi_choice":
            return _multi_choice(fields, common, shape, reading)
        case "number":
            return _number(fields, common, reading)
        case "matrix":
            return _matrix(fields, common, shape, reading)
        case "free_text":
            return FreeText(**common, lines=reading.whole_between(fields, "lines", 1, 50, 3))
        case "derived":
            options = _options(fields, "options", reading)
            return Derived(**common, options=options, score=derived_rule(fields, reading))
        case _:
            return _single_choice(fields, common, shape, reading)


def _common(fields: Fields, dimension: str, reading: Reading) -> Common:
    quick = fields.word("quick", QUICK, "false")
    may_be_not_applicable, not_applicable_when = _not_applicable(fields, reading)
    return Common(
        id=reading.own_id(fields),
        dimension=dimension,
        ask=_ask(fields, reading),
        why=reading.text(fields, "why"),
        heard=reading.optional_text(fields, "heard"),
        probe=reading.optional_text(fields, "probe"),
        evidence=reading.optional_text(fields, "evidence"),
        weight=reading.between(fields, "weight", 0, HEAVIEST, 0),
        seconds=reading.whole_between(fields, "seconds", 0, LONGEST, 0),
        quick=quick == "true",
        quick_context=quick == "context",
        when=read_optional(fields, "when", reading),
        may_be_not_applicable=may_be_not_applicable,
        not_applicable_when=not_applicable_when,
        follows=reading.named(fields, "follows", reading.names.questions) if fields.has("follows") else "",
        seeds=reading.named_all(fields, "seeds", reading.names.seeds),
    )


def _ask(fields: Fields, reading: Reading) -> Ask:
    voices = fields.mapping("ask", required=True)
    if voices is None:
        return Ask(Text("", ""), Text("", ""))
    if voices.has("interview") or voices.has("self"):
        ask = Ask(reading.text(voices, "interview"), reading.text(voices, "self"))
    else:
        text = reading.own_text(voices)
        ask = Ask(text, text)
    voices.done()
    return ask


def _not_applicable(fields: Fields, reading: Reading) -> tuple[bool, Condition]:
    """`true`, or a mapping with the condition that must hold."""
    node = fields.optional("not_applicable")
    if node is None or isinstance(node.value, bool):
        return fields.flag("not_applicable"), ALWAYS
    inner = reading.fields(node)
    condition = read_required(inner, "when", reading)
    inner.done()
    return True, condition


def _options(fields: Fields, key: str, reading: Reading) -> tuple[Option, ...]:
    nodes = fields.items(key, required=True)
    options = tuple(_option(node, reading) for node in nodes)
    seen: set[str] = set()
    for node, option in zip(nodes, options, strict=True):
        if option.id and option.id in seen:
            reading.faults.add(
                node,
                de=f"„{option.id}“ steht in dieser Liste schon.",
                en=f"‘{option.id}’ is in this list already.",
            )
        seen.add(option.id)
    return options


def _option(node: Node, reading: Reading) -> Option:
    """An option with an id, or one with a level, which is then its id as well."""
    fields = reading.fields(node)
    if fields.has("level"):
        level = reading.whole_between(fields, "level", 0, int(TOP))
        option = Option(str(level), reading.own_text(fields), float(level))
    else:
        option = Option(reading.own_id(fields), reading.own_text(fields))
    fields.done()
    return option


def read_options(fields: Fields, key: str, reading: Reading) -> tuple[Option, ...]:
    """Options in a field that may be missing."""
    return _options(fields, key, reading) if fields.has(key) else ()


def _single_choice(fields: Fields, common: Common, shape: Shape, reading: Reading) -> SingleChoice:
    return SingleChoice(
        **common,
        options=_options(fields, "options", reading),
        assume=reading.one_of(fields, "assume", shape.options, OPTION) if fields.has("assume") else None,
        hypothetical=reading.optional_text(fields, "hypothetical"),
    )


def _multi_choice(fields: Fields, common: Common, shape: Shape, reading: Reading) -> MultiChoice:
    return MultiChoice(
        **common,
        options=_options(fields, "options", reading),
        score=multi_rule(fields, shape.options, reading),
        checklist=fields.flag("checklist"),
        at_least=reading.whole_between(fields, "at_least", 0, max(len(shape.options), 1), 0),
    )


def _number(fields: Fields, common: Common, reading: Reading) -> Number:
    minimum = reading.between(fields, "minimum", -LARGEST, LARGEST, 0)
    maximum = reading.between(fields, "maximum", minimum, LARGEST)
    return Number(
        **common,
        minimum=minimum,
        maximum=maximum,
        whole=fields.flag("whole", default=True) if fields.has("whole") else True,
        unit=reading.optional_text(fields, "unit"),
        score=number_rule(fields, reading),
        assume=reading.between(fields, "assume", minimum, maximum) if fields.has("assume") else None,
    )


def _matrix(fields: Fields, common: Common, shape: Shape, reading: Reading) -> Matrix:
    nodes = fields.items("columns", required=True)
    columns = tuple(_column(node, reading) for node in nodes)
    if nodes and not columns[0].options:
        reading.faults.add(
            nodes[0],
            de="Die erste Spalte einer Matrix muss Antworten zur Wahl haben („options“).",
            en="The first column of a matrix must have options to choose from (‘options’).",
        )
    first = columns[0].options if columns else ()
    return Matrix(
        **common,
        rows=_options(fields, "rows", reading),
        columns=columns,
        empty=reading.one_of(fields, "empty", [option.id for option in first], OPTION),
        score=matrix_rule(fields, shape, reading),
    )


def _column(node: Node, reading: Reading) -> Column:
    fields = reading.fields(node)
    column = Column(
        id=reading.own_id(fields),
        title=reading.own_text(fields),
        options=read_options(fields, "options", reading),
        number=fields.flag("number"),
        quick=fields.flag("quick", default=True) if fields.has("quick") else True,
    )
    fields.done()
    return column


def _weight_needs_rule(fields: Fields, question: Question, reading: Reading) -> None:
    """A weight without a way to score is a fault."""
    match question:
        case SingleChoice():
            scored = all(option.level is not None for option in question.options)
        case FreeText():
            scored = False
        case _:
            scored = question.score is not None
    if question.weight and not scored and not fields.has("score"):
        reading.faults.add(
            fields.node.key("weight"),
            de=f"„{question.id}“ hat ein Gewicht, aber keine Regel, nach der die Antwort Punkte bekommt.",
            en=f"‘{question.id}’ has a weight but no rule by which the answer gets points.",
            hint_de="Geben Sie jeder Antwort ein „level“, oder ergänzen Sie „score“.",
            hint_en="Give every option a ‘level’, or add ‘score’.",
        )
