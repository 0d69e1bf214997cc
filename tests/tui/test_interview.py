"""The interview: asking, saving, moving, everything beside an answer."""

from dataclasses import replace

import pytest
from textual._compositor import Compositor, LayoutUpdate

from audit.banks.compiled import load_default_bank
from audit.core.answers import Amount, Grid, Picked, State, Ticked, Words
from audit.core.client import Client
from audit.core.mode import Mode
from audit.core.questions import Matrix
from audit.session import Session
from audit.settings import Voice
from audit.tui.screens.dialogs import FormDialog
from audit.tui.screens.end import EndScreen
from audit.tui.screens.help import HelpScreen
from audit.tui.screens.home import HomeScreen
from audit.tui.screens.jump import JumpScreen
from audit.tui.screens.result import ResultScreen
from tests.fakes import MemoryStore, begin, clock, services
from tests.tui.driving import LARGE, Driver, wizard
from tests.tui.test_hints import listening_bank
from tests.wizard_bank import wizard_bank

OPEN = ("enter",)


def started(at: str = "", mode: Mode = Mode.FULL) -> MemoryStore:
    """A store with one audit, standing at a question."""
    store = MemoryStore()
    session = begin(store, mode=mode)
    if at:
        session.go_to(at)
    return store


def kept(store: MemoryStore) -> Session:
    """The audit as the store has it, read anew."""
    return Session(store, wizard_bank(), "a1", clock)


async def jump_to(driver: Driver, question: str) -> None:
    await driver.interview.go(question)
    await driver.settle()


# One key each.


async def test_a_number_answers_saves_and_goes_on() -> None:
    async with wizard(started(), keys=OPEN) as driver:
        await driver.press("1")
        assert kept(driver.store).answers["PRO-5"].value == Picked("active")
        assert driver.question == "PRO-3"
        assert "Gespeichert ✓  Aktiv" in driver.text("#status")


async def test_a_scored_choice_is_listed_from_the_lowest_level() -> None:
    async with wizard(started("CRI-1"), keys=OPEN) as driver:
        await driver.press("1")
        assert kept(driver.store).answers["CRI-1"].value == Picked("0")


async def test_where_evidence_is_asked_for_the_question_stays_until_enter() -> None:
    async with wizard(started("LIS-1"), keys=OPEN) as driver:
        await driver.press("3")
        assert kept(driver.store).answers["LIS-1"].value == Picked("2")
        assert driver.question == "LIS-1"
        assert "e Beleg eintragen" in driver.text("#status")
        await driver.press("enter")
        assert driver.question == "LIS-2"


async def test_enter_on_an_open_question_passes_nothing_by() -> None:
    async with wizard(started(), keys=(*OPEN, "enter")) as driver:
        assert driver.question == "PRO-5"
        assert "Wählen Sie mit 1–2" in driver.text("#status")


async def test_arrows_and_enter_answer_too() -> None:
    async with wizard(started(), keys=(*OPEN, "down", "down", "enter")) as driver:
        assert kept(driver.store).answers["PRO-5"].value == Picked("none")


async def test_what_is_taken_for_granted_is_preselected_and_enter_takes_it() -> None:
    async with wizard(started("PRO-3", Mode.QUICK), keys=OPEN) as driver:
        assert "› 1 ○ Deutschland" in driver.shown()
        await driver.press("enter")
        assert kept(driver.store).answers["PRO-3"].value == Picked("DE")


async def test_a_click_on_an_option_answers() -> None:
    async with wizard(started(), keys=OPEN) as driver:
        await driver.pilot.click("OneField", offset=(6, 1))
        await driver.settle()
        assert kept(driver.store).answers["PRO-5"].value == Picked("none")


# The other kinds.


async def test_several_options_are_ticked_and_saved_with_enter() -> None:
    async with wizard(started("LIS-2"), keys=OPEN) as driver:
        await driver.press("1", "3", "1", "2")
        assert "LIS-2" not in kept(driver.store).answers
        await driver.press("enter")
        assert kept(driver.store).answers["LIS-2"].value == Ticked(frozenset({"google", "media"}))
        assert driver.question == "GOV-2"


async def test_nothing_ticked_is_an_answer_only_on_the_second_enter() -> None:
    async with wizard(started("LIS-2"), keys=(*OPEN, "enter")) as driver:
        assert "noch einmal Enter" in driver.text("#status")
        assert "LIS-2" not in kept(driver.store).answers
        await driver.press("enter")
        assert kept(driver.store).answers["LIS-2"].value == Ticked(frozenset())


