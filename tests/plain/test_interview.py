"""The interview line by line: asking, saving, moving, everything beside an answer."""

import pytest

from audit.core.answers import Amount, Cell, Grid, Picked, State, Ticked, Words
from audit.core.mode import Mode
from audit.errors import Language
from audit.plain.console import Leaving
from tests.fakes import MemoryStore, begin
from tests.plain.talking import Script, interviewed, talked

ACTIVE = [("PRO-5", "active")]

# One option.


@pytest.mark.parametrize("line", ["1", "active", "Aktiv", "AKTIV", "aktiv (en)"])
def test_an_option_is_named_by_its_number_its_id_or_its_words(line: str) -> None:
    talk = interviewed("PRO-5", line)
    assert talk.session.answers["PRO-5"].value == Picked("active")
    assert "Gespeichert: Aktiv" in talk.text
    assert talk.session.state.position == "PRO-3"


def test_a_number_is_the_place_in_the_list_and_never_the_level() -> None:
    assert interviewed("LIS-1", "1").session.answers["LIS-1"].value == Picked("0")


def test_what_is_taken_for_granted_is_taken_with_enter() -> None:
    talk = interviewed("PRO-3", "")
    assert "Enter: Deutschland" in talk.text
    assert talk.session.answers["PRO-3"].value == Picked("DE")


def test_enter_passes_no_open_question_by() -> None:
    talk = interviewed("PRO-5", "")
    assert "PRO-5" not in talk.session.answers
    assert "Bitte eine Nummer 1–2" in talk.text


def test_enter_goes_on_where_there_is_an_answer() -> None:
    talk = interviewed("PRO-5", "", answers=ACTIVE)
    assert "Ihre Antwort: Aktiv" in talk.text
    assert talk.session.state.position == "PRO-3"


@pytest.mark.parametrize("line", ["9", "0", "99999999999999999999", "unsinn", "²"])
def test_what_is_no_option_gets_a_sentence_and_another_try(line: str) -> None:
    talk = interviewed("PRO-5", line, "2")
    assert "Bitte eine Nummer 1–2" in talk.text
    assert talk.session.answers["PRO-5"].value == Picked("none")


@pytest.mark.parametrize(("line", "option"), [("j", "yes"), ("n", "no"), ("nein", "no"), ("yes", "yes")])
def test_yes_and_no_are_answers_before_they_are_orders(line: str, option: str) -> None:
    talk = interviewed("CRI-1a", line, answers=[("CRI-1", "2")])
    assert talk.session.answers["CRI-1a"].value == Picked(option)


def test_a_slash_makes_an_order_even_where_an_answer_looks_the_same() -> None:
    talk = interviewed("CRI-1a", "/n Wichtig")
    assert talk.session.answers["CRI-1a"].note == "Wichtig"


def test_where_evidence_is_asked_for_the_question_stays_until_enter() -> None:
    talk = interviewed("LIS-1", "3")
    assert talk.session.state.position == "LIS-1"
    assert "Was haben Sie zuletzt gelesen?" in talk.text
    talk = interviewed("LIS-1", "5", "e Liste vom 3. März", "")
    assert talk.session.answers["LIS-1"].evidence == "Liste vom 3. März"
    assert talk.session.state.position == "LIS-2"


# Several.


@pytest.mark.parametrize("line", ["1,3", "3 1", "own; media", "1, 3"])
def test_several_options_are_named_at_once(line: str) -> None:
    value = interviewed("LIS-2", line).session.answers["LIS-2"].value
    assert value == Ticked(frozenset({"own", "media"}))


@pytest.mark.parametrize("line", ["0", "-"])
def test_none_of_them_is_an_answer(line: str) -> None:
    assert interviewed("LIS-2", line).session.answers["LIS-2"].value == Ticked(frozenset())


def test_one_wrong_number_of_several_saves_nothing() -> None:
    talk = interviewed("LIS-2", "1,7")
    assert "LIS-2" not in talk.session.answers
    assert "durch Kommas getrennt" in talk.text


def test_a_checklist_goes_item_by_item() -> None:
    talk = interviewed("GOV-2", "", "j", "n", "x")
    assert talk.session.answers["GOV-2"].value == Ticked(frozenset({"imprint"}), frozenset({"music"}))
    assert talk.session.state.position == "CRI-1"


