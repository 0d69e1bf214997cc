"""A report is as long as somebody reads: the examples hold the limits of their kind."""

from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from audit.core.report import Report
from audit.errors import Language
from audit.render.pdf import render_pdf
from tests.core.reports import EXAMPLES, example

MOST_PAGES = {"bakery": 13, "wool-shop": 14, "pump-maker": 5}
"""A full audit, one with an open conflict and nine channels, and a quick one."""

each_example = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)


def _kind(path: Path) -> tuple[str, Language]:
    name, language = path.stem.split(".")
    return name, "de" if language == "de" else "en"


@cache
def _printed(path: Path) -> tuple[Report, tuple[str, ...]]:
    """The report of an example in its own language, and the words of its pages."""
    report = example(path, _kind(path)[1])
    pages = PdfReader(BytesIO(render_pdf(report))).pages
    return report, tuple(" ".join(page.extract_text().split()) for page in pages)


def _pages_of(path: Path, name: str) -> int:
    """How many pages a part takes, from its heading to the next part's."""
    report, pages = _printed(path)
    names = list(report.order)
    begins = [
        next(n for n, page in enumerate(pages) if report.parts[part].heading.message in page)
        for part in names
    ]
    place = names.index(name)
    return begins[place + 1] - begins[place]


@each_example
def test_an_example_is_no_longer_than_its_kind_may_be(path: Path) -> None:
    assert len(_printed(path)[1]) <= MOST_PAGES[_kind(path)[0]]


@each_example
def test_the_first_page_of_an_example_holds_everything_down_to_the_signature(path: Path) -> None:
    report, pages = _printed(path)
    assert report.decision.stop in pages[0]
    assert report.labels.signature_name in pages[0]
    assert report.labels.signature_name not in pages[1]


@each_example
@pytest.mark.parametrize("name", ["listening", "criticism"])
def test_a_kit_is_one_page_to_pin_and_two_in_an_open_conflict(path: Path, name: str) -> None:
    report, _ = _printed(path)
    if report.quick:
        return
    if name == "criticism" and report.track == "acute":
        assert _pages_of(path, name) <= 2
    else:
        assert _pages_of(path, name) == 1


@each_example
def test_the_answers_are_an_appendix_of_three_pages_at_most(path: Path) -> None:
    report, _ = _printed(path)
    assert report.record is None or _pages_of(path, "record") <= 3
