"""What is still possible, held against all completions of small banks, tried one by one."""

import random

import pytest

from audit.core.answers import Answer, Answers, State
from audit.core.bank import Bank
from audit.core.bounds import Bounds
from audit.core.conditions import (
    AllOf,
    AnyDimension,
    AnyOf,
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
    Rows,
    RowSum,
    Score,
    Unknown,
    Unproven,
)
from audit.core.conditions import Number as NumberIs
from audit.core.judging import Gate, NamedCondition
from audit.core.mode import Mode
from audit.core.possible import Possible, possible
from audit.core.questions import Column, Derived, Matrix, MultiChoice, Number
from audit.core.scorecard import NORMAL
from audit.core.scoring_rules import (
    Band,
    Chosen,
    FirstMatch,
    Match,
    MeanOfRows,
    RatioToRows,
    Share,
    ShareOfRows,
    Thresholds,
)
from tests.core.small_banks import all_cards, bank, choice, every_answer, gate, scale, track
from tests.one_of_each import ASK, T, options

HALVES = Thresholds((Band(0, Bounds(below=2)), Band(4, Bounds(at_most=3)), Band(2, Bounds(above=3))))
RATIO = (Band(0, Bounds(below=0.5)), Band(2, Bounds(below=1)), Band(4, Bounds(at_least=1)))
STATE = Column("state", T, options("on", "half", "none"))
ON = frozenset({"on"})


def low(limit: float) -> Bounds:
    return Bounds(below=limit)


def accounts(weight: float, *columns: Column, **more: object) -> Matrix:
    rule = ShareOfRows("state", frozenset({"on", "half"}), ON, "purpose", 1, frozenset({"half"}), 0.5)
    common = {"ask": ASK, "why": T, "empty": "none", "quick": True, **more}
    return Matrix(
        id="ROW",
        dimension="A" if weight else "PRO",
        weight=weight,
        rows=options("one", "two", "reviews"),
        columns=(STATE, *columns),
        score=rule if weight else None,
        **common,  # type: ignore[arg-type]
    )


def hours(**more: object) -> Number:
    return Number(id="HRS", dimension="PRO", ask=ASK, why=T, maximum=3, quick=True, **more)  # type: ignore[arg-type]


