"""Keys, pastes, broken sequences and every single byte, typed at both front ends in a real terminal."""

import fcntl
import os
import pty
import random
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from contextlib import suppress
from pathlib import Path

from audit.store.inspection import inspect
from audit.store.opening import DATABASE
from benchmarks.fire.program import ROOT
from benchmarks.fire.tally import Finding, Tally, told

FULL, PLAIN = (), ("--plain",)
LEAVING = {
    0,
    130,
    -signal.SIGTERM,
    *(128 + number for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)),
}
QUIET, PATIENCE = 0.03, 20.0
"""Seconds without output after which a key counts as dealt with, and after which a program hangs."""
CRASHED = (b"Traceback", b"unerwarteten Fehler", b"should not have happened", b"nicht passieren")
SINGLE = tuple(bytes([byte]) for byte in range(256))
SEQUENCES = (
    *(b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D", b"\x1b[Z", b"\x1b[5~", b"\x1b[6~", b"\x1b[H", b"\x1b[F",
      b"\x1bOP"),
    *(b"\x1b[15~", b"\x1b[1;5C", b"\x1b[999999999~", b"\x1b[;;;;;~", b"\x1b[", b"\x1bO", b"\x1b]",
      b"\x1bP", b"\x1b"),
    *(b"\x1b[<0;10;10M", b"\x1b[<0;10;10m", b"\x1b[<64;1;1M", b"\x1b[<99;9999;9999M", b"\x1b[<;;M",
      b"\x1b[M !!"),
    *(b"\x1b[M\xff\xff\xff", b"\x1b[I", b"\x1b[O", b"\x1b[?1;2c", b"\x1b[24;80R", b"\x1b[9999;9999R",
      b"\x1b[?2026;2$y"),
    *(b"\x1b]11;rgb:0000/0000/0000\x07", b"\x1b]52;c;eA==\x07", b"\x1b]0;x\x1b\\", b"\x1bPx\x1b\\",
      b"\x1b[97;5u"),
    *(b"\x1b[200~abc\x1b[201~", b"\x1b[201~", b"\x1b[200~\x1b[200~x\x1b[201~\x1b[201~",
      b"\x1b[200~\x00\x1b\x9b\x1b[201~"),
    *(b"\r", b"\r", b"\t", b" ", b"\n", b"\x7f", b"\x01", b"\x05", b"\x0b", b"\x15", b"\x17", b"\x1a"),
    *("ä 漢字 👩‍👩‍👧 مرحبا e\u0301\u0301\u202e".encode(), b"\xc3", b"\xf0\x9f", b"\xed\xa0\x80", b"\xff" * 9),
    *(b"1", b"2", b"3", b"4", b"w", b"n", b"e", b"r", b"g", b"?", b"u", b"s", b"d", b"j", b"p", b"m", b"/",
      b":", b"."),
    *(b"[/red]", b"[@click=app.quit]x", b"{{7*7}}", b"%s{0}", b"=1+1", b"A" * 2_000, b"x\n" * 300, b"12,5"),
)  # fmt: skip


class Terminal:
    """The real program in a pseudo-terminal."""

    def __init__(self, folder: Path, arguments: tuple[str, ...]) -> None:
        self.master, self.slave = pty.openpty()
        self.said = b""
        size = struct.pack("HHHH", 24, 80, 0, 0)
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, size)
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("RESONANZ_")}
        own = {
            "RESONANZ_HOME": str(folder / "home"),
            "TERM": "xterm-256color",
            "PATH": "/nowhere",  # nothing to open reports with
            "PYTHONPATH": str(ROOT),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "audit", "--lang", "de", *arguments],
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave,
            cwd=folder,
            env={**inherited, **own},
            start_new_session=True,
        )

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.slave)
        os.close(self.master)

    @property
    def ended(self) -> bool:
        """Whether the program has ended by itself."""
        return self.process.poll() is not None

    def listen(self, quiet: float = QUIET) -> None:
        """Take what is painted until nothing more comes."""
        while select.select([self.master], [], [], quiet)[0]:
            self.said = (self.said + os.read(self.master, 65_536))[-200_000:]

    def wait_for(self, something: bytes = b"") -> None:
        """Until the program has begun."""
        end = time.monotonic() + PATIENCE
        while (not self.said or something not in self.said) and time.monotonic() < end and not self.ended:
            self.listen(0.2)

    def press(self, keys: bytes) -> None:
        """Type; what the terminal does not take at once waits until the program has read."""
        end = time.monotonic() + PATIENCE
        while keys and not self.ended and time.monotonic() < end:
            if select.select([], [self.master], [], 0.05)[1]:
                with suppress(BlockingIOError):
                    keys = keys[os.write(self.master, keys[:512]) :]
            self.listen(0)
        self.listen()
        self.go_on()

    def go_on(self) -> None:
        """One of the keys stops it, as in any program."""
        with suppress(OSError):
            if Path(f"/proc/{self.process.pid}/stat").read_text("ascii").rpartition(")")[2].split()[0] == "T":
                self.process.send_signal(signal.SIGCONT)
                self.listen(0.1)

    def stop(self) -> int | None:
        """Ask it to end; None where it does not."""
        self.go_on()
        self.process.send_signal(signal.SIGTERM)
        end = time.monotonic() + PATIENCE
        while not self.ended and time.monotonic() < end:
            self.listen(0.05)
            self.go_on()
        self.listen(0)
        return self.process.poll()


def session(folder: Path, arguments: tuple[str, ...], keys: list[bytes], tally: Tally) -> list[bytes]:
    """Type keys until the program ends or none are left; gives those that are left."""
    name = f"keys {' '.join(arguments) or 'full screen'}"
    with Terminal(folder, arguments) as terminal:
        terminal.wait_for(b"Resonanz")
        typed: list[bytes] = []
        while keys and not terminal.ended:
            typed.append(keys[0])
            terminal.press(keys.pop(0))
            tally.shots += 1
        code = terminal.process.poll() if terminal.ended else terminal.stop()
        said = terminal.said
    found = "it hangs" if code is None else f"exit code {code}" if code not in LEAVING else ""
    if any(sign in said for sign in CRASHED):
        found = f"a crash: {said[-300:]!r}"
    if found:
        tally.findings.append(Finding(name, found, repr(typed[-6:]).encode()))
    tally.lost += _damaged(folder)
    return keys


def _damaged(folder: Path) -> bool:
    store = folder / "home" / DATABASE
    return store.exists() and bool(inspect(store, "").damage)


def shots(rng: random.Random, count: int) -> list[bytes]:
    """Random things to type, one after the other."""
    return [
        b"".join(rng.choice((*SEQUENCES, *SINGLE[:128])) for _ in range(rng.choice((1, 1, 2, 5))))
        if rng.random() < 0.8
        else rng.randbytes(rng.randrange(1, 40))
        for _ in range(count)
    ]


def at_both(folder: Path, keys: list[bytes], end: float, tallies: tuple[Tally, Tally]) -> None:
    """The same keys at both front ends, begun anew wherever they lead out of it."""
    for arguments, tally in zip((FULL, PLAIN), tallies, strict=True):
        left = list(keys)
        while left and time.monotonic() < end:
            left = session(folder, arguments, left, tally)


def run(minutes: float) -> list[str]:
    """Every single byte, then random keys, at both front ends."""
    tallies = Tally("keys, full screen"), Tally("keys, line mode")
    rng, end = random.Random(8), time.monotonic() + minutes * 60
    with tempfile.TemporaryDirectory(prefix="fire-") as name:
        folder = Path(name)
        (folder / "home").mkdir()
        (folder / "home" / "resonanz.toml").write_text("asked = true\n", "utf-8")
        at_both(folder, list(SINGLE), end, tallies)
        while time.monotonic() < end:
            at_both(folder, shots(rng, 60), end, tallies)
    return told(tallies)
