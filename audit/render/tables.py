"""The report as tables: what spreadsheets and CSV files are made from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from audit.core.text import Text
from audit.errors import Language
from audit.locales import report as words
from audit.render.clean import clean

if TYPE_CHECKING:
    from audit.core.report import Report

Value: TypeAlias = str | float | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and how wide it is in letters."""

    title: str
    width: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading for each column."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    sifted: bool = True
    """Whether it is long enough to be filtered."""


def _columns(language: Language, columns: Iterable[tuple[Text, int]]) -> tuple[Column, ...]:
    return tuple(Column(title.to(language), width) for title, width in columns)


def _table(
    language: Language, name: Text, columns: Sequence[tuple[Text, int]], rows: Iterable[tuple[Value, ...]]
) -> Table:
    cleaned = tuple(tuple(clean(cell) if isinstance(cell, str) else cell for cell in row) for row in rows)
    return Table(name.to(language), _columns(language, columns), cleaned)


def _day(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None


_ANSWERS = (
    (words.NUMBER, 8),
    (words.DIMENSION, 22),
    (words.QUESTION, 50),
    (words.STATE, 14),
    (words.ANSWER, 50),
    (words.POINTS, 10),
    (words.WEIGHT, 9),
    (words.REMARK, 28),
    (words.EVIDENCE, 36),
    (words.NOTE, 36),
)


def answers_table(report: "Report") -> Table:
    """All questions that were asked; private notes are not in it."""
    rows = (
        (
            row.id,
            row.dimension,
            row.asked,
            words.STATES[row.state].to(report.language),
            row.answer,
            row.score,
            row.weight or None,
            row.remark,
            row.evidence,
            row.note,
        )
        for row in report.ledger.answers
    )
    return _table(report.language, words.ANSWERS, _ANSWERS, rows)


_PLAN = (
    (words.NUMBER, 8),
    (words.ACTION, 44),
    (words.DIMENSION, 22),
    (words.STAGE, 16),
    (words.WHO, 20),
    (words.BEGIN, 12),
    (words.DUE, 12),
    (words.HOURS, 9),
    (words.WEEKLY, 11),
    (words.PRIORITY, 9),
    (words.FIRST_STEP, 44),
    (words.MEASURE, 30),
    (words.TARGET, 24),
    (words.REMARK, 36),
    (words.STATUS, 12),
)


def plan_table(report: "Report") -> Table:
    """All actions, those not planned at the end; the last column is there to be filled in."""
    rows = (
        (
            row.id,
            row.title,
            row.dimension,
            row.stage,
            row.who,
            _day(row.begin),
            _day(row.due),
            row.hours,
            row.hours_per_week or None,
            row.priority,
            row.start,
            row.measure,
            row.target,
            row.remark,
            "",
        )
        for row in report.ledger.plan
    )
    return _table(report.language, words.PLAN, _PLAN, rows)


_DIMENSIONS = (
    (words.DIMENSION, 34),
    (words.SCORE, 10),
    (words.LOW, 10),
    (words.HIGH, 10),
    (words.COUNTS, 14),
    (words.BEHAVIOUR, 60),
)


def dimensions_table(report: "Report") -> Table:
    """The scores of the dimensions; where there is none, the reason."""

    def yes(holds: bool) -> str:
        return (words.YES if holds else words.NO).to(report.language)

    rows = (
        (
            bar.name,
            bar.score_text if bar.score is None else round(bar.score, 1),
            None if bar.low is None else round(bar.low, 1),
            None if bar.high is None else round(bar.high, 1),
            yes(bar.counts),
            bar.behaviour,
        )
        for bar in report.result.bars
    )
    return _table(report.language, words.DIMENSIONS, _DIMENSIONS, rows)


def figures_table(report: "Report") -> Table | None:
    """The figures with a column for each month to fill in; None where the report has none."""
    sheet = report.figures
    if sheet is None or not sheet.figures:
        return None
    heads = (
        (words.FIGURES, 34),
        (words.FORMULA, 44),
        (words.BASELINE, 24),
        (words.TARGET, 24),
        (words.DATE, 18),
        (words.WHO, 20),
        *((Text(month, month), 11) for month in sheet.months),
    )
    blank = ("",) * len(sheet.months)
    rows = (
        (one.name, one.formula, one.baseline, one.target, one.date, one.who, *blank) for one in sheet.figures
    )
    return _table(report.language, words.FIGURES, heads, rows)


def summary_table(report: "Report") -> Table:
    """What one wants to know first, a line each."""
    imprint, decision, result = report.imprint, report.decision, report.result
    leads = (
        (words.FIRST.fill(number=lead.number), f"{lead.do} {lead.when}. {lead.who}".strip())
        for lead in decision.leads
    )
    lines: tuple[tuple[Text, Value], ...] = (
        (words.CLIENT, imprint.client),
        (words.MADE, date.fromisoformat(imprint.date_iso)),
        (words.HEADLINE, decision.heading.message),
        (words.RESULT, decision.standing),
        (words.INDEX, None if result.index is None else round(result.index, 1)),
        (words.RANGE, result.range_text),
        (words.CONFIDENCE, result.confidence_text),
        *leads,
        (words.STOP, decision.stop),
        (words.AGAIN, report.method.again_date),
        (words.BANK, imprint.bank),
        (words.PROGRAM, imprint.program),
    )
    rows = ((label.to(report.language), value) for label, value in lines if value not in {"", None})
    titles = ((Text(imprint.title, imprint.title), 26), (Text("", ""), 90))
    made = _table(report.language, words.SUMMARY, titles, rows)
    return Table(made.name, made.columns, made.rows, sifted=False)
