"""Another person of the same firm is asked: who answered so far, and who does now?"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from audit.core.dossier import folded
from audit.core.text import Text
from audit.core.tracking import LOOK_AGAIN
from audit.errors import ResonanzError
from audit.locales import home as words
from audit.tui.opening import ask_another
from audit.tui.saving import sentence_of
from audit.tui.screens.dialogs import FormDialog
from audit.tui.widgets.field import Blank

if TYPE_CHECKING:
    from audit.core.summary import Summary
    from audit.session import Session

LONGEST = 120


class AnotherDialog(FormDialog):
    """Two names; then the audit of the second has begun."""

    FOOT: ClassVar[Text] = words.ANOTHER_KEYS
    UNSAVED: ClassVar[Text] = words.NOT_BEGUN_YET

    def __init__(self, beside: Summary) -> None:
        blanks = (
            Blank(words.WHO_SO_FAR, beside.respondent, words.WHO_HINT, longest=LONGEST),
            Blank(words.WHO_NOW, "", words.WHO_HINT, longest=LONGEST),
        )
        super().__init__(words.ANOTHER, blanks, self._begin)
        self._beside = beside
        self.begun: Session | None = None

    def _begin(self, typed: tuple[str, ...]) -> str | None:
        so_far, now = typed
        if not so_far or not now or folded(so_far) == folded(now):
            return self.words(words.NAMES_NEEDED)
        try:
            self.begun = ask_another(self.wizard, self._beside, so_far, now)
        except ResonanzError as error:
            return sentence_of(error, self.wizard.language)
        if not self.begun.shares_round_with(self._beside.id):
            self.wizard.say(words.ROUND_OVER, n=LOOK_AGAIN)
        return None

    def flush(self) -> None:
        """Half an order to begin something is none."""
