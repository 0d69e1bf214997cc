"""The plan and the state of its actions, line by line."""

from datetime import date

import pytest

from audit.core.choices import Choice, Kind
from audit.core.tracking import Stage
from audit.session import Session
from tests.fakes import MemoryStore, begin, clock, with_plan
from tests.plain.talking import Talk, talked
from tests.wizard_bank import wizard_bank


@pytest.fixture
def store() -> MemoryStore:
    return with_plan()


def audit(talk: Talk) -> Session:
    return Session(talk.store, wizard_bank(), "a1", clock)


def chosen(talk: Talk) -> dict[str, Choice]:
    return {choice.action: choice for choice in audit(talk).state.choices}


# Looking.


def test_every_action_has_a_number_and_a_number_explains_it(store: MemoryStore) -> None:
    text = talked("p", "2", store=store).text
    assert "1: Zuhörzeit einrichten" in text
    for words in (
        "Erster Schritt: Schreiben Sie auf",
        "Woran man es merkt",
        "Wirkung der Maßnahme: ×",
        "Mühe: ÷",
    ):
        assert words in text, words


def test_an_id_explains_an_action_too_and_a_slip_gets_a_suggestion(store: MemoryStore) -> None:
    assert "Erster Schritt: Tragen Sie" in talked("p", "a08", store=store).text
    text = talked("p", "A80", "99", store=store).text
    assert "Eine Maßnahme „A80“ gibt es hier nicht." in text
    assert "Meinten Sie „A08“?" in text
    assert "„99“" in text


def test_without_actions_the_plan_says_so_and_enter_goes_back() -> None:
    store = MemoryStore()
    begin(store)
    talk = talked("p", "", store=store)
    assert "Es gibt nichts zu tun" in talk.text
    assert "Nummer öffnet" in talk.last


def test_the_plan_of_a_result_opens_there_and_comes_back_to_it(store: MemoryStore) -> None:
    assert talked("r", "p", "", store=store).last.startswith("Ergebnis")


# Deciding.


@pytest.mark.parametrize(
    ("lines", "kind", "horizon"),
    [
        (["a 1"], Kind.ACCEPT, None),
        (["annehmen 1"], Kind.ACCEPT, None),
        (["x 1"], Kind.REJECT, None),
        (["x", "1"], Kind.REJECT, None),
        (["x A08"], Kind.REJECT, None),
        (["f 1 3"], Kind.PIN, 2),
        (["f 1", "2"], Kind.PIN, 1),
        (["d 1 1.6."], Kind.REDATE, 2),
    ],
)
def test_an_action_is_accepted_rejected_fixed_or_moved(
    lines: list[str], kind: Kind, horizon: int | None, store: MemoryStore
) -> None:
    choice = chosen(talked("p", *lines, store=store))["A08"]
    assert (choice.kind, choice.horizon) == (kind, horizon)


def test_what_was_decided_is_read_out_with_the_action(store: MemoryStore) -> None:
    text = talked("p", "f 1 3", "o 1 Frau Huber", "d 1 31.3.", "n 1 nach Ostern", ".", store=store).text
    line = text.rsplit("1: Zuhörzeit einrichten", 1)[1].split("\n", 1)[0]
    for words in ("fest", "Frau Huber", "31.03.2026", "nach Ostern"):
        assert words in line, words


def test_the_consequences_of_a_decision_are_told(store: MemoryStore) -> None:
    assert "Sie haben sich dagegen entschieden" in talked("p", "x 1", store=store).text


def test_numbers_stay_while_decisions_move_actions_about(store: MemoryStore) -> None:
    talk = talked("p", "x 1", "n 2 für später", store=store)
    assert chosen(talk)["A26"].note == "für später"


@pytest.mark.parametrize(
    "lines", [["d 1 gestern"], ["f 1 7"], ["f 1", "x"], ["o 1", ""], ["n 1", "/b"], ["x", ""]]
)
def test_what_makes_no_sense_or_is_thought_better_of_decides_nothing(
    lines: list[str], store: MemoryStore
) -> None:
    talk = talked("p", *lines, store=store)
    assert not chosen(talk)
    assert talk.last.startswith("Plan")


def test_a_dash_empties_and_a_decision_can_be_taken_back(store: MemoryStore) -> None:
    assert not chosen(talked("p", "o 1 Huber", "o 1 -", store=store))
    assert not chosen(talked("p", "f 1 3", "u 1", store=store))
    assert "keine Entscheidung" in talked("p", "u 1", store=store).text


