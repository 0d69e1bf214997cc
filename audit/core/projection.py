"""What the plan will bring, if what it does works: outlooks, and the cheapest way to the next level.

The assumption is stated wherever the figures are shown: a planned action raises the answers that called for
it to a score of 3, and opens the knock-out gates that it lifts (docs/method.md, 'Projection').
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from audit.core.answers import Answers, State
from audit.core.bank import Bank
from audit.core.bounds import TOLERANCE
from audit.core.plan import Candidate, Gain, Outlook, Plan, WayUp, allowed, needed
from audit.core.scorecard import Item, Scorecard
from audit.core.scoring import assess
from audit.core.scoring_rules import TOP
from audit.core.situation import Standing

SEARCH_LIMIT = 4000
"""Sets of actions looked at, at most, before the best one found is given as unproven."""


def project(bank: Bank, answers: Answers, card: Scorecard, plan: Plan) -> Plan:
    """The plan with its outlooks and the cheapest way up."""
    future = Future(bank, answers, card)
    done: list[Candidate] = []
    outlooks = []
    for stage in plan.stages:
        done += stage.planned
        after = future.after(done)
        level = None if after.provisional else after.level
        outlooks.append(Outlook(day=stage.horizon.last_day, index=after.index, level=level))
    return replace(
        plan, outlooks=tuple(outlooks), way_up=_way_up(future, allowed(plan.sequence, plan.choices))
    )


@dataclass(frozen=True, slots=True)
class Future:
    """Answers as they would be after some actions."""

    bank: Bank
    answers: Answers
    card: Scorecard

    def after(self, done: Iterable[Candidate]) -> Scorecard:
        """The scorecard if these actions have worked."""
        done = tuple(done)
        raised = {question for candidate in done for question in candidate.triggered_by}
        items = {item.question: self._raised(item, raised) for item in self.card.items}
        standing = Standing(self.bank, self.answers)
        actions = frozenset(candidate.id for candidate in done)
        return assess(self.bank, self.answers, self.card.mode, standing, items, actions)

    def _raised(self, item: Item, raised: set[str]) -> Item:
        target = self.bank.plan.raise_to
        if item.question not in raised or item.score is None or item.score >= target:
            return item
        return replace(item, state=State.ANSWERED, claimed=target, score=target, capped=False)

    def gain(self, question: str) -> float:
        """The points of the index that raising one question brings."""
        item = self.card.item(question)
        rated = [d for d in self.card.dimensions if d.counts and d.score is not None]
        own = next((d for d in rated if item and d.id == item.dimension), None)
        if item is None or item.score is None or own is None:
            return 0.0
        rise = max(0.0, self.bank.plan.raise_to - item.score) / TOP * 100
        within = sum(i.weight for i in own.items if i.score is not None)
        return rise * item.weight / within * own.weight / sum(d.weight for d in rated)


def gains(bank: Bank, answers: Answers, card: Scorecard, plan: Plan) -> Mapping[str, Gain]:
    """What every candidate brings if it alone works, with what it needs: by action, in the order of doing."""
    future, by_id = Future(bank, answers, card), plan.candidates
    needs = {one.id: one.needs for one in plan.sequence}
    return {
        action: _gain(future, [by_id[one] for one in needs if one in needed(action, needs)])
        for action in needs
    }


def _gain(future: Future, done: list[Candidate]) -> Gain:
    after, before = future.after(done), future.card
    points = 0.0 if after.index is None or before.index is None else after.index - before.index
    return Gain(
        actions=tuple(one.id for one in done),
        points=points,
        hours=sum(one.hours for one in done),
        level=None if after.provisional else after.level,
    )


def _way_up(future: Future, candidates: tuple[Candidate, ...]) -> WayUp | None:
    card = future.card
    if card.level is None or card.index is None:
        return None
    goal = next((level for level in future.bank.levels if level.number == card.level + 1), None)
    if goal is None:
        return None
    search = Search(future, candidates, goal.number, goal.begins_at - card.index)
    best = search.run()
    if best is None:
        return None
    actions = tuple(candidate.id for candidate in candidates if candidate.id in best)
    return WayUp(level=goal.number, actions=actions, hours=search.hours(best), proven=search.proven)


class Search:
    """Branch and bound for the cheapest set of actions, closed under prerequisites, that reaches a level.

    Two facts make it short: more actions never lower the level, so a set that fails with everything undecided
    added can be dropped; and the points of the index that are still missing cost at least what the most
    efficient actions left ask for them.
    """

    def __init__(self, future: Future, candidates: tuple[Candidate, ...], level: int, points: float) -> None:
        self.future, self.level, self.points = future, level, points
        self.by_id = {candidate.id: candidate for candidate in candidates}
        self.gains = {c.id: {q: future.gain(q) for q in c.triggered_by} for c in candidates}
        self.order = sorted(self.by_id, key=lambda a: (-sum(self.gains[a].values()) / self.by_id[a].hours, a))
        needs = {candidate.id: candidate.needs for candidate in candidates}
        self.closure = {action: needed(action, needs) for action in self.by_id}
        self.best: frozenset[str] | None = None
        self.looked_at = 0

    @property
    def proven(self) -> bool:
        """Whether every set has been looked at or ruled out."""
        return self.looked_at < SEARCH_LIMIT

    def run(self) -> frozenset[str] | None:
        """The cheapest set; None where not even everything reaches the level."""
        everything = frozenset(self.by_id)
        if not self._reaches(everything):
            return None
        self.best = self._without_the_needless(everything)
        self._branch(frozenset(), frozenset(), 0)
        return self.best

    def hours(self, actions: Iterable[str]) -> float:
        """The hours of a set of actions."""
        return sum(self.by_id[action].hours for action in actions)

    def _reaches(self, actions: frozenset[str]) -> bool:
        self.looked_at += 1
        level = self.future.after(self.by_id[action] for action in sorted(actions)).level
        return level is not None and level >= self.level

    def _without_the_needless(self, actions: frozenset[str]) -> frozenset[str]:
        """A good first answer: drop what can be dropped, the dearest first."""
        for action in sorted(actions, key=lambda a: (-self.by_id[a].hours, a)):
            rest = frozenset(a for a in actions if action not in self.closure[a])
            if rest != actions and self._reaches(rest):
                actions = rest
        return actions

    def _branch(self, taken: frozenset[str], dropped: frozenset[str], place: int) -> None:
        if not self.proven or self._too_dear(taken, dropped):
            return
        if self._may_suffice(taken) and self._reaches(taken):
            self.best = taken
            return
        while place < len(self.order) and self.order[place] in taken | dropped:
            place += 1
        if place == len(self.order):
            return
        action = self.order[place]
        if not self.closure[action] & dropped:
            self._branch(taken | self.closure[action], dropped, place + 1)
        without = dropped | {a for a in self.by_id if action in self.closure[a]}
        if self._reaches(frozenset(self.by_id) - without):
            self._branch(taken, without, place + 1)

    def _covered(self, actions: Iterable[str]) -> Mapping[str, float]:
        return {q: gain for action in actions for q, gain in self.gains[action].items()}

    def _may_suffice(self, taken: frozenset[str]) -> bool:
        return sum(self._covered(taken).values()) >= self.points - TOLERANCE

    def _too_dear(self, taken: frozenset[str], dropped: frozenset[str]) -> bool:
        """Whether the hours of this branch cannot stay below the best so far."""
        if self.best is None:
            return False
        covered = self._covered(taken)
        missing = self.points - sum(covered.values())
        hours, limit = self.hours(taken), self.hours(self.best)
        if hours >= limit - TOLERANCE:
            return True
        left = (
            (sum(gain for q, gain in self.gains[a].items() if q not in covered), self.by_id[a].hours)
            for a in self.order
            if a not in taken and a not in dropped
        )
        for gain, cost in sorted((row for row in left if row[0] > 0), key=lambda row: -row[0] / row[1]):
            if missing <= TOLERANCE:
                break
            part = min(1.0, missing / gain)
            hours, missing = hours + part * cost, missing - part * gain
        return missing > TOLERANCE or hours >= limit - TOLERANCE
