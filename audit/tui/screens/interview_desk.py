"""What all parts of the interview share: the open audit, the question on the screen, how to save."""

from __future__ import annotations

from collections.abc import Callable

from audit.core.answers import Answer
from audit.core.questions import Question
from audit.errors import FrozenError, ResonanzError, StaleError, StoreError
from audit.locales import interview as words
from audit.session import Session
from audit.settings import Voice
from audit.tui.page import Page, Plain
from audit.tui.saving import sentence_of
from audit.tui.widgets.field import Field


class Desk(Page[None]):
    """An open audit at a question."""

    def __init__(self, session: Session, question: Question) -> None:
        super().__init__()
        self.session = session
        self.question = question
        self.field: Field | None = None
        self.drafts: dict[str, object] = {}
        """What was given and could not be saved, by question."""
        self.hypothetical = False
        self.disk_failed = False
        self.said = ""
        """The sentence about what just happened."""

    async def show(self) -> None:
        """Show the question where the interview stands."""
        raise NotImplementedError

    async def go(self, question: str) -> None:
        """Go to a question."""
        raise NotImplementedError

    async def step(self, direction: int) -> None:
        """Go to the next question, or the one before."""
        raise NotImplementedError

    def leave_question(self) -> bool:
        """Save what is typed here."""
        raise NotImplementedError

    def at_the_end(self) -> None:
        """There is no question after this one."""
        raise NotImplementedError

    def mirror(self, section: str) -> None:
        """Say back what was understood of a section."""
        raise NotImplementedError

    def look_whether_certain(self) -> None:
        """Find out whether anything can still change the level."""
        raise NotImplementedError

    def look_whether_nearly_done(self) -> None:
        """Find out whether a report may be wanted soon."""
        raise NotImplementedError

    @property
    def voice(self) -> Voice:
        """How questions are put."""
        return self.wizard.services.settings.voice

    @property
    def answer(self) -> Answer:
        """What is known about the question on the screen."""
        return self.session.given(self.question.id)

    def say(self, sentence: str, *, bad: bool = False) -> None:
        """A sentence in the line for what just happened."""
        self.said = sentence
        status = self.query_one("#status", Plain)
        status.set_class(bad, "bad")
        status.say(sentence)

    def begin_in_sight(self) -> None:
        """Scroll to where one begins to answer, once the question is laid out."""
        if self.field is not None:
            self.call_after_refresh(self.field.begin_in_sight)

    def attempt(self, change: Callable[[], object]) -> bool:
        """Carry out a change; where it is not on disk afterwards, say so."""
        complaint = self.complaint(change, again=True)
        if complaint is not None:
            self.say(complaint, bad=True)
        return complaint is None

    def complaint(self, change: Callable[[], object], *, again: bool = False) -> str | None:
        """Carry out a change; the sentence to show where it failed.

        A finished audit asks whether to reopen it; `again`: the change is then carried out after all.
        """
        self.disk_failed = False
        try:
            change()
        except StaleError:
            old = self.session
            self.session = Session(old.store, old.bank, old.id, old.clock)
            self.call_later(self.show)
            return self.words(words.RELOADED)
        except FrozenError as error:
            self._ask_to_reopen(change if again else None)
            return sentence_of(error, self.wizard.language, self.question.id)
        except ResonanzError as error:
            self.disk_failed = isinstance(error, StoreError)
            return sentence_of(error, self.wizard.language, self.question.id)
        return None

    def _ask_to_reopen(self, change: Callable[[], object] | None) -> None:
        from audit.tui.screens.dialogs import ConfirmDialog

        async def answered(sure: bool | None) -> None:
            if sure and self.attempt(self.session.reopen):
                if change is not None and self.attempt(change):
                    self.drafts.pop(self.question.id, None)
                    self.say(self.words(words.REOPENED))
                await self.show()

        self.app.push_screen(
            ConfirmDialog(words.REOPEN, words.REOPEN_DETAIL, yes=words.REOPEN_YES, no=words.REOPEN_NO),
            answered,
        )
