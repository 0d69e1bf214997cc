"""Several respondents: where they differ, who said what, and how to talk about it."""

import pytest

from audit.core.report import Report
from audit.core.report.follow_parts import Voices
from audit.errors import Language
from tests.core.reports import words
from tests.core.tracks import BAKERY, VOICES, changed, made, several


def _voices(report: Report) -> Voices:
    assert report.voices is not None
    return report.voices


def test_one_respondent_alone_makes_no_such_part() -> None:
    assert made(BAKERY.answers).voices is None
    assert made(BAKERY.answers, voices={"Lena": BAKERY.answers}).voices is None


def test_it_stands_after_what_was_heard() -> None:
    order = several().order
    assert order[order.index("voices") - 1] == "heard"


@pytest.mark.parametrize(
    ("language", "told"), [("de", "den Antworten von Samira Yıldız"), ("en", "the answers of Samira Yıldız")]
)
def test_it_says_whose_answers_the_figures_rest_on(language: Language, told: str) -> None:
    assert told in _voices(made(VOICES["Samira Yıldız"], language, voices=VOICES)).intro
    assert "einer gemeinsamen Antwort" in _voices(several()).intro
    neither = changed(VOICES["Samira Yıldız"], LIS_1=2)
    assert "seinem eigenen Audit" in _voices(made(neither, voices=VOICES)).intro


def test_the_headline_names_the_widest_area_and_who_sees_it_how() -> None:
    message = _voices(several()).heading.message
    assert message.startswith("Am weitesten auseinander liegen Sie bei „Umgang mit Kritik“: 21,4 Punkte")
    assert message.endswith("zwischen Martin Hollerbusch und Samira Yıldız.")


def test_every_person_has_a_value_in_every_area() -> None:
    part = _voices(several())
    assert part.people == tuple(sorted(VOICES))
    assert part.spans[0].name == "Index"
    assert all(len(span.each) == len(part.people) for span in part.spans)
    assert all(span.low <= span.high for span in part.spans)


def test_the_widest_differences_come_first_with_everybodys_words() -> None:
    first = _voices(several()).disputes[0]
    assert first.question in {"LIS-1", "CRI-1"}
    assert [saying.who for saying in first.sayings] == sorted(VOICES)
    assert first.counts.startswith("Im Bericht gilt: „")
    assert "Martin Hollerbusch" in first.talk


def test_the_answer_that_counts_is_the_one_of_the_report() -> None:
    report = several()
    assert report.record is not None
    rows = {row.id: row.answer for group in report.record.groups for row in group.rows}
    for dispute in _voices(report).disputes:
        assert rows[dispute.question][:20] in dispute.counts.replace("‚", "„")


@pytest.mark.parametrize("language", ["de", "en"])
def test_those_who_agree_are_told_so(language: Language) -> None:
    part = _voices(several(language, {"Ada": BAKERY.answers, "Bob": BAKERY.answers}))
    assert part.disputes == ()
    assert part.talk == ""
    assert "alike" in part.heading.message or "gleich" in part.heading.message


def test_many_people_and_empty_audits_break_nothing() -> None:
    crowd = {f"Person {n}": changed(BAKERY.answers, LIS_1=n % 4, CRI_1=n * 2 % 4) for n in range(9)}
    part = _voices(several("de", crowd))
    assert len(part.people) == 9
    assert not [text for text in words(part) if "None" in text]
    empty = _voices(several("de", {"Ada": BAKERY.answers, "Bob": type(BAKERY.answers)()}))
    assert empty.heading.message
