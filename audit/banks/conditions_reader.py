"""Reads conditions: each is a mapping with one word that says what it is about."""

from collections.abc import Callable, Mapping

from audit.banks.answer_conditions import about_question
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
    Mentions,
    NoEvidence,
    Not,
    Outcome,
    Score,
    Unknown,
    Unproven,
)
from audit.core.spelling import way_out

FACTS = ("unknown_count", "unknown_share", "proof", "quick")


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
            de="Hier wird eine Bedingung erwartet, zum Beispiel {score: Q1, at_most: 2}.",
            en="A condition is expected here, such as {score: Q1, at_most: 2}.",
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
    "question": about_question,
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

HEADS = tuple(_READERS)
"""The words that say what a condition is about."""