def test_a_checklist_may_also_be_answered_at_once() -> None:
    value = interviewed("GOV-2", "1,2").session.answers["GOV-2"].value
    assert value == Ticked(frozenset({"imprint", "privacy"}))


def test_an_item_keeps_with_enter_what_was_said_of_it() -> None:
    before = [("GOV-2", {"imprint": True, "privacy": False, "music": "not_applicable"})]
    talk = interviewed("GOV-2", "i", "", "j", "", answers=before)
    value = talk.session.answers["GOV-2"].value
    assert value == Ticked(frozenset({"imprint", "privacy"}), frozenset({"music"}))


def test_an_item_nobody_said_anything_of_wants_a_word() -> None:
    talk = interviewed("GOV-2", "", "", "vielleicht", "j", "n", "n")
    assert talk.text.count("Bitte j, n oder x.") == 2


@pytest.mark.parametrize("leaves", [["", "j", "/b"], ["", "j"]])
def test_a_checklist_left_in_the_middle_keeps_what_was_said(leaves: list[str]) -> None:
    value = interviewed("GOV-2", *leaves, end=Leaving(130)).session.answers["GOV-2"].value
    assert value == Ticked(frozenset({"imprint"}))


# Numbers and texts.


def test_a_number_is_typed_with_a_comma() -> None:
    talk = interviewed("PRO-4", "3,5")
    assert talk.session.answers["PRO-4"].value == Amount(3.5)
    assert "Stunden, 0 bis 400:" in talk.text


@pytest.mark.parametrize("line", ["9999", "viel", "1.000"])
def test_a_number_that_cannot_be_gets_a_sentence_and_another_try(line: str) -> None:
    talk = interviewed("PRO-4", line, "4")
    assert talk.session.answers["PRO-4"].value == Amount(4)
    assert "PRO-4:" not in talk.text


def test_a_text_has_as_many_lines_as_one_likes_and_an_empty_one_ends_it() -> None:
    talk = interviewed("END-1", "Alles gut", "wirklich", "")
    assert talk.session.answers["END-1"].value == Words("Alles gut\nwirklich")


def test_in_a_text_only_a_slash_makes_an_order() -> None:
    talk = interviewed("END-1", "b", "/b")
    assert talk.session.answers["END-1"].value == Words("b")
    assert talk.session.state.position == "CHA-1"


def test_a_text_may_begin_with_a_slash() -> None:
    assert interviewed("END-1", "//srv", "").session.answers["END-1"].value == Words("/srv")


def test_an_unknown_order_is_no_text() -> None:
    talk = interviewed("END-1", "/srv/daten")
    assert "END-1" not in talk.session.answers
    assert "kein Befehl" in talk.text


def test_enter_on_an_open_text_says_how_to_leave_it_open() -> None:
    assert "/s" in interviewed("END-1", "").text


@pytest.mark.parametrize(("at", "draft"), [("END-1", "halb fertig"), ("PRO-4", "7")])
def test_what_was_typed_when_ctrl_c_came_is_kept(at: str, draft: str) -> None:
    talk = interviewed(at, end=Leaving(130, draft))
    assert talk.session.answers[at].value in {Words("halb fertig"), Amount(7)}


def test_lines_of_a_text_that_was_interrupted_are_kept() -> None:
    talk = interviewed("END-1", "eins", "zwei", end=Leaving(130))
    assert talk.session.answers["END-1"].value == Words("eins\nzwei")


# A matrix.


def grid(talk_lines: list[str], mode: Mode = Mode.QUICK) -> object:
    talk = interviewed("CHA-1", *talk_lines, mode=mode, answers=ACTIVE)
    answer = talk.session.answers.by_question.get("CHA-1")
    return answer.value if answer else None


def test_a_matrix_goes_row_by_row() -> None:
    assert grid(["", "1", "", "ruhend"]) == Grid(
        {"website": {"state": "active"}, "instagram": {"state": "resting"}}
    )


def test_a_full_interview_asks_for_more_about_a_row_that_has_a_state() -> None:
    lines = ["", "1", "Kunden binden", "800", "", ""]
    assert grid(lines, Mode.FULL) == Grid(
        {"website": {"state": "active", "purpose": "Kunden binden", "followers": 800.0}}
    )


