"""Finishing, reopening and deleting on the first screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from audit.core.display import one_line
from audit.core.text import Text
from audit.locales import home
from audit.tui.screens.home_desk import Desk
from audit.tui.screens.home_rows import deletion, name_of

if TYPE_CHECKING:
    from audit.session import Session

DELETING, FINISHING = (home.DELETE_YES, home.DELETE_NO), (home.FINISH_YES, home.FINISH_NO)
"""Yes and no."""


class Ends(Desk):
    """What ends."""

    def action_finish(self) -> None:
        """Let the answers of this audit stand still, or no longer; ask first where questions are open."""
        from audit.tui.opening import open_session

        if not (row := self.row) or not (session := open_session(self.wizard, row.audit.id)):
            return
        if session.finished:
            self._reopen(session)
        elif still_open := len(session.open):
            from audit.wording import unfinished

            question = home.FINISH.fill(client=name_of(row.audit, self.words))
            self._sure(question, unfinished(still_open), FINISHING, lambda: self._finish(session))
        else:
            self._finish(session)

    def _reopen(self, session: Session) -> None:
        if self.attempt(session.reopen):
            self.catch_up(session.id)
            self.wizard.say(home.DONE_REOPENED)

    def _finish(self, session: Session) -> None:
        from audit.core.tracking import next_date

        if self.attempt(session.finish):
            self.catch_up(session.id)
            self.wizard.say(home.DONE_FINISHED, day=self.words.day(next_date(session.as_of.date())))

    def action_delete(self) -> None:
        """Delete this audit, after asking."""
        if (row := self.row) is None:
            return
        name, audit, say = name_of(row.audit, self.words), row.audit, self.words
        if who := one_line(audit.respondent):
            name = f"{name} · {who}"
        question = home.DELETE.fill(client=name)
        if row.siblings > 1:
            question = home.DELETE_OF.fill(client=name, day=say.day(audit.created))
        store = self.wizard.services.store
        alone = audit.dossier and row.siblings == 1
        gone = (lambda: store.delete_dossier(audit.dossier)) if alone else (lambda: store.delete(audit.id))
        self._delete(question, deletion(row), gone)

    def action_delete_client(self) -> None:
        """Delete everything about this client, after asking."""
        row = self.row
        if row is None or not row.audit.dossier:
            self.action_delete()
            return
        name, dossier, audits = name_of(row.audit, self.words), row.audit.dossier, row.siblings
        lost = home.DELETE_ALL_ONE if audits == 1 else home.DELETE_ALL_MANY.fill(n=audits)
        store = self.wizard.services.store
        self._delete(home.DELETE_ALL.fill(client=name), lost, lambda: store.delete_dossier(dossier))

    def _delete(self, question: Text, detail: Text, gone: Callable[[], object]) -> None:
        def sure() -> None:
            if self.attempt(gone):
                self.reload()

        self._sure(question, detail, DELETING, sure)

    def _sure(
        self, question: Text, detail: Text, answers: tuple[Text, Text], then: Callable[[], None]
    ) -> None:
        """Ask, and go on after a yes."""
        from audit.tui.screens.dialogs import ConfirmDialog

        def decided(sure: bool | None) -> None:
            if sure:
                then()

        yes, no = answers
        self.app.push_screen(ConfirmDialog(question, detail, yes=yes, no=no), decided)
