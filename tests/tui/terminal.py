"""A real terminal with the wizard in it, for what only a terminal can do to it."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

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
PATIENCE = 60.0


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
