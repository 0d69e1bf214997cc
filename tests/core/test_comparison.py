"""What changed between two audits, and because of what: the parts are exact and sum to the whole."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from audit.core.answers import Answer, Answers, Ticked, Words
from audit.core.bank import Bank
from audit.core.comparison import Comparability, Comparison, Snapshot, compare
from audit.core.comparison_words import in_sentences
from audit.core.mode import Mode
from audit.core.questions import SingleChoice
from audit.core.scoring import score
from audit.core.text import Text
from tests.core.audits import BANK, PROFILE, answers, coherent

FIRST, LAST = date(2026, 3, 2), date(2026, 6, 1)


def snapshot(
    made: Answers, *, bank: Bank = BANK, mode: Mode = Mode.FULL, on: date = FIRST, digest: str = ""
) -> Snapshot:
    bank = replace(bank, digest=digest) if digest else bank
    return Snapshot(bank=bank, answers=made, mode=mode, card=score(bank, made, mode), date=on)


def compared(
    before: Mapping[str, object], after: Mapping[str, object], *, bank: Bank | None = None
) -> Comparison:
    later = snapshot(answers(after), on=LAST) if bank is None else snapshot(
        answers(after), bank=bank, digest="another", on=LAST
    )  # fmt: skip
    return compare(snapshot(answers(before)), later)


def changed_question(question: str, **changes: object) -> Bank:
    questions = tuple(
        replace(q, **changes) if q.id == question else q  # type: ignore[arg-type]
        for q in BANK.questions
    )
    return replace(BANK, questions=questions)


def points(comparison: Comparison) -> dict[str, float]:
    return {change.question: change.points for change in comparison.items}


def english(comparison: Comparison) -> str:
    return "\n".join(text.en for text in in_sentences(comparison))


# Answers that changed.


def test_an_audit_compared_with_itself_shows_nothing() -> None:
    comparison = compared(coherent(2), coherent(2))
    assert comparison.empty
    assert comparison.difference == 0
    assert [text.en for text in in_sentences(comparison)] == [
        "The audits of 2 March 2026 and of 1 June 2026 can be compared.",
        "Nothing has changed.",
    ]


def test_a_raised_answer_moves_the_index_by_its_weight() -> None:
    """LIS-1 weighs 2 of 7 in listening, which weighs 18 of 100: two steps of 25."""
    comparison = compared(coherent(1), coherent(1, LIS_1=3))
    assert points(comparison) == {"LIS-1": pytest.approx(50 * 2 / 7 * 0.18)}
    change = comparison.items[0]
    assert change.before is not None
    assert change.after is not None
    assert (change.before.score, change.after.score, change.by_bank) == (1, 3, 0)
    assert (change.answer_before, change.answer_after) == (
        answers(coherent(1))["LIS-1"],
        answers({"LIS-1": 3})["LIS-1"],
    )
    assert comparison.difference == pytest.approx(change.points)
    assert (
        "LIS-1 ‘Do you know what is being said about you online?’: 3 of 4, before 1; +2.6 points."
        in english(comparison)
    )


def test_what_moved_the_index_most_comes_first() -> None:
    comparison = compared(coherent(1), coherent(1, LIS_1=2, CRI_1=4, MEA_4=0))
    assert list(points(comparison)) == ["CRI-1", "LIS-1", "MEA-4"]
    assert points(comparison)["MEA-4"] < 0


def test_a_new_answer_counts_by_what_sets_it_apart_from_the_rest() -> None:
    before = {**PROFILE, "LIS-1": 2, "GOA-1": 2}
    comparison = compared(before, {**before, "LIS-3": 2})
    assert points(comparison) == {"LIS-3": pytest.approx(0)}
    better = compared(before, {**before, "LIS-3": 4})
    assert points(better) == {"LIS-3": pytest.approx((1 / 3 * 3 - 1 / 3 * 2) * 25 * 18 / 30)}
    assert "LIS-3" in english(better)
    assert "counts now, 3 of 4" in english(better)


def test_a_question_that_falls_away_says_so() -> None:
    comparison = compared(coherent(2, CON_2=4), coherent(2, CON_2=...))
    assert points(comparison)["CON-2"] < 0
    assert "no longer counts, before 4 of 4" in english(comparison)


def test_answers_that_are_not_scored_are_shown_without_points() -> None:
    comparison = compared(coherent(2, PRO_1="local"), coherent(2, PRO_1="b2b"))
    assert points(comparison) == {"PRO-1": 0}
    assert "answered differently." in english(comparison)


def test_notes_are_no_change() -> None:
    made = answers(coherent(2))
    noted = made.with_answer(replace(made["LIS-1"], note="Herr Huber fragen"))
    assert compare(snapshot(made), snapshot(noted)).empty


def test_evidence_given_later_counts() -> None:
    made = answers(coherent(4))
    shown = made.with_answer(replace(made["LIS-1"], evidence="Protokoll vom 3. März"))
    assert list(points(compare(snapshot(made), snapshot(shown)))) == ["LIS-1"]


def test_sleeping_answers_are_no_change() -> None:
    before, after = coherent(2, CRI_1a="no"), coherent(2, CRI_1a="no")
    assert compared({**before, "CRI-1b": "service"}, {**after, "CRI-1b": "staff"}).empty


def test_gates_contradictions_and_levels_are_told() -> None:
    before = coherent(3, AUD_4=["bought", "content"], MEA_1=1)
    after = coherent(3, CRI_1=0)
    comparison = compared(before, after)
    assert [gate.id for gate in comparison.lifted] == ["K3"]
    assert [gate.id for gate in comparison.imposed] == ["K1"]
    assert [check.id for check in comparison.vanished] == ["X4", "X7"]
    assert comparison.arisen == ()
    back = compared(after, before)
    assert [check.id for check in back.arisen] == ["X4", "X7"]
    assert "Level 4, before Level 2." in english(compared(before, coherent(3)))
    assert "level 2 at most." in english(comparison)
    assert "Cleared up:" in english(comparison)
    assert "New contradiction:" in english(back)


def test_another_track_is_told_and_still_sums_up() -> None:
    comparison = compared(coherent(2), coherent(2, PRO_5="against"))
    assert "before Level 3." in english(comparison)
    assert comparison.difference == pytest.approx(sum(points(comparison).values()), abs=1e-9)


def test_without_any_index_there_is_no_difference() -> None:
    comparison = compared(PROFILE, coherent(2))
    assert comparison.difference is None
    assert all(change.points == 0 for change in comparison.items)
    assert "counts now" in english(comparison)
    assert "Level 3, before No level." in english(comparison)


# A bank that changed.


def test_a_new_wording_is_comparable() -> None:
    words = changed_question("LIS-1", why=Text("Darum.", "Therefore."))
    comparison = compared(coherent(2), coherent(2), bank=replace(words, version="1.0.1"))
    assert comparison.comparability is Comparability.WHOLE
    assert comparison.empty


def test_another_bank_is_not_comparable() -> None:
    comparison = compared(coherent(2), coherent(3), bank=replace(BANK, id="other"))
    assert comparison.comparability is Comparability.NOT
    assert (comparison.difference, comparison.items, comparison.by_bank) == (None, (), None)
    assert "cannot be compared" in english(comparison)


def test_changed_weights_are_the_share_of_the_bank() -> None:
    """In listening one 3 and five 1s: their mean is 11/7, and with the 3 at weight 4 it is 17/9."""
    heavier = replace(changed_question("LIS-1", weight=4.0), version="2.0.0")
    before, after = coherent(1, LIS_1=3), coherent(1, LIS_1=3, CRI_2=3)
    comparison = compared(before, after, bank=heavier)
    assert comparison.comparability is Comparability.RESCORED
    by_question = {change.question: change for change in comparison.items}
    assert by_question["LIS-1"].by_answers == 0
    assert by_question["LIS-1"].by_bank == pytest.approx(25 * (17 / 9 - 11 / 7) * 0.18)
    assert by_question["CRI-2"].by_bank == 0
    assert comparison.by_bank == pytest.approx(by_question["LIS-1"].by_bank)
    assert comparison.by_answers == pytest.approx(by_question["CRI-2"].by_answers)
    assert "version 1.0.0 to version 2.0.0" in english(comparison)
    assert "by the new version of the questions." in english(comparison)


def test_the_weight_of_a_dimension_is_told_apart() -> None:
    dimensions = tuple(replace(d, weight=30.0) if d.id == "LIS" else d for d in BANK.dimensions)
    bank = replace(BANK, dimensions=dimensions, version="2.0.0")
    comparison = compared(coherent(1, LIS_1=4), coherent(1, LIS_1=4), bank=bank)
    assert comparison.items == ()
    assert [change.dimension for change in comparison.dimensions] == ["LIS"]
    assert comparison.dimensions[0].by_weight == pytest.approx(comparison.difference)
    assert "Listening weighs differently; +" in english(comparison)


def test_answers_that_no_longer_fit_are_named() -> None:
    single = BANK.question_by_id["GOA-2"]
    assert isinstance(single, SingleChoice)
    fewer = changed_question("GOA-2", options=single.options[:3])
    without = replace(fewer, version="2.0.0", questions=tuple(q for q in fewer.questions if q.id != "MEA-4"))
    after = {key: value for key, value in coherent(3).items() if key != "MEA-4"}
    comparison = compared(coherent(3), {**after, "GOA-2": 2}, bank=without)
    assert comparison.lost == ("GOA-2", "MEA-4")
    assert "no longer fit today’s questions: GOA-2, MEA-4." in english(comparison)
    assert comparison.difference == pytest.approx(sum(points(comparison).values()), abs=1e-9)


@pytest.mark.parametrize(
    ("answer", "fits"),
    [
        (Answer(question="CON-2", value=Words("so")), False),
        (Answer(question="LIS-1", value=Ticked(frozenset({"2"}))), False),
    ],
)
def test_an_answer_of_another_kind_does_not_fit(answer: Answer, fits: bool) -> None:
    made = answers(coherent(2)).with_answer(answer)
    other = snapshot(answers(coherent(2)), digest="another")
    assert (answer.question not in compare(snapshot(made), other).lost) is fits


def test_what_does_not_apply_fits_only_where_that_is_allowed() -> None:
    strict = snapshot(
        answers(coherent(2)), bank=changed_question("CON-2", may_be_not_applicable=False), digest="x"
    )
    comparison = compare(snapshot(answers(coherent(2, CON_2=...))), strict)
    assert comparison.lost == ("CON-2",)


# Quick and full.


def test_quick_and_full_are_compared_in_what_both_score() -> None:
    quick = snapshot(answers(coherent(2)), mode=Mode.QUICK)
    full = snapshot(answers(coherent(2, LIS_2=["own"], LIS_1=3)), on=LAST)
    comparison = compare(quick, full)
    assert comparison.comparability is Comparability.COMMON
    assert comparison.mode is Mode.QUICK
    assert list(points(comparison)) == ["LIS-1"], "LIS-2 is not part of the quick audit"
    assert comparison.card_before is quick.card
    assert comparison.card_after.index == pytest.approx((quick.card.index or 0) + comparison.items[0].points)
    assert "only the questions that both ask" in english(comparison)
