"""Answer sheets: what is written can be read again, and a person can fill them in."""

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from audit.banks.answers_file import AnswersFile, read_answers
from audit.core.answers import Answer, Answers, Picked, State, Ticked
from audit.core.client import Client
from audit.core.mode import Mode
from audit.errors import AnswersError, Language
from audit.moving.sheet import ANSWER, ASK, EVIDENCE, KEY, NOTE, PART, STATE, WHO
from audit.moving.sheet_reading import Understood
from audit.moving.sheets import SheetFormat, make_sheet, read_back
from tests.moving.audits import default_bank, example, examples, own_bank

LANGUAGES: tuple[Language, ...] = ("de", "en")


def plain(file: AnswersFile) -> Mapping[str, Answer]:
    """The answers as far as a client's sheet holds them."""
    return {
        question: replace(answer, private_note="", respondent="", marked=False, at=None)
        for question, answer in file.answers.items()
    }


class Filling:
    """A sheet in the hands of somebody who fills it in with a spreadsheet program."""

    def __init__(self, language: Language = "de", mode: Mode = Mode.FULL) -> None:
        self.book = load_workbook(io.BytesIO(make_sheet(default_bank(), mode, language, SheetFormat.XLSX)))
        page = self.book.worksheets[0]
        assert isinstance(page, Worksheet)
        self.page = page

    def row(self, key: str, part: str = "") -> int:
        """The line that is about this."""
        for cells in self.page.iter_rows(max_col=2):
            if (cells[KEY].value, cells[PART].value or "") == (key, part):
                return int(cells[KEY].row or 0)
        raise AssertionError(f"no line about {key} {part}")

    def write(self, key: str, content: object, part: str = "", column: int = ANSWER) -> None:
        """Type or pick something."""
        self.page.cell(self.row(key, part), column + 1).value = content  # type: ignore[assignment]

    def sent(self) -> Understood:
        """What comes back."""
        target = io.BytesIO()
        self.book.save(target)
        return read_back(target.getvalue(), "bogen.xlsx", own_bank)

    def answers(self) -> Answers:
        """What comes back, without a fault."""
        understood = self.sent()
        assert [fault.told("en") for fault in understood.faults] == []
        return understood.file.answers


# There and back.


@pytest.mark.parametrize("path", examples(), ids=lambda path: path.name)
@pytest.mark.parametrize("form", SheetFormat)
def test_a_sheet_filled_with_a_files_answers_gives_the_same_answers(path: Path, form: SheetFormat) -> None:
    file = read_answers(path, own_bank)
    bank = own_bank(file.bank)
    assert bank is not None
    language: Language = "en" if file.language == "de" else "de"
    understood = read_back(make_sheet(bank, file.mode, language, form, file), "x", own_bank)
    assert [fault.told("en") for fault in understood.faults] == []
    assert dict(understood.file.answers) == plain(file)
    assert (understood.file.client, understood.file.mode) == (file.client, file.mode)


@pytest.mark.parametrize("form", SheetFormat)
def test_an_empty_sheet_says_nothing(form: SheetFormat) -> None:
    understood = read_back(make_sheet(default_bank(), Mode.QUICK, "en", form), "x", own_bank)
    assert not understood.file.answers
    assert not understood.faults.found
    assert understood.file.client == Client(name="")
    assert (understood.file.language, understood.file.mode) == ("en", Mode.QUICK)


@pytest.mark.parametrize("form", SheetFormat)
def test_the_same_sheet_has_the_same_bytes(form: SheetFormat) -> None:
    bank = default_bank()
    assert make_sheet(bank, Mode.FULL, "de", form) == make_sheet(bank, Mode.FULL, "de", form)


@pytest.mark.parametrize("form", SheetFormat)
def test_private_notes_never_get_into_a_sheet(form: SheetFormat) -> None:
    file = example()
    notes = [answer.private_note for answer in file.answers.values() if answer.private_note]
    content = make_sheet(default_bank(), Mode.FULL, "de", form, file)
    cells = str(content, "utf-8-sig") if form is SheetFormat.CSV else _texts(content)
    assert notes
    assert not any(note in cells for note in notes)
    assert "Martin Hollerbusch" in cells


def _texts(content: bytes) -> str:
    pages = load_workbook(io.BytesIO(content)).worksheets
    return "\n".join(str(cell) for page in pages for row in page.iter_rows(values_only=True) for cell in row)


# Filled in by hand.


