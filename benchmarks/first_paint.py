"""How long the wizard takes to its first paint, and to answer a key, against a minimal Textual program.

    python benchmarks/first_paint.py [runs]

Both run in a pseudo-terminal, by turns, so that a busy machine slows both. Unix only.
"""

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PATIENCE = 30.0
KEYS = 20
MINIMAL = """
from textual.app import App
from textual.widgets import Static

class Minimal(App):
    def __init__(self):
        super().__init__()
        self.n = 0
    def compose(self):
        yield Static("Resonanz")
    def on_key(self, event):
        self.n += 1
        self.query_one(Static).update(f"key {self.n}")

Minimal().run()
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One start: milliseconds to the first paint, and to the paint after each of some keys."""

    first_paint: float
    keys: tuple[float, ...]


class Terminal:
    """A program in a pseudo-terminal of 80 by 24."""

    def __init__(self, argv: list[str], env: dict[str, str]) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.began = time.perf_counter()
        self.process = subprocess.Popen(
            argv, stdin=slave, stdout=slave, stderr=slave, env=env, cwd=ROOT, start_new_session=True
        )
        os.close(slave)

    def wait_for(self, sign: bytes) -> float:
        """Milliseconds from the start until the sign arrives."""
        seen = b""
        deadline = time.perf_counter() + PATIENCE
        while sign not in seen:
            if not select.select([self.master], [], [], max(0.0, deadline - time.perf_counter()))[0]:
                raise SystemExit(
                    f"nothing like {sign!r} within {PATIENCE:.0f} s; the end was {seen[-200:]!r}"
                )
            seen = seen[-65536:] + os.read(self.master, 65536)
        return 1000 * (time.perf_counter() - self.began)

    def answer_to(self, key: bytes) -> float:
        """Milliseconds from a key to the first output after it."""
        self.settle()
        began = time.perf_counter()
        os.write(self.master, key)
        select.select([self.master], [], [], PATIENCE)
        return 1000 * (time.perf_counter() - began)

    def settle(self) -> None:
        """Read until nothing comes any more."""
        while select.select([self.master], [], [], 0.15)[0]:
            os.read(self.master, 65536)

    def end(self) -> None:
        """End the program."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        os.close(self.master)


def measure(argv: list[str], env: dict[str, str], keys: list[bytes]) -> Run:
    """Start, wait for the first paint, press keys."""
    terminal = Terminal(argv, env)
    try:
        first = terminal.wait_for(b"Resonanz")
        time.sleep(1.5)
        return Run(first, tuple(terminal.answer_to(key) for key in keys))
    finally:
        terminal.end()


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        env |= {"XDG_DATA_HOME": folder, "HOME": folder, "RESONANZ_LANGUAGE": "de"}
        minimal, wizard = [sys.executable, "-c", MINIMAL], [sys.executable, "-m", "audit"]
        measure(wizard, env, [])  # compiles what is not compiled yet
        pairs = [
            (measure(minimal, env, [b"x"] * KEYS), measure(wizard, env, [b"l"] * KEYS)) for _ in range(runs)
        ]
    for name, place in (("minimal Textual", 0), ("wizard", 1)):
        first = [pair[place].first_paint for pair in pairs]
        keys = sorted(key for pair in pairs for key in pair[place].keys)
        print(
            f"{name:16} first paint {statistics.median(first):6.0f} ms ({min(first):.0f})   "
            f"key to paint {statistics.median(keys):5.1f} ms (p95 {keys[int(0.95 * len(keys))]:.1f})"
        )
    ratio = statistics.median(pair[1].first_paint / pair[0].first_paint for pair in pairs)
    print(f"ratio of first paints: {ratio:.2f}")


if __name__ == "__main__":
    main()
