"""Events as JSON: nothing is lost, nothing is guessed."""

import json

import pytest
from hypothesis import given

from audit.core.answers import Amount, Answer, Grid, Picked, Words
from audit.core.client import Client
from audit.core.events import Answered, ClientChanged, Event, LanguageChanged, Moved
from audit.errors import StoreError
from audit.store.codec import decode, encode
from tests.store.samples import answered, events


@given(events)
def test_every_event_comes_back_as_it_was(event: Event) -> None:
    assert decode(*encode(event)) == event


@given(events)
def test_the_same_event_gives_the_same_json(event: Event) -> None:
    kind, text = encode(event)
    assert encode(decode(kind, text)) == (kind, text)


def test_words_stay_readable_in_the_file() -> None:
    _, text = encode(answered("LIS-1", "Größe 🥨"))
    assert "Größe 🥨" in text


@pytest.mark.parametrize(
    "text", ["\x00", "a\x00b", "\x1b[31m", "\u202e", "👩‍👩‍👧", "Zeile\r\nZeile", "'; DROP", "\U0010ffff"]
)
def test_any_character_is_kept(text: str) -> None:
    assert decode(*encode(answered("Q", text))) == answered("Q", text)


def test_a_very_long_text_is_kept() -> None:
    event = answered("Q", "ü" * 1_000_000)
    assert decode(*encode(event)) == event


@pytest.mark.parametrize(
    "event",
    [answered("Q", "\ud800"), Moved("\udfff"), ClientChanged(Client(name="a\udc80b"))],
)
def test_half_a_character_is_refused_with_a_sentence(event: Event) -> None:
    with pytest.raises(StoreError) as caught:
        encode(event)
    assert caught.value.hint_de
    assert caught.value.hint_en


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_is_none_is_refused_with_a_sentence(number: float) -> None:
    for value in (Amount(number), Grid({"facebook": {"followers": number}})):
        with pytest.raises(StoreError, match="number"):
            encode(Answered(Answer(question="Q", value=value)))


def test_whole_numbers_stay_whole() -> None:
    _, text = encode(Answered(Answer(question="Q", value=Amount(5))))
    assert json.loads(text)["value"] == {"amount": 5}


def test_what_is_empty_takes_no_room() -> None:
    _, text = encode(Answered(Answer(question="LIS-1", value=Picked("2"))))
    assert text == '{"question":"LIS-1","state":"answered","value":{"picked":"2"}}'


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("exploded", "{}"),
        ("", "{}"),
        ("undone", ""),
        ("undone", "[]"),
        ("undone", "null"),
        ("undone", '{"extra": 1}'),
        ("moved", "{}"),
        ("moved", '{"question": 1}'),
        ("moved", '{"question": "a", "question": "b"}'),
        ("moved", '{"question": "a"'),
        ("moved", "[" * 100_000),
        ("mode_changed", '{"mode": "slow"}'),
        ("language_changed", '{"language": "fr"}'),
        ("client_changed", '{"client": {"name": "a", "shoe_size": "43"}}'),
        ("client_changed", '{"client": {}}'),
        ("answered", '{"question": "a", "state": "answered"}'),
        ("answered", '{"question": "a", "state": "maybe"}'),
        ("answered", '{"question": "a", "state": "declined", "value": {"words": "x"}}'),
        ("answered", '{"question": "a", "state": "open", "marked": false}'),
        ("answered", '{"question": "a", "state": "open", "marked": 1}'),
        ("answered", '{"question": "a", "state": "open", "at": "2026-03-02T12:00:00"}'),
        ("answered", '{"question": "a", "state": "open", "at": "noon"}'),
        ("answered", '{"question": "a", "state": "answered", "value": {}}'),
        ("answered", '{"question": "a", "state": "answered", "value": {"picked": "1", "words": "x"}}'),
        ("answered", '{"question": "a", "state": "answered", "value": {"amount": NaN}}'),
        ("answered", '{"question": "a", "state": "answered", "value": {"amount": 1e999}}'),
        ("answered", '{"question": "a", "state": "answered", "value": {"amount": true}}'),
        ("answered", '{"question": "a", "state": "answered", "value": {"ticked": ["a"]}}'),
        (
            "answered",
            '{"question": "a", "state": "answered", "value": {"ticked": [1], "not_applicable": []}}',
        ),
        ("answered", '{"question": "a", "state": "answered", "value": {"grid": {"row": {"cell": null}}}}'),
        ("answered", '{"question": "a", "state": "answered", "value": {"grid": {"row": "x"}}}'),
    ],
)
def test_what_this_program_would_not_write_is_refused_with_a_sentence(kind: str, text: str) -> None:
    with pytest.raises(StoreError) as caught:
        decode(kind, text)
    assert caught.value.sentence("de")
    assert caught.value.sentence("en")


def test_a_language_is_one_of_two() -> None:
    assert decode("language_changed", '{"language": "en"}') == LanguageChanged("en")


def test_a_grid_cannot_be_changed_after_reading() -> None:
    event = Answered(Answer(question="Q", value=Grid({"facebook": {"state": "active"}})))
    read = decode(*encode(event))
    assert isinstance(read, Answered)
    assert isinstance(read.answer.value, Grid)
    with pytest.raises(TypeError):
        read.answer.value.rows["facebook"] = {}  # type: ignore[index]


def test_words_are_words_even_when_they_look_like_a_number() -> None:
    event = Answered(Answer(question="Q", value=Words("5")))
    assert decode(*encode(event)) == event
