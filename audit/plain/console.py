"""Where lines are said and asked: a terminal with line editing, or plain lines in and out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol, TextIO

from audit.core.display import visible
from audit.plain.choosing import is_dumb, wanted
from audit.plain.folding import folded

if TYPE_CHECKING:
    from prompt_toolkit.history import InMemoryHistory
    from prompt_toolkit.key_binding import KeyBindings


class Leaving(BaseException):
    """The user, the end of the input or the system ends line mode; what was sent with Enter is saved."""

    def __init__(self, code: int, draft: str = "") -> None:
        super().__init__(code)
        self.code = code
        """The exit code."""
        self.draft = draft
        """What was typed and not sent."""


INTERRUPTED = 130


class Console(Protocol):
    """Says lines and asks for one."""

    @property
    def listened_to(self) -> bool:
        """Whether somebody reads along and answers, rather than a file or another program."""

    @property
    def recalls(self) -> bool:
        """Whether a key brings back the line that was sent last."""

    def say(self, line: str = "") -> None:
        """Show a line."""

    def ask(self, prompt: str) -> str:
        """One line from the user; Leaving where there will be none."""


class Lines:
    """Plain lines, as a pipe, a file or the simplest of terminals has them; nothing is painted anew."""

    recalls = False

    def __init__(self, source: TextIO, target: TextIO, *, echoed: bool) -> None:
        self._source, self._target = source, target
        self._echoed = echoed
        """Whether what is typed is seen; else a new line after a prompt keeps prompts apart."""
        self.listened_to = echoed and target.isatty()

    def say(self, line: str = "") -> None:
        """Show a line."""
        for piece in _pieces(line, self._target):
            print(piece, file=self._target)

    def ask(self, prompt: str) -> str:
        """The next line of the input."""
        *before, last = _pieces(prompt, self._target)
        for piece in before:
            print(piece, file=self._target)
        print(last, end=" " if self._echoed else "\n", file=self._target, flush=True)
        try:
            line = self._source.readline()
        except KeyboardInterrupt:
            raise Leaving(INTERRUPTED) from None
        if not line:
            raise Leaving(0)
        return line.rstrip("\r\n")


class Prompts:
    """A terminal where a line can be edited before it is sent.

    The prompt is a line of its own: what is edited is painted anew again and again, and a screen reader would
    read a prompt in it out every time.
    """

    listened_to = recalls = True

    def __init__(self) -> None:
        self._sent: InMemoryHistory | None = None
        """What was sent so far, while the program runs."""

    def say(self, line: str = "") -> None:
        """Show a line."""
        for piece in _pieces(line, sys.stdout):
            print(piece)  # noqa: T201 - this is the voice of line mode

    def ask(self, prompt: str) -> str:
        """What the user types into one line; a paste may bring several."""
        import logging

        import questionary
        from prompt_toolkit.history import InMemoryHistory
        from prompt_toolkit.output.color_depth import ColorDepth

        self._sent = self._sent or InMemoryHistory()
        # A signal may fall into the midst of a task, whose last lines, with its values, nobody is to read.
        logging.getLogger("asyncio").setLevel(logging.CRITICAL)
        self.say(prompt)
        sys.stdout.flush()
        style = questionary.Style([("question", "nobold"), ("answer", "nobold")])
        question = questionary.text(
            READY,
            qmark="",
            style=style,
            color_depth=ColorDepth.MONOCHROME,
            history=self._sent,
            key_bindings=_without_mouse(),
        )
        typed = question.application.current_buffer
        try:
            return _letters(question.unsafe_ask())
        except EOFError:
            raise Leaving(0, _letters(typed.text)) from None
        except KeyboardInterrupt:
            raise Leaving(INTERRUPTED, _letters(typed.text)) from None
        except SystemExit as end:  # a signal; see `app`
            raise Leaving(int(end.code or 0), _letters(typed.text)) from None


def _without_mouse() -> KeyBindings:
    """Reports of a mouse do nothing: nobody asked for them, and broken ones would end the interview."""
    from prompt_toolkit.key_binding import KeyBindings
    from prompt_toolkit.keys import Keys

    keys = KeyBindings()
    keys.add(Keys.Vt100MouseEvent, eager=True)(lambda _: None)
    return keys


READY = ">"
"""At the beginning of the line that is edited."""


def _letters(typed: str) -> str:
    """What was typed, with a sign in place of every byte that is no letter."""
    return typed.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


NARROW = 20
"""Columns below which nothing is broken between words any more."""


def _pieces(line: str, target: TextIO) -> list[str]:
    """A line made harmless; on a terminal broken between words, elsewhere whole."""
    width = _width(target)
    return list(folded(visible(line), width)) if width >= NARROW else [visible(line)]


def _width(target: TextIO) -> int:
    """The columns of a terminal as it is now; 0 where it is none."""
    try:
        return os.get_terminal_size(target.fileno()).columns if target.isatty() else 0
    except (OSError, ValueError):
        return 0


def open_console() -> Console:
    """The best that this terminal, or this pipe, can do.

    Who has asked for line mode once for all gets no line that is painted anew while it is typed.
    """
    terminals = sys.stdin.isatty() and sys.stdout.isatty()
    _forgive((sys.stdin, sys.stdout))
    if terminals and not is_dumb(os.environ) and not wanted(os.environ):
        # Asking a terminal where its cursor is helps no screen reader, and slow links answer late.
        os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
        return Prompts()
    return Lines(sys.stdin, sys.stdout, echoed=sys.stdin.isatty())


def _forgive(streams: Iterable[TextIO]) -> None:
    """A byte that is no letter, or a letter that the terminal lacks, must not end an interview."""
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
