"""The keys of a screen, declared once: for Textual, for the bottom line and for the help page."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding, BindingType

from audit.core.text import Text

Said = tuple[Text, Text]
"""What a key does: in a word, and in a sentence."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key or several that do the same."""

    keys: str
    """As Textual names them, separated by commas; '' where a field takes the key itself."""
    label: str | Text
    """As the bottom line shows it."""
    action: str
    said: Said
    shown: bool = True
    """Whether the bottom line has it; the help page has all."""


def bindings(keys: Iterable[Key]) -> list[BindingType]:
    """Textual's bindings; each has the action's name as its id, so that it can be remapped."""
    return [Binding(key.keys, key.action, "", show=False, id=key.action) for key in keys if key.keys]
