"""The wizard in a real terminal: signals, a terminal that closes, bytes that are no text, a crash."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

PROGRAM = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from audit.core.client import Client
from audit.core.mode import Mode
from audit.session import Session
from audit.store.sqlite import SqliteStore
from audit.tui.app import run
from tests.fakes import clock, services
from tests.wizard_bank import wizard_bank

store = SqliteStore(Path(sys.argv[1]))
if not store.summaries():
    session = Session.start(
        store, wizard_bank(), clock, client=Client(name="GEHEIM"), mode=Mode.FULL, language="de"
    )
    session.go_to(sys.argv[2])
code = run(services(store))
store.close()
sys.exit(code)
"""
ROOT = Path(__file__).parent.parent.parent
PATIENCE = 20.0


class Terminal:
    """A pseudo-terminal with the wizard in it."""

    def __init__(self, path: Path, question: str, program: str = PROGRAM) -> None:
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.settings = termios.tcgetattr(self.slave)
        self.process = subprocess.Popen(
            [sys.executable, "-c", program, str(path), question],
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            start_new_session=True,
        )
        self.seen = b""

    def wait_for(self, sign: str) -> None:
        """Read until this stands in the output."""
        deadline = time.monotonic() + PATIENCE
        while sign.encode() not in self.seen:
            self._read(deadline)

    def _read(self, deadline: float) -> None:
        ready, _, _ = select.select([self.master], [], [], max(0.0, deadline - time.monotonic()))
        assert ready, self.seen[-2000:]
        self.seen += os.read(self.master, 65536)

    def drain(self) -> None:
        """Take what has been painted, without waiting for it."""
        while select.select([self.master], [], [], 0)[0]:
            self.seen += os.read(self.master, 65536)

    def send(self, keys: bytes, sign: str = "") -> None:
        """Press keys, and wait for something new."""
        self.seen = b""
        os.write(self.master, keys)
        if sign:
            self.wait_for(sign)

    def end(self) -> int:
        """Wait for the end, reading on; gives the exit code."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < deadline:
            if select.select([self.master], [], [], 0.05)[0]:
                self.seen += os.read(self.master, 65536)
        while select.select([self.master], [], [], 0.05)[0]:
            self.seen += os.read(self.master, 65536)
        return self.process.wait(timeout=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "audits.db"


@pytest.fixture
def started() -> Iterator[list[Terminal]]:
    """Ends whatever a test leaves running."""
    running: list[Terminal] = []
    yield running
    for terminal in running:
        if terminal.process.poll() is None:
            terminal.process.kill()
            terminal.process.wait()


def open_at(path: Path, question: str, started: list[Terminal], sign: str) -> Terminal:
    """The wizard with its one audit open at a question."""
    terminal = Terminal(path, question)
    started.append(terminal)
    terminal.wait_for("GEHEIM")
    terminal.send(b"\r", sign)
    return terminal


def saved(path: Path, question: str) -> object:
    """What the store has for a question."""
    from audit.session import Session
    from audit.store.sqlite import SqliteStore
    from tests.fakes import clock
    from tests.wizard_bank import wizard_bank

    store = SqliteStore(path)
    try:
        session = Session(store, wizard_bank(), store.summaries()[0].id, clock)
        return session.given(question).value
    finally:
        store.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_saves_the_draft_restores_the_terminal_and_tells_its_number(
    number: signal.Signals, path: Path, started: list[Terminal]
) -> None:
    terminal = open_at(path, "PRO-4", started, "Stunden")
    terminal.send(b"3,5")  # and nobody waits for the echo
    terminal.process.send_signal(number)
    assert terminal.end() == 128 + number
    assert b"\x1b[?1049l" in terminal.seen
    assert termios.tcgetattr(terminal.slave)[3] == terminal.settings[3]
    assert getattr(saved(path, "PRO-4"), "number", None) == 3.5


def test_a_signal_saves_what_is_typed_in_a_dialog(path: Path, started: list[Terminal]) -> None:
    terminal = open_at(path, "LIS-1", started, "Immer")
    terminal.send(b"2", "Beleg eintragen")
    terminal.send(b"n", "Notiz")
    terminal.send(b"wichtig")
    terminal.process.send_signal(signal.SIGTERM)
    terminal.end()
    assert getattr(saved(path, "LIS-1"), "option", None) == "1"


def test_a_closed_terminal_ends_the_wizard_and_saves_the_draft(path: Path, started: list[Terminal]) -> None:
    terminal = open_at(path, "PRO-4", started, "Stunden")
    terminal.send(b"7", "7")
    time.sleep(0.1)
    os.close(terminal.slave)
    os.close(terminal.master)
    assert terminal.process.wait(timeout=PATIENCE) == 128 + signal.SIGHUP
    assert getattr(saved(path, "PRO-4"), "number", None) == 7


def test_bytes_that_are_no_utf8_do_no_harm(path: Path, started: list[Terminal]) -> None:
    terminal = open_at(path, "END-1", started, "sagen")
    terminal.send(b"M\xfcller", "ller")
    terminal.send(bytes(b for b in range(0x80, 0x100)))
    time.sleep(0.1)
    terminal.send(b"\r")
    time.sleep(0.3)
    assert terminal.process.poll() is None
    terminal.process.send_signal(signal.SIGTERM)
    assert terminal.end() == 128 + signal.SIGTERM
    assert str(getattr(saved(path, "END-1"), "text", "")).startswith("M\ufffdller")


def test_q_ends_with_0_and_leaves_a_clean_terminal(path: Path, started: list[Terminal]) -> None:
    terminal = Terminal(path, "PRO-5")
    started.append(terminal)
    terminal.wait_for("GEHEIM")
    terminal.send(b"q")
    assert terminal.end() == 0
    assert termios.tcgetattr(terminal.slave)[3] == terminal.settings[3]


def test_a_crash_says_so_without_the_clients_words_and_ends_with_1(
    path: Path, started: list[Terminal]
) -> None:
    broken = PROGRAM.replace(
        "code = run", "import audit.tui.meter as m\nm.line = lambda c, *_, **__: 1 / 0 * c.GEHEIM\ncode = run"
    )
    terminal = Terminal(path, "PRO-5", broken)
    started.append(terminal)
    terminal.wait_for("GEHEIM")
    terminal.send(b"\r")
    assert terminal.end() == 1
    said = terminal.seen.split(b"\x1b[?1049l")[-1].decode()
    assert "unerwarteten Fehler" in said
    assert "ZeroDivisionError" in said
    assert "GEHEIM" not in said
    assert "Traceback" not in said
