"""Storms that break over a running wizard: signals in every phase, sizes, a clock that jumps, no memory."""

import os
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from audit.store.inspection import inspect
from audit.store.opening import DATABASE
from benchmarks.fire.ledger import note
from benchmarks.fire.machines_screen import SIZES, home, left, started
from benchmarks.fire.terminal import Terminal

TERM = 128 + signal.SIGTERM
SAMPLE, RESULT = ("t", "Enter open"), ("r", "Level")
PHASES: dict[str, tuple[tuple[str, str], ...]] = {
    "the list": (),
    "settings": (("\x1bOQ", "Colours"),),
    "the palette": ((":", "Set language"),),
    "help": (("?", "On every screen"),),
    "a new audit": (("n", "Sector"),),
    "the result": (SAMPLE, RESULT),
    "a question": (SAMPLE, ("\r", "Question")),
    "an export under way": (SAMPLE, RESULT, ("e", "Forms"), ("\r", "Writing")),
}
"""Where the wizard is: keys, and what shows that it is there."""
PAUSES = (0.0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 0.9)
"""Seconds after the start."""
OTHER_SCREEN = b"\x1b[?1049h"
FAKETIME = "faketime/libfaketime.so.1"
DAYS = ("+0", "+400d", "-400d", "+9000d", "-14000d", "+0")
"""How far off the clock is, one after the other."""
Trial = Callable[[Path], str]


def go(terminal: Terminal, *way: tuple[str, str]) -> str:
    """Press keys and wait for their signs; what is wrong, or ''."""
    for keys, sign in way:
        os.write(terminal.master, keys.encode())
        if not terminal.wait_for(sign):
            return f"{keys!r} does not bring {sign!r}: {terminal.shown[-600:]}"
    return ""


def told_to_end(folder: Path, phase: str) -> str:
    """SIGTERM while the wizard is somewhere."""
    with Terminal(home=home(folder), size=(100, 30)) as terminal:
        wrong = started(terminal) or go(terminal, *PHASES[phase])
        terminal.process.send_signal(signal.SIGTERM)
        return wrong or left(terminal, TERM) or _harmed(folder)


def told_to_end_at_once(folder: Path, pause: float) -> str:
    """SIGTERM so soon that there may be nothing yet."""
    with Terminal(home=home(folder)) as terminal:
        time.sleep(pause)
        return _ended_early(terminal) or _harmed(folder)


def told_to_end_at_the_first_byte(folder: Path) -> str:
    """SIGTERM when the wizard has just taken the screen."""
    with Terminal(home=home(folder)) as terminal:
        while OTHER_SCREEN not in terminal.raw and terminal.process.poll() is None:
            terminal.read(0.01)
        return _ended_early(terminal) or _harmed(folder)


def _ended_early(terminal: Terminal) -> str:
    terminal.process.send_signal(signal.SIGTERM)
    code = terminal.end()
    if code not in {TERM, -signal.SIGTERM}:
        return f"ends with {code}: {terminal.raw[-300:]!r}"
    if not terminal.is_as_before or (OTHER_SCREEN in terminal.raw and b"\x1b[?1049l" not in terminal.raw):
        return "leaves the terminal changed"
    return "says a traceback" if b"Traceback" in terminal.raw else ""


def sizes(folder: Path, times: int) -> str:
    """The size changes all the time while somebody types a number."""
    with Terminal(home=home(folder)) as terminal:
        wrong = started(terminal) or go(terminal, SAMPLE)
        for size in islice(cycle(SIZES), times):
            terminal.resize(*size)
            terminal.read(0.002)
        terminal.resize(80, 24)
        wrong = wrong or ("" if terminal.wait_for("Enter open") else "shows nothing after the storm")
        terminal.send("\x11")
        return wrong or left(terminal, 0)


def clock_jumps(folder: Path) -> str:
    """The clock goes forwards and back by years while somebody answers: all is kept, in its order."""
    told, library = folder / "clock", _faketime()
    told.write_text(f"{DAYS[0]}\n", "ascii")
    settled = ("DONT_FAKE_MONOTONIC", "FAKETIME_DONT_FAKE_MONOTONIC", "FAKETIME_FORCE_MONOTONIC_FIX")
    fake = {"LD_PRELOAD": library, "FAKETIME_TIMESTAMP_FILE": str(told), "FAKETIME_NO_CACHE": "1"}
    fake |= dict.fromkeys(settled, "1")  # time that is waited passes as ever
    with Terminal(home=home(folder), environment=fake) as terminal:
        wrong = started(terminal) or go(terminal, SAMPLE)
        for days in DAYS:
            told.write_text(f"{days}\n", "ascii")
            wrong = wrong or go(terminal, RESULT, ("\x1b", "Enter open"))
        terminal.send("\x11")
        return wrong or left(terminal, 0) or _harmed(folder)


def _faketime() -> str:
    return next((str(path) for path in Path("/usr/lib").glob(f"*/{FAKETIME}")), "")


def no_memory(folder: Path, kilobytes: int) -> str:
    """Too little memory for the full screen: it works, or ends with a sentence and the terminal as it was."""
    before = ("sh", "-c", f'ulimit -v {kilobytes}; exec "$@"', "sh")
    with Terminal(home=home(folder), before=before) as terminal:
        wrong = started(terminal)
        if not wrong:
            terminal.send("\x11")
            return left(terminal, 0)
        said = terminal.raw.decode("utf-8", "replace")
        if "Traceback" in said or "memory" not in said or not terminal.is_as_before:
            return f"{wrong}: {said[-400:]}"
        return ""


def _harmed(folder: Path) -> str:
    store = folder / DATABASE
    return str(inspect(store, "").damage or "") if store.exists() else ""


def trials() -> Iterator[tuple[str, Trial]]:
    """All of them by name."""
    for phase in PHASES:
        yield f"SIGTERM at {phase}", partial(told_to_end, phase=phase)
    for pause in PAUSES:
        yield f"SIGTERM after {pause} s", partial(told_to_end_at_once, pause=pause)
    yield "SIGTERM at the first byte", told_to_end_at_the_first_byte
    yield "1,000 sizes", partial(sizes, times=1000)
    if _faketime():
        yield "a clock that jumps", clock_jumps
    for megabytes in (30, 50, 70, 90, 110, 150, 200, 300):
        yield f"{megabytes} MB of memory", partial(no_memory, kilobytes=megabytes * 1000)


def run(minutes: float) -> list[str]:
    """Every storm once."""
    lines, count, until = [], 0, time.monotonic() + 60 * minutes
    for name, trial in trials():
        if time.monotonic() > until:
            break
        count += 1
        with tempfile.TemporaryDirectory() as folder:
            if wrong := trial(Path(folder)):
                lines.append(f"  FOUND {name}: {wrong}")
    note(inputs=count, survived=count - len(lines))
    return [f"storms: {count} tried, {len(lines)} not as documented", *lines]
