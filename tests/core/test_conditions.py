"""When a condition holds, does not hold, or hangs on what nobody has said yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest

from audit.core.answers import Amount, Answer, Grid, Picked, State, Ticked, Value, Words
from audit.core.bounds import Bounds
from audit.core.conditions import (
    ALWAYS,
    AllOf,
    AnyDimension,
    AnyOf,
    Condition,
    DimensionScore,
    EvidenceNumber,
    Fact,
    Flag,
    Hypothetical,
    Includes,
    Is,
    Lacks,
    Mentions,
    NoEvidence,
    Not,
    Number,
    Outcome,
    Rows,
    RowSum,
    Score,
    Unknown,
    Unproven,
    questions_in,
)
from audit.core.holding import first_number, holds


@dataclass(frozen=True)
class Said:
    """A situation written down by hand; questions sleep only where said so."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    asleep: frozenset[str] = frozenset()
    scores: Mapping[tuple[str, bool], float] = field(default_factory=dict)
    dimensions: Mapping[str, float] = field(default_factory=dict)
    facts: Mapping[str, float] = field(default_factory=dict)
    flags: Mapping[str, bool | None] = field(default_factory=dict)
    outcomes: Mapping[str, str] = field(default_factory=dict)

    def answer(self, question: str) -> Answer | None:
        return self.answers.get(question)

    def is_live(self, question: str) -> bool:
        return question not in self.asleep

    def score(self, question: str, *, claimed: bool) -> float | None:
        return self.scores.get((question, claimed))

    def dimension(self, dimension: str) -> float | None:
        return self.dimensions.get(dimension)

    def rated_dimensions(self) -> Mapping[str, float]:
        return self.dimensions

    def fact(self, name: str) -> float:
        return self.facts[name]

    def flag(self, flag: str) -> bool | None:
        return self.flags[flag]

    def outcome(self, action: str) -> str | None:
        return self.outcomes.get(action)


def ids(*names: str) -> frozenset[str]:
    return frozenset(names)


def said(value: Value, *, asleep: bool = False) -> Said:
    return Said({"Q": Answer(question="Q", value=value)}, asleep=ids("Q") if asleep else ids())


def left(state: State) -> Said:
    return Said({"Q": Answer(question="Q", state=state)})


def given(**more: object) -> Said:
    return Said({"Q": Answer(question="Q", value=Picked("a"), **more)})  # type: ignore[arg-type]


FROM_2 = Bounds(at_least=2)
ACTIVE = Rows("Q", "state", ids("active", "irregular"), FROM_2)
GRID = Grid(
    {
        "facebook": {"state": "active", "open": 2.0},
        "xing": {"state": "irregular", "open": 3},
        "tiktok": {"state": "none", "open": "viele"},
        "website": {},
    }
)


# Limits.


@pytest.mark.parametrize(
    ("bounds", "within", "outside"),
    [
        (Bounds(at_least=2), (2, 3), (1.9,)),
        (Bounds(at_most=2), (2, 1), (2.1,)),
        (Bounds(below=2), (1.9,), (2, 3)),
        (Bounds(above=2), (2.1,), (2, 1)),
        (Bounds(at_least=1, below=3), (1, 2), (0, 3)),
        (Bounds(above=0, at_most=2), (1, 2), (0, 3)),
        (Bounds(), (-1, 0, 1e6), ()),
    ],
)
def test_all_limits_that_are_given_must_hold(
    bounds: Bounds, within: tuple[float, ...], outside: tuple[float, ...]
) -> None:
    assert all(bounds.hold(number) for number in within)
    assert not any(bounds.hold(number) for number in outside)


@pytest.mark.parametrize("almost", [2 - 1e-12, 2 + 1e-12])
def test_a_sum_of_fractions_that_misses_a_limit_by_a_hair_is_on_it(almost: float) -> None:
    assert Bounds(at_least=2).hold(almost)
    assert Bounds(at_most=2).hold(almost)
    assert not Bounds(below=2).hold(almost)
    assert not Bounds(above=2).hold(almost)


# About an answer.