async def test_a_checklist_knows_done_not_done_and_not_applicable() -> None:
    async with wizard(started("GOV-2"), keys=(*OPEN, "1", "3", "3")) as driver:
        for line in ("1 [x] Impressum", "2 [ ] Datenschutz", "3 [–] Musik"):
            assert line in driver.shown()
        await driver.press("enter")
        assert kept(driver.store).answers["GOV-2"].value == Ticked(
            frozenset({"imprint"}), frozenset({"music"})
        )


async def test_a_number_is_typed_with_a_comma() -> None:
    async with wizard(started("PRO-4"), keys=OPEN) as driver:
        await driver.type("3,5", "enter")
        assert kept(driver.store).answers["PRO-4"].value == Amount(3.5)
        assert driver.question == "LIS-1"
        await driver.press("left")
        assert driver.question == "LIS-1" or "3,5" in driver.shown()


async def test_arrows_leave_a_number_where_its_text_ends() -> None:
    async with wizard(started("PRO-4"), keys=OPEN) as driver:
        await driver.press("right")
        assert driver.question == "LIS-1"
        await driver.press("left")
        assert driver.question == "PRO-4"
        await driver.type("35", "left", "right", "right")
        assert kept(driver.store).answers["PRO-4"].value == Amount(35)
        assert driver.question == "LIS-1"


async def test_a_number_that_cannot_be_is_a_sentence_and_stays_typed() -> None:
    async with wizard(started("PRO-4"), keys=OPEN) as driver:
        await driver.type("9999", "enter")
        assert driver.question == "PRO-4"
        assert "von 0 bis 400" in driver.text("#status")
        assert "9999" in driver.shown()
        await driver.press("right", "b")
        assert driver.question == "PRO-4"
        assert "9999" in driver.shown()


async def test_letters_in_a_number_are_keys_of_the_screen() -> None:
    async with wizard(started("PRO-4"), keys=(*OPEN, "s")) as driver:
        assert driver.question == "LIS-1"


async def test_a_matrix_takes_a_digit_for_each_row() -> None:
    async with wizard(started("CHA-1"), keys=(*OPEN, "1", "3", "2")) as driver:
        assert kept(driver.store).answers["CHA-1"].value == Grid(
            {"website": {"state": "active"}, "instagram": {"state": "resting"}}
        )
        assert driver.question == "CHA-1"
        await driver.press("enter")
        assert driver.question == "END-1"


async def test_a_matrix_takes_more_about_a_row() -> None:
    async with wizard(started("CHA-1"), keys=(*OPEN, "1", "up", "tab")) as driver:
        assert isinstance(driver.app.screen, FormDialog)
        await driver.type("Kunden binden", "enter")
        await driver.type("800", "enter")
        grid = kept(driver.store).answers["CHA-1"].value
        assert grid == Grid({"website": {"state": "active", "purpose": "Kunden binden", "followers": 800.0}})
        assert "Kunden binden · 800 Follower" in driver.shown()


async def test_a_quick_interview_asks_for_the_state_of_a_row_only() -> None:
    async with wizard(started("CHA-1", Mode.QUICK), keys=(*OPEN, "1", "up", "tab")) as driver:
        assert not isinstance(driver.app.screen, FormDialog)


async def test_more_about_a_row_without_state_is_refused_with_a_word() -> None:
    async with wizard(started("CHA-1"), keys=(*OPEN, "tab")) as driver:
        assert "zuerst den Stand" in driver.text("#status")


async def test_a_text_is_saved_with_enter_and_may_have_lines() -> None:
    async with wizard(started("END-1"), keys=OPEN) as driver:
        await driver.type("Alles gut", "ctrl+j")
        await driver.type("wirklich", "enter")
        assert kept(driver.store).answers["END-1"].value == Words("Alles gut\nwirklich")


async def test_escape_gives_the_keys_back_while_typing_a_text() -> None:
    async with wizard(started("END-1"), keys=OPEN) as driver:
        await driver.type("b", "escape", "b")
        assert driver.question in {"CHA-1", "MEA-2"}
        assert kept(driver.store).answers["END-1"].value == Words("b")


# Moving.


