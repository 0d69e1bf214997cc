"""Terminals that are not as they should be: sizes, names, storms of signals, readers that do not read."""

import itertools
import os
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.fire.ledger import note
from benchmarks.fire.terminal import Terminal, steering

SIZES = (
    (1, 1),
    (2, 2),
    (10, 3),
    (20, 5),
    (40, 12),
    (59, 17),
    (80, 24),
    (132, 43),
    (500, 200),
    (65, 1),
    (1, 65),
)
TERMS = ("xterm", "xterm-256color", "vt100", "linux", "screen", "tmux-256color", "no-such-terminal")
DUMB = ("dumb", "unknown", "")
HOME_SAYS = ("Welcome to Resonanz",)
ENOUGH = 1.0
"""Seconds within which a signal has to have done its work, on a machine that has time."""


def home(folder: Path) -> Path:
    """A folder for a user who has been asked everything once."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "resonanz.toml").write_text('asked = true\nlanguage = "en"\n', encoding="utf-8")
    return folder


def started(terminal: Terminal) -> str:
    """Waits for the first screen; what is wrong with it, or ''."""
    deadline = time.monotonic() + 30
    while (
        b"\x1b[?1049h" not in terminal.raw and time.monotonic() < deadline and terminal.process.poll() is None
    ):
        terminal.read(0.1)
    terminal.settle()
    return "" if terminal.process.poll() is None else f"ended with {terminal.process.poll()}"


def left(terminal: Terminal, code: int) -> str:
    """Waits for the end; what is wrong with it, or ''."""
    ended = terminal.end()
    if ended != code:
        return f"ends with {ended}, not {code}: {terminal.raw[-200:]!r}"
    if not terminal.is_as_before:
        return "leaves the terminal changed"
    if b"\x1b[?1049l" not in terminal.raw:
        return "leaves the other screen"
    said = terminal.raw.split(b"\x1b[?1049l")[-1]
    return "says a traceback" if b"Traceback" in said else steering(terminal.raw)


def at_size(folder: Path, size: tuple[int, int]) -> str:
    """The wizard begins, takes keys and ends in a terminal of this size."""
    with Terminal(home=home(folder), size=size) as terminal:
        wrong = started(terminal)
        for key in ("n", "\x1b", "?", "\x1b"):
            terminal.send(key)
        terminal.send("\x11")
        return wrong or left(terminal, 0)


def storm_of_sizes(folder: Path, times: int = 60) -> str:
    """The size changes all the time, to the smallest and the largest."""
    with Terminal(home=home(folder)) as terminal:
        wrong = started(terminal)
        for size, _ in zip(itertools.cycle(SIZES), range(times), strict=False):
            terminal.resize(*size)
            terminal.read(0.01)
        terminal.resize(80, 24)
        if not terminal.wait_for(*HOME_SAYS):
            wrong = wrong or f"shows nothing after a storm: {terminal.shown[-300:]!r}"
        terminal.send("\x11")
        return wrong or left(terminal, 0)


def storm_of_signals(folder: Path) -> str:
    """The system asks to end again and again: the first time counts."""
    with Terminal(home=home(folder)) as terminal:
        wrong = started(terminal)
        for _ in range(20):
            if terminal.process.poll() is None:
                terminal.process.send_signal(signal.SIGTERM)
        return wrong or left(terminal, 128 + signal.SIGTERM)


def named(folder: Path, name: str) -> str:
    """A terminal of this name."""
    with Terminal(home=home(folder), environment={"TERM": name}) as terminal:
        wrong = started(terminal)
        terminal.send("\x11")
        return wrong or left(terminal, 0)


def dumb(folder: Path, name: str) -> str:
    """A terminal that knows no cursor gets line mode, and nothing but letters."""
    with Terminal(home=home(folder), environment={"TERM": name}) as terminal:
        terminal.settle(1.0)
        deadline = time.monotonic() + 20
        while b":" not in terminal.raw and time.monotonic() < deadline:
            terminal.read(0.1)
        os.write(terminal.master, b"q\r")
        if (code := terminal.end()) != 0:
            return f"ends with {code}: {terminal.raw[-300:]!r}"
        return "steers a terminal that cannot be steered" if b"\x1b" in terminal.raw else ""


def colourless(folder: Path) -> str:
    """No colour where none is wanted; what is told by colour is told by a sign as well."""
    with Terminal(home=home(folder), environment={"NO_COLOR": "1"}) as terminal:
        wrong = started(terminal)
        terminal.send("\x11")
        wrong = wrong or left(terminal, 0)
        coloured = b"[38;2;" in terminal.raw and _has_colours(terminal.raw)
        return wrong or ("shows colours" if coloured else "")


def _has_colours(raw: bytes) -> bool:
    """Whether any colour is other than grey."""
    import re

    found = re.findall(rb"[34]8;2;(\d+);(\d+);(\d+)", raw)
    return any(len(set(rgb)) > 1 for rgb in found)


def unread(folder: Path) -> str:
    """Nobody reads what is painted, keys come all the same; reading on later, all is well."""
    with Terminal(home=home(folder), size=(200, 60)) as terminal:
        wrong = started(terminal)
        for _ in range(40):
            os.write(terminal.master, b"?\x1b")
            terminal.process.send_signal(signal.SIGWINCH)
        time.sleep(0.5)
        terminal.send("\x11")
        return wrong or left(terminal, 0)


def stopped_and_continued(folder: Path) -> str:
    """Stopped in the midst and continued."""
    with Terminal(home=home(folder)) as terminal:
        wrong = started(terminal)
        for _ in range(5):
            terminal.process.send_signal(signal.SIGSTOP)
            terminal.process.send_signal(signal.SIGCONT)
            terminal.settle(0.05)
        terminal.process.send_signal(signal.SIGPIPE)
        terminal.send("n")
        terminal.send("\x1b")
        terminal.send("\x11")
        return wrong or left(terminal, 0)


Trial = Callable[[Path], str]


def trials() -> Iterator[tuple[str, Trial]]:
    """All of them by name."""
    for size in SIZES:
        yield f"{size[0]}×{size[1]}", lambda folder, size=size: at_size(folder, size)  # type: ignore[misc]
    for name in TERMS:
        yield f"TERM={name}", lambda folder, name=name: named(folder, name)  # type: ignore[misc]
    for name in DUMB:
        yield f"TERM={name!r}, dumb", lambda folder, name=name: dumb(folder, name)  # type: ignore[misc]
    yield "a storm of sizes", storm_of_sizes
    yield "a storm of SIGTERM", storm_of_signals
    yield "no colour", colourless
    yield "nobody reads", unread
    yield "stopped and continued", stopped_and_continued


def run(minutes: float) -> list[str]:
    """Every terminal once."""
    lines, count = [], 0
    until = time.monotonic() + 60 * minutes
    for name, trial in trials():
        if time.monotonic() > until:
            break
        count += 1
        with tempfile.TemporaryDirectory() as folder:
            if wrong := trial(Path(folder)):
                lines.append(f"  FOUND {name}: {wrong}")
    note(inputs=count, survived=count - len(lines))
    return [f"terminals: {count} tried, {len(lines)} not as documented", *lines]