@pytest.mark.parametrize(
    ("condition", "value", "expected"),
    [
        (Is("Q", ids("a", "b")), Picked("b"), True),
        (Is("Q", ids("a", "b")), Picked("c"), False),
        (Includes("Q", ids("a", "b")), Ticked(ids("b", "c")), True),
        (Includes("Q", ids("a", "b")), Ticked(ids("c")), False),
        (Lacks("Q", "a"), Ticked(ids("b")), True),
        (Lacks("Q", "a"), Ticked(ids("a")), False),
        (Lacks("Q", "a"), Ticked(ids("b"), not_applicable=ids("a")), False),
        (Number("Q", FROM_2), Amount(2), True),
        (Number("Q", FROM_2), Amount(1), False),
        (ACTIVE, GRID, True),
        (Rows("Q", "state", ids("active"), FROM_2), GRID, False),
        (Rows("Q", "state", ids("active", "irregular"), FROM_2, ids("xing")), GRID, False),
        (Rows("Q", "state", ids("None"), Bounds(at_least=1)), GRID, False),
        (RowSum("Q", "open", ids("facebook", "xing"), Bounds(at_least=5, at_most=5)), GRID, True),
        (RowSum("Q", "open", ids("xing"), Bounds(at_least=5)), GRID, False),
        (RowSum("Q", "open", ids("facebook", "tiktok", "website", "forum"), Bounds(at_most=2)), GRID, True),
    ],
)
def test_a_condition_about_an_answer_looks_at_what_was_said(
    condition: Condition, value: Value, expected: bool
) -> None:
    assert holds(condition, said(value)) is expected
    assert holds(condition, said(value, asleep=True)) is False, "what sleeps says nothing"


ABOUT_ANSWER: tuple[Condition, ...] = (
    Is("Q", ids("a")),
    Includes("Q", ids("a")),
    Lacks("Q", "a"),
    Number("Q", FROM_2),
    ACTIVE,
    RowSum("Q", "open", ids("xing"), FROM_2),
)


@pytest.mark.parametrize("condition", ABOUT_ANSWER)
def test_what_nobody_has_said_is_neither_true_nor_false(condition: Condition) -> None:
    assert holds(condition, Said()) is None
    for state in (State.OPEN, State.DONT_KNOW, State.DECLINED):
        assert holds(condition, left(state)) is None
    assert holds(condition, left(State.NOT_APPLICABLE)) is False


@pytest.mark.parametrize("condition", ABOUT_ANSWER)
def test_an_answer_of_another_kind_makes_it_false(condition: Condition) -> None:
    assert holds(condition, said(Words("a"))) is False


# About scores.


def test_a_score_counts_as_claimed_only_where_that_is_asked() -> None:
    situation = Said(scores={("Q", False): 3, ("Q", True): 4})
    top = Bounds(at_least=4)
    assert holds(Score("Q", top), situation) is False
    assert holds(Score("Q", top, claimed=True), situation) is True


def test_what_has_no_score_makes_a_condition_about_it_false() -> None:
    assert holds(Score("Q", Bounds()), Said()) is False
    assert holds(DimensionScore("LIS", Bounds()), Said()) is False
    assert holds(AnyDimension(Bounds()), Said()) is False


def test_one_dimension_in_the_bounds_is_enough() -> None:
    situation = Said(dimensions={"LIS": 30, "CRI": 70})
    low = Bounds(below=40)
    assert holds(DimensionScore("LIS", low), situation) is True
    assert holds(DimensionScore("CRI", low), situation) is False
    assert holds(AnyDimension(low), situation) is True
    assert holds(AnyDimension(Bounds(below=30)), situation) is False


def test_a_figure_of_the_audit_has_its_bounds_too() -> None:
    situation = Said(facts={"unknown_count": 3})
    assert holds(Fact("unknown_count", Bounds(at_least=3)), situation) is True
    assert holds(Fact("unknown_count", Bounds(at_least=4)), situation) is False


# About proof.


@pytest.mark.parametrize(
    ("situation", "unproven", "unknown"),
    [
        (Said(), True, False),
        (left(State.OPEN), True, False),
        (left(State.DONT_KNOW), True, True),
        (left(State.DECLINED), True, True),
        (left(State.NOT_APPLICABLE), False, False),
        (given(), False, False),
    ],
)
def test_open_is_unproven_but_only_what_was_asked_is_unknown(
    situation: Said, unproven: bool, unknown: bool
) -> None:
    assert holds(Unproven("Q"), situation) is unproven
    assert holds(Unknown("Q"), situation) is unknown
    asleep = replace(situation, asleep=ids("Q"))
    assert holds(Unproven("Q"), asleep) is False
    assert holds(Unknown("Q"), asleep) is False