def test_an_action_goes_before_another_one(store: MemoryStore) -> None:
    assert chosen(talked("p", "v 2 1", store=store))["A26"].ahead_of == "A08"
    assert chosen(talked("p", "v 2", "A08", store=store))["A26"].ahead_of == "A08"


def test_a_second_writer_is_told_and_nothing_is_overwritten(store: MemoryStore) -> None:
    def meanwhile() -> str:
        Session(store, wizard_bank(), "a1", clock).annotate("LIS-1", note="von nebenan")
        return "x 1"

    talk = talked("p", meanwhile, "x 1", store=store)
    assert "anderswo geändert" in talk.text
    assert chosen(talk)["A08"].kind is Kind.REJECT
    assert audit(talk).given("LIS-1").note == "von nebenan"


@pytest.mark.parametrize(("line", "told"), [("o 1 a\0b", "nicht erlaubt"), ("n 1 " + "x" * 20_000, "10000")])
@pytest.mark.parametrize("place", ["p", "m"])
def test_a_text_that_cannot_be_kept_gets_a_sentence(
    place: str, line: str, told: str, store: MemoryStore
) -> None:
    talk = talked(place, line, store=store)
    assert told in talk.text
    assert not chosen(talk)
    assert not audit(talk).tracks


# Hours.


def test_other_hours_are_only_tried_until_they_are_saved(store: MemoryStore) -> None:
    talk = talked("p", "h 1", store=store)
    assert "Nur ausprobiert" in talk.text
    assert "Dann gilt:" in talk.text
    assert audit(talk).plan.hours_per_week == 5
    assert audit(talked("p", "h 1,5", "s", store=store)).plan.hours_per_week == 1.5


def test_hours_that_were_tried_can_be_dropped(store: MemoryStore) -> None:
    talk = talked("p", "h 1", "h", "s", store=store)
    assert "Verworfen: wieder 5 Stunden pro Woche." in talk.text
    assert "Probieren Sie zuerst" in talk.text
    assert audit(talk).plan.hours_per_week == 5


@pytest.mark.parametrize("hours", ["viele", "-3", "0", "1000", "nan", "inf"])
def test_hours_that_are_none_get_a_sentence(hours: str, store: MemoryStore) -> None:
    assert "Bitte Stunden pro Woche" in talked("p", f"h {hours}", store=store).text


def test_the_hours_of_a_finished_audit_are_saved_only_after_reopening(store: MemoryStore) -> None:
    Session(store, wizard_bank(), "a1", clock).finish()
    assert audit(talked("p", "h 1", "s", "n", store=store)).plan.hours_per_week == 5
    assert audit(talked("p", "h 1", "s", "j", store=store)).plan.hours_per_week == 1


def test_a_bank_without_a_report_has_no_weeks(store: MemoryStore) -> None:
    assert "keine Wochenansicht" in talked("p", "w", store=store).text


# How far they are.


@pytest.mark.parametrize(
    ("line", "stage", "note"),
    [
        ("l 1", Stage.DOING, ""),
        ("d 1", Stage.DONE, ""),
        ("e 1 schon im Mai", Stage.DONE, "schon im Mai"),
        ("x 2 keine Zeit", Stage.DROPPED, "keine Zeit"),
        ("n 2 läuft gut", Stage.OPEN, "läuft gut"),
    ],
)
def test_how_far_an_action_is_takes_a_letter_and_a_number(
    line: str, stage: Stage, note: str, store: MemoryStore
) -> None:
    (track,) = audit(talked("m", line, store=store)).tracks.values()
    assert (track.stage, track.note, track.on) == (stage, note, date(2026, 3, 2))


def test_the_state_of_the_actions_is_read_out(store: MemoryStore) -> None:
    text = talked("m 1", "e 1 erledigt im Mai", ".", store=store).text
    assert "erledigt: 1, läuft: 0, offen: 1, verworfen: 0" in text
    assert "1: Zuhörzeit einrichten – erledigt, seit 02.03.2026, erledigt im Mai (A08)" in text


def test_a_number_alone_says_how_to_say_it(store: MemoryStore) -> None:
    assert "Zuerst der Buchstabe" in talked("m", "1", store=store).text
