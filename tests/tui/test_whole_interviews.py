"""Whole interviews with the questions that are shipped, in a real terminal, with real keys."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from audit.banks.compiled import load_default_bank
from audit.core.answers import State
from audit.core.mode import Mode
from audit.core.questions import Derived, FreeText, Matrix, MultiChoice, Number, Question, SingleChoice
from audit.session import Session
from audit.store.sqlite import SqliteStore
from tests.fakes import clock
from tests.tui.terminal import Terminal

PROGRAM = """
import sys
from pathlib import Path
from audit.banks.compiled import load_default_bank
from audit.core.client import Client
from audit.core.mode import Mode
from audit.session import Session
from audit.store.sqlite import SqliteStore
from audit.tui.app import run
from tests.fakes import clock, services

store = SqliteStore(Path(sys.argv[1]))
bank = load_default_bank()
Session.start(store, bank, clock, client=Client(name="GEHEIM"), mode=Mode(sys.argv[2]), language="de")
code = run(services(store, bank=lambda: bank))
store.close()
sys.exit(code)
"""
PATIENCE = 60.0
POLL = 0.01


def keys(question: Question) -> bytes:
    """What answers a question."""
    match question:
        case SingleChoice():
            return b"2"
        case Number():
            return b"4\r"
        case MultiChoice():
            return b"1\r"
        case Matrix():
            return b"1=2\r"
        case FreeText():
            return "Alles gut – wirklich.\r".encode()
        case Derived():
            raise AssertionError(question.id)


@pytest.fixture
def running() -> Iterator[list[Terminal]]:
    """Ends whatever a test leaves running."""
    found: list[Terminal] = []
    yield found
    for terminal in found:
        if terminal.process.poll() is None:
            terminal.process.kill()
            terminal.process.wait()


def seen(path: Path) -> Session:
    """The audit as it is on the disk."""
    store = SqliteStore(path)
    try:
        return Session(store, load_default_bank(), store.summaries()[0].id, clock)
    finally:
        store.close()


def dealt_with(terminal: Terminal, path: Path, question: Question) -> Session:
    """The audit once the keys for this question have had their effect."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        terminal.drain()
        session = seen(path)
        if session.given(question.id).state is not State.OPEN:
            return session
        time.sleep(POLL)
    raise AssertionError((question.id, terminal.seen[-2000:]))


@pytest.mark.parametrize("mode", list(Mode))
def test_an_interview_is_answered_to_its_end_with_keys_alone(
    mode: Mode, tmp_path: Path, running: list[Terminal]
) -> None:
    path = tmp_path / "audits.db"
    terminal = Terminal(path, mode.value, PROGRAM)
    running.append(terminal)
    terminal.wait_for("GEHEIM")
    terminal.send(b"\r", "Frage")
    answered: list[str] = []
    while (session := seen(path)).open:
        question = session.current
        assert question is not None
        assert question.id not in answered, "one question after the other, none twice"
        answered.append(question.id)
        terminal.send(keys(question))
        after = dealt_with(terminal, path, question)
        if after.current == question and after.open:
            terminal.send(b"\r")  # where evidence is asked for, the question waits
            deadline = time.monotonic() + PATIENCE
            while seen(path).current == question and time.monotonic() < deadline:
                terminal.drain()
                time.sleep(POLL)
    terminal.send(b"\r")
    terminal.send(b"f", "Ergebnis")
    deadline = time.monotonic() + PATIENCE
    while not seen(path).finished and time.monotonic() < deadline:
        terminal.drain()
        time.sleep(POLL)
    assert seen(path).finished
    assert len(answered) >= {Mode.QUICK: 15, Mode.FULL: 40}[mode]
