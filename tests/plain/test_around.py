"""Around the interview, line by line: settings, clients' files, templates, several people, search, order."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from audit.core.client import Client
from audit.core.mode import Mode
from audit.services import Services
from audit.session import Session
from audit.settings import Settings, Voice
from tests.fakes import MemoryStore, begin, clock, services
from tests.plain.talking import Script, Talk, talked
from tests.wizard_bank import wizard_bank


class World:
    """Services that remember the settings."""

    def __init__(self, store: MemoryStore, data: Path, **settings: object) -> None:
        self.kept: list[Settings] = []
        given = services(store)
        self.given: Services = replace(
            given,
            settings=replace(given.settings, data=data, **settings),  # type: ignore[arg-type]
            save_settings=self.kept.append,
        )


@pytest.fixture
def store() -> MemoryStore:
    """Two clients, one of them with an answer."""
    store = MemoryStore()
    begin(store, name="Adler")
    session = begin(store, name="Bär")
    session.answer("LIS-1", 1)
    session.annotate("LIS-1", note="hört auf Google Alerts")
    return store


# The first start.


def started(*lines: str, data: Path, listened_to: bool = True) -> tuple[Talk, list[Settings]]:
    store = MemoryStore()
    world = World(store, data, asked=False)
    script = Script(list(lines), listened_to=listened_to)
    from audit.plain.app import talk

    return Talk(talk(script, world.given), script, store, wizard_bank), world.kept


def test_at_the_first_start_one_line_offers_a_few_questions(tmp_path: Path) -> None:
    talk, kept = started("j", "2", "Anna", "2", "", "24", data=tmp_path)
    assert kept[-1].asked
    assert (kept[-1].language, kept[-1].name, kept[-1].voice) == ("en", "Anna", Voice.INTERVIEW)
    assert kept[-1].keep_months == 24
    assert "Welcome to Resonanz." in talk.text


def test_enter_passes_the_first_questions_for_good(tmp_path: Path) -> None:
    talk, kept = started("", data=tmp_path)
    assert kept[-1].asked
    assert "n neu" in talk.last


def test_a_script_on_the_input_is_not_asked_what_it_does_not_know(tmp_path: Path) -> None:
    talk, kept = started("n", "Huber", "", "", "1", "", data=tmp_path, listened_to=False)
    assert talk.session.client.name == "Huber"
    assert not kept


# Settings.


def test_a_setting_is_changed_by_its_number(store: MemoryStore, tmp_path: Path) -> None:
    world = World(store, tmp_path)
    talk = talked("s", "3", "Anna", "", store=store, given=world.given)
    assert world.kept[-1].name == "Anna"
    assert "Gespeichert: Ihr Name: Anna" in talk.text
    assert "Nummer öffnet" in talk.last


def test_another_language_holds_at_once_and_for_good(store: MemoryStore, tmp_path: Path) -> None:
    world = World(store, tmp_path)
    assert "Number opens" in talked("s", "1", "2", "", store=store, given=world.given).last
    assert world.kept[-1].language == "en"


@pytest.mark.parametrize("line", ["99", "x"])
def test_a_setting_that_is_none_gets_a_sentence(line: str, store: MemoryStore, tmp_path: Path) -> None:
    assert "1–7" in talked("s", line, store=store, given=World(store, tmp_path).given).text


def test_the_voice_of_the_questions_changes_and_is_kept(store: MemoryStore, tmp_path: Path) -> None:
    world = World(store, tmp_path)
    talk = talked("1", "anrede", store=store, given=world.given)
    assert "Fragen jetzt wie im Gespräch" in talk.text
    assert world.kept[-1].voice is Voice.INTERVIEW


# A client's file.


def test_the_file_of_a_client_is_read_out_and_changed(store: MemoryStore) -> None:
    talk = talked("c 1", "2", "Brauerei", "6", "31.12.2027", store=store)
    file = next(one for one in talk.store.dossiers() if one.name == "Bär")
    assert file.profile.client.sector == "Brauerei"
    assert file.profile.keep_until == date(2027, 12, 31)
    assert "Gespeichert." in talk.text


def test_a_contact_is_kept_as_far_as_it_was_confirmed_when_the_end_comes(store: MemoryStore) -> None:
    talked("c 1", "n", "Frau Bär", "Chefin", store=store)
    (person,) = next(one for one in store.dossiers() if one.name == "Bär").profile.contacts
    assert (person.name, person.role, person.mail) == ("Frau Bär", "Chefin", "")


def test_a_line_that_does_not_fit_is_asked_for_again_and_the_others_stay(store: MemoryStore) -> None:
    talked("c 1", "n", "Frau Bär", "x" * 500, "Chefin", "", "", store=store)
    (person,) = next(one for one in store.dossiers() if one.name == "Bär").profile.contacts
    assert (person.name, person.role) == ("Frau Bär", "Chefin")


def test_contacts_come_and_go(store: MemoryStore) -> None:
    talk = talked("c 1", "n", "Frau Ott", "Service", "", "0123", store=store)
    file = next(one for one in talk.store.dossiers() if one.name == "Bär")
    assert [(one.name, one.role, one.phone) for one in file.profile.contacts] == [
        ("Frau Ott", "Service", "0123")
    ]
    talk = talked("c 1", "d 5", "j", store=store)
    assert not next(one for one in talk.store.dossiers() if one.name == "Bär").profile.contacts


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["1", "-"], "Bitte geben Sie einen Namen ein."),
        (["6", "bald"], "Bitte ein Datum"),
        (["n", ""], "Bitte geben Sie einen Namen ein."),
        (["2", "x" * 500], "500"),
        (["77"], "1–6"),
    ],
)
def test_what_does_not_fit_a_file_changes_nothing(lines: list[str], told: str, store: MemoryStore) -> None:
    before = {one.id: one.profile for one in store.dossiers()}
    talk = talked("c 1", *lines, *([""] * 3), store=store)
    assert told in talk.text
    assert {one.id: one.profile for one in talk.store.dossiers()} == before


def test_a_file_that_changed_meanwhile_is_read_anew(store: MemoryStore) -> None:
    file = next(one for one in store.dossiers() if one.name == "Bär")

    def meanwhile() -> str:
        store.change_dossier(file.id, replace(file.profile, note="neu"), clock(), after=file.number)
        return "Brauerei"

    talk = talked("c 1", "2", meanwhile, "2", "Brauerei", store=store)
    assert "inzwischen anderswo geändert" in talk.text
    profile = store.dossier(file.id).profile
    assert (profile.note, profile.client.sector) == ("neu", "Brauerei")


# Several audits.


def test_another_person_of_the_same_firm_is_asked(store: MemoryStore) -> None:
    talk = talked("b 1", "Chefin", "Service", store=store)
    people = {row.respondent for row in talk.store.summaries() if row.client == "Bär"}
    assert people == {"Chefin", "Service"}
    assert "Frage 1 von" in talk.text


def test_whoever_is_asked_long_after_the_first_is_said_to_begin_another_round() -> None:
    store, long_ago = MemoryStore(), clock() - timedelta(days=91)
    client = Client(name="Bär")
    Session.start(store, wizard_bank(), lambda: long_ago, client=client, mode=Mode.FULL, language="de")
    assert "mehr als 90 Tage" in talked("b 1", "Chefin", "Service", store=store).text
    assert "mehr als 90 Tage" not in talked("b 1", "Service", "Kasse", store=store).text


def test_two_people_need_two_names(store: MemoryStore) -> None:
    talk = talked("b 1", "Chefin", "chefin", "Chefin", "Service", store=store)
    assert "Bitte beide benennen" in talk.text
    assert len(talk.store.summaries()) == 3


def test_an_audit_is_finished_and_reopened_from_the_list(store: MemoryStore) -> None:
    assert "Abgeschlossen. Vorschlag" in talked("x 1", "j", store=store).text
    assert "Wieder geöffnet." in talked("x 1", store=store).text
    assert "Wieder geöffnet." in talked("x 2", "j", "x 1", "j", "x 1", store=store).text


def test_finishing_from_the_list_says_how_many_questions_are_open_and_asks(store: MemoryStore) -> None:
    talk = talked("x 1", "n", store=store)
    assert "Fragen sind noch offen." in talk.text
    assert not any(row.finished for row in store.summaries())


def test_everything_about_a_client_is_deleted_after_asking(store: MemoryStore) -> None:
    talked("b 1", "Chefin", "Service", store=store)
    talk = talked("dd 1", "j", store=store)
    assert "Die Kundenakte und 2 " in talk.text
    assert [row.client for row in talk.store.summaries()] == ["Adler"]


def test_the_change_since_the_last_audit_is_in_the_list_and_in_the_result() -> None:
    store = MemoryStore()
    first = begin(store)
    first.answer("LIS-1", 1)
    first.finish()
    later = Session.follow_up(store, wizard_bank(), clock, first.id)
    later.answer("LIS-1", 3)
    text = talked("r 1", "s", store=store).text
    assert "Punkte mehr" in text
    assert "Seit dem letzten Mal" in text
    assert "Ein früheres Audit" in talked("r 2", "s", store=store).text


# Finding.


def test_the_list_is_searched_by_name_and_by_what_was_said(store: MemoryStore) -> None:
    talk = talked("g bär", "", store=store)
    assert "bär: 1 gefunden" in talk.text
    assert talk.text.count("Adler") == 2  # before the search, and after it
    assert "Frage LIS-1: hört auf Google Alerts" in talked("g Alerts", store=store).text


def test_nothing_found_says_so_and_leads_back(store: MemoryStore) -> None:
    talk = talked("g zebra", "", store=store)
    assert "zebra: Nichts gefunden." in talk.text
    assert "Nummer öffnet" in talk.last


def test_the_list_is_sorted(store: MemoryStore) -> None:
    text = talked("o", store=store).text.split("nach Namen")[1]
    assert text.index("1: Adler") < text.index("2: Bär")


# Templates.


@pytest.fixture(name="world")
def with_memory(store: MemoryStore, tmp_path: Path) -> World:
    return World(store, tmp_path)


def test_answers_become_a_template_for_another_audit(store: MemoryStore, world: World) -> None:
    text = talked("v 1", "Gasthof", store=store, given=world.given).text
    assert "Vorlage „Gasthof“ gemerkt: 1 Antworten" in text
    talk = talked("n", "Neu", "", "", "2", "", "2", store=store, given=world.given)
    session = next(
        Session(store, wizard_bank(), row.id, clock) for row in talk.store.summaries() if row.client == "Neu"
    )
    assert "LIS-1" in session.answers
    assert session.given("LIS-1").note == ""
    assert session.mode is Mode.FULL


def test_a_template_of_the_same_name_is_replaced_only_after_asking(store: MemoryStore, world: World) -> None:
    talk = talked("v 1", "Gasthof", "v 1", "Gasthof", "n", store=store, given=world.given)
    assert "Die Vorlage „Gasthof“ ersetzen?" in talk.text
    assert talk.text.count("gemerkt") == 1


@pytest.mark.parametrize("name", ["", "???", "/b"])
def test_a_template_without_a_name_is_none(name: str, store: MemoryStore, world: World) -> None:
    assert "gemerkt" not in talked("v 1", name, store=store, given=world.given).text
