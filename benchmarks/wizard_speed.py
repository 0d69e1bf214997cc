"""How long after a key the wizard has painted, screen by screen, against a minimal Textual program.

    python -m benchmarks.wizard_speed [KEYS [AUDITS]]

A key's time is that of the first output after it; the bytes are all that it led to. Between two keys the
wizard comes to rest. With a number of audits they are in its store already. `benchmarks.first_paint` has the
start. Linux only.
"""

import os
import select
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from audit.banks.answers_file import read_answers
from audit.banks.compiled import load_default_bank
from audit.core.mode import Mode
from audit.session import Session
from audit.store.sqlite import SqliteStore
from benchmarks.first_paint import MINIMAL, PATIENCE, ROOT, Terminal, home_of

MOST_MEDIAN, MOST_P95, MOST_MEMORY = 15.0, 35.0, 45.0
"""What is aimed at: milliseconds, milliseconds, MB."""
ENTER, ESCAPE, TAB, DOWN, UP, SAVE = b"\r", b"\x1b", b"\t", b"\x1b[B", b"\x1b[A", b"\x13"


@dataclass(frozen=True, slots=True)
class Scene:
    """Where keys are pressed."""

    name: str
    way: tuple[bytes, ...]
    """The keys that lead there from the list of audits, with the example open at its first question."""
    keys: tuple[bytes, ...]
    """Pressed in turn, each of them measured."""


SCENES = (
    Scene("list of audits, up and down", (), (DOWN, UP)),
    Scene("an answer, saved, and the next question", (ENTER,), (b"1", b"b")),
    Scene("from question to question", (ENTER,), (b"\x1b[C", b"\x1b[D")),
    Scene("options, up and down", (ENTER,), (DOWN, UP)),
    Scene("a number, digit by digit", (ENTER, b"1"), (b"7", b"\x7f")),
    Scene("a note, letter by letter", (ENTER, b"n"), (b"a", b"b")),
    Scene("list of questions, up and down", (ENTER, b"g"), (DOWN, UP)),
    Scene("search for a question", (ENTER, b"/"), (b"e", b"\x7f")),
    Scene("result, up and down", (b"r",), (DOWN, UP)),
    Scene("plan, up and down", (b"p",), (DOWN, UP)),
    Scene("plan cut to other hours", (b"p",), (b"+", b"-")),
    Scene("export, from choice to choice", (b"e",), (DOWN, UP)),
)


@dataclass(frozen=True, slots=True)
class Measured:
    """What a scene came to: milliseconds and bytes of each key, and the most memory at once in MB."""

    times: tuple[float, ...]
    sizes: tuple[int, ...]
    memory: float

    def line(self, name: str, base: float) -> str:
        """The scene as a line; what misses the aim has a mark."""
        median, p95 = statistics.median(self.times), sorted(self.times)[int(0.95 * len(self.times))]
        missed = median > MOST_MEDIAN or p95 > MOST_P95 or self.memory > MOST_MEMORY
        return (
            f"{'!' if missed else ' '} {name:42} {median:5.1f} ms (p95 {p95:5.1f}), {median / base:4.1f} x; "
            f"{statistics.median(self.sizes):6.0f} bytes; {self.memory:.0f} MB"
        )


def press(terminal: Terminal, key: bytes) -> tuple[float, int]:
    """Milliseconds to the first output after a key, and how much came until all was quiet."""
    began = time.perf_counter()
    os.write(terminal.master, key)
    if not select.select([terminal.master], [], [], PATIENCE)[0]:
        raise SystemExit(f"nothing after {key!r} within {PATIENCE:.0f} s")
    taken, size = 1000 * (time.perf_counter() - began), 0
    while select.select([terminal.master], [], [], 0.15)[0]:
        size += len(os.read(terminal.master, 65536))
    return taken, size


def measure(
    argv: list[str], env: dict[str, str], way: Sequence[bytes], keys: Sequence[bytes], n: int
) -> Measured:
    """Start a program, go there, press the keys n times."""
    terminal = Terminal(argv, env)
    try:
        terminal.wait_for(b"Resonanz")
        time.sleep(1.5)
        terminal.settle()
        for key in way:
            press(terminal, key)
        found = [press(terminal, key) for _ in range(n) for key in keys]
        times, sizes = zip(*found, strict=True)
        return Measured(times, sizes, terminal.memory())
    finally:
        terminal.end()


def home_with(folder: Path, audits: int) -> Path:
    """A home with so many audits, and the example's answers as the one changed last."""
    home = home_of(folder, audits)
    bank = load_default_bank()
    file = read_answers(ROOT / "examples" / "bakery.de.yaml", bank)
    with SqliteStore(home / "audits.db") as store:
        session = Session.start(store, bank, now, client=file.client, mode=Mode(file.mode), language="de")
        session.import_answers(file.answers.values())
    return home


def now() -> datetime:
    """The time, with its zone."""
    return datetime.now(UTC)


def main() -> None:
    """Measure and print."""
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    audits = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    base = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    least = measure([sys.executable, "-c", MINIMAL], base, (), (b"x",), 2 * n)
    unit = statistics.median(least.times)
    print(least.line("minimal Textual", unit))
    for scene in SCENES:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            env = {**base, "RESONANZ_HOME": str(home_with(Path(folder), audits))}
            found = measure([sys.executable, "-m", "audit"], env, scene.way, scene.keys, n)
            print(found.line(scene.name, unit), flush=True)


if __name__ == "__main__":
    main()
