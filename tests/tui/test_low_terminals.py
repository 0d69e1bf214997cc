"""In the smallest terminal there is: the question stays, and where one answers is in sight."""

from dataclasses import replace

import pytest

from audit.core.audit_list import Listed
from audit.i18n import Words
from audit.tui.screens.home_rows import line_of
from audit.tui.widgets.line import Line
from tests.fakes import MemoryStore, begin
from tests.tui.driving import wizard

LOWEST = (60, 18)
KEYS_TO_QUESTIONS = [(), ("right",) * 2, ("right",) * 6]


def one_audit(question: str = "") -> MemoryStore:
    """A store with an audit just begun, perhaps left at a question."""
    store = MemoryStore()
    session = begin(store)
    if question:
        session.go_to(question)
    return store


@pytest.mark.parametrize("way", KEYS_TO_QUESTIONS)
async def test_the_question_and_where_to_begin_are_in_sight(way: tuple[str, ...]) -> None:
    async with wizard(one_audit(), size=LOWEST, keys=["enter", *way]) as driver:
        asked = driver.text("#ask")
        assert asked.split()[0] in driver.shown()
        field = driver.interview.field
        assert field is not None
        assert field.region.y < driver.interview.query_one("#body").region.bottom


async def test_the_cursor_stays_in_sight_down_to_the_last_row() -> None:
    async with wizard(one_audit("CHA-1"), size=LOWEST, keys=["enter", *["down"] * 20]) as driver:
        field, body = driver.interview.field, driver.interview.query_one("#body")
        assert field is not None
        assert body.max_scroll_y > 0
        assert body.scroll_y > 0
        assert "›" in driver.shown()


async def test_a_new_number_takes_the_place_of_the_saved_one() -> None:
    async with wizard(one_audit("PRO-4"), keys=["enter", "7", "enter", "b"]) as driver:
        assert driver.question == "PRO-4"
        await driver.press("3")
        assert driver.interview.query_one("#number", Line).value == "3"


async def test_a_client_s_long_name_leaves_room_for_who_answers() -> None:
    store = MemoryStore()
    begin(store, name="Müller & Söhne Anlagenbau GmbH & Co. KG")
    audit = store.summaries()[0]
    row = Listed(replace(audit, respondent="Ölmez"), first=True, siblings=1)
    shown = line_of(row, Words("de"), 76, selected=False, changes=False).plain
    assert "… · Ölmez " in shown