async def test_back_and_next_move_and_lose_nothing() -> None:
    async with wizard(started(), keys=(*OPEN, "1", "b")) as driver:
        assert driver.question == "PRO-5"
        assert "● Aktiv" in driver.shown()
        await driver.press("right")
        assert driver.question == "PRO-3"
        await driver.press("left")
        assert driver.question == "PRO-5"
        await driver.press("left")
        assert "Das ist die erste Frage." in driver.text("#status")


async def test_skipping_leaves_it_open_and_says_so() -> None:
    async with wizard(started(), keys=(*OPEN, "s")) as driver:
        assert driver.question == "PRO-3"
        assert "bleibt offen" in driver.text("#status")


async def test_leaving_a_question_saves_what_was_ticked() -> None:
    async with wizard(started("LIS-2"), keys=(*OPEN, "1", "right")) as driver:
        assert kept(driver.store).answers["LIS-2"].value == Ticked(frozenset({"own"}))


async def test_the_list_of_questions_leads_anywhere() -> None:
    async with wizard(started(), keys=(*OPEN, "g")) as driver:
        assert isinstance(driver.app.screen, JumpScreen)
        await driver.press("end", "enter")
        assert driver.question == "END-1"


async def test_a_new_start_goes_on_at_the_same_question() -> None:
    store = started()
    async with wizard(store, keys=(*OPEN, "1", "1")) as driver:
        assert driver.question == "PRO-4"
    async with wizard(store, keys=OPEN) as driver:
        assert driver.question == "PRO-4"


async def test_at_the_end_open_questions_are_listed_and_can_be_opened() -> None:
    async with wizard(started("END-1"), keys=(*OPEN, "escape", "right")) as driver:
        assert isinstance(driver.app.screen, EndScreen)
        assert "Fragen sind noch offen." in driver.text("#title")
        await driver.press("enter")
        assert driver.question == "PRO-5"


async def test_from_its_end_a_quick_interview_goes_on_as_a_full_one() -> None:
    store = started("LIS-1", Mode.QUICK)
    asked = len(kept(store).live)
    async with wizard(store, keys=(*OPEN, "f")) as driver:
        assert "Hier aufhören?" in driver.text("#title")
        assert "Mit a wird es vollständig" in driver.text("#title")
        assert "a alle Fragen" in driver.text("#keys")
        await driver.press("a")
        assert "was beantwortet ist, bleibt" in driver.text("#status")
        assert driver.question == kept(store).open[0].id
    assert kept(store).mode is Mode.FULL
    assert len(kept(store).live) > asked


async def test_a_full_interview_has_nothing_to_add_at_its_end() -> None:
    async with wizard(started("END-1"), keys=(*OPEN, "escape", "right", "a")) as driver:
        assert isinstance(driver.app.screen, EndScreen)
        assert "alle Fragen" not in driver.text("#keys")


async def test_finishing_leads_to_the_result() -> None:
    async with wizard(started("END-1"), keys=OPEN) as driver:
        await driver.type("Nein", "enter", "f")
        assert isinstance(driver.app.screen, ResultScreen)
        assert driver.store.rows["a1"].finished


async def test_q_goes_back_to_the_list_with_fresh_figures() -> None:
    async with wizard(started(), keys=(*OPEN, "1", "q")) as driver:
        assert isinstance(driver.app.screen, HomeScreen)
        assert "1 von 11" in driver.shown()


# Other answers.


async def test_dont_know_asks_who_would_and_goes_on() -> None:
    async with wizard(started("LIS-1"), keys=(*OPEN, "w")) as driver:
        await driver.type("Frau Huber", "enter")
        answer = kept(driver.store).answers["LIS-1"]
        assert (answer.state, answer.ask) == (State.DONT_KNOW, "Frau Huber")
        assert driver.question == "LIS-2"
        await driver.press("b")
        assert "weiß nicht – fragen: Frau Huber" in driver.text("#beside")


async def test_not_applicable_needs_a_reason() -> None:
    async with wizard(started("CRI-1"), keys=(*OPEN, "x", "enter")) as driver:
        assert "Bitte nennen Sie einen Grund." in driver.text("#complaint")
        await driver.type("Kein Auftritt", "enter")
        answer = kept(driver.store).answers["CRI-1"]
        assert (answer.state, answer.reason) == (State.NOT_APPLICABLE, "Kein Auftritt")


async def test_not_applicable_is_refused_where_the_question_always_applies() -> None:
    async with wizard(started("LIS-1"), keys=(*OPEN, "x")) as driver:
        assert "trifft auf alle zu" in driver.text("#status")


