"""A report as plain dictionaries, lists, texts and numbers: all that a template ever gets to see."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias, cast

import msgspec

from audit.render.glyphs import legible

if TYPE_CHECKING:  # the printing process gets plain values and needs none of the classes
    from audit.core.report import Report

Tree: TypeAlias = "dict[str, Tree] | list[Tree] | tuple[Tree, ...] | str | float | bool | None"
"""Plain values."""


def plain(report: "Report") -> dict[str, Tree]:
    """The report's fields as plain values; a template can call nothing on them."""
    return cast("dict[str, Tree]", msgspec.to_builtins(report))


def readable(tree: Tree, words: Callable[[str], str] = legible) -> Tree:
    """The same values, every text as the fonts can show it."""
    match tree:
        case str():
            return words(tree)
        case list() | tuple():
            return [readable(part, words) for part in tree]
        case dict():
            return {name: readable(part, words) for name, part in tree.items()}
        case _:
            return tree


def shown_parts(report: dict[str, Tree]) -> dict[str, Tree]:
    """Of a report's values those that its pages show; of anything else all."""
    order = report.get("order")
    if not isinstance(order, list | tuple):
        return report
    return {name: part for name, part in report.items() if name == "imprint" or name in order}


def texts_of(tree: Tree) -> Iterator[str]:
    """Every text of the values."""
    match tree:
        case str():
            yield tree
        case list() | tuple():
            for part in tree:
                yield from texts_of(part)
        case dict():
            for part in tree.values():
                yield from texts_of(part)
        case _:
            return
