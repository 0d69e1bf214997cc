"""What follows from the log of an audit."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.core.answers import Answer, Picked
from audit.core.choices import Choice, Kind
from audit.core.client import Client
from audit.core.events import (
    Answered,
    AuditState,
    Change,
    Cleared,
    ClientChanged,
    Decided,
    Event,
    Filed,
    Finished,
    LanguageChanged,
    ModeChanged,
    Moved,
    OutcomeSet,
    Redone,
    Reopened,
    Started,
    Tracked,
    Undecided,
    Undone,
    replay,
)
from audit.core.mode import Mode
from audit.core.tracking import Stage, Track

HUBER = Client(name="Bäckerei Huber", sector="bakery")
STARTED = Started(HUBER, "social-media", "1.2.0", "abc", Mode.QUICK, "en")


def said(question: str, option: str) -> Answered:
    return Answered(Answer(question=question, value=Picked(option)))


ONE, TWO, OTHER = said("LIS-1", "1"), said("LIS-1", "2"), said("GOA-1", "3")


def options(state: AuditState) -> dict[str, str]:
    """What is picked, by question."""
    given = state.answers.values()
    return {a.question: a.value.option for a in given if isinstance(a.value, Picked)}


SAID = st.sampled_from([ONE, TWO, OTHER, Cleared("LIS-1"), Cleared("GOA-1"), Undone(), Redone(), Finished()])


@given(st.lists(SAID, max_size=12))
def test_a_log_read_at_once_leads_where_its_events_lead_one_by_one(log: list[Event]) -> None:
    state = AuditState()
    for event in log:
        state = state.after(event)
    assert replay(log) == state


def test_an_audit_begins_as_it_was_started() -> None:
    assert replay([STARTED]) == AuditState(
        client=HUBER,
        bank="social-media",
        bank_version="1.2.0",
        bank_digest="abc",
        mode=Mode.QUICK,
        language="en",
    )


def test_starting_keeps_what_is_there() -> None:
    assert replay([ONE, Moved("LIS-2"), STARTED]) == replay([STARTED, ONE, Moved("LIS-2")])


@pytest.mark.parametrize(
    ("event", "changed"),
    [
        (Moved("LIS-2"), {"position": "LIS-2"}),
        (ClientChanged(Client(name="Huber KG")), {"client": Client(name="Huber KG")}),
        (ModeChanged(Mode.FULL), {"mode": Mode.FULL, "finished": False}),
        (LanguageChanged("de"), {"language": "de"}),
    ],
)
def test_an_event_changes_what_it_is_about_and_nothing_else(event: Event, changed: dict[str, object]) -> None:
    before = replay([STARTED, ONE, TWO, Undone(), Moved("LIS-1"), Finished()])
    assert before.finished
    assert before.after(event) == replace(before, **changed)  # type: ignore[arg-type]


def test_the_newest_answer_counts() -> None:
    state = replay([ONE, OTHER, TWO])
    assert options(state) == {"LIS-1": "2", "GOA-1": "3"}
    assert state.done == (ONE, OTHER, TWO)


def test_a_cleared_question_is_open_again_and_that_too_can_be_undone() -> None:
    cleared = replay([ONE, OTHER, Cleared("LIS-1")])
    assert options(cleared) == {"GOA-1": "3"}
    assert options(cleared.after(Undone())) == {"LIS-1": "1", "GOA-1": "3"}
    assert options(cleared.after(Undone()).after(Redone())) == {"GOA-1": "3"}


def test_undoing_brings_back_what_the_same_question_was_before() -> None:
    log: list[Event] = [ONE, OTHER, TWO]
    steps = [options(replay([*log, *[Undone()] * times])) for times in range(5)]
    assert steps == [
        {"LIS-1": "2", "GOA-1": "3"},
        {"LIS-1": "1", "GOA-1": "3"},
        {"LIS-1": "1"},
        {},
        {},
    ]


def test_undoing_an_answer_after_clearing_leaves_the_question_open() -> None:
    assert options(replay([ONE, Cleared("LIS-1"), TWO, Undone()])) == {}


def test_what_was_undone_last_comes_back_first() -> None:
    log: list[Event] = [ONE, OTHER, TWO, Undone(), Undone(), Undone()]
    undone = replay(log)
    assert (undone.done, undone.undone) == ((), (TWO, OTHER, ONE))
    once = undone.after(Redone())
    assert (once.done, once.undone) == ((ONE,), (TWO, OTHER))
    assert options(once) == {"LIS-1": "1"}
    assert options(replay([*log, Redone(), Redone(), Redone()])) == {"LIS-1": "2", "GOA-1": "3"}


@pytest.mark.parametrize("change", [OTHER, Cleared("LIS-1")])
def test_a_new_change_forgets_what_was_undone(change: Change) -> None:
    state = replay([ONE, TWO, Undone(), change])
    assert (state.done, state.undone) == ((ONE, change), ())


def test_with_nothing_to_undo_or_redo_nothing_happens() -> None:
    assert replay([STARTED, Undone(), Redone()]) == replay([STARTED])


def test_a_decision_is_kept_changed_and_taken_back_by_itself() -> None:
    both = replay([OutcomeSet("A01", "leave"), OutcomeSet("A02", "do")])
    assert both.answers.outcomes == {"A01": "leave", "A02": "do"}
    assert both.after(OutcomeSet("A01", "do")).answers.outcomes == {"A01": "do", "A02": "do"}
    assert both.after(OutcomeSet("A01", "")).answers.outcomes == {"A02": "do"}
    assert options(both.after(ONE)) == {"LIS-1": "1"}
    assert both.after(ONE).answers.outcomes == both.answers.outcomes


def test_the_newest_choice_about_an_action_counts_and_can_be_dropped() -> None:
    pin, late = (Choice(action="A08", kind=Kind.PIN, horizon=horizon) for horizon in (0, 2))
    other = Choice(action="A09", kind=Kind.REJECT)
    state = replay([STARTED, Decided(pin), Decided(other), Decided(late)])
    assert state == replace(replay([STARTED]), choices=(other, late))
    assert state.after(Undecided("A09")).choices == (late,)
    assert state.after(Undecided("A12")) == state


def test_another_mode_opens_a_finished_audit_again() -> None:
    assert replay([STARTED, Finished()]).finished
    assert not replay([STARTED, Finished(), ModeChanged(Mode.FULL)]).finished


def test_a_finished_audit_can_be_opened_again() -> None:
    assert not replay([STARTED, Finished(), Reopened()]).finished


def test_an_audit_lies_where_it_was_filed_last() -> None:
    state = replay([replace(STARTED, dossier="a", follows="b", respondent="Eva")])
    assert (state.dossier, state.follows, state.respondent) == ("a", "b", "Eva")
    moved = state.after(Filed("c", follows="d"))
    assert moved == replace(state, dossier="c", follows="d", respondent="")


def test_the_newest_word_on_each_action_counts() -> None:
    doing, other, done = (
        Track(action=action, stage=stage, on=date(2026, 3, 2))
        for action, stage in (("A07", Stage.DOING), ("A08", Stage.OPEN), ("A07", Stage.DONE))
    )
    state = replay([STARTED, Tracked(doing), Tracked(other), Tracked(done)])
    assert state == replace(replay([STARTED]), tracks=(other, done))


def test_tracking_survives_undo_and_changes_no_answer() -> None:
    track = Track(action="A07", stage=Stage.DONE, on=date(2026, 3, 2))
    state = replay([ONE, Tracked(track), Undone()])
    assert (options(state), state.tracks) == ({}, (track,))
