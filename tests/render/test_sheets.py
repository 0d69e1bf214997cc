"""The report as a workbook, read back: filters, frozen heads, and no cell that computes."""

import io
import zipfile
from datetime import datetime
from typing import Any

import openpyxl
import pytest

from audit.core.answers import Answer, State
from audit.core.cells import LONGEST_CELL
from audit.errors import Language
from audit.render.sheets import workbook
from tests.core.audits import PROFILE
from tests.core.reports import report
from tests.render.forms import LANGUAGES, TRACKS, attack, hostile, track


def read(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TRACKS)
def test_every_track_fills_its_sheets(name: str, language: Language) -> None:
    made = track(name, language)
    book = read(workbook(made))
    german = ["Überblick", "Bereiche", "Antworten", "Plan"]
    names = german if language == "de" else ["Summary", "Areas", "Answers", "Plan"]
    assert book.sheetnames[:4] == names
    assert ("Kennzahlen" in book.sheetnames or "Figures" in book.sheetnames) == (made.figures is not None)
    assert book[names[2]].max_row == len(made.ledger.answers) + 1
    assert book[names[3]].max_row == len(made.ledger.plan) + 1


def test_long_sheets_can_be_sifted_and_keep_their_heads_in_sight() -> None:
    sheet = read(workbook(track("full", "de")))["Antworten"]
    assert sheet.auto_filter.ref == f"A1:J{sheet.max_row}"
    assert sheet.freeze_panes == "B2"
    assert all(cell.alignment.wrap_text for cell in sheet[2] if cell.value)
    assert sheet.row_dimensions[2].height >= 15


def test_days_are_days_and_figures_are_figures() -> None:
    sheet = read(workbook(track("full", "de")))["Plan"]
    first = {head.value: cell.value for head, cell in zip(sheet[1], sheet[2], strict=True)}
    assert isinstance(first["Beginn"], datetime)
    assert first["Stunden"] == 2.5


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_the_user_computes_or_links(language: Language) -> None:
    made = workbook(hostile(language))
    book = read(made)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert not [cell for cell in cells if cell.hyperlink]
    assert any(str(cell.value).startswith("=cmd|") for cell in cells)
    assert "streng geheim" not in "".join(str(cell.value) for cell in cells)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert not [name for name in archive.namelist() if "externalLink" in name or "_rels/sheet" in name]
        assert b"<f>" not in b"".join(archive.read(name) for name in archive.namelist())


def test_a_text_that_no_cell_can_hold_says_that_it_was_cut() -> None:
    answer = Answer(question="LIS-1", state=State.DECLINED, note="x" * 40_000)
    sheet = read(workbook(report({**PROFILE, "LIS-1": answer})))["Antworten"]
    notes = [str(row[9].value) for row in sheet.iter_rows() if str(row[9].value).startswith("xxx")]
    assert [len(note) for note in notes] == [LONGEST_CELL]
    assert notes[0].endswith("Vollständig steht der Text im Bericht.]")


def test_a_clients_name_steers_no_header() -> None:
    sheet = read(workbook(hostile()))["Plan"]
    assert "&" not in (sheet.oddFooter.left.text or "").replace("&&", "")
    assert attack(0)[:4] in (sheet.oddFooter.left.text or "")


def test_the_same_report_gives_the_same_bytes_whatever_the_hour() -> None:
    made = workbook(track("full", "de"))
    assert made == workbook(track("full", "de"))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
