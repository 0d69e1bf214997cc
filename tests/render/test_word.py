"""The report as a Word document: real headings and tables, the right language, the same bytes."""

import io
import zipfile
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Doc
from docx.oxml.ns import qn
from PIL import Image

from audit.core.export import Paper
from audit.errors import Language
from audit.render.brand.value import Brand, Logo
from audit.render.word import word_file
from tests.render.forms import LANGUAGES, TEMPLATES, TRACKS, hostile, track


def read(document: bytes) -> Doc:
    return Document(io.BytesIO(document))


def words(document: Doc) -> str:
    return " ".join(
        "".join(t.text or "" if t.tag == qn("w:t") else " " for t in document.element.iter()).split()
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TRACKS)
def test_every_part_has_a_real_heading_and_its_message(name: str, language: Language) -> None:
    report = track(name, language)
    document = read(word_file(report, TEMPLATES))
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings == [f"{number} · {part.title}" for number, part in enumerate(report.contents, start=1)]
    messages = [p.text for p in document.paragraphs if p.style and p.style.name == "Message"]
    assert messages == [part.heading.message for part in report.parts.values()]


@pytest.mark.parametrize(("language", "locale"), [("de", "de-DE"), ("en", "en-GB")])
def test_the_language_is_set_for_spelling_and_screen_readers(language: Language, locale: str) -> None:
    document = read(word_file(track("full", language), TEMPLATES))
    tongues = [node.get(qn("w:val")) for node in document.styles.element.iter(qn("w:lang"))]
    assert tongues == [locale]
    assert document.core_properties.language == locale


def test_tables_have_heads_that_come_again_and_rows_that_stay_whole() -> None:
    document = read(word_file(track("full", "de"), TEMPLATES))
    for table in document.tables:
        rows: Any = [row._tr.trPr for row in table.rows]
        assert all(row.find(qn("w:cantSplit")) is not None for row in rows)
        if len(table.columns) > 1:
            assert rows[0].find(qn("w:tblHeader")) is not None


def test_pages_are_numbered_by_fields_and_the_contents_lead_to_the_parts() -> None:
    document = read(word_file(track("full", "de"), TEMPLATES))
    foot = document.sections[0].footer._element
    assert [node.text.strip() for node in foot.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]
    body = document.element
    anchors = {node.get(qn("w:anchor")) for node in body.iter(qn("w:hyperlink"))}
    assert anchors == {node.get(qn("w:name")) for node in body.iter(qn("w:bookmarkStart"))}
    assert len(anchors) == len(track("full", "de").order)


def test_each_list_of_steps_begins_with_one() -> None:
    document = read(word_file(track("full", "de"), TEMPLATES))
    counts = {
        node.numPr.numId.val
        for node in document.element.iter(qn("w:pPr"))
        if node.numPr is not None and node.numPr.numId is not None
    }
    assert len(counts) >= 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_words_stay_words(language: Language) -> None:
    made = word_file(hostile(language), TEMPLATES)
    said = words(read(made))
    assert "<script>alert(1)</script>" in said
    assert "streng geheim" not in said
    assert "␛]52" in said
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        links = archive.read("word/_rels/document.xml.rels").decode()
    assert "example.org" not in links


def test_the_paper_is_the_one_that_was_ordered() -> None:
    page = read(word_file(track("quick", "en"), TEMPLATES, paper=Paper.LETTER)).sections[0]
    assert (page.page_width, page.page_height) == (7772400, 10058400)


def test_a_brand_gives_the_headings_its_colour() -> None:
    brand = Brand(name="Agentur Nord", accent="#7a1f5c")
    document = read(word_file(track("quick", "de"), TEMPLATES, brand=brand))
    title: Any = document.styles["Title"]
    assert str(title.font.color.rgb) == "7A1F5C"
    assert "Agentur Nord" in words(document)


def test_the_same_report_gives_the_same_bytes_whatever_the_hour() -> None:
    made = word_file(track("quick", "de"), TEMPLATES)
    assert made == word_file(track("quick", "de"), TEMPLATES)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    about = read(made).core_properties
    assert about.created is not None
    assert about.created.date().isoformat() == track("quick", "de").imprint.date_iso


def test_a_logo_of_dots_is_on_the_first_page_with_its_words() -> None:
    picture = io.BytesIO()
    Image.new("RGB", (40, 20), "#7a1f5c").save(picture, "PNG")
    logo = Logo(kind="png", content=picture.getvalue(), width=40, height=20, says="Agentur Nord")
    document = read(word_file(track("quick", "de"), TEMPLATES, brand=Brand(name="Nord", logo=logo)))
    assert [shape._inline.docPr.get("descr") for shape in document.inline_shapes] == ["Agentur Nord"]
