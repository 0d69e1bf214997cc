"""How the difference between two indices divides among the questions: exactly, and by what changed alone.

The index is a mean of means. A mean that becomes another one moves, with m the middle of the two means and t
the middle of their two total weights, by the sum over all members of

    (weight after × (value after − m) − weight before × (value before − m)) / t

which is exact whatever enters, leaves or changes its weight. A member that stays as it was gets 0, one whose
value changed gets its weight's share of the change, and one that enters or leaves gets what sets it apart
from the rest. What several changes do only together is shared by taking the middle: no remainder is left.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from audit.core.scorecard import DimensionResult, Scorecard
from audit.core.scoring_rules import TOP


@dataclass(frozen=True, slots=True)
class Parts:
    """Points of the index by what they came of; they sum to the difference."""

    items: Mapping[str, float] = field(default_factory=dict)
    """By question."""
    weights: Mapping[str, float] = field(default_factory=dict)
    """By dimension: what came of another weight of the dimension."""
    dimensions: Mapping[str, float] = field(default_factory=dict)
    """By dimension: all of it."""


@dataclass(frozen=True, slots=True)
class Member:
    """A part of a mean: its weight and its value, 0 to 100."""

    weight: float
    value: float


Members = Mapping[str, Member]


def points_between(one: Scorecard, other: Scorecard) -> Parts:
    """What each question and each dimension's weight contributed; empty where an index is missing."""
    if one is other or one.index is None or other.index is None:
        return Parts()
    rated = _rated(one), _rated(other)
    middle = (one.index + other.index) / 2
    total = sum(d.weight for both in rated for d in both.values()) / 2
    items: dict[str, float] = {}
    weights: dict[str, float] = {}
    dimensions: dict[str, float] = {}
    for id_ in dict.fromkeys((*rated[0], *rated[1])):
        was, now = rated[0].get(id_), rated[1].get(id_)
        own = {question: points / total for question, points in _by_item(was, now, middle).items()}
        for question, points in own.items():
            items[question] = items.get(question, 0.0) + points
        if was and now and was.weight != now.weight:
            weights[id_] = (now.weight - was.weight) * (_middle(was, now) - middle) / total
        dimensions[id_] = sum(own.values()) + weights.get(id_, 0.0)
    return Parts(items, weights, dimensions)


def _rated(card: Scorecard) -> Mapping[str, DimensionResult]:
    return {d.id: d for d in card.dimensions if d.counts and d.score is not None}


def _by_item(was: DimensionResult | None, now: DimensionResult | None, middle: float) -> dict[str, float]:
    """Weight of the dimension times change, by question; around the index where it enters or leaves."""
    there = [result for result in (was, now) if result is not None]
    weight = sum(result.weight for result in there) / len(there)
    around = _middle(was, now) if was and now else middle
    changes = _changes(_members(was), _members(now), around)
    return {question: weight * change for question, change in changes.items()}


def _middle(was: DimensionResult, now: DimensionResult) -> float:
    return ((was.score or 0.0) + (now.score or 0.0)) / 2


def _members(result: DimensionResult | None) -> Members:
    items = result.items if result else ()
    return {i.question: Member(i.weight, i.score / TOP * 100) for i in items if i.score is not None}


def _changes(was: Members, now: Members, around: float) -> Mapping[str, float]:
    totals = [total for members in (was, now) if (total := sum(m.weight for m in members.values()))]
    total = sum(totals) / len(totals)
    return {
        question: (_pull(now.get(question), around) - _pull(was.get(question), around)) / total
        for question in dict.fromkeys((*was, *now))
    }


def _pull(member: Member | None, around: float) -> float:
    return member.weight * (member.value - around) if member else 0.0
