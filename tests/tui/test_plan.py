"""The plan on the screen: decisions, hours that are only tried, and what follows from both."""

from datetime import date
from pathlib import Path

import pytest

from audit.banks.compiled import load_default_bank
from audit.core import deciding
from audit.core.choices import Choice, Kind
from audit.core.client import Client
from audit.core.days import day_in
from audit.core.mode import Mode
from audit.core.plan import Plan
from audit.errors import Language
from audit.locales import plan as words
from audit.session import Session
from audit.tui.screens.opened import OpenedScreen
from audit.tui.screens.plan import PlanScreen
from audit.tui.screens.result import ResultScreen
from audit.tui.widgets.reading import Reading
from audit.tui.widgets.slider import Slider
from tests.fakes import MemoryStore, begin, clock, services, with_plan
from tests.tui.driving import LARGE, Driver, wizard
from tests.wizard_bank import wizard_bank

TODAY = date(2026, 3, 2)


@pytest.fixture
def store() -> MemoryStore:
    return with_plan()


def reopened(store: MemoryStore) -> Session:
    """The audit as the store has it."""
    return Session(store, wizard_bank(), "a1", clock)


def chosen(store: MemoryStore) -> dict[str, Choice]:
    """What has been decided, by action."""
    return {choice.action: choice for choice in reopened(store).state.choices}


def cursor(driver: Driver) -> str:
    """The action under the cursor."""
    return driver.app.screen.query_one(Reading).about


async def test_p_opens_the_plan_from_home_and_from_the_result(store: MemoryStore) -> None:
    async with wizard(store, keys=["p"]) as driver:
        assert isinstance(driver.app.screen, PlanScreen)
        await driver.press("escape", "r", "p")
        assert isinstance(driver.app.screen, PlanScreen)
        await driver.press("escape")
        assert isinstance(driver.app.screen, ResultScreen)


async def test_the_table_names_every_action_under_its_days(store: MemoryStore) -> None:
    async with wizard(store, keys=["p"]) as driver:
        table = driver.text("#actions")
        for told in ("Tag 1 bis 30", "A08", "Zuhörzeit einrichten", "A26", "Std."):
            assert told in table


async def test_x_rejects_an_action_and_x_again_takes_it_back(store: MemoryStore) -> None:
    async with wizard(store, keys=["p"]) as driver:
        action = cursor(driver)
        await driver.press("x")
        assert chosen(store)[action].kind is Kind.REJECT
        assert "Sie haben sich dagegen entschieden" in driver.text("#news")
        assert "Nicht jetzt" in driver.text("#actions")
        assert cursor(driver) == action
        await driver.press("x")
        assert not chosen(store)


async def test_a_digit_puts_an_action_into_a_part_and_backspace_takes_that_back(store: MemoryStore) -> None:
    async with wizard(store, keys=["p"]) as driver:
        action = cursor(driver)
        await driver.press("f")
        assert driver.text("#news") == words.PIN_WHERE.de
        await driver.press("3")
        assert chosen(store)[action].horizon == 2
        assert "liegt jetzt in den Tagen 91 bis 180" in driver.text("#news")
        await driver.press("backspace")
        assert not chosen(store)
        await driver.press("backspace")
        assert driver.text("#news") == words.NOTHING_DECIDED.de


async def test_owner_date_and_note_are_kept_beside_an_action(store: MemoryStore) -> None:
    async with wizard(store, keys=["p"]) as driver:
        action = cursor(driver)
        await driver.press("o", *"Frau Huber", "enter")
        await driver.press("n", *"Zuerst anrufen", "enter")
        await driver.press("d", *"15.3.", "enter")
        choice = chosen(store)[action]
        assert (choice.owner, choice.note) == ("Frau Huber", "Zuerst anrufen")
        assert choice.due == date(2026, 3, 15)
        assert "Frau Huber" in driver.shown()
        assert "15.03.2026" in driver.shown()


async def test_what_is_no_day_is_refused_with_an_example(store: MemoryStore) -> None:
    async with wizard(store, keys=["p", "d", *"bald", "enter"]) as driver:
        assert "31.3.2026" in driver.text("#complaint")
        await driver.press("escape")
        assert not chosen(store)


async def test_hours_are_only_tried_until_s_saves_them(store: MemoryStore) -> None:
    async with wizard(store, keys=["p", "minus", "minus"]) as driver:
        assert "3 Stunden statt 5 pro Woche" in driver.shown()
        assert reopened(store).plan.hours_per_week == 5
        await driver.press("escape")
        assert isinstance(driver.app.screen, PlanScreen)
        assert "statt 5 pro Woche" not in driver.shown()
        await driver.press("plus", "s")
        assert reopened(store).plan.hours_per_week == 6
        assert "6 Stunden pro Woche" in driver.shown()


