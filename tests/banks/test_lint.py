"""What the lint says of a bank that can be loaded and is yet doubtful."""

from dataclasses import replace
from functools import cache

import pytest

from audit import paths
from audit.banks.lint import lint
from audit.banks.load import load_bank
from audit.core.actions import Action
from audit.core.bank import Bank
from audit.core.bounds import Bounds
from audit.core.conditions import ALWAYS, AllOf, AnyOf, Condition, DimensionScore, Is, Not, Score
from audit.core.questions import Derived, MultiChoice, Number, Question
from audit.core.text import Text


@cache
def bank() -> Bank:
    return load_bank(paths.questions_folder() / "social-media")


def says(changed: Bank) -> list[str]:
    return [f"{remark.place}: {remark.says.en}" for remark in lint(changed)]


def with_question(question: Question) -> Bank:
    questions = tuple(question if each.id == question.id else each for each in bank().questions)
    return replace(bank(), questions=questions)


def with_action(action: Action) -> Bank:
    return replace(bank(), actions=tuple(action if each.id == action.id else each for each in bank().actions))


def test_the_bank_that_the_program_brings_along_leaves_nothing_to_doubt() -> None:
    assert says(bank()) == []


def test_weights_that_do_not_add_up_are_doubtful() -> None:
    first, *rest = bank().dimensions
    changed = replace(bank(), dimensions=(replace(first, weight=3), *rest))
    assert "social-media: The weights of the dimensions add up to 103, not 100." in says(changed)


@pytest.mark.parametrize(
    "never",
    [
        AllOf((Is("PRO-5", frozenset({"none"})), Is("PRO-5", frozenset({"active"})))),
        Score("LIS-1", Bounds(at_least=5)),
        Not(AnyOf((Is("PRO-3", frozenset({"DE"})), Not(Is("PRO-3", frozenset({"DE"})))))),
        DimensionScore("LIS", Bounds(above=100)),
    ],
)
def test_a_gate_that_can_never_hold_is_doubtful(never: Condition) -> None:
    first, *rest = bank().gates
    gate = replace(first, clauses=(replace(first.clauses[0], when=never),))
    assert says(replace(bank(), gates=(gate, *rest))) == ["K1: This condition can never hold."]


def test_a_gate_that_always_holds_is_doubtful() -> None:
    first, *rest = bank().gates
    gate = replace(first, clauses=(replace(first.clauses[0], when=ALWAYS),))
    assert says(replace(bank(), gates=(gate, *rest))) == ["K1: This condition always holds."]


def test_a_question_that_can_never_be_asked_is_doubtful() -> None:
    question = replace(bank().question_by_id["MEA-3"], when=Is("PRO-5", frozenset()))
    assert says(with_question(question)) == ["MEA-3: This condition can never hold."]


def test_a_question_that_hangs_on_a_later_one_is_doubtful() -> None:
    question = replace(bank().question_by_id["PRO-4"], when=Is("PRO-5", frozenset({"active"})))
    assert says(with_question(question)) == [
        "PRO-4: The condition hangs on ‘PRO-5’, which is asked only later."
    ]


def test_a_number_that_gets_no_points_is_doubtful() -> None:
    question = bank().question_by_id["CON-1"]
    assert isinstance(question, Number)
    assert question.score
    gap = replace(question, score=replace(question.score, bands=question.score.bands[:-1]))
    assert says(with_question(gap)) == ["CON-1: The answer 0 gets no points."]


def test_a_band_that_no_number_reaches_is_doubtful() -> None:
    question = bank().question_by_id["CON-1"]
    assert isinstance(question, Number)
    assert question.score
    bands = (*question.score.bands, question.score.bands[0])
    dead = replace(question, score=replace(question.score, bands=bands))
    assert "CON-1: A rule with 0 points can never apply" in says(with_question(dead))[0]


def test_a_computed_option_that_never_comes_out_is_doubtful() -> None:
    question = bank().question_by_id["CHA-5"]
    assert isinstance(question, Derived)
    bands = (*question.score.bands[:3], replace(question.score.bands[4], bounds=Bounds(at_least=1.5)))
    told = says(with_question(replace(question, score=replace(question.score, bands=bands))))
    assert [remark for remark in told if "can never come out" in remark and remark.startswith("CHA-5")]


def test_a_pattern_that_no_choice_reaches_is_doubtful() -> None:
    question = bank().question_by_id["GOA-3"]
    assert isinstance(question, MultiChoice)
    everything_ticked = replace(question, at_least=9)
    assert any("can never apply" in remark for remark in says(with_question(everything_ticked)))


def test_a_scored_question_that_calls_for_no_action_is_doubtful() -> None:
    action = replace(bank().action_by_id["A28"], triggers=bank().action_by_id["A26"].triggers)
    assert "CRI-3: A bad result of this question calls for no action." in says(with_action(action))


def test_an_action_that_nothing_calls_for_is_doubtful() -> None:
    action = replace(bank().action_by_id["A40"], triggers=())
    assert "A40: Nothing calls for this action." in says(with_action(action))


def test_a_statement_that_nothing_carries_is_doubtful() -> None:
    first, *rest = bank().seeds
    changed = replace(bank(), seeds=(replace(first, asked_by=()), *rest))
    assert "S0-1: No question or no action carries this statement." in says(changed)
    assert "S0-1: The reference back to ‘CON-2’ is missing." in says(changed)


@pytest.mark.parametrize(
    ("title", "remark"),
    [
        (Text("Was „tun“ - jetzt", "What to do"), "hyphen in place of a dash (–)"),
        (Text('Was "tun"', "What to do"), "straight quotation marks"),
        (Text("Was tun...", "What to do"), "three dots in place of an ellipsis (…)"),
        (Text("Was  tun", "What to do"), "superfluous space"),
        (Text("Was ‘tun’", "What to do"), "quotation marks of the other language"),
        (Text("Was tun", "What „to“ do"), "quotation marks of the other language"),
        (Text("What to do now", "What to do now"), "The same in both languages"),
        (Text("Was {a}", "What {b}"), "Different placeholders"),
    ],
)
def test_a_careless_text_is_doubtful(title: Text, remark: str) -> None:
    action = replace(bank().action_by_id["A40"], title=title)
    told = says(with_action(action))
    assert len(told) == 1
    assert told[0].startswith(f"A40: {remark}")


def test_names_that_are_the_same_everywhere_are_not_doubtful() -> None:
    action = replace(bank().action_by_id["A40"], title=Text("Facebook", "Facebook"))
    assert says(with_action(action)) == []
