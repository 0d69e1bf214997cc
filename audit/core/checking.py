"""From what was typed, clicked or written in a file to the value of an answer."""

import math
import re
from collections.abc import Iterable, Mapping
from typing import assert_never

from audit.core.answers import Amount, Cell, Grid, Picked, Ticked, Value, Words
from audit.core.plain import NOT_APPLICABLE, plain_number
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
from audit.core.spelling import shown, way_out
from audit.core.text import Text
from audit.errors import AnswersError

LONGEST_TEXT = 10_000
"""Characters of a text."""
LONGEST_LINE = 200
"""Characters of a name, or of a matrix's cell."""
LARGEST_CELL = 1e12


def check(question: Question, raw: object) -> Value:
    """The value that builtins stand for; AnswersError says what is wrong, and what would be right."""
    match question:
        case SingleChoice():
            return Picked(_picked(question.id, question.options, raw))
        case MultiChoice():
            return _ticked(question, raw)
        case Number():
            return Amount(_number(question.id, raw, question.minimum, question.maximum, whole=question.whole))
        case Matrix():
            return _grid(question, raw)
        case FreeText():
            return _words(question, raw)
        case Derived():
            raise _fault(
                question.id, Text("Diese Antwort wird berechnet.", "This answer is computed."), _LEAVE
            )
        case _:
            assert_never(question)


def check_text(place: str, raw: object, longest: int = LONGEST_TEXT) -> str:
    """A text without the space around it; `place` is what the error calls it.

    AnswersError where it is no text, longer than `longest` characters, or holds NUL or half a character.
    """
    if not isinstance(raw, str):
        raise _fault(place, _expected("ein Text", "a text", raw))
    if found := re.search("[\0\ud800-\udfff]", raw):
        sign = shown(found[0])
        raise _fault(
            place,
            Text(
                f"Das Zeichen „{sign}“ ist in einem Text nicht erlaubt.",
                f"The character ‘{sign}’ is not allowed in a text.",
            ),
        )
    text = raw.strip()
    if len(text) > longest:
        raise _fault(
            place,
            Text(
                f"Der Text hat {len(text)} Zeichen; erlaubt sind {longest}.",
                f"The text has {len(text)} characters; {longest} are allowed.",
            ),
        )
    return text


# Choices.

_BOTH = frozenset({"yes", "no"})
_LEAVE = Text("Lassen Sie sie weg.", "Leave it out.")
_NOTHING = Text("", "")


def _picked(place: str, options: tuple[Option, ...], raw: object) -> str:
    ids = [option.id for option in options]
    word = _as_word(raw, booleans=_BOTH.issubset(ids))
    if word is None:
        raise _fault(place, _expected("eine der Antworten", "one of the answers", raw), way_out("", ids))
    return _option(place, word, options)


def _option(place: str, word: str, options: tuple[Option, ...]) -> str:
    """The id; who writes an option's own words, in either language, is told the id they stand for."""
    ids = [option.id for option in options]
    by_words = {text.casefold(): option.id for option in options for text in (option.text.de, option.text.en)}
    meant = by_words.get(word.casefold()) if word not in ids else None
    if meant is None:
        return _one_of(place, word, ids)
    raise _fault(place, _impossible(word), Text(f"Schreiben Sie: {meant}.", f"Write: {meant}."))


def _impossible(word: str) -> Text:
    return Text(f"„{shown(word)}“ ist hier nicht möglich.", f"‘{shown(word)}’ is not possible here.")


def _as_word(raw: object, *, booleans: bool = False) -> str | None:
    """An option's id; levels are written as numbers, yes and no perhaps as booleans."""
    match raw:
        case bool():
            return ("yes" if raw else "no") if booleans else None
        case str():
            return raw.strip()
        case int():
            return str(raw) if abs(raw) < LARGEST_CELL else None
        case float() if raw.is_integer() and abs(raw) < LARGEST_CELL:
            return str(int(raw))
        case _:
            return None


def _one_of(place: str, word: str, allowed: Iterable[str]) -> str:
    ids = tuple(allowed)
    if word in ids:
        return word
    raise _fault(place, _impossible(word), way_out(word, ids))


def _ticked(question: MultiChoice, raw: object) -> Ticked:
    if question.checklist and isinstance(raw, Mapping):
        value = _checked(question, raw)
    else:
        value = Ticked(frozenset(_listed(question, raw)))
    if len(value.chosen) < question.at_least:
        raise _fault(question.id, _too_few(question.at_least))
    return value


def _too_few(needed: int) -> Text:
    if needed == 1:
        return Text("Hier ist mindestens eine Antwort nötig.", "At least one answer is needed here.")
    return Text(
        f"Hier sind mindestens {needed} Antworten nötig.", f"At least {needed} answers are needed here."
    )


def _listed(question: MultiChoice, raw: object) -> Iterable[str]:
    entries = [raw] if isinstance(raw, str) else raw
    if not isinstance(entries, list | tuple | set | frozenset):
        raise _fault(question.id, _expected("eine Liste von Antworten", "a list of answers", raw))
    for entry in entries:
        word = _as_word(entry)
        if word is None:
            raise _fault(question.id, _expected("eine der Antworten", "one of the answers", entry))
        yield _option(question.id, word, question.options)


