"""What all parts of the interview share: the open audit, the question at hand, how to save."""

from __future__ import annotations

from collections.abc import Callable

from audit.core.answers import Answer, State
from audit.core.phrases import shortened
from audit.core.questions import Question
from audit.core.report.said import said
from audit.core.text import Text
from audit.locales import interview as words
from audit.locales import plain as more
from audit.plain import result_lines
from audit.plain.console import Leaving
from audit.plain.keeper import Keeper
from audit.plain.pages import INTERVIEW
from audit.plain.voice import Voice
from audit.session import Session


def _never(_line: str) -> bool:
    return False


LONGEST = 100
"""Characters of an answer that are read back."""


class Desk(Keeper):
    """An open audit at a question."""

    def __init__(self, voice: Voice, session: Session, question: Question) -> None:
        super().__init__(voice, session, words.RELOADED)
        self.question = question
        self.hypothetical = False
        self._level = ""

    @property
    def answer(self) -> Answer:
        """What is known about the question at hand."""
        return self.session.given(self.question.id)

    @property
    def is_open(self) -> bool:
        """Whether nothing has been said about it."""
        return self.answer.state is State.OPEN

    # Asking.

    def ask(self, prompt: str, *, free: bool = False, known: Callable[[str], bool] = _never) -> str:
        """A line about the question; Commanded where it is an order."""
        return self.voice.ask(prompt, INTERVIEW, free=free, known=known)

    def ask_and_keep(self, prompt: str, keep: Callable[[str], object]) -> str:
        """A line of the user's own words; what was typed but not sent when the end came is kept too."""
        try:
            return self.ask(prompt, free=True)
        except Leaving as end:
            draft = end.draft.strip()
            if draft:
                self.attempt(lambda: keep(draft))
            raise

    # Saving.

    def attempt(self, change: Callable[[], object], about: str = "") -> bool:
        """The same; complaints leave out the question's id, for the question stands above."""
        return super().attempt(change, about or self.question.id)

    def save(self, raw: object) -> bool:
        """Save an answer and say so; where that fails say why."""
        question, hypothetical = self.question.id, self.hypothetical
        return self.attempt(lambda: self.session.answer(question, raw, hypothetical=hypothetical))

    def told(self) -> None:
        """That the answer is saved, and what it is; then the level, where it moved."""
        answer = said(self.question, self.answer, None, self.voice.language, brief=True)
        self.voice.say(more.SAVED_AS, answer=shortened(answer, LONGEST))
        self.tell_level()

    def saved(self, what: Text) -> None:
        """That something is saved."""
        self.voice.say(more.SAVED_AS, answer=what)
        self.tell_level()

    def tell_level(self) -> None:
        """The result as it stands, where it is another than was said last."""
        now = result_lines.in_short(self.session.card, self.session.bank, self.voice.words)
        if now != self._level:
            self._level = now
            self.voice.say(more.AS_IT_STANDS, result=now)
