"""From one question to the next, back, on without an answer, and to the answer behind a mirrored sentence."""

from __future__ import annotations

from audit.core.answers import State
from audit.locales import interview as words
from audit.tui.screens.interview_desk import Desk
from audit.tui.widgets.field import Field


class Moving(Desk):
    """The way through the questions."""

    mirrored = ""
    """The question whose answer was mirrored last; '' once that sentence is gone."""
    _detour: tuple[str, str] | None = None
    """A question that is corrected, and the one to come back to."""

    async def on_field_next(self, message: Field.Next) -> None:
        """Nothing new here."""
        message.stop()
        await self.action_next()

    def on_field_hint(self, message: Field.Hint) -> None:
        """The field has something to say."""
        self.say(self.words(message.text))

    async def step(self, direction: int) -> None:
        """To the next question, or the one before."""
        if not self.leave_question():
            return
        there = self._there(direction)
        if there is None:
            self.at_the_end() if direction > 0 else self.say(self.words(words.FIRST_QUESTION))
            return
        section = self.question.dimension
        await self.go(there)
        if direction > 0:
            self.mirror(section)

    def _there(self, direction: int) -> str | None:
        """The question in this direction; after a correction the one that was left for it."""
        if direction > 0 and self._detour and self._detour[0] == self.question.id:
            return self._detour[1]
        neighbour = self.session.neighbour(direction)
        return neighbour.id if neighbour else None

    async def go(self, question: str) -> None:
        """To a question."""
        self.mirrored, self._detour = "", None
        if self.attempt(lambda: self.session.go_to(question)):
            with self.app.batch_update():
                await self.show()
                self.query_one("#body").scroll_home(animate=False)
            self.begin_in_sight()

    async def action_next(self) -> None:
        """On; what was said of this question is over."""
        self.say("")
        await self.step(1)

    async def action_back(self) -> None:
        """Back."""
        self.say("")
        await self.step(-1)

    async def action_skip(self) -> None:
        """On, and this one stays open."""
        self.say(self.words(words.SKIPPED) if self.answer.state is State.OPEN else "")
        await self.step(1)

    async def action_correct(self) -> None:
        """To the answer behind the mirrored sentence; once it is given anew, back to where one was."""
        wrong, here = self.mirrored, self.question.id
        if not wrong:
            self.say(self.words(words.NOTHING_TO_CORRECT))
        elif self.leave_question():
            await self.go(wrong)
            self._detour = (wrong, here)
            self.say(self.words(words.CORRECTING))
