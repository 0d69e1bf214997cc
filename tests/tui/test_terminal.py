"""The wizard in a real terminal: signals, a terminal that closes, bytes that are no text, a crash."""

import os
import signal
import termios
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.tui.terminal import PATIENCE, PROGRAM, Terminal, saved


def open_at(path: Path, question: str, started: list[Terminal], sign: str) -> Terminal:
    """The wizard with its one audit open at a question."""
    terminal = Terminal(path, question)
    started.append(terminal)
    terminal.wait_for("GEHEIM")
    terminal.send(b"\r", sign)
    return terminal


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


def test_a_signal_is_heard_while_thousands_of_letters_are_on_their_way(
    path: Path, started: list[Terminal]
) -> None:
    terminal = open_at(path, "END-1", started, "sagen")
    os.set_blocking(terminal.master, False)
    letters, deadline = b"wort " * 1000, time.monotonic() + PATIENCE
    while letters and time.monotonic() < deadline:
        with suppress(BlockingIOError):
            letters = letters[os.write(terminal.master, letters) :]
        terminal.drain()
    os.set_blocking(terminal.master, True)
    terminal.process.send_signal(signal.SIGTERM)
    assert terminal.end() == 128 + signal.SIGTERM
    assert getattr(saved(path, "END-1"), "text", "").startswith("w")


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
