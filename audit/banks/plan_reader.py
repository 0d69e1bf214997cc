"""Reads the rules by which a plan is made."""

from types import MappingProxyType

from audit.banks.catalogue import Shape
from audit.banks.conditions_reader import read_optional, read_required
from audit.banks.fields import Fields
from audit.banks.nodes import Node
from audit.banks.reading import Reading
from audit.core.planning_rules import (
    Below,
    Boost,
    Horizon,
    PlanRules,
    Reserved,
    Selection,
    Urgency,
    Wait,
)
from audit.core.scoring_rules import TOP
from audit.core.spelling import shown

MANY = 1_000
"""More actions, days, or times than anyone needs."""


def read_plan(fields: Fields, reading: Reading) -> PlanRules:
    """The rules of the plan."""
    questions = fields.mapping("questions", required=True) or fields
    status = _question(questions, "status", "single_choice", reading)
    rules = PlanRules(
        hours_question=_question(questions, "hours", "number", reading),
        size_question=_question(questions, "size", "number", reading),
        status_question=status,
        goals_question=_question(questions, "goals", "multi_choice", reading),
        owner_question=reading.named(questions, "owner", reading.names.questions),
        hours_assumed=reading.between(fields, "hours_assumed", 0, MANY),
        horizons=tuple(_horizon(node, reading) for node in fields.items("horizons", required=True)),
        shares=_shares(fields, reading.names.questions.by_id.get(status), reading),
        share_unknown=reading.between(fields, "share_unknown", 0, 1),
        size_factors=_steps(fields, "size_factors", reading),
        recurring_factors=_steps(fields, "recurring_factors", reading),
        recurring_limit=reading.between(fields, "recurring_limit", 0, 1),
        parallel=_parallel(fields, reading),
        pull_forward_from=reading.between(fields, "pull_forward_from", 0, MANY),
        goal_factor=reading.between(fields, "goal_factor", 1, 10),
        mean_weight=reading.between(fields, "mean_weight", 0.1, 100),
        dependants_bonus=reading.between(fields, "dependants_bonus", 0, 10),
        dependants_limit=reading.between(fields, "dependants_limit", 1, 10),
        boosts=tuple(_boost(node, reading) for node in fields.items("boosts")),
        urgencies=tuple(_urgency(node, reading) for node in fields.items("urgencies")),
        waits=tuple(_wait(node, reading) for node in fields.items("waits")),
        reserved=tuple(_reserved(node, reading) for node in fields.items("reserved")),
        reserve_hours=reading.between(fields, "reserve_hours", 0, MANY, 0),
        full_gap=frozenset(reading.named_all(fields, "full_gap", reading.names.actions)),
        few=reading.whole_between(fields, "few", 0, MANY),
        polish_up_to=reading.whole_between(fields, "polish_up_to", 0, MANY),
        never_polish=frozenset(reading.named_all(fields, "never_polish", reading.names.actions)),
        first_relief=reading.named(fields, "first_relief", reading.names.actions),
        raise_to=reading.between(fields, "raise_to", 0, TOP),
    )
    questions.done()
    fields.done()
    return rules


def _question(fields: Fields, key: str, kind: str, reading: Reading) -> str:
    """A question of the kind that this purpose needs."""
    word = reading.named(fields, key, reading.names.questions)
    shape = reading.names.questions.by_id.get(word)
    if shape is not None and shape.kind != kind:
        reading.faults.add(
            fields.node.key(key),
            de=f"„{key}“ braucht eine Frage der Art {kind}; „{word}“ ist von der Art {shown(shape.kind)}.",
            en=f"‘{key}’ needs a question of the kind {kind}; ‘{word}’ is of the kind {shown(shape.kind)}.",
        )
    return word


def _shares(fields: Fields, status: Shape | None, reading: Reading) -> MappingProxyType[str, float]:
    inner = fields.mapping("shares", required=True)
    if inner is None or status is None:
        return MappingProxyType({})
    shares = {option: reading.between(inner, option, 0, 1) for option in status.options}
    inner.done()
    return MappingProxyType(shares)


