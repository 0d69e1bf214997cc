"""What shows an answer, and what that is worth."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from audit.core.answers import Grade
from audit.core.text import Text
from audit.locales import interview as words
from audit.tui.page import Plain
from audit.tui.screens.dialogs import FormDialog, Save
from audit.tui.widgets.field import Blank
from audit.tui.widgets.pick import Pick

GRADES: tuple[Grade | None, ...] = (Grade.SAID, Grade.SHOWN, Grade.MEASURED, None)
"""In the order of their numbers; the last one leaves it to the rule."""
LABELS = (words.GRADE_SAID, words.GRADE_SHOWN, words.GRADE_MEASURED, words.GRADE_RULE)


class EvidenceDialog(FormDialog):
    """A line for the evidence; Enter saves, the grade may be chosen below."""

    FOOT: ClassVar[Text] = words.EVIDENCE_KEYS

    def __init__(self, title: Text, blank: Blank, grade: Grade | None, save: Save) -> None:
        super().__init__(title, (blank,), save)
        self._grade = grade

    def more(self) -> ComposeResult:
        """The grades."""
        yield Plain(id="grade-label", classes="label")
        yield Pick(chosen=GRADES.index(self._grade), id="grade")

    def paint(self) -> None:
        """Everything in the language at hand."""
        super().paint()
        say = self.words
        self.query_one("#grade-label", Plain).say(say(words.GRADE))
        self.query_one("#grade", Pick).offer([say(label) for label in LABELS])

    @property
    def values(self) -> tuple[str, ...]:
        """The evidence, and its grade; '' where the rule decides."""
        grade = GRADES[self.query_one("#grade", Pick).chosen]
        return (*super().values, grade.value if grade else "")

    def on_pick_submitted(self) -> None:
        """Enter saves."""
        self.finish()
