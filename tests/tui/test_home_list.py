"""The list of audits: client by client, sorted, searched, with what has changed and what is due."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from audit.core.audit_list import Listed, Order, listed, to_look_at_again
from audit.core.client import Client
from audit.core.dossier import Profile
from audit.core.mode import Mode
from audit.core.summary import Summary
from audit.i18n import Words
from audit.services import Services
from audit.session import Session
from audit.tui.screens.export import ExportScreen
from audit.tui.screens.home_rows import change_of
from audit.tui.screens.plan import PlanScreen
from audit.tui.screens.tracking import TrackingScreen
from audit.tui.widgets.rows import Rows
from tests.fakes import NOON, MemoryStore, begin, clock, services
from tests.tui.driving import LARGE, Driver, wizard
from tests.wizard_bank import wizard_bank

DAY = timedelta(days=1)


def audit(
    name: str,
    client: str,
    *,
    days: int = 0,
    index: float | None = None,
    dossier: str | None = None,
    follows: str = "",
    respondent: str = "",
    ended: datetime | None = None,
) -> Summary:
    at = datetime(2026, 3, 2, tzinfo=UTC) + days * DAY
    return Summary(
        id=name,
        client=client,
        mode=Mode.FULL,
        language="de",
        bank="b",
        created=at,
        changed=at,
        answered=3,
        total=9,
        index=index,
        level=None if index is None else 1 + int(index // 25),
        finished=ended is not None,
        ended=ended,
        dossier=client if dossier is None else dossier,
        follows=follows,
        respondent=respondent,
    )


def names(*audits: Summary, order: Order = Order.CHANGED, sought: str = "") -> list[str]:
    return [line.audit.id for line in listed(audits, order, sought)]


def test_a_clients_audits_stay_together_the_newest_first() -> None:
    found = listed([audit("b", "B", days=5), audit("a1", "A"), audit("a2", "A", days=3)])
    assert [(line.audit.id, line.first, line.siblings) for line in found] == [
        ("b", True, 1),
        ("a2", True, 2),
        ("a1", False, 2),
    ]


def test_audits_that_lie_in_no_file_stand_alone() -> None:
    assert names(audit("a", "A", dossier=""), audit("b", "A", dossier="")) == ["a", "b"]


def test_the_list_is_sorted_by_name_or_by_the_lowest_level() -> None:
    audits = (audit("z", "zeta", index=80), audit("b", "Beta"), audit("a", "alpha", index=20))
    assert names(*audits, order=Order.NAME) == ["a", "b", "z"]
    assert names(*audits, order=Order.LEVEL) == ["a", "z", "b"]


def test_every_word_that_is_sought_must_be_there() -> None:
    audits = (audit("a", "Bäckerei Huber", respondent="Service"), audit("b", "Huber Bau"))
    assert names(*audits, sought="huber") == ["a", "b"]
    assert names(*audits, sought="HUBER serv") == ["a"]
    assert names(*audits, sought="meier") == []


def test_the_change_is_measured_against_the_audit_that_is_followed() -> None:
    found = listed(
        [
            audit("3", "A", days=9, index=52, follows="1"),
            audit("2", "A", days=5, index=10),
            audit("1", "A", index=50),
        ]
    )
    assert [line.change for line in found] == [2, -40, None]


def test_people_are_not_compared_with_each_other() -> None:
    found = listed(
        [audit("2", "A", days=1, index=60, respondent="B"), audit("1", "A", index=40, respondent="A")]
    )
    assert [line.change for line in found] == [None, None]


def test_a_change_has_a_sign_that_needs_no_colour() -> None:
    assert change_of(4.23, Words("de")) == "▲ +4,2"
    assert change_of(-4.23, Words("en")) == "▼ −4.2"
    assert change_of(0.01, Words("de")) == "= 0"


def test_ninety_days_after_the_last_audit_it_is_time_for_another() -> None:
    done = audit("1", "A", ended=datetime(2026, 1, 5, tzinfo=UTC))
    assert not to_look_at_again([done], date(2026, 4, 4))
    assert [one.since for one in to_look_at_again([done], date(2026, 4, 6))] == [date(2026, 4, 6)]
    assert not to_look_at_again([audit("2", "A", days=99), done], date(2026, 9, 1))


# On the screen.


def finished(store: MemoryStore, name: str = "Huber") -> Session:
    session = begin(store, name=name)
    session.answer("LIS-1", 2)
    session.answer("CRI-1", 2)
    session.finish()
    return session


def later(store: MemoryStore, days: int) -> Services:
    moved: Callable[[], datetime] = lambda: NOON + days * DAY  # noqa: E731
    return replace(services(store), clock=moved)


def audits(driver: Driver) -> Rows[Listed]:
    return driver.app.screen.query_one("#audits", Rows)


def clients(driver: Driver) -> list[str]:
    return [line.audit.client for line in audits(driver).rows]


def told(driver: Driver) -> str:
    """What was said in words that go away by themselves."""
    return " ".join(note.message for note in driver.app._notifications)


async def test_searching_shows_what_fits_and_escape_shows_all() -> None:
    store = MemoryStore()
    begin(store, name="Huber")
    begin(store, name="Müller")
    async with wizard(store, keys=["slash", *"müll"]) as driver:
        assert clients(driver) == ["Müller"]
        assert "1 gefunden" in driver.shown()
        await driver.press("enter", "enter")
        assert driver.interview.session.client.name == "Müller"
        await driver.press("q", "escape")
        assert sorted(clients(driver)) == ["Huber", "Müller"]


async def test_searching_for_what_is_not_there_says_so() -> None:
    store = MemoryStore()
    begin(store)
    async with wizard(store, keys=["slash", *"zzz"]) as driver:
        assert "Nichts gefunden." in driver.shown()
        await driver.press("enter", "enter", "r", "d", "f", "c")
        assert driver.app.is_running


async def test_enter_searches_the_answers_and_notes_too() -> None:
    store = MemoryStore()
    begin(store, name="Huber").annotate("LIS-1", note="Die Rezension vom Samstag")
    begin(store, name="Müller")
    async with wizard(store, keys=["slash", *"samstag"]) as driver:
        assert clients(driver) == []
        await driver.press("enter")
        assert clients(driver) == ["Huber"]
        assert "1 gefunden, auch in Antworten" in driver.shown()
        await driver.press("slash", "x")
        assert clients(driver) == [], "what is typed anew is looked for in names first"


async def test_o_sorts_and_says_by_what() -> None:
    store = MemoryStore()
    begin(store, name="Alt")
    begin(store, name="Neu")
    async with wizard(store) as driver:
        assert clients(driver) == ["Neu", "Alt"]
        await driver.press("o")
        assert clients(driver) == ["Alt", "Neu"]
        assert "nach Namen" in driver.shown()


async def test_x_finishes_suggests_a_day_and_opens_again() -> None:
    store = MemoryStore()
    begin(store).answer("LIS-1", 2)
    async with wizard(store, size=LARGE, keys=["x", "j"]) as driver:
        assert store.rows["a1"].finished
        assert "Vorschlag für das nächste: 01.06.2026" in told(driver)
        await driver.press("x")
        assert not store.rows["a1"].finished


async def test_x_says_how_many_questions_are_open_before_it_finishes() -> None:
    store = MemoryStore()
    session = begin(store)
    async with wizard(store, keys=["x"]) as driver:
        assert f"{len(session.open)} Fragen sind noch offen" in driver.text("#detail")
        await driver.press("enter")
        assert not store.rows["a1"].finished
        await driver.press("x", "right", "enter")
        assert store.rows["a1"].finished


async def test_x_finishes_at_once_where_nothing_is_open() -> None:
    store = MemoryStore()
    session = begin(store)
    while session.open:
        session.decline(session.open[0].id)
    async with wizard(store, keys=["x"]):
        assert store.rows["a1"].finished


async def test_f_begins_a_follow_up_of_a_finished_audit_beneath_its_client() -> None:
    store = MemoryStore()
    finished(store)
    async with wizard(store, keys=["f"]) as driver:
        assert driver.interview.session.state.follows == "a1"
        await driver.press("q")
        assert "└ früher" in driver.shown()


async def test_f_on_an_audit_that_goes_on_says_what_to_do_first() -> None:
    store = MemoryStore()
    begin(store)
    async with wizard(store, keys=["f"]) as driver:
        assert "Schließen Sie es zuerst ab" in told(driver)


async def test_whoever_is_asked_of_several_stands_beside_the_firm_on_every_screen() -> None:
    store = MemoryStore()
    begin(store, name="Huber").answer("LIS-1", 2)
    async with wizard(store, keys=["b", *"Chefin", "enter", *"Service", "enter"]) as driver:
        for keys in ((), ("r",), ("p",), ("escape", "e"), ("escape", "escape", "q", "m")):
            await driver.press(*keys)
            assert "Huber · Service" in driver.shown()


async def test_b_says_that_a_person_asked_long_after_the_first_begins_another_round() -> None:
    store, long_ago = MemoryStore(), NOON - timedelta(days=91)
    client = Client(name="Huber")
    Session.start(store, wizard_bank(), lambda: long_ago, client=client, mode=Mode.FULL, language="de")
    async with wizard(store, keys=["b", *"Chefin", "enter", *"Service", "enter"]) as driver:
        assert "mehr als 90 Tage" in told(driver)


async def test_b_asks_another_person_of_the_same_firm() -> None:
    store = MemoryStore()
    begin(store, name="Huber").answer("LIS-1", 2)
    async with wizard(store, keys=["b"]) as driver:
        await driver.type("Chefin", "enter")
        await driver.type("chefin", "enter")
        assert "Bitte beide benennen" in driver.text("#complaint")
        await driver.press(*["backspace"] * 6, *"Service", "enter")
        assert driver.interview.session.state.respondent == "Service"
        await driver.press("q")
        assert "Huber · Service" in driver.shown()
        assert "└ Chefin" in driver.shown()


async def test_p_e_and_m_open_plan_export_and_state() -> None:
    store = MemoryStore()
    finished(store)
    for key, screen in (("p", PlanScreen), ("e", ExportScreen), ("m", TrackingScreen)):
        async with wizard(store, keys=[key]) as driver:
            assert isinstance(driver.app.screen, screen)


async def test_deleting_the_only_audit_deletes_the_clients_file_and_says_so() -> None:
    store = MemoryStore()
    begin(store, name="Huber")
    async with wizard(store, keys=["d"]) as driver:
        assert "Kundenakte" in driver.text("#detail")
        await driver.press("j")
    assert not store.dossiers()


async def test_deleting_one_audit_of_several_leaves_the_others() -> None:
    store = MemoryStore()
    session = finished(store)
    Session.follow_up(store, wizard_bank(), clock, session.id)
    async with wizard(store, keys=["end", "d"]) as driver:
        assert "vom 02.03.2026" in driver.text("#question")
        await driver.press("j")
        assert len(clients(driver)) == 1
    assert store.dossiers()


async def test_a_client_can_be_deleted_whole() -> None:
    store = MemoryStore()
    session = finished(store)
    Session.follow_up(store, wizard_bank(), clock, session.id)
    begin(store, name="Müller")
    async with wizard(store, keys=["end", "D"]) as driver:
        assert "2 Audits" in driver.text("#detail")
        await driver.press("j")
        assert clients(driver) == ["Müller"]
    assert [file.name for file in store.dossiers()] == ["Müller"]


async def test_what_is_due_is_said_above_the_list_and_marked_in_it() -> None:
    store = MemoryStore()
    finished(store, "Huber")
    store.add_dossier(Profile(client=Client(name="Alt"), keep_until=date(2026, 3, 1)), NOON)
    async with wizard(store, given=later(store, 120)) as driver:
        assert "! Zeit für ein neues Audit: Huber" in driver.shown()
        assert "! Aufbewahrung abgelaufen: Alt" in driver.shown()
        assert "›! Huber" in driver.shown()


async def test_coming_back_from_one_of_thousands_only_the_newest_are_read_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = MemoryStore()
    for number in range(150):
        begin(store, name=f"Firma {number}")
    asked: list[int | None] = []
    summaries = store.summaries

    def counted(*, newest: int | None = None, dossier: str | None = None) -> tuple[Summary, ...]:
        asked.append(newest)
        return summaries(newest=newest, dossier=dossier)

    monkeypatch.setattr(store, "summaries", counted)
    async with wizard(store) as driver:
        assert asked == [100, None]
        await driver.press("end", "enter", "right", "q")
        assert asked[2:]
        assert None not in asked[2:]
        assert len(clients(driver)) == 150
        row = audits(driver).row
        assert row is not None
        assert row.audit.client == "Firma 0"
