"""`resonanz keys`: the keys of every screen, in the form of the file in which they can be changed."""

import argparse
import json
from typing import TYPE_CHECKING

from audit.commands.parsers import Commands
from audit.commands.voice import say, show, show_json
from audit.core.display import visible
from audit.errors import Language
from audit.i18n import Words
from audit.locales import commands as words
from audit.locales import palette
from audit.settings import Settings

if TYPE_CHECKING:
    from audit.tui.keys_file import Scopes

REMARK = 28
"""The column at which remarks begin."""
WRITTEN = {"question_mark": "?", "slash": "/", "colon": ":", "plus": "+", "minus": "-"}


def add(commands: Commands) -> None:
    """Add this command."""
    keys = commands.add("keys", _keys, palette.KEYS_COMMAND, "resonanz keys > keys.toml")
    keys.add_argument("--json", action="store_true", help=words.JSON.to(commands.language))


def _keys(options: argparse.Namespace, settings: Settings) -> int:
    from audit.tui.keyring import scopes
    from audit.tui.keys_file import KEYS_FILE, read_keys

    path, all_scopes = settings.data / KEYS_FILE, scopes()
    chosen: dict[str, str] = {}
    if path.is_file():
        read = read_keys(path, all_scopes)
        chosen = dict(read.keys)
        for fault in read.faults:
            say(fault.to(settings.language))
    table = _table(all_scopes, chosen)
    if options.json:
        show_json(table)
        return 0
    intro = palette.KEYS_INTRO.fill(path=visible(str(path))).to(settings.language)
    show([f"# {intro}", *_lines(table, all_scopes, settings.language)])
    return 0


def _table(all_scopes: "Scopes", chosen: dict[str, str]) -> dict[str, dict[str, list[str]]]:
    """The keys by screen and action, as they may be written."""
    from audit.tui.keys_file import actions

    table: dict[str, dict[str, list[str]]] = {}
    for action, key in actions(all_scopes).items():
        scope, name = action.split(".")
        keys = (chosen.get(action) or key.keys).split(",")
        if keys != [""]:
            table.setdefault(scope, {})[name] = [WRITTEN.get(one, one) for one in keys]
    return table


def _lines(table: dict[str, dict[str, list[str]]], all_scopes: "Scopes", language: Language) -> list[str]:
    from audit.tui.keys_file import actions

    known, say_it = actions(all_scopes), Words(language)
    lines: list[str] = []
    for scope, named in table.items():
        title = palette.SCOPES.get(scope)
        lines += ["", f"[{scope}]" + (f"  # {say_it(title)}" if title else "")]
        for name, keys in named.items():
            value = json.dumps(keys[0] if len(keys) == 1 else keys, ensure_ascii=False)
            sentence = say_it(known[f"{scope}.{name}"].said[1])
            lines.append(f"{f'{name} = {value}'.ljust(REMARK)}  # {sentence}")
    return lines
