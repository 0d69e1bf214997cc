"""The keys of a screen, declared once: for Textual, for the bottom line, for help, palette and keys.toml."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from textual.binding import Binding, BindingType

from audit.core.text import Text

Said = tuple[Text, Text]
"""What a key does: in a word, and in a sentence."""
Keymap = Mapping[str, str]
"""The user's own keys by the id of what they do, as Textual names them, separated by commas."""
EVERYWHERE = "everywhere"
"""Where keys belong that all screens have."""
SHARED = frozenset({"help"})
"""What several screens do alike, so that its key is chosen for all of them at once."""


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
    """Textual's bindings; each has the action's name as its id, to which a page adds its own name."""
    return [Binding(key.keys, key.action, "", show=False, id=key.action) for key in keys if key.keys]


def identity(scope: str, action: str) -> str:
    """How keys.toml calls an action: the screen that it belongs to, '' for all of them, and what it does."""
    name = action.removeprefix("app.")
    place = EVERYWHERE if name in SHARED or not scope else scope
    return f"{place}.{re.sub(r'[^a-z0-9]+', '_', name.replace('-', 'minus ')).strip('_')}"


def scoped(scope: str, binding: BindingType) -> BindingType:
    """The binding with the id by which it can be remapped."""
    if isinstance(binding, Binding) and binding.id:
        return replace(binding, id=identity(scope, binding.id))
    return binding


def own(scope: str, keys: Iterable[Key], keymap: Keymap) -> tuple[Key, ...]:
    """The keys as the user has them."""
    return tuple(_own(scope, key, keymap) for key in keys)


def _own(scope: str, key: Key, keymap: Keymap) -> Key:
    chosen = keymap.get(identity(scope, key.action)) if key.action else None
    if chosen is None and key.action.startswith("app."):
        chosen = keymap.get(identity("", key.action))
    return replace(key, keys=chosen, label=label(chosen)) if chosen else key


NAMES = {
    "question_mark": "?",
    "slash": "/",
    "colon": ":",
    "plus": "+",
    "minus": "−",
    "comma": ",",
    "full_stop": ".",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
}
SPOKEN = {
    "escape": ("Esc", "Esc"),
    "enter": ("Enter", "Enter"),
    "space": ("Leer", "Space"),
    "backspace": ("Rück", "Backspace"),
    "delete": ("Entf", "Delete"),
    "tab": ("Tab", "Tab"),
    "home": ("Pos1", "Home"),
    "end": ("Ende", "End"),
    "pageup": ("Bild↑", "PgUp"),
    "pagedown": ("Bild↓", "PgDn"),
    "insert": ("Einfg", "Insert"),
}
MODIFIERS = {"ctrl": ("Strg", "Ctrl"), "shift": ("Umschalt", "Shift"), "alt": ("Alt", "Alt")}


def label(keys: str) -> Text:
    """How keys are called on a screen."""
    names = [_label(key.strip()) for key in keys.split(",")]
    return Text(" ".join(name.de for name in names), " ".join(name.en for name in names))


def _label(key: str) -> Text:
    *modifiers, last = key.split("+")
    parts = [MODIFIERS.get(modifier, (modifier, modifier)) for modifier in modifiers]
    short = NAMES.get(last) or (last.upper() if modifiers or re.fullmatch(r"f\d+", last) else last)
    parts.append(SPOKEN.get(last, (short, short)))
    return Text("+".join(part[0] for part in parts), "+".join(part[1] for part in parts))