def test_an_answer_is_hypothetical_where_it_says_so() -> None:
    assert holds(Hypothetical("Q"), given(hypothetical=True)) is True
    assert holds(Hypothetical("Q"), given()) is False
    unsaid = Said({"Q": Answer(question="Q", state=State.DONT_KNOW, hypothetical=True)})
    assert holds(Hypothetical("Q"), unsaid) is False
    assert holds(Hypothetical("Q"), Said()) is False


@pytest.mark.parametrize(("words", "missing"), [("", True), (" \n", True), ("Liste", False)])
def test_blanks_are_no_evidence(words: str, missing: bool) -> None:
    assert holds(NoEvidence("Q"), given(evidence=words)) is missing
    unsaid = Said({"Q": Answer(question="Q", state=State.DONT_KNOW, evidence=words)})
    assert holds(NoEvidence("Q"), unsaid) is False


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("", None),
        ("drei", None),
        ("3", 3),
        ("seit 2019, 12 Berichte", 2019),
        ("KW 07", 7),
        ("im März: 15", 15),
        ("m² und ٣, dann 4", 4),
    ],
)
def test_the_first_number_in_the_evidence_counts(words: str, number: float | None) -> None:
    assert first_number(words) == number
    assert holds(EvidenceNumber("Q", Bounds()), given(evidence=words)) is (number is not None)
    assert holds(EvidenceNumber("Q", Bounds(at_least=10)), given(evidence=words)) is ((number or 0) >= 10)


@pytest.mark.parametrize("place", ["evidence", "note", "ask"])
def test_words_are_found_in_evidence_note_and_ask_in_any_case(place: str) -> None:
    condition = Mentions(ids("P", "Q"), ("azubi", "Straße"))
    for words in ("unser ehemaliger Azubi", "HAUPTSTRASSE 1"):
        assert holds(condition, given(**{place: words})) is True
    assert holds(condition, given(**{place: "Frau Huber"})) is False
    assert holds(condition, given(private_note="Azubi")) is False
    assert holds(condition, Said()) is False


def test_words_do_not_run_together_over_two_fields() -> None:
    assert holds(Mentions(ids("Q"), ("azubi",)), given(evidence="Az", note="ub", ask="i")) is False


# Named conditions, decisions, and what is put together from others.


@pytest.mark.parametrize("known", [True, False, None])
def test_a_named_condition_is_what_the_situation_says(known: bool | None) -> None:
    assert holds(Flag("calm"), Said(flags={"calm": known})) is known


def test_a_decision_counts_once_it_is_taken() -> None:
    condition = Outcome("A01", ids("leave", "listen_only"))
    assert holds(condition, Said()) is False
    assert holds(condition, Said(outcomes={"A01": "leave"})) is True
    assert holds(condition, Said(outcomes={"A01": "do"})) is False


YES, NO, OPEN = Flag("yes"), Flag("no"), Flag("open")
FLAGS = Said(flags={"yes": True, "no": False, "open": None})


@pytest.mark.parametrize(
    ("parts", "all_of", "any_of"),
    [
        ((), True, False),
        ((YES,), True, True),
        ((NO,), False, False),
        ((OPEN,), None, None),
        ((YES, NO), False, True),
        ((NO, YES), False, True),
        ((YES, OPEN), None, True),
        ((OPEN, YES), None, True),
        ((OPEN, NO), False, None),
        ((NO, OPEN), False, None),
        ((OPEN, YES, NO), False, True),
    ],
)
def test_what_is_open_decides_only_where_nothing_else_does(
    parts: tuple[Condition, ...], all_of: bool | None, any_of: bool | None
) -> None:
    assert holds(AllOf(parts), FLAGS) is all_of
    assert holds(AnyOf(parts), FLAGS) is any_of


def test_the_opposite_of_what_is_open_is_open() -> None:
    assert [holds(Not(part), FLAGS) for part in (YES, NO, OPEN)] == [False, True, None]


def test_a_condition_names_every_question_that_it_refers_to() -> None:
    tree = AllOf(
        (
            Is("A", ids("x")),
            AnyOf((Score("B", FROM_2), Not(Unknown("C")))),
            Mentions(ids("E", "D"), ("wort",)),
            AllOf((Flag("f"), Outcome("A01", ids("do")), Fact("proof", FROM_2))),
            AllOf((DimensionScore("LIS", FROM_2), AnyDimension(FROM_2))),
            Lacks("F", "x"),
        )
    )
    assert list(questions_in(tree)) == ["A", "B", "C", "D", "E", "F"]
    assert list(questions_in(ALWAYS)) == []
