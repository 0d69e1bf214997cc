"""What all parts of the interview share: the open audit, the question on the screen, how to save."""

from __future__ import annotations

from collections.abc import Callable

from audit.core.answers import Answer
from audit.core.bank import Question
from audit.errors import ResonanzError, StaleError, StoreError
from audit.locales import interview as words
from audit.session import Session
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