def test_what_stands_above_is_copied_down() -> None:
    assert grid(["", "1", "=", "3"]) == Grid(
        {"website": {"state": "active"}, "facebook": {"state": "active"}}
    )
    lines = ["", "1", "Binden", "800", "=", "=", "=", ""]
    row: dict[str, Cell] = {"state": "active", "purpose": "Binden", "followers": 800.0}
    assert grid(lines, Mode.FULL) == Grid({"website": row, "facebook": row})


def test_two_signs_copy_down_to_the_end() -> None:
    rows = {row: {"state": "resting"} for row in ("website", "facebook", "instagram")}
    assert grid(["", "2", "=="]) == Grid(rows)


def test_one_row_can_be_changed_by_its_number() -> None:
    talk = interviewed(
        "CHA-1",
        "2",
        "3",
        "",
        mode=Mode.QUICK,
        answers=[*ACTIVE, ("CHA-1", {"website": "active", "facebook": "active"})],
    )
    assert talk.session.answers["CHA-1"].value == Grid({"website": {"state": "active"}})


def test_a_cell_can_be_emptied_and_a_wrong_one_is_asked_for_again() -> None:
    before = [*ACTIVE, ("CHA-1", {"website": {"state": "active", "purpose": "alt", "followers": 5}})]
    talk = interviewed("CHA-1", "1", "1", "-", "viele", "6", "", answers=before)
    assert talk.session.answers["CHA-1"].value == Grid({"website": {"state": "active", "followers": 6.0}})
    assert "Erwartet wird eine Zahl" in talk.text


def test_nothing_set_anywhere_is_asked_about_once_more() -> None:
    assert grid(["", "", "", "", "n"]) is None
    assert grid(["", "", "", "", "j"]) == Grid({})


def test_rows_are_saved_one_by_one() -> None:
    assert grid(["", "1", "2"]) == Grid({"website": {"state": "active"}, "facebook": {"state": "resting"}})


# Moving.


@pytest.mark.parametrize("line", ["b", "<", "back", "zurück", "ZURÜCK", "/b"])
def test_back_goes_to_the_question_before(line: str) -> None:
    assert interviewed("PRO-3", line).session.state.position == "PRO-5"


def test_before_the_first_question_there_is_none() -> None:
    assert "Das ist die erste Frage." in interviewed("PRO-5", "b").text


@pytest.mark.parametrize("line", ["s", "weiter", "next", ">"])
def test_skipping_leaves_it_open_and_says_so(line: str) -> None:
    talk = interviewed("PRO-5", line)
    assert talk.session.state.position == "PRO-3"
    assert "bleibt offen" in talk.text


@pytest.mark.parametrize(
    "lines",
    [
        ["g cri-1a"],
        ["g 7"],
        ["g", "Konflikt"],
        ["springe Konflikt"],
        ["g", "zz", "CRI-1a"],
        ["g", "CRI", "7"],
    ],
)
def test_one_can_jump_by_number_id_or_a_word(lines: list[str]) -> None:
    expected = "CRI-1a" if "7" not in " ".join(lines) else None
    talk = interviewed("PRO-5", *lines)
    live = [question.id for question in talk.session.live]
    assert talk.session.state.position == (expected or live[6])


def test_a_jump_can_be_thought_better_of() -> None:
    for answer in ("", "b"):
        assert interviewed("PRO-3", "g", answer).session.state.position == "PRO-3"


def test_the_list_of_questions_says_how_each_stands() -> None:
    talk = interviewed("LIS-1", "m", "g", answers=ACTIVE)
    assert "1: Wie ist der Stand? – beantwortet" in talk.text
    assert "– offen, vorgemerkt" in talk.text


def test_at_the_end_open_questions_are_listed_and_can_be_opened() -> None:
    talk = interviewed("END-1", "Nein", "", "1")
    assert "Fragen sind noch offen." in talk.text
    assert talk.session.state.position == "PRO-5"