def _checked(question: MultiChoice, raw: Mapping[object, object]) -> Ticked:
    ids = [option.id for option in question.options]
    states = {_one_of(question.id, str(item), ids): state for item, state in raw.items()}
    marks = {item: _mark(f"{question.id} ({item})", state) for item, state in states.items()}
    return Ticked(
        frozenset(item for item, mark in marks.items() if mark == "true"),
        frozenset(item for item, mark in marks.items() if mark == NOT_APPLICABLE),
    )


def _mark(place: str, raw: object) -> str:
    word = str(raw).lower() if isinstance(raw, bool) else _as_word(raw)
    word = {"yes": "true", "no": "false"}.get(word or "", word)
    if word is None:
        raise _fault(
            place, _expected("true, false oder not_applicable", "true, false or not_applicable", raw)
        )
    return _one_of(place, word, ("true", "false", NOT_APPLICABLE))


# Numbers.

_DECIMAL = re.compile(r"[-+]?[0-9]{1,15}(?:[.,][0-9]{1,15})?")
_THOUSANDS = re.compile(r"[-+]?[0-9]{1,3}(?:[.,][0-9]{3})+")


def _number(place: str, raw: object, minimum: float, maximum: float, *, whole: bool) -> float:
    number = _as_number(place, raw)
    if whole and not number.is_integer():
        raise _fault(place, _expected("eine ganze Zahl", "a whole number", raw))
    if not minimum <= number <= maximum:
        low, high = plain_number(minimum), plain_number(maximum)
        raise _fault(
            place,
            _expected(f"eine Zahl von {low} bis {high}", f"a number from {low} to {high}", raw),
        )
    return number + 0.0  # -0.0 becomes 0.0


def _as_number(place: str, raw: object) -> float:
    if isinstance(raw, int | float) and not isinstance(raw, bool) and abs(raw) < math.inf:
        return float(max(min(raw, 1e300), -1e300))
    word = raw.strip() if isinstance(raw, str) else ""
    if _THOUSANDS.fullmatch(word):
        hint = Text(
            "Schreiben Sie Tausender ohne Trennzeichen, sonst könnten es Nachkommastellen sein.",
            "Write thousands without a separator, else they might be decimals.",
        )
        raise _fault(place, Text(f"„{word}“ ist nicht eindeutig.", f"‘{word}’ is ambiguous."), hint)
    if not _DECIMAL.fullmatch(word):
        raise _fault(place, _expected("eine Zahl", "a number", raw))
    return float(word.replace(",", "."))


# Tables and texts.


def _grid(question: Matrix, raw: object) -> Grid:
    if not isinstance(raw, Mapping):
        raise _fault(question.id, _expected("Zeilen mit ihren Angaben", "rows with their entries", raw))
    ids = [row.id for row in question.rows]
    given = {_one_of(question.id, str(row), ids): entry for row, entry in raw.items()}
    rows = {row: _row(question, row, entry) for row, entry in given.items()}
    return Grid({row: rows[row] for row in ids if rows.get(row)})


def _row(question: Matrix, row: str, raw: object) -> Mapping[str, Cell]:
    """The cells of a row; none where the row is as if untouched."""
    first, place = question.columns[0].id, f"{question.id} ({row})"
    given = raw if isinstance(raw, Mapping) else {first: raw}
    columns = {column.id: column for column in question.columns}
    by_column = {_one_of(place, str(column), columns): cell for column, cell in given.items()}
    filled = {
        key: cell for key in columns if (cell := _cell(place, columns[key], by_column.get(key))) is not None
    }
    if not filled or filled.get(first) == question.empty:
        return {}
    if first not in filled:
        hint = way_out("", (option.id for option in question.columns[0].options))
        raise _fault(place, Text(f"Hier fehlt „{first}“.", f"‘{first}’ is missing here."), hint)
    return filled


def _cell(place: str, column: Column, raw: object) -> Cell | None:
    """What stands in a cell; None where it is empty."""
    if raw is None or (isinstance(raw, str) and not raw.strip()):
        return None
    place = f"{place[:-1]}, {column.id})"
    if column.options:
        return _picked(place, column.options, raw)
    if column.number:
        return _number(place, raw, 0, LARGEST_CELL, whole=True)
    return check_text(place, raw, LONGEST_LINE)


def _words(question: FreeText, raw: object) -> Words:
    text = check_text(question.id, raw)
    if not text:
        hint = Text(
            "Schreiben Sie etwas, oder lassen Sie die Frage weg.", "Write something, or leave it out."
        )
        raise _fault(question.id, Text("Der Text ist leer.", "The text is empty."), hint)
    return Words(text)


# Sentences.


def _expected(de: str, en: str, raw: object) -> Text:
    found = _named(raw)
    return Text(f"Erwartet wird {de}, hier steht {found.de}.", f"Expected is {en}; this is {found.en}.")


def _named(raw: object) -> Text:
    match raw:
        case None | "":
            return Text("nichts", "nothing")
        case bool() | int() | float() | str():
            try:
                word = shown(str(raw).lower() if isinstance(raw, bool) else str(raw))
            except ValueError:  # Python writes no numbers of more than 4300 digits
                return Text("eine riesige Zahl", "a huge number")
            return Text(f"„{word}“", f"‘{word}’")
        case Mapping():
            return Text("eine Gruppe von Feldern", "a group of fields")
        case _:
            return Text("eine Liste", "a list")


def _fault(place: str, sentence: Text, hint: Text = _NOTHING) -> AnswersError:
    return AnswersError(
        de=f"{place}: {sentence.de}", en=f"{place}: {sentence.en}", hint_de=hint.de, hint_en=hint.en
    )
