"""Reads the actions, and the statements that the bank was made from."""

from audit.banks.conditions_reader import read_condition, read_optional
from audit.banks.nodes import Node
from audit.banks.questions_reader import read_options
from audit.banks.reading import Reading
from audit.core.actions import Action, Seed, Trigger
from audit.core.conditions import AllOf, AnyOf, Condition, Not, Score
from audit.core.text import Text

SCALE = 5
"""Impact and effort are whole numbers from 1 to this."""
HOURS = 10_000.0
KINDS = ("claim", "advice", "context")


def read_actions(document: Node, reading: Reading) -> tuple[Action, ...]:
    """The actions, from a list."""
    return tuple(_action(node, reading) for node in _entries(document, reading))


def read_seeds(document: Node, reading: Reading) -> tuple[Seed, ...]:
    """The statements, from a list."""
    return tuple(_seed(node, reading) for node in _entries(document, reading))


def _entries(document: Node, reading: Reading) -> tuple[Node, ...]:
    if isinstance(document.value, tuple):
        return document.value
    reading.faults.add(
        document,
        de="Diese Datei muss eine Liste sein („- id: …“).",
        en="This file must be a list (‘- id: …’).",
    )
    return ()


def _action(node: Node, reading: Reading) -> Action:
    fields = reading.fields(node)
    horizons = tuple(reading.names.horizons.by_id)
    horizon = reading.named(fields, "horizon", reading.names.horizons)
    action = Action(
        id=reading.own_id(fields),
        dimension=reading.named(fields, "dimension", reading.names.dimensions),
        title=reading.text(fields, "title"),
        triggers=tuple(_trigger(each, reading) for each in fields.items("triggers", required=True)),
        guard=read_optional(fields, "guard", reading),
        impact=reading.whole_between(fields, "impact", 1, SCALE),
        effort=reading.whole_between(fields, "effort", 1, SCALE),
        horizon=horizons.index(horizon) if horizon in horizons else 0,
        owner=reading.text(fields, "owner"),
        first_step=reading.text(fields, "first_step"),
        steps=tuple(_step(each, reading) for each in fields.items("steps")),
        measure=reading.text(fields, "measure"),
        target=reading.text(fields, "target"),
        obstacle=reading.optional_text(fields, "obstacle"),
        hours=reading.between(fields, "hours", 0, HOURS),
        hours_per_week=reading.between(fields, "hours_per_week", 0, HOURS),
        needs=reading.named_all(fields, "needs", reading.names.actions),
        serves=frozenset(reading.named_all(fields, "serves", reading.names.goals)),
        outcomes=read_options(fields, "outcomes", reading),
        tags=frozenset(fields.words("tags")),
        seeds=reading.named_all(fields, "seeds", reading.names.seeds),
    )
    fields.done()
    return action


def _step(node: Node, reading: Reading) -> Text:
    fields = reading.fields(node)
    step = reading.own_text(fields)
    fields.done()
    return step


def _trigger(node: Node, reading: Reading) -> Trigger:
    when = read_condition(node, reading)
    questions = set(scores_in(when))
    return Trigger(when=when, question=questions.pop() if len(questions) == 1 else "")


def scores_in(condition: Condition) -> tuple[str, ...]:
    """The questions whose scores a condition is about."""
    match condition:
        case Score(question):
            return (question,)
        case AllOf(parts) | AnyOf(parts):
            return tuple(word for part in parts for word in scores_in(part))
        case Not(part):
            return scores_in(part)
    return ()


def _seed(node: Node, reading: Reading) -> Seed:
    fields = reading.fields(node)
    seed = Seed(
        id=reading.own_id(fields),
        kind=fields.word("kind", KINDS),
        text=reading.own_text(fields),
        asked_by=reading.named_all(fields, "asked_by", reading.names.questions),
        advised_by=reading.named_all(fields, "advised_by", reading.names.actions),
        note=reading.optional_text(fields, "note"),
    )
    fields.done()
    return seed
