"""Answers typed at the real screen, back and forth. Then it is killed, and the store has them all."""

from pathlib import Path

from audit.core.answers import Picked
from audit.core.events import Answered
from audit.store.opening import DATABASE
from audit.store.sqlite import SqliteStore
from benchmarks.fire.day import Day, Held, held, measured
from benchmarks.fire.days_screen import HOME, Watched, furnish
from benchmarks.fire.days_tour import ENTER, RIGHT

RUN, FIRST = ("LIS-3", "LIS-4", "LIS-5"), 9
"""Questions one after the other with five levels each, and the number of the first among all."""
LEVELS = 5
Given = tuple[str, str]
"""A question and the level it was given."""


def typed(count: int, folder: Path, left: Path) -> Day:
    """So many answers, each of them another than the one before; RuntimeError where one is lost."""
    furnish(folder)
    before, wanted = len(stored(folder)), list[Given]()
    with Watched(folder) as terminal:
        _go_there(terminal)

        def look() -> Held:
            terminal.settle()
            return held(terminal.process.pid, left)

        day = measured(
            "typed answers", -(-count // len(RUN)), lambda number: _round(terminal, number, wanted), look
        )
    kept = stored(folder)[before:]
    if kept != wanted:
        raise RuntimeError(f"{len(wanted)} answers were typed, {len(kept)} are there: {_first(kept, wanted)}")
    return day


def _go_there(terminal: Watched) -> None:
    terminal.see(HOME)
    terminal.press(ENTER, "Frage 1 von ")
    for number in range(2, FIRST + 1):
        terminal.press(RIGHT, f"Frage {number} von ")


def _round(terminal: Watched, number: int, wanted: list[Given]) -> list[float]:
    """Answer the run, go back to its beginning; gives what each took until the next question stood there."""
    times = []
    for place, question in enumerate(RUN):
        level = (number + place) % LEVELS
        times.append(terminal.press(str(level + 1), f"Frage {FIRST + place + 1} von "))
        wanted.append((question, str(level)))
    for place in reversed(range(len(RUN))):
        terminal.press("b", f"Frage {FIRST + place} von ")
    return times


def stored(folder: Path) -> list[Given]:
    """What was given in the newest audit, in that order."""
    with SqliteStore(folder / DATABASE) as store:
        events = [entry.event for entry in store.entries(store.summaries()[0].id)]
    answers = [event.answer for event in events if isinstance(event, Answered)]
    return [(answer.question, answer.value.option) for answer in answers if isinstance(answer.value, Picked)]


def _first(kept: list[Given], wanted: list[Given]) -> str:
    """Where they part."""
    pairs = enumerate(zip(kept, wanted, strict=False))
    return next((f"number {number}: {a}, not {b}" for number, (a, b) in pairs if a != b), "the last ones")
