"""The keys of the first screen."""

from dataclasses import replace

from audit.locales import common, home, palette, settings
from audit.tui.keymap import Key

KEYS = (
    Key("n", "n", "new", home.K_NEW),
    Key("", common.ENTER, "open", home.K_OPEN),
    Key("r", "r", "result", home.K_RESULT),
    Key("p", "p", "plan", home.K_PLAN),
    Key("e", "e", "export", home.K_EXPORT),
    Key("m", "m", "track", home.K_TRACK),
    Key("f", "f", "follow", home.K_FOLLOW, shown=False),
    Key("b", "b", "another", home.K_ANOTHER, shown=False),
    Key("x", "x", "finish", home.K_FINISH, shown=False),
    Key("c,a", "c", "client", home.K_CLIENT),
    Key("d,delete", "d", "delete", home.K_DELETE),
    Key("D", "D", "delete_client", home.K_DELETE_ALL, shown=False),
    Key("slash", "/", "search", home.K_SEARCH),
    Key("o", "o", "sort", home.K_SORT, shown=False),
    Key("v", "v", "template", home.K_TEMPLATE, shown=False),
    Key("t", "t", "sample", home.K_SAMPLE, shown=False),
    Key("s,f2", "s", "app.settings", settings.K_SETTINGS, shown=False),
    Key("l", "l", "app.language", common.K_LANGUAGE),
    Key("", ":", "app.palette", palette.K_PALETTE),
    Key("question_mark,f1", "?", "help", common.K_HELP),
    Key("q", "q", "app.leave", common.K_QUIT),
)
_WHERE_EMPTY = {"new", "sample", "app.settings", "app.language", "help", "app.leave"}
KEYS_WHERE_EMPTY = tuple(replace(key, shown=True) for key in KEYS if key.action in _WHERE_EMPTY)
"""What can be done where there is no audit yet."""
