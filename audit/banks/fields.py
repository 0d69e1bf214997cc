"""A reader for the fields of a mapping: typed, with every fault collected at its line."""

from collections.abc import Iterable, Mapping

from audit.banks.faults import TOLD, Faults
from audit.banks.nodes import Node
from audit.core.spelling import shown, way_out
from audit.core.text import Text


class Fields:
    """The fields of one mapping. Each is asked for once; `done` reports those that nobody asked for.

    A field without a default is required. What is missing or wrong is noted, and a neutral value given back,
    so that reading goes on and finds the next fault.
    """

    def __init__(self, node: Node, faults: Faults) -> None:
        self.node, self.faults = node, faults
        self._entries: Mapping[str, Node] = {}
        self._known: list[str] = []
        if isinstance(node.value, Mapping):
            self._entries = node.value
        else:
            self._expected(
                node,
                "Hier werden Felder erwartet („Schlüssel: Wert“)",
                "Fields (‘key: value’) are expected here",
            )

    def keys(self) -> tuple[str, ...]:
        """All keys, in the order of the file; asking for them makes none of them known."""
        return tuple(self._entries)

    def has(self, key: str) -> bool:
        """Whether the field is there and not null; it counts as known either way."""
        return self.optional(key) is not None

    def optional(self, key: str) -> Node | None:
        """The field as a node, or None where it is missing or null."""
        self._known.append(key)
        node = self._entries.get(key)
        return None if node is None or node.value is None else node

    def required(self, key: str) -> Node | None:
        """The field as a node; where it is missing or null that is noted, and None given back."""
        node = self.optional(key)
        if node is None and isinstance(self.node.value, Mapping):
            place = self.node.key(key)
            self.faults.add(place, de=f"Hier fehlt „{key}“.", en=f"‘{key}’ is missing here.")
        return node

    def text(self, key: str, default: str | None = None) -> str:
        """A text; a number counts as the text it was written as."""
        node = self._field(key, required=default is None)
        if node is None:
            return default or ""
        match node.value:
            case str() as words:
                return words
            case int() | float() if not isinstance(node.value, bool):
                return node.spelling
        return self._wrong(node, key, "ein Text", "a text") or default or ""

    def number(self, key: str, default: float | None = None) -> float:
        """A number."""
        node = self._field(key, required=default is None)
        if node is None:
            return default or 0.0
        if isinstance(node.value, int | float) and not isinstance(node.value, bool):
            return node.value
        self._wrong(node, key, "eine Zahl", "a number")
        return default or 0.0

    def whole(self, key: str, default: int | None = None) -> int:
        """A whole number."""
        number = self.number(key, default)
        if number != int(number):
            self._wrong(self._entries[key], key, "eine ganze Zahl", "a whole number")
        return int(number)

    def flag(self, key: str, default: bool | None = False) -> bool:
        """True or false; None as default makes it required."""
        node = self._field(key, required=default is None)
        if node is None:
            return bool(default)
        if isinstance(node.value, bool):
            return node.value
        self._wrong(node, key, "true oder false", "true or false")
        return bool(default)

    def word(self, key: str, allowed: Iterable[str], default: str | None = None) -> str:
        """One of the allowed words; a wrong one is noted with a suggestion."""
        node, words = self._field(key, required=default is None), tuple(allowed)
        fallback = default if default is not None else next(iter(words), "")
        return fallback if node is None else self._allowed(node, words) or fallback

    def words(
        self, key: str, allowed: Iterable[str] | None = None, *, required: bool = False
    ) -> tuple[str, ...]:
        """A list of words; a single word counts as a list of one. A missing list is empty."""
        node = self._field(key, required=required)
        if node is None:
            return ()
        entries = node.value if isinstance(node.value, tuple) else (node,)
        candidates = None if allowed is None else tuple(allowed)
        return tuple(word for entry in entries if (word := self._allowed(entry, candidates)))

    def items(self, key: str, *, required: bool = False) -> tuple[Node, ...]:
        """The entries of a list. A missing list is empty."""
        node = self._field(key, required=required)
        if node is None:
            return ()
        if isinstance(node.value, tuple):
            return node.value
        self._wrong(node, key, "eine Liste", "a list")
        return ()

    def mapping(self, key: str, *, required: bool = False) -> "Fields | None":
        """The fields of a field, or None where it is missing."""
        node = self._field(key, required=required)
        return None if node is None else Fields(node, self.faults)

    def done(self) -> None:
        """Note every key that nobody asked for, at its own line, with a suggestion."""
        for key in self._entries:
            if key not in self._known:
                out = way_out(key, self._known) if len(self.faults) < TOLD else Text("", "")
                self.faults.add(
                    self.node.key(key),
                    de=f"Den Schlüssel „{shown(key)}“ gibt es hier nicht.",
                    en=f"There is no key ‘{shown(key)}’ here.",
                    hint_de=out.de,
                    hint_en=out.en,
                )

    def _field(self, key: str, *, required: bool) -> Node | None:
        return self.required(key) if required else self.optional(key)

    def _allowed(self, node: Node, allowed: tuple[str, ...] | None) -> str:
        if isinstance(node.value, tuple | Mapping) or node.value is None:
            self._expected(node, "Hier wird ein Wort erwartet", "A word is expected here")
            return ""
        if allowed is None or node.spelling in allowed:
            return node.spelling
        word, out = shown(node.spelling), way_out(node.spelling, allowed)
        self.faults.add(
            node,
            de=f"„{word}“ ist hier nicht möglich.",
            en=f"‘{word}’ is not possible here.",
            hint_de=out.de,
            hint_en=out.en,
        )
        return ""

    def _wrong(self, node: Node, key: str, de: str, en: str) -> str:
        self._expected(node, f"„{key}“ muss {de} sein", f"‘{key}’ must be {en}")
        return ""

    def _expected(self, node: Node, de: str, en: str) -> None:
        found = describe(node)
        self.faults.add(node, de=f"{de}, hier steht {found[0]}.", en=f"{en}; this is {found[1]}.")


def describe(node: Node) -> tuple[str, str]:
    """What a node is, in German and English."""
    match node.value:
        case tuple():
            return "eine Liste", "a list"
        case Mapping():
            return "eine Gruppe von Feldern", "a group of fields"
        case None:
            return "nichts", "nothing"
        case _:
            return f"„{shown(node.spelling)}“", f"‘{shown(node.spelling)}’"