def test_answers_are_picked_typed_and_ticked() -> None:
    sheet = Filling()
    sheet.write("#client", "Bäckerei Huber", "name")
    sheet.write("#respondent", "Anna Huber")
    sheet.write("PRO-1", "Online-Shop für Privatkunden")
    sheet.write("PRO-2", 14)
    sheet.write("PRO-4", "3,5")
    sheet.write("LIS-2", "x", "google")
    sheet.write("LIS-2", "ja", "own")
    sheet.write("LIS-2", "nein", "name")
    sheet.write("CHA-1", "aktiv (≤ 30 Tage)", "facebook")
    sheet.write("CHA-1", "Stammkunden", "facebook", ANSWER + 1)
    sheet.write("CHA-1", 800, "facebook", ANSWER + 2)
    sheet.write("LIS-1", "notiert", column=NOTE)
    sheet.write("LIS-1", "am 3. März", column=EVIDENCE)
    understood = sheet.sent()
    said = understood.file.answers
    assert not understood.faults.found
    assert (understood.file.client.name, understood.respondent) == ("Bäckerei Huber", "Anna Huber")
    assert said["PRO-1"].value == Picked("shop")
    assert said["PRO-4"].value is not None
    assert said["LIS-2"].value == Ticked(frozenset({"google", "own"}))
    assert (said["LIS-1"].state, said["LIS-1"].note, said["LIS-1"].evidence) == (
        State.OPEN,
        "notiert",
        "am 3. März",
    )
    assert "CON-9" not in said


@pytest.mark.parametrize(
    ("says", "who", "state", "ask", "reason"),
    [
        ("weiß ich nicht", "Lena", State.DONT_KNOW, "Lena", ""),
        ("möchte ich nicht sagen", None, State.DECLINED, "", ""),
        ("trifft auf uns nicht zu", "kein Instagram", State.NOT_APPLICABLE, "", "kein Instagram"),
    ],
)
def test_instead_of_an_answer_one_may_say_why_there_is_none(
    says: str, who: str | None, state: State, ask: str, reason: str
) -> None:
    sheet = Filling()
    sheet.write("AUD-3", says, column=STATE)
    sheet.write("AUD-3", who, column=WHO)
    answer = sheet.answers()["AUD-3"]
    assert (answer.state, answer.ask, answer.reason) == (state, ask, reason)


def test_what_never_happened_is_answered_as_a_thought() -> None:
    sheet = Filling("en")
    sheet.write("CRI-1", 4)
    sheet.write("CRI-1", "never happened, this is what we would do", column=STATE)
    answer = sheet.answers()["CRI-1"]
    assert (answer.value, answer.hypothetical) == (Picked("4"), True)


def test_an_answer_in_the_other_language_is_understood() -> None:
    sheet = Filling("de")
    sheet.write("PRO-3", "Austria")
    assert sheet.answers()["PRO-3"].value == Picked("AT")


def test_lines_may_be_sorted_and_deleted() -> None:
    sheet = Filling()
    sheet.write("PRO-3", "Österreich")
    sheet.page.delete_rows(sheet.row("PRO-1"))
    sheet.page.insert_rows(sheet.row("PRO-3"))
    assert sheet.answers()["PRO-3"].value == Picked("AT")


def test_conditions_are_said_in_words() -> None:
    sheet = Filling("en")
    asked = str(sheet.page.cell(sheet.row("CHA-3"), ASK + 1).value)
    assert "Only if: question CHA-1 has at least 1 times" in asked


def test_choices_drop_down_and_numbers_have_limits() -> None:
    rules = Filling().page.data_validations.dataValidation
    kinds = {rule.type for rule in rules}
    assert {"list", "whole", "decimal", "textLength"} <= kinds


def test_only_what_is_to_be_filled_in_can_be_changed() -> None:
    sheet = Filling()
    row = sheet.row("PRO-1")
    assert sheet.page.protection.sheet
    assert not sheet.page.protection.password
    assert not sheet.page.cell(row, ANSWER + 1).protection.locked
    assert sheet.page.cell(row, ASK + 1).protection.locked
    assert sheet.page.column_dimensions["A"].hidden


# Faults.


