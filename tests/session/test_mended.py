"""Faults that the machine found, each as it would be met."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from audit.banks.answers_file import parse_answers
from audit.banks.answers_writer import file_of, write_answers
from audit.core.answers import State
from audit.core.client import Client
from audit.core.dossier import Profile
from audit.core.mode import Mode
from audit.core.scoring import score
from audit.errors import AnswersError, StaleError
from audit.moving.sheets import SheetFormat, make_sheet, read_back
from audit.session import Session
from tests.fakes import NOON, begin, clock
from tests.session.expected import BANK
from tests.store.memory import MemoryStore
from tests.wizard_bank import wizard_bank

HUBER = Client(name="Huber", place="Passau")


def moved_to(store: MemoryStore, session: Session, place: str) -> None:
    """Somebody corrects the client's file in another window."""
    file = store.dossier(session.state.dossier)
    profile = replace(file.profile, client=replace(file.profile.client, place=place))
    store.change_dossier(file.id, profile, NOON, after=file.number)


def test_what_somebody_else_wrote_into_the_clients_file_is_not_overwritten_unseen() -> None:
    store = MemoryStore()
    session = begin(store, name="Huber")
    moved_to(store, session, "Linz")
    with pytest.raises(StaleError):
        session.set_client(replace(session.client, contact="Frau Huber"))
    assert session.client.place == "Linz"
    session.set_client(replace(session.client, contact="Frau Huber"))
    assert store.dossier(session.state.dossier).profile.client == session.client
    assert (session.client.place, session.client.contact) == ("Linz", "Frau Huber")


def test_a_correction_that_comes_too_late_changes_the_clients_file_no_more_than_the_audit() -> None:
    store = MemoryStore()
    late = begin(store, name="Huber")
    Session(store, wizard_bank(), late.id, clock).answer("LIS-1", 1)
    with pytest.raises(StaleError):
        late.set_client(Client(name="Huber KG"))
    assert store.dossier(late.state.dossier).name == "Huber"


def test_a_finished_audit_keeps_the_client_as_the_file_had_it_at_that_moment() -> None:
    store = MemoryStore()
    session = begin(store, name="Huber")
    moved_to(store, session, "Linz")
    session.finish()
    assert session.client.place == "Linz"
    assert Session(store, wizard_bank(), session.id, clock).client.place == "Linz"


def test_an_audit_is_as_of_its_last_change_and_not_of_an_older_move() -> None:
    store, now = MemoryStore(), [datetime(2026, 3, 2, 12, tzinfo=UTC)]
    session = Session.start(store, wizard_bank(), lambda: now[0], client=HUBER, mode=Mode.FULL, language="de")
    session.go_to("LIS-1")
    now[0] = datetime(2026, 4, 2, 12, tzinfo=UTC)
    session.answer("LIS-1", 1)
    assert session.as_of == now[0]
    assert Session(store, wizard_bank(), session.id, clock).as_of == now[0]


@pytest.mark.parametrize("bad", ["Hu\0ber", "Huber\ud83d", "x" * 201])
@pytest.mark.parametrize("which", ["name", "sector", "contact", "place"])
def test_no_particular_of_a_client_holds_what_no_text_may(bad: str, which: str) -> None:
    store = MemoryStore()
    client = replace(HUBER, **{which: bad})
    with pytest.raises(AnswersError):
        Session.start(store, wizard_bank(), clock, client=client, mode=Mode.FULL, language="de")
    assert not store.dossiers()
    session = begin(store)
    with pytest.raises(AnswersError):
        session.set_client(client)
    assert store.dossiers()[0].profile == Profile(client=session.client)


@pytest.mark.parametrize("bad", ["An\0na", "Anna\ud83d", "x" * 201])
def test_nobody_answers_under_a_name_that_no_text_may_be(bad: str) -> None:
    store = MemoryStore()
    session = begin(store)
    with pytest.raises(AnswersError):
        Session.beside(store, wizard_bank(), clock, session.id, so_far="Ben", now=bad)
    with pytest.raises(AnswersError):
        Session.beside(store, wizard_bank(), clock, session.id, so_far=bad, now="Ben")
    assert session.state.respondent == ""
    assert len(store.summaries()) == 1


def no_longer_away() -> Session:
    """An interview in which something did not apply until another answer changed."""
    session = Session.start(MemoryStore(), BANK, clock, client=HUBER, mode=Mode.FULL, language="de")
    session.answer("PRO-5", "against")
    session.not_applicable("CON-3", "kein Auftritt")
    session.annotate("CON-3", note="siehe Gespräch")
    session.answer("PRO-5", "active")
    session.answer("CHA-1", {"facebook": "active"})
    assert "CON-3" in {question.id for question in session.open}
    return session


def test_answers_that_are_written_can_be_read_though_something_applies_by_now() -> None:
    session = no_longer_away()
    read = parse_answers(write_answers(file_of(session, "de"), BANK), "huber.yaml", "yaml", BANK)
    told = read.answers["CON-3"]
    assert (told.state, told.reason, told.note) == (State.OPEN, "kein Auftritt", "siehe Gespräch")
    assert score(BANK, read.answers, read.mode) == session.card


def test_a_sheet_that_is_written_can_be_read_though_something_applies_by_now() -> None:
    session = no_longer_away()
    content = make_sheet(BANK, Mode.FULL, "de", SheetFormat.CSV, file_of(session, "de"))
    understood = read_back(content, "bogen.csv", lambda _: BANK)
    assert not understood.faults
    told = understood.file.answers["CON-3"]
    assert (told.state, told.note) == (State.OPEN, "siehe Gespräch")
    assert score(BANK, understood.file.answers, Mode.FULL).index == session.card.index
