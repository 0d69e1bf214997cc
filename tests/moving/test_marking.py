"""Which letters a PDF marks, and where they were typed: told by the command and by both front ends alike."""

from dataclasses import replace
from datetime import date

import pytest

from audit.core.answers import Answer, Answers, Picked
from audit.core.choices import Choice, Kind
from audit.core.client import Client
from audit.core.export import Extent, Format, Marked, Order
from audit.core.mode import Mode
from audit.core.source import Source
from audit.core.text import Text
from audit.errors import Language
from audit.i18n import Words
from audit.moving.marking import marked
from audit.wording import marked_lines
from tests.core.audits import BANK

TODAY = date(2026, 11, 22)
ORDER = Order(language="de")


def source(note: str = "", *, name: str = "Huber", private: str = "", owner: str = "") -> Source:
    answer = Answer(question="LIS-1", value=Picked("1"), note=note, private_note=private)
    choices = [Choice(action=action.id, kind=Kind.ACCEPT, owner=owner) for action in BANK.actions]
    return Source.of(BANK, Answers().with_answer(answer), Client(name=name), Mode.FULL, choices)


def places(found: Marked) -> set[str]:
    return {place.en for place in found.places}


def test_where_the_fonts_have_all_letters_nothing_is_said() -> None:
    found = marked(source("Grüße, „ja“ – 5 €"), ORDER, TODAY)
    assert found == Marked()
    assert list(marked_lines(found, Words("de"))) == []


def test_letters_are_told_with_the_place_where_they_were_typed() -> None:
    found = marked(source("frisch 🥨", name="漢字"), ORDER, TODAY)
    assert found.letters == "字漢🥨"
    assert places(found) == {"firm", "LIS-1, note"}


def test_letters_beside_a_decision_are_told_as_well() -> None:
    assert any(place.endswith("owner") for place in places(marked(source(owner="漢"), ORDER, TODAY)))


def test_of_a_private_note_nothing_is_said() -> None:
    assert marked(source(private="秘"), ORDER, TODAY) == Marked()


def test_two_letters_that_the_fonts_have_as_one_are_not_marked() -> None:
    assert marked(source("Cafe\u0301"), ORDER, TODAY) == Marked()


def test_the_ends_of_lines_from_other_systems_are_no_letters() -> None:
    assert marked(source("eins\r\nzwei\rdrei"), ORDER, TODAY) == Marked()


def test_of_a_short_audit_only_places_on_its_pages_are_told() -> None:
    answers = source("漢字").answers
    quick = Source.of(BANK, answers, Client(name="漢"), Mode.QUICK)
    found = marked(quick, ORDER, TODAY)
    assert ("字" in found.letters) == ("LIS-1, note" in places(found))
    assert "firm" in places(found)


def test_other_forms_show_every_letter() -> None:
    assert marked(source("漢"), replace(ORDER, formats=(Format.DOCX,)), TODAY) == Marked()


def test_of_a_single_page_only_what_stands_on_it_is_told() -> None:
    assert marked(source("漢"), replace(ORDER, extent=Extent.ONE_PAGE), TODAY) == Marked()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", ["im PDF steht □ dafür: 漢 U+001B U+0334 U+E000", "Sie stehen hier: Ort; Satz."]),
        ("en", ["in the PDF □ stands for them: 漢 U+001B U+0334 U+E000", "They stand here: place; text."]),
    ],
)
def test_what_nobody_can_see_is_told_by_its_number(language: Language, said: list[str]) -> None:
    found = Marked("漢\x1b\u0334\ue000", (Text("Ort", "place"), Text("Satz", "text")))
    lines = list(marked_lines(found, Words(language)))
    assert len(lines) == len(said)
    assert all(line.endswith(end) for line, end in zip(lines, said, strict=True))


def test_of_very_many_the_rest_is_counted() -> None:
    many = Marked(
        "".join(chr(0x4E00 + n) for n in range(50)), tuple(Text(f"o{n}", f"p{n}") for n in range(9))
    )
    letters, where = marked_lines(many, Words("en"))
    assert letters.endswith("and 10 more")
    assert where.endswith("p5; and in 3 more places.")
