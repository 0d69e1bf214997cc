"""The keys of a screen, explained."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from audit.locales import help as words
from audit.tui.key_line import foot, label_of
from audit.tui.keymap import Key, Said, own
from audit.tui.page import Dialog, Plain


def _said(keys: tuple[Key, ...]) -> list[Said]:
    """What these keys do: several that do the same are explained once."""
    return [key.said for key in keys]


def _pressed(keys: tuple[Key, ...]) -> frozenset[str]:
    return frozenset(name.strip() for key in keys for name in key.keys.split(","))


class HelpScreen(Dialog[None]):
    """Every key of the screen beneath, with a sentence each, and those that every screen has."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,enter,f1", "close", show=False),
    ]

    def __init__(self, keys: tuple[Key, ...]) -> None:
        super().__init__()
        self._keys = keys

    def parts(self) -> ComposeResult:
        """Title and lists."""
        with VerticalScroll(classes="box"):
            yield Plain(id="help-title")
            yield Plain(id="list")
            yield Plain(id="always-title")
            yield Plain(id="always")
            yield Plain(id="close")

    def paint(self) -> None:
        """Everything in the language at hand."""
        from audit.tui.app import KEYS

        say = self.words
        here = {(key.action, label_of(key, say)) for key in self._keys}
        taken = _pressed(self._keys)  # what a key does on this screen goes before
        always = tuple(
            key
            for key in own("", KEYS, self.wizard.keymap)
            if (key.action, label_of(key, say)) not in here and not _pressed((key,)) <= taken
        )
        width = 1 + max(Content(label_of(key, say)).cell_length for key in (*self._keys, *always))
        self.query_one("#help-title", Plain).say(say(words.HELP_TITLE))
        self.query_one("#list", Plain).say(self._lines(self._keys, width))
        self.query_one("#always-title", Plain).say(say(words.HELP_ALWAYS))
        self.query_one("#always", Plain).say(self._lines(always, width))
        self.query_one("#close", Plain).say(foot(say(words.HELP_CLOSE)))

    def _lines(self, keys: tuple[Key, ...], width: int) -> Content:
        say = self.words
        told = [key for n, key in enumerate(keys) if key.said not in _said(keys[:n])]
        lines = [
            Content.assemble(
                (label_of(key, say), "$accent bold"),
                " " * (width - Content(label_of(key, say)).cell_length),
                "  ",
                say(key.said[1]),
            )
            for key in told
        ]
        return Content("\n").join(lines)

    def action_close(self) -> None:
        """Back to the screen beneath."""
        self.dismiss(None)
