"""Do it, leave it, or listen only: decided by rules, with reasons that quote the answers they rest on."""

import re
from dataclasses import replace

import pytest

from audit.core.answers import Answers, Grid, Ticked
from audit.core.bounds import Bounds
from audit.core.conditions import ALWAYS, AllOf, Includes, Rows, questions_in
from audit.core.findings import known_standing
from audit.core.mode import Mode
from audit.core.report.stance import stance_of
from audit.core.scoring import score
from audit.core.stance import FIRST, REASONS, Course, ReasonRule, Stance, StanceRules, narrowed
from tests.core.audits import BANK, answers, coherent
from tests.core.reports import EXAMPLES, TEXTS, example, report

THERE = ("active", "sporadic")
NOT_THERE = ("dormant", "none", "against")


def rules() -> StanceRules:
    """The rules of the bank."""
    assert TEXTS.stance is not None
    return TEXTS.stance


def sentences() -> tuple[ReasonRule, ...]:
    """Everything that the bank can say about the course."""
    return (*(rule.reason for rule in rules().rules), *rules().reasons, *rules().first)


def taken(given: Answers | dict[str, object], mode: Mode = Mode.FULL) -> Stance:
    """The course of raw answers."""
    made = given if isinstance(given, Answers) else answers(given)
    card = score(BANK, made, mode)
    found = stance_of(BANK, rules(), known_standing(BANK, made, card), card)
    assert found is not None
    return found


# The course.


@pytest.mark.parametrize("status", NOT_THERE)
def test_whoever_knows_that_the_customers_are_elsewhere_may_leave_it(status: str) -> None:
    found = taken(coherent(3, PRO_5=status, PRO_6=["time", "audience"]))
    assert found.course is Course.LEAVE
    assert found.reasons[0].quotes == ("PRO-6", "AUD-1")


@pytest.mark.parametrize("status", NOT_THERE)
def test_whoever_only_believes_so_listens_before_leaving_it(status: str) -> None:
    found = taken(coherent(3, PRO_5=status, PRO_6=["audience"], AUD_1=1))
    assert found.course is Course.LISTEN_ONLY
    assert "Grob nach Alter oder Region" in found.reasons[0].says.de


@pytest.mark.parametrize("level", range(5))
def test_hardly_any_hours_and_no_active_channel_mean_listening(level: int) -> None:
    found = taken(coherent(level, PRO_4=0.5, PRO_5="sporadic", CHA_1={"facebook": "irregular"}))
    assert found.course is Course.LISTEN_ONLY
    assert found.reasons[0].quotes == ("PRO-4", "PRO-5")
    assert "„0,5 Stunden pro Woche“" in found.reasons[0].says.de
    assert "‘0.5 hours per week’" in found.reasons[0].says.en


def test_replies_and_hours_speak_for_doing_it() -> None:
    found = taken(coherent(3))
    assert found.course is Course.DO
    assert found.reasons[0].quotes == ("CON-3", "PRO-4")
    assert "„Auf fast alle“" in found.reasons[0].says.de


def test_with_little_time_for_many_channels_it_is_fewer_channels() -> None:
    channels = dict.fromkeys(("facebook", "instagram", "youtube", "tiktok", "xing"), "active")
    found = taken(coherent(3, PRO_4=2, CHA_1=channels))
    assert found.course is Course.DO
    assert "weniger Kanälen" in found.reasons[0].says.de
    assert "CHA-5" in found.reasons[0].quotes


def test_whoever_does_not_reply_is_told_to_reply_before_broadcasting() -> None:
    found = taken(coherent(3, CON_3=0))
    assert found.course is Course.DO
    assert "erst antworten, dann senden" in found.reasons[0].says.de


def test_without_time_and_without_replies_listening_is_honest() -> None:
    assert taken(coherent(3, PRO_4=0.5, CON_3=1)).course is Course.LISTEN_ONLY
    assert taken(coherent(3, PRO_4=0.5, CON_3=3)).course is Course.DO


@pytest.mark.parametrize("status", ["dormant", "none"])
def test_the_undecided_listen_first_and_may_begin_once_they_do(status: str) -> None:
    assert taken(coherent(1, PRO_5=status, PRO_6=["fear"])).course is Course.LISTEN_ONLY
    assert taken(coherent(2, PRO_5=status, PRO_6=["fear"])).course is Course.DO
    assert taken(coherent(2, PRO_5=status, PRO_6=["fear"], AUD_1=0)).course is Course.OPEN


def test_what_decides_but_is_unknown_leaves_it_open() -> None:
    found = taken(coherent(3, PRO_4=None))
    assert found.course is Course.OPEN
    assert "Stunden" in found.reasons[0].says.de


def test_where_too_much_is_unknown_nothing_is_decided() -> None:
    unknown: dict[str, object] = dict.fromkeys(question.id for question in BANK.questions if question.weight)
    assert (
        taken({**coherent(3), **{q: None for q in list(unknown)[::2] if q != "CHA-5"}}).course is Course.OPEN
    )


@pytest.mark.parametrize("outcome", ["do", "listen_only", "leave"])
def test_what_the_firm_has_decided_itself_stands(outcome: str) -> None:
    made = replace(answers(coherent(1, PRO_5="none", PRO_6=["fear"])), outcomes={"A01": outcome})
    assert taken(made).course == Course(outcome)


def test_nothing_answered_has_no_course() -> None:
    card = score(BANK, Answers(), Mode.FULL)
    assert stance_of(BANK, rules(), known_standing(BANK, Answers(), card), card) is None


