"""The first screen: the list of audits."""

from audit.core.mode import Mode
from audit.tui.screens.dialogs import ConfirmDialog
from audit.tui.screens.help import HelpScreen
from audit.tui.screens.home import HomeScreen
from audit.tui.screens.interview import InterviewScreen
from audit.tui.screens.new_audit import NewAuditScreen
from audit.tui.screens.result import ResultScreen
from audit.tui.widgets.rows import Rows
from tests.fakes import MemoryStore, begin, services
from tests.tui.driving import LARGE, Driver, wizard


def rows(driver: Driver) -> list[str]:
    listed = driver.app.screen.query_one("#audits", Rows)
    return [row.audit.client for row in listed.rows]


async def test_without_audits_it_welcomes_and_says_what_to_do() -> None:
    async with wizard() as driver:
        assert "Willkommen bei Resonanz." in driver.shown()
        assert "Drücken Sie n" in driver.shown().replace("\n", " ")
        assert "Unternehmen" not in driver.shown()


async def test_an_audit_shows_client_date_mode_progress_and_level() -> None:
    store = MemoryStore()
    session = begin(store, name="Bäckerei Huber")
    session.answer("LIS-1", 2)
    session.answer("CRI-1", 2)
    begin(store, name="Müller", mode=Mode.QUICK)
    async with wizard(store, size=LARGE) as driver:
        shown = driver.shown()
        for words in ("Bäckerei Huber", "02.03.2026", "vollständig", "2 von 11", "Stufe 3", "kurz", "neu"):
            assert words in shown


async def test_n_begins_a_new_audit_with_the_name_and_enter_alone() -> None:
    async with wizard(keys=["n"]) as driver:
        assert isinstance(driver.app.screen, NewAuditScreen)
        await driver.type("Huber", "ctrl+s")
        assert driver.question == "PRO-5"
        assert driver.interview.session.client.name == "Huber"
        assert driver.interview.session.mode is Mode.FULL


async def test_a_new_audit_takes_all_its_particulars_by_keyboard() -> None:
    async with wizard(keys=["n"]) as driver:
        await driver.type("Huber", "enter")
        await driver.type("Bäckerei", "enter")
        await driver.type("Passau", "enter", "up", "enter", "down", "enter")
        client = driver.interview.session.client
        assert (client.name, client.sector, client.place) == ("Huber", "Bäckerei", "Passau")
        assert driver.interview.session.mode is Mode.QUICK
        assert driver.interview.session.language == "en"
        assert driver.text("#ask").endswith("(en)")


async def test_a_new_audit_without_a_name_is_not_begun() -> None:
    async with wizard(keys=["n", "enter", "ctrl+s"]) as driver:
        assert "Bitte geben Sie den Namen" in driver.text("#complaint")
        assert not driver.store.rows
        await driver.press("escape")
        assert isinstance(driver.app.screen, HomeScreen)


async def test_enter_opens_the_audit_under_the_cursor() -> None:
    store = MemoryStore()
    begin(store, name="Huber")
    begin(store, name="Müller")
    async with wizard(store, keys=["down", "enter"]) as driver:
        assert driver.interview.session.client.name == "Huber"


async def test_r_shows_the_result_of_the_audit_under_the_cursor() -> None:
    store = MemoryStore()
    begin(store)
    async with wizard(store, keys=["r"]) as driver:
        assert isinstance(driver.app.screen, ResultScreen)


async def test_deleting_asks_by_name_and_enter_means_no() -> None:
    store = MemoryStore()
    begin(store, name="Huber")
    async with wizard(store, keys=["d"]) as driver:
        assert isinstance(driver.app.screen, ConfirmDialog)
        assert "„Huber“ endgültig löschen?" in driver.text("#question")
        await driver.press("enter")
        assert rows(driver) == ["Huber"]


async def test_deleting_deletes_after_yes() -> None:
    store = MemoryStore()
    begin(store, name="Huber")
    begin(store, name="Müller")
    async with wizard(store, keys=["d", "j"]) as driver:
        assert rows(driver) == ["Huber"]
        await driver.press("d", "right", "enter")
        assert rows(driver) == []
        assert "Willkommen" in driver.shown()


async def test_a_form_with_something_in_it_is_left_by_escape_only_the_second_time() -> None:
    async with wizard(keys=["n", *"Huber", "escape"]) as driver:
        assert "Noch nicht begonnen" in driver.text("#complaint")
        await driver.press("escape")
        assert isinstance(driver.app.screen, HomeScreen)


async def test_t_puts_the_example_on_the_list() -> None:
    async with wizard(keys=["t"]) as driver:
        assert rows(driver) == ["Bäckerei Huber"]
        await driver.press("enter")
        assert isinstance(driver.app.screen, InterviewScreen)


async def test_l_switches_the_language_at_once() -> None:
    async with wizard(keys=["l"]) as driver:
        assert "Welcome to Resonanz." in driver.shown()
        assert "n new" in driver.shown()
        await driver.press("l")
        assert "n neu" in driver.shown()


async def test_the_question_mark_explains_every_key() -> None:
    async with wizard(size=LARGE, keys=["question_mark"]) as driver:
        assert isinstance(driver.app.screen, HelpScreen)
        for words in ("Ein neues Audit beginnen", "Löschen, nach Rückfrage", "Resonanz beenden"):
            assert words in driver.shown()
        await driver.press("escape")
        assert isinstance(driver.app.screen, HomeScreen)


async def test_q_leaves_with_exit_code_0() -> None:
    async with wizard() as driver:
        await driver.pilot.press("q")
    assert driver.app.return_code == 0


async def test_coming_back_from_an_english_interview_the_list_is_german_again() -> None:
    store = MemoryStore()
    begin(store, language="en")
    async with wizard(store, keys=["enter"]) as driver:
        assert "Question 1 of" in driver.text("#where")
        await driver.press("q")
        assert "n neu" in driver.shown()


async def test_ten_thousand_audits_are_listed_as_fast_as_ten() -> None:
    store = MemoryStore()
    begin(store, name="Erste")
    store.multiply(10_000)
    async with wizard(store) as driver:
        await driver.press("end")
        listed = driver.app.screen.query_one("#audits", Rows)
        assert listed.cursor == 10_000
        assert "›" in driver.shown()


async def test_an_unreadable_store_is_a_sentence_and_an_empty_list() -> None:
    store = MemoryStore(broken=True)
    async with wizard(store, given=services(store), keys=["n"]) as driver:
        await driver.type("Huber", "ctrl+s")
        assert "Die Platte ist voll." in driver.text("#complaint")
        assert isinstance(driver.app.screen, NewAuditScreen)
