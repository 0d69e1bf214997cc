"""What all parts of the first screen share: the list, how an audit is opened, how a change is carried out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from audit.errors import Language, ResonanzError
from audit.tui.page import Page
from audit.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.screen import Screen

    from audit.core.audit_list import Listed
    from audit.session import Session


class Desk(Page[None]):
    """The list of audits."""

    def __init__(self) -> None:
        super().__init__()
        self._language: Language | None = None
        """The language to come back to from an interview in another one."""

    def reload(self, audit: str = "") -> None:
        """Read all audits anew; the cursor goes to the one that is named."""
        raise NotImplementedError

    def catch_up(self, audit: str) -> None:
        """Read what was changed last; the cursor goes to the audit that is named."""
        raise NotImplementedError

    @property
    def rows(self) -> Rows[Listed]:
        """The list."""
        return self.query_one("#audits", Rows)

    @property
    def row(self) -> Listed | None:
        """The line under the cursor."""
        return self.rows.row

    # Opening.

    def open(self, audit: str) -> None:
        """Open an audit where it was left."""
        from audit.tui.opening import open_session

        session = open_session(self.wizard, audit)
        if session is not None:
            self.enter(session)

    def enter(self, session: Session) -> None:
        """To the interview of an open audit, in its language."""
        from audit.tui.screens.interview import InterviewScreen

        if session.current is not None:
            self._show(InterviewScreen(session, session.current), session)

    def _show(self, screen: Screen[None], session: Session) -> None:
        app = self.wizard
        self._language, set_language = self._language or app.language, app.settings.language
        app.language = session.language

        def returned(_: object) -> None:
            back, self._language = self._language or app.language, None
            # Who has set another language meanwhile has meant it for everything.
            app.language = back if app.settings.language == set_language else app.settings.language
            self.catch_up(session.id)

        app.push_screen(screen, returned)

    def with_session(self, show: Callable[[Session], Screen[None]]) -> None:
        """Another screen on the audit under the cursor, in the language at hand."""
        from audit.tui.opening import open_session

        if (row := self.row) and (session := open_session(self.wizard, row.audit.id)):
            self.app.push_screen(show(session), lambda _: self.catch_up(session.id))

    def attempt(self, change: Callable[[], object]) -> bool:
        """Carry out a change; where that fails, say so."""
        try:
            change()
        except ResonanzError as error:
            self.wizard.complain(error)
            return False
        return True
