"""From an audit to files: several forms at once, beside each other, whole or not at all."""

import io
import json
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from audit.banks.answers_file import read_answers
from audit.core.export import Extent, Format, Order
from audit.core.source import Source
from audit.errors import ReportError
from audit.reporting import export, named, render, targets
from tests.core.audits import BANK
from tests.core.reports import EXAMPLES

TODAY = date(2026, 11, 22)
EASY = tuple(form for form in Format if form is not Format.PDF)


@pytest.fixture(scope="module")
def source() -> Source:
    file = read_answers(next(path for path in EXAMPLES if path.name == "pump-maker.de.yaml"), BANK)
    return Source.of(BANK, file.answers, file.client, file.mode)


def test_several_forms_lie_beside_each_other_under_one_name(source: Source, tmp_path: Path) -> None:
    order = Order(language="de", formats=EASY)
    written = export(source, order, tmp_path / "plan.pdf", today=TODAY)
    names = ["html", "md", "docx", "xlsx", "csv", "ics", "json"]
    assert {path.name for path in written} == {*(f"plan.{n}" for n in names), "plan-Antworten.csv"}
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in written)


def test_all_files_are_for_their_owner_alone(source: Source, tmp_path: Path) -> None:
    for path in export(source, Order(language="en", formats=EASY), tmp_path / "plan", today=TODAY):
        assert path.stat().st_mode & 0o777 == 0o600


def test_where_one_file_is_there_already_none_is_written(source: Source, tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text("precious", "ascii")
    order = Order(language="en", formats=(Format.HTML, Format.MARKDOWN))
    with pytest.raises(ReportError, match="exists already"):
        export(source, order, tmp_path / "plan.html", today=TODAY)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.md"]
    assert (tmp_path / "plan.md").read_text("ascii") == "precious"


def test_how_far_it_is_is_told_and_never_goes_back(source: Source, tmp_path: Path) -> None:
    told: list[float] = []
    order = Order(language="en", formats=(Format.JSON, Format.ICS, Format.MARKDOWN))
    export(source, order, tmp_path / "plan", today=TODAY, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) >= 4


def test_the_same_audit_and_day_give_the_same_bytes(source: Source) -> None:
    order = Order(language="de", formats=EASY)
    assert render(source, order, today=TODAY) == render(source, order, today=TODAY)


def test_only_an_ending_of_a_form_is_taken_off_the_name() -> None:
    assert named(Path("a/plan.pdf"), ".md") == Path("a/plan.md")
    assert named(Path("a/plan.v2"), ".md") == Path("a/plan.v2.md")
    assert named(Path("a/bakery.de"), ".md") == Path("a/bakery.de.md")


def test_the_files_are_known_beforehand(source: Source, tmp_path: Path) -> None:
    order = Order(language="en", formats=EASY)
    assert targets(tmp_path / "p.pdf", order) == export(source, order, tmp_path / "p.pdf", today=TODAY)


def test_one_page_is_one_page_in_every_form(source: Source) -> None:
    forms = (Format.MARKDOWN, Format.DOCX)
    order = Order(language="en", formats=forms, extent=Extent.ONE_PAGE)
    text, word = (piece.content for piece in render(source, order, today=TODAY))
    assert text.decode().count("\n## ") == 1
    styles = {p.style.name for p in Document(io.BytesIO(word)).paragraphs if p.style}
    assert "Contents Heading" not in styles


def test_json_gives_score_and_report_with_its_format(source: Source) -> None:
    order = Order(language="de", formats=(Format.JSON,))
    document = json.loads(render(source, order, today=TODAY)[0].content)
    assert (document["format"], document["kind"]) == (1, "resonanz-report")
    assert document["score"]["bank"]["id"] == "social-media"
    assert document["report"]["imprint"]["date_iso"] == "2026-11-22"
    assert {"answers", "plan", "appointments"} == set(document["report"]["ledger"])
    assert "labels" not in document["report"]


def test_the_ledger_is_as_the_paper_shows_it(source: Source) -> None:
    paper = (Path(__file__).parents[1] / "docs" / "formats.md").read_text("utf-8")
    shown = json.loads(paper.split("## A report as JSON")[1].split("```json")[1].split("```")[0])
    order = Order(language="en", formats=(Format.JSON,))
    made = json.loads(render(source, order, today=TODAY)[0].content)
    assert shown.keys() == made.keys()
    for name, rows in shown["report"]["ledger"].items():
        assert rows[0].keys() <= made["report"]["ledger"][name][0].keys()