BRANCHING = bank(
    (
        choice("WAY", "x", "y", "z"),
        scale("A1", "A", when=Is("WAY", frozenset({"x", "y"})), may_be_not_applicable=True, weight=2.0),
        scale("A2", "A", 1, 3, when=Not(Is("WAY", frozenset({"x"})))),
        scale("B1", "B", 0, 2, 4, when=Score("A2", Bounds(at_least=9))),
        scale("B2", "B", 0, 4, quick=False),
        scale("C1", "C", 0, 3, 4, when=Is("WAY", frozenset({"z"})), evidence=T),
    ),
    gates=[gate(2, DimensionScore("A", low(40))), gate(4, Fact("quick", Bounds(at_least=1)))],
)
DERIVED = bank(
    (
        hours(whole=False, score=HALVES, weight=1.0, evidence=T),
        accounts(0, when=NumberIs("HRS", Bounds(above=0)), may_be_not_applicable=True),
        Derived(
            id="LOAD",
            dimension="B",
            ask=ASK,
            why=T,
            weight=2.0,
            quick=True,
            options=options("0"),
            score=RatioToRows("HRS", "ROW", "state", ON, frozenset({"reviews"}), RATIO),
        ),
        scale("B1", "B", 0, 3, 4, when=Rows("ROW", "state", ON, Bounds(at_least=1))),
        scale("A1", "A", 0, 4, weight=2.0),
    ),
    gates=[gate(3, Score("LOAD", Bounds(at_most=2))), gate(1, AnyDimension(low(20)))],
)
MATRIX = bank(
    (
        accounts(2.0, Column("purpose", T, quick=False), may_be_not_applicable=True),
        scale("B1", "B", 0, 4, when=Rows("ROW", "state", ON, Bounds(at_least=2), frozenset({"reviews"}))),
        scale("A1", "A", 0, 2),
    ),
    gates=[gate(3, Rows("ROW", "state", frozenset({"half"}), Bounds(at_least=2)))],
)
SUMS = bank(
    (
        accounts(0, Column("open", T, number=True)),
        scale("A1", "A", 0, 2, 4, when=RowSum("ROW", "open", frozenset({"one", "two"}), Bounds(above=3))),
        scale("B1", "B", 0, 4, may_be_not_applicable=True),
    ),
    gates=[gate(2, AllOf((RowSum("ROW", "open", ON | {"one"}, low(1)), Score("B1", Bounds(at_least=4)))))],
)
MEANS = bank(
    (
        Matrix(
            id="USE",
            dimension="A",
            ask=ASK,
            why=T,
            weight=1.0,
            quick=True,
            rows=options("one", "two", "three"),
            columns=(STATE,),
            empty="none",
            score=MeanOfRows("state", {"on": 4, "half": 1, "none": 0}, "none"),
        ),
        scale("A1", "A", 0, 4, when=Rows("USE", "state", ON, Bounds(at_least=2))),
        scale("B1", "B", 1, 3, may_be_not_applicable=True, not_applicable_when=Is("WAY", frozenset({"x"}))),
        choice("WAY", "x", "y"),
    ),
    gates=[
        gate(3, DimensionScore("B", low(60)), DimensionScore("A", low(30))),
        gate(2, Score("USE", Bounds(above=1, below=3))),
    ],
)
CHECKLIST = bank(
    (
        choice("LAND", "de", "ch", "xx", assume="de"),
        MultiChoice(
            id="LAW",
            dimension="A",
            ask=ASK,
            why=T,
            weight=1.0,
            quick=True,
            options=options("imprint", "privacy", "music"),
            score=Share(),
            checklist=True,
            may_be_not_applicable=True,
        ),
        MultiChoice(
            id="BUY",
            dimension="B",
            ask=ASK,
            why=T,
            weight=1.0,
            quick=True,
            options=options("bought", "prize", "content"),
            score=FirstMatch(
                (
                    Match(Chosen(includes=frozenset({"bought"})), 0),
                    Match(Chosen(only=frozenset({"prize"})), 1),
                    Match(Chosen(includes=frozenset({"content"})), 4),
                )
            ),
            at_least=1,
        ),
        scale("A1", "A", 0, 2, 4),
    ),
    flags=[
        NamedCondition(
            "RED",
            AnyOf(
                (
                    Lacks("LAW", "privacy"),
                    AllOf((Lacks("LAW", "imprint"), Is("LAND", frozenset({"de"})))),
                )
            ),
        )
    ],
    gates=[
        gate(2, Includes("BUY", frozenset({"bought"})), Unknown("BUY")),
        gate(3, Flag("RED"), Unknown("LAW")),
    ],
)
DROPPING = bank(
    (
        scale("A1", "A", 0, 4, may_be_not_applicable=True, weight=2.0),
        scale("A2", "A", 0, 2, may_be_not_applicable=True),
        scale("A3", "A", 1, 3),
        scale("B1", "B", 0, 4, may_be_not_applicable=True, evidence=T),
        scale("C1", "C", 0, 3, may_be_not_applicable=True, quick=False),
    ),
    gates=[gate(2, DimensionScore("A", low(40))), gate(4, AnyDimension(low(60)), Score("B1", low(4)))],
)
PROOF = bank(
    (
        scale("A1", "A", 0, 4, evidence=T, hypothetical=T),
        scale("A2", "A", 0, 4, evidence=T, may_be_not_applicable=True, quick=False),
        scale("B1", "B", 0, 4, evidence=T, when=Score("A1", Bounds(at_least=9))),
        scale("B2", "B", 3, 4, evidence=T, may_be_not_applicable=True),
        scale("C1", "C", 2, 4, may_be_not_applicable=True, weight=2.0),
    ),
    gates=[
        gate(4, Fact("proof", low(75))),
        gate(2, Fact("proof", low(35)), Fact("unknown_share", Bounds(above=0.4))),
        gate(3, Hypothetical("A1"), Unproven("B2"), Fact("unknown_count", Bounds(at_least=1))),
    ],
)
EVIDENCE = bank(
    (
        scale("A1", "A", 0, 3, 4, evidence=T),
        scale("A2", "A", 0, 4, evidence=T, when=Not(NoEvidence("A1"))),
        scale("B1", "B", 0, 4, when=EvidenceNumber("A1", Bounds(at_least=3))),
    ),
    gates=[
        gate(3, AllOf((NoEvidence("A2"), Score("A2", Bounds(at_least=4), claimed=True)))),
        gate(2, EvidenceNumber("A2", Bounds(above=3))),
        gate(1, Mentions(frozenset({"A1", "B1"}), ("niemals",))),
    ],
)
TRACK = bank(
    (
        choice("WAY", "in", "out", "maybe"),
        scale("A1", "A", 0, 2, 4, when=Not(Is("WAY", frozenset({"maybe"})))),
        scale("B1", "B", 0, 1, 4),
        scale("C1", "C", 0, 4, may_be_not_applicable=True),
    ),
    tracks=[track(Is("WAY", frozenset({"out"})), "A")],
    gates=[
        gate(2, Score("B1", Bounds(at_most=0)), tracks=frozenset({NORMAL, "aside"})),
        gate(3, AllOf((Score("A1", Bounds(at_most=2)), Score("B1", Bounds(at_most=1))))),
    ],
)
BANKS = {
    "branching": BRANCHING,
    "a computed entry": DERIVED,
    "a matrix": MATRIX,
    "sums of a matrix": SUMS,
    "means of a matrix": MEANS,
    "a checklist and a flag": CHECKLIST,
    "dimensions that drop out": DROPPING,
    "proof": PROOF,
    "evidence": EVIDENCE,
    "an open track": TRACK,
}
TRIED = {Mode.FULL: 5, Mode.QUICK: 3}
"""How many beginnings of an interview are tried, the empty one aside."""


