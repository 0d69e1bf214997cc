"""Scorecard -> Plan: which actions are called for, how urgent each is, in which order (docs/method.md)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import floor, prod, sqrt

from audit.core.actions import Action
from audit.core.answers import Amount, Answers, Picked, Ticked
from audit.core.bank import Bank
from audit.core.choices import Choice, newest
from audit.core.holding import holds
from audit.core.plan import ORDINARY, POLISH, Candidate, Plan, Priority, rearranged
from audit.core.planning_rules import Below, Boost
from audit.core.schedule import cut_to_hours
from audit.core.scorecard import ActiveGate, Item, Scorecard
from audit.core.scoring_rules import TOP
from audit.core.situation import Standing

UNKNOWN_FIRES_AS = 1.0
NO_GAP = 0.5
"""G without any gap."""


def make_plan(
    bank: Bank,
    answers: Answers,
    card: Scorecard,
    choices: Iterable[Choice] = (),
    hours: float | None = None,
) -> Plan:
    """What to do, in which order, by when; without projection, which `project` adds.

    `choices` are what the user decided about actions, oldest first; they move actions but change no priority.
    `hours` per week, 0 upwards, stand in for the answer; which actions are called for does not change by it.
    """
    standing = Standing.of(bank, answers, card, card.items, unknown_counts_as=UNKNOWN_FIRES_AS)
    calls = _calls(bank, card, standing)
    needs = {call.action.id: _needs(bank, call.action, calls, standing) for call in calls.values()}
    firm = Firm.of(bank, standing, hours)
    dependants = Counter(need for call in calls.values() if not call.polish for need in needs[call.action.id])
    candidates = [
        _candidate(bank, card, standing, firm, call, needs[call.action.id], dependants[call.action.id])
        for call in calls.values()
    ]
    decided = newest(choices)
    sequence = rearranged(in_sequence(candidates), decided)
    return cut_to_hours(bank.plan, sequence, firm.hours, firm.share, firm.hours_known, decided)


# The firm: size, hours, goals.


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """What the plan needs to know of the firm."""

    hours: float
    """Per week."""
    hours_known: bool
    share: float
    """Of the hours, free for improvement."""
    size_factor: float
    recurring_factor: float
    goals: frozenset[str]

    @classmethod
    def of(cls, bank: Bank, standing: Standing, hours: float | None = None) -> "Firm":
        """As the answers describe it, but for the hours where given; else what the bank assumes."""
        rules = bank.plan
        hours = _number(standing, rules.hours_question) if hours is None else hours
        status = _picked(standing, rules.status_question)
        known = rules.hours_assumed if hours is None else hours
        factor = _below(rules.size_factors, _number(standing, rules.size_question) or 0.0)
        return cls(
            hours=known,
            hours_known=hours is not None,
            share=rules.shares.get(status or "", rules.share_unknown),
            size_factor=factor,
            recurring_factor=factor * _below(rules.recurring_factors, known),
            goals=_ticked(standing, rules.goals_question),
        )


def _number(standing: Standing, question: str) -> float | None:
    answer = standing.answer(question)
    return answer.value.number if answer and isinstance(answer.value, Amount) else None


def _picked(standing: Standing, question: str) -> str | None:
    answer = standing.answer(question)
    return answer.value.option if answer and isinstance(answer.value, Picked) else None


def _ticked(standing: Standing, question: str) -> frozenset[str]:
    answer = standing.answer(question)
    return answer.value.chosen if answer and isinstance(answer.value, Ticked) else frozenset()


def _below(table: tuple[Below, ...], number: float) -> float:
    return next(row.value for row in table if row.number is None or number < row.number)


# Which actions are called for.


@dataclass(frozen=True, slots=True)
class Call:
    """An action that is called for: by which questions, with what gap."""

    action: Action
    questions: tuple[str, ...]
    gap: float
    """0 to 1, the mean distance from a score of 3."""
    polish: bool = False


def _calls(bank: Bank, card: Scorecard, standing: Standing) -> dict[str, Call]:
    calls = (_call(action, standing) for action in bank.actions)
    fired = {call.action.id: call for call in calls if call is not None}
    if len(fired) >= bank.plan.few:
        return fired
    return {**fired, **_polish(bank, card, standing, fired)}


def _call(action: Action, standing: Standing) -> Call | None:
    fired = [trigger for trigger in action.triggers if holds(trigger.when, standing) is True]
    if not fired or holds(action.guard, standing) is not True:
        return None
    questions = tuple(dict.fromkeys(trigger.question for trigger in fired if trigger.question))
    scores = (standing.score(question, claimed=False) for question in questions)
    gaps = [max(0.0, (3.0 - score) / 3.0) for score in scores if score is not None]
    return Call(action, questions, sum(gaps) / len(gaps) if gaps else 1.0)


def _polish(bank: Bank, card: Scorecard, standing: Standing, fired: Mapping[str, Call]) -> dict[str, Call]:
    """With few actions, those that the largest remaining gaps point to; at a tie the later action first."""
    found = (
        (_distance(item, standing) * action.impact, place, item, action)
        for item in card.items
        if item.score is not None and item.score <= 3.0
        for place, action in enumerate(bank.actions)
        if _may_polish(bank, action, item, standing, fired)
    )
    calls: dict[str, Call] = {}
    for _, _, item, action in sorted(found, key=lambda row: row[:2], reverse=True):
        if len(fired) + len(calls) >= bank.plan.polish_up_to:
            break
        if action.id not in calls:
            gap = _distance(item, standing) / TOP
            calls[action.id] = Call(action, (item.question,), gap, polish=True)
    return calls


def _distance(item: Item, standing: Standing) -> float:
    score = standing.score(item.question, claimed=False)
    return 0.0 if score is None else TOP - score


def _may_polish(
    bank: Bank, action: Action, item: Item, standing: Standing, fired: Mapping[str, Call]
) -> bool:
    return (
        action.id not in fired
        and action.id not in bank.plan.never_polish
        and any(trigger.question == item.question for trigger in action.triggers)
        and holds(action.guard, standing) is True
    )


def _needs(bank: Bank, action: Action, calls: Mapping[str, Call], standing: Standing) -> tuple[str, ...]:
    """The prerequisites that are called for themselves, those of the moment included."""
    waits = (
        wait.wait_for
        for wait in bank.plan.waits
        if wait.which.covers(action.id, action.dimension) and holds(wait.when, standing) is True
    )
    return tuple(
        need for need in dict.fromkeys((*action.needs, *waits)) if need in calls and need != action.id
    )


# How urgent each is.


def _candidate(
    bank: Bank,
    card: Scorecard,
    standing: Standing,
    firm: Firm,
    call: Call,
    needs: tuple[str, ...],
    dependants: int,
) -> Candidate:
    action, rules = call.action, bank.plan
    reserved = any(r.action == action.id and holds(r.when, standing) is True for r in rules.reserved)
    return Candidate(
        action=action,
        rank=_rank(bank, call, standing),
        priority=_priority(bank, card, standing, firm, call, dependants),
        triggered_by=call.questions,
        needs=needs,
        hours=max(0.5, floor(action.hours * firm.size_factor * 2 + 0.5) / 2),
        hours_per_week=action.hours_per_week * firm.recurring_factor,
        reserved=reserved,
    )


def _rank(bank: Bank, call: Call, standing: Standing) -> float:
    if call.polish:
        return POLISH
    urgent = (
        urgency.rank
        for urgency in bank.plan.urgencies
        if urgency.action == call.action.id and holds(urgency.when, standing) is True
    )
    return min(urgent, default=ORDINARY)


def _priority(
    bank: Bank,
    card: Scorecard,
    standing: Standing,
    firm: Firm,
    call: Call,
    dependants: int,
) -> Priority:
    action, rules = call.action, bank.plan
    boosts = tuple(_boosts(bank, card, standing, action))
    return Priority(
        impact=float(action.impact),
        gap=NO_GAP + (1.0 if action.id in rules.full_gap else call.gap),
        weight=sqrt(bank.dimension_by_id[action.dimension].weight / rules.mean_weight),
        goal=rules.goal_factor if action.serves & firm.goals else 1.0,
        boost=prod(boost.factor for boost in boosts),
        boosts=boosts,
        dependants=min(1.0 + rules.dependants_bonus * dependants, rules.dependants_limit),
        effort=(action.effort + 1) / 2,
    )


def _boosts(bank: Bank, card: Scorecard, standing: Standing, action: Action) -> Iterable[Boost]:
    active = {gate.gate.id for gate in card.gates}
    for boost in bank.plan.boosts:
        applies = boost.which.covers(action.id, action.dimension) and (not boost.gate or boost.gate in active)
        if applies and (boost.when is None or holds(boost.when, standing) is True):
            yield boost


# In which order.


def in_sequence(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """By rank, then by falling priority; prerequisites before what needs them, the most urgent first."""
    by_id = {candidate.id: candidate for candidate in candidates}
    order = sorted(by_id.values(), key=lambda c: (c.rank, -c.priority.value, c.id))
    placed: dict[str, Candidate] = {}

    def place(candidate: Candidate) -> None:
        if candidate.id in placed or candidate.id in on_the_way:
            return
        on_the_way.add(candidate.id)
        for need in sorted((by_id[n] for n in candidate.needs), key=lambda c: (-c.priority.value, c.id)):
            place(need)
        placed[candidate.id] = candidate

    on_the_way: set[str] = set()
    for candidate in order:
        place(candidate)
    return tuple(placed.values())


def lifting_actions(gate: ActiveGate, plan: Plan) -> tuple[str, ...]:
    """The actions that lift a gate: those it names, else those of the dimensions that are too low."""
    own = tuple(c.id for c in plan.sequence if c.action.dimension in gate.dimensions)
    return gate.lifted_by or own
