"""Reads how a bank judges: levels, dimensions, gates, checks, tracks."""

from audit.banks.conditions_reader import read_required
from audit.banks.fields import Fields
from audit.banks.nodes import Node
from audit.banks.reading import Reading
from audit.core.judging import Badge, Check, Clause, Dimension, Gate, Level, NamedCondition, Track
from audit.core.scorecard import NORMAL

HIGHEST = 100.0
"""The highest index, score of a dimension, and weight."""


def read_levels(fields: Fields, reading: Reading) -> tuple[Level, ...]:
    """The levels, 1 upwards, each beginning higher than the one before."""
    nodes = fields.items("levels", required=True)
    levels = tuple(_level(node, reading) for node in nodes)
    begin = -1.0
    for number, (node, level) in enumerate(zip(nodes, levels, strict=True), 1):
        if level.number != number:
            reading.faults.add(
                node.key("number"),
                de=f"Hier wird die Stufe {number} erwartet; die Stufen zählen von 1 an aufwärts.",
                en=f"Level {number} is expected here; the levels count from 1 upwards.",
            )
        if level.begins_at <= begin or (number == 1 and level.begins_at != 0):
            reading.faults.add(
                node.key("begins_at"),
                de="Die erste Stufe beginnt bei 0, jede weitere höher als die vor ihr.",
                en="The first level begins at 0, each further one higher than the one before.",
            )
        begin = level.begins_at
    return levels


def _level(node: Node, reading: Reading) -> Level:
    fields = reading.fields(node)
    level = Level(
        number=fields.whole("number"),
        name=reading.text(fields, "name"),
        description=reading.text(fields, "description"),
        begins_at=reading.between(fields, "begins_at", 0, HIGHEST),
    )
    fields.done()
    return level


def read_dimensions(fields: Fields, levels: int, reading: Reading) -> tuple[Dimension, ...]:
    """The dimensions; one that is rated describes none of the levels, or all."""
    return tuple(_dimension(node, levels, reading) for node in fields.items("dimensions", required=True))


def _dimension(node: Node, levels: int, reading: Reading) -> Dimension:
    fields = reading.fields(node)
    described = fields.items("levels")
    if described and len(described) != levels:
        reading.faults.add(
            node.key("levels"),
            de=f"Hier stehen {len(described)} Beschreibungen; der Fragenkatalog hat {levels} Stufen.",
            en=f"There are {len(described)} descriptions here; the bank has {levels} levels.",
        )
    dimension = Dimension(
        id=reading.own_id(fields),
        name=reading.text(fields, "name"),
        weight=reading.between(fields, "weight", 0, HIGHEST),
        reason=reading.optional_text(fields, "reason"),
        first=fields.flag("first"),
        levels=tuple(reading.own_text(reading.fields(each)) for each in described),
    )
    fields.done()
    return dimension


def read_order(fields: Fields, reading: Reading) -> tuple[str, ...]:
    """The dimensions in the order of asking: each of them once."""
    order = reading.named_all(fields, "order", reading.names.dimensions, required=True)
    missing = [word for word in reading.names.dimensions.by_id if word not in order]
    if missing or len(set(order)) != len(order):
        words = ", ".join(missing) or ", ".join(sorted({word for word in order if order.count(word) > 1}))
        reading.faults.add(
            fields.node.key("order"),
            de=f"Jede Dimension steht in „order“ genau einmal; zu prüfen: {words}.",
            en=f"Every dimension stands in ‘order’ exactly once; to be checked: {words}.",
        )
    return order


def read_flags(fields: Fields, reading: Reading) -> tuple[NamedCondition, ...]:
    """The conditions that have a name."""
    return tuple(_flag(node, reading) for node in fields.items("flags"))


def _flag(node: Node, reading: Reading) -> NamedCondition:
    fields = reading.fields(node)
    flag = NamedCondition(reading.own_id(fields), read_required(fields, "when", reading))
    fields.done()
    return flag


def read_gates(fields: Fields, levels: int, reading: Reading) -> tuple[Gate, ...]:
    """The gates."""
    return tuple(_gate(node, levels, reading) for node in fields.items("gates"))


def _gate(node: Node, levels: int, reading: Reading) -> Gate:
    fields = reading.fields(node)
    gate = Gate(
        id=reading.own_id(fields),
        cap=reading.whole_between(fields, "cap", 1, max(levels, 1)),
        clauses=tuple(_clause(each, reading) for each in fields.items("clauses", required=True)),
        name=reading.text(fields, "name"),
        lift=reading.text(fields, "lift"),
        knock_out=fields.flag("knock_out", default=None),
        source=fields.text("source", ""),
    )
    fields.done()
    return gate


def _clause(node: Node, reading: Reading) -> Clause:
    fields = reading.fields(node)
    tracks = (NORMAL, *reading.names.tracks.by_id)
    name = (reading.names.tracks.de, reading.names.tracks.en)
    clause = Clause(
        when=read_required(fields, "when", reading),
        because=reading.text(fields, "because"),
        lifted_by=reading.named_all(fields, "lifted_by", reading.names.actions),
        tracks=frozenset(reading.some_of(fields, "tracks", tracks, name) or (NORMAL,)),
    )
    fields.done()
    return clause


def read_checks(fields: Fields, reading: Reading) -> tuple[Check, ...]:
    """The contradictions to look for."""
    return tuple(_check(node, reading) for node in fields.items("checks"))


def _check(node: Node, reading: Reading) -> Check:
    fields = reading.fields(node)
    check = Check(
        id=reading.own_id(fields),
        when=read_required(fields, "when", reading),
        questions=reading.named_all(fields, "questions", reading.names.questions, required=True),
        says=reading.text(fields, "says"),
    )
    fields.done()
    return check


def read_tracks(fields: Fields, reading: Reading) -> tuple[Track, ...]:
    """The other ways to be judged."""
    return tuple(_track(node, reading) for node in fields.items("tracks"))


def _track(node: Node, reading: Reading) -> Track:
    fields = reading.fields(node)
    badges = tuple(_badge(each, reading) for each in fields.items("badges", required=True))
    _begins_falling(fields, badges, reading)
    track = Track(
        id=reading.own_id(fields),
        when=read_required(fields, "when", reading),
        name=reading.text(fields, "name"),
        leaves_out=frozenset(reading.named_all(fields, "leaves_out", reading.names.dimensions)),
        badges=badges,
        capped_badge=reading.one_of(
            fields, "capped_badge", [badge.id for badge in badges], ("Das Prädikat", "badge")
        ),
    )
    fields.done()
    return track


def _begins_falling(fields: Fields, badges: tuple[Badge, ...], reading: Reading) -> None:
    begins = [badge.begins_at for badge in badges]
    if begins and (begins != sorted(begins, reverse=True) or begins[-1] != 0):
        reading.faults.add(
            fields.node.key("badges"),
            de="Das höchste Prädikat steht zuerst, das letzte beginnt bei 0.",
            en="The highest badge stands first, the last one begins at 0.",
        )


def _badge(node: Node, reading: Reading) -> Badge:
    fields = reading.fields(node)
    badge = Badge(
        id=reading.own_id(fields),
        begins_at=reading.between(fields, "begins_at", 0, HIGHEST),
        name=reading.text(fields, "name"),
        description=reading.text(fields, "description"),
    )
    fields.done()
    return badge
