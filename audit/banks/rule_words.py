"""In plain words: how an answer becomes points."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from audit.banks.sheets import figure, quoted
from audit.core.bank import Bank
from audit.core.condition_words import AND, OR, bounds_in_words
from audit.core.questions import (
    Derived,
    FreeText,
    Matrix,
    MultiChoice,
    Number,
    Option,
    Question,
    SingleChoice,
)
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
from audit.core.text import Text

_POINTS = Text("{what}: {n} Punkte", "{what}: {n} points")
_POINT = Text("{what}: 1 Punkt", "{what}: 1 point")
_TICKED = Text("{b} angekreuzt", "{b} ticked")
_NOTHING = Text("nichts angekreuzt", "nothing ticked")
_ONLY = Text("nur {o} angekreuzt", "nothing but {o} ticked")
_INCLUDES = Text("{o} angekreuzt", "{o} ticked")
_ANYTHING = Text("jede andere Wahl", "any other choice")
_SHARE = Text(
    "{top} Punkte mal der Anteil der erledigten an den zutreffenden Punkten",
    "{top} points times the share of items done among those that apply",
)
_MEAN = Text(
    "Durchschnitt aller Zeilen; eine leere Zeile zählt wie {e}",
    "mean of all rows; an empty row counts like {e}",
)
_GOOD = Text(
    "{top} Punkte mal der Anteil der guten Zeilen: {g}, und „{f}“ ist ausgefüllt",
    "{top} points times the share of good rows: {g}, and ‘{f}’ is filled in",
)
_COUNTING = Text("Es zählen Zeilen mit {c}.", "Rows with {c} count.")
_MALUS = Text("Abzug von {n}, sobald eine Zeile {o} hat", "minus {n} as soon as a row has {o}")
_ROUNDED = Text("auf {n} Punkte gerundet", "rounded to {n} points")
_RATIO = Text(
    "{n} geteilt durch die Zahl der Zeilen von {m} mit {o}", "{n} divided by the rows of {m} with {o}"
)


def rule_in_words(question: Question, bank: Bank) -> Iterator[Text]:
    """How the question scores, point by point; nothing where it does not."""
    match question:
        case SingleChoice(options=options):
            yield from (_pointed(quoted(o.text), o.level) for o in options if o.level is not None)
        case Number(score=rule):
            yield from _banded(rule.bands if rule else (), Text("{b}", "{b}"))
        case MultiChoice():
            yield from _ticked(question)
        case Matrix():
            yield from _rows(question)
        case Derived(score=rule):
            yield from _ratio(rule, bank)
        case FreeText():
            return
        case _:
            assert_never(question)


def _pointed(what: Text, points: float) -> Text:
    return _POINT.fill(what=what) if points == 1 else _POINTS.fill(what=what, n=figure(points))


def _banded(bands: Iterable[Band], what: Text) -> Iterator[Text]:
    for band in bands:
        yield _pointed(what.fill(b=bounds_in_words(band.bounds)), band.level)


def _ticked(question: MultiChoice) -> Iterator[Text]:
    match question.score:
        case Count(bands):
            yield from _banded(bands, _TICKED)
        case FirstMatch(matches):
            yield from (_pointed(_pattern(match.when, question.options), match.level) for match in matches)
        case Share():
            yield _SHARE.fill(top=figure(TOP))
        case None:
            return
        case _:
            assert_never(question.score)


def _pattern(chosen: Chosen, options: tuple[Option, ...]) -> Text:
    parts = []
    if chosen.none:
        parts.append(_NOTHING)
    if chosen.only is not None:
        parts.append(_ONLY.fill(o=some(options, chosen.only)))
    if chosen.includes is not None:
        parts.append(_INCLUDES.fill(o=some(options, chosen.includes)))
    if chosen.count is not None:
        parts.append(_TICKED.fill(b=bounds_in_words(chosen.count)))
    return Text.joined(parts, AND) if parts else _ANYTHING


def some(options: Iterable[Option], ids: Iterable[str]) -> Text:
    """Some of the options by their words: one or the other."""
    wanted = frozenset(ids)
    return Text.joined((quoted(option.text) for option in options if option.id in wanted), OR)


def _options_of(question: Matrix, column: str) -> tuple[Option, ...]:
    return next((each.options for each in question.columns if each.id == column), ())


def _rows(question: Matrix) -> Iterator[Text]:
    match question.score:
        case MeanOfRows(column, points, empty):
            options = _options_of(question, column)
            yield _MEAN.fill(e=some(options, [empty]))
            yield from (_pointed(quoted(option.text), points[option.id]) for option in options)
        case ShareOfRows() as rule:
            yield from _good_rows(question, rule)
        case None:
            return
        case _:
            assert_never(question.score)


def _good_rows(question: Matrix, rule: ShareOfRows) -> Iterator[Text]:
    options = _options_of(question, rule.column)
    filled = next(column.title for column in question.columns if column.id == rule.filled)
    yield _COUNTING.fill(c=some(options, rule.counts))
    yield _GOOD.fill(top=figure(TOP), g=some(options, rule.good), f=filled)
    if rule.malus:
        yield _MALUS.fill(n=figure(rule.malus), o=some(options, rule.malus_if_any))
    yield _ROUNDED.fill(n=figure(rule.step))


def _ratio(rule: RatioToRows, bank: Bank) -> Iterator[Text]:
    matrix = bank.question_by_id[rule.matrix]
    options = _options_of(matrix, rule.column) if isinstance(matrix, Matrix) else ()
    yield _RATIO.fill(n=rule.number, m=rule.matrix, o=some(options, rule.any_of))
    yield from _banded(rule.bands, Text("{b}", "{b}"))
