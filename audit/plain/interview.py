"""The interview: one question at a time, and every order that can be given there."""

from __future__ import annotations

from dataclasses import replace

from audit.core.answers import State
from audit.core.mode import Mode
from audit.i18n import OTHER
from audit.locales import interview as words
from audit.plain.asides import ASIDES
from audit.plain.desk import Desk
from audit.plain.ending import at_the_end
from audit.plain.jumping import jump, jump_to_telling
from audit.plain.orders import Command, Commanded, Order
from audit.plain.preferences import change
from audit.plain.prompts import ask_question
from audit.plain.question import evidence, question_lines
from audit.plain.result import Result
from audit.plain.travel import travel
from audit.plain.voice import Voice as Speaker
from audit.session import Session
from audit.session.mirror import heard, where_were_we
from audit.settings import Voice


class Interview:
    """Asks, saves, moves on."""

    def __init__(self, voice: Speaker, session: Session) -> None:
        self.voice, self.session = voice, session
        self._mirrored = ""
        """The question whose answer was mirrored last; '' none."""
        self._detour: str | None = None
        """Where to go on after a correction."""
        self._certain: int | None = None
        """The level of which it was said that nothing can change it."""

    def run(self) -> None:
        """From where it was left until the user goes back to the list."""
        current = self.session.current
        if current is None:
            return
        desk = Desk(self.voice, self.session, current)
        self._resume(desk)
        self._go(desk, current.id)
        while self._turn(desk):
            pass

    def _resume(self, desk: Desk) -> None:
        """Where were we?"""
        if self.session.finished:
            self.voice.say(words.FINISHED)
        elif told := where_were_we(self.session, desk.question, self.voice.words):
            self.voice.console.say(told)

    # Asking.

    def _turn(self, desk: Desk) -> bool:
        """Ask, and do what was said; False when the interview is over for now."""
        command: Command | None = None
        while True:
            try:
                return self._ask(desk) if command is None else self._obey(desk, command)
            except Commanded as order:  # also while an order is being carried out, in place of a note
                command = order.command

    def _ask(self, desk: Desk) -> bool:
        """Ask the question at hand, and go on once it is answered."""
        before, asked = desk.answer, desk.question
        if not ask_question(desk):
            return True
        if desk.answer is not before:
            desk.told()
            if asked.evidence is not None and not desk.answer.evidence:
                # A word of evidence may still follow; Enter goes on.
                self.voice.lines(evidence(asked, desk.answer, desk.session.card, self.voice.words))
                return True
        return self._step(desk, 1)

    def _show(self, desk: Desk) -> None:
        """Say the question where the interview stands."""
        desk.question = desk.session.current or desk.question
        desk.hypothetical = desk.answer.hypothetical
        self._repeat(desk)

    def _repeat(self, desk: Desk) -> None:
        self.voice.lines(
            question_lines(
                desk.session,
                desk.question,
                self.voice.words,
                self.voice.services.settings.voice,
                hypothetical=desk.hypothetical,
            )
        )

    # Moving.

    def _go(self, desk: Desk, question: str) -> None:
        self._detour = None
        desk.attempt(lambda: desk.session.go_to(question))
        self._show(desk)

    def _step(self, desk: Desk, direction: int) -> bool:
        """To the next question, or the one before; after a correction back to where one was."""
        detour, self._detour = self._detour, None
        there = detour if detour and direction > 0 else _beside(desk.session, direction)
        section = desk.question.dimension
        if there is None and direction < 0:
            self.voice.say(words.FIRST_QUESTION)
        elif there is None:
            self._mirror(desk, section)
            return self._end(desk)
        else:
            if direction > 0 and not detour and _section(desk.session, there) != section:
                self._mirror(desk, section)
                self._tell_whether_certain(desk)
            self._go(desk, there)
        return True

    def _mirror(self, desk: Desk, section: str) -> None:
        """After the last question of a section: what was understood, and how to correct it."""
        self._mirrored, told = heard(desk.session, section, self.voice.words)
        if told:
            self.voice.console.say(f"{told} {self.voice.words(words.HEARD_WRONG)}")

    def _tell_whether_certain(self, desk: Desk) -> None:
        """In a quick interview, where nothing can change the level any more: that one may end here."""
        session = desk.session
        if session.mode is not Mode.QUICK or session.card.level is None or not session.open:
            return
        from audit.core.possible import certain

        found = certain(session.bank, session.answers, session.mode)
        if found and found.stands and found.level != self._certain:
            self._certain = found.level
            self.voice.say(words.CERTAIN, n=found.level)

    def _correct(self, desk: Desk) -> None:
        """To the answer behind what was understood last."""
        here, wrong = desk.question.id, self._mirrored
        if not wrong:
            self.voice.say(words.NOTHING_TO_CORRECT)
            return
        self.voice.say(words.CORRECTING)
        self._go(desk, wrong)
        self._detour = here

    def _end(self, desk: Desk) -> bool:
        """What is still open: back to one of the questions, or on to the result and then the list."""
        question = at_the_end(self.voice, desk, self._mirrored)
        if question is not None:
            self._go(desk, question)
            return True
        desk.attempt(desk.session.finish)
        question = self._result(desk)
        if question:
            self._go(desk, question)
        return bool(question)

    def _result(self, desk: Desk) -> str:
        """The result; gives the question that the user went to from there, or ''."""
        result = Result(self.voice, desk.session)
        result.run()
        desk.session = result.session
        return result.question

    # Orders.

    def _obey(self, desk: Desk, command: Command) -> bool:
        """Carry out an order; False when the interview is over for now."""
        match command.order:
            case Order.BACK:
                return self._step(desk, -1)
            case Order.NEXT:
                return self._skip(desk)
            case Order.LIST:
                return False
            case Order.JUMP:
                question = jump(self.voice, desk.session, command.rest)
                self._go(desk, question) if question else self._show(desk)
            case Order.UNDO | Order.REDO:
                question = travel(desk, redo=command.order is Order.REDO)
                self._go(desk, question) if question else self._show(desk)
            case Order.TELLING:
                question = jump_to_telling(self.voice, desk.session)
                self._go(desk, question) if question else self._show(desk)
            case Order.RESULT:
                question = self._result(desk)
                self._go(desk, question) if question else self._show(desk)
            case Order.FINISH:
                return self._end(desk)
            case Order.CORRECT:
                self._correct(desk)
            case Order.VOICE:
                self._other_voice(desk)
            case Order.LANGUAGE:
                self._switch(desk)
            case order if order in ASIDES:
                return self._aside(desk, command)
            case _:
                self._repeat(desk)
        return True

    def _skip(self, desk: Desk) -> bool:
        if desk.answer.state is State.OPEN:
            self.voice.say(words.SKIPPED)
        return self._step(desk, 1)

    def _aside(self, desk: Desk, command: Command) -> bool:
        """Something beside the answer, or in its place; the latter goes on to the next question."""
        on = ASIDES[command.order](desk, command.rest)
        if on:
            return self._step(desk, 1)
        if command.order is Order.HYPOTHETICAL:
            self._repeat(desk)
        return True

    def _other_voice(self, desk: Desk) -> None:
        """Put questions to somebody else, or to oneself; kept for the next time."""
        before = self.voice.services.settings
        other = Voice.SELF if before.voice is Voice.INTERVIEW else Voice.INTERVIEW
        if desk.attempt(lambda: change(self.voice, replace(before, voice=other))):
            self.voice.say(words.VOICE_INTERVIEW if other is Voice.INTERVIEW else words.VOICE_SELF)
        self._show(desk)

    def _switch(self, desk: Desk) -> None:
        """The other language, here and in the audit."""
        other = OTHER[self.voice.language]
        if desk.attempt(lambda: desk.session.set_language(other)):
            self.voice.speak(other)
        self._show(desk)


def _beside(session: Session, direction: int) -> str | None:
    """The question before or after this one."""
    neighbour = session.neighbour(direction)
    return neighbour.id if neighbour else None


def _section(session: Session, question: str) -> str:
    return session.bank.question_by_id[question].dimension
