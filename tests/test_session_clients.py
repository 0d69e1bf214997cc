"""Audits of one client: where they lie, what stands still, what follows up what, and who else answers."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from audit.core.answers import Amount, Picked, State
from audit.core.choices import Choice, Kind
from audit.core.client import Client
from audit.core.comparison import compare
from audit.core.dossier import Profile
from audit.core.history import Deed
from audit.core.mode import Mode
from audit.core.tracking import Stage
from audit.errors import AnswersError, FrozenError, StaleError, StoreError
from audit.session import Session
from tests.core.audits import BANK
from tests.store.memory import MemoryStore

HUBER = Client(name="Bäckerei Huber", place="Passau")


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def days_later(self, days: int) -> None:
        self.now += timedelta(days=days)


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def clock() -> Clock:
    return Clock()


def begin(
    store: MemoryStore, clock: Clock, client: Client = HUBER, *, dossier: str = "", respondent: str = ""
) -> Session:
    return Session.start(
        store,
        BANK,
        clock,
        client=client,
        mode=Mode.FULL,
        language="de",
        dossier=dossier,
        respondent=respondent,
    )


def reopened(session: Session) -> Session:
    """The same audit, read anew."""
    return Session(session.store, BANK, session.id, session.clock)


# Where an audit lies.


def test_a_new_client_gets_a_file_with_the_date_until_which_it_is_kept(
    store: MemoryStore, clock: Clock
) -> None:
    session = Session.start(store, BANK, clock, client=HUBER, mode=Mode.QUICK, language="en", keep_months=24)
    (dossier,) = store.dossiers()
    assert dossier.profile == Profile(client=HUBER, keep_until=date(2028, 3, 2))
    assert session.dossier == dossier
    assert store.summaries()[0].dossier == dossier.id


def test_a_second_audit_of_a_client_lies_in_the_same_file(store: MemoryStore, clock: Clock) -> None:
    first = begin(store, clock)
    second = begin(store, clock, Client(name="bäckerei huber "))
    elsewhere = begin(store, clock, Client(name="Bäckerei Huber", place="Wien"))
    assert first.state.dossier == second.state.dossier != elsewhere.state.dossier
    chosen = begin(store, clock, Client(name="Huber"), dossier=first.state.dossier)
    assert chosen.client == HUBER


def test_the_list_knows_how_long_an_audit_will_be_before_its_first_answer(
    store: MemoryStore, clock: Clock
) -> None:
    session = begin(store, clock)
    (summary,) = store.summaries()
    assert (summary.answered, summary.total) == (0, session.progress.total)
    assert summary.total > 0


def test_a_corrected_name_reaches_the_file_and_the_audits_that_go_on(
    store: MemoryStore, clock: Clock
) -> None:
    done, other, session = (begin(store, clock) for _ in range(3))
    done.finish()
    session.set_client(Client(name="Huber KG"))
    assert store.dossiers()[0].name == "Huber KG"
    assert reopened(session).client.name == reopened(other).client.name == "Huber KG"
    assert reopened(done).client == HUBER
    assert {one.client for one in store.summaries()} == {"Huber KG"}


def test_correcting_a_name_keeps_what_else_is_written_about_the_client(
    store: MemoryStore, clock: Clock
) -> None:
    session = begin(store, clock)
    (dossier,) = store.dossiers()
    store.change_dossier(dossier.id, replace(dossier.profile, note="zahlt spät"), clock(), after=1)
    session.set_client(Client(name="Huber KG"))
    assert store.dossiers()[0].profile == Profile(client=Client(name="Huber KG"), note="zahlt spät")


def test_a_finished_audit_keeps_the_name_its_client_had_then(store: MemoryStore, clock: Clock) -> None:
    session = begin(store, clock)
    (dossier,) = store.dossiers()
    renamed = replace(dossier.profile, client=Client(name="Huber KG"))
    store.change_dossier(dossier.id, renamed, clock(), after=1)
    again = reopened(session)
    again.finish()
    store.change_dossier(dossier.id, Profile(client=Client(name="Huber AG")), clock(), after=2)
    assert reopened(session).client.name == "Huber KG"


def test_an_audit_can_be_laid_into_another_file(store: MemoryStore, clock: Clock) -> None:
    session = begin(store, clock)
    other = store.add_dossier(Profile(client=Client(name="Müller")), clock())
    session.file_in(other, respondent="Eva")
    assert (session.client.name, session.state.respondent) == ("Müller", "Eva")
    assert store.summaries(dossier=other)[0].respondent == "Eva"
    with pytest.raises(StoreError):
        session.file_in("nowhere")
    assert session.state.dossier == other


# What stands still.


def test_the_answers_of_a_finished_audit_stand_still(store: MemoryStore, clock: Clock) -> None:
    session = begin(store, clock)
    session.answer("LIS-1", 2)
    session.answer("LIS-3", 1)
    session.undo()
    session.finish()
    before = store.entries(session.id)
    for change in (
        lambda: session.answer("LIS-1", 4),
        lambda: session.annotate("LIS-1", note="doch nicht"),
        lambda: session.dont_know("LIS-1"),
        lambda: session.decline("LIS-1"),
        lambda: session.clear("LIS-1"),
        session.undo,
        session.redo,
        lambda: session.import_answers([session.given("LIS-1")]),
        lambda: session.set_mode(Mode.QUICK),
    ):
        with pytest.raises(FrozenError) as caught:
            change()
        assert all((caught.value.hint_de, caught.value.hint_en))
    assert store.entries(session.id) == before
    assert session.given("LIS-1").value == Picked("2")


def test_what_changes_nothing_may_be_said_to_a_finished_audit(store: MemoryStore, clock: Clock) -> None:
    session = begin(store, clock)
    session.finish()
    before = store.entries(session.id)
    session.annotate("LIS-1", note="")
    session.set_mode(Mode.FULL)
    session.clear("LIS-1")
    session.finish()
    assert not session.undo()
    assert not session.redo()
    assert store.entries(session.id) == before


def test_plan_and_tracking_and_language_of_a_finished_audit_go_on(store: MemoryStore, clock: Clock) -> None:
    session = begin(store, clock)
    session.finish()
    session.choose(Choice(action="A08", kind=Kind.REJECT))
    session.decide("A01", "listen_only")
    session.track("A07", Stage.DOING)
    session.set_language("en")
    session.go_to("LIS-2")
    assert reopened(session).finished


def test_a_reopened_audit_can_be_answered_and_finished_again(store: MemoryStore, clock: Clock) -> None:
    session = begin(store, clock)
    session.finish()
    session.reopen()
    session.reopen()
    session.answer("LIS-1", 3)
    assert store.summaries()[0].ended is None
    clock.days_later(1)
    session.finish()
    assert store.summaries()[0].ended == clock() == reopened(session).as_of


def test_an_audit_finished_elsewhere_takes_no_more_answers(store: MemoryStore, clock: Clock) -> None:
    session = begin(store, clock)
    reopened(session).finish()
    with pytest.raises(StaleError):
        session.answer("LIS-1", 3)


# What becomes of the actions.


def test_the_newest_word_on_an_action_counts_and_its_day_is_kept(store: MemoryStore, clock: Clock) -> None:
    session = begin(store, clock)
    session.track("A07", Stage.DOING, "Eva macht es")
    clock.days_later(3)
    session.track("A07", Stage.DOING, "Eva macht es")
    assert session.tracks["A07"].on == date(2026, 3, 2)
    session.track("A07", Stage.DONE)
    track = reopened(session).tracks["A07"]
    assert (track.stage, track.on, track.note) == (Stage.DONE, date(2026, 3, 5), "")
    with pytest.raises(AnswersError):
        session.track("Z99", Stage.DONE)


# Who changed an answer when.


def test_the_history_of_an_answer_tells_every_change(store: MemoryStore, clock: Clock) -> None:
    session = begin(store, clock, respondent="Eva")
    session.answer("LIS-1", 1)
    session.answer("LIS-3", 1)
    clock.days_later(1)
    session.annotate("LIS-1", note="Google")
    session.answer("LIS-1", 3)
    session.undo()
    session.redo()
    session.clear("LIS-1")
    session.undo()
    lines = session.history("LIS-1")
    assert [line.deed for line in lines] == [
        Deed.SAID,
        Deed.NOTED,
        Deed.SAID,
        Deed.UNDONE,
        Deed.REDONE,
        Deed.CLEARED,
        Deed.UNDONE,
    ]
    values = [line.after.value if line.after else None for line in lines]
    one, three = Picked("1"), Picked("3")
    assert values == [one, one, three, one, three, None, three]
    assert [line.before for line in lines[1:]] == [line.after for line in lines[:-1]]
    assert lines[0].before is None
    assert {line.who for line in lines} == {"Eva"}
    assert [line.at.day for line in lines] == [2, 3, 3, 3, 3, 3, 3]


def test_the_history_of_an_answer_without_a_name_names_nobody(store: MemoryStore, clock: Clock) -> None:
    session = begin(store, clock)
    session.answer("LIS-1", 1)
    assert [line.who for line in session.history("LIS-1")] == [""]
    assert session.history("LIS-2") == ()


# Follow-ups.


def finished(store: MemoryStore, clock: Clock, *, respondent: str = "") -> Session:
    session = begin(store, clock, respondent=respondent)
    for question, raw in (("PRO-1", "local"), ("PRO-2", 12), ("PRO-6", ["time"]), ("LIS-1", 1)):
        session.answer(question, raw)
    session.annotate("PRO-2", note="mit Lehrlingen", private_note="schwarz", evidence="Lohnliste")
    session.finish()
    return session


def follow(session: Session) -> Session:
    return Session.follow_up(session.store, BANK, session.clock, session.id)


def test_a_follow_up_takes_over_the_profile_and_asks_the_rest_anew(store: MemoryStore, clock: Clock) -> None:
    first = finished(store, clock)
    clock.days_later(90)
    second = follow(first)
    assert (second.state.follows, second.state.dossier) == (first.id, first.state.dossier)
    assert second.given("PRO-2").value == Amount(12)
    assert (second.given("PRO-2").note, second.given("PRO-2").private_note) == ("mit Lehrlingen", "")
    assert second.given("PRO-2").at == clock()
    assert second.given("LIS-1").state is State.OPEN
    assert second.current == second.live[0]
    before = second.before("LIS-1")
    assert before is not None
    assert before.value == Picked("1")
    assert second.before("LIS-2") is None
    assert first.before("LIS-1") is None


def test_a_follow_up_needs_a_finished_audit(store: MemoryStore, clock: Clock) -> None:
    with pytest.raises(StoreError) as caught:
        follow(begin(store, clock))
    assert caught.value.hint_de
    assert len(store.summaries()) == 1


def test_a_follow_up_of_an_audit_that_lies_nowhere_finds_it_a_file(store: MemoryStore, clock: Clock) -> None:
    first = finished(store, clock)
    first.file_in("")
    second = follow(first)
    assert second.state.dossier
    assert second.followed is not None


def test_a_report_on_a_follow_up_knows_the_earlier_audit_as_it_stood(
    store: MemoryStore, clock: Clock
) -> None:
    first = finished(store, clock)
    first.track("A07", Stage.DONE, "läuft")
    clock.days_later(90)
    second = follow(first)
    second.answer("LIS-1", 3)
    changed = replace(BANK, version="1.9.0", digest="1" * 64)
    source = Session(store, changed, second.id, clock).source()
    assert source.earlier is not None
    assert source.earlier.snapshot.date == date(2026, 3, 2)
    assert source.earlier.snapshot.bank == BANK
    assert source.earlier.tracks["A07"].note == "läuft"
    assert source.earlier.plan.sequence == first.plan.sequence
    after = replace(source.earlier.snapshot, bank=source.bank, answers=source.answers, card=source.card)
    moved = [change.question for change in compare(source.earlier.snapshot, after).items]
    assert "LIS-1" in moved


def test_a_deleted_earlier_audit_leaves_a_follow_up_that_stands_alone(
    store: MemoryStore, clock: Clock
) -> None:
    first = finished(store, clock)
    second = follow(first)
    store.delete(first.id)
    again = reopened(second)
    assert again.source().earlier is None
    assert again.before("LIS-1") is None


def test_an_answer_that_fits_the_question_no_longer_is_not_shown_as_last_time(
    store: MemoryStore, clock: Clock
) -> None:
    first = finished(store, clock)
    gone = tuple(question for question in BANK.questions if question.id != "PRO-6")
    other = replace(BANK, version="2.0.0", digest="2" * 64, questions=gone)
    second = Session.follow_up(store, other, clock, first.id)
    assert set(second.answers) == {"PRO-1", "PRO-2"}
    assert second.before("PRO-6") is None
    assert second.before("LIS-1") is not None


# Several respondents.


def test_everybody_of_one_round_is_heard(store: MemoryStore, clock: Clock) -> None:
    alone = begin(store, clock)
    file = alone.state.dossier
    assert alone.source().voices == {}
    eva, jo = (begin(store, clock, dossier=file, respondent=name) for name in ("Eva", " Jo "))
    eva.answer("LIS-1", 1)
    jo.answer("LIS-1", 4)
    voices = alone.source().voices
    assert {who: answers["LIS-1"].value for who, answers in voices.items()} == {
        "Eva": Picked("1"),
        "Jo": Picked("4"),
    }
    assert eva.source().voices == jo.source().voices == voices
    assert eva.given("LIS-1").respondent == "Eva"


def test_one_respondent_alone_is_no_round(store: MemoryStore, clock: Clock) -> None:
    session = begin(store, clock, respondent="Eva")
    assert session.source().voices == {}


def test_who_answers_a_follow_up_is_not_heard_with_those_of_the_round_before(
    store: MemoryStore, clock: Clock
) -> None:
    eva, jo = (finished(store, clock, respondent=name) for name in ("Eva", "Jo"))
    later = [follow(session) for session in (eva, jo)]
    later[0].answer("LIS-1", 4)
    assert set(later[1].source().voices) == {"Eva", "Jo"}
    assert later[1].source().voices["Eva"]["LIS-1"].value == Picked("4")
    assert eva.source().voices["Eva"]["LIS-1"].value == Picked("1")


def test_who_began_twice_is_heard_as_they_spoke_last(store: MemoryStore, clock: Clock) -> None:
    for name, level in (("Eva", 1), ("Jo", 2), ("Eva", 3)):
        clock.days_later(1)
        session = begin(store, clock, respondent=name)
        session.answer("LIS-1", level)
    assert session.source().voices["Eva"]["LIS-1"].value == Picked("3")


def test_a_report_hears_whose_audit_it_is_as_they_answered_there(store: MemoryStore, clock: Clock) -> None:
    first = begin(store, clock, respondent="Eva")
    first.answer("LIS-1", 1)
    for name in ("Eva", "Jo"):
        clock.days_later(1)
        begin(store, clock, respondent=name).answer("LIS-1", 3)
    assert first.source().voices["Eva"] == first.answers


def test_a_round_ends_when_nobody_has_begun_for_as_long_as_until_a_follow_up(
    store: MemoryStore, clock: Clock
) -> None:
    early = [begin(store, clock, respondent=name) for name in ("Eva", "Jo")]
    clock.days_later(90)
    in_time = begin(store, clock, respondent="Kai")
    clock.days_later(91)
    late = [begin(store, clock, respondent=name) for name in ("Eva", "Lu")]
    assert set(early[0].source().voices) == set(in_time.source().voices) == {"Eva", "Jo", "Kai"}
    assert set(late[0].source().voices) == {"Eva", "Lu"}
    assert late[0].shares_round_with(late[1].id)
    assert not late[0].shares_round_with(in_time.id)


def test_audits_that_name_each_other_as_earlier_end_nowhere(store: MemoryStore, clock: Clock) -> None:
    one, other = begin(store, clock), begin(store, clock)
    one.file_in(one.state.dossier, follows=other.id)
    other.file_in(one.state.dossier, follows=one.id)
    assert other.source().voices == {}
