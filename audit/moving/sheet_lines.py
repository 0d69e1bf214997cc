"""From a question bank to the lines of its answer sheet, empty or with answers in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from audit.banks.answers_file import AnswersFile
from audit.core.answers import Amount, Answer, Answers, Grid, Picked, State, Ticked, Words
from audit.core.bank import Bank
from audit.core.checking import LARGEST_CELL, LONGEST_LINE, LONGEST_TEXT
from audit.core.condition_words import in_words
from audit.core.conditions import ALWAYS, Condition, Not, questions_in
from audit.core.interview import as_they_count
from audit.core.mode import Mode
from audit.core.plain import plain_number
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
from audit.core.situation import asked_in
from audit.core.text import Text
from audit.errors import Language
from audit.locales import sheets as words
from audit.moving.sheet import (
    ANSWER,
    CLIENT_FIELDS,
    EVIDENCE,
    FORMAT,
    HYPOTHETICAL,
    LAST,
    META,
    NOTE,
    NUMBER,
    STATE,
    VERSION,
    WHO,
    Field,
    Figure,
    Line,
    Look,
    OneOf,
    Prose,
    states,
    table_columns,
)


def sheet_lines(
    bank: Bank, mode: Mode, language: Language, filled: AnswersFile | None = None
) -> tuple[Line, ...]:
    """The sheet for a bank; with the answers of a file already in it, private notes apart."""
    return tuple(_lines(bank, mode, language, filled or AnswersFile(bank=bank.id)))


def _lines(bank: Bank, mode: Mode, language: Language, filled: AnswersFile) -> Iterator[Line]:
    yield _head(language)
    yield from _opening(bank, mode, language)
    yield from _facts(filled, language)
    writer = _Writer(bank, mode, language, as_they_count(bank, filled.answers))
    for dimension in bank.dimensions:
        asked = [q for q in _asked(bank, mode) if q.dimension == dimension.id]
        if asked:
            yield Line(look=Look.SECTION, says=dimension.name.to(language))
        for question in asked:
            yield from writer.lines(question)


def _asked(bank: Bank, mode: Mode) -> Iterator[Question]:
    return (q for q in bank.questions if not isinstance(q, Derived) and asked_in(q, mode))


def _head(language: Language) -> Line:
    labels = {
        column: name.to(language) for column, name in zip(range(NUMBER, LAST + 1), words.HEADS, strict=True)
    }
    return Line(look=Look.HEAD, keys=(f"{META}format", f"{FORMAT} {VERSION}"), labels=labels)


def _opening(bank: Bank, mode: Mode, language: Language) -> Iterator[Line]:
    title = words.TITLE.fill(bank=bank.title).to(language)
    yield Line(look=Look.TITLE, keys=(f"{META}bank", f"{bank.id} {bank.version}"), says=title)
    keys = ((f"{META}mode", mode.value), (f"{META}language", language), ("", ""))
    for key, text in zip(keys, words.HOW_TO, strict=True):
        yield Line(look=Look.TEXT, keys=key, says=text.to(language))


def _facts(filled: AnswersFile, language: Language) -> Iterator[Line]:
    yield Line(look=Look.SECTION, says=words.ABOUT.to(language))
    for name, label in zip(CLIENT_FIELDS, words.FACTS, strict=True):
        known: str = getattr(filled.client, name)
        yield _fact((f"{META}client", name), label, known, language)
    yield _fact((f"{META}respondent", ""), words.WHO_FILLS_IN, "", language)


def _fact(keys: tuple[str, str], label: Text, known: str, language: Language) -> Line:
    fields = {ANSWER: Field(Prose(LONGEST_LINE), known or None)}
    return Line(look=Look.FACT, keys=keys, says=label.to(language), fields=fields)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the lines of questions."""

    bank: Bank
    mode: Mode
    language: Language
    answers: Answers

    def lines(self, question: Question) -> Iterator[Line]:
        """The line of a question and, below it, those of its parts."""
        answer = self.answers.by_question.get(question.id) or Answer(question=question.id, state=State.OPEN)
        yield self._question(question, answer)
        match question:
            case MultiChoice():
                yield from self._ticks(question, answer)
            case Matrix():
                yield from self._table(question, answer)
            case _:
                return

    def _question(self, question: Question, answer: Answer) -> Line:
        own = self._own_field(question, answer)
        fields = ({ANSWER: own} if own else {}) | self._beside(question, answer)
        return Line(
            look=Look.QUESTION,
            keys=(question.id, ""),
            number=question.id,
            says=question.ask.self.to(self.language),
            hint=self._hint(question),
            fields=fields,
        )

    def _own_field(self, question: Question, answer: Answer) -> Field | None:
        match question:
            case SingleChoice():
                picked = answer.value.option if isinstance(answer.value, Picked) else ""
                return Field(self._one_of(question.options), self._text_of(question.options, picked))
            case Number():
                figure = answer.value.number if isinstance(answer.value, Amount) else None
                return Field(Figure(question.minimum, question.maximum, question.whole), _figure(figure))
            case FreeText():
                return Field(
                    Prose(LONGEST_TEXT), answer.value.text if isinstance(answer.value, Words) else None
                )
            case MultiChoice() | Matrix() | Derived():
                return None
            case _:
                assert_never(question)

    def _beside(self, question: Question, answer: Answer) -> dict[int, Field]:
        state = self._state(answer)
        who = answer.reason if answer.state is State.NOT_APPLICABLE else answer.ask
        return {
            NOTE: Field(Prose(LONGEST_TEXT), answer.note or None),
            EVIDENCE: Field(Prose(LONGEST_TEXT), answer.evidence or None),
            STATE: Field(OneOf(tuple(self._to(text) for text in states(question).values())), state),
            WHO: Field(Prose(LONGEST_TEXT), who or None),
        }

    def _state(self, answer: Answer) -> str | None:
        word = HYPOTHETICAL if answer.hypothetical else answer.state.value
        return self._to(words.STATES[word]) if word in words.STATES else None

    def _hint(self, question: Question) -> str:
        parts = []
        if question.when != ALWAYS:
            parts.append(_asked_if(question.when, self.bank))
        if isinstance(question, MultiChoice) and question.checklist:
            parts.append(words.CHECK_ALL)
        if isinstance(question, Number):
            parts.append(_range(question))
        if question.evidence is not None:
            parts.append(words.PROOF.fill(what=question.evidence))
        return "\n".join(self._to(part) for part in parts)

    def _ticks(self, question: MultiChoice, answer: Answer) -> Iterator[Line]:
        possible = words.TICKS if question.checklist else words.TICKS[:2]
        for option in question.options:
            fields = {ANSWER: Field(OneOf(tuple(map(self._to, possible))), self._tick(option, answer))}
            yield self._part(question, option, fields)

    def _tick(self, option: Option, answer: Answer) -> str | None:
        if not isinstance(answer.value, Ticked):
            return None
        yes, no, away = words.TICKS
        ticked = yes if option.id in answer.value.chosen else no
        return self._to(away if option.id in answer.value.not_applicable else ticked)

    def _table(self, question: Matrix, answer: Answer) -> Iterator[Line]:
        columns = table_columns(question, self.mode)
        labels = {ANSWER + place: self._to(column.title) for place, column in enumerate(columns)}
        ids = " ".join(column.id for column in columns)
        yield Line(look=Look.COLUMNS, keys=(question.id, f"{META}{ids}"), labels=labels)
        for row in question.rows:
            fields = {
                ANSWER + place: self._cell(question, row, column, answer)
                for place, column in enumerate(columns)
            }
            yield self._part(question, row, fields)

    def _cell(self, question: Matrix, row: Option, column: Column, answer: Answer) -> Field:
        rows = answer.value.rows if isinstance(answer.value, Grid) else {}
        first = column == question.columns[0]
        untouched = question.empty if first and isinstance(answer.value, Grid) else None
        said = rows.get(row.id, {}).get(column.id, untouched)
        if column.options:
            return Field(self._one_of(column.options), self._text_of(column.options, str(said or "")))
        if column.number:
            return Field(
                Figure(0, LARGEST_CELL, whole=True), _figure(said if isinstance(said, float | int) else None)
            )
        return Field(Prose(LONGEST_LINE), str(said) if said else None)

    def _part(self, question: Question, option: Option, fields: Mapping[int, Field]) -> Line:
        keys = (question.id, option.id)
        return Line(look=Look.PART, keys=keys, says=self._to(option.text), fields=fields)

    def _one_of(self, options: tuple[Option, ...]) -> OneOf:
        return OneOf(tuple(self._to(option.text) for option in options))

    def _text_of(self, options: tuple[Option, ...], picked: str) -> str | None:
        return next((self._to(option.text) for option in options if option.id == picked), None)

    def _to(self, text: Text) -> str:
        return text.to(self.language)


def _asked_if(condition: Condition, bank: Bank) -> Text:
    """When the question is to be answered, as a sentence."""
    match condition:
        case Not(part):
            return words.NOT_IF.fill(condition=_condition(part, bank))
        case _:
            return words.ONLY_IF.fill(condition=_condition(condition, bank))


def _condition(condition: Condition, bank: Bank) -> Text:
    """A condition by the numbers of its questions: these stand in the sheet."""
    said = in_words(condition, bank)
    for question in questions_in(condition):
        ask, short = bank.question_by_id[question].ask.interview, words.QUESTION_NUMBER.fill(number=question)
        said = Text(
            said.de.replace(f"„{ask.de}“ ({question})", short.de),
            said.en.replace(f"‘{ask.en}’ ({question})", short.en),
        )
    return said


def _figure(number: float | None) -> float | None:
    return None if number is None else plain_number(number)


def _range(question: Number) -> Text:
    low, high = plain_number(question.minimum), plain_number(question.maximum)
    said = words.RANGE.fill(low=low, high=high)
    return words.IN_UNIT.fill(range=said, unit=question.unit) if question.unit else said
