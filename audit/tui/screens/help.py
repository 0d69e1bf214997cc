"""The keys of a screen, explained."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from audit.locales import help as words
from audit.tui.keymap import Key, Said
from audit.tui.page import Dialog, Plain, label_of


def _said(keys: tuple[Key, ...]) -> list[Said]:
    """What these keys do: several that do the same are explained once."""
    return [key.said for key in keys]


class HelpScreen(Dialog[None]):
    """Every key of the screen beneath, with a sentence each."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,enter,f1", "close", show=False),
    ]

    def __init__(self, keys: tuple[Key, ...]) -> None:
        super().__init__()
        self._keys = keys

    def parts(self) -> ComposeResult:
        """Title and list."""
        with VerticalScroll(classes="box"):
            yield Plain(id="help-title")
            yield Plain(id="list")
            yield Plain(id="close")

    def paint(self) -> None:
        """Everything in the language at hand."""
        say = self.words
        keys = [key for n, key in enumerate(self._keys) if key.said not in _said(self._keys[:n])]
        width = 1 + max(Content(label_of(key, say)).cell_length for key in keys)
        lines = [
            Content.assemble(
                Content(label_of(key, say)).pad_right(0),
                " " * (width - len(label_of(key, say))),
                "  ",
                say(key.said[1]),
            )
            for key in keys
        ]
        styled = [line.stylize("$accent bold", 0, width) for line in lines]
        self.query_one("#help-title", Plain).say(say(words.HELP_TITLE))
        self.query_one("#list", Plain).say(Content("\n").join(styled))
        self.query_one("#close", Plain).say(f"{say(words.HELP_ALWAYS)}\n{say(words.HELP_CLOSE)}")

    def action_close(self) -> None:
        """Back to the screen beneath."""
        self.dismiss(None)
