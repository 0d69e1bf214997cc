"""Several respondents: how far apart they are, and what becomes of their answers."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.core.answers import Amount, Answer, Answers, Picked, State
from audit.core.mode import Mode
from audit.core.respondents import Consensus, Respondents, Spread, merge, spread
from tests.core.audits import BANK, answers, coherent
from tests.core.test_properties import some_answers


def together(**given: Mapping[str, object]) -> dict[str, Answers]:
    return {name: answers(raw) for name, raw in given.items()}


def spread_of(**given: Mapping[str, object]) -> Respondents:
    return spread(BANK, together(**given), Mode.FULL)


def merged(*consensus: Consensus, **given: Mapping[str, object]) -> Answers:
    return merge(BANK, together(**given), consensus)


# Where they disagree.


def test_a_spread_is_the_range_and_the_mean_difference_of_all_pairs() -> None:
    found = Spread.of({"a": 1.0, "b": 3.0, "c": 4.0})
    assert found.range == 3
    assert found.mean_difference == pytest.approx((2 + 3 + 1) / 3)
    assert (Spread.of({"a": 1.0}).range, Spread.of({}).mean_difference) == (0, 0)


def test_the_questions_they_disagree_most_on_come_first() -> None:
    found = spread_of(chef=coherent(2, LIS_1=4, CRI_5=3), team=coherent(2, LIS_1=0, CON_7=1))
    assert [(q.question, q.spread.range) for q in found.disagreements] == [
        ("LIS-1", 4),
        ("CRI-5", 1),
        ("CON-7", 1),
    ]
    first = found.disagreements[0]
    assert {name: answer.value for name, answer in first.answers.items()} == {
        "chef": Picked("4"),
        "team": Picked("0"),
    }


def test_the_spread_of_dimensions_and_index_is_that_of_everybodys_own_result() -> None:
    found = spread_of(chef=coherent(3), team=coherent(1))
    assert found.index.range == pytest.approx(50, abs=3)
    assert found.dimensions["CRI"].values == {"chef": pytest.approx(75), "team": pytest.approx(25)}
    assert found.dimensions["CRI"].mean_difference == pytest.approx(50)


def test_not_to_know_is_no_disagreement() -> None:
    found = spread_of(chef=coherent(2), team=coherent(2, LIS_1=None))
    assert found.disagreements == ()
    lis = next(q for q in found.questions if q.question == "LIS-1")
    assert (set(lis.answers), set(lis.spread.values)) == ({"chef", "team"}, {"chef"})


def test_claims_are_compared_whoever_has_the_evidence() -> None:
    chef = answers({"LIS-1": 4}, evidence=True)
    found = spread(BANK, {"chef": chef, "team": answers({"LIS-1": 4})}, Mode.FULL)
    assert found.disagreements == ()


def test_questions_without_a_score_can_be_disagreed_on_too() -> None:
    found = spread_of(chef=coherent(2, PRO_4=10), team=coherent(2, PRO_4=2))
    assert "PRO-4" in {q.question for q in found.disagreements}


def test_what_does_not_apply_to_one_and_does_to_another_is_a_disagreement() -> None:
    found = spread_of(chef=coherent(2, CON_2=...), team=coherent(2))
    assert [q.question for q in found.disagreements] == ["CON-2"]


# What becomes of it.


def test_who_knows_fills_in_for_who_does_not() -> None:
    made = merged(chef={"LIS-1": None, "CON-2": None}, team={"LIS-1": 3, "CON-2": ...})
    assert made["LIS-1"].value == Picked("3")
    assert made["CON-2"].state is State.NOT_APPLICABLE
    assert not made["LIS-1"].marked
    assert made["LIS-1"].respondent == "team"


def test_where_nobody_knows_all_who_might_are_named() -> None:
    one, two = (Answer(question="LIS-1", state=State.DONT_KNOW, ask=who) for who in ("Anna", "Ben"))
    made = merged(chef={"LIS-1": one}, team={"LIS-1": two})
    assert (made["LIS-1"].state, made["LIS-1"].ask) == (State.DONT_KNOW, "Anna, Ben")


def test_the_lowest_claim_stands_and_is_marked() -> None:
    made = merged(chef={"LIS-1": 4, "AUD-4": ["content"]}, team={"LIS-1": 1, "AUD-4": ["bought", "content"]})
    assert (made["LIS-1"].value, made["LIS-1"].marked) == (Picked("1"), True)
    assert (made["LIS-1"].respondent, made["AUD-4"].respondent) == ("team", "team")


def test_what_all_say_is_not_marked_and_takes_the_best_evidence() -> None:
    said = Answer(question="LIS-1", value=Picked("4"))
    by = {
        "anna": answers({"LIS-1": said}),
        "ben": answers({"LIS-1": replace(said, evidence="Protokoll vom 3. März")}),
        "cem": answers({"LIS-1": replace(said, evidence="wir schauen wirklich jeden Tag")}),
    }
    made = merge(BANK, by)["LIS-1"]
    assert (made.evidence, made.marked, made.respondent) == ("Protokoll vom 3. März", False, "anna, ben, cem")


def test_what_was_done_goes_before_what_one_would_do() -> None:
    would = Answer(question="CRI-1", value=Picked("4"), hypothetical=True)
    made = merged(chef={"CRI-1": would}, team={"CRI-1": 4})
    assert (made["CRI-1"].hypothetical, made["CRI-1"].marked) == (False, True)


def test_of_unscored_numbers_the_middle_one_stands() -> None:
    made = merged(a={"PRO-4": 20}, b={"PRO-4": 5}, c={"PRO-4": 8}, d={"PRO-4": 9})
    assert made["PRO-4"].value == Amount(8)


def test_of_unscored_choices_the_most_frequent_stands_at_a_tie_the_first() -> None:
    assert merged(a={"PRO-3": "AT"}, b={"PRO-3": "CH"}, c={"PRO-3": "CH"})["PRO-3"].value == Picked("CH")
    assert merged(a={"PRO-3": "CH"}, b={"PRO-3": "DE"})["PRO-3"].value == Picked("DE")


def test_notes_of_all_are_kept() -> None:
    one = Answer(question="LIS-1", value=Picked("2"), note="läuft", at=datetime(2026, 3, 2, tzinfo=UTC))
    two = Answer(question="LIS-1", value=Picked("3"), note="läuft gut", private_note="eitel")
    made = merged(b={"LIS-1": two}, a={"LIS-1": one})["LIS-1"]
    assert (made.note, made.private_note) == ("a: läuft\nb: läuft gut", "b: eitel")
    assert made.at == one.at


def test_what_several_noted_alike_stands_there_once() -> None:
    alike = Answer(question="LIS-1", value=Picked("2"), note="läuft")
    made = merge(BANK, {"a": Answers().with_answer(alike), "b": Answers().with_answer(alike)})["LIS-1"]
    assert made.note == "a, b: läuft"


def test_a_consensus_stands_with_its_note() -> None:
    settled = Consensus("LIS-1", Answer(question="LIS-1", value=Picked("2")), "gemeinsam nachgesehen")
    made = merged(settled, chef={"LIS-1": 4}, team={"LIS-1": 1})
    assert (made["LIS-1"].value, made["LIS-1"].note, made["LIS-1"].marked) == (
        Picked("2"),
        "gemeinsam nachgesehen",
        False,
    )


def test_a_consensus_may_settle_what_nobody_answered() -> None:
    assert merged(Consensus("LIS-1", Answer(question="LIS-1", value=Picked("2"))), chef={})["LIS-1"].value


def test_decisions_stand_where_nobody_says_otherwise() -> None:
    by = {
        "a": Answers(outcomes={"A01": "listen_only", "A12": "x"}),
        "b": Answers(outcomes={"A12": "y"}),
    }
    assert merge(BANK, by).outcomes == {"A01": "listen_only"}


def test_one_respondent_alone_is_taken_as_is() -> None:
    alone = answers(coherent(2))
    made = merge(BANK, {"chef": alone})
    assert {q: a.value for q, a in made.items()} == {q: a.value for q, a in alone.items()}
    assert {a.respondent for a in made.values()} == {"chef"}


@settings(max_examples=40)
@given(several=st.lists(some_answers(), min_size=2, max_size=3), data=st.data())
def test_the_order_of_the_respondents_changes_nothing(several: list[Answers], data: st.DataObject) -> None:
    by = {f"r{place}": made for place, made in enumerate(several)}
    shuffled = {name: by[name] for name in data.draw(st.permutations(list(by)))}
    assert merge(BANK, by) == merge(BANK, shuffled)
    assert spread(BANK, by, Mode.FULL) == spread(BANK, shuffled, Mode.FULL)


@settings(max_examples=40)
@given(several=st.lists(some_answers(), min_size=2, max_size=3))
def test_a_merged_answer_is_never_rosier_than_anybodys(several: list[Answers]) -> None:
    by = {f"r{place}": made for place, made in enumerate(several)}
    apart = {q.question: q for q in spread(BANK, by, Mode.FULL).questions}
    for one in spread(BANK, {"merged": merge(BANK, by)}, Mode.FULL).questions:
        awake = one.question in apart and set(apart[one.question].answers) == {
            name for name, made in by.items() if one.question in made
        }
        claims = apart[one.question].spread.values if awake else {}
        if claims and one.spread.values:
            assert one.spread.values["merged"] == min(claims.values())
