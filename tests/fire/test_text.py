"""Whatever a client can type comes out of every place as it went in; what fonts lack is marked and told."""

import io
import json
import shutil
import subprocess
import unicodedata
from datetime import UTC, date, datetime
from functools import cache
from itertools import cycle
from pathlib import Path

import pikepdf
import pytest
from openpyxl import load_workbook

from audit.banks.answers_file import parse_answers, read_answers
from audit.core.answers import Answer, Answers, Picked
from audit.core.client import Client
from audit.core.display import visible
from audit.core.dossier import Contact, Profile
from audit.core.export import Format, Marked, Order
from audit.core.mode import Mode
from audit.core.source import Source
from audit.core.tracking import Stage
from audit.errors import AnswersError
from audit.moving.marking import marked
from audit.paths import examples_folder
from audit.render.clean import clean
from audit.render.glyphs import MARK
from audit.reporting import render
from audit.session import Session
from audit.store.sqlite import SqliteStore
from benchmarks.fire.out import source, strings
from benchmarks.fire.words import WORDS, texts
from tests.core.audits import BANK

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
TYPED = {
    "joined emoji": "Familie 👨‍👩‍👧‍👦 und 🏳️‍🌈, Daumen 👍🏽",
    "flags and keycaps": "🇩🇪 🇦🇹 1️⃣ ©️",
    "combining marks": "Cafe\u0301 A\u030a n\u0303 ö o\u0308",
    "right to left": "مرحبا بالعالم و שלום עולם 123",
    "Chinese, Japanese, Korean": "漢字かな交じり文 한국어 ｆｕｌｌ",
    "Thai and Devanagari": "สวัสดี हिन्दी बोलें",
    "soft hyphens and joiners": "Donau\u00addampf\u00adschiff\u200bfahrt \u2060x\ufeff",
    "beyond the first plane": "𝔘𝔫𝔦 𠮷野家 𐍈",
    "quotes and dashes": "„Gut“ – sagt ‚er‘ … ‘so’ “so” «so» ½ € № ™",
    "Greek and Russian": "Ελληνικά Русский язык Ђорђе",
    "Vietnamese and Turkish": "Tiếng Việt İstanbul ığüşöç",
    "lines": "eins\nzwei\n\n  drei\tvier",
}
WEAK = ("CRI-2", "CRI-3", "LIS-3", "LIS-1", "GOA-1", "AUD-1", "GOV-1", "CON-3", "CON-2", "MEA-1")
PRINTED = {"combining marks", "quotes and dashes", "Greek and Russian", "Vietnamese and Turkish"}
"""What the report's own fonts have."""
ALL = " | ".join(TYPED[name] for name in (*sorted(PRINTED), "Chinese, Japanese, Korean", "joined emoji"))


def noted(*texts: str) -> Source:
    """An audit of a firm that does little of what it should, a text beside each answer."""
    answers = Answers()
    for question, text in zip(WEAK, cycle(texts), strict=False):
        picked = Answer(question=question, value=Picked("1"), note=text, evidence=text, private_note="geheim")
        answers = answers.with_answer(picked)
    return Source.of(BANK, answers, Client(name="Huber", contact="Maria Huber"), Mode.FULL)


def piece(source: Source, form: Format) -> bytes:
    return render(source, Order(language="de", formats=(form,)), today=TODAY)[0].content


# The store.


@pytest.mark.parametrize("text", [*TYPED.values(), *strings()[::9]])
def test_the_store_gives_back_what_was_written(text: str, tmp_path: Path) -> None:
    text = text[:190].strip() or "x"
    with SqliteStore(tmp_path / "audits.db") as store:
        client = Client(name=text, sector=text, place=text, contact=text)
        profile = Profile(client=client, contacts=(Contact(name=text, role=text),), note=text)
        dossier = store.add_dossier(profile, NOW)
        made = Session.start(
            store, BANK, lambda: NOW, client=client, mode=Mode.FULL, language="de", dossier=dossier
        )
        made.annotate("LIS-1", note=text, evidence=text, private_note=text)
        made.dont_know("GOA-1", text)
    with SqliteStore(tmp_path / "audits.db") as store:
        again = Session(store, BANK, made.id, lambda: NOW)
        assert again.client == client
        assert store.dossier(dossier).profile == profile
        assert store.summaries()[0].client == text
        beside = again.answers["LIS-1"]
        assert {beside.note, beside.evidence, beside.private_note, again.answers["GOA-1"].ask} == {text}


