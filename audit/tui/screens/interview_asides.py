"""What one can say in place of an answer, and beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from audit.core.answers import Grade
from audit.core.display import visible
from audit.core.evidence import grade_of
from audit.core.plain import plain
from audit.core.questions import SingleChoice
from audit.core.text import Text
from audit.locales import interview as words
from audit.tui.screens.interview_desk import Desk
from audit.tui.widgets.field import Blank, Field
from audit.wording import state_line

if TYPE_CHECKING:
    from audit.tui.screens.dialogs import FormDialog


class Asides(Desk):
    """Notes, evidence, marks, and answers of another kind."""

    # Answers of another kind.

    def action_dont_know(self) -> None:
        """Nobody here knows; who might?"""
        blank = Blank(words.ASK_WHO, self.answer.ask, words.ASK_WHO_HINT)
        self.ask(words.ASK_WHO, blank, self._dont_know, on=True)

    def action_not_applicable(self) -> None:
        """The question does not apply; why not?"""
        if not self.question.may_be_not_applicable:
            self.say(self.words(words.MUST_APPLY))
            return
        blank = Blank(words.ASK_REASON, self.answer.reason, words.ASK_REASON_HINT)
        self.ask(words.ASK_REASON, blank, self._not_applicable, on=True, needed=words.REASON_NEEDED)

    # Not the session's own methods: while a dialog is open the audit may have to be read anew.

    def _dont_know(self, question: str, who: str) -> None:
        self.session.dont_know(question, who)

    def _not_applicable(self, question: str, reason: str) -> None:
        self.session.not_applicable(question, reason)

    async def action_decline(self) -> None:
        """They would rather not say."""
        question = self.question.id
        if self.attempt(lambda: self.session.decline(question)):
            self.say(self.words(words.SAVED_AS, answer=self.words(words.DECLINED)))
            await self.step(1)

    # Beside the answer.

    def action_evidence(self) -> None:
        """What shows it."""
        title = self.question.evidence or words.ASK_EVIDENCE
        blank = Blank(title, self.answer.evidence, words.EVIDENCE_HINT)
        if not self.leave_question():
            return
        from audit.tui.screens.evidence import EvidenceDialog

        question = self.question.id

        def kept(typed: tuple[str, ...]) -> str | None:
            return self.complaint(lambda: self._prove(question, *typed))

        self.open_dialog(EvidenceDialog(title, blank, self.answer.grade, kept), on=False)

    def _prove(self, question: str, evidence: str, grade: str) -> None:
        """Save evidence with its grade; where the rule decides, an older grade gives way to what it says."""
        before = self.session.given(question)
        chosen = Grade(grade) if grade else None
        if chosen is None and before.grade is not None:
            chosen = grade_of(replace(before, evidence=evidence, grade=None))
        self.session.annotate(question, evidence=evidence, grade=chosen)

    def action_note(self) -> None:
        """A note for the report."""
        blank = Blank(words.ASK_NOTE, self.answer.note, words.NOTE_HINT)
        self._write(blank, lambda q, typed: self.session.annotate(q, note=typed))

    def action_private_note(self) -> None:
        """A note for nobody else."""
        blank = Blank(words.ASK_PRIVATE, self.answer.private_note, words.PRIVATE_HINT)
        self._write(blank, lambda q, typed: self.session.annotate(q, private_note=typed))

    def _write(self, blank: Blank, save: Callable[[str, str], object]) -> None:
        """A note in several lines."""
        if not self.leave_question():
            return
        from audit.tui.screens.interview_note import NoteDialog

        question = self.question.id

        def kept(typed: tuple[str, ...]) -> str | None:
            return self.complaint(lambda: save(question, typed[0]))

        self.open_dialog(NoteDialog(blank.label, blank, kept), on=False)

    def ask(
        self,
        title: Text,
        blank: Blank,
        save: Callable[[str, str], object],
        *,
        on: bool = False,
        needed: Text | None = None,
    ) -> None:
        """A line to fill in; saved before the dialog closes."""
        if not self.leave_question():
            return
        question = self.question.id

        def kept(typed: tuple[str, ...]) -> str | None:
            if needed is not None and not typed[0]:
                return self.words(needed)
            return self.complaint(lambda: save(question, typed[0]))

        self.open_form(title, (blank,), kept, on=on)

    def open_form(
        self,
        title: Text,
        blanks: tuple[Blank, ...],
        save: Callable[[tuple[str, ...]], str | None],
        *,
        on: bool,
    ) -> None:
        """Some lines to fill in."""
        from audit.tui.screens.dialogs import FormDialog

        self.open_dialog(FormDialog(title, blanks, save), on=on)

    def open_dialog(self, dialog: FormDialog, *, on: bool) -> None:
        """A dialog that saves what is filled in."""

        async def done(saved: bool | None) -> None:
            if saved:
                told = state_line(self.answer, self.words) if on else ""
                self.say(self.words(words.SAVED_AS, answer=visible(told)))
                await self.show()
                if on:
                    await self.step(1)

        self.app.push_screen(dialog, done)

    def on_field_form(self, message: Field.Form) -> None:
        """The field wants some lines filled in."""
        message.stop()
        question = self.question.id
        self.open_form(
            message.title,
            message.blanks,
            lambda typed: self.complaint(lambda: self.session.answer(question, message.answer(typed))),
            on=False,
        )

    async def action_mark(self) -> None:
        """To come back to."""
        question, marked = self.question.id, not self.answer.marked
        if self.leave_question() and self.attempt(lambda: self.session.annotate(question, marked=marked)):
            self.say(self.words(words.MARK_ON if marked else words.MARK_OFF))
            await self.show()

    async def action_hypothetical(self) -> None:
        """It never happened: what would they do?"""
        question = self.question
        if not isinstance(question, SingleChoice) or not question.hypothetical:
            return
        self.hypothetical = not self.hypothetical
        value = self.answer.value
        if value is not None:
            raw = plain(question, value)
            self.attempt(lambda: self.session.answer(question.id, raw, hypothetical=self.hypothetical))
            await self.show()
        else:
            self.paint()