def _horizon(node: Node, reading: Reading) -> Horizon:
    fields = reading.fields(node)
    first = reading.whole_between(fields, "first_day", 0, MANY)
    horizon = Horizon(
        id=reading.own_id(fields),
        first_day=first,
        last_day=reading.whole_between(fields, "last_day", first, MANY),
        weeks=reading.between(fields, "weeks", 0.1, MANY),
    )
    fields.done()
    return horizon


def _steps(fields: Fields, key: str, reading: Reading) -> tuple[Below, ...]:
    """Values by rising limits; the last one has no limit."""
    nodes = fields.items(key, required=True)
    steps = []
    for node in nodes:
        inner = reading.fields(node)
        limit = inner.number("below") if inner.has("below") else None
        steps.append(Below(limit, reading.between(inner, "value", 0, MANY)))
        inner.done()
    _rising(fields, key, [step.number for step in steps], reading)
    return tuple(steps)


def _parallel(fields: Fields, reading: Reading) -> tuple[tuple[float | None, tuple[int, ...]], ...]:
    rules = []
    for node in fields.items("parallel", required=True):
        inner = reading.fields(node)
        limit = inner.number("below") if inner.has("below") else None
        rules.append((limit, _most(inner, reading)))
        inner.done()
    _rising(fields, "parallel", [limit for limit, _ in rules], reading)
    return tuple(rules)


def _most(fields: Fields, reading: Reading) -> tuple[int, ...]:
    """A whole number for each horizon."""
    nodes = fields.items("at_most", required=True)
    numbers = [
        node.value for node in nodes if isinstance(node.value, int) and not isinstance(node.value, bool)
    ]
    if len(numbers) != len(nodes) or len(nodes) != len(reading.names.horizons.by_id):
        reading.faults.add(
            fields.node.key("at_most"),
            de="Hier steht für jeden Zeitraum eine ganze Zahl.",
            en="A whole number for each horizon stands here.",
        )
    return tuple(numbers)


def _rising(fields: Fields, key: str, limits: list[float | None], reading: Reading) -> None:
    numbers = [limit for limit in limits if limit is not None]
    closed = limits[-1:] == [None] and len(numbers) == len(limits) - 1
    if limits and not (closed and numbers == sorted(set(numbers))):
        reading.faults.add(
            fields.node.key(key),
            de="Die Grenzen („below“) steigen, und nur der letzte Eintrag hat keine.",
            en="The limits (‘below’) rise, and only the last entry has none.",
        )


def _selection(fields: Fields, reading: Reading) -> Selection:
    return Selection(
        actions=frozenset(reading.named_all(fields, "actions", reading.names.actions)),
        dimensions=frozenset(reading.named_all(fields, "dimensions", reading.names.dimensions)),
    )


def _boost(node: Node, reading: Reading) -> Boost:
    fields = reading.fields(node)
    boost = Boost(
        which=_selection(fields, reading),
        factor=reading.between(fields, "factor", 0, 100),
        when=read_required(fields, "when", reading) if fields.has("when") else None,
        gate=reading.named(fields, "gate", reading.names.gates) if fields.has("gate") else "",
        because=reading.text(fields, "because"),
    )
    fields.done()
    return boost


def _urgency(node: Node, reading: Reading) -> Urgency:
    fields = reading.fields(node)
    urgency = Urgency(
        action=reading.named(fields, "action", reading.names.actions),
        rank=reading.between(fields, "rank", 0, 2),
        when=read_required(fields, "when", reading),
    )
    fields.done()
    return urgency


def _wait(node: Node, reading: Reading) -> Wait:
    fields = reading.fields(node)
    wait = Wait(
        which=_selection(fields, reading),
        wait_for=reading.named(fields, "wait_for", reading.names.actions),
        when=read_required(fields, "when", reading),
    )
    fields.done()
    return wait


def _reserved(node: Node, reading: Reading) -> Reserved:
    fields = reading.fields(node)
    reserved = Reserved(
        action=reading.named(fields, "action", reading.names.actions),
        when=read_optional(fields, "when", reading),
    )
    fields.done()
    return reserved
