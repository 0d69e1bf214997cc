"""The answers of an audit are kept as a template for others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from audit.errors import ResonanzError
from audit.locales import templates as words
from audit.tui.saving import sentence_of
from audit.tui.screens.dialogs import FormDialog
from audit.tui.widgets.field import Blank

if TYPE_CHECKING:
    from audit.session import Session


class SaveTemplateDialog(FormDialog):
    """A name; then the template is there."""

    def __init__(self, session: Session) -> None:
        from audit.banks.prefilled import LONGEST

        blank = Blank(words.NAME, "", words.NAME_HINT, longest=LONGEST)
        super().__init__(words.TITLE, (blank,), self._keep)
        self._session = session

    def _keep(self, typed: tuple[str, ...]) -> str | None:
        from audit.banks.answers_writer import file_of
        from audit.banks.prefilled import fit_name, keep, without_words

        session, name = self._session, fit_name(typed[0])
        if not name:
            return self.words(words.NAME_NEEDED)
        file = file_of(session, session.language)
        try:
            keep(templates_folder(self.wizard.settings.data), name, file, session.bank)
        except ResonanzError as error:
            return sentence_of(error, self.wizard.language)
        self.wizard.say(words.KEPT, name=name, n=len(without_words(session.answers, session.bank)))
        return None

    def flush(self) -> None:
        """A name without an order is none."""


def templates_folder(data: Path) -> Path:
    """Where the user's templates lie."""
    from audit.banks.prefilled import FOLDER

    return data / FOLDER
