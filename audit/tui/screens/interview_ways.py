"""The ways out of a question: undo and redo, the language, and other screens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from audit.core.events import Answered, Change
from audit.core.mode import Mode
from audit.core.text import Text
from audit.i18n import OTHER
from audit.locales import interview as words
from audit.settings import Voice
from audit.tui.screens.interview_desk import Desk


class Ways(Desk):
    """Where one can go from a question."""

    # Undo.

    async def action_undo(self) -> None:
        """Take back the last change, and show where it was."""
        await self._travel(self.session.state.done, self.session.undo, words.UNDONE, words.NOTHING_TO_UNDO)

    async def action_redo(self) -> None:
        """Bring back what was taken back, and show where it is."""
        await self._travel(self.session.state.undone, self.session.redo, words.REDONE, words.NOTHING_TO_REDO)

    async def _travel(
        self, changes: tuple[Change, ...], travel: Callable[[], bool], done: Text, nothing: Text
    ) -> None:
        if not changes:
            self.say(self.words(nothing))
            return
        last = changes[-1]
        question = last.answer.question if isinstance(last, Answered) else last.question
        if self.attempt(travel):
            self.drafts.pop(question, None)
            self.say(self.words(done))
            if any(live.id == question for live in self.session.live):
                await self.go(question)
            else:
                await self.show()

    # Other screens.

    def action_language(self) -> None:
        """Go on in the other language."""
        if self.leave_question() and self.attempt(
            lambda: self.session.set_language(OTHER[self.wizard.language])
        ):
            self.say("")  # what stands there is said in the other language
            self.wizard.language = OTHER[self.wizard.language]
            self.call_later(self.show)

    def action_voice(self) -> None:
        """Put questions to somebody else, or to oneself; kept for the next time."""
        wizard, before = self.wizard, self.wizard.services.settings
        voice = Voice.SELF if before.voice is Voice.INTERVIEW else Voice.INTERVIEW
        settings = replace(before, voice=voice)
        wizard.services = replace(wizard.services, settings=settings)
        if self.attempt(lambda: wizard.services.save_settings(settings)):
            self.say(self.words(words.VOICE_INTERVIEW if voice is Voice.INTERVIEW else words.VOICE_SELF))
        self.paint()

    def action_history(self) -> None:
        """Who said what when about this question."""
        if not self.leave_question():
            return
        from audit.tui.past import history
        from audit.tui.screens.opened import OpenedScreen

        lines = self.session.history(self.question.id)
        tell = history(lines, self.question, self.wizard.services.settings.name)
        self.app.push_screen(OpenedScreen(tell, {}))

    def action_jump(self) -> None:
        """The list of all questions."""
        from audit.tui.screens.jump import JumpScreen

        if self.leave_question():
            self.app.push_screen(JumpScreen(self.session), self._chosen)

    def action_search(self) -> None:
        """A word, and the questions that have it."""
        from audit.tui.screens.jump import JumpScreen

        if self.leave_question():
            self.app.push_screen(JumpScreen(self.session, searching=True), self._chosen)

    async def _chosen(self, question: str | None) -> None:
        if question is not None:
            self.say("")
            await self.go(question)

    def action_result(self) -> None:
        """The result so far."""
        from audit.tui.screens.result import ResultScreen

        if self.leave_question():
            self.app.push_screen(ResultScreen(self.session))

    def action_finish_early(self) -> None:
        """To the end from here: what is open, and the result."""
        if self.leave_question():
            self.at_the_end()

    def at_the_end(self) -> None:
        """There is no question after this one."""
        from audit.tui.screens.end import EndScreen

        self.app.push_screen(EndScreen(self.session), self._ended)

    async def _ended(self, choice: str | None) -> None:
        from audit.tui.screens.end import ASK_ALL

        match choice:
            case None:
                await self.show()
            case "":
                self.attempt(self.session.finish)
                self.action_result()
            case _ if choice == ASK_ALL:
                await self._ask_all()
            case question:
                await self.go(question)

    async def _ask_all(self) -> None:
        if not self.attempt(lambda: self.session.set_mode(Mode.FULL)):
            return
        if still_open := self.session.open:
            await self.go(still_open[0].id)
        self.say(self.words(words.ASKS_ALL))

    def action_home(self) -> None:
        """Back to the list of audits."""
        if self.leave_question():
            self.dismiss(None)