def beginning(of: Bank, mode: Mode, drawing: random.Random) -> Answers:
    """Some answers of all five states."""
    made = Answers()
    for question in of.questions:
        if isinstance(question, Derived):
            continue
        match drawing.choice(["open", "open", "unknown", "declined", "settled", "settled"]):
            case "unknown":
                made = made.with_answer(Answer(question=question.id, state=State.DONT_KNOW))
            case "declined":
                made = made.with_answer(Answer(question=question.id, state=State.DECLINED))
            case "settled":
                made = made.with_answer(drawing.choice([*every_answer(question, mode)]))
            case _:
                pass
    return made


def tried_one_by_one(of: Bank, made: Answers, mode: Mode) -> Possible:
    cards = all_cards(of, made, mode)
    tracks = frozenset(card.track_id for card in cards)
    pool = [card for card in cards if card.track is None] if NORMAL in tracks else cards
    indices = [card.index for card in pool if card.index is not None]
    levels = [card.level for card in pool if card.level is not None]
    return Possible(
        index_low=min(indices, default=None),
        index_high=max(indices, default=None),
        level_low=min(levels, default=None),
        level_high=max(levels, default=None),
        tracks=tracks,
        always_rated=len(indices) == len(pool),
    )


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("name", BANKS)
def test_the_bounds_are_those_of_all_completions(name: str, mode: Mode) -> None:
    of, drawing = BANKS[name], random.Random(name)
    beginnings = [Answers(), *(beginning(of, mode, drawing) for _ in range(TRIED[mode]))]
    for made in beginnings:
        assert possible(of, made, mode) == tried_one_by_one(of, made, mode), made.by_question


def mixed(*conditions: DimensionScore | Fact) -> Gate:
    return gate(2, AllOf(conditions))


def test_where_a_clause_ties_two_sums_together_the_level_bounds_are_proven_but_not_called_exact() -> None:
    of = bank(
        (scale("A1", "A", 0, 4, evidence=T), scale("B1", "B", 0, 4, evidence=T)),
        gates=[mixed(DimensionScore("A", Bounds(at_least=75)), Fact("proof", low(75)))],
    )
    found, true = possible(of, Answers(), Mode.FULL), tried_one_by_one(of, Answers(), Mode.FULL)
    assert not found.exact
    assert (found.index_low, found.index_high) == (true.index_low, true.index_high)
    assert found.level_low is not None
    assert true.level_low is not None
    assert found.level_low <= true.level_low
    assert found.level_high == true.level_high == 5


def test_with_nothing_open_even_such_a_clause_leaves_one_level() -> None:
    of = bank(
        (scale("A1", "A", 0, 4, evidence=T),),
        gates=[mixed(DimensionScore("A", Bounds(at_least=75)), Fact("proof", low(75)))],
    )
    made = Answers().with_answer(next(iter(every_answer(of.questions[0], Mode.FULL))))
    assert possible(of, made, Mode.FULL) == tried_one_by_one(of, made, Mode.FULL)