async def test_one_may_decline() -> None:
    async with wizard(started("LIS-1"), keys=(*OPEN, "a")) as driver:
        assert kept(driver.store).answers["LIS-1"].state is State.DECLINED
        assert driver.question == "LIS-2"


async def test_an_unknown_answer_can_be_answered_after_all() -> None:
    async with wizard(started("CRI-1"), keys=(*OPEN, "w", "enter", "b", "2")) as driver:
        assert kept(driver.store).answers["CRI-1"].value == Picked("1")


async def test_never_happened_is_a_switch_and_marks_the_answer() -> None:
    async with wizard(started("CRI-1"), keys=(*OPEN, "0")) as driver:
        assert "Was würden Sie tun?" in driver.text("#ask")
        await driver.press("5")
        answer = kept(driver.store).answers["CRI-1"]
        assert answer.hypothetical
        assert answer.value == Picked("4")
        await driver.press("b", "0")
        assert not kept(driver.store).answers["CRI-1"].hypothetical


# Beside the answer.


async def test_evidence_and_notes_are_kept_and_shown() -> None:
    async with wizard(started("LIS-1"), keys=(*OPEN, "5")) as driver:
        assert "zählt diese Antwort 3" in driver.text("#beside")
        for key, words in (("e", "Liste vom 3. März"), ("n", "Gut"), ("p", "Unter uns")):
            await driver.press(key)
            await driver.type(words, "enter")
        answer = kept(driver.store).answers["LIS-1"]
        assert (answer.evidence, answer.note, answer.private_note) == (
            "Liste vom 3. März",
            "Gut",
            "Unter uns",
        )
        assert answer.value == Picked("4")
        assert "Beleg: Liste vom 3. März" in driver.text("#beside")
        assert "zählt diese Antwort 3" not in driver.text("#beside")


@pytest.mark.parametrize("key", ["n", "p", "e", "w"])
async def test_escape_in_a_dialog_drops_what_is_typed_only_the_second_time(key: str) -> None:
    async with wizard(started("LIS-2"), keys=(*OPEN, key)) as driver:
        await driver.type("weg", "escape")
        assert "Noch nicht gespeichert" in driver.text("#complaint")
        await driver.type("t", "escape")
        assert "weg" in driver.shown()
        await driver.press("escape")
        assert driver.question == "LIS-2"
        assert "LIS-2" not in kept(driver.store).answers


async def test_what_escape_did_not_drop_can_still_be_saved() -> None:
    async with wizard(started("LIS-1"), keys=(*OPEN, "n")) as driver:
        await driver.type("doch", "escape", "enter")
        assert kept(driver.store).answers["LIS-1"].note == "doch"


async def test_a_note_that_nobody_touched_stays_to_the_letter() -> None:
    store = started("LIS-1")
    kept(store).annotate("LIS-1", note="eins\x1bzwei", evidence="drei\u202evier")
    async with wizard(store, keys=(*OPEN, "n", "enter")) as driver:
        await driver.press("e", "enter")
        answer = kept(store).answers["LIS-1"]
        assert (answer.note, answer.evidence) == ("eins\x1bzwei", "drei\u202evier")


async def test_a_note_does_not_answer_the_question() -> None:
    async with wizard(started("LIS-1"), keys=(*OPEN, "n")) as driver:
        await driver.type("später", "enter")
        answer = kept(driver.store).answers["LIS-1"]
        assert (answer.state, answer.note) == (State.OPEN, "später")
        assert driver.question == "LIS-1"


async def test_a_mark_is_set_and_taken_away() -> None:
    async with wizard(started("LIS-1"), keys=(*OPEN, "m")) as driver:
        assert "⚑ vorgemerkt" in driver.text("#beside")
        await driver.press("g")
        assert "⚑" in driver.shown()
        await driver.press("escape", "m")
        assert not kept(driver.store).answers["LIS-1"].marked


async def test_undo_goes_back_to_where_the_change_was_and_redo_brings_it_back() -> None:
    async with wizard(started(), keys=(*OPEN, "1", "1", "u")) as driver:
        assert driver.question == "PRO-3"
        assert "PRO-3" not in kept(driver.store).answers
        await driver.press("ctrl+r")
        assert kept(driver.store).answers["PRO-3"].value == Picked("DE")
        await driver.press("u", "u", "u")
        assert driver.text("#status") == "Nichts zurückzunehmen."


# Around it.


