"""What every store must do."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta, timezone
from pathlib import Path

import pytest

from audit.core.answers import Answer, State
from audit.core.client import Client
from audit.core.dossier import Contact, Profile
from audit.core.events import (
    Answered,
    AuditState,
    Cleared,
    Filed,
    Finished,
    ModeChanged,
    Moved,
    Redone,
    Reopened,
    Undone,
    replay,
)
from audit.core.mode import Mode
from audit.errors import StaleError, StoreError
from audit.session import Store
from audit.store.sqlite import SqliteStore
from tests.store.memory import MemoryStore
from tests.store.samples import MINUTE, NOON, answered, figures, started

NEW_STORE: dict[str, Callable[[Path], Store]] = {
    "sqlite": lambda folder: SqliteStore(folder / "audits.db"),
    "memory": lambda folder: MemoryStore(),
}


@pytest.fixture(params=NEW_STORE)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made = NEW_STORE[request.param](tmp_path)
    yield made
    made.close()


def state(store: Store, audit: str) -> AuditState:
    return replay(entry.event for entry in store.entries(audit))


def say(store: Store, audit: str, *questions: str) -> int:
    number = store.entries(audit)[-1].number
    for question in questions:
        number = store.append(audit, answered(question), NOON, after=number, figures=figures())
    return number


# The log.


def test_a_new_audit_has_one_entry(store: Store) -> None:
    audit = store.create(started(), NOON)
    (entry,) = store.entries(audit)
    assert (entry.number, entry.at, entry.event) == (1, NOON, started())


def test_entries_are_numbered_one_by_one(store: Store) -> None:
    audit = store.create(started(), NOON)
    say(store, audit, "LIS-1", "LIS-2")
    assert [entry.number for entry in store.entries(audit)] == [1, 2, 3]


def test_an_entry_keeps_its_time_and_zone(store: Store) -> None:
    audit = store.create(started(), NOON.astimezone())
    store.append(audit, Finished(), NOON + MINUTE, after=1, figures=None)
    assert [entry.at for entry in store.entries(audit)] == [NOON, NOON + MINUTE]
    assert all(entry.at.tzinfo for entry in store.entries(audit))


def test_the_log_of_one_audit_does_not_touch_another(store: Store) -> None:
    first, second = store.create(started(), NOON), store.create(started(), NOON)
    say(store, first, "LIS-1")
    assert len(store.entries(first)) == 2
    assert len(store.entries(second)) == 1


def test_audits_have_different_ids_that_are_good_in_a_file_name(store: Store) -> None:
    ids = {store.create(started(), NOON) for _ in range(50)}
    assert len(ids) == 50
    assert all(id_.isascii() and id_.isalnum() and id_.islower() for id_ in ids)


@pytest.mark.parametrize("audit", ["", "nobody", "../x", "\x00", "\udc80", "' OR 1=1 --"])
def test_an_audit_that_does_not_exist_is_an_error_with_a_sentence(store: Store, audit: str) -> None:
    with pytest.raises(StoreError):
        store.entries(audit)
    with pytest.raises(StoreError):
        store.append(audit, Finished(), NOON, after=1, figures=None)


def test_a_writer_who_has_not_seen_the_last_entry_is_refused(store: Store) -> None:
    audit = store.create(started(), NOON)
    say(store, audit, "LIS-1")
    before = store.entries(audit)
    for seen in (0, 1, 3):
        with pytest.raises(StaleError):
            store.append(audit, answered("LIS-1", "Nein"), NOON, after=seen, figures=None)
        with pytest.raises(StaleError):
            store.append(audit, Moved("LIS-1"), NOON, after=seen, figures=None)
    assert store.entries(audit) == before


# Going back and forth.


def test_what_was_taken_back_stays_taken_back_and_can_be_brought_again(store: Store) -> None:
    audit = store.create(started(), NOON)
    number = say(store, audit, "LIS-1", "LIS-2")
    number = store.append(audit, Undone(), NOON, after=number, figures=figures())
    assert set(state(store, audit).answers) == {"LIS-1"}
    number = store.append(audit, Redone(), NOON, after=number, figures=figures())
    assert set(state(store, audit).answers) == {"LIS-1", "LIS-2"}
    store.append(audit, Cleared("LIS-1"), NOON, after=number, figures=figures())
    assert set(state(store, audit).answers) == {"LIS-2"}


@pytest.mark.parametrize("seed", range(10))
def test_undo_and_redo_lead_where_replay_leads(store: Store, seed: int) -> None:
    audit = store.create(started(), NOON)
    rolls, expected = random.Random(seed), replay([started()])
    for number in range(1, 20):
        answer = answered(f"Q-{rolls.randrange(3)}", str(number))
        event = rolls.choice((answer, answer, Undone(), Redone()))
        store.append(audit, event, NOON, after=number, figures=None)
        expected = expected.after(event)
    assert state(store, audit) == expected


# Where it stands.


def test_the_interview_stands_where_it_moved_last(store: Store) -> None:
    audit = store.create(started(), NOON)
    for question in ("LIS-1", "LIS-2", "CRI-1"):
        assert store.append(audit, Moved(question), NOON, after=1, figures=None) == 1
    assert state(store, audit).position == "CRI-1"


def test_moving_makes_no_other_writer_stale(store: Store) -> None:
    audit = store.create(started(), NOON)
    store.append(audit, Moved("LIS-1"), NOON, after=1, figures=None)
    assert store.append(audit, answered("LIS-2"), NOON, after=1, figures=None) == 2


def test_the_log_does_not_grow_by_moving(store: Store) -> None:
    audit = store.create(started(), NOON)
    number = say(store, audit, "LIS-1")
    for step in range(100):
        store.append(audit, Moved(f"Q-{step}"), NOON, after=number, figures=None)
    assert len(store.entries(audit)) == 3
    assert store.entries(audit)[-1].number == number


def test_an_answer_after_a_move_leaves_the_position(store: Store) -> None:
    audit = store.create(started(), NOON)
    store.append(audit, Moved("LIS-1"), NOON, after=1, figures=None)
    number = say(store, audit, "LIS-1")
    assert state(store, audit).position == "LIS-1"
    assert store.entries(audit)[-1].number == number


# The list.


def test_an_empty_store_lists_nothing(store: Store) -> None:
    assert store.summaries() == ()


def test_a_new_audit_is_listed_at_once(store: Store) -> None:
    audit = store.create(started("Müller & Söhne", Mode.QUICK), NOON)
    (summary,) = store.summaries()
    assert (summary.id, summary.client, summary.mode, summary.language) == (
        audit,
        "Müller & Söhne",
        Mode.QUICK,
        "de",
    )
    assert (summary.bank, summary.created, summary.changed) == ("social-media", NOON, NOON)
    assert (summary.answered, summary.index, summary.level, summary.finished) == (0, None, None, False)


def test_the_list_shows_the_figures_of_the_last_entry(store: Store) -> None:
    audit = store.create(started(), NOON)
    store.append(audit, answered("LIS-1"), NOON + MINUTE, after=1, figures=figures("Huber KG", 7))
    (summary,) = store.summaries()
    assert (summary.client, summary.answered, summary.total) == ("Huber KG", 7, 51)
    assert (summary.index, summary.level, summary.changed) == (47.25, 3, NOON + MINUTE)


def test_an_entry_without_figures_leaves_them(store: Store) -> None:
    audit = store.create(started(), NOON)
    store.append(audit, answered("LIS-1"), NOON, after=1, figures=figures("Huber KG", 7))
    store.append(audit, Finished(), NOON + MINUTE, after=2, figures=None)
    (summary,) = store.summaries()
    assert (summary.client, summary.answered, summary.changed) == ("Huber KG", 7, NOON + MINUTE)


def test_the_audit_changed_last_comes_first_whatever_its_zone(store: Store) -> None:
    old, new = store.create(started("alt"), NOON), store.create(started("neu"), NOON)
    assert [summary.id for summary in store.summaries()] == [new, old]
    in_the_west = (NOON + MINUTE).astimezone(timezone(timedelta(hours=-9)))
    store.append(old, answered("LIS-1"), in_the_west, after=1, figures=None)
    assert [summary.id for summary in store.summaries()] == [old, new]


def test_moving_about_does_not_reorder_the_list(store: Store) -> None:
    old, new = store.create(started("alt"), NOON), store.create(started("neu"), NOON + MINUTE)
    store.append(old, Moved("LIS-1"), NOON + 2 * MINUTE, after=1, figures=None)
    assert [summary.id for summary in store.summaries()] == [new, old]


def test_a_part_of_the_list_is_its_beginning(store: Store) -> None:
    for minute in range(5):
        store.create(started(), NOON + minute * MINUTE)
    assert store.summaries(newest=2) == store.summaries()[:2]
    assert store.summaries(newest=0) == ()
    assert store.summaries(newest=99) == store.summaries()


def test_a_new_audit_can_be_listed_with_its_figures(store: Store) -> None:
    store.create(started(), NOON, figures(answered=0))
    (summary,) = store.summaries()
    assert (summary.answered, summary.total) == (0, 51)


def test_the_list_tells_when_an_audit_was_finished(store: Store) -> None:
    audit = store.create(started(), NOON)
    for number, event, ended in (
        (1, Finished(), NOON + MINUTE),
        (2, answered("LIS-1"), NOON + MINUTE),
        (3, Reopened(), None),
        (4, Finished(), NOON + 4 * MINUTE),
        (5, ModeChanged(Mode.QUICK), None),
    ):
        store.append(audit, event, NOON + number * MINUTE, after=number, figures=None)
        assert store.summaries()[0].ended == ended


# Clients' files.

HUBER = Profile(
    client=Client(name="Bäckerei Huber", sector="Bäckerei", contact="Eva Huber", place="Passau"),
    contacts=(
        Contact(name="Eva Huber", role="Chefin", mail="eva@example.org", phone="0851 1"),
        Contact(name="Jo"),
    ),
    note="zahlt spät",
    keep_until=date(2029, 3, 2),
)
MUELLER = Profile(client=Client(name="Müller & Söhne"))


def test_a_client_is_given_back_as_written(store: Store) -> None:
    file = store.add_dossier(HUBER, NOON)
    dossier = store.dossier(file)
    assert (dossier.id, dossier.number, dossier.profile) == (file, 1, HUBER)
    assert (dossier.created, dossier.changed, dossier.name) == (NOON, NOON, "Bäckerei Huber")
    assert store.dossiers() == (dossier,)


def test_the_client_changed_last_comes_first(store: Store) -> None:
    first, second = store.add_dossier(HUBER, NOON), store.add_dossier(MUELLER, NOON)
    assert [one.id for one in store.dossiers()] == [second, first]
    in_the_west = (NOON + MINUTE).astimezone(timezone(timedelta(hours=-9)))
    assert store.change_dossier(first, replace(HUBER, note=""), in_the_west, after=1) == 2
    assert [one.id for one in store.dossiers()] == [first, second]
    changed = store.dossiers()[0]
    assert (changed.number, changed.profile.note, changed.created) == (2, "", NOON)


def test_everything_ever_written_about_a_client_is_kept(store: Store) -> None:
    file = store.add_dossier(HUBER, NOON)
    store.change_dossier(file, MUELLER, NOON + MINUTE, after=1)
    assert store.dossier_history(file) == ((NOON, HUBER), (NOON + MINUTE, MUELLER))


def test_a_client_is_found_by_name_however_it_is_typed(store: Store) -> None:
    file = store.add_dossier(HUBER, NOON)
    store.add_dossier(MUELLER, NOON)
    assert [one.id for one in store.dossiers(name=" BÄCKEREI  huber")] == [file]
    assert store.dossiers(name="Huber") == ()
    store.change_dossier(file, MUELLER, NOON, after=1)
    assert store.dossiers(name="Bäckerei Huber") == ()
    assert len(store.dossiers(name="müller & söhne")) == 2


def test_who_has_not_seen_the_last_change_of_a_client_is_refused(store: Store) -> None:
    file = store.add_dossier(HUBER, NOON)
    store.change_dossier(file, HUBER, NOON, after=1)
    for seen in (0, 1, 3):
        with pytest.raises(StaleError):
            store.change_dossier(file, MUELLER, NOON, after=seen)
    assert store.dossier(file).profile == HUBER


@pytest.mark.parametrize("file", ["", "nobody", "../x", "\x00", "\udc80", "' OR 1=1 --"])
def test_a_client_that_does_not_exist_is_an_error_with_a_sentence(store: Store, file: str) -> None:
    for attempt in (store.dossier, store.dossier_history):
        with pytest.raises(StoreError):
            attempt(file)
    with pytest.raises(StoreError):
        store.change_dossier(file, HUBER, NOON, after=1)


def test_no_audit_lies_in_a_file_that_does_not_exist(store: Store) -> None:
    audit = store.create(started(), NOON)
    with pytest.raises(StoreError):
        store.create(replace(started(), dossier="nobody"), NOON)
    with pytest.raises(StoreError):
        store.append(audit, Filed("nobody"), NOON, after=1, figures=None)
    assert len(store.summaries()) == 1
    assert len(store.entries(audit)) == 1


def test_the_audits_of_a_client_are_listed_by_themselves(store: Store) -> None:
    file, other = store.add_dossier(HUBER, NOON), store.add_dossier(MUELLER, NOON)
    first = store.create(replace(started(), dossier=file), NOON)
    store.create(replace(started(), dossier=other), NOON)
    loose = store.create(started(), NOON)
    event = Filed(file, follows=first, respondent="Jo")
    store.append(loose, event, NOON + MINUTE, after=1, figures=None)
    assert [(one.id, one.follows, one.respondent) for one in store.summaries(dossier=file)] == [
        (loose, first, "Jo"),
        (first, "", ""),
    ]
    assert store.summaries(dossier=file, newest=1) == store.summaries(dossier=file)[:1]
    assert store.summaries(dossier="nobody") == ()
    assert len(store.summaries()) == 3


def test_an_audit_goes_under_the_name_its_client_has_now(store: Store) -> None:
    file = store.add_dossier(HUBER, NOON)
    audit = store.create(replace(started("Huber"), dossier=file), NOON)
    assert store.summaries()[0].client == "Bäckerei Huber"
    store.change_dossier(file, MUELLER, NOON, after=1)
    assert store.summaries()[0].client == "Müller & Söhne"
    assert store.append(audit, Filed(""), NOON, after=1, figures=figures("Huber")) == 2
    assert (store.summaries()[0].client, store.summaries()[0].dossier) == ("Huber", "")


def test_a_deleted_client_takes_the_audits_along_and_no_others(store: Store) -> None:
    file, other = store.add_dossier(HUBER, NOON), store.add_dossier(MUELLER, NOON)
    gone = store.create(replace(started(), dossier=file), NOON)
    say(store, gone, "LIS-1")
    kept = {store.create(replace(started(), dossier=other), NOON), store.create(started(), NOON)}
    store.delete_dossier(file)
    assert {one.id for one in store.summaries()} == kept
    assert [one.id for one in store.dossiers()] == [other]
    for attempt in (lambda: store.entries(gone), lambda: store.dossier(file)):
        with pytest.raises(StoreError):
            attempt()
    store.delete_dossier(file)
    store.delete_dossier("")
    assert len(store.summaries()) == 2


def test_a_deleted_audit_leaves_its_client(store: Store) -> None:
    file = store.add_dossier(HUBER, NOON)
    store.delete(store.create(replace(started(), dossier=file), NOON))
    assert store.dossier(file).profile == HUBER


# Leaving.


def test_a_deleted_audit_is_gone_and_the_others_stay(store: Store) -> None:
    first, second = store.create(started(), NOON), store.create(started(), NOON)
    say(store, second, "LIS-1")
    log = store.entries(second)
    store.append(first, Moved("LIS-1"), NOON, after=1, figures=None)
    store.delete(first)
    assert [summary.id for summary in store.summaries()] == [second]
    assert store.entries(second) == log
    with pytest.raises(StoreError):
        store.entries(first)


def test_deleting_what_is_gone_changes_nothing(store: Store) -> None:
    audit = store.create(started(), NOON)
    store.delete("nobody")
    store.delete(audit)
    store.delete(audit)
    assert store.summaries() == ()


def test_closing_twice_does_no_harm(store: Store) -> None:
    store.close()
    store.close()


# Banks.


def test_a_bank_is_given_back_byte_for_byte(store: Store) -> None:
    document = bytes(range(256)) * 100
    assert store.bank("ab") is None
    store.remember_bank("ab", document)
    assert store.bank("ab") == document
    assert store.bank("cd") is None


def test_a_bank_that_is_known_stays_as_it_is(store: Store) -> None:
    store.remember_bank("ab", b"first")
    store.remember_bank("ab", b"second")
    assert store.bank("ab") == b"first"


# States that answers can be in.


@pytest.mark.parametrize("answer_state", [state for state in State if state is not State.ANSWERED])
def test_every_state_of_an_answer_is_kept(store: Store, answer_state: State) -> None:
    audit = store.create(started(), NOON)
    event = Answered(Answer(question="LIS-1", state=answer_state, reason="Weil", ask="Frau Huber"))
    store.append(audit, event, NOON, after=1, figures=None)
    assert store.entries(audit)[-1].event == event


# Searching.


def said(store: Store, audit: str, question: str, **noted: str) -> None:
    """One more answer, with what was noted beside it."""
    after = store.entries(audit)[-1].number
    event = Answered(Answer(question=question, state=State.DONT_KNOW, **noted))  # type: ignore[arg-type]
    store.append(audit, event, NOON, after=after, figures=None)


def found(store: Store, words: str) -> list[tuple[str, str]]:
    hits = store.search(words, limit=10)
    return [(passage.question, passage.text) for hit in hits for passage in hit.passages]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Frau Huber antwortet", "huber"),
        ("Frau Huber antwortet", "ANTWORTET frau"),
        ("In der Hauptstraße", "STRASSE"),
        ("In der Hauptstrasse", "straße"),
        ("ÄRGER mit Öl", "ärger öl"),
        ('Sie sagte: "nie"\nund \\ ging', '"nie"'),
        ("100 % _sicher_", "% _s"),
        ("日本語の店", "本語"),
    ],
)
def test_words_are_found_whatever_their_capitals_and_signs(store: Store, text: str, words: str) -> None:
    audit = store.create(started("Bäckerei"), NOON)
    said(store, audit, "Q-1", note=text)
    said(store, audit, "Q-2", note="etwas anderes")
    assert found(store, words) == [("Q-1", text)]


def test_only_what_holds_now_is_found(store: Store) -> None:
    audit = store.create(started("Bäckerei"), NOON)
    said(store, audit, "Q-1", note="der alte Stand")
    said(store, audit, "Q-1", note="der neue Stand")
    assert found(store, "alte") == []
    assert found(store, "stand") == [("Q-1", "der neue Stand")]


def test_all_words_must_stand_in_one_text(store: Store) -> None:
    audit = store.create(started("Bäckerei Huber"), NOON)
    said(store, audit, "Q-1", note="Montag", ask="Frau Maier")
    assert found(store, "montag maier") == []
    assert found(store, "maier frau") == [("Q-1", "Frau Maier")]
    assert found(store, "huber") == [("", "Bäckerei Huber")]


def test_a_search_for_nothing_finds_nothing(store: Store) -> None:
    store.create(started("Bäckerei"), NOON)
    assert store.search("  ", limit=10) == store.search("%", limit=10) == ()


def test_as_many_audits_are_found_as_wanted_the_newest_first(store: Store) -> None:
    audits = [store.create(started("Bäckerei"), NOON + MINUTE * n) for n in range(4)]
    hits = store.search("bäckerei", limit=2)
    assert [hit.audit for hit in hits] == [audits[3], audits[2]]
