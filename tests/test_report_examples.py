"""The example reports that go along say what the program says today, and are as small as promised."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from audit.core.export import Extent, Format, Order
from audit.core.report import Report
from audit.render.json_file import json_file
from audit.reporting import report_of
from tools.example_audits import LANGUAGES, TRACKS, audit
from tools.examples import DAY, FOLDER, Example, examples, write_sheet

MOST_BYTES = 8_000_000
EXAMPLES = [example for example in examples() if example.order.formats == (Format.PDF,)]
STALE = "the examples are out of date: run reports/examples/make.sh"


def _report(track: str, order: Order) -> Report:
    return report_of(audit(track, order.language), order.language, DAY, extent=order.extent)


WATCHED = EXAMPLES[::3]
"""Every third: reading a PDF back takes a second and a half, and what grows stale does so in many at once."""


@pytest.mark.parametrize("example", WATCHED, ids=lambda example: example.name)
def test_every_example_says_what_the_program_says_today(example: Example) -> None:
    report = _report(example.track, example.order)
    text = _words((FOLDER / f"{example.name}.pdf").read_bytes())
    for part in report.parts.values():
        assert "".join(part.heading.message.split()) in text, STALE
    if example.order.extent is Extent.WHOLE:
        assert report.imprint.digest[:16] in text, STALE


def _words(pdf: bytes) -> str:
    """All letters in the order of reading, without the marks of lines that were broken."""
    said = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return "".join(said.replace("‐", "").split())


def test_the_json_of_the_bakery_is_that_of_today() -> None:
    for language in LANGUAGES:
        order = Order(language=language)
        made = json.loads(json_file(_report("bakery", order), audit("bakery", language)))
        kept = json.loads((FOLDER / f"bakery.{language}.json").read_text(encoding="utf-8"))
        assert kept == made, STALE


def test_the_interview_sheet_asks_what_the_bank_asks(tmp_path: Path) -> None:
    path = write_sheet("en", tmp_path)
    assert _words(path.read_bytes()) == _words((FOLDER / path.name).read_bytes()), STALE


def test_all_examples_are_there_and_small() -> None:
    there = {path.name for path in FOLDER.iterdir()}
    for track in TRACKS:
        assert {f"{track}.{language}.pdf" for language in LANGUAGES} <= there
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < MOST_BYTES


def test_the_reader_is_told_of_every_file() -> None:
    told = (FOLDER / "README.md").read_text(encoding="utf-8")
    for name in {path.name.split(".")[0].split("-Antworten")[0] for path in FOLDER.glob("*.*.*")}:
        assert f"`{name}`" in told
