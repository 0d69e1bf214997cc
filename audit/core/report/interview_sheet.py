"""Builds an interview sheet: every question of a bank, blank, to take along on paper."""

from collections.abc import Sequence
from string import ascii_lowercase
from typing import assert_never

from audit.core.bank import Bank
from audit.core.condition_words import in_words
from audit.core.conditions import ALWAYS, Not
from audit.core.mode import Mode
from audit.core.phrases import Noun, counted
from audit.core.questions import (
    Column,
    Derived,
    FreeText,
    Matrix,
    MultiChoice,
    Number,
    Question,
    SingleChoice,
)
from audit.core.report.labels import LABELS
from audit.core.report.sheet_parts import (
    InterviewSheet,
    SheetColumn,
    SheetGroup,
    SheetImprint,
    SheetQuestion,
    SheetWords,
)
from audit.core.situation import asked_in
from audit.core.text import Text
from audit.errors import Language

SHORT = 46
"""Letters of an option that fits half the width of the page."""

_TITLE = Text("Fragebogen für das Gespräch", "Sheet for the interview")
_QUESTION = Noun(Text("Frage", "question"), Text("Fragen", "questions"), "f")
_SAYS = Text("{title}: {count}, etwa {minutes} Minuten", "{title}: {count}, about {minutes} minutes")
_RULES = (
    Text(
        "Ein Kreis: eine Antwort. Kästchen: alles, was zutrifft. In Tabellen den Buchstaben einkreisen.",
        "A circle: one answer. Squares: all that applies. In tables put a ring round the letter.",
    ),
    Text(
        "Was niemand weiß, ist auch eine Antwort: Schreiben Sie auf, wer es weiß.",
        "What nobody knows is an answer too: write down who knows.",
    ),
    Text(
        "Ein Beleg macht eine gute Antwort sicher: ein Datum, eine Zahl, ein Verweis.",
        "Evidence makes a good answer certain: a date, a figure, a link.",
    ),
)
_ONLY_IF = Text("Nur wenn: {condition}.", "Only if: {condition}.")
_UNLESS = Text("Außer: {condition}.", "Unless: {condition}.")
_WORDS = {
    "firm": Text("Firma", "Business"),
    "person": Text("Gespräch mit", "Interview with"),
    "day": Text("Datum", "Date"),
    "ask": Text("Nachhaken", "Ask further"),
    "evidence": Text("Beleg", "Evidence"),
    "note": Text("Notiz", "Note"),
    "dont_know": Text("weiß nicht; es weiß:", "don’t know; who knows:"),
    "not_applicable": Text("trifft nicht zu, weil:", "does not apply, because:"),
    "never": Text("noch nie vorgekommen:", "has never happened:"),
    "yes": Text("ja", "yes"),
    "no": Text("nein", "no"),
    "not_here": Text("entfällt", "n/a"),
}


def build_sheet(bank: Bank, mode: Mode, language: Language, program_version: str) -> InterviewSheet:
    """All questions that an interview of this mode may ask, in the order of asking."""
    asked = [q for q in bank.questions if asked_in(q, mode) and not isinstance(q, Derived)]
    dimensions = dict.fromkeys(question.dimension for question in asked)
    title = _TITLE.to(language)
    return InterviewSheet(
        language=language,
        labels=LABELS[language],
        imprint=SheetImprint(
            title=title,
            client=bank.title.to(language),
            date=f"{bank.id} {bank.version}",
            date_iso="",
            program=f"Resonanz {program_version}",
        ),
        words=SheetWords(**{name: words.to(language) for name, words in _WORDS.items()}),
        title=title,
        says=_says(bank, asked, language),
        rules=tuple(rule.to(language) for rule in _RULES),
        groups=tuple(
            SheetGroup(
                name=bank.dimension_by_id[dimension].name.to(language),
                questions=tuple(
                    _question(bank, one, mode, language) for one in asked if one.dimension == dimension
                ),
            )
            for dimension in dimensions
        ),
    )


def _says(bank: Bank, asked: Sequence[Question], language: Language) -> str:
    minutes = 5 * max(1, round(sum(question.seconds for question in asked) / 300))
    count = counted(len(asked), _QUESTION, language)
    return _SAYS.fill(title=bank.title, count=count, minutes=minutes).to(language)


def _question(bank: Bank, question: Question, mode: Mode, language: Language) -> SheetQuestion:
    options = _options(question, language)
    table = _columns(question, mode, language)
    never = question.hypothetical if isinstance(question, SingleChoice) else None
    return SheetQuestion(
        id=question.id,
        asked=question.ask.interview.to(language),
        only_if=_only_if(bank, question, language),
        hint=question.probe.to(language) if question.probe else "",
        kind=_kind(question),
        options=options,
        columns=2 if options and max(map(len, options)) <= SHORT else 1,
        table=table,
        legend=_legend(question, language),
        unit=question.unit.to(language) if isinstance(question, Number) and question.unit else "",
        lines=question.lines if isinstance(question, FreeText) else 0,
        evidence=question.evidence.to(language) if question.evidence else "",
        never=never.to(language) if never else "",
        may_not_apply=question.may_be_not_applicable,
    )


def _kind(question: Question) -> str:
    match question:
        case SingleChoice():
            return "one"
        case MultiChoice(checklist=checklist):
            return "check" if checklist else "many"
        case Number():
            return "number"
        case Matrix():
            return "table"
        case FreeText() | Derived():
            return "text"
        case _:
            assert_never(question)


def _options(question: Question, language: Language) -> tuple[str, ...]:
    match question:
        case SingleChoice(options=options) | MultiChoice(options=options) | Matrix(rows=options):
            return tuple(option.text.to(language) for option in options)
        case _:
            return ()


def _columns(question: Question, mode: Mode, language: Language) -> tuple[SheetColumn, ...]:
    if not isinstance(question, Matrix):
        return ()
    return tuple(
        SheetColumn(
            title=column.title.to(language),
            letters="  ".join(_letters(column)),
            figure=column.number,
        )
        for column in question.columns
        if mode is Mode.FULL or column.quick
    )


def _letters(column: Column) -> str:
    return ascii_lowercase[: len(column.options)]


def _legend(question: Question, language: Language) -> str:
    """What the letters of all columns mean: 'a aktiv, b verwaist'."""
    columns = question.columns if isinstance(question, Matrix) else ()
    parts = (
        f"{letter} {option.text.to(language)}"
        for column in columns
        for letter, option in zip(_letters(column), column.options, strict=True)
    )
    return " · ".join(parts)


def _only_if(bank: Bank, question: Question, language: Language) -> str:
    if question.when == ALWAYS:
        return ""
    if isinstance(question.when, Not):
        return _UNLESS.fill(condition=in_words(question.when.part, bank, _by_id)).to(language)
    return _ONLY_IF.fill(condition=in_words(question.when, bank, _by_id)).to(language)


def _by_id(bank: Bank, question: str) -> Text:  # noqa: ARG001 - on the sheet the ids stand beside the questions
    return Text(question, question)
