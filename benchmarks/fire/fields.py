"""Every field that takes text, found in the types of what is kept, so that a new one cannot be forgotten."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_type_hints

from audit.core.answers import Answer, Cell, Grid, Picked
from audit.core.choices import Choice
from audit.core.dossier import Profile
from audit.core.events import Cleared, Event, Filed, Moved, OutcomeSet, Started, Undecided
from audit.core.tracking import Track
from audit.render.brand.value import Brand, OwnFile

ROOTS: tuple[type, ...] = (*get_args(Event), Profile, Brand)
"""All that is kept and all that is printed hangs on these."""
IDS: Mapping[type, frozenset[str]] = {
    Started: frozenset({"bank", "bank_version", "bank_digest", "dossier", "follows"}),
    Filed: frozenset({"dossier", "follows"}),
    **dict.fromkeys((Cleared, Moved), frozenset({"question"})),
    OutcomeSet: frozenset({"action", "outcome"}),
    Undecided: frozenset({"action"}),
    Answer: frozenset({"question"}),
    Picked: frozenset({"option"}),
    Choice: frozenset({"action", "ahead_of"}),
    Track: frozenset({"action"}),
    Brand: frozenset({"accent", "second"}),
    OwnFile: frozenset({"name", "path", "text"}),
}
"""Texts that nobody types: the names of things elsewhere."""
LONG = frozenset({"note", "private_note", "evidence", "reason", "text"})
"""Fields of several lines."""

Give = Callable[[type, str], str]
"""The text for a field of a type; of a cell of a table: for the field 'cell' of a Grid."""
Kept = TypeVar("Kept")


def text_fields() -> tuple[tuple[type, str], ...]:
    """Every field that somebody's text can stand in, with its type."""
    kinds: dict[type, None] = {}
    for root in ROOTS:
        _gather(root, kinds)
    return (*((kind, name) for kind in kinds for name in _texts(kind)), (Grid, "cell"))


def with_texts(kept: Kept, give: Give) -> Kept:
    """The same value with other texts in all of its fields."""
    changed: Any = kept
    match kept:
        case Grid(rows):
            changed = Grid({row: _cells(cells, give) for row, cells in rows.items()})
        case tuple():
            changed = tuple(with_texts(one, give) for one in kept)
        case _ if is_dataclass(kept) and not isinstance(kept, type):
            changed = replace(kept, **dict(_changes(kept, give)))
    return cast(Kept, changed)


def _changes(kept: Any, give: Give) -> Iterator[tuple[str, object]]:
    kind = type(kept)
    for one in fields(kind):
        value = getattr(kept, one.name)
        if one.name not in _texts(kind):
            yield one.name, value if isinstance(value, str) else with_texts(value, give)
        elif isinstance(value, tuple):
            yield one.name, tuple(give(kind, one.name) for _ in value)
        else:
            yield one.name, give(kind, one.name)


def _cells(cells: Mapping[str, Cell], give: Give) -> dict[str, Cell]:
    """The texts are those that look like no option."""
    return {
        column: cell if not isinstance(cell, str) or re.fullmatch("[a-z_]*", cell) else give(Grid, "cell")
        for column, cell in cells.items()
    }


def _texts(kind: Any) -> tuple[str, ...]:
    ids = IDS.get(kind, frozenset())
    return tuple(name for name in _typed(kind) if name not in ids)


@cache
def _typed(kind: Any) -> tuple[str, ...]:
    hints = get_type_hints(kind)
    return tuple(one.name for one in fields(kind) if hints[one.name] in {str, tuple[str, ...]})


def _gather(hint: object, found: dict[type, None]) -> None:
    if isinstance(hint, type) and is_dataclass(hint) and hint not in found:
        found[hint] = None
        for part in get_type_hints(hint).values():
            _gather(part, found)
    for part in get_args(hint):
        _gather(part, found)