async def test_a_decision_holds_while_other_hours_are_tried(store: MemoryStore) -> None:
    async with wizard(store, keys=["p", "plus", "x"]) as driver:
        assert len(chosen(store)) == 1
        assert "6 Stunden statt 5 pro Woche" in driver.shown()


async def test_the_outlook_follows_every_change(store: MemoryStore) -> None:
    async with wizard(store, keys=["p"]) as driver:
        before = driver.text("#outlook")
        assert "Tag 30" in before
        await driver.press("x")
        await driver.until(lambda: "Tag 30" in driver.text("#outlook"))
        assert driver.text("#outlook") != before


async def test_enter_opens_an_action_with_its_steps_and_its_arithmetic(store: MemoryStore) -> None:
    async with wizard(store, size=LARGE, keys=["p", "enter"]) as driver:
        assert isinstance(driver.app.screen, OpenedScreen)
        told = driver.text("#passages")
        for words_ in (
            "Erster Schritt",
            "Warum an dieser Stelle: Vorrang",
            "× Lücke in Ihren Antworten",
            "Mühe",
        ):
            assert words_ in told
        await driver.press("escape")
        assert isinstance(driver.app.screen, PlanScreen)


async def test_a_decision_that_cannot_be_saved_is_a_sentence(store: MemoryStore) -> None:
    async with wizard(store, keys=["p"]) as driver:
        store.broken = True
        await driver.press("x")
        assert "Die Platte ist voll." in driver.shown()
        store.broken = False
        assert not chosen(store)


async def test_a_plan_without_actions_takes_every_key_calmly(tmp_path: Path) -> None:
    store = MemoryStore()
    begin(store)
    async with wizard(store, keys=["p", *"xf1ondns", "backspace", "plus", "minus", "enter"]) as driver:
        assert isinstance(driver.app.screen, PlanScreen)
        assert driver.app.is_running


async def test_what_was_typed_beside_an_action_is_shown_and_not_obeyed(store: MemoryStore) -> None:
    session = reopened(store)
    owner = "[/red] \x1b]52;c;x\x07 \u202eevil"
    session.choose(Choice(action="A08", kind=Kind.ACCEPT, owner=owner, note=owner))
    async with wizard(store, size=LARGE, keys=["p", "enter"]) as driver:
        assert "[/red]" in driver.shown()
        assert not set("\x1b\x07\u202e") & set(driver.shown())
        await driver.press("escape")
        assert not set("\x1b\x07\u202e") & set(driver.shown())


async def test_a_plan_changed_elsewhere_is_read_anew_and_nothing_is_overwritten(store: MemoryStore) -> None:
    async with wizard(store, keys=["p"]) as driver:
        reopened(store).choose(Choice(action="A08", kind=Kind.ACCEPT, owner="Frau Huber"))
        await driver.press("x")
        assert words.RELOADED.de in driver.text("#news")
        assert {choice.owner for choice in chosen(store).values()} == {"Frau Huber"}


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (200, 60)])
async def test_the_table_keeps_its_place_whatever_there_is_to_tell(
    store: MemoryStore, size: tuple[int, int]
) -> None:
    async with wizard(store, size=size, keys=["p", "minus", "minus", "x"]) as driver:
        assert driver.app.screen.query_one(Reading).size.height >= 3
        keys = driver.app.screen.query_one("#keys")
        for part in ("#actions", "#news"):
            assert not driver.app.screen.query_one(part).region.overlaps(keys.region)


async def test_the_plan_is_told_in_english_too(store: MemoryStore) -> None:
    async with wizard(store, keys=["l", "p", "x"]) as driver:
        assert "Plan of action" in driver.text("#title")
        assert "you decided against it" in driver.text("#news")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("31.3.2026", date(2026, 3, 31)),
        ("31. 3. 26", date(2026, 3, 31)),
        ("2026-03-31", date(2026, 3, 31)),
        ("31/3", date(2026, 3, 31)),
        ("1.3.", date(2027, 3, 1)),
        ("31.2.", None),
        ("morgen", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, meant: date | None) -> None:
    assert day_in(typed, TODAY) == meant


def plan_of(store: MemoryStore) -> Plan:
    """The plan of the audit."""
    return reopened(store).plan


def test_a_day_in_another_part_moves_the_action_there(store: MemoryStore) -> None:
    choice = deciding.dated("A08", None, date(2026, 5, 1), plan_of(store), TODAY)
    assert choice is not None
    assert (choice.kind, choice.horizon) == (Kind.REDATE, 1)


