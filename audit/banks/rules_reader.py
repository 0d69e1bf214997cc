"""Reads how an answer becomes a score: one declared rule, of a kind that fits the question."""

from types import MappingProxyType
from typing import TypeVar

from audit.banks.answer_conditions import COLUMN, OPTION, ROW
from audit.banks.catalogue import Shape
from audit.banks.fields import Fields
from audit.banks.nodes import Node
from audit.banks.reading import Reading
from audit.core.scoring_rules import (
    TOP,
    Band,
    Chosen,
    Count,
    FirstMatch,
    Match,
    MeanOfRows,
    MultiRule,
    RatioToRows,
    Share,
    ShareOfRows,
    Thresholds,
)
from audit.core.spelling import shown, way_out

T = TypeVar("T")

RULES = {
    "number": ("thresholds",),
    "multi_choice": ("count", "first_match", "share"),
    "matrix": ("mean_of_rows", "share_of_rows"),
    "derived": ("ratio_to_rows",),
}
"""The rules that a kind of question may score by."""


def number_rule(fields: Fields, reading: Reading) -> Thresholds | None:
    """The rule of a question for a number, or None where it is not scored."""
    score, _ = _opened(fields, "number", reading)
    return None if score is None else Thresholds(_closed(score, _bands(score, "thresholds", reading)))


def multi_rule(fields: Fields, options: tuple[str, ...], reading: Reading) -> MultiRule | None:
    """The rule of a question with several answers, or None where it is not scored."""
    score, head = _opened(fields, "multi_choice", reading)
    match head:
        case "count" if score:
            return Count(_closed(score, _bands(score, "count", reading)))
        case "first_match" if score:
            matches = tuple(_match(node, options, reading) for node in score.items("first_match"))
            return FirstMatch(_closed(score, matches))
        case "share" if score:
            score.flag("share")
            return _closed(score, Share())
    return None


def matrix_rule(fields: Fields, shape: Shape, reading: Reading) -> MeanOfRows | ShareOfRows | None:
    """The rule of a matrix, or None where it is not scored."""
    score, head = _opened(fields, "matrix", reading)
    inner = score.mapping(head) if score else None
    if score is None or inner is None:
        return None
    rule = _mean_of_rows if head == "mean_of_rows" else _share_of_rows
    return _closed(score, _closed(inner, rule(inner, shape, reading)))


def derived_rule(fields: Fields, reading: Reading) -> RatioToRows:
    """The rule of a computed entry."""
    fields.required("score")
    score, head = _opened(fields, "derived", reading)
    inner = score.mapping(head) if score else None
    if score is None or inner is None:
        return RatioToRows("", "", "", frozenset(), frozenset(), ())
    return _closed(score, _closed(inner, _ratio_to_rows(inner, reading)))


def _opened(fields: Fields, kind: str, reading: Reading) -> tuple[Fields | None, str]:
    """The fields of a rule and the one word that names it; (None, '') where there is no rule to read."""
    score = fields.mapping("score")
    if score is None:
        return None, ""
    keys = score.keys()
    heads = [key for key in keys if key in RULES[kind]]
    if len(heads) == 1:
        return score, heads[0]
    word = next(iter(keys), "")
    out = way_out(word, RULES[kind])
    reading.faults.add(
        score.node,
        de=f"Diese Frage wird nach genau einer Regel bewertet; „{shown(word)}“ passt hier nicht.",
        en=f"This question scores by exactly one rule; ‘{shown(word)}’ does not fit here.",
        hint_de=out.de,
        hint_en=out.en,
    )
    return None, ""


def _closed(fields: Fields, value: T) -> T:
    fields.done()
    return value


def _bands(fields: Fields, key: str, reading: Reading) -> tuple[Band, ...]:
    return tuple(_band(node, reading) for node in fields.items(key, required=True))