@pytest.mark.parametrize("text", ["a\0b", "\ud800", "halb \udc80"])
@pytest.mark.parametrize("field", ["note", "evidence", "private_note"])
def test_nul_and_half_characters_are_refused_with_a_word_and_nothing_is_lost(
    field: str, text: str, tmp_path: Path
) -> None:
    with SqliteStore(tmp_path / "audits.db") as store:
        made = Session.start(
            store, BANK, lambda: NOW, client=Client(name="Huber"), mode=Mode.FULL, language="de"
        )
        made.annotate("LIS-1", note="gut")
        with pytest.raises(AnswersError, match="not allowed in a text"):
            made.annotate("LIS-1", **{field: text})  # type: ignore[arg-type]
        with pytest.raises(AnswersError, match="not allowed in a text"):
            made.track(BANK.actions[0].id, Stage.DOING, text)
        assert Session(store, BANK, made.id, lambda: NOW).answers["LIS-1"].note == "gut"


# Files.

EXAMPLE = read_answers(examples_folder() / "bakery.de.yaml", BANK).answers


@pytest.mark.parametrize("form", WORDS)
@pytest.mark.parametrize("first", range(0, len(strings()), 100))
def test_every_naughty_string_comes_out_as_it_was_typed(form: Format, first: int) -> None:
    made, _ = source(BANK, EXAMPLE, strings(), first)
    said = pressed(WORDS[form](render(made, Order(language="de", formats=(form,)), today=TODAY)))
    answers = made.answers.values()
    for text in (text for answer in answers for text in (answer.note, answer.evidence)):
        assert pressed(text if form is Format.JSON else clean(text)) in said, ascii(text)


@pytest.mark.parametrize("name", TYPED)
def test_json_and_the_answers_in_it_hold_the_very_text(name: str) -> None:
    found = json.loads(piece(noted(TYPED[name]), Format.JSON))
    assert TYPED[name] in set(texts(found))


@pytest.mark.parametrize(
    "text", ["\x1b]52;c;eA==\x07", "\u202etxt.exe\u2066", "\x9b31m \x7f", "links\u200erechts"]
)
def test_json_holds_what_steers_as_well_but_written_as_a_code(text: str) -> None:
    document = piece(noted(text), Format.JSON).decode()
    assert text in texts(json.loads(document))
    assert visible(document) == document


@pytest.mark.parametrize("name", TYPED)
def test_a_workbook_holds_the_very_text(name: str) -> None:
    book = load_workbook(io.BytesIO(piece(noted(TYPED[name]), Format.XLSX)))
    cells = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert clean(TYPED[name]) in cells
    assert clean(TYPED[name]) == TYPED[name]


@cache
def everything() -> tuple[str, bytes]:
    """All of it in one report, and the words that its pages say to a reader for people."""
    content = piece(noted(ALL), Format.PDF)
    return words_of(content), content


def words_of(pdf: bytes) -> str:
    """What its pages say to a reader for people."""
    command = [shutil.which("pdftotext") or pytest.skip("poppler is not installed"), "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def pressed(text: str) -> str:
    """Without what a page breaks lines with."""
    return "".join(unicodedata.normalize("NFC", text).replace("\u200b", "").split())


def test_what_somebody_typed_is_printed_without_a_hyphen_more() -> None:
    typed = "https://www.beispielunternehmen.example/Donaudampfschifffahrtsgesellschaftskapitaen/bewertungen"
    said = pressed(words_of(piece(noted(f"Dort steht es geschrieben: {typed}"), Format.PDF)))
    assert said.count(pressed(typed)) >= 15


@pytest.mark.parametrize("name", sorted(PRINTED))
def test_the_pages_say_every_letter_that_their_fonts_have(name: str) -> None:
    said = pressed(everything()[0])
    for word in TYPED[name].split():
        assert pressed(word) in said, word


def test_what_the_fonts_lack_stands_as_a_mark_and_is_reported() -> None:
    text = TYPED["Chinese, Japanese, Korean"]
    assert MARK in everything()[0]
    assert "steht für ein Zeichen" in " ".join(everything()[0].split())
    assert set("漢字한") <= set(marked(noted(text), Order(language="de"), TODAY).letters)
    assert marked(noted(TYPED["quotes and dashes"]), Order(language="de"), TODAY) == Marked()


def test_the_answers_that_a_pdf_carries_hold_the_very_text() -> None:
    with pikepdf.open(io.BytesIO(everything()[1])) as pdf:
        files = {name: one.get_file().read_bytes() for name, one in pdf.attachments.items()}
    (carried,) = (content for name, content in files.items() if name.endswith(".yaml"))
    again = parse_answers(carried, "answers.yaml", "yaml", BANK)
    assert {answer.note for answer in again.answers.values()} == {ALL}
    assert b"geheim" not in carried
