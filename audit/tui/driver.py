"""Textual's driver, but for this: no broken byte or sequence ends it, and the end of input does."""

import re
import select
import selectors
import signal
from codecs import getincrementaldecoder
from contextlib import suppress
from os import read
from unicodedata import category

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key, Paste
from textual.message import Message

from audit.core.display import visible

_SEQUENCES = re.compile("(?=\x1b)")
"""Where a new one begins."""


def _is_half_a_letter(event: Message) -> bool:
    """A key whose number stands for no letter: some terminals send numbers, and anybody may send any."""
    return (
        isinstance(event, Key)
        and event.character is not None
        and not event.character.isascii()
        and (any("\ud800" <= sign <= "\udfff" for sign in event.character))
    )


def _kept(event: Message) -> Message:
    """A key for a letter that Textual takes for no letter, as a paste of that letter.

    Joiners, soft hyphens, unusual spaces, and whatever is newer than this Python, belong to words.
    """
    if not isinstance(event, Key) or event.character is None or event.character.isprintable():
        return event
    is_letter = category(event.character[0]) != "Cc" and visible(event.character) == event.character
    return Paste(event.character) if is_letter else event


class CalmDriver(LinuxDriver):
    """Reads what comes from the terminal, whatever it is.

    Textual's own thread decodes strictly (a Latin-1 ü kills the program) and spins at the end of input.
    """

    gone = False
    """The terminal has been closed."""

    def run_input_thread(self) -> None:
        """Read until the program ends or the terminal is gone."""
        self._parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set() and not self.gone:
                if selector.select(0.1):
                    self._feed(decode(self._read()))
                for event in self._parser.tick():
                    self.process_message(event)

    def _sigcont_application(self, *_: object) -> None:
        """Go on after a stop.

        Whoever was stopped from outside (SIGSTOP) has not left the screen before. Begun once more as it is,
        it would take the terminal as changed for the terminal as found, and read keys in two threads.
        """
        if self._auto_restart and not self._must_signal_resume:
            if self._key_thread is None:
                return  # it has not begun yet
            self.suspend_application_mode()
            self._must_signal_resume = True
        super()._sigcont_application()

    @property
    def unread(self) -> bool:
        """Whether something was typed that has not been read yet."""
        if self.gone:
            return False
        with suppress(OSError, ValueError):
            return bool(select.select([self.fileno], [], [], 0)[0])
        return False

    def _read(self) -> bytes:
        try:
            data = read(self.fileno, 4096)
        except OSError:
            data = b""
        if not data:
            self.gone = True
            # The same way out as when the system itself reports it.
            signal.raise_signal(signal.SIGHUP)
        return data

    def _feed(self, text: str) -> None:
        """One sequence after the other: one that makes no sense breaks the parser, and must not cost more."""
        for sequence in filter(None, _SEQUENCES.split(text)):
            try:
                found = list(self._parser.feed(sequence))
            except (ValueError, OverflowError):
                self._parser = XTermParser(self._debug)
                continue
            for event in found:
                if not _is_half_a_letter(event):
                    self.process_message(_kept(event))

    def write(self, data: str) -> None:
        """Write, unless nobody is there: the writing thread would be dead, and its queue fill up."""
        if not self.gone and (self._writer_thread is None or self._writer_thread.is_alive()):
            super().write(data)
