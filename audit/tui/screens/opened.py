"""What is behind a number, an action or a sentence, opened step by step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical

from audit.i18n import Words
from audit.locales import common
from audit.locales import result as words
from audit.tui.key_line import key_line
from audit.tui.keymap import Key, bindings
from audit.tui.page import Dialog, Plain
from audit.tui.widgets.reading import Passage, Reading

KEYS = (
    Key("", "↑ ↓", "", common.K_MOVE),
    Key("", common.ENTER, "", words.K_OPEN),
    Key("escape,q,b,left", common.ESCAPE, "close", words.K_BACK),
)
Tell = Callable[[Words, int], Sequence[Passage]]
"""The passages in a language, folded to a width."""
WIDEST = 82
FRAME = 8
"""Lines of the screen that the passages leave to the box and to what is beneath."""


class OpenedScreen(Dialog[None]):
    """Passages above another screen; what opens in them opens the same way."""

    CSS_PATH = "opened.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = KEYS
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    def __init__(self, tell: Tell, behind: Callable[[str], Tell | None] | Mapping[str, Tell]) -> None:
        super().__init__()
        self._tell = tell
        self._behind = behind if callable(behind) else behind.get

    def parts(self) -> ComposeResult:
        """The passages, and the keys."""
        with Vertical(classes="box"):
            yield Reading(widest=WIDEST, id="passages")
            yield Plain(id="opened-keys")

    def paint(self) -> None:
        """Everything in the language at hand."""
        width = max(20, min(WIDEST, self.app.size.width - 16))
        passages = self._tell(self.words, width)
        opens = any(passage.about for passage in passages)
        reading = self.query_one(Reading)
        reading.widest = width
        reading.fill(passages)
        reading.styles.height = max(3, min(reading.length, self.app.size.height - FRAME))
        keys = KEYS if opens else KEYS[-1:]
        self.query_one("#opened-keys", Plain).say(key_line(keys, self.words, width))

    def on_reading_chosen(self, message: Reading.Chosen) -> None:
        """One step deeper."""
        message.stop()
        if tell := self._behind(message.about):
            self.app.push_screen(OpenedScreen(tell, self._behind))

    def action_close(self) -> None:
        """One step back."""
        self.dismiss(None)
