"""What one can say beside an answer, and everything that opens another screen."""

from __future__ import annotations

from collections.abc import Callable

from audit.core.answers import Answer
from audit.core.bank import Question, SingleChoice
from audit.core.events import Answered, Change
from audit.core.plain import plain
from audit.core.text import Text
from audit.errors import ResonanzError, StaleError, StoreError
from audit.i18n import OTHER
from audit.locales import interview as words
from audit.session import Session
from audit.tui.page import Page, Plain
from audit.tui.saving import sentence_of
from audit.tui.widgets.field import Blank, Field


class Asides(Page[None]):
    """An interview's notes, evidence, marks, undo, and ways to other screens."""

    def __init__(self, session: Session, question: Question) -> None:
        super().__init__()
        self.session = session
        self.question = question
        self.field: Field | None = None
        self.drafts: dict[str, object] = {}
        """What was given and could not be saved, by question."""
        self.hypothetical = False
        self.disk_failed = False

    async def show(self) -> None:
        """Show the question where the interview stands."""
        raise NotImplementedError

    async def go(self, question: str) -> None:
        """Go to a question."""
        raise NotImplementedError

    def leave_question(self) -> bool:
        """Save what is typed here."""
        raise NotImplementedError

    @property
    def answer(self) -> Answer:
        """What is known about the question on the screen."""
        return self.session.given(self.question.id)

    def say(self, sentence: str, *, bad: bool = False) -> None:
        """A sentence in the line for what just happened."""
        status = self.query_one("#status", Plain)
        status.set_class(bad, "bad")
        status.say(sentence)

    def attempt(self, change: Callable[[], object]) -> bool:
        """Carry out a change; where it is not on disk afterwards, say so."""
        complaint = self.complaint(change)
        if complaint is not None:
            self.say(complaint, bad=True)
        return complaint is None

    def complaint(self, change: Callable[[], object]) -> str | None:
        """Carry out a change; the sentence to show where it failed."""
        self.disk_failed = False
        try:
            change()
        except StaleError:
            old = self.session
            self.session = Session(old.store, old.bank, old.id, old.clock)
            self.call_later(self.show)
            return self.words(words.RELOADED)
        except ResonanzError as error:
            self.disk_failed = isinstance(error, StoreError)
            return sentence_of(error, self.wizard.language, self.question.id)
        return None

    # Answers of another kind.

    def action_dont_know(self) -> None:
        """Nobody here knows; who might?"""
        blank = Blank(words.ASK_WHO, self.answer.ask, words.ASK_WHO_HINT)
        self.ask(words.ASK_WHO, blank, self.session.dont_know, on=True)

    def action_not_applicable(self) -> None:
        """The question does not apply; why not?"""
        if not self.question.may_be_not_applicable:
            self.say(self.words(words.MUST_APPLY))
            return
        blank = Blank(words.ASK_REASON, self.answer.reason, words.ASK_REASON_HINT)
        self.ask(words.ASK_REASON, blank, self.session.not_applicable, on=True, needed=words.REASON_NEEDED)

    async def action_decline(self) -> None:
        """They would rather not say."""
        question = self.question.id
        if self.attempt(lambda: self.session.decline(question)):
            self.say(self.words(words.SAVED_AS, answer=self.words(words.DECLINED)))
            await self.run_action("next")

    # Beside the answer.

    def action_evidence(self) -> None:
        """What shows it."""
        title = self.question.evidence or words.ASK_EVIDENCE
        blank = Blank(title, self.answer.evidence, words.EVIDENCE_HINT)
        self.ask(title, blank, lambda q, typed: self.session.annotate(q, evidence=typed))

    def action_note(self) -> None:
        """A note for the report."""
        blank = Blank(words.ASK_NOTE, self.answer.note, words.NOTE_HINT)
        self.ask(words.ASK_NOTE, blank, lambda q, typed: self.session.annotate(q, note=typed))

    def action_private_note(self) -> None:
        """A note for nobody else."""
        blank = Blank(words.ASK_PRIVATE, self.answer.private_note, words.PRIVATE_HINT)
        self.ask(words.ASK_PRIVATE, blank, lambda q, typed: self.session.annotate(q, private_note=typed))

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

        async def done(saved: bool | None) -> None:
            if saved:
                self.say(self.words(words.SAVED_AS, answer=""))
                await self.show()
                if on:
                    await self.run_action("next")

        self.app.push_screen(FormDialog(title, blanks, save), done)

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
