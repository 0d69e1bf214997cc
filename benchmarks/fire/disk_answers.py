"""Somebody answers until the disk is full, makes room, confirms the last thing again: is anything lost?"""

import os
from dataclasses import dataclass
from pathlib import Path

from audit.banks.compiled import load_default_bank
from audit.session import Session
from audit.store.inspection import inspect
from audit.store.opening import DATABASE
from audit.store.sqlite import SqliteStore
from benchmarks.fire.disk import SIZE, Disk, now
from benchmarks.fire.terminal import Terminal, steering


@dataclass(frozen=True, slots=True)
class Way:
    """How a note is written in a front end, and what shows that it has been done."""

    name: str
    arguments: tuple[str, ...]
    opens: str
    """Opens the audit."""
    asks: str
    """Shows that the question is there."""
    note: str
    """Begins a note."""


WAYS = (
    Way("the full screen", (), "\r", "1–5 chooses", "n"),
    Way("line mode", ("--plain",), "1\r", "Answer 1–5", "n\r"),
)
MOST_NOTES = 6
BLANK, FULL, SAVED, AGAIN = "Note on this question", "The disk is full", "Saved", "\x1b[A"


class Answering:
    """Somebody who writes notes until the disk is full, makes room and confirms the last one again."""

    def __init__(self, disk: Disk, terminal: Terminal, way: Way) -> None:
        self.disk, self.terminal, self.way = disk, terminal, way
        self.wrong = ""
        self.written: list[str] = []

    def type(self, keys: str, *signs: str) -> None:
        """Type, and wait until the last lines say one of these."""
        if self.wrong:
            return
        os.write(self.terminal.master, keys.encode())
        if not self.terminal.wait_for(*signs):
            self.wrong = f"{keys!r} brings none of {signs}: {self.terminal.shown[-900:]}"

    def note(self, text: str) -> None:
        """Write a note, whether it can be saved or not."""
        self.terminal.raw = b"" if self.way.arguments else self.terminal.raw
        self.type(self.way.note, BLANK)
        self.type(f" {text}\r", SAVED, FULL)
        self.written.append(text)

    @property
    def full(self) -> bool:
        """Whether it has been said that there is no room."""
        return FULL in self.terminal.shown

    def run(self, kilobytes: int) -> str:
        """What went wrong, or ''."""
        self.type("", "Number opens", "Enter open")
        self.type(self.way.opens, self.way.asks)
        self.disk.leave(kilobytes)
        while not (self.wrong or self.full) and len(self.written) < MOST_NOTES:
            self.note(f"word{len(self.written)}")
        self.disk.make_room()
        if self.full:
            self._again()
        self.type("\x11" if not self.way.arguments else "q\r", "")
        if self.wrong or (code := self.terminal.end()) == 0:
            return self.wrong
        return f"ends with {code}: {self.terminal.raw[-300:]!r}"

    def _again(self) -> None:
        """Confirm once more what could not be saved."""
        self.terminal.raw = b"" if self.way.arguments else self.terminal.raw
        if self.way.arguments:
            self.type(self.way.note, BLANK)
            self.type(f"{AGAIN}{AGAIN}\r", SAVED)
        else:
            self.type("\r", SAVED)


def answering_fault(disk: Disk, base: Path, way: Way, kilobytes: int) -> str:
    """What goes wrong while somebody answers with so much room; '' where nothing."""
    disk.lay_out(base, SIZE * 512)
    with Terminal(*way.arguments, home=disk.home, environment=disk.environment) as terminal:
        somebody = Answering(disk, terminal, way)
        wrong = somebody.run(kilobytes) or steering(terminal.raw)
    if wrong or (wrong := str(inspect(disk.home / DATABASE, "").damage or "")):
        return wrong
    with SqliteStore(disk.home / DATABASE) as store:
        session = Session(store, load_default_bank(), store.summaries()[0].id, now)
        kept = " ".join(answer.note for answer in session.answers.by_question.values())
    # In line mode a note takes the place of the one before.
    lost = [text for text in somebody.written[-1 if way.arguments else 0 :] if text not in kept]
    return f"loses {lost} of {somebody.written}, keeps {kept!r}" if lost else ""