def test_every_fault_is_told_at_its_cell_and_the_rest_is_understood() -> None:
    sheet = Filling("en")
    sheet.write("PRO-1", "Butcher")
    sheet.write("PRO-2", 0)
    sheet.write("PRO-3", "Austria")
    sheet.write("PRO-4", "=1+1")
    sheet.write("CHA-1", "activ", "google")
    sheet.write("LIS-1", 2)
    sheet.write("LIS-1", "I don’t know", column=STATE)
    sheet.write("LIS-3", "x" * 10_001, column=NOTE)
    understood = sheet.sent()
    told = [fault.told("en") for fault in understood.faults]
    rows = [sheet.row("PRO-1"), sheet.row("PRO-2"), sheet.row("PRO-4"), sheet.row("CHA-1", "google")]
    for place in [f"bogen.xlsx:E{row}: " for row in rows]:
        assert any(line.startswith(place) for line in told), place
    assert any(line.startswith(f"bogen.xlsx:H{sheet.row('LIS-1')}: ") for line in told)
    assert any(line.startswith(f"bogen.xlsx:F{sheet.row('LIS-3')}: ") for line in told)
    assert any("formula" in line for line in told)
    assert understood.file.answers["PRO-3"].value == Picked("AT")
    assert not {"PRO-1", "PRO-2", "PRO-4", "CHA-1", "LIS-1"} & set(understood.file.answers)


def test_a_word_that_is_nearly_right_is_asked_back() -> None:
    sheet = Filling("de")
    sheet.write("PRO-3", "Österrech")
    (fault,) = sheet.sent().faults
    assert "Ist „Österreich“ gemeint?" in fault.told("de")


def test_a_question_that_always_applies_cannot_be_waved_away() -> None:
    sheet = Filling("en")
    sheet.write("PRO-1", "does not apply to us", column=STATE)
    assert len(sheet.sent().faults) == 1


def test_the_same_question_twice_is_told() -> None:
    sheet = Filling("en")
    row = sheet.page.max_row + 1
    sheet.page.cell(row, KEY + 1).value = "PRO-1"
    (fault,) = sheet.sent().faults
    assert fault.told("en").startswith(f"bogen.xlsx:A{row}: ")


def test_an_unknown_question_is_told() -> None:
    sheet = Filling("en")
    sheet.page.cell(sheet.page.max_row + 1, KEY + 1).value = "XYZ-9"
    (fault,) = sheet.sent().faults
    assert "no question ‘XYZ-9’" in fault.told("en")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"a;b;c\r\n", "no answer sheet"),
        (b"#format;resonanz-sheet 2\r\n", "newer version"),
        (b"#format;resonanz-sheet 1\r\n#bank;nowhere 1.0.0\r\n", "no question bank"),
        (b'#format;resonanz-sheet 1\r\n"open', "no table"),
    ],
)
def test_what_is_no_sheet_of_ours_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(AnswersError, match=words):
        read_back(content, "x.csv", own_bank)


# Text that means harm.

HOSTILE = [
    '=HYPERLINK("http://example.org")',
    "+49 170 1234",
    "-1",
    "@SUM(A1)",
    "'=1+1",
    "''x",
    "＝1",
    "a,b;c\td",
    'say "no"',
    "line\nbreak",
    "_x0041_ stays",
    "<b>&amp;</b>",
    "{{ x }}",
    "\u202eevil",
    "🥨" * 50,
    "x;=cmd|' /C calc'!A0",
    "links\u200erechts",
]


@pytest.mark.parametrize("form", SheetFormat)
@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_is_written_comes_back_as_it_was_and_is_never_a_formula(
    form: SheetFormat, words: str
) -> None:
    answers = Answers({"LIS-1": Answer(question="LIS-1", value=Picked("2"), note=words, evidence=words)})
    file = AnswersFile(bank="social-media", client=Client(name=words), answers=answers)
    content = make_sheet(default_bank(), Mode.FULL, "de", form, file)
    understood = read_back(content, "x", own_bank)
    assert not understood.faults.found
    assert understood.file.answers["LIS-1"] == answers["LIS-1"]
    assert understood.file.client.name == words
    if form is SheetFormat.CSV:
        assert not re.search('[;"][=＝@]', content.decode())


@pytest.mark.parametrize("form", [SheetFormat.XLSX, SheetFormat.CSV])
def test_what_no_sheet_can_keep_comes_back_as_signs(form: SheetFormat) -> None:
    words = "\x1b[31m a\x00b \x9b \x7f \ufffe\uffff \ufdd0 eins\r\nzwei"
    answers = Answers({"LIS-1": Answer(question="LIS-1", value=Picked("2"), note=words)})
    file = AnswersFile(bank="social-media", client=Client(name="Huber"), answers=answers)
    content = make_sheet(default_bank(), Mode.FULL, "de", form, file)
    understood = read_back(content, "x", own_bank)
    assert not understood.faults.found
    assert understood.file.answers["LIS-1"].note == "␛[31m a␀b � ␡ �� � eins\nzwei"
