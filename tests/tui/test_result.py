"""The result, the plan, and the way to the PDF."""

from audit.core.mode import Mode
from audit.tui.screens.opened import OpenedScreen
from audit.tui.screens.result import ResultScreen
from audit.tui.widgets.reading import Reading
from tests.fakes import MemoryStore, begin
from tests.tui.driving import LARGE, wizard


def answered(**answers: object) -> MemoryStore:
    """A store with an audit that has these answers."""
    store = MemoryStore()
    session = begin(store)
    for question, raw in answers.items():
        session.answer(question.replace("_", "-"), raw)
    return store


async def test_level_points_confidence_and_bars_are_there() -> None:
    async with wizard(answered(LIS_1=2, CRI_1=2), size=LARGE, keys=["r"]) as driver:
        shown = driver.shown()
        for words in (
            "Stufe 3: Zuhörer",
            "So sieht Zuhörer aus.",
            "50 von 100 Punkten",
            "Verlässlichkeit: niedrig",
            "der Fragen sind gestellt",
            "Umgang mit Kritik",
        ):
            assert words in shown


async def test_a_gate_says_what_it_costs_and_how_to_lift_it() -> None:
    async with wizard(answered(LIS_1=3, CRI_1=0, MEA_2=5, GOV_2=["imprint"]), keys=["r"]) as driver:
        limits = driver.text("#pages")
        assert "Kritik bleibt liegen." in limits
        assert "So heben Sie sie auf: Antworten Sie auf Kritik." in limits
        assert "Ohne diese Sperre wären Sie auf Stufe 3." in limits


async def test_contradictions_name_the_questions() -> None:
    async with wizard(answered(LIS_1=4, CRI_1=0), keys=["r"]) as driver:
        assert "Siehe Fragen LIS-1 und CRI-1." in driver.text("#pages")


async def test_the_plan_begins_with_the_lead_actions_and_their_first_steps() -> None:
    async with wizard(answered(LIS_1=1, CRI_1=1, PRO_4=5), keys=["r"]) as driver:
        plan = driver.text("#pages")
        for words in ("Die ersten zwei Maßnahmen", "Erster Schritt:", "Tag 1 bis 30", "5 Stunden"):
            assert words in plan


async def test_so_much_unknown_is_provisional_and_gives_no_level() -> None:
    store = MemoryStore()
    session = begin(store)
    session.answer("LIS-1", 2)
    for question in ("CRI-1", "LIS-2", "GOV-2", "MEA-2"):
        session.dont_know(question)
    async with wizard(store, size=LARGE, keys=["r"]) as driver:
        assert "vorläufig, zwischen" in driver.shown()
        assert "Stufe 1" not in driver.text("#pages")


async def test_without_answers_there_is_nothing_to_score() -> None:
    store = MemoryStore()
    begin(store, mode=Mode.QUICK)
    async with wizard(store, keys=["r"]) as driver:
        assert "Noch gibt es nichts zu werten." in driver.text("#pages")


async def test_the_result_scrolls_by_keyboard() -> None:
    async with wizard(answered(LIS_1=1, CRI_1=1), keys=["r"]) as driver:
        await driver.press("pagedown")
        await driver.until(lambda: driver.app.screen.query_one("#pages").scroll_y > 0)


async def test_every_number_opens_to_what_it_was_made_of() -> None:
    async with wizard(answered(LIS_1=3, CRI_1=0, MEA_2=5, GOV_2=["imprint"]), keys=["r"]) as driver:
        seen = {}
        for _ in range(12):
            about = driver.app.screen.query_one(Reading).about
            await driver.press("enter")
            assert isinstance(driver.app.screen, OpenedScreen), about
            seen[about] = driver.text("#passages")
            await driver.press("escape", "down")
        assert {"level", "index", "confidence", "LIS", "CRI", "K1", "A26"} <= set(seen)
        assert "Index" in seen["index"]
        assert "P = " in seen["A26"]


async def test_what_is_opened_opens_further_and_closes_step_by_step() -> None:
    async with wizard(answered(LIS_1=2, CRI_1=2), keys=["r", "down", "enter"]) as driver:
        assert "Was dahintersteht" in driver.text("#passages")
        await driver.press("enter")
        assert "Zuhören" in driver.text("#passages").splitlines()[0]
        await driver.press("escape", "escape")
        assert isinstance(driver.app.screen, ResultScreen)


async def test_the_result_ends_with_the_questions_that_matter_most() -> None:
    async with wizard(answered(LIS_1=2), keys=["r"]) as driver:
        assert "Die Fragen, die jetzt am meisten verraten" in driver.text("#pages")


async def test_the_cursor_is_seen_without_colour() -> None:
    async with wizard(answered(LIS_1=2), keys=["r"]) as driver:
        lines = [line.strip() for line in driver.shown().splitlines()]
        assert any(line.startswith("› Stufe") for line in lines)
