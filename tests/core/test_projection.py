"""Projection and the cheapest way up, against plain counting."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations
from random import Random

import pytest

from audit.core import projection
from audit.core.answers import Answer, Answers, Picked, State
from audit.core.bounds import Bounds
from audit.core.conditions import Score
from audit.core.judging import Gate
from audit.core.mode import Mode
from audit.core.plan import Candidate, Priority
from audit.core.planning import make_plan
from audit.core.projection import Future, Search, gains, project
from audit.core.scorecard import Scorecard
from audit.core.scoring import score
from tests.core.audits import BANK, PROFILE, answers, coherent
from tests.core.small_banks import bank, gate, scale
from tests.one_of_each import DECIDE


def projected(given: dict[str, object], evidence: bool = True):  # type: ignore[no-untyped-def]
    made = answers(given, evidence=evidence)
    card = score(BANK, made, Mode.FULL)
    return made, card, project(BANK, made, card, make_plan(BANK, made, card))


@pytest.mark.parametrize("level", [0, 1, 2])
def test_outlooks_never_fall(level: int) -> None:
    _, card, plan = projected(coherent(level))
    indices = [card.index, *(outlook.index for outlook in plan.outlooks)]
    assert indices == sorted(indices)
    assert [outlook.day for outlook in plan.outlooks] == [30, 90, 180]


def test_an_action_raises_what_called_for_it_to_three() -> None:
    given = {**PROFILE, "MEA-1": 3, "MEA-4": 1, "GOA-1": 3, "LIS-1": 3, "AUD-1": 3, "CRI-1": 3}
    made, card, plan = projected(given)
    after = Future(BANK, made, card).after([plan.candidates["A42"]])
    raised = after.item("MEA-4")
    assert raised is not None
    assert raised.score == 3


def test_raising_makes_a_known_three_of_what_is_lower_and_leaves_the_rest() -> None:
    given = answers({**PROFILE, "LIS-1": 4, "LIS-3": 1, "LIS-4": None, "LIS-5": 3, "AUD-3": ...})
    future = Future(BANK, given, score(BANK, given, Mode.FULL))
    named = ("LIS-1", "LIS-3", "LIS-4", "LIS-5", "LIS-6", "AUD-3")
    after = future.after([replace(step("E1", 1, ()), triggered_by=named)])
    for before in future.card.items:
        three = replace(before, state=State.ANSWERED, claimed=3, score=3, capped=False)
        assert after.item(before.question) == (three if before.question in {"LIS-3", "LIS-4"} else before)
    assert after.unknown_share == 0


def test_lifting_a_knock_out_gate_counts() -> None:
    made, card, plan = projected({**coherent(3), "AUD-4": ["bought", "content"]})
    assert card.level == 2
    assert Future(BANK, made, card).after([plan.candidates["A07"]]).level == 4


FEW = {
    **PROFILE,
    "GOA-1": 1,
    "AUD-1": 2,
    "LIS-1": 2,
    "CON-1": 6,
    "CON-3": 2,
    "CRI-1": 2,
    "GOV-1": 3,
    "MEA-1": 3,
}


@pytest.mark.parametrize(
    "given",
    [FEW, {**FEW, "LIS-1": 0}, {**FEW, "CRI-1": 0, "GOA-1": 3}, {**FEW, "GOV-1": 0, "CRI-1": 3, "CON-1": 2}],
)
def test_the_cheapest_way_up_is_the_cheapest_of_all(given: dict[str, object]) -> None:
    made, card, plan = projected(given)
    assert card.level is not None
    future, all_ids = Future(BANK, made, card), list(plan.candidates)
    assert len(all_ids) <= 14
    cheapest = None
    for size in range(len(all_ids) + 1):
        for chosen in combinations(all_ids, size):
            ones = [plan.candidates[action] for action in chosen]
            closed = all(set(one.needs) <= set(chosen) for one in ones)
            hours = sum(one.hours for one in ones)
            if closed and (cheapest is None or hours < cheapest):
                level = future.after(ones).level
                if level is not None and level > card.level:
                    cheapest = hours
    assert (plan.way_up.hours if plan.way_up else None) == cheapest
    if plan.way_up:
        assert plan.way_up.proven
        assert future.after([plan.candidates[a] for a in plan.way_up.actions]).level > card.level


def test_at_the_top_there_is_no_way_up() -> None:
    assert projected(coherent(4))[2].way_up is None


# The cheapest way, on banks of a few questions: all ways of going are tried.


@dataclass(frozen=True)
class Way:
    """A question's score now, and the actions that would raise it."""

    question: str
    score: int
    raised_by: tuple[str, ...]


