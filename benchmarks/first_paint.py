"""How long the wizard takes to its first paint, and to answer a key, against a minimal Textual program.

    python -m benchmarks.first_paint [RUNS [AUDITS...]]

All run in a pseudo-terminal, by turns, so that a busy machine slows them alike; CPU time hardly minds one.
With numbers of audits the wizard is also started with so many in its store. Memory is the most that the
process has had at once. Linux only.
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
    """One start: milliseconds to the first paint, and to the paint after each of some keys; memory in MB."""

    first_paint: float
    cpu: float
    """Milliseconds of work until the first paint."""
    keys: tuple[float, ...]
    memory: float


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

    def cpu(self) -> float:
        """Milliseconds that the process has worked so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """The most that the process has had at once, in MB; 0 where the system does not tell."""
        status = Path(f"/proc/{self.process.pid}/status")
        peaks = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")]
        return int(peaks[0].split()[1]) / 1024 if peaks else 0.0

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
        cpu = terminal.cpu()
        time.sleep(1.5)
        return Run(first, cpu, tuple(terminal.answer_to(key) for key in keys), terminal.memory())
    finally:
        terminal.end()


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    sizes = [int(word) for word in sys.argv[2:]]
    base = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    with tempfile.TemporaryDirectory() as folder:
        minimal, wizard = [sys.executable, "-c", MINIMAL], [sys.executable, "-m", "audit"]
        tried = {"minimal Textual": (minimal, base, b"x")}
        for audits in [0, *sizes]:
            env = {**base, "RESONANZ_HOME": str(home_of(Path(folder), audits))}
            tried[f"wizard, {audits:,} audits"] = (wizard, env, b"j" if audits else b"l")
            measure(wizard, env, [])  # compiles what is not compiled yet
        found: dict[str, list[Run]] = {name: [] for name in tried}
        for _ in range(runs):
            for name, (argv, env, key) in tried.items():
                found[name].append(measure(argv, env, [key] * KEYS))
    _print(found)


def home_of(folder: Path, audits: int) -> Path:
    """A home of somebody who has started the wizard before, with so many audits."""
    home = folder / str(audits)
    home.mkdir(mode=0o700)
    (home / "resonanz.toml").write_text('language = "de"\nasked = true\n', encoding="utf-8")
    if audits:
        from benchmarks.store_growth import fill

        fill(home / "audits.db", audits)
    return home


def _print(found: dict[str, list[Run]]) -> None:
    least = next(iter(found.values()))
    for name, runs in found.items():
        first, cpu = [run.first_paint for run in runs], statistics.median(run.cpu for run in runs)
        pairs = zip(runs, least, strict=True)
        ratio = statistics.median(run.first_paint / minimal.first_paint for run, minimal in pairs)
        work = cpu / statistics.median(run.cpu for run in least)
        keys = sorted(key for run in runs for key in run.keys)
        print(
            f"{name:22} first {statistics.median(first):5.0f} ms ({min(first):.0f}), {ratio:.2f} x minimal; "
            f"CPU {cpu:4.0f} ms, {work:.2f} x; "
            f"key {statistics.median(keys):4.1f} ms (p95 {keys[int(0.95 * len(keys))]:.1f}); "
            f"{statistics.median(run.memory for run in runs):.0f} MB"
        )


if __name__ == "__main__":
    main()
