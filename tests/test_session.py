"""An open audit: everything is on disk before it counts, and everything can be taken back."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from audit.core.answers import Amount, Picked, State
from audit.core.choices import Choice, Kind
from audit.core.client import Client
from audit.core.mode import Mode
from audit.core.plan import Reason
from audit.errors import AnswersError, StaleError, StoreError
from audit.session import Session, Store
from audit.store.sqlite import SqliteStore
from tests.core.audits import BANK
from tests.fakes import MemoryStore


def clock() -> datetime:
    return datetime(2026, 3, 2, 12, tzinfo=UTC)


def begin(store: Store, mode: Mode = Mode.FULL) -> Session:
    return Session.start(store, BANK, clock, client=Client(name="Bäckerei Huber"), mode=mode, language="de")


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


def test_an_answer_is_stored_before_it_counts(store: MemoryStore) -> None:
    session = begin(store)
    store.broken = True
    with pytest.raises(StoreError):
        session.answer("LIS-1", 2)
    assert session.given("LIS-1").state is State.OPEN
    assert session.card.index is None
    store.broken = False
    session.answer("LIS-1", 2)
    assert session.card.index == 50


def test_another_day_finds_the_same_question(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "audits.db")
    session = begin(store)
    session.answer("PRO-1", "local")
    session.go_to("LIS-4")
    audit = session.id
    store.close()
    with SqliteStore(tmp_path / "audits.db") as reopened:
        again = Session(reopened, BANK, audit, clock)
        assert again.current is not None
        assert again.current.id == "LIS-4"
        assert again.given("PRO-1").value == Picked("local")
        assert again.client.name == "Bäckerei Huber"


def test_a_wrong_answer_changes_nothing(store: MemoryStore) -> None:
    session = begin(store)
    session.answer("PRO-2", 12)
    with pytest.raises(AnswersError):
        session.answer("PRO-2", "viele")
    assert session.given("PRO-2").value == Amount(12)


def test_undo_and_redo_go_through_every_change(store: MemoryStore) -> None:
    session = begin(store)
    session.answer("LIS-1", 1)
    session.annotate("LIS-1", evidence="Google, gestern")
    session.answer("LIS-1", 3)
    assert session.undo()
    assert session.given("LIS-1").value == Picked("1")
    assert session.given("LIS-1").evidence == "Google, gestern"
    assert session.undo()
    assert session.given("LIS-1").evidence == ""
    assert session.undo()
    assert session.given("LIS-1").state is State.OPEN
    assert not session.undo()
    assert session.redo()
    assert session.redo()
    assert session.redo()
    assert session.given("LIS-1").value == Picked("3")
    assert not session.redo()


def test_a_new_answer_forgets_what_was_undone(store: MemoryStore) -> None:
    session = begin(store)
    session.answer("LIS-1", 1)
    session.undo()
    session.answer("LIS-1", 4)
    assert not session.redo()


def test_evidence_stays_when_the_answer_changes(store: MemoryStore) -> None:
    session = begin(store)
    session.answer("LIS-1", 4)
    session.annotate("LIS-1", evidence="Auswertung vom 3. März", note="Frau Huber", private_note="zögert")
    session.dont_know("LIS-1", ask="Herr Huber")
    session.answer("LIS-1", 4)
    given = session.given("LIS-1")
    assert (given.evidence, given.note, given.private_note, given.ask) == (
        "Auswertung vom 3. März",
        "Frau Huber",
        "zögert",
        "",
    )


def test_nothing_new_writes_nothing(store: MemoryStore) -> None:
    session = begin(store)
    session.annotate("LIS-1", note="")
    session.set_language("de")
    session.set_mode(Mode.FULL)
    assert len(store.entries(session.id)) == 1


def test_later_answers_survive_going_back(store: MemoryStore) -> None:
    session = begin(store)
    session.answer("PRO-5", "active")
    session.answer("CON-1", 3)
    session.answer("PRO-5", "against")
    assert "CON-1" not in {question.id for question in session.live}
    session.answer("PRO-5", "active")
    assert session.given("CON-1").value == Amount(3)
    assert session.card.item("CON-1") is not None


def test_a_second_window_is_told_and_overwrites_nothing(store: MemoryStore) -> None:
    session = begin(store)
    other = Session(store, BANK, session.id, clock)
    session.answer("LIS-1", 1)
    with pytest.raises(StaleError):
        other.answer("LIS-1", 4)
    assert Session(store, BANK, session.id, clock).given("LIS-1").value == Picked("1")


def test_the_list_of_audits_follows_the_answers(store: MemoryStore) -> None:
    session = begin(store)
    session.answer("LIS-1", 2)
    (summary,) = store.summaries()
    assert (summary.answered, summary.index, summary.finished) == (1, 50, False)
    session.finish()
    assert store.summaries()[0].finished


def test_a_decision_changes_the_track(store: MemoryStore) -> None:
    session = begin(store)
    session.answer("LIS-1", 2)
    session.decide("A01", "listen_only")
    assert session.card.track_id == "abstention"
    session.decide("A01", "")
    assert session.card.track_id == "normal"


def test_a_question_that_applies_cannot_be_waved_away(store: MemoryStore) -> None:
    session = begin(store)
    session.answer("PRO-5", "active")
    session.answer("CHA-1", {"facebook": "active"})
    for question in ("CON-3", "LIS-1"):
        with pytest.raises(AnswersError):
            session.not_applicable(question, "gefällt uns nicht")
    session.answer("CHA-1", {})
    session.not_applicable("CON-3", "es gibt nichts zu beantworten")


def test_an_audit_keeps_the_bank_it_was_begun_with(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "audits.db")
    session = begin(store)
    changed = replace(BANK, version="2.0.0", digest="0" * 64, questions=BANK.questions[:3])
    again = Session(store, changed, session.id, clock)
    assert again.bank == BANK
    assert again.bank is not changed
    store.close()


def test_a_decision_about_the_plan_stays_and_can_be_taken_back(store: MemoryStore) -> None:
    session = begin(store)
    for question, raw in (("PRO-4", 10), ("LIS-1", 1), ("LIS-3", 1), ("GOV-1", 3)):
        session.answer(question, raw)
    assert {"A08", "A09"} <= {one.id for one in session.plan.planned}
    session.choose(Choice(action="A08", kind=Kind.REJECT, note="Das macht die Agentur."))
    again = Session(store, BANK, session.id, clock)
    left = {left.candidate.id: left.reason for left in again.plan.not_now}
    assert left == {"A08": Reason.REJECTED, "A09": Reason.WAITS}
    again.unchoose("A08")
    assert {"A08", "A09"} <= {one.id for one in again.plan.planned}


def test_other_hours_can_be_tried_without_changing_anything(store: MemoryStore) -> None:
    session = begin(store)
    for question, raw in (("PRO-4", 10), ("LIS-1", 1), ("LIS-3", 1), ("CRI-1", 1)):
        session.answer(question, raw)
    events = len(store.entries(session.id))
    assert len(session.plan_with(0.5).planned) < len(session.plan.planned)
    assert len(store.entries(session.id)) == events