def small_future(ways: Iterable[Way], *gates: Gate) -> Future:
    """A future on a bank of two dimensions, one scale per way."""
    ways = tuple(ways)
    made = bank([scale(way.question, way.question[0]) for way in ways], gates=gates)
    given = Answers()
    for way in ways:
        given = given.with_answer(Answer(question=way.question, value=Picked(str(way.score))))
    return Future(made, given, score(made, given, Mode.FULL))


def step(action: str, hours: float, ways: Iterable[Way], needs: tuple[str, ...] = ()) -> Candidate:
    """A candidate as the plan would have it."""
    called = tuple(way.question for way in ways if action in way.raised_by)
    return Candidate(
        action=replace(DECIDE, id=action),
        rank=2.0,
        priority=Priority(impact=1, gap=1, weight=1, goal=1, boost=1, boosts=(), dependants=1, effort=1),
        triggered_by=called,
        needs=needs,
        hours=hours,
        hours_per_week=0,
    )


def cheapest(future: Future, candidates: tuple[Candidate, ...], level: int) -> float | None:
    """The hours of the cheapest set, by trying them all."""
    found = []
    for size in range(len(candidates) + 1):
        for some in combinations(candidates, size):
            chosen = {one.id for one in some}
            if all(chosen.issuperset(one.needs) for one in some):
                reached = future.after(some).level
                if reached is not None and reached >= level:
                    found.append(sum(one.hours for one in some))
    return min(found, default=None)


def drawn(seed: int) -> tuple[Future, tuple[Candidate, ...], int]:
    """Some firm, some actions, and the level that it wants to reach."""
    dice = Random(seed)
    names = [f"E{place}" for place in range(8)]
    ways = [
        Way(question, dice.choice((0, 0, 1, 2)), tuple(dice.sample(names, dice.randint(1, 3))))
        for question in ("A1", "A2", "A3", "A4", "B1", "B2", "B3")
    ]
    future = small_future(ways, *([gate(2, Score("A1", Bounds(below=2)))] if dice.random() < 0.4 else []))
    candidates = tuple(
        step(
            name,
            dice.choice((1, 1.5, 2, 2.5, 3)),
            ways,
            tuple(dice.sample(names[:place], place > 1 and dice.random() < 0.4)),
        )
        for place, name in enumerate(names)
    )
    assert future.card.level is not None
    return future, candidates, max(future.card.level + 1, dice.randint(3, 4))


def search_on(future: Future, candidates: tuple[Candidate, ...], level: int) -> Search:
    goal = next(one for one in future.bank.levels if one.number == level)
    assert future.card.index is not None
    return Search(future, candidates, level, goal.begins_at - future.card.index)


@pytest.mark.parametrize("seed", range(60))
def test_no_other_set_of_actions_is_cheaper(seed: int) -> None:
    future, candidates, level = drawn(seed)
    search = search_on(future, candidates, level)
    best = search.run()
    assert search.proven
    assert (None if best is None else search.hours(best)) == cheapest(future, candidates, level)
    if best is not None:
        chosen = [one for one in candidates if one.id in best]
        assert all(best.issuperset(one.needs) for one in chosen)
        assert (future.after(chosen).level or 0) >= level


class Counting(Future):
    """A future that counts how often it was asked."""

    asked = 0

    def after(self, done: Iterable[Candidate]) -> Scorecard:
        Counting.asked += 1
        return Future.after(self, done)


