"""The first screen: all audits, client by client."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from audit.core.audit_list import Listed, Reminder, listed, to_delete, to_look_at_again
from audit.errors import ResonanzError
from audit.locales import home
from audit.tui.key_line import label_of
from audit.tui.keymap import Key, bindings
from audit.tui.page import Plain
from audit.tui.screens.home_ends import Ends
from audit.tui.screens.home_keys import KEYS, KEYS_WHERE_EMPTY
from audit.tui.screens.home_rows import headings, line_of, reminders
from audit.tui.screens.home_sifting import Sifting
from audit.tui.screens.home_ways import Ways
from audit.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from audit.core.summary import Summary

FIRST_ROWS = 100
"""Audits on the first paint, more than any terminal shows; the others are read right after it."""


class HomeScreen(Sifting, Ways, Ends):
    """The list of audits, or a welcome where there are none."""

    KEYS: ClassVar[tuple[Key, ...]] = KEYS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS), ("escape", "search_no_more", "")]

    def __init__(self) -> None:
        super().__init__()
        self._late: tuple[Reminder, ...] = ()
        """Clients whose data were to be deleted by now."""
        self._again: tuple[Reminder, ...] = ()
        self.changes = False
        """Whether there is a change since last time to be shown anywhere."""

    def parts(self) -> ComposeResult:
        """Title, what is due, list, welcome."""
        yield Plain(id="title", classes="title")
        yield Plain(id="due")
        yield Plain(id="columns")
        yield Rows(self._draw, id="audits")
        yield Plain(id="welcome")

    def paint(self) -> None:
        """Everything in the language at hand."""
        say = self.words
        self.query_one("#title", Plain).say(self.heading())
        own = {key.action: label_of(key, say) for key in self.own(KEYS)}
        empty = say(home.EMPTY, new=own["new"], sample=own["sample"])
        self.query_one("#welcome", Plain).say(Content.assemble((say(home.WELCOME), "bold"), "\n\n", empty))
        self._paint_columns()
        due = self.query_one("#due", Plain)
        due.say(reminders(self._late, self._again, say, max(20, self.size.width)))
        due.display = bool(self._late or self._again)
        self.rows.refresh()
        if not self.audits:
            self.paint_keys(KEYS_WHERE_EMPTY)

    def _paint_columns(self) -> None:
        """As wide as the lines, which a scroll bar makes narrower."""
        width = self.rows.scrollable_content_region.width or self.size.width
        self.query_one("#columns", Plain).say(headings(self.words, width, changes=self.changes))

    # The list.

    def on_mount(self) -> None:
        """As many audits as the first paint needs, then all; at the first start some questions."""
        self._show_list(self._newest(FIRST_ROWS))
        self.call_after_refresh(self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.reload()
        if not self.wizard.settings.asked:
            from audit.tui.first_start import ask

            ask(self.wizard)

    def reload(self, audit: str = "") -> None:
        """Read all audits anew; the cursor goes to the one that is named."""
        self._show_anew(self._newest(None), audit)

    def catch_up(self, audit: str) -> None:
        """Read what was changed last: of thousands of audits only a few are not as they were."""
        newest = self._newest(FIRST_ROWS)
        fresh = {one.id for one in newest}
        older = () if len(newest) < FIRST_ROWS else self.audits
        self._show_anew((*newest, *(one for one in older if one.id not in fresh)), audit)

    def _show_anew(self, audits: tuple[Summary, ...], audit: str) -> None:
        self._remind(audits)  # before they are listed: the lines show it
        self._show_list(audits, audit)

    def _newest(self, count: int | None) -> tuple[Summary, ...]:
        try:
            return self.wizard.services.store.summaries(newest=count)
        except ResonanzError as error:
            self.wizard.complain(error)
            return ()

    def _show_list(self, audits: tuple[Summary, ...], audit: str = "") -> None:
        self.audits = audits
        self.set_class(not audits, "empty")
        self.list_anew(audit)
        self.repaint()

    def list_anew(self, audit: str = "") -> None:
        """List what is sought; the cursor goes to the audit that is named, or stays."""
        due = [one.dossier for one in (*self._late, *self._again)]
        lines = listed(self.audits, self.order, self.sought, due, self.within or ())
        sought = audit or (self.row.audit.id if self.row else "")
        place = next((n for n, line in enumerate(lines) if line.audit.id == sought), None)
        self.changes = any(line.change is not None for line in lines)
        self.rows.fill(lines, place)
        self._paint_columns()

    def _remind(self, audits: tuple[Summary, ...]) -> None:
        """What is due."""
        services = self.wizard.services
        today = services.clock().date()
        try:
            self._late = to_delete(services.store.dossiers(), today)
        except ResonanzError as error:
            self.wizard.complain(error)
        self._again = to_look_at_again(audits, today)

    def _draw(self, row: Listed, width: int, selected: bool) -> Content:
        return line_of(row, self.words, width, selected=selected, changes=self.changes)

    def on_rows_chosen(self) -> None:
        """Enter: go on with this audit."""
        self.action_open()
