"""What the readers of a bank share: names that must exist, texts in both languages, numbers within limits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from audit.banks.catalogue import Catalogue, Named
from audit.banks.faults import Faults
from audit.banks.fields import Fields
from audit.banks.files import ID
from audit.banks.nodes import Node
from audit.core.bounds import Bounds
from audit.core.spelling import shown, way_out
from audit.core.text import Text

T = TypeVar("T")

Name = tuple[str, str]
"""What a thing is called, in German (with its article) and English."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The faults found so far, and all names that the bank gives."""

    faults: Faults
    names: Catalogue

    def fields(self, node: Node) -> Fields:
        """A reader of a node's fields."""
        return Fields(node, self.faults)

    # Names.

    def own_id(self, fields: Fields) -> str:
        """The id that an entry gives itself."""
        word = fields.text("id")
        if word and not ID.fullmatch(word):
            self.faults.add(
                fields.node.key("id"),
                de=f"„{shown(word)}“ taugt nicht als Kennung.",
                en=f"‘{shown(word)}’ is no good as an id.",
                hint_de="Erlaubt sind Buchstaben ohne Umlaute, Ziffern, „-“ und „_“.",
                hint_en="Allowed are unaccented letters, digits, ‘-’ and ‘_’.",
            )
        return word

    def named(self, fields: Fields, key: str, kind: Named[T]) -> str:
        """The name of something that the bank has; '' where it has not."""
        return self.one_of(fields, key, kind.by_id, (kind.de, kind.en))

    def named_all(
        self, fields: Fields, key: str, kind: Named[T], *, required: bool = False
    ) -> tuple[str, ...]:
        """The names of several things that the bank has."""
        return self.some_of(fields, key, kind.by_id, (kind.de, kind.en), required=required)

    def one_of(self, fields: Fields, key: str, candidates: Iterable[str], name: Name) -> str:
        """One of the candidates; '' where it is none of them."""
        node = fields.required(key)
        return self._known(node, candidates, name) if node else ""

    def some_of(
        self, fields: Fields, key: str, candidates: Iterable[str], name: Name, *, required: bool = False
    ) -> tuple[str, ...]:
        """Several of the candidates, as a list or a single word; those that are none of them are left out."""
        node = fields.required(key) if required else fields.optional(key)
        if node is None:
            return ()
        entries = node.value if isinstance(node.value, tuple) else (node,)
        return tuple(word for entry in entries if (word := self._known(entry, candidates, name)))

    def _known(self, node: Node, candidates: Iterable[str], name: Name) -> str:
        allowed = tuple(candidates)
        if isinstance(node.value, tuple | Mapping):
            self.faults.add(node, de="Hier wird ein Wort erwartet.", en="A word is expected here.")
            return ""
        if node.spelling in allowed:
            return node.spelling
        out, word = way_out(node.spelling, allowed), shown(node.spelling)
        self.faults.add(
            node,
            de=f"{name[0]} „{word}“ gibt es nicht.",
            en=f"There is no {name[1]} ‘{word}’.",
            hint_de=out.de,
            hint_en=out.en,
        )
        return ""

    # Texts.

    def text(self, fields: Fields, key: str) -> Text:
        """A text in both languages."""
        inner = fields.mapping(key, required=True)
        return self._closed_text(inner) if inner else Text("", "")

    def optional_text(self, fields: Fields, key: str) -> Text | None:
        """A text in both languages, or None where it is missing."""
        inner = fields.mapping(key)
        return self._closed_text(inner) if inner else None

    def _closed_text(self, fields: Fields) -> Text:
        text = self.own_text(fields)
        fields.done()
        return text

    def own_text(self, fields: Fields) -> Text:
        """The text that stands in an entry itself, as its fields `de` and `en`."""
        german = self._half(
            fields, "de", ("Hier fehlt der deutsche Text („de“).", "The German text (‘de’) is missing here.")
        )
        english = self._half(
            fields,
            "en",
            ("Hier fehlt der englische Text („en“).", "The English text (‘en’) is missing here."),
        )
        return Text(german, english)

    def _half(self, fields: Fields, key: str, missing: tuple[str, str]) -> str:
        words = fields.text(key, "")
        if not words.strip() and isinstance(fields.node.value, Mapping):
            self.faults.add(fields.node.key(key), de=missing[0], en=missing[1])
        return words

    # Numbers.

    def between(
        self, fields: Fields, key: str, low: float, high: float, default: float | None = None
    ) -> float:
        """A number from low to high, both included."""
        number = fields.number(key, default)
        if fields.has(key):
            self._within(fields, key, number, low, high)
        return number

    def whole_between(self, fields: Fields, key: str, low: int, high: int, default: int | None = None) -> int:
        """A whole number from low to high, both included."""
        number = fields.whole(key, default)
        if fields.has(key):
            self._within(fields, key, number, low, high)
        return number

    def _within(self, fields: Fields, key: str, number: float, low: float, high: float) -> None:
        if not low <= number <= high:
            self.faults.add(
                fields.node.key(key),
                de=f"„{key}“ ist {number:.10g}; möglich ist {low:.10g} bis {high:.10g}.",
                en=f"‘{key}’ is {number:.10g}; possible is {low:.10g} to {high:.10g}.",
            )

    def bounds(self, fields: Fields) -> Bounds:
        """The limits that stand in an entry itself: at least one, and they must leave room."""
        keys = ("at_least", "at_most", "below", "above")
        given = {key: fields.number(key) for key in keys if fields.has(key)}
        if not given:
            self.faults.add(
                fields.node,
                de="Hier fehlt eine Grenze: at_least, at_most, below oder above.",
                en="A limit is missing here: at_least, at_most, below or above.",
            )
        bounds = Bounds(**given)
        if not _leave_room(bounds):
            self.faults.add(
                fields.node,
                de="Diese Grenzen schließen einander aus; keine Zahl liegt dazwischen.",
                en="These limits exclude each other; no number lies between them.",
            )
        return bounds


def _leave_room(bounds: Bounds) -> bool:
    lows = [number for number in (bounds.at_least, bounds.above) if number is not None]
    highs = [number for number in (bounds.at_most, bounds.below) if number is not None]
    if not lows or not highs:
        return True
    return bounds.hold(max(lows)) if max(lows) == min(highs) else max(lows) < min(highs)