@pytest.mark.parametrize("level", [0, 1, 2])
@pytest.mark.parametrize("status", ["active", "dormant"])
def test_few_sets_need_a_look_and_each_is_counted(
    level: int, status: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, card, plan = projected(coherent(level, PRO_5=status))
    assert card.level is not None
    monkeypatch.setattr(Counting, "asked", 0)
    search = search_on(Counting(BANK, made, card), plan.sequence, card.level + 1)
    assert search.run()
    assert search.looked_at == Counting.asked < 250


@pytest.mark.parametrize("seed", range(0, 60, 5))
def test_a_search_that_is_cut_short_says_so_and_gives_a_way_without_the_needless(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    future, candidates, level = drawn(seed)
    monkeypatch.setattr(projection, "SEARCH_LIMIT", 2)
    search = search_on(future, candidates, level)
    best = search.run()
    assert best is not None
    assert not search.proven
    for needless in best:
        rest = [one for one in candidates if one.id in best and needless not in search.closure[one.id]]
        assert (future.after(rest).level or 0) < level


def test_an_outlook_gives_the_level_that_is_reached() -> None:
    made, card, plan = projected(coherent(1, PRO_4=20))
    future, done = Future(BANK, made, card), []
    for stage, outlook in zip(plan.stages, plan.outlooks, strict=True):
        done += stage.planned
        after = future.after(done)
        assert (outlook.index, outlook.level) == (after.index, after.level)
    assert plan.outlooks[-1].level == 4


def test_where_too_much_stays_unknown_no_level_is_promised() -> None:
    made, card, plan = projected(
        {**PROFILE, "PRO-4": 0, "LIS-1": 1, "AUD-1": 2, "GOA-1": None, "MEA-1": None}
    )
    assert plan.sequence
    assert not plan.planned
    assert {outlook.level for outlook in plan.outlooks} == {None}
    assert None not in {outlook.index for outlook in plan.outlooks}
    alone = gains(BANK, made, card, plan)
    assert alone["A08"].level is None
    assert alone["A08"].points > 0


def test_what_an_action_brings_alone_is_what_the_index_and_the_level_gain() -> None:
    made, card, plan = projected(coherent(1))
    future = Future(BANK, made, card)
    assert card.index is not None
    for action, gain in gains(BANK, made, card, plan).items():
        after = future.after([plan.candidates[one] for one in gain.actions])
        assert gain.actions[-1] == action
        assert after.index == pytest.approx(card.index + gain.points)
        assert gain.level is not None
        assert gain.level == after.level


def test_the_way_up_leads_one_level_up() -> None:
    way_up = projected(coherent(1))[2].way_up
    assert way_up is not None
    assert way_up.level == 3


def test_a_track_without_levels_has_no_way_up() -> None:
    _, card, plan = projected(coherent(1, PRO_5="against"))
    assert card.index is not None
    assert plan.way_up is None


def test_a_question_brings_its_weight_in_the_index_while_it_is_below_three() -> None:
    given = {**PROFILE, "LIS-1": 2, "LIS-3": 0, "AUD-1": 3, "AUD-3": ..., "GOA-1": None}
    future = Future(BANK, answers(given), score(BANK, answers(given), Mode.FULL))
    expected = {
        "LIS-1": 25 * 2 / 3 * 18 / 42,
        "LIS-3": 75 * 1 / 3 * 18 / 42,
        "GOA-1": 75 * 12 / 42,
        "AUD-1": 0,
        "AUD-3": 0,
        "MEA-1": 0,
        "PRO-1": 0,
    }
    assert {question: future.gain(question) for question in expected} == pytest.approx(expected)


def test_what_a_track_leaves_out_brings_nothing() -> None:
    given = answers(coherent(1, PRO_5="against"))
    future = Future(BANK, given, score(BANK, given, Mode.FULL))
    assert future.card.item("CHA-4") is not None
    assert future.gain("CHA-4") == 0
    assert future.gain("LIS-1") > 0
