"""The report as a workbook: filters, frozen heads, and no cell that computes."""

import io
from datetime import date, datetime, time
from math import ceil
from typing import TYPE_CHECKING, Any

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from audit.core.cells import LONGEST_CELL, cut
from audit.core.export import Paper
from audit.errors import Language
from audit.locales import report as words
from audit.render.brand.value import PLAIN, Brand
from audit.render.clean import clean
from audit.render.packing import repacked
from audit.render.tables import (
    Table,
    Value,
    answers_table,
    dimensions_table,
    figures_table,
    plan_table,
    summary_table,
)

if TYPE_CHECKING:
    from audit.core.report import Report

_INK, _LINE = "#17212B", "#C9D1D8"
LINE, HIGHEST = 15.0, 409.0
"""Of a line, and of any row, in points."""
_PAPERS = {Paper.A4: 9, Paper.LETTER: 1}
_DAYS: dict[Language, str] = {"de": "dd.mm.yyyy", "en": "d mmm yyyy"}


def workbook(report: "Report", *, paper: Paper = Paper.A4, brand: Brand = PLAIN) -> bytes:
    """The workbook; the same report gives the same bytes."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False}) as book:
        _particulars(book, report)
        looks = _Looks(book, report.language, brand.accent)
        for table in _tables(report):
            sheet = book.add_worksheet(table.name)
            _write(sheet, table, looks)
            _set_up(sheet, table, report, paper)
    return repacked(target.getvalue())


def _tables(report: "Report") -> tuple[Table, ...]:
    figures = figures_table(report)
    return (
        summary_table(report),
        dimensions_table(report),
        answers_table(report),
        plan_table(report),
        *([figures] if figures else []),
    )


def _particulars(book: Workbook, report: "Report") -> None:
    imprint = report.imprint
    day = date.fromisoformat(imprint.date_iso)
    title = clean(f"{imprint.title} – {imprint.client}")[:255]
    book.set_properties(
        {"title": title, "author": imprint.program, "created": datetime.combine(day, time(12))}
    )


class _Looks:
    """The formats of a book."""

    def __init__(self, book: Workbook, language: Language, accent: str) -> None:
        self.language = language
        base: dict[str, Any] = {"font_color": _INK, "valign": "top", "text_wrap": True}
        rule = {**base, "bottom": 1, "bottom_color": _LINE}
        self.head = book.add_format({**base, "bold": True, "font_color": "#FFFFFF", "bg_color": accent})
        self.words = book.add_format({**rule, "num_format": "@"})
        self.number = book.add_format({**rule, "num_format": "0.0##", "align": "left"})
        self.day = book.add_format({**rule, "num_format": _DAYS[language], "align": "left"})
        self.name = book.add_format({**rule, "bold": True, "num_format": "@"})


def _write(sheet: Worksheet, table: Table, looks: _Looks) -> None:
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, clean(column.title), looks.head)
    for number, row in enumerate(table.rows, start=1):
        sheet.set_row(number, _height(row, table))
        for place, value in enumerate(row):
            _write_cell(sheet, number, place, value, looks)


def _height(row: tuple[Value, ...], table: Table) -> float:
    """As high as the longest text asks for: many programs do not work that out when they open a file."""
    lines = max(
        sum(ceil((len(part) or 1) / column.width) for part in value.split("\n"))
        for value, column in zip(row, table.columns, strict=True)
        if isinstance(value, str)
    )
    return min(HIGHEST, LINE * lines + 3)


def _write_cell(sheet: Worksheet, row: int, column: int, value: Value, looks: _Looks) -> None:
    match value:
        case None | "":
            sheet.write_blank(row, column, None, looks.words)
        case str():
            look = looks.name if column == 0 else looks.words
            sheet.write_string(row, column, _fitting(value, looks.language), look)
        case date():
            sheet.write_datetime(row, column, datetime.combine(value, time()), looks.day)
        case _:
            sheet.write_number(row, column, value, looks.number)


def _fitting(text: str, language: Language) -> str:
    """As much as a cell holds; where something is cut, the cell says so."""
    note = f" {words.CUT.to(language)}"
    return f"{cut(text)[0][: LONGEST_CELL - len(note)]}{note}" if cut(text)[1] else text


def _set_up(sheet: Worksheet, table: Table, report: "Report", paper: Paper) -> None:
    sheet.freeze_panes(1, 1 if table.sifted else 0)
    if table.sifted and table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(_PAPERS[paper])
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    # An ampersand begins an order in a footer, and a footer has room for 255 letters.
    client = " ".join(clean(report.imprint.client).split())[:60].replace("&", "&&")
    sheet.set_footer(f"&L{client}&C&A&R&P / &N")
