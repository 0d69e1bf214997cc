"""What the interview says unasked: where it was left, what it understood, that the level is certain."""

from __future__ import annotations

from contextlib import suppress

from textual.timer import Timer

from audit.core.mode import Mode
from audit.errors import ResonanzError
from audit.locales import common
from audit.locales import interview as words
from audit.session import mirror
from audit.tui.aside import work_out
from audit.tui.screens.interview_desk import Desk

NEARLY = 0.8
"""The share of the questions from which on a report may be wanted soon."""
PAUSE = 0.4
"""Seconds without an answer before anything is worked out: keys come first."""


class Hints(Desk):
    """Sentences that hold nobody up."""

    certain_level: int | None = None
    """The level that no answer can change any more; None while one can, or while nobody knows."""
    mirrored: str
    """The question whose answer was mirrored last."""
    _pause: Timer | None = None
    _warm = False
    """Whether what prints has been told to get ready."""

    def resume(self) -> None:
        """Where were we?"""
        if self.session.finished:
            self.say(self.words(words.FINISHED))
            return
        self.say(mirror.where_were_we(self.session, self.question, self.words))

    def look_ahead(self) -> None:
        """Load what mirrors answers back before it is wanted, or the first section would end with a hitch."""
        self.set_timer(PAUSE, lambda: work_out(self, _load, lambda _: None))

    def mirror(self, section: str) -> None:
        """After the last question of a section: what was understood, in the place of what was saved."""
        if self.question.dimension == section or self.said == self.words(words.SKIPPED):
            return
        self.mirrored, told = mirror.heard(self.session, section, self.words)
        if told:
            told = f"{told} {self.words(words.HEARD_WRONG)}"
            self.say(f"{self.words(common.SAVED)}  {told}" if self.said else told)

    def look_whether_certain(self) -> None:
        """In the quick interview, once the keys rest: can anything still change the level?"""
        if self.session.mode is not Mode.QUICK or self.session.card.level is None:
            return
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, self._look)

    def look_whether_nearly_done(self) -> None:
        """Towards the end, once the keys rest: what prints the report may get ready."""
        if not self._warm and self.session.progress.share >= NEARLY:
            self._warm = True
            self.set_timer(PAUSE, self._warm_up)

    def _warm_up(self) -> None:
        with suppress(ResonanzError):  # whoever wants the report is told then
            self.wizard.services.warm(self.wizard.language)

    def _look(self) -> None:
        session, answers = self.session, self.session.answers

        def work() -> int | None:
            from audit.core.possible import certain

            found = certain(session.bank, answers, session.mode)
            return found.level if found and found.stands else None

        def found(level: int | None) -> None:
            if self.session.answers is answers:
                self._learn(level)

        work_out(self, work, found)

    def _learn(self, level: int | None) -> None:
        before, self.certain_level = self.certain_level, level
        if level is not None and level != before and self.session.open:
            self.say(self.words(words.CERTAIN, n=level))
        self.repaint()


def _load() -> None:
    import audit.core.report.said  # noqa: F401 - only to have it at hand
