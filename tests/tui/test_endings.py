"""However the wizard stops: what is typed is saved, and nobody's words are left behind."""

import os
import signal
import time
from pathlib import Path

from tests.tui.terminal import PATIENCE, PROGRAM, Terminal, saved

CRASH = PROGRAM.replace(
    "code = run",
    "from audit.tui.screens.interview import InterviewScreen\n"
    "InterviewScreen.action_jump = lambda self: 1 / 0\ncode = run",
)


def opened(path: Path, started: list[Terminal], program: str = PROGRAM) -> Terminal:
    terminal = Terminal(path, "PRO-4", program)
    started.append(terminal)
    terminal.wait_for("GEHEIM")
    terminal.send(b"\r", "Stunden")
    return terminal


def test_a_crash_saves_what_is_typed(path: Path, started: list[Terminal]) -> None:
    terminal = opened(path, started, CRASH)
    terminal.send(b"4,5", "5")
    time.sleep(0.1)  # the echo comes before the key has been dealt with by everybody
    terminal.send(b"g")
    assert terminal.end() == 1
    assert getattr(saved(path, "PRO-4"), "number", None) == 4.5


def test_ctrl_z_on_the_list_stops_the_wizard_and_it_goes_on_where_it_was(
    path: Path, started: list[Terminal]
) -> None:
    terminal = Terminal(path, "PRO-4")
    started.append(terminal)
    terminal.wait_for("GEHEIM")
    terminal.send(b"\x1a", "\x1b[?1049l")
    assert os.WIFSTOPPED(os.waitpid(terminal.process.pid, os.WUNTRACED)[1])
    terminal.seen = b""
    terminal.process.send_signal(signal.SIGCONT)
    terminal.wait_for("GEHEIM")
    terminal.send(b"q")
    assert terminal.end() == 0


def test_the_title_of_the_window_never_names_a_client(path: Path, started: list[Terminal]) -> None:
    terminal = opened(path, started)
    terminal.send(b"q", "GEHEIM")
    terminal.process.send_signal(signal.SIGTERM)
    assert terminal.end() == 128 + signal.SIGTERM
    titles = [part.split(b"\x07")[0].split(b"\x1b\\")[0] for part in terminal.seen.split(b"\x1b]")[1:]]
    assert not [title for title in titles if b"GEHEIM" in title]


def test_a_megabyte_that_is_pasted_into_the_search_is_dealt_with_soon(
    path: Path, started: list[Terminal]
) -> None:
    terminal = Terminal(path, "PRO-4")
    started.append(terminal)
    terminal.wait_for("GEHEIM")
    terminal.send(b"/", "Name des")
    began = time.monotonic()
    paste = b"\x1b[200~" + b"x\n" * 500_000 + b"\x1b[201~"
    while paste:
        paste = paste[os.write(terminal.master, paste[:4096]) :]
    terminal.send(b"", "Nichts")
    assert time.monotonic() - began < PATIENCE
    terminal.send(b"\x1b", "GEHEIM")
    terminal.send(b"q")
    assert terminal.end() == 0