async def test_the_next_question_does_not_paint_the_whole_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[str] = []
    whole = Compositor.render_full_update

    def note(compositor: Compositor) -> LayoutUpdate:
        painted.append("whole")
        return whole(compositor)

    async with wizard(started("PRO-4"), keys=OPEN) as driver:
        monkeypatch.setattr(Compositor, "render_full_update", note)
        await driver.type("5", "enter")
        assert driver.question != "PRO-4"
        assert painted == []


async def test_the_result_as_it_stands_is_a_line_at_80_columns_and_a_column_at_120() -> None:
    store = started("CRI-1")
    kept(store).answer("LIS-1", 2)
    async with wizard(store, keys=(*OPEN, "3")) as driver:
        assert "Stufe 3: Zuhörer   50 Punkte" in driver.shown()
    async with wizard(store, size=LARGE, keys=OPEN) as driver:
        for words in ("▶ 3 Zuhörer", "5 Lernpartner", "Umgang mit Kritik", "50 Punkte"):
            assert words in driver.shown()


async def test_without_a_score_it_says_so() -> None:
    async with wizard(started(), keys=OPEN) as driver:
        assert driver.text("#meter") == "noch keine Wertung"


async def test_the_language_changes_in_the_middle() -> None:
    async with wizard(started("LIS-1"), keys=(*OPEN, "2", "l")) as driver:
        assert "Question 4 of" in driver.text("#where")
        assert driver.text("#ask").endswith("(en)")
        assert kept(driver.store).language == "en"
        assert "● Selten (en)" in driver.shown()


async def test_the_result_so_far_comes_and_goes() -> None:
    async with wizard(started(), keys=(*OPEN, "r")) as driver:
        assert isinstance(driver.app.screen, ResultScreen)
        await driver.press("escape")
        assert driver.question == "PRO-5"


async def test_help_explains_the_keys_of_the_interview() -> None:
    async with wizard(started(), size=LARGE, keys=(*OPEN, "question_mark")) as driver:
        assert isinstance(driver.app.screen, HelpScreen)
        for words in ("Das weiß hier niemand", "Eine private Notiz, nie im Bericht"):
            assert words in driver.shown()


async def test_a_full_disk_is_a_sentence_and_nothing_is_confirmed() -> None:
    store = started("PRO-4")
    async with wizard(store, keys=OPEN) as driver:
        store.broken = True
        await driver.type("5", "enter")
        assert "Die Platte ist voll." in driver.text("#status")
        assert "Gespeichert" not in driver.text("#status")
        assert driver.question == "PRO-4"
        store.broken = False
        await driver.press("enter")
        assert kept(store).answers["PRO-4"].value == Amount(5)


async def test_a_full_disk_keeps_what_was_typed_in_a_dialog() -> None:
    store = started("LIS-1")
    async with wizard(store, keys=(*OPEN, "n")) as driver:
        store.broken = True
        await driver.type("wichtig", "enter")
        assert "Die Platte ist voll." in driver.text("#complaint")
        store.broken = False
        await driver.press("enter")
        assert kept(store).answers["LIS-1"].note == "wichtig"


async def test_a_change_made_elsewhere_is_shown_and_not_overwritten() -> None:
    store = started("LIS-1")
    async with wizard(store, keys=OPEN) as driver:
        kept(store).answer("LIS-1", 4)
        await driver.press("2")
        assert "anderswo geändert" in driver.text("#status")
        assert kept(store).answers["LIS-1"].value == Picked("4")
        assert "● Immer" in driver.shown()
        await driver.press("2")
        assert kept(store).answers["LIS-1"].value == Picked("1")


# Quick matrices.


async def test_a_row_is_set_like_the_one_above_or_all_the_rest_with_it() -> None:
    async with wizard(started("CHA-1"), keys=(*OPEN, "2", "=")) as driver:
        assert rows_of(driver) == {"website": "resting", "facebook": "resting"}
        await driver.press("u", "u", "up", "up", "1", "*")
        assert rows_of(driver) == {"website": "active", "facebook": "active", "instagram": "active"}


async def test_all_the_rest_leaves_what_was_set_already() -> None:
    async with wizard(started("CHA-1"), keys=(*OPEN, "down", "down", "2", "up", "up", "1", "*")) as driver:
        assert rows_of(driver) == {"website": "active", "facebook": "active", "instagram": "resting"}