def test_taking_the_day_away_leaves_the_place_to_the_plan(store: MemoryStore) -> None:
    before = Choice(action="A08", kind=Kind.REDATE, horizon=1, due=date(2026, 5, 1))
    assert deciding.dated("A08", before, None, plan_of(store), TODAY) is None


def test_what_is_pinned_stays_pinned_with_a_day(store: MemoryStore) -> None:
    before = Choice(action="A08", kind=Kind.PIN, horizon=0)
    choice = deciding.dated("A08", before, date(2026, 7, 1), plan_of(store), TODAY)
    assert choice is not None
    assert (choice.kind, choice.horizon) == (Kind.PIN, 2)


def test_an_action_taken_back_keeps_its_owner() -> None:
    before = Choice(action="A08", kind=Kind.REJECT, owner="Frau Huber")
    choice = deciding.rejected("A08", before)
    assert choice is not None
    assert (choice.kind, choice.owner) == (Kind.ACCEPT, "Frau Huber")


# The order.


def planned(driver: Driver) -> list[str]:
    """The actions of the first part, in their order."""
    assert isinstance(driver.app.screen, PlanScreen)
    return [one.id for one in driver.app.screen.plan.stages[0].planned]


async def test_an_action_is_moved_before_another_and_back_again(store: MemoryStore) -> None:
    async with wizard(store, keys=["p"]) as driver:
        first, second = planned(driver)
        await driver.press("shift+down")
        assert planned(driver) == [second, first]
        assert cursor(driver) == first
        assert chosen(store)[second].ahead_of == first
        await driver.press("shift+up")
        assert planned(driver) == [first, second]
        assert second not in chosen(store)
        await driver.press("backspace")
        assert not chosen(store)


async def test_at_the_ends_of_a_part_a_sentence_says_what_else_can_be_done(store: MemoryStore) -> None:
    async with wizard(store, keys=["p", "shift+up"]) as driver:
        assert "1, 2 oder 3" in driver.text("#news")
        await driver.press("down", "shift+down")
        assert "schon hinten" in driver.text("#news")
        assert not chosen(store)


async def test_an_owner_does_not_undo_the_order(store: MemoryStore) -> None:
    async with wizard(store, keys=["p"]) as driver:
        first, second = planned(driver)
        await driver.press("shift+down", "up", "o", *"Jana", "enter")
        assert planned(driver) == [second, first]
        assert (chosen(store)[second].owner, chosen(store)[second].ahead_of) == ("Jana", first)


def test_wishes_never_lead_round_in_a_circle() -> None:
    made: dict[str, Choice] = {}
    for action, target in (("A", "B"), ("B", "C"), ("C", "A")):
        for changed, choice in deciding.preferred(action, target, made):
            if choice is None:
                made.pop(changed, None)
            else:
                made[changed] = choice
    for start in made:
        seen, one = [start], start
        while one in made and made[one].ahead_of:
            one = made[one].ahead_of
            assert one not in seen
            seen.append(one)


# The hours, by mouse, and the weeks.


async def test_a_click_on_the_track_tries_other_hours(store: MemoryStore) -> None:
    async with wizard(store, keys=["p"]) as driver:
        await driver.pilot.click(Slider, offset=(3, 0))
        await driver.settle()
        assert isinstance(driver.app.screen, PlanScreen)
        assert driver.app.screen.trying == 2
        assert reopened(store).plan.hours_per_week == 5


@pytest.mark.parametrize("language", ["de", "en"])
async def test_w_shows_the_first_thirty_days_week_by_week(language: Language) -> None:
    bank = load_default_bank()
    store = MemoryStore()
    session = Session.start(store, bank, clock, client=Client(name="H"), mode=Mode.FULL, language=language)
    for question, raw in (("PRO-5", "active"), ("PRO-4", 3), ("LIS-1", 0), ("CRI-1", 1)):
        session.answer(question, raw)
    given = services(store, bank=lambda: bank, language=language)
    async with wizard(given=given, size=LARGE, keys=["p", "w"]) as driver:
        assert isinstance(driver.app.screen, OpenedScreen)
        told = driver.text("#passages")
        for number in range(1, 5):
            assert {"de": f"Woche {number}", "en": f"Week {number}"}[language] in told
        first = session.plan.planned[0]
        assert first.action.title.to(language) in told.replace("\n  ", " ")


async def test_a_bank_without_a_report_has_no_weeks_but_a_sentence(store: MemoryStore) -> None:
    async with wizard(store, keys=["p", "w"]) as driver:
        assert isinstance(driver.app.screen, PlanScreen)
        assert "keine Wochenansicht" in driver.text("#news")
