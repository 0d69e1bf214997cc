"""The first screen: all audits."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from audit.core.display import one_line
from audit.errors import Language, ResonanzError
from audit.locales import common, home
from audit.tui.keymap import Key, bindings
from audit.tui.page import Page, Plain
from audit.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from audit.core.summary import Summary

KEYS = (
    Key("n", "n", "new", home.K_NEW),
    Key("", common.ENTER, "", home.K_OPEN),
    Key("r", "r", "result", home.K_RESULT),
    Key("d,delete", "d", "delete", home.K_DELETE),
    Key("t", "t", "sample", home.K_SAMPLE),
    Key("l", "l", "app.language", common.K_LANGUAGE),
    Key("ctrl+t", common.CTRL_T, "app.theme", common.K_THEME, shown=False),
    Key("question_mark,f1", "?", "help", common.K_HELP),
    Key("q", "q", "app.leave", common.K_QUIT),
)


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
        self.reload()

    def reload(self) -> None:
        """Read the audits anew."""
        try:
            summaries = self.wizard.services.store.summaries()
        except ResonanzError as error:
            self.wizard.complain(error)
            summaries = ()
        self.set_class(not summaries, "empty")
        heading = Content(_columns(self.size.width or 80, *map(self.words, HEADINGS)))
        self.query_one("#columns", Plain).say(heading.stylize("$quiet"))
        self._rows.fill(summaries)

    @property
    def _rows(self) -> Rows[Summary]:
        return self.query_one("#audits", Rows)

    def _draw(self, row: Summary, width: int, selected: bool) -> Content:
        say = self.words
        cells = (
            one_line(row.client) or say(home.NAMELESS),
            say.day(row.changed),
            say(common.QUICK if row.mode == "quick" else common.FULL),
            say(home.ANSWERED, n=row.answered, total=row.total) if row.total else say(home.NOT_BEGUN),
            self._result(row),
        )
        return Content(_columns(width, *cells, mark="›" if selected else " "))

    def _result(self, row: Summary) -> str:
        say = self.words
        if row.level is not None:
            return say(common.LEVEL, n=row.level)
        return "–" if row.index is None else say(common.PROVISIONAL)

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
        self.app.notify(self.words(home.SAMPLE_READY), markup=False)

    def action_delete(self) -> None:
        """Delete this audit, after asking."""
        from audit.tui.screens.dialogs import ConfirmDialog

        if row := self._rows.row:
            name = one_line(row.client) or self.words(home.NAMELESS)
            dialog = ConfirmDialog(
                home.DELETE.fill(client=name),
                home.DELETE_DETAIL.fill(n=row.answered),
                yes=home.DELETE_YES,
                no=home.DELETE_NO,
            )
            self.app.push_screen(dialog, lambda sure: self._delete(row, name, sure))

    def _delete(self, row: Summary, name: str, sure: bool | None) -> None:
        if not sure:
            return
        try:
            self.wizard.services.store.delete(row.id)
        except ResonanzError as error:
            self.wizard.complain(error)
            return
        self.reload()
        self.app.notify(self.words(home.DELETED, client=name), markup=False)


HEADINGS = (home.CLIENT, home.CHANGED, home.MODE, home.PROGRESS, home.RESULT)
WIDTHS = (12, 13, 12, 12)
"""Of all columns but the first, which takes what is left."""


def _columns(width: int, first: str, *rest: str, mark: str = " ") -> str:
    room = max(8, width - sum(WIDTHS) - 4)
    name = Content(first).truncate(room - 1, ellipsis=True)
    cells = "".join(
        Content(cell).truncate(w, ellipsis=True).pad_right(max(0, w - len(cell))).plain
        for cell, w in zip(rest, WIDTHS, strict=True)
    )
    return f"{mark} {name.plain}{' ' * max(1, room - name.cell_length)}{cells}"
