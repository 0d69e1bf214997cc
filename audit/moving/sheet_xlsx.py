"""An answer sheet as a spreadsheet: drop-downs, limits, and cells that keep what they hold."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from typing import Any, assert_never

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from audit.core.plain import plain_number
from audit.core.text import Text
from audit.errors import Language
from audit.locales import sheets as words
from audit.moving.sheet import (
    ANSWER,
    ASK,
    EVIDENCE,
    KEY,
    LAST,
    NOTE,
    NUMBER,
    PART,
    STATE,
    WHO,
    Field,
    Figure,
    Kind,
    Line,
    Look,
    OneOf,
    Prose,
)
from audit.render.clean import whole

WIDTHS = {NUMBER: 8, ASK: 58, ANSWER: 36, NOTE: 30, EVIDENCE: 30, STATE: 24, WHO: 26}
"""In letters."""
LINE_HEIGHT = 16
"""Points; of a line of text at 11 points."""
MARGIN = 3
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands in every sheet as the day it was made: the same sheet gives the same bytes."""

_INK, _GREY, _ACCENT, _FIELD, _LINE = "#1F2933", "#5B6770", "#1D5C63", "#FFF8E1", "#C9D1D6"
_PLAIN: dict[str, object] = {"font_color": _INK, "text_wrap": True, "valign": "top", "font_size": 11}
_INPUT: dict[str, object] = {"bg_color": _FIELD, "border": 1, "border_color": _LINE, "locked": False}
_LOOKS: dict[str, dict[str, object]] = {
    "plain": {},
    "head": {"bold": True, "bg_color": _ACCENT, "font_color": "#FFFFFF", "valign": "vcenter"},
    "title": {"bold": True, "font_size": 18, "font_color": _ACCENT, "valign": "vcenter"},
    "section": {
        "bold": True,
        "font_size": 13,
        "font_color": _ACCENT,
        "bottom": 1,
        "bottom_color": _ACCENT,
        "valign": "bottom",
    },
    "strong": {"bold": True},
    "grey": {"font_color": _GREY, "italic": True, "font_size": 9},
    "number": {"font_color": _GREY, "font_size": 9},
    "part": {"indent": 2},
    "columns": {"bold": True, "font_size": 9, "font_color": _GREY, "valign": "bottom"},
    "text": {**_INPUT, "num_format": "@"},
    "figure": {**_INPUT, "align": "left"},
}


def as_xlsx(lines: Sequence[Line], title: str, language: Language) -> bytes:
    """The sheet as an XLSX file; the same lines give the same bytes."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"title": title, "created": _MADE.replace(tzinfo=None)})
        _Drawing(book, language).draw(lines)
    return target.getvalue()


@dataclass
class _Lists:
    """The texts of the drop-downs, on a page of their own: in a cell's own list no comma could stand."""

    page: Worksheet
    name: str
    places: dict[tuple[str, ...], str] = field(default_factory=dict)

    def place(self, texts: tuple[str, ...]) -> str:
        """Where these texts stand, as a formula."""
        if texts not in self.places:
            column = len(self.places)
            for row, text in enumerate(texts):
                self.page.write_string(row, column, text)
            letters = xlsxwriter.utility.xl_col_to_name(column)
            self.places[texts] = f"='{self.name}'!${letters}$1:${letters}${len(texts)}"
        return self.places[texts]


