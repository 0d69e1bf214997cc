"""A conversation with the user: says texts, hears answers, and tells orders from answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from audit.core.text import Text
from audit.errors import Language, ResonanzError
from audit.i18n import Words
from audit.locales import common
from audit.locales import plain as words
from audit.plain.console import Console, Leaving
from audit.plain.orders import ALWAYS, HELP, Command, Commanded, Order, Page, Spoken, read

SLASH = "/"
"""Before an order where the answer is a text; twice for a text that begins with it."""
YES = frozenset({"j", "y", "ja", "yes"})
NO = frozenset({"n", "nein", "no"})


PORTION, FEW_MORE = 20, 3
"""Lines said at a time; a rest of so few is said along with them."""


def _never(_line: str) -> bool:
    return False


class Speaker:
    """Who speaks with the user, in one language."""

    def __init__(self, console: Console, language: Language) -> None:
        self.console, self.words = console, Words(language)
        self._rest: list[str] = []
        """Lines that wait until somebody wants more."""

    @property
    def language(self) -> Language:
        """The language spoken."""
        return self.words.language

    def speak(self, language: Language) -> None:
        """Go on in a language."""
        self.words = Words(language)

    # Saying.

    def say(self, text: Text, **values: object) -> None:
        """A line of our own words."""
        self.console.say(self.words(text, **values))

    def lines(self, lines: Iterable[str]) -> None:
        """Lines that are ready."""
        for line in lines:
            self.console.say(line)

    def portion(self, lines: Iterable[str], *, always: bool = False) -> None:
        """Many lines: to somebody who reads along a portion at a time, the rest on demand.

        Elsewhere all at once, unless there may be any number of them (`always`).
        """
        waiting = list(lines)
        parted = (always or self.console.listened_to) and len(waiting) > PORTION + FEW_MORE
        shown = PORTION if parted else len(waiting)
        self.lines(waiting[:shown])
        self._rest = waiting[shown:]
        if self._rest:
            self.say(words.MORE_LINES, n=len(self._rest))

    def complain(self, error: ResonanzError, question: str = "") -> None:
        """An error as its sentence; without the question's id, for the question stands above."""
        self.console.say(error.sentence(self.language).removeprefix(f"{question}: "))

    # Hearing.

    def ask(
        self,
        prompt: str,
        page: Page = ALWAYS,
        *,
        free: bool = False,
        path: bool = False,
        known: Callable[[str], bool] = _never,
    ) -> str:
        """A line that is no order; raises Commanded where it is one, Leaving at the end.

        Where it is `free`, and for lines that are `known` as answers, only a slash makes an order; where it
        is a `path`, which may begin with a slash itself, only an order that exists.
        """
        while True:
            line = self.console.ask(prompt).strip()
            waiting, self._rest = self._rest, []
            slashed = line.startswith(SLASH)
            if line.startswith(2 * SLASH) and not path:
                return line[1:]
            command = None
            if slashed or line == HELP.names[0] or not (free or path or known(line)):
                command = read(line.removeprefix(SLASH), page)
            if command is not None and command.order is Order.MORE:
                self.portion(waiting, always=True) if waiting else self.say(words.NO_MORE)
            elif command is not None:
                self._obey(command, page, free=free or path)
            elif slashed and not path:
                self.say(words.NO_ORDER, word=line)
            else:
                return line

    def _obey(self, command: Command, page: Page, *, free: bool) -> None:
        """What is done the same everywhere; all else is for whoever asked."""
        if command.order is Order.QUIT:
            raise Leaving(0)
        if command.order is not Order.HELP:
            raise Commanded(command)
        self.help(page)
        if free:
            self.say(words.WITH_SLASH)

    def help(self, page: Page) -> None:
        """All orders of a place, a line each."""
        self.say(words.HELP_TITLE)
        self.lines(self._help_line(spoken) for spoken in page)

    def _help_line(self, spoken: Spoken) -> str:
        more = f" [{self.words(spoken.more)}]" if spoken.more else ""
        return f"{', '.join(spoken.names)}{more}: {self.words(spoken.does)}"

    def sure(self, question: str) -> bool:
        """Yes or no; nothing typed means no."""
        while True:
            line = self.ask(f"{question} {self.words(words.YES_NO)}", known=is_yes_or_no).casefold()
            if line in YES:
                return True
            if not line or line in NO:
                return False
            self.say(words.SAY_YES_NO)

    def choose(self, title: Text, labels: Sequence[str], chosen: int, page: Page = ALWAYS) -> int:
        """The place of one of a few labels; nothing typed means the one that is chosen already."""
        self.say(title)
        self.lines(f"{number}: {label}" for number, label in enumerate(labels, 1))
        prompt = self.words(words.CHOOSE_ONE, keys=f"1–{len(labels)}", chosen=chosen + 1)
        while True:
            line = self.ask(prompt, page)
            if not line:
                return chosen
            if line.isdecimal() and 1 <= int(line) <= len(labels):
                return int(line) - 1
            self.say(words.NUMBER_WANTED, keys=f"1–{len(labels)}")

    def choose_language(self, title: Text, page: Page = ALWAYS) -> Language:
        """German or English."""
        names = [common.LANGUAGE_NAME.de, common.LANGUAGE_NAME.en]
        place = self.choose(title, names, 0 if self.language == "de" else 1, page)
        return "de" if place == 0 else "en"


def is_yes_or_no(line: str) -> bool:
    """Whether a line is a yes or a no."""
    return line.casefold() in YES | NO
