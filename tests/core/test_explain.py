"""Every number opens into sentences that are true of it."""

from dataclasses import replace

import pytest

from audit.core.answers import Answer, Picked
from audit.core.explain import Explainer
from audit.core.mode import Mode
from audit.core.planning import make_plan
from audit.core.scoring import score
from tests.core.audits import BANK, PROFILE, answers


def explained(given: dict[str, object], about: str, index: float | None = None) -> str:
    """The sentence about something, in English."""
    made = answers({**PROFILE, **given})
    card = score(BANK, made, Mode.FULL)
    plan = make_plan(BANK, made, card)
    shown = card if index is None else replace(card, index=index, level=2, level_without_gates=2)
    found = Explainer(BANK, made, shown, plan).explain(about)
    assert found is not None
    return found.says.en


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer(question="CRI-1", value=Picked("4")), "because nothing proves it"),
        (Answer(question="CRI-1", value=Picked("4"), hypothetical=True), "because it has never happened"),
    ],
)
def test_a_capped_answer_says_why_it_counts_less(answer: Answer, why: str) -> None:
    said = explained({"CRI-1": answer}, "CRI-1")
    assert said.endswith(f"counts 3 instead of 4 of 4, {why}.")


@pytest.mark.parametrize(("about", "told"), [("level", "the index is 39.9."), ("index", "Index 39.9 = ")])
def test_an_index_that_misses_a_level_by_a_hair_is_not_rounded_up(about: str, told: str) -> None:
    assert told in explained({"LIS-1": 2}, about, index=39.96)
