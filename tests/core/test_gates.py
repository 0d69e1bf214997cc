"""Which gates hold, what they say, and how they cap the level: on banks of a few questions."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from audit.core.answers import Answer, Answers, Picked, State
from audit.core.bounds import Bounds
from audit.core.conditions import AllOf, AnyDimension, AnyOf, Condition, DimensionScore, Fact, Score
from audit.core.judging import Gate
from audit.core.mode import Mode
from audit.core.scorecard import Scorecard
from audit.core.scoring import score
from tests.core.small_banks import bank, choice, gate, scale


def small_card(low: int, high: int, *gates: Gate) -> Scorecard:
    """A1 and B1 answered like this; A weighs 3 and B 2."""
    made = bank([scale("A1", "A"), scale("B1", "B")], gates=gates)
    given = Answers()
    for question, level in (("A1", low), ("B1", high)):
        given = given.with_answer(Answer(question=question, value=Picked(str(level))))
    return score(made, given, Mode.FULL)


BELOW_50 = Bounds(below=50)
LOW_A, LOW_B = DimensionScore("A", BELOW_50), DimensionScore("B", BELOW_50)


@pytest.mark.parametrize(
    ("condition", "scores", "too_low"),
    [
        (LOW_A, (1, 4), ("A",)),
        (AnyOf((LOW_A, LOW_B)), (1, 4), ("A",)),
        (AnyOf((LOW_A, LOW_B)), (1, 1), ("A", "B")),
        (AllOf((LOW_B, LOW_A)), (1, 1), ("B", "A")),
        (AnyOf((LOW_A, AnyDimension(BELOW_50))), (1, 1), ("A", "B")),
        (AnyDimension(BELOW_50), (4, 1), ("B",)),
        (Score("A1", Bounds(below=2)), (1, 4), ()),
    ],
)
def test_a_gate_names_the_dimensions_that_are_too_low_each_once(
    condition: Condition, scores: tuple[int, int], too_low: tuple[str, ...]
) -> None:
    (found,) = small_card(*scores, gate(3, condition)).gates
    assert found.dimensions == too_low


def test_a_gate_shows_the_clauses_that_hold_and_what_they_say_lifts_it() -> None:
    shut = gate(2, LOW_A, LOW_B, Score("A1", Bounds(below=2)))
    first, second, third = shut.clauses
    named = (
        replace(first, lifted_by=("A01", "A02")),
        replace(second, lifted_by=("A09",)),
        replace(third, lifted_by=("A02", "A03")),
    )
    (found,) = small_card(1, 4, replace(shut, clauses=named)).gates
    assert found.clauses == (named[0], named[2])
    assert found.lifted_by == ("A01", "A02", "A03")
    assert small_card(4, 4, shut).gates == ()


@pytest.mark.parametrize(("cap", "bites"), [(2, True), (3, True), (4, False), (5, False)])
def test_a_gate_bites_where_the_index_alone_would_give_more(cap: int, bites: bool) -> None:
    card = small_card(2, 4, gate(cap, LOW_A, Score("B1", Bounds(at_least=4))))
    assert (card.index, card.level_without_gates) == (70, 4)
    assert [found.bites for found in card.gates] == [bites]
    assert card.level == min(cap, 4)


def test_the_lowest_of_several_gates_caps_the_level() -> None:
    always = Score("A1", Bounds(at_least=0))
    assert small_card(4, 4, gate(4, always), gate(2, always), gate(3, always)).level == 2


def with_unknown(mode: Mode, *gates: Gate) -> Scorecard:
    """A1 answered, B1 declined, B2 (full interview only) and P1 not known."""
    questions = [choice("P1", "yes", "no"), scale("A1", "A"), scale("B1", "B"), scale("B2", "B", quick=False)]
    given = Answers().with_answer(Answer(question="A1", value=Picked("4")))
    for question, state in (("B1", State.DECLINED), ("B2", State.DONT_KNOW), ("P1", State.DONT_KNOW)):
        given = given.with_answer(Answer(question=question, state=state))
    return score(bank(questions, gates=gates), given, mode)


@pytest.mark.parametrize(
    ("mode", "figures"),
    [
        (Mode.FULL, {"unknown_count": 2, "unknown_share": 2 / 3, "quick": 0, "proof": 70 / 3}),
        (
            Mode.QUICK,
            {"unknown_count": 1, "unknown_share": 1 / 2, "quick": 1, "proof": 100 / 2 * (0.2 + 1 / 3)},
        ),
    ],
)
def test_gates_are_told_the_figures_of_the_audit(mode: Mode, figures: Mapping[str, float]) -> None:
    exact = [Fact(name, Bounds(at_least=number, at_most=number)) for name, number in figures.items()]
    card = with_unknown(mode, gate(2, *exact))
    assert card.mode is mode
    assert card.unknown_count == figures["unknown_count"]
    assert card.unknown_share == pytest.approx(figures["unknown_share"])
    assert card.confidence.proof == pytest.approx(figures["proof"])
    assert [clause.when for found in card.gates for clause in found.clauses] == exact