def test_from_its_end_a_quick_interview_goes_on_as_a_full_one() -> None:
    quick = interviewed("LIS-1", "q", mode=Mode.QUICK, answers=[("LIS-1", 2)])
    talk = interviewed("LIS-1", "f", "a", mode=Mode.QUICK, answers=[("LIS-1", 2)])
    assert "Mit a wird es vollständig" in talk.text
    assert talk.session.mode is Mode.FULL
    assert len(talk.session.live) > len(quick.session.live)
    assert talk.session.state.position == talk.session.open[0].id
    assert talk.session.given("LIS-1") == quick.session.given("LIS-1")


def test_a_full_interview_has_nothing_to_add_at_its_end() -> None:
    talk = interviewed("END-1", "Nein", "", "a")
    assert "Mit a wird" not in talk.text
    assert "stellt schon alle Fragen" in talk.text


def test_from_the_end_one_may_go_back() -> None:
    assert interviewed("END-1", "Nein", "", "", "b").session.state.position == "END-1"


def test_finishing_leads_to_the_result_and_then_to_the_list() -> None:
    talk = interviewed("END-1", "Nein", "", "f", "")
    assert talk.store.rows["a1"].finished
    assert "Nummer öffnet" in talk.last


def test_the_list_of_audits_is_one_order_away() -> None:
    talk = interviewed("PRO-5", "1", "o")
    assert "1 von 11" in talk.text


# Answers of another kind.


@pytest.mark.parametrize(
    "lines", [["w Frau Huber"], ["w", "Frau Huber"], ["weiß nicht Frau Huber"], ["d", "Frau Huber"]]
)
def test_dont_know_asks_who_would_and_goes_on(lines: list[str]) -> None:
    talk = interviewed("LIS-1", *lines)
    answer = talk.session.answers["LIS-1"]
    assert (answer.state, answer.ask) == (State.DONT_KNOW, "Frau Huber")
    assert talk.session.state.position == "LIS-2"


def test_not_applicable_needs_a_reason() -> None:
    talk = interviewed("CRI-1", "x", "", "Kein Auftritt")
    answer = talk.session.answers["CRI-1"]
    assert (answer.state, answer.reason) == (State.NOT_APPLICABLE, "Kein Auftritt")
    assert "Bitte nennen Sie einen Grund." in talk.text


def test_not_applicable_is_refused_where_the_question_always_applies() -> None:
    talk = interviewed("LIS-1", "x")
    assert "trifft auf alle zu" in talk.text
    assert "LIS-1" not in talk.session.answers


def test_one_may_decline() -> None:
    assert interviewed("LIS-1", "a").session.answers["LIS-1"].state is State.DECLINED


def test_a_word_behind_an_order_that_takes_none_makes_it_no_order() -> None:
    assert "LIS-1" not in interviewed("LIS-1", "a lot of it").session.answers


def test_never_happened_marks_the_answer() -> None:
    talk = interviewed("CRI-1", "h", "5")
    answer = talk.session.answers["CRI-1"]
    assert answer.hypothetical
    assert answer.value == Picked("4")
    assert "Was würden Sie tun?" in talk.text
    assert "bei dieser Frage nicht" in interviewed("LIS-1", "h").text


# Beside the answer.


@pytest.mark.parametrize(
    ("order", "field"), [("e", "evidence"), ("n", "note"), ("p", "private_note"), ("notiz", "note")]
)
def test_texts_beside_an_answer_are_kept_changed_and_deleted(order: str, field: str) -> None:
    assert getattr(interviewed("LIS-1", f"{order} Gut").session.answers["LIS-1"], field) == "Gut"
    assert getattr(interviewed("LIS-1", order, "b").session.answers["LIS-1"], field) == "b"
    assert getattr(interviewed("LIS-1", f"{order} A", order, "").session.answers["LIS-1"], field) == "A"
    assert getattr(interviewed("LIS-1", f"{order} A", order, "-").session.answers["LIS-1"], field) == ""
    talk = interviewed("LIS-1", order, end=Leaving(130, "halb"))
    assert getattr(talk.session.answers["LIS-1"], field) == "halb"


def test_a_note_does_not_answer_the_question() -> None:
    talk = interviewed("LIS-1", "n später")
    assert talk.session.answers["LIS-1"].state is State.OPEN
    assert talk.session.state.position == "LIS-1"


def test_an_order_in_place_of_a_note_is_carried_out() -> None:
    talk = interviewed("LIS-1", "n", "/e", "/x", "/b")
    assert talk.session.state.position == "PRO-4"


