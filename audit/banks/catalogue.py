"""All names that a bank gives, gathered before anything refers to them; names given twice are faults."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from audit.banks.faults import Faults, Place
from audit.banks.nodes import Node
from audit.core.spelling import shown

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Named(Generic[T]):
    """A kind of thing that has a name, as it is called in a sentence, and all of its kind by name."""

    de: str
    """With its article: 'Die Frage'."""
    en: str
    by_id: dict[str, T] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    """Where each stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What other parts of a bank must know about a question in order to refer to it."""

    kind: str
    scored: bool
    checklist: bool
    evidence: bool
    hypothetical: bool
    options: tuple[str, ...]
    rows: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]]
    """The options of each column; none where it holds numbers or words."""
    numeric: frozenset[str]
    """The columns that hold numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All names of a bank."""

    questions: Named[Shape] = field(default_factory=lambda: Named("Die Frage", "question"))
    dimensions: Named[bool] = field(default_factory=lambda: Named("Die Dimension", "dimension"))
    """Whether it is rated."""
    actions: Named[tuple[str, ...]] = field(default_factory=lambda: Named("Die Maßnahme", "action"))
    """The outcomes that it may have."""
    gates: Named[None] = field(default_factory=lambda: Named("Die Sperre", "gate"))
    checks: Named[None] = field(default_factory=lambda: Named("Die Prüfung", "check"))
    flags: Named[None] = field(default_factory=lambda: Named("Das Merkmal", "flag"))
    tracks: Named[None] = field(default_factory=lambda: Named("Das Verfahren", "track"))
    seeds: Named[None] = field(default_factory=lambda: Named("Die Aussage", "statement"))
    horizons: Named[None] = field(default_factory=lambda: Named("Der Zeitraum", "horizon"))
    goals: Named[None] = field(default_factory=lambda: Named("Das Ziel", "goal"))


def gather(
    bank: Node, questions: list[Node], actions: Node | None, seeds: Node | None, faults: Faults
) -> Catalogue:
    """The names in a bank's documents; what has no id, or a wrong form, is left to the readers."""
    names = Catalogue()
    for entry, word in _new(_list(bank, "dimensions"), names.dimensions, faults):
        names.dimensions.by_id[word] = _number(_child(entry, "weight")) > 0
    for kind, key in (
        (names.gates, "gates"),
        (names.checks, "checks"),
        (names.flags, "flags"),
        (names.tracks, "tracks"),
    ):
        kind.by_id.update({word: None for _, word in _new(_list(bank, key), kind, faults)})
    plan = _child(bank, "plan")
    kept = _new(_list(plan, "horizons"), names.horizons, faults)
    names.horizons.by_id.update({word: None for _, word in kept})
    for document in questions:
        for entry, word in _new(_list(document, "questions"), names.questions, faults):
            names.questions.by_id[word] = _shape(entry)
    for entry, word in _new(_entries(actions), names.actions, faults):
        names.actions.by_id[word] = _ids(_list(entry, "outcomes"))
    names.seeds.by_id.update({word: None for _, word in _new(_entries(seeds), names.seeds, faults)})
    goals = names.questions.by_id.get(_word(_child(_child(plan, "questions"), "goals")))
    names.goals.by_id.update(dict.fromkeys(goals.options if goals else ()))
    return names


def _new(entries: tuple[Node, ...], kind: Named[T], faults: Faults) -> Iterator[tuple[Node, str]]:
    """The entries that have an id, and it; an id given before is a fault."""
    for entry in entries:
        word = _word(_child(entry, "id"))
        place = entry.key("id")
        if word in kind.places:
            faults.add(
                place,
                de=f"{kind.de} „{shown(word)}“ gibt es schon.",
                en=f"There is already a {kind.en} ‘{shown(word)}’.",
                hint_de="Jede Kennung steht nur einmal.",
                hint_en="Every id stands once only.",
            )
        elif word:
            kind.places[word] = place
            yield entry, word


def _shape(entry: Node) -> Shape:
    columns = [(_word(_child(column, "id")), column) for column in _list(entry, "columns")]
    return Shape(
        kind=_word(_child(entry, "kind")),
        scored=_number(_child(entry, "weight")) > 0,
        checklist=_child(entry, "checklist") is not None,
        evidence=_child(entry, "evidence") is not None,
        hypothetical=_child(entry, "hypothetical") is not None,
        options=_ids(_list(entry, "options")),
        rows=_ids(_list(entry, "rows")),
        columns={word: _ids(_list(column, "options")) for word, column in columns},
        numeric=frozenset(word for word, column in columns if _child(column, "number") is not None),
    )


def _ids(entries: tuple[Node, ...]) -> tuple[str, ...]:
    words = (_word(_child(entry, "id") or _child(entry, "level")) for entry in entries)
    return tuple(word for word in words if word)


def _child(node: Node | None, key: str) -> Node | None:
    found = node.value.get(key) if node is not None and isinstance(node.value, Mapping) else None
    return found if found is not None and found.value is not None else None


def _list(node: Node | None, key: str) -> tuple[Node, ...]:
    return _entries(_child(node, key))


def _entries(node: Node | None) -> tuple[Node, ...]:
    return node.value if node is not None and isinstance(node.value, tuple) else ()


def _word(node: Node | None) -> str:
    scalar = node is not None and not isinstance(node.value, tuple | Mapping)
    return node.spelling if node is not None and scalar else ""


def _number(node: Node | None) -> float:
    return float(node.value) if node is not None and isinstance(node.value, int | float) else 0.0
