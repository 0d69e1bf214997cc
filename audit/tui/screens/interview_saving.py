"""How an answer is kept: saved before the next question appears, whoever leaves, and whatever fails."""

from __future__ import annotations

from audit.locales import interview as words
from audit.tui import interview_view as view
from audit.tui.screens.interview_desk import Desk
from audit.tui.widgets.field import Field
from audit.tui.widgets.lines import ListField


class Saving(Desk):
    """Takes what a field gives."""

    async def on_field_given(self, message: Field.Given) -> None:
        """An answer: save it, then move on, unless something is still to be said about it."""
        message.stop()
        if message.question == self.question.id:
            with self.app.batch_update():  # one paint for the word of success and the next question
                await self._keep(message)

    async def _keep(self, message: Field.Given) -> None:
        if not self.save(message.raw):
            if isinstance(self.field, ListField):
                self.field.redraw()
            return
        stay = self.question.evidence is not None and not self.answer.evidence
        if message.on and not stay:
            self.say(view.saved(self.question, self.answer, self.words))
            await self.step(1)
        else:
            self.say(self.words(words.STAY if stay and message.on else words.SAVED_AS, answer=""))
            await self.show()

    def save(self, raw: object) -> bool:
        """Save an answer; where that fails, say so and keep what was given."""
        question = self.question.id
        hypothetical = self.hypothetical
        if self.attempt(lambda: self.session.answer(question, raw, hypothetical=hypothetical)):
            self.drafts.pop(question, None)
            self.look_whether_certain()
            self.look_whether_nearly_done()
            return True
        self.drafts[question] = raw
        return False

    def leave_question(self) -> bool:
        """Save what was typed and not sent.

        What cannot be an answer is kept in mind and holds nobody; only a failing disk does.
        """
        if self.field is None:
            return True
        draft = self.field.draft()
        return draft is None or self.save(draft) or not self.disk_failed

    def flush(self) -> None:
        """The wizard is about to end."""
        self.leave_question()
