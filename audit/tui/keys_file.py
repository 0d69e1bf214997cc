"""The user's own keys: keys.toml in the data folder, checked against all screens; what is wrong is told.

Only read where the file exists: the check needs every screen, which takes a moment.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from textual.keys import KEY_NAME_REPLACEMENTS, Keys, _character_to_key

from audit.core.spelling import shown, way_out
from audit.core.text import Text
from audit.core.toml_text import LARGEST, table_in
from audit.locales import palette as words
from audit.paths import opened
from audit.tui.keymap import EVERYWHERE, Key, identity

KEYS_FILE = "keys.toml"
FIXED = frozenset(
    {"enter", "tab", "shift+tab", "up", "down", "pageup", "pagedown", "home", "end", "j", "k", "ctrl+c"}
)
"""What lists and fields need for themselves."""
KNOWN = {key.value for key in Keys} | set(KEY_NAME_REPLACEMENTS.values()) | {f"f{n}" for n in range(1, 25)}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What can be used of a file, and what is wrong with the rest."""

    keys: Mapping[str, str]
    """By the id of the action; several keys are separated by commas."""
    faults: tuple[Text, ...] = ()


Scopes = Mapping[str, tuple[Key, ...]]
"""The keys of every screen by its name."""


def read_keys(path: Path, scopes: Scopes) -> Chosen:
    """The user's own keys; never fails."""
    try:
        with opened(path) as file:
            document = table_in(file.read(LARGEST + 1))
    except (OSError, ValueError) as fault:
        return Chosen({}, (words.KEYS_UNREADABLE.fill(path=path, why=str(fault)),))
    faults: list[Text] = []
    wanted = {}
    known = actions(scopes)
    for scope, table in document.items():
        for name, value in (table if isinstance(table, dict) else {"": table}).items():
            action = f"{scope}.{name}".rstrip(".")
            if keys := _keys(action, value, known, faults):
                wanted[action] = keys
    chosen = _without_clashes(wanted, scopes, faults)
    return Chosen(chosen, tuple(faults))


def actions(scopes: Scopes) -> dict[str, Key]:
    """Everything that a key can be chosen for, by its id."""
    return {
        identity(scope, key.action): key
        for scope, keys in scopes.items()
        for key in keys
        if key.action and (key.keys or scope == EVERYWHERE)
    }


def _keys(action: str, value: object, known: Mapping[str, Key], faults: list[Text]) -> str:
    """The keys for one action as Textual names them; '' where there are none that can be used."""
    if action not in known:
        hint = way_out(action, known)
        faults.append(words.NO_SUCH_ACTION.fill(action=shown(action), hint=hint, file=KEYS_FILE))
        return ""
    named = []
    for word in value if isinstance(value, list) else [value]:
        key = key_named(word) if isinstance(word, str) else None
        taken = key in FIXED and key not in known[action].keys.split(",")
        if key is None or taken:
            problem = words.FIXED_KEY if taken else words.NO_SUCH_KEY
            faults.append(problem.fill(key=shown(str(word)), action=action, file=KEYS_FILE))
        else:
            named.append(key)
    return ",".join(dict.fromkeys(named))


def key_named(word: str) -> str | None:
    """A key as Textual names it, from what somebody has written: '?', 'F2', 'strg+p'. None if unknown."""
    bare = word.strip()
    if len(bare) == 1:
        return _character_to_key(bare)
    *modifiers, last = bare.lower().replace("strg+", "ctrl+").split("+")
    name = _character_to_key(last) if len(last) == 1 else last
    if not set(modifiers) <= {"ctrl", "shift", "alt"} or not (len(last) == 1 or name in KNOWN):
        return None
    return "+".join([*sorted(set(modifiers)), name])


def _without_clashes(wanted: dict[str, str], scopes: Scopes, faults: list[Text]) -> dict[str, str]:
    """What is wanted, but for keys that something else on the same screen has already."""
    kept = dict(wanted)
    while clash := next(_clashes(kept, scopes), None):
        key, action, other = clash
        faults.append(words.CLASH.fill(key=key, action=action, other=other, file=KEYS_FILE))
        del kept[action]
    return kept


def _clashes(kept: Mapping[str, str], scopes: Scopes) -> Iterator[tuple[str, str, str]]:
    """Keys that two actions of one screen would have: the key, who was given it, who has it already.

    What both have anyway is none: there a screen comes before what holds everywhere.
    """
    for scope, keys in scopes.items():
        users: dict[str, dict[str, bool]] = defaultdict(dict)
        for key in keys if scope == EVERYWHERE else (*keys, *scopes.get(EVERYWHERE, ())):
            action = identity(scope if key in keys else EVERYWHERE, key.action) if key.action else ""
            for name in filter(None, (kept.get(action) or key.keys).split(",")):
                users[name].setdefault(action, name in key.keys.split(","))
        for name, having in users.items():
            given = [action for action, anyway in having.items() if not anyway]
            if given and len(having) > 1:
                yield name, given[-1], next(action for action in having if action != given[-1])
