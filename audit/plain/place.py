"""A place where orders are given until one goes back."""

from __future__ import annotations

from collections.abc import Callable

from audit.errors import ResonanzError
from audit.locales import plain as words
from audit.plain.orders import Command, Commanded, Order, Page
from audit.plain.pages import CHOOSING
from audit.plain.voice import Voice

EMPTIED = frozenset({"-", "–"})
"""Typed where a text is to be empty again."""


class Place:
    """Says what there is, asks, obeys; an empty line or ‘back’ leaves."""

    page: Page

    def __init__(self, voice: Voice) -> None:
        self.voice = voice

    def run(self) -> None:
        """Until the user goes back."""
        self.show()
        while self._turn():
            pass

    def show(self) -> None:
        """Say what there is."""
        raise NotImplementedError

    def prompt(self) -> str:
        """What can be typed."""
        raise NotImplementedError

    def hear(self, line: str) -> bool:
        """A line that is no order; gives whether to stay."""
        raise NotImplementedError

    def obey(self, command: Command) -> bool:
        """Carry out an order of this place; gives whether to stay."""
        raise NotImplementedError

    def _turn(self) -> bool:
        try:
            line = self.voice.ask(self.prompt(), self.page)
        except Commanded as order:
            return self._carry_out(order.command)
        return self._safely(lambda: self.hear(line))

    def _carry_out(self, command: Command) -> bool:
        match command.order:
            case Order.BACK:
                return False
            case Order.AGAIN:
                self.show()
                return True
            case _:
                return self._safely(lambda: self.obey(command))

    def _safely(self, doing: Callable[[], bool]) -> bool:
        try:
            return doing()
        except ResonanzError as error:
            self.voice.complain(error)
            return True

    # Asking for something more.

    def typed(self, prompt: str, *, path: bool = False) -> str | None:
        """A line of the user's own words; None where they would rather not."""
        try:
            return self.voice.ask(prompt, CHOOSING, free=True, path=path)
        except Commanded:
            return None

    def changed(self, name: str, now: str) -> str | None:
        """What a text is to be, '' to empty it; None where it stays as it is."""
        if not now:
            return self.typed(f"{name} ({self.voice.words(words.OR_NOTHING)}):") or None
        line = self.typed(f"{name} {self.voice.words(words.KEEP_OR_CHANGE, now=now)}:")
        return "" if line in EMPTIED else line or None