def test_a_mark_is_set_and_taken_away() -> None:
    assert interviewed("LIS-1", "m").session.answers["LIS-1"].marked
    assert not interviewed("LIS-1", "m", "m").session.answers["LIS-1"].marked


def test_undo_goes_back_to_where_the_change_was_and_redo_brings_it_back() -> None:
    talk = interviewed("PRO-5", "1", "1", "u")
    assert "PRO-3" not in talk.session.answers
    assert talk.session.state.position == "PRO-3"
    talk = interviewed("PRO-5", "1", "1", "u", "z")
    assert talk.session.answers["PRO-3"].value == Picked("DE")
    assert "Nichts zurückzunehmen." in interviewed("PRO-5", "u").text
    assert "Nichts wiederherzustellen." in interviewed("PRO-5", "z").text


# Around it.


def test_the_level_is_said_when_it_moves_and_only_then() -> None:
    talk = interviewed("CRI-1", "3", "n x", "n y", answers=[("LIS-1", "2")])
    assert talk.text.count("Stand jetzt: ") == 1
    assert "Stufe 3: Zuhörer, 50 Punkte" in talk.text


def test_the_language_changes_in_the_middle() -> None:
    talk = interviewed("LIS-1", "l")
    assert "Question 4 of" in talk.text
    assert talk.session.language == "en"


@pytest.mark.parametrize(("language", "words"), [("de", "Beleg eintragen"), ("en", "Write down evidence")])
def test_help_is_there_at_every_prompt_and_loses_nothing(language: Language, words: str) -> None:
    talk = interviewed("LIS-1", "?", "n", "/?", "Notiz", language=language)
    assert words in talk.text
    assert talk.session.answers["LIS-1"].note == "Notiz"


def test_an_audit_that_changed_elsewhere_is_read_anew_and_nothing_is_overwritten() -> None:
    store = MemoryStore()
    other_window = begin(store)
    other_window.go_to("LIS-1")

    def meanwhile() -> str:
        other_window.answer("PRO-5", "none")
        return "3"

    talk = talked("1", meanwhile, "3", store=store)
    assert "inzwischen anderswo geändert" in talk.text
    assert talk.session.answers["PRO-5"].value == Picked("none")
    assert talk.session.answers["LIS-1"].value == Picked("2")


def test_moving_on_in_an_audit_that_changed_elsewhere_works_at_the_second_try() -> None:
    store = MemoryStore()
    other_window = begin(store)
    other_window.go_to("LIS-1")

    def meanwhile() -> str:
        other_window.answer("PRO-5", "none")
        return "s"

    talk = talked("1", meanwhile, "s", store=store)
    assert "inzwischen anderswo geändert" in talk.text
    assert talk.session.state.position == "LIS-2"


def test_a_disk_that_fails_is_a_sentence_and_the_question_is_asked_again() -> None:
    store = MemoryStore()
    begin(store).go_to("LIS-1")

    def full() -> str:
        store.broken = True
        return "3"

    def free() -> str:
        store.broken = False
        return "3"

    talk = talked("1", full, free, store=store)
    assert "Die Platte ist voll." in talk.text
    assert "Pfeiltaste nach oben" not in talk.text
    assert talk.session.answers["LIS-1"].value == Picked("2")


def test_where_a_key_brings_back_what_was_sent_a_failing_disk_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Script, "recalls", property(lambda _: True, lambda _, __: None))
    store = MemoryStore()
    begin(store).go_to("LIS-1")

    def full() -> str:
        store.broken = True
        return "3"

    assert "Pfeiltaste nach oben" in talked("1", full, store=store).text


@pytest.mark.parametrize("at", ["PRO-5", "LIS-2", "GOV-2", "PRO-4", "CHA-1", "END-1"])
@pytest.mark.parametrize(("line", "code"), [("/q", 0), ("", 130)])
def test_one_can_leave_at_every_question(at: str, line: str, code: int) -> None:
    talk = interviewed(at, *([line] if line else []), end=Leaving(130), answers=ACTIVE)
    assert talk.code == code
    assert "resonanz --plain" in talk.text


def test_talking_begins_where_it_ended() -> None:
    first = interviewed("PRO-5", "1", "1")
    second = talked("1", store=first.store)
    assert "Frage 3 von" in second.text