class _Drawing:
    """Draws lines onto the pages of a book."""

    def __init__(self, book: Workbook, language: Language) -> None:
        self._language = language
        self._page: Worksheet = book.add_worksheet(words.SHEET_NAME.to(language))
        lists: Worksheet = book.add_worksheet(words.LISTS_NAME.to(language))
        lists.very_hidden()
        self._lists = _Lists(lists, words.LISTS_NAME.to(language))
        self._look = cache(lambda look: _format(book, look))

    def draw(self, lines: Sequence[Line]) -> None:
        """All lines, one below the other."""
        self._set_up(len(lines))
        for row, line in enumerate(lines):
            self._page.write_string(row, KEY, line.keys[0])
            self._page.write_string(row, PART, line.keys[1])
            self._draw(row, line)

    def _set_up(self, rows: int) -> None:
        page = self._page
        page.set_column(KEY, PART, 8, None, {"hidden": True})
        for column, width in WIDTHS.items():
            page.set_column(column, column, width)
        page.hide_gridlines(2)
        page.freeze_panes(1, 0)
        page.repeat_rows(0)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.print_area(0, NUMBER, max(rows - 1, 0), LAST)
        page.set_footer(f"&C{words.PAGE.to(self._language)}")
        # Without a password: it keeps fingers from slipping, not people from changing what is theirs.
        page.protect("", {"format_columns": True, "format_rows": True, "format_cells": True})

    def _draw(self, row: int, line: Line) -> None:
        match line.look:
            case Look.HEAD:
                self._page.set_row(row, 2.2 * LINE_HEIGHT)
                self._labels(row, line, "head")
            case Look.TITLE | Look.TEXT | Look.SECTION:
                self._across(row, line)
            case Look.COLUMNS:
                self._labels(row, line, "columns")
            case Look.FACT | Look.QUESTION | Look.PART:
                self._asked(row, line)
            case _:
                assert_never(line.look)

    def _labels(self, row: int, line: Line, look: str) -> None:
        for column, words_ in line.labels.items():
            self._page.write_string(row, column, words_, self._look(look))

    def _across(self, row: int, line: Line) -> None:
        """Words over the whole width; a spreadsheet does not find the height of joined cells by itself."""
        heights = {Look.TITLE: 36, Look.SECTION: 30}
        self._page.set_row(row, heights.get(line.look, 1.2 * LINE_HEIGHT))
        look = {Look.TITLE: "title", Look.SECTION: "section"}.get(line.look, "plain")
        self._page.merge_range(row, NUMBER, row, LAST, "", self._look(look))
        self._page.write_string(row, NUMBER, line.says, self._look(look))

    def _asked(self, row: int, line: Line) -> None:
        look = "part" if line.look is Look.PART else "plain"
        self._page.set_row(row, LINE_HEIGHT * _height(line) + MARGIN)
        self._page.write_string(row, NUMBER, line.number, self._look("number"))
        if line.hint:
            strong, grey = self._look("strong"), self._look("grey")
            self._page.write_rich_string(
                row, ASK, strong, line.says, grey, f"\n{line.hint}", self._look(look)
            )
        else:
            bold = "strong" if line.look is Look.QUESTION else look
            self._page.write_string(row, ASK, line.says, self._look(bold))
        for column, one in line.fields.items():
            self._field(row, column, one)

    def _field(self, row: int, column: int, one: Field) -> None:
        look = self._look("figure" if isinstance(one.kind, Figure) else "text")
        match one.content:
            case None:
                self._page.write_blank(row, column, None, look)
            case str():
                self._page.write_string(row, column, whole(one.content), look)
            case _:
                self._page.write_number(row, column, one.content, look)
        self._page.data_validation(row, column, row, column, self._limits(one.kind))

    def _limits(self, kind: Kind) -> dict[str, Any]:
        match kind:
            case OneOf(texts):
                says = self._refusal(words.NOT_IN_LIST, words.CHOOSE)
                return {"validate": "list", "source": self._lists.place(texts), **says}
            case Figure(minimum, maximum, whole):
                low, high = plain_number(minimum), plain_number(maximum)
                wanted = (words.WHOLE_FIGURE if whole else words.FIGURE).fill(low=low, high=high)
                between = {"criteria": "between", "minimum": low, "maximum": high}
                kind_of = "integer" if whole else "decimal"
                return {"validate": kind_of, **between, **self._refusal(words.NOT_A_FIGURE, wanted)}
            case Prose(longest):
                says = self._refusal(words.NOT_A_FIGURE, words.TOO_LONG.fill(n=longest))
                return {"validate": "length", "criteria": "<=", "value": longest, **says}
            case _:
                assert_never(kind)

    def _refusal(self, title: Text, says: Text) -> dict[str, str]:
        return {"error_title": title.to(self._language)[:32], "error_message": says.to(self._language)[:255]}


def _format(book: Workbook, look: str) -> Format:
    made: Format = book.add_format({**_PLAIN, **_LOOKS[look]})
    return made


def _height(line: Line) -> int:
    """Lines of text that the fullest cell needs; LibreOffice and Excel do not agree on finding out."""
    asked = (len(part) / width for part, width in _paragraphs(line))
    held = (
        len(one.content) / WIDTHS.get(column, 8)
        for column, one in line.fields.items()
        if isinstance(one.content, str)
    )
    return min(20, max(sum(int(part) + 1 for part in asked), *(int(part) + 1 for part in held), 1))


def _paragraphs(line: Line) -> Iterator[tuple[str, float]]:
    """Each with the letters that fit in its lines."""
    yield line.says, WIDTHS[ASK] * 0.95
    for hint in line.hint.split("\n") if line.hint else ():
        yield hint, WIDTHS[ASK] * 1.25  # it is smaller
