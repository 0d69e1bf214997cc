"""Follow-ups, several voices, decided plans, the one page and the hardest cases, printed and read back."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import page as validator
import pytest
from pypdf import PageObject, PdfReader

from audit.core.answers import Answers
from audit.core.client import Client
from audit.core.export import Extent, Paper
from audit.core.mode import Mode
from audit.core.report import Report
from audit.errors import Language
from audit.render.messages import Printed
from audit.render.pdf import job_for, printed
from audit.render.sheet_pdf import render_sheet
from tests.core.audits import BANK, answers, coherent
from tests.core.reports import EXAMPLES, example
from tests.core.tracks import AFTER, BAKERY, all_pinned, follow_up, made, several

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
HARD_CLIENT = Client(
    name=f"{LONG} mbH & Co. KG",
    sector=LONG,
    place="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    contact="Annemarie von Hohenlohe-Waldenburg-Schillingsfürst",
)
NOTE = (f"{LONG} und Betriebsurlaub. " * 45)[:4000]
TRACKS = ("follow", "follow quick", "voices", "pinned", "hard", "unknown", "page", "page hard")
MILLIMETRE = 72 / 25.4


def _hard_answers() -> Answers:
    """Fifteen channels with long purposes, long evidence, and notes of 4,000 letters."""
    channels = {
        row.id: {"state": "active", "purpose": f"{LONG} erklären", "followers": 1234567, "open": 99}
        for row in BANK.question_by_id["CHA-1"].rows  # type: ignore[union-attr]
    }
    given = Answers()
    for place, answer in enumerate(answers(coherent(1, CHA_1=channels)).values()):
        note = NOTE if place % 16 == 0 else f"{LONG}, kurz"
        given = given.with_answer(replace(answer, note=note, evidence=f"{LONG} vom 3. März"))
    return given


@cache
def _report(name: str) -> Report:
    match name:
        case "follow":
            return follow_up("de")
        case "follow quick":
            return follow_up("en", mode=Mode.QUICK)
        case "voices":
            return several("de")
        case "pinned":
            return all_pinned("en")
        case "hard":
            return made(_hard_answers(), client=HARD_CLIENT)
        case "unknown":
            return made(answers(dict.fromkeys(coherent(2))))
        case "page":
            return made(AFTER, extent=Extent.ONE_PAGE)
        case _:
            return made(_hard_answers(), client=HARD_CLIENT, extent=Extent.ONE_PAGE)


@cache
def _printed(name: str) -> Printed:
    return printed(job_for(_report(name)), _report(name).language)


def _pages(pdf: bytes) -> list[PageObject]:
    return list(PdfReader(BytesIO(pdf)).pages)


@cache
def _read(name: str) -> tuple[tuple[str, list[str]], ...]:
    """The text of each page and what stands outside of it; kept, for reading takes as long as printing."""
    return tuple(_looked_at(page) for page in _pages(_printed(name).pdf))


def _text(name: str) -> str:
    """All that is said, with single spaces."""
    return " ".join(" ".join(text for text, _ in _read(name)).split())


@pytest.mark.parametrize("name", TRACKS)
@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_every_track_is_accessible_and_fit_for_the_archive(name: str, profile: str) -> None:
    report = validator.validate_pdf_bytes(_printed(name).pdf, profile=profile)
    assert {f.rule_id for f in report.failures} <= {"PDFA3A-STREAM-LENGTH-001"}
    assert _printed(name).log == []


@pytest.mark.parametrize("name", TRACKS)
def test_no_page_carries_a_lone_heading(name: str) -> None:
    titles = {part.heading.title for part in _report(name).parts.values()}
    for text, _ in _read(name):
        lines = [line.strip() for line in text.splitlines()]
        said = [
            line for line in lines if len(line) > 3 and line not in titles and "November 2026" not in line
        ]
        assert len(said) >= 4, lines


def _looked_at(page: PageObject) -> tuple[str, list[str]]:
    """The text, and words that begin beside the type area or are too long for what is left of their line.

    Where words of a picture end at a point or stand around it, the reader does not say where they begin.
    """
    found = []
    left, right = 16.5 * MILLIMETRE, float(page.mediabox.width) - 16 * MILLIMETRE
    bottom, top = 5 * MILLIMETRE, float(page.mediabox.height) - 8 * MILLIMETRE

    def look(text: str, outer: list[float], inner: list[float], font: Any, size: float) -> None:
        words = text.strip()
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        narrow = 0.42 * size * abs(inner[0] * outer[0]) * len(words)
        told = outer[0] != 1.0
        if words and font and told and not (left <= x <= x + narrow <= right and bottom <= y <= top):
            found.append(words)

    return page.extract_text(visitor_text=look), found


@pytest.mark.parametrize("name", TRACKS)
def test_nothing_runs_over_the_edge(name: str) -> None:
    assert [outside for _, outside in _read(name) if outside] == []


def test_what_changed_stands_on_the_second_page_with_its_picture_in_words() -> None:
    part = _report("follow").changes
    assert part is not None
    second = " ".join(_read("follow")[1][0].split())
    for words in (part.heading.message, part.summary[-1], part.done_says, part.tracks[1].title):
        assert words in second
    assert part.bars_say.encode("utf-16-be") in _printed("follow").pdf or "vorher 44" in part.bars_say


def test_everybodys_words_are_printed() -> None:
    part = _report("voices").voices
    assert part is not None
    text = _text("voices")
    for dispute in part.disputes:
        assert dispute.talk in text
        assert all(saying.who in text for saying in dispute.sayings)


def test_a_long_note_is_printed_whole() -> None:
    text = _text("hard")
    letters = "".join(text.replace("‐", "").replace("-", "").split())
    assert letters.count("undBetriebsurlaub.") >= 3 * NOTE.count("und Betriebsurlaub.")


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_one_page_is_exactly_one(path: Path, paper: Paper) -> None:
    whole = example(path, "de")
    language: Language = whole.language
    report = replace(whole, page=_page_of(path, language), order=("page",))
    assert len(_pages(printed(job_for(report, paper=paper), language).pdf)) == 1


def _page_of(path: Path, language: Language) -> Any:
    from audit.banks.answers_file import read_answers

    file = read_answers(path, BANK)
    return made(file.answers, language, mode=file.mode, client=file.client, extent=Extent.ONE_PAGE).page


@pytest.mark.parametrize("paper", list(Paper))
def test_even_the_hardest_page_is_one(paper: Paper) -> None:
    for name in ("page", "page hard"):
        assert len(_pages(printed(job_for(_report(name), paper=paper), "de").pdf)) == 1


# The interview sheet.


@cache
def _sheet(mode: Mode, language: Language) -> bytes:
    return render_sheet(BANK, mode, language)


@pytest.mark.parametrize(("mode", "language"), [(Mode.FULL, "de"), (Mode.QUICK, "en")])
@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_the_sheet_is_accessible_and_fit_for_the_archive(
    mode: Mode, language: Language, profile: str
) -> None:
    report = validator.validate_pdf_bytes(_sheet(mode, language), profile=profile)
    assert {f.rule_id for f in report.failures} <= {"PDFA3A-STREAM-LENGTH-001"}


def test_the_sheet_asks_every_question_within_the_page() -> None:
    pages = [_looked_at(page) for page in _pages(_sheet(Mode.FULL, "de"))]
    text = " ".join(" ".join(text for text, _ in pages).split())
    assert [outside for _, outside in pages if outside] == []
    for question in BANK.questions:
        if question.id != "CHA-5":
            assert f"{question.id} · {question.ask.interview.de}" in text
    assert 4 <= len(_pages(_sheet(Mode.QUICK, "en"))) <= 6


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert render_sheet(BANK, Mode.QUICK, "en") == _sheet(Mode.QUICK, "en")


def test_another_bank_has_a_sheet_too() -> None:
    from audit.banks.load import load_bank

    bank = load_bank(Path(__file__).parents[2] / "questions" / "data-devices")
    assert len(_pages(render_sheet(bank, Mode.FULL, "en"))) <= 4


def test_the_bakery_followed_up_is_no_longer_than_two_pages_more() -> None:
    first = _pages(printed(job_for(made(BAKERY.answers)), "de").pdf)
    assert len(_pages(_printed("follow").pdf)) <= len(first) + 3
