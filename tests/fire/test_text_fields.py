"""Every field that takes text, by its type, with every naughty string: kept and passed on it is the same."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from audit.banks.answers_file import AnswersFile, parse_answers, read_answers
from audit.banks.answers_writer import write_answers
from audit.core.answers import Answer, Grid, Words
from audit.core.choices import Choice, Kind
from audit.core.client import Client
from audit.core.dossier import Contact, Profile
from audit.core.events import Answered, ClientChanged, Decided, Entry, Event, Filed, Started, Tracked
from audit.core.mode import Mode
from audit.core.tracking import Stage, Track
from audit.moving.parts import (
    AuditPart,
    ClientPart,
    audit_from_json,
    audit_to_json,
    client_from_json,
    client_to_json,
)
from audit.paths import examples_folder
from benchmarks.fire.fields import text_fields, with_texts
from benchmarks.fire.out import Filler, strings
from benchmarks.fire.out_screen import fill
from tests.core.audits import BANK

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
GRID = Grid({"website": {"state": "active", "purpose": "Für alle"}})
EVENTS: tuple[Event, ...] = (
    Started(Client(name="x"), "social-media", "1.0.0", "ab" * 32, Mode.FULL, "de"),
    Answered(Answer(question="END-1", value=Words("x"))),
    Answered(Answer(question="CHA-1", value=GRID)),
    ClientChanged(Client(name="x")),
    Decided(Choice(action="A01", kind=Kind.ACCEPT)),
    Tracked(Track(action="A01", stage=Stage.DOING, on=date(2026, 11, 22))),
    Filed("abc"),
)
PROFILE = Profile(client=Client(name="x"), contacts=(Contact(name="x"), Contact(name="x")))
BRAND = {"Brand", "Logo"}
"""A brand is kept in a file of its own."""


def filled_with(*texts: str) -> Filler:
    return Filler(iter(texts * 200), private="")


def test_every_field_that_takes_text_is_among_what_is_tried() -> None:
    filler = filled_with("x")
    with_texts((*EVENTS, PROFILE), filler)
    assert filler.places == {one for one in text_fields() if one[0].__name__ not in BRAND}


def test_a_field_that_is_new_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.fire.fields.IDS", {})
    assert (Answer, "question") in set(text_fields())


@pytest.mark.parametrize("first", range(0, len(strings()), 20))
def test_store_and_archive_give_back_what_was_typed(first: int) -> None:
    for text in strings()[first : first + 20]:
        events = with_texts(EVENTS, filled_with(text))
        audit = AuditPart(id="abc", entries=tuple(Entry(n, NOW, event) for n, event in enumerate(events, 1)))
        assert audit_from_json(audit_to_json(audit)) == audit
        client = ClientPart(id="abc", history=((NOW, with_texts(PROFILE, filled_with(text))),))
        assert client_from_json(client_to_json(client)) == client


@pytest.mark.parametrize("first", range(0, len(strings()), 100))
def test_an_answers_file_gives_back_what_was_typed(first: int) -> None:
    example = read_answers(examples_folder() / "bakery.en.yaml", BANK)
    filler = filled_with(*strings()[first : first + 100])
    answers = example.answers
    for answer in answers.values():
        text = with_texts(answer, filler)
        answers = answers.with_answer(replace(text, reason="", ask="", respondent=""))
    client = with_texts(Client(name="x"), filler)
    file: AnswersFile = replace(example, client=client, answers=answers)
    written = write_answers(file, BANK, private=True)
    again = parse_answers(written.encode(), "x.yaml", "yaml", BANK)
    assert again.client == client
    assert dict(again.answers) == dict(answers)


def test_the_archives_that_are_walked_through_hold_them_in_every_field(tmp_path: Path) -> None:
    filler = fill(tmp_path / "audits.db", BANK, strings(), 3)
    left = {(Words, "text"), (Filed, "respondent"), (Profile, "note")}
    wanted = {one for one in text_fields() if one[0].__name__ not in BRAND}
    assert filler.places >= wanted - left
    assert {text.strip()[:200] for text in strings()} <= {text[:200] for text in filler.given}
