"""The interview: one question at a time, and every order that can be given there."""

from __future__ import annotations

from audit.core.answers import State
from audit.i18n import OTHER
from audit.locales import interview as words
from audit.plain.asides import ASIDES
from audit.plain.desk import Desk
from audit.plain.ending import at_the_end
from audit.plain.jumping import jump
from audit.plain.orders import Command, Commanded, Order
from audit.plain.prompts import ask_question
from audit.plain.question import evidence, question_lines
from audit.plain.result import Result
from audit.plain.travel import travel
from audit.plain.voice import Voice
from audit.session import Session


class Interview:
    """Asks, saves, moves on."""

    def __init__(self, voice: Voice, session: Session) -> None:
        self.voice, self.session = voice, session

    def run(self) -> None:
        """From where it was left until the user goes back to the list."""
        current = self.session.current
        if current is None:
            return
        desk = Desk(self.voice, self.session, current)
        if self.session.finished:
            self.voice.say(words.FINISHED)
        self._go(desk, current.id)
        while self._turn(desk):
            pass

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
            question_lines(desk.session, desk.question, self.voice.words, hypothetical=desk.hypothetical)
        )

    # Moving.

    def _go(self, desk: Desk, question: str) -> None:
        desk.attempt(lambda: desk.session.go_to(question))
        self._show(desk)

    def _step(self, desk: Desk, direction: int) -> bool:
        there = desk.session.neighbour(direction)
        if there is not None:
            self._go(desk, there.id)
        elif direction < 0:
            self.voice.say(words.FIRST_QUESTION)
        else:
            return self._end(desk)
        return True

    def _end(self, desk: Desk) -> bool:
        """After the last question: back to one of them, or on to the result and then the list."""
        question = at_the_end(self.voice, desk.session)
        if question is not None:
            self._go(desk, question)
            return True
        desk.attempt(desk.session.finish)
        Result(self.voice, desk.session).run()
        return False

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
            case Order.RESULT:
                Result(self.voice, desk.session).run()
                self._show(desk)
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

    def _switch(self, desk: Desk) -> None:
        """The other language, here and in the audit."""
        other = OTHER[self.voice.language]
        if desk.attempt(lambda: desk.session.set_language(other)):
            self.voice.speak(other)
        self._show(desk)
