"""The screens around the interview as text, in both languages and two sizes."""

from dataclasses import replace
from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from audit.core.dossier import Contact
from audit.errors import Language
from audit.session import Session
from audit.settings import Settings
from audit.tui.screens.step import StepDialog
from tests.fakes import NOON, MemoryStore, begin, clock, services
from tests.tui.driving import LARGE, SMALL, wizard
from tests.wizard_bank import wizard_bank

SCREENS = {
    "clients": (),
    "search": ("slash", "h", "u"),
    "nothing found": ("slash", "z", "z"),
    "sorted": ("o",),
    "client": ("c",),
    "contact": ("c", "down", "down", "down", "enter"),
    "tracking": ("m", "3", "2"),
    "another": ("b",),
    "delete client": ("D",),
    "template": ("v",),
    "settings": ("s",),
    "setting": ("s", "down", "enter"),
    "palette": ("colon",),
    "palette searched": ("colon", *"plan"),
}


@pytest.fixture
def store(language: Language) -> MemoryStore:
    """Two clients, one of them audited twice and due for deletion."""
    store = MemoryStore()
    begin(store, name="Müller & Söhne Anlagenbau GmbH & Co. KG", language=language)
    session = begin(store, language=language)
    for question, raw in (("PRO-5", "active"), ("LIS-1", 1), ("CRI-1", 0)):
        session.answer(question, raw)
    session.finish()
    follow = Session.follow_up(store, wizard_bank(), clock, session.id)
    for question, level in (("LIS-1", 4), ("CRI-1", 2)):
        follow.answer(question, level)
    follow.answer("GOV-2", ["imprint"])
    file = store.dossiers()[0]
    person = Contact(name="Anna Huber", role="Chefin", mail="anna@huber.example", phone="0851 123")
    profile = replace(file.profile, contacts=(person,), note="zahlt pünktlich", keep_until=date(2026, 2, 1))
    store.change_dossier(file.id, profile, NOON, after=file.number)
    return store


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("screen", SCREENS)
async def test_a_screen_around_the_interview_looks_as_it_did(
    screen: str, size: tuple[int, int], language: Language, store: MemoryStore, snapshot: SnapshotAssertion
) -> None:
    given = services(store, language=language)
    given = replace(given, settings=replace(given.settings, name="Ada", keep_months=24))
    async with wizard(store, given=given, size=size, keys=SCREENS[screen]) as driver:
        lines = [line.rstrip() for line in driver.shown().split("\n")]
    assert "\n".join(lines) == snapshot


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("steps", range(6))
async def test_the_first_start_looks_as_it_did(
    steps: int, language: Language, snapshot: SnapshotAssertion
) -> None:
    given = replace(services(), settings=Settings(language=language))
    async with wizard(given=given, keys=["enter"] * steps) as driver:
        assert isinstance(driver.app.screen, StepDialog)
        lines = [line.rstrip() for line in driver.shown().split("\n")]
    assert "\n".join(lines) == snapshot
