"""Whatever changed between two audits: the parts sum to the difference of the index."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.core.answers import Answers
from audit.core.bank import Bank
from audit.core.comparison import compare
from audit.core.comparison_words import in_sentences
from audit.core.mode import Mode
from tests.core.audits import BANK
from tests.core.test_comparison import LAST, points, snapshot
from tests.core.test_properties import some_answers

SCORED = [question.id for question in BANK.questions if question.weight]
WEIGHTS = st.dictionaries(st.sampled_from(SCORED), st.sampled_from([1.0, 3.0]), max_size=5)
RATED = [dimension.id for dimension in BANK.rated_dimensions]
DIMENSION_WEIGHTS = st.dictionaries(st.sampled_from(RATED), st.sampled_from([5.0, 20.0]), max_size=3)
GONE = st.sets(st.sampled_from(["MEA-4", "AUD-2", "CON-7", "GOA-4"]))


def altered(weights: Mapping[str, float], dimension_weights: Mapping[str, float], gone: set[str]) -> Bank:
    questions = tuple(
        replace(question, weight=weights.get(question.id, question.weight))
        for question in BANK.questions
        if question.id not in gone
    )
    dimensions = tuple(replace(d, weight=dimension_weights.get(d.id, d.weight)) for d in BANK.dimensions)
    return replace(BANK, questions=questions, dimensions=dimensions, version="2.0.0", digest="other")


@settings(max_examples=60)
@given(
    before=some_answers(),
    after=some_answers(),
    weights=WEIGHTS,
    dimension_weights=DIMENSION_WEIGHTS,
    gone=GONE,
    mode=st.sampled_from(Mode),
)
def test_the_parts_sum_to_the_difference(
    before: Answers,
    after: Answers,
    weights: dict[str, float],
    dimension_weights: dict[str, float],
    gone: set[str],
    mode: Mode,
) -> None:
    changed = weights or dimension_weights or gone
    bank = altered(weights, dimension_weights, gone) if changed else BANK
    for question in gone:
        after = after.without(question)
    comparison = compare(snapshot(before), snapshot(after, bank=bank, mode=mode))
    parts = sum(points(comparison).values()) + sum(c.by_weight for c in comparison.dimensions)
    by_dimension = sum(c.by_answers + c.by_bank for c in comparison.dimensions)
    if comparison.difference is not None and comparison.by_answers is not None:
        assert comparison.by_bank is not None
        assert comparison.difference == pytest.approx(parts, abs=1e-9)
        assert by_dimension == pytest.approx(parts, abs=1e-9)
        assert comparison.by_answers == pytest.approx(sum(c.by_answers for c in comparison.items), abs=1e-9)
        assert comparison.by_answers + comparison.by_bank == pytest.approx(parts, abs=1e-9)
    assert all(text.de and "{" not in text.de + text.en for text in in_sentences(comparison))


@settings(max_examples=30)
@given(made=some_answers(), mode=st.sampled_from(Mode))
def test_nothing_differs_from_itself(made: Answers, mode: Mode) -> None:
    assert compare(snapshot(made, mode=mode), snapshot(made, mode=mode, on=LAST)).empty
    renewed = snapshot(made, mode=mode, on=LAST, digest="the same in another file")
    assert compare(snapshot(made, mode=mode), renewed).empty