def _band(node: Node, reading: Reading) -> Band:
    fields = reading.fields(node)
    level = reading.between(fields, "level", 0, TOP)
    return _closed(fields, Band(level, reading.bounds(fields)))


def _match(node: Node, options: tuple[str, ...], reading: Reading) -> Match:
    fields = reading.fields(node)
    level = reading.between(fields, "level", 0, TOP)
    when = fields.mapping("when", required=True)
    chosen = when.mapping("chosen", required=True) if when else None
    if when is None or chosen is None:
        return Match(Chosen(), level)
    when.done()
    return _closed(fields, Match(_chosen(chosen, options, reading), level))


def _chosen(fields: Fields, options: tuple[str, ...], reading: Reading) -> Chosen:
    if not fields.keys():
        reading.faults.add(
            fields.node,
            de="Dieses Muster ist leer.",
            en="This pattern is empty.",
            hint_de="Möglich sind: none, only, includes, count.",
            hint_en="Possible are: none, only, includes, count.",
        )
    count = fields.mapping("count")
    bounds = _closed(count, reading.bounds(count)) if count else None
    return _closed(
        fields,
        Chosen(
            none=fields.flag("none"),
            only=_some(fields, "only", options, reading),
            includes=_some(fields, "includes", options, reading),
            count=bounds,
        ),
    )


def _some(fields: Fields, key: str, options: tuple[str, ...], reading: Reading) -> frozenset[str] | None:
    return frozenset(reading.some_of(fields, key, options, OPTION)) if fields.has(key) else None


def _mean_of_rows(fields: Fields, shape: Shape, reading: Reading) -> MeanOfRows:
    column, options = _choice(fields, shape, reading)
    points = fields.mapping("points", required=True)
    by_option = {option: reading.between(points, option, 0, TOP) for option in options} if points else {}
    if points:
        points.done()
    return MeanOfRows(
        column=column,
        points=MappingProxyType(by_option),
        empty=reading.one_of(fields, "empty", options, OPTION),
    )


def _share_of_rows(fields: Fields, shape: Shape, reading: Reading) -> ShareOfRows:
    column, options = _choice(fields, shape, reading)
    return ShareOfRows(
        column=column,
        counts=frozenset(reading.some_of(fields, "counts", options, OPTION, required=True)),
        good=frozenset(reading.some_of(fields, "good", options, OPTION, required=True)),
        filled=reading.one_of(fields, "filled", shape.columns, COLUMN),
        malus=reading.between(fields, "malus", 0, TOP, 0),
        malus_if_any=frozenset(reading.some_of(fields, "malus_if_any", options, OPTION)),
        step=reading.between(fields, "step", 0.01, TOP),
    )


def _ratio_to_rows(fields: Fields, reading: Reading) -> RatioToRows:
    questions = reading.names.questions.by_id
    numbers = [word for word, shape in questions.items() if shape.kind == "number"]
    matrices = [word for word, shape in questions.items() if shape.kind == "matrix"]
    number = reading.one_of(fields, "number", numbers, ("Die Zahlenfrage", "number question"))
    matrix = reading.one_of(fields, "matrix", matrices, ("Die Matrix", "matrix"))
    shape = questions.get(matrix)
    column, options = _choice(fields, shape, reading) if shape else (fields.text("column"), ())
    return RatioToRows(
        number=number,
        matrix=matrix,
        column=column,
        any_of=frozenset(reading.some_of(fields, "any_of", options, OPTION, required=True)),
        leave_out=frozenset(reading.some_of(fields, "except", shape.rows if shape else (), ROW)),
        bands=_bands(fields, "bands", reading),
    )


def _choice(fields: Fields, shape: Shape, reading: Reading) -> tuple[str, tuple[str, ...]]:
    """A column with options, and those."""
    choices = [column for column, options in shape.columns.items() if options]
    column = reading.one_of(fields, "column", choices, COLUMN)
    return column, shape.columns.get(column, ())
