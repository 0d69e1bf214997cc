"""The page is well-formed whatever was typed, and says all that the report says."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from html import escape
from pathlib import Path
from xml.etree import ElementTree

import pytest

from audit.core.report import Report
from audit.errors import ReportError
from audit.paths import templates_folder
from audit.render.html import render_html
from tests.render.printing import SAMPLES, sample
from tests.sample_report import QUOTE, sample_report

HOSTILE = (
    "<script>alert(1)</script>",
    "{{ 7*7 }}{% include 'x' %}",
    "]]>&amp;<!--",
    "\"' onload='x",
    "a\x00\x1b[31m\u202eb",
)

CODES = {"id", "anchor", "dimension", "question", "colour", "verdict", "date"}
"""Fields that hold no words for a reader."""


def _page(report: Report) -> ElementTree.Element:
    return ElementTree.fromstring(render_html(report, templates_folder()))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in CODES:
                yield from _texts(getattr(value, field.name))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_report_becomes_a_well_formed_page_in_its_language(name: str) -> None:
    assert _page(sample(name)).get("lang") == sample(name).language


def test_no_word_of_the_parts_is_lost() -> None:
    report = sample_report()
    page = render_html(report, templates_folder()).replace("\N{NO-BREAK SPACE}", " ")
    silent = {"", "open", "done", *_unprinted(report)}
    for name, part in report.parts.items():
        missing = {
            text for text in _texts(part) if text not in silent and escape(text, quote=False) not in page
        }
        assert not missing, name


def _unprinted(report: Report) -> Iterator[str]:
    """What is there for other forms of the report, or shown on another page."""
    yield from _texts(report.result.ladder)
    yield from (rung.description for rung in report.decision.ladder.rungs)
    yield from (bar.weight_text for bar in report.result.bars)
    yield from (outlook.standing for outlook in report.result.outlooks)
    yield from (outlook.index_text for outlook in report.result.outlooks)
    yield from (slot.begin for slot in report.month.slots)
    yield from (week.span for week in report.month.weeks if not week.tasks)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_the_client_typed_stays_text(text: str) -> None:
    report = sample_report()
    report = replace(
        report,
        imprint=replace(report.imprint, client=text, place=text),
        decision=replace(
            report.decision, leads=tuple(replace(lead, who=text) for lead in report.decision.leads)
        ),
    )
    page = _page(report)
    assert page.find(".//script") is None
    assert "49" not in "".join(page.find(".//div[@class='sheet']").itertext())  # type: ignore[union-attr]
    assert not [element for element in page.iter() if any(name.startswith("on") for name in element.attrib)]


def test_what_the_client_typed_cannot_turn_the_text_around() -> None:
    report = sample_report()
    page = _page(replace(report, imprint=replace(report.imprint, client="Huber")))
    assert "Huber" in {(element.text or "").strip() for element in page.iter("bdi")}


def test_marks_inside_a_quotation_become_inner_marks() -> None:
    report = sample_report()
    quote = replace(QUOTE, answer="„Der Chef“ entscheidet")
    strengths = (replace(report.heard.strengths[0], quote=quote),) if report.heard else ()
    heard = replace(report.heard, strengths=strengths) if report.heard else None
    assert "„‚Der Chef‘ entscheidet“" in render_html(replace(report, heard=heard), templates_folder())


def test_a_mark_for_a_missing_letter_is_explained() -> None:
    report = sample_report()
    shown = render_html(replace(report, imprint=replace(report.imprint, client="🥨")), templates_folder())
    assert "□ steht für ein Zeichen" in shown
    assert "□ steht für" not in render_html(report, templates_folder())


def test_no_field_hides_behind_a_method_of_dictionaries() -> None:
    def names(value: object) -> Iterator[str]:
        if isinstance(value, tuple):
            for part in value:
                yield from names(part)
        elif is_dataclass(value):
            for field in fields(value):
                yield field.name
                yield from names(getattr(value, field.name))

    assert not set(names(sample_report())) & set(dir(dict))


def test_pictures_begin_with_a_title_and_headers_have_a_scope() -> None:
    page = _page(sample_report())
    svg = "{http://www.w3.org/2000/svg}"
    drawings = list(page.iter(f"{svg}svg"))
    assert len(drawings) > 5
    assert all(drawing[0].tag == f"{svg}title" and drawing[0].text for drawing in drawings)
    assert all(header.get("scope") in {"row", "col", "rowgroup"} for header in page.iter("th"))


def test_links_hold_nothing_but_text() -> None:
    assert all(len(link) == 0 for link in _page(sample_report()).iter("a"))


def test_a_faulty_template_is_named(tmp_path: Path) -> None:
    (tmp_path / "report.html.j2").write_text("<p>{{ r.decision.nothing }}</p>", "utf-8")
    with pytest.raises(ReportError, match=r"report\.html\.j2"):
        render_html(sample_report(), tmp_path)


def test_missing_templates_are_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"report\.html\.j2"):
        render_html(sample_report(), tmp_path)
