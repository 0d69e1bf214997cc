"""The keys of all screens: for the list of them, and for the check of what the user has chosen.

Brings every screen along, so it is not for the way to the first one.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

from audit.tui import screens
from audit.tui.keymap import EVERYWHERE, Key
from audit.tui.page import Page


def scopes() -> dict[str, tuple[Key, ...]]:
    """The keys of every screen by its name, those that all screens have first."""
    from audit.tui.app import KEYS

    found: dict[str, tuple[Key, ...]] = {EVERYWHERE: KEYS}
    for module in pkgutil.iter_modules(screens.__path__, f"{screens.__name__}."):
        for thing in vars(import_module(module.name)).values():
            if (
                isinstance(thing, type)
                and issubclass(thing, Page)
                and "KEYS" in thing.__dict__
                and thing.KEYS
            ):
                found[thing.SCOPE] = thing.KEYS
    return found
