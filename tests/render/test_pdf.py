"""The report is read back: by its text, its tags, its fonts, its attachment and two validators' rules."""

import re
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import page as validator
import pikepdf
import pytest

from audit.errors import ReportError
from audit.render.pdf import render_pdf, write_pdf
from tests.render.printing import (
    ANSWERS,
    SAMPLES,
    SCORE,
    inside,
    opened,
    print_once,
    reader,
    sample,
    tags,
    texts,
    words,
)
from tests.sample_report import sample_quick


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_every_report_is_accessible_and_fit_for_the_archive(name: str, profile: str) -> None:
    report = validator.validate_pdf_bytes(print_once(name).pdf, profile=profile)
    # It takes a stream whose last byte is a carriage return for one byte too short; qpdf reads it right.
    assert {f.rule_id for f in report.failures} <= {"PDFA3A-STREAM-LENGTH-001"}
    assert not opened(name).check_pdf_syntax()


@pytest.mark.parametrize("name", SAMPLES)
def test_the_engine_has_nothing_to_complain_about(name: str) -> None:
    assert print_once(name).log == []


@pytest.mark.parametrize(("name", "language"), [("german", "de"), ("english", "en")])
def test_the_file_says_its_language_and_shows_its_title(name: str, language: str) -> None:
    pdf = opened(name)
    assert str(pdf.Root.Lang) == language
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert str(pdf.docinfo["/Title"]) == "Aktionsplan Social Media – Bäckerei Huber"


def test_every_part_has_a_bookmark_by_its_title() -> None:
    found = reader("german").outline
    titles = [str(entry["/Title"]) for entry in found if not isinstance(entry, list)]
    assert titles == [part.heading.title for part in sample("german").parts.values()]


def test_headings_begin_with_the_first_and_leave_out_no_rank() -> None:
    ranks = [int(str(tag.S)[2:]) for tag in tags("german") if re.fullmatch("/H[1-6]", str(tag.S))]
    assert ranks[0] == 1
    assert ranks.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(ranks))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_table_header_says_what_it_heads(name: str) -> None:
    headers = [tag for tag in tags(name) if tag.S == "/TH"]
    assert headers
    assert {str(tag.A.Scope) for tag in headers} <= {"/Row", "/Column"}


def test_every_picture_says_what_it_shows() -> None:
    figures = [str(tag.Alt) for tag in tags("german") if tag.S == "/Figure"]
    report = sample("german")
    assert all(figures)
    for says in (report.decision.ladder.says, report.result.bars_say, report.month.chart_says):
        assert says in figures


@pytest.mark.parametrize("name", SAMPLES)
def test_only_our_own_fonts_are_used_and_all_are_inside(name: str) -> None:
    for page in reader(name).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            face = font.get_object()["/DescendantFonts"][0].get_object()
            assert re.search("Inter|Tabular|Serif|More", face["/BaseFont"])
            assert "/FontFile2" in face["/FontDescriptor"]


def test_the_answers_travel_inside_the_report() -> None:
    files, name = opened("german").attachments, "aktionsplan-baeckerei-huber-2026-11-22"
    assert {str(file) for file in files} == {f"{name}.yaml", f"{name}.score.json"}
    assert files[f"{name}.yaml"].get_file().read_bytes() == ANSWERS.encode()
    assert files[f"{name}.score.json"].get_file().read_bytes() == SCORE.encode()
    assert {str(entry.AFRelationship) for entry in opened("german").Root.AF} == {"/Source", "/Data"}
    assert {str(entry.EF.F.Subtype) for entry in opened("german").Root.AF} == {
        "/application/yaml",
        "/application/json",
    }


def test_without_answers_nothing_is_attached() -> None:
    pdf = pikepdf.open(BytesIO(render_pdf(sample_quick())))
    assert not list(pdf.attachments)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_first_page_stands_alone_from_finding_to_signature(name: str) -> None:
    first, second = words(name)[:2]
    decision = sample(name).decision
    for said in (decision.heading.message, decision.leads[2].start, decision.stop, decision.signature):
        assert said in first
    assert sample(name).labels.signature_name in first
    assert sample(name).labels.contents in second


def test_the_pages_are_numbered_and_headed() -> None:
    pages = words("german")
    for number, text in enumerate(pages, start=1):
        assert f"Seite {number} von {len(pages)}" in text
        assert number == 1 or "Bäckerei Huber" in text


def test_the_table_of_contents_names_the_right_pages() -> None:
    pages = words("german")
    for part in sample("german").parts.values():
        listed = re.search(rf"{re.escape(part.heading.title)} +(\d+)", pages[1])
        assert listed, part.heading.title
        assert part.heading.message in pages[int(listed[1]) - 1]


def test_the_text_comes_in_the_order_of_reading() -> None:
    text = " ".join(words("german"))
    places = [text.index(part.heading.message) for part in sample("german").parts.values()]
    assert places == sorted(places)
    lead = sample("german").decision.leads[0]
    assert text.index(lead.do) < text.index(lead.start) < text.index(lead.sign) < text.index(lead.when)


def test_in_an_open_conflict_the_timetable_comes_second() -> None:
    assert "Die nächsten 24 Stunden" in words("acute")[1]


def test_a_justified_no_shows_no_ladder() -> None:
    assert "Bewusster Verzicht" in words("abstention")[0]
    assert "Megafon" not in words("abstention")[0]


def test_a_quick_report_stays_short() -> None:
    assert len(reader("quick").pages) <= 6


@pytest.mark.parametrize("name", SAMPLES)
def test_no_page_carries_a_lone_heading(name: str) -> None:
    titles = {part.heading.title for part in sample(name).parts.values()}
    for text in texts(name):
        lines = [line.strip() for line in text.splitlines()]
        said = [line for line in lines if len(line) > 3 and line not in titles and "22. November" not in line]
        assert len(said) >= 5, lines


def test_the_same_report_gives_the_same_bytes() -> None:
    assert render_pdf(sample_quick()) == render_pdf(sample_quick())


def test_another_answers_file_gives_another_identity() -> None:
    report = sample_quick()
    whole = inside(report)
    one, other = (
        pikepdf.open(BytesIO(render_pdf(report, attachments=files))) for files in (whole, whole[:1])
    )
    assert one.trailer.ID != other.trailer.ID


def test_writing_gives_a_whole_file(tmp_path: Path) -> None:
    target = write_pdf(sample_quick(), tmp_path / "plan.pdf")
    assert target.read_bytes().startswith(b"%PDF-1.7")
    assert [path.name for path in tmp_path.iterdir()] == ["plan.pdf"]


def test_a_file_that_is_there_already_stays(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_text("precious", "ascii")
    with pytest.raises(ReportError, match="exists already"):
        write_pdf(sample_quick(), target)
    assert target.read_text("ascii") == "precious"
