"""The first screen: all audits."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from audit.errors import Language, ResonanzError
from audit.locales import common, home
from audit.tui.keymap import Key, bindings
from audit.tui.page import Page, Plain
from audit.tui.screens.home_rows import deletion, headings, line_of, name_of
from audit.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from audit.core.summary import Summary

KEYS = (
    Key("n", "n", "new", home.K_NEW),
    Key("", common.ENTER, "", home.K_OPEN),
    Key("r", "r", "result", home.K_RESULT),
    Key("p", "p", "plan", home.K_PLAN),
    Key("d,delete", "d", "delete", home.K_DELETE),
    Key("t", "t", "sample", home.K_SAMPLE),
    Key("l", "l", "app.language", common.K_LANGUAGE),
    Key("ctrl+t", common.CTRL_T, "app.theme", common.K_THEME, shown=False),
    Key("question_mark,f1", "?", "help", common.K_HELP),
    Key("q", "q", "app.leave", common.K_QUIT),
)


FIRST_ROWS = 100
"""Audits on the first paint, more than any terminal shows; the others are read right after it."""


class HomeScreen(Page[None]):
    """The list of audits, or a welcome where there are none."""

    KEYS: ClassVar[tuple[Key, ...]] = KEYS
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    def __init__(self) -> None:
        super().__init__()
        self._language: Language | None = None
        """The language to come back to from an interview in another one."""

    def parts(self) -> ComposeResult:
        """Title, list, welcome."""
        yield Plain(id="title", classes="title")
        yield Plain(id="columns")
        yield Rows(self._draw, id="audits")
        yield Plain(id="welcome")

    def paint(self) -> None:
        """Everything in the language at hand."""
        say = self.words
        brand = Content.assemble((say(common.APP), "$accent bold"), "  ", (say(common.TAGLINE), "$quiet"))
        self.query_one("#title", Plain).say(brand)
        self.query_one("#welcome", Plain).say(
            Content.assemble((say(home.WELCOME), "bold"), "\n\n", say(home.EMPTY))
        )
        self.query_one("#columns", Plain).say(headings(say, self.size.width))
        self._rows.refresh()

    def on_mount(self) -> None:
        """As many audits as the first paint needs, then all."""
        self.reload(FIRST_ROWS)
        if len(self._rows.rows) == FIRST_ROWS:
            self.call_after_refresh(self.reload)

    def reload(self, newest: int | None = None) -> None:
        """Read the audits anew, or only the newest."""
        try:
            summaries = self.wizard.services.store.summaries(newest=newest)
        except ResonanzError as error:
            self.wizard.complain(error)
            summaries = ()
        self.set_class(not summaries, "empty")
        self._rows.fill(summaries)

    @property
    def _rows(self) -> Rows[Summary]:
        return self.query_one("#audits", Rows)

    def _draw(self, row: Summary, width: int, selected: bool) -> Content:
        return line_of(row, self.words, width, selected=selected)

    # What the keys do.

    def on_rows_chosen(self) -> None:
        """Enter: go on with this audit."""
        if row := self._rows.row:
            self.open(row.id)

    def open(self, audit: str) -> None:
        """Open an audit where it was left."""
        from audit.tui.opening import open_session
        from audit.tui.screens.interview import InterviewScreen

        session = open_session(self.wizard, audit)
        if session is not None and session.current is not None:
            self._language = self.wizard.language
            self.wizard.language = session.language
            self.app.push_screen(InterviewScreen(session, session.current), self._returned)

    def action_result(self) -> None:
        """The result of this audit as it stands."""
        from audit.tui.opening import open_session
        from audit.tui.screens.result import ResultScreen

        if (row := self._rows.row) and (session := open_session(self.wizard, row.id)):
            self._language = self.wizard.language
            self.app.push_screen(ResultScreen(session), self._returned)

    def action_plan(self) -> None:
        """The plan of this audit, to be changed."""
        from audit.tui.opening import open_session
        from audit.tui.screens.plan import PlanScreen

        if (row := self._rows.row) and (session := open_session(self.wizard, row.id)):
            self._language = self.wizard.language
            self.app.push_screen(PlanScreen(session), self._returned)

    def action_new(self) -> None:
        """Begin a new audit."""
        from audit.tui.screens.new_audit import NewAuditScreen

        self.app.push_screen(NewAuditScreen(), self._begun)

    def _begun(self, audit: str | None) -> None:
        if audit:
            self.open(audit)

    def _returned(self, _: object) -> None:
        self.wizard.language = self._language or self.wizard.language
        self.reload()

    def action_sample(self) -> None:
        """Put the finished example among the audits."""
        try:
            audit = self.wizard.services.import_sample(self.wizard.language)
        except ResonanzError as error:
            self.wizard.complain(error)
            return
        self.reload()
        ids = [row.id for row in self._rows.rows]
        self._rows.fill(self._rows.rows, ids.index(audit) if audit in ids else 0)

    def action_delete(self) -> None:
        """Delete this audit, after asking."""
        from audit.tui.screens.dialogs import ConfirmDialog

        if row := self._rows.row:
            name = name_of(row, self.words)
            dialog = ConfirmDialog(
                home.DELETE.fill(client=name), deletion(row), yes=home.DELETE_YES, no=home.DELETE_NO
            )
            self.app.push_screen(dialog, lambda sure: self._delete(row, sure))

    def _delete(self, row: Summary, sure: bool | None) -> None:
        if not sure:
            return
        try:
            self.wizard.services.store.delete(row.id)
        except ResonanzError as error:
            self.wizard.complain(error)
            return
        self.reload()
