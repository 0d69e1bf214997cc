"""JSON read strictly: nothing missing, nothing unknown, nothing twice."""

import json
import math
from collections.abc import Iterable
from typing import NoReturn

Json = dict[str, object]


class MisfitError(ValueError):
    """The JSON is not as it was written here."""


class Fields:
    """An object of JSON, emptied field by field."""

    def __init__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise MisfitError(f"not an object: {value!r}")
        self._left: Json = dict(value)

    def __contains__(self, name: str) -> bool:
        return name in self._left

    def names(self) -> tuple[str, ...]:
        """The fields that are left."""
        return tuple(self._left)

    def take(self, name: str) -> object:
        """A field that must be there."""
        if name not in self._left:
            raise MisfitError(f"{name!r} is missing")
        return self._left.pop(name)

    def text(self, name: str, default: str | None = None) -> str:
        """A field of text; without a default it must be there."""
        if name not in self._left and default is not None:
            return default
        value = self.take(name)
        if not isinstance(value, str):
            raise MisfitError(f"{name!r} is not a text")
        return value

    def flag(self, name: str) -> bool:
        """A field that is true, or not there."""
        if name not in self._left:
            return False
        if self.take(name) is not True:
            raise MisfitError(f"{name!r} is neither true nor left out")
        return True

    def number(self, name: str) -> float:
        """A field with a finite number, whole or not."""
        value = self.take(name)
        if isinstance(value, bool) or not isinstance(value, int | float) or not _is_finite(value):
            raise MisfitError(f"{name!r} is not a number")
        return value

    def text_or_number(self, name: str) -> str | float:
        """A field that is either."""
        return self.text(name) if isinstance(self._left.get(name), str) else self.number(name)

    def words(self, name: str) -> frozenset[str]:
        """A field with a list of different texts."""
        value = self.take(name)
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise MisfitError(f"{name!r} is not a list of texts")
        return frozenset(value)

    def inners(self, name: str) -> "tuple[Fields, ...]":
        """A field with a list of objects."""
        value = self.take(name)
        if not isinstance(value, list):
            raise MisfitError(f"{name!r} is not a list")
        return tuple(Fields(one) for one in value)

    def inner(self, name: str) -> "Fields":
        """A field that is an object itself."""
        return Fields(self.take(name))

    def end(self) -> None:
        """Nothing may be left."""
        if self._left:
            raise MisfitError(f"unknown: {', '.join(map(repr, self._left))}")


def parse(text: str) -> Fields:
    """The object that a text of JSON holds; raises MisfitError, also for one nested without end."""
    try:
        return Fields(json.loads(text, object_pairs_hook=_without_doubles, parse_constant=_no_constant))
    except RecursionError as error:
        raise MisfitError("nested too deeply") from error


def _without_doubles(pairs: Iterable[tuple[str, object]]) -> Json:
    pairs = tuple(pairs)
    if len(dict(pairs)) != len(pairs):
        raise MisfitError("the same field twice")
    return dict(pairs)


def _no_constant(word: str) -> NoReturn:
    raise MisfitError(f"not a number: {word}")


def _is_finite(value: float) -> bool:
    """Of whole numbers those that have a place among the others: JSON may have hundreds of digits."""
    try:
        return math.isfinite(value)
    except OverflowError:
        return False
