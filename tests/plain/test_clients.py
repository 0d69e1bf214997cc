"""Line by line: a finished audit stands still until it is reopened, and a follow-up knows the last time."""

import pytest

from audit.core.answers import Picked, State
from audit.session import Session
from tests.fakes import MemoryStore, begin, clock
from tests.plain.talking import Talk, talked
from tests.wizard_bank import wizard_bank


@pytest.fixture
def store() -> MemoryStore:
    """One finished audit, which stands at an answered question."""
    store = MemoryStore()
    session = begin(store)
    session.answer("PRO-5", "active")
    session.go_to("PRO-5")
    session.finish()
    return store


def first(talk: Talk) -> Session:
    return Session(talk.store, wizard_bank(), "a1", clock)


def test_looking_through_a_finished_audit_changes_nothing_and_asks_nothing(store: MemoryStore) -> None:
    talk = talked("1", "", "b", store=store)
    assert "Abgeschlossen." in talk.text
    assert "Wieder öffnen?" not in talk.text
    assert first(talk).finished


def test_a_finished_audit_is_reopened_only_if_one_says_so(store: MemoryStore) -> None:
    talk = talked("1", "2", "nein", store=store)
    assert "Wieder öffnen?" in talk.text
    assert "nichts wurde geändert" in talk.text
    session = first(talk)
    assert session.finished
    assert session.given("PRO-5").value == Picked("active")


def test_a_reopened_audit_takes_the_answer_that_was_just_given(store: MemoryStore) -> None:
    talk = talked("1", "2", "ja", store=store)
    session = first(talk)
    assert not session.finished
    assert session.given("PRO-5").state is State.ANSWERED
    assert session.given("PRO-5").value != Picked("active")
    assert talk.text.count("Wieder öffnen?") == 1


def test_what_was_typed_beside_a_finished_answer_is_kept_after_reopening(store: MemoryStore) -> None:
    talk = talked("1", "n seit Mai", "j", store=store)
    assert first(talk).given("PRO-5").note == "seit Mai"


def test_undo_in_a_finished_audit_asks_first(store: MemoryStore) -> None:
    assert first(talked("1", "u", "n", store=store)).given("PRO-5").state is State.ANSWERED
    assert first(talked("1", "u", "j", store=store)).given("PRO-5").state is State.OPEN


def test_a_follow_up_tells_what_was_said_last_time(store: MemoryStore) -> None:
    earlier = Session(store, wizard_bank(), "a1", clock)
    earlier.reopen()
    earlier.answer("LIS-1", "2")
    earlier.finish()
    later = Session.follow_up(store, wizard_bank(), clock, "a1")
    later.go_to("LIS-1")
    talk = talked("1", store=store)
    assert "Beim letzten Mal (02.03.2026): " in talk.text


@pytest.mark.parametrize(("order", "told"), [("v", "beantwortet"), ("verlauf", "Verlauf dieser Antwort")])
def test_the_history_of_an_answer_is_one_order_away(store: MemoryStore, order: str, told: str) -> None:
    assert told in talked("1", order, store=store).text


def test_a_question_without_history_says_so() -> None:
    store = MemoryStore()
    begin(store)
    assert "Noch hat niemand etwas dazu gesagt." in talked("1", "v", store=store).text


def test_a_follow_up_begins_from_the_list(store: MemoryStore) -> None:
    talk = talked("f", store=store)
    (later, _) = store.summaries()
    assert (later.follows, later.dossier) == ("a1", store.summaries()[1].dossier)
    assert "Frage 1 von" in talk.text


def test_a_follow_up_of_an_audit_that_goes_on_is_refused_with_a_sentence(store: MemoryStore) -> None:
    Session(store, wizard_bank(), "a1", clock).reopen()
    talk = talked("f 1", store=store)
    assert "Schließen Sie es zuerst ab." in talk.text
    assert len(store.summaries()) == 1


def test_with_the_last_audit_of_a_client_their_file_goes_too(store: MemoryStore) -> None:
    talk = talked("d 1", "j", store=store)
    assert "Die Kundenakte mit Kontakten und Notiz geht mit." in talk.text
    assert (store.summaries(), store.dossiers()) == ((), ())


def test_with_one_of_several_audits_the_clients_file_stays(store: MemoryStore) -> None:
    begin(store)
    talked("d 1", "j", store=store)
    assert len(store.summaries()) == len(store.dossiers()) == 1


def test_the_list_says_what_is_finished(store: MemoryStore) -> None:
    assert "abgeschlossen" in talked(store=store).text