# A justified no.


def test_a_justified_no_has_its_badge_and_reasons_that_speak_for_it() -> None:
    found = taken(coherent(3, PRO_5="against", PRO_6=["audience"]))
    assert found.badge is not None
    assert found.badge.de == "Bewusster Verzicht – gut abgesichert"
    assert [reason.quotes for reason in found.reasons] == [("PRO-6", "AUD-1"), ("GOA-2",), ("LIS-1",)]
    assert found.first == ()


def test_a_no_without_a_reason_that_can_be_checked_still_is_a_result() -> None:
    found = taken(coherent(3, PRO_5="against", PRO_6=["benefit"]))
    assert found.course is Course.LISTEN_ONLY
    assert "Auch ein Nein ist ein Ergebnis" in found.reasons[0].says.de


def test_beside_the_track_there_is_no_badge() -> None:
    assert taken(coherent(3)).badge is None


# First put in order.


def test_bought_contacts_go_first_and_only_what_was_bought_is_quoted() -> None:
    found = taken(coherent(3, AUD_4=["bought", "ads", "content"]))
    assert "„Gekauft: Follower, Likes oder Bewertungen“" in found.first[0].says.de
    assert "‘Bought: followers, likes or reviews’" in found.first[0].says.en


def test_an_open_conflict_comes_before_everything_else() -> None:
    found = taken(coherent(0, CRI_1a="yes", AUD_4=["bought"]))
    assert [one.quotes for one in found.first] == [("CRI-1a",), ("AUD-4",)]


def test_whoever_only_listens_closes_what_is_orphaned() -> None:
    rows = {"facebook": "orphaned", "xing": "irregular"}
    found = taken(coherent(3, PRO_5="dormant", PRO_4=0.5, CHA_1=rows))
    assert found.first[0].says.de.endswith("(„verwaist (> 180 Tage): Facebook“).")
    assert taken(coherent(3, CHA_1={**rows, "tiktok": "active"})).first == ()


# Whatever was answered.


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("status", [*THERE, *NOT_THERE])
@pytest.mark.parametrize("level", range(5))
@pytest.mark.parametrize("hours", [0, 0.5, 2, 40, None])
def test_every_course_has_reasons_in_plain_typographic_words(
    mode: Mode, status: str, level: int, hours: float | None
) -> None:
    found = taken(coherent(level, PRO_5=status, PRO_4=hours), mode)
    assert 1 <= len(found.reasons) <= REASONS
    assert len(found.first) <= FIRST
    for reason in (*found.reasons, *found.first):
        for text in (reason.says.de, reason.says.en):
            assert not set("\"'{}") & set(text), text
            assert " - " not in text
            assert "noch nicht beantwortet" not in text
            assert "weiß nicht" not in text


def test_a_sentence_rests_on_answers_that_its_condition_is_about() -> None:
    for rule in sentences():
        about = set(questions_in(rule.when))
        flagged = "ACUTE" in repr(rule.when)
        assert flagged or set(rule.quotes) <= about, rule.says.en


def test_every_quote_is_laid_out_in_both_languages() -> None:
    for rule in sentences():
        for text in (rule.says.de, rule.says.en):
            assert set(re.findall(r"\{([^}]+)\}", text)) <= set(rule.quotes)


def test_an_answer_is_narrowed_to_what_the_condition_looks_for() -> None:
    made = answers({"AUD-4": ["bought", "ads"], "CHA-1": {"facebook": "orphaned", "xing": "active"}})
    ticks, grid = made.by_question["AUD-4"], made.by_question["CHA-1"]
    bought = Includes("AUD-4", frozenset({"bought"}))
    orphaned = Rows("CHA-1", "state", frozenset({"orphaned"}), Bounds(at_least=1))
    assert narrowed(ticks, AllOf((orphaned, bought))).value == Ticked(frozenset({"bought"}))
    kept = narrowed(grid, AllOf((orphaned, bought))).value
    assert isinstance(kept, Grid)
    assert set(kept.rows) == {"facebook"}
    assert narrowed(ticks, Includes("AUD-4", frozenset({"prize"}))) == ticks
    assert narrowed(ticks, ALWAYS) == ticks


# In the report.


def test_the_result_page_asks_and_answers() -> None:
    shown = report(coherent(3)).result
    assert shown.stance == "Sollen, lassen oder nur zuhören? Machen."
    assert shown.stance_because.startswith("Antworten auf Fragen und Kommentare: „Auf fast alle“.")


def test_the_result_page_names_the_badge_and_what_comes_first() -> None:
    given = coherent(3, PRO_5="against", PRO_6=["audience"], CRI_1a="yes")
    shown = report(given, "en").result
    assert shown.stance == (
        "Do it, leave it, or listen only? Leave it – that is defensible. "
        "Deliberate abstention – well secured."
    )
    assert "To be put in order first: Asked about an unresolved public conflict" in shown.stance_because


def test_the_examples_get_the_course_that_their_answers_speak_for() -> None:
    shown = {path.stem: example(path, "de").result.stance for path in EXAMPLES}
    assert shown["bakery.de"].endswith("Machen.")
    assert shown["pump-maker.de"].endswith("Nur zuhören.")
    assert shown["wool-shop.de"].endswith("Machen.")


def test_an_empty_audit_says_nothing_about_it() -> None:
    shown = report(Answers()).result
    assert (shown.stance, shown.stance_because) == ("", "")
