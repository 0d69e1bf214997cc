"""Keys that arrive faster than screens change go where they were meant."""

import random

import pytest

from audit.core.answers import Amount, Picked, Ticked, Words
from audit.session import Session
from audit.tui.widgets.line import Line
from tests.fakes import MemoryStore, begin, clock
from tests.tui.driving import wizard
from tests.wizard_bank import wizard_bank

WHOLE = [
    ("1",),
    ("1",),
    (*"3,5", "enter"),
    ("4", "enter"),
    ("1", "3", "enter"),
    ("1", "2", "2", "enter"),
    ("3",),
    ("2",),
    (*"12", "enter"),
    ("1", "1", "2", "enter"),
    (*"eins", "space", *"zwei", "enter"),
]
"""A whole interview, question by question."""


async def test_a_whole_interview_typed_at_once_is_stored_answer_by_answer() -> None:
    store = MemoryStore()
    begin(store)
    keys = ["enter", *(key for answer in WHOLE for key in answer)]
    async with wizard(store, keys=keys):
        answers = Session(store, wizard_bank(), "a1", clock).answers
    assert {question: answer.value for question, answer in answers.items()} | {"CHA-1": None} == {
        "PRO-5": Picked("active"),
        "PRO-3": Picked("DE"),
        "PRO-4": Amount(3.5),
        "LIS-1": Picked("3"),
        "LIS-2": Ticked(frozenset({"own", "media"})),
        "GOV-2": Ticked(frozenset({"imprint"}), frozenset({"privacy"})),
        "CRI-1": Picked("2"),
        "CRI-1a": Picked("no"),
        "MEA-2": Amount(12),
        "CHA-1": None,
        "END-1": Words("eins zwei"),
    }


@pytest.mark.parametrize("seed", range(5))
async def test_the_same_keys_give_the_same_answers_at_any_speed(seed: int) -> None:
    rng = random.Random(seed)
    keys = [
        rng.choice(["1", "2", "3", "enter", "right", "left", "s", "u", "m", "up", "down"]) for _ in range(60)
    ]
    outcomes = []
    for chunk in (3, 40):
        store = MemoryStore()
        begin(store)
        async with wizard(store, keys=["enter"]) as driver:
            for start in range(0, len(keys), chunk):
                await driver.press(*keys[start : start + chunk])
            session = Session(store, wizard_bank(), "a1", clock)
            outcomes.append((session.answers, session.state.position, type(driver.app.screen)))
    assert outcomes[0] == outcomes[1]


async def test_keys_typed_into_a_dialog_before_it_is_there_arrive_in_it() -> None:
    store = MemoryStore()
    begin(store).go_to("LIS-1")
    keys = ["enter", "n", *"Notiz", "enter", "w", *"Huber", "enter", "2", "enter"]
    async with wizard(store, keys=keys):
        answers = Session(store, wizard_bank(), "a1", clock).answers
    assert answers["LIS-1"].note == "Notiz"
    assert answers["LIS-1"].ask == "Huber"
    assert answers["LIS-2"].value == Ticked(frozenset({"google"}))


async def test_letters_that_come_at_once_stay_in_their_order_and_end_where_a_key_ends_them() -> None:
    store = MemoryStore()
    begin(store).go_to("END-1")
    typed = [*"Wort", "space", *"und", "ctrl+j", *"mehr", "backspace", *"!", "left", "?", "enter"]
    async with wizard(store, keys=["enter", *typed]):
        answers = Session(store, wizard_bank(), "a1", clock).answers
    assert answers["END-1"].value == Words("Wort und\nmeh?!")


async def test_letters_that_come_at_once_do_not_grow_a_line_beyond_its_length() -> None:
    store = MemoryStore()
    begin(store).go_to("PRO-4")
    async with wizard(store, keys=["enter"]) as driver:
        await driver.press(*"1234567890" * 5)
        assert driver.app.screen.query_one("#number", Line).value == "1234567890" * 3
