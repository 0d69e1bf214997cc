"""The tables as CSV: opened rightly, never computing, and read back as they were."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.core.cells import guarded, unguarded
from audit.errors import Language
from audit.render.csv_file import csv_file
from audit.render.tables import answers_table, plan_table
from tests.render.forms import LANGUAGES, TRACKS, hostile, track

SIGNS = {"de": ";", "en": ","}


def rows(content: bytes, language: Language) -> list[list[str]]:
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=SIGNS[language], strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TRACKS)
def test_all_rows_are_as_wide_as_the_head(name: str, language: Language) -> None:
    made = track(name, language)
    for table in (answers_table(made), plan_table(made)):
        found = rows(csv_file(table, language), language)
        assert len(found) == len(table.rows) + 1
        assert {len(row) for row in found} == {len(table.columns)}


def test_excel_is_told_that_it_is_utf8_and_decimals_are_written_as_the_language_does() -> None:
    german = csv_file(plan_table(track("full", "de")), "de")
    english = csv_file(plan_table(track("full", "en")), "en")
    assert german.startswith(b"\xef\xbb\xbf")
    assert ";2,5;" in german.decode()
    assert ",2.5," in english.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_cell_begins_like_a_formula_and_every_text_can_be_had_back(language: Language) -> None:
    table = answers_table(hostile(language))
    found = rows(csv_file(table, language), language)
    assert not [cell for row in found for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "＝"))]
    texts = [[cell for cell in row if isinstance(cell, str)] for row in table.rows]
    back = [
        [unguarded(cell) for cell, before in zip(row, cells, strict=True) if isinstance(before, str)]
        for row, cells in zip(found[1:], table.rows, strict=True)
    ]
    assert back == texts
    assert any(text.startswith("=cmd|") for row in texts for text in row)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("x;=cmd|' /C calc'!A0", "x;'=cmd|' /C calc'!A0"),
        ('x,"=1+1', "x,\"'=1+1"),
        ("x\n=HYPERLINK(1)", "x\n'=HYPERLINK(1)"),
        ("x\t@SUM(1)", "x\t'@SUM(1)"),
        ("x; -2+3+cmd|' /C calc'!A0", "x; '-2+3+cmd|' /C calc'!A0"),
        ("x;'=1", "x;''=1"),
    ],
)
def test_nothing_computes_in_a_program_that_expects_another_sign_between_cells(text: str, shown: str) -> None:
    assert guarded(text) == shown
    assert unguarded(shown) == text


@pytest.mark.parametrize(
    "text", ["montags, -10 % auf alles", "Gut:\n- laut\n- klar", "an, @huber und + mehr", "a = b"]
)
def test_lists_and_figures_within_a_text_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text


@given(st.text(alphabet=";,\t\n\r =＝'\"+-@(|!a", max_size=30))
def test_every_text_can_be_had_back_from_its_guarded_form(text: str) -> None:
    assert unguarded(guarded(text)) == text
