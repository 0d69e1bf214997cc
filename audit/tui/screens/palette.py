"""Everything that can be done on a screen, to be found by a word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from audit.locales import palette as words
from audit.tui.key_line import foot, label_of
from audit.tui.keymap import Key, own
from audit.tui.page import Dialog, Page, Plain
from audit.tui.widgets.line import Line
from audit.tui.widgets.rows import Rows

KEY_ROOM = 12
"""Columns for the names of keys."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that can be done."""

    action: str
    keys: str
    """As they are called."""
    says: str
    sought: str
    """All words by which it is found, in both languages."""


class PaletteScreen(Dialog[str]):
    """A line to type in, and what fits; the result is the action chosen."""

    CSS_PATH = "palette.tcss"
    AUTO_FOCUS = "#sought"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+p", "close", show=False),
        Binding("up", "step(-1)", show=False, priority=True),
        Binding("down", "step(1)", show=False, priority=True),
        Binding("pageup", "step(-8)", show=False, priority=True),
        Binding("pagedown", "step(8)", show=False, priority=True),
    ]

    def __init__(self, beneath: Page[object]) -> None:
        super().__init__()
        self._beneath = beneath

    def parts(self) -> ComposeResult:
        """Title, line, list."""
        with Vertical(classes="box"):
            yield Plain(id="question", classes="question")
            yield Line(id="sought", longest=60)
            yield Rows(self._draw, id="deeds")
            yield Plain(id="none")
            yield Plain(id="dialog-keys")

    def paint(self) -> None:
        """Everything in the language at hand."""
        say = self.words
        self.query_one("#question", Plain).say(say(words.TITLE))
        self.query_one("#sought", Line).placeholder = say(words.HINT)
        self.query_one("#none", Plain).say(say(words.NOTHING))
        self.query_one("#dialog-keys", Plain).say(foot(say(words.FOOT)))
        self._rows.can_focus = False
        self._sift()

    @property
    def _rows(self) -> Rows[Deed]:
        return self.query_one("#deeds", Rows)

    def _deeds(self) -> list[Deed]:
        from audit.tui.app import KEYS

        keys = (*self._beneath.deeds(), *own("", KEYS, self.wizard.keymap))
        here = {key.action: key for key in reversed(keys) if key.action}
        return [self._deed(here[action]) for action in dict.fromkeys(k.action for k in keys if k.action)]

    def _deed(self, key: Key) -> Deed:
        word, sentence = key.said
        sought = " ".join((word.de, word.en, sentence.de, sentence.en)).casefold()
        return Deed(key.action, label_of(key, self.words), self.words(sentence), sought)

    def _sift(self) -> None:
        parts = self.query_one("#sought", Line).value.casefold().split()
        found = tuple(deed for deed in self._deeds() if all(part in deed.sought for part in parts))
        self._rows.fill(found, 0)
        self._rows.styles.height = max(1, min(len(found), max(4, self.app.size.height - 10)))
        self._rows.display = bool(found)
        self.query_one("#none", Plain).display = not found

    def _draw(self, deed: Deed, width: int, selected: bool) -> Content:
        mark, room = "›" if selected else " ", max(8, width - KEY_ROOM - 3)
        says = Content(deed.says).truncate(room, ellipsis=True)
        gap = " " * (room - says.cell_length + 1)
        keys = Content(deed.keys) if selected else Content.styled(deed.keys, "$accent bold")
        return Content.assemble(f"{mark} ", says, gap, keys)

    def on_input_changed(self) -> None:
        """Only what has these words."""
        self._sift()

    def on_input_submitted(self) -> None:
        """Carry it out."""
        self.on_rows_chosen()

    def on_rows_chosen(self) -> None:
        """Carry it out."""
        if deed := self._rows.row:
            self.dismiss(deed.action)

    def action_step(self, step: int) -> None:
        """Up and down, whatever has the focus."""
        self._rows.action_move(step)

    def action_close(self) -> None:
        """Do nothing."""
        self.dismiss(None)
