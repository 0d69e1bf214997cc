"""The settings, each to be changed on its own."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from audit.core.display import one_line, visible
from audit.locales import common
from audit.locales import settings as words
from audit.settings import SETTINGS_FILE
from audit.steps import ALL, Step, told
from audit.tui.keymap import Key, bindings
from audit.tui.page import Page, Plain
from audit.tui.screens.step import StepDialog
from audit.tui.widgets.rows import Rows

KEYS = (
    Key("", "↑ ↓", "", common.K_MOVE),
    Key("", common.ENTER, "edit", words.K_EDIT),
    Key("question_mark,f1", "?", "help", common.K_HELP),
    Key("escape,q,b,left,f2", common.ESCAPE, "close", common.K_BACK),
)
NAME_ROOM = 20


class SettingsScreen(Page[None]):
    """A list of what is set; Enter changes."""

    CSS_PATH = "settings.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = KEYS
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    def parts(self) -> ComposeResult:
        """Title, list, and where it is kept."""
        yield Plain(id="title", classes="title")
        yield Rows(self._draw, id="settings")
        yield Plain(id="kept")

    def paint(self) -> None:
        """Everything in the language at hand."""
        say = self.words
        self.query_one("#title", Plain).say(Content.styled(say(words.TITLE), "$accent bold"))
        path = visible(str(self.wizard.settings.data / SETTINGS_FILE))
        self.query_one("#kept", Plain).say(Content.styled(say(words.KEPT_IN, path=path), "$quiet"))
        self._rows.fill(ALL)

    @property
    def _rows(self) -> Rows[Step]:
        return self.query_one("#settings", Rows)

    def _draw(self, step: Step, width: int, selected: bool) -> Content:
        say = self.words
        name = Content(say(step.name))
        value = one_line(told(step, self.wizard.settings, say))
        gap = " " * (NAME_ROOM - name.cell_length)
        return Content.assemble("› " if selected else "  ", name, gap, value).truncate(width, ellipsis=True)

    def on_rows_chosen(self) -> None:
        """Enter: change this one."""
        self.action_edit()

    def action_edit(self) -> None:
        """Change this one."""
        if step := self._rows.row:
            self.app.push_screen(StepDialog(step), lambda _: self.repaint())

    def action_close(self) -> None:
        """Back."""
        self.dismiss(None)
