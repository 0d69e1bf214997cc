"""The list of questions: filters, search, and what tells most at the end."""

import pytest

from audit.core.judging import Dimension
from audit.errors import Language
from audit.tui.screens.end import EndScreen
from audit.tui.screens.interview import InterviewScreen
from audit.tui.screens.jump import JumpScreen
from audit.tui.widgets.rows import Rows
from tests.fakes import MemoryStore, begin, services
from tests.tui.driving import LARGE, Driver, wizard


@pytest.fixture
def store() -> MemoryStore:
    """Some answers, one of them marked, one unknown, two that contradict each other."""
    store = MemoryStore()
    session = begin(store)
    for question, raw in (("PRO-5", "none"), ("LIS-1", 4), ("CRI-1", 0)):
        session.answer(question, raw)
    session.annotate("LIS-2", note="Frau Ölmez fragen", marked=True)
    session.dont_know("MEA-2", "Herr Meier")
    return store


def listed(driver: Driver) -> list[str]:
    """The questions on the list."""
    return [row.id for row in driver.app.screen.query_one(Rows).rows if not isinstance(row, Dimension)]


async def test_f_shows_open_marked_unknown_and_contradictory_questions_in_turn(store: MemoryStore) -> None:
    async with wizard(store, keys=["enter", "g"]) as driver:
        everything = listed(driver)
        shown = []
        for _ in range(4):
            await driver.press("f")
            shown.append(listed(driver))
        assert shown[0] == [q for q in everything if q not in {"PRO-5", "LIS-1", "CRI-1", "MEA-2"}]
        assert shown[1:] == [["LIS-2"], ["MEA-2"], ["LIS-1", "CRI-1"]]
        await driver.press("f")
        assert listed(driver) == everything


async def test_the_filter_at_hand_is_seen_without_colour(store: MemoryStore) -> None:
    async with wizard(store, keys=["enter", "g", "f"]) as driver:
        assert "[offen]" in driver.text("#title")


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("ölmez", ["LIS-2"]),
        ("gesagt wird", ["LIS-1"]),
        ("lis-1", ["LIS-1"]),
        ("meier", ["MEA-2"]),
        ("impressum", ["GOV-2"]),
        ("[gibt es nicht]", []),
    ],
)
async def test_any_word_finds_its_question(store: MemoryStore, sought: str, found: list[str]) -> None:
    async with wizard(store, keys=["enter", "g", "slash", *sought]) as driver:
        assert listed(driver) == found
        assert ("Nichts gefunden." in driver.text("#title")) is (not found)


async def test_a_search_typed_ahead_goes_to_what_it_found(store: MemoryStore) -> None:
    async with wizard(store, keys=["enter", "g", "slash", *"ölmez", "enter", "enter"]) as driver:
        assert driver.question == "LIS-2"


async def test_a_slash_in_the_interview_searches_at_once(store: MemoryStore) -> None:
    async with wizard(store, keys=["enter", "slash", *"ölmez", "enter", "enter"]) as driver:
        assert driver.question == "LIS-2"


async def test_escape_ends_the_search_before_it_leaves_the_list(store: MemoryStore) -> None:
    async with wizard(store, keys=["enter", "g", "slash", *"meier", "escape"]) as driver:
        assert isinstance(driver.app.screen, JumpScreen)
        assert len(listed(driver)) > 1
        await driver.press("escape")
        assert isinstance(driver.app.screen, InterviewScreen)


async def test_the_end_shows_what_tells_most_and_t_goes_there(store: MemoryStore) -> None:
    async with wizard(store, size=LARGE, keys=["enter", "f"]) as driver:
        assert isinstance(driver.app.screen, EndScreen)
        assert "★ verrät jetzt am meisten" in driver.text("#title")
        best = driver.app.screen.telling[0]
        await driver.press("t")
        assert driver.question == best


@pytest.mark.parametrize("language", ["de", "en"])
async def test_filters_and_stars_have_their_words_in_both_languages(
    store: MemoryStore, language: Language
) -> None:
    session_language = services(store, language=language)
    async with wizard(store, given=session_language, keys=["enter"]) as driver:
        if driver.app.language != language:
            await driver.press("l")
        await driver.press("g", "f")
        assert {"de": "Widersprüche", "en": "contradictions"}[language] in driver.text("#title")


async def test_the_list_has_sections_with_their_state_that_lead_to_their_first_question(
    store: MemoryStore,
) -> None:
    async with wizard(store, keys=["enter", "g"]) as driver:
        shown = driver.shown()
        assert "Zuhören  1 von 3" in shown
        assert "Immer" in shown
        await driver.press("home", "down", "enter")
        assert driver.question == "PRO-5"


async def test_a_section_is_opened_at_its_first_question(store: MemoryStore) -> None:
    async with wizard(store, keys=["enter", "g", "home", *["down"] * 4, "enter"]) as driver:
        assert driver.question == "LIS-1"