async def test_above_the_first_row_there_is_nothing_to_copy() -> None:
    async with wizard(started("CHA-1"), keys=(*OPEN, "=")) as driver:
        assert "Darüber steht keine Zeile." in driver.text("#status")
        assert "CHA-1" not in kept(driver.store).answers


async def test_a_matrix_is_filled_with_the_mouse_alone() -> None:
    async with wizard(started("CHA-1"), keys=OPEN) as driver:
        for offset in ((14, 0), (14, 2), (14, 2)):
            await driver.pilot.click("GridField", offset=offset)
            await driver.settle()
        assert rows_of(driver) == {"website": "active", "instagram": "resting"}
        await driver.pilot.click("GridField", offset=(4, 2))
        await driver.settle()
        assert isinstance(driver.app.screen, FormDialog)


def rows_of(driver: Driver) -> dict[str, object]:
    """The states in the matrix, as they are kept."""
    value = kept(driver.store).given("CHA-1").value
    assert isinstance(value, Grid)
    return {row: cells["state"] for row, cells in value.rows.items()}


# The voice, and what was understood.


async def test_v_puts_questions_to_somebody_else_or_to_oneself_and_keeps_that() -> None:
    bank = load_default_bank()
    store, chosen = MemoryStore(), list[Voice]()
    Session.start(store, bank, clock, client=Client(name="Huber"), mode=Mode.FULL, language="de")
    given = replace(
        services(store, bank=lambda: bank), save_settings=lambda settings: chosen.append(settings.voice)
    )
    probed = next(question for question in bank.questions if question.probe)
    assert probed.probe is not None
    async with wizard(store, given=given, size=LARGE, keys=OPEN) as driver:
        await jump_to(driver, probed.id)
        assert driver.text("#ask") == probed.ask.self.de
        assert "Nachhaken" not in driver.text("#beside")
        await driver.press("v")
        assert driver.text("#ask") == probed.ask.interview.de
        assert f"Nachhaken: {probed.probe.de}" in driver.text("#beside")
        await driver.press("v")
        assert chosen == [Voice.INTERVIEW, Voice.SELF]


async def test_what_was_understood_wrongly_is_corrected_and_one_is_back_where_one_was() -> None:
    store = started("GOV-2")
    async with wizard(
        store, given=services(store, bank=listening_bank), keys=(*OPEN, "1", "enter")
    ) as driver:
        assert driver.question == "CRI-1"
        assert "k berichtigt" in driver.text("#status")
        await driver.press("k")
        assert driver.question == "GOV-2"
        await driver.press("2", "enter")
        assert kept(store).answers["GOV-2"].value == Ticked(frozenset({"imprint", "privacy"}))
        assert driver.question == "CRI-1"
        await driver.press("k", "right")
        assert driver.question == "CRI-1"


async def test_without_a_mirrored_sentence_there_is_nothing_to_correct() -> None:
    async with wizard(started(), keys=(*OPEN, "k")) as driver:
        assert driver.question == "PRO-5"
        assert "nichts zu berichtigen" in driver.text("#status")


# The outline, where there is room.


async def test_a_very_wide_screen_shows_all_sections_with_the_state_of_their_questions() -> None:
    async with wizard(started(), size=(160, 45), keys=(*OPEN, "1", "m")) as driver:
        assert driver.question == "PRO-3"
        shown = driver.shown()
        assert "●›⚑ ○" in shown
        assert "Umgang mit Kritik" in shown


async def test_a_click_in_the_outline_goes_to_the_question() -> None:
    async with wizard(started(), size=(160, 45), keys=OPEN) as driver:
        await driver.pilot.click("#outline", offset=(4, 3))
        await driver.settle()
        assert driver.question == "LIS-2"
        await driver.pilot.click("#outline", offset=(20, 3))
        await driver.settle()
        assert driver.question == "LIS-2"


async def test_without_that_room_there_is_no_outline() -> None:
    async with wizard(started(), size=(115, 40), keys=OPEN) as driver:
        assert not driver.app.screen.query_one("#outline").display


async def test_a_table_takes_the_room_of_the_outline_until_there_is_enough_for_both() -> None:
    for width, both in ((LARGE[0], False), (160, True)):
        async with wizard(started(), size=(width, 40), keys=OPEN) as driver:
            assert driver.app.screen.query_one("#outline").display
            await driver.press(*["right"] * 9)
            assert isinstance(driver.interview.question, Matrix)
            assert driver.app.screen.query_one("#outline").display is both
