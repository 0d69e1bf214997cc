"""Line mode as a program: in a real terminal, in a pipe, from the first line to the PDF."""

import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from audit.banks.compiled import load_default_bank
from audit.core.answers import Amount, State
from audit.core.client import Client
from audit.core.mode import Mode
from audit.core.questions import Derived, FreeText, Matrix, MultiChoice, Number, Question, SingleChoice
from audit.plain.app import let_output_go_on
from audit.session import Session
from audit.store.sqlite import SqliteStore
from tests.fakes import MemoryStore, clock
from tests.plain.terminal import READY, ROOT, Terminal

WIZARD = ("-m", "audit", "--lang", "de", "--plain")
BEGIN = ("n", "Bäckerei Huber", "", "", "1", "")
"""A new quick audit in the language at hand."""


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the audits are kept, by somebody who has been here before."""
    (tmp_path / "kept").mkdir(mode=0o700)
    (tmp_path / "kept" / "resonanz.toml").write_text("asked = true\n", encoding="utf-8")
    monkeypatch.setenv("RESONANZ_HOME", str(tmp_path / "kept"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return tmp_path / "kept" / "audits.db"


def only_session(path: Path) -> Session:
    store = SqliteStore(path)
    try:
        return Session(store, load_default_bank(), store.summaries()[0].id, clock)
    finally:
        store.close()


def piped(*lines: str, arguments: tuple[str, ...] = WIZARD, folder: Path = ROOT) -> tuple[int, str, str]:
    """Exit code, output and errors of the program with these lines on its input."""
    run = subprocess.run(
        [sys.executable, *arguments],
        input="".join(f"{line}\n" for line in lines).encode(),
        capture_output=True,
        cwd=folder,
        check=False,
        timeout=60,
    )
    return run.returncode, run.stdout.decode(), run.stderr.decode()


# In a terminal.


def test_lines_are_edited_and_sent_and_ctrl_c_keeps_what_was_typed(kept: Path) -> None:
    with Terminal(*WIZARD) as terminal:
        for line in (*BEGIN, "1", ""):
            terminal.type(line)
        assert "Stunden pro Woche" in terminal.text
        os.write(terminal.master, b"1x\x7f2\x03")
        assert terminal.end() == 130
        assert terminal.is_as_before
        assert "Traceback" not in terminal.text
        assert "resonanz --plain" in terminal.text
    assert only_session(kept).answers["PRO-4"].value == Amount(12)


def test_the_arrow_key_goes_back_to_what_was_sent(kept: Path) -> None:
    with Terminal(*WIZARD) as terminal:
        for line in (*BEGIN, "1", "", "zwölf"):
            terminal.type(line)
        terminal.seen = b""
        os.write(terminal.master, b"\x1b[A")
        terminal.wait_for("zwölf".encode())
        os.write(terminal.master, b"\x7f\x7f\x7f\x7f\x7f12\x03")
        assert terminal.end() == 130
    assert only_session(kept).answers["PRO-4"].value == Amount(12)


def test_ctrl_d_ends_with_0(kept: Path) -> None:
    with Terminal(*WIZARD) as terminal:
        terminal.wait_for(READY)
        os.write(terminal.master, b"\x04")
        assert terminal.end() == 0
        assert "Traceback" not in terminal.text
        assert "Unterbrochen" not in terminal.text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_a_clean_terminal_and_tells_its_number(number: signal.Signals) -> None:
    with Terminal(*WIZARD) as terminal:
        terminal.wait_for(READY)
        terminal.process.send_signal(number)
        assert terminal.end() == 128 + number
        assert terminal.is_as_before
        assert "Traceback" not in terminal.text


def test_a_terminal_that_closes_ends_it(kept: Path) -> None:
    terminal = Terminal(*WIZARD)
    for line in (*BEGIN, "1"):
        terminal.type(line)
    os.close(terminal.slave)
    os.close(terminal.master)
    assert terminal.process.wait(timeout=25) == 128 + signal.SIGHUP
    assert "PRO-1" in only_session(kept).answers


def test_a_byte_that_is_no_letter_ends_nothing(kept: Path) -> None:
    with Terminal(*WIZARD) as terminal:
        for line in ("n",):
            terminal.type(line)
        terminal.seen = b""
        os.write(terminal.master, b"M\xfcller\r")
        terminal.wait_for(READY)
        for line in ("", "", "1", ""):
            terminal.type(line)
    assert only_session(kept).client.name == "M\ufffdller"


def test_a_pasted_text_of_several_lines_is_one_answer(kept: Path) -> None:
    with Terminal(*WIZARD) as terminal:
        for line in (*BEGIN, "n"):
            terminal.type(line)
        terminal.seen = b""
        os.write(terminal.master, b"\x1b[200~eins\nzwei\x1b[201~\r")
        terminal.wait_for(READY)
    assert only_session(kept).answers["PRO-1"].note == "eins\nzwei"


def test_no_colour_and_no_question_about_the_cursor_reaches_the_terminal() -> None:
    with Terminal(*WIZARD) as terminal:
        terminal.wait_for(READY)
        terminal.seen = b""
        os.write(terminal.master, b"t\r")
        terminal.wait_for(READY)
        assert b"\x1b[6n" not in terminal.seen
        assert set(re.findall(rb"\x1b\[[0-9;]*m", terminal.seen)) == {b"\x1b[0m"}
        assert b"\x1b[?1049h" not in terminal.seen


# Chosen by itself.


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {"TERM": ""}])
def test_a_dumb_terminal_gets_plain_lines_without_a_single_escape(environment: dict[str, str]) -> None:
    with Terminal("-m", "audit", "--lang", "en", environment=environment) as terminal:
        terminal.wait_for(b"q quit:")
        os.write(terminal.master, b"?\nq\n")
        assert terminal.end() == 0
        assert b"\x1b" not in terminal.seen
        assert "Begin a new audit" in terminal.text


def test_a_dumb_terminal_knows_ctrl_c_and_ctrl_d() -> None:
    for key, code in ((b"\x04", 0), (b"\x03", 130)):
        with Terminal("-m", "audit", environment={"TERM": "dumb"}) as terminal:
            terminal.wait_for(b"q quit:")
            if code:
                terminal.process.send_signal(signal.SIGINT)
            else:
                os.write(terminal.master, key)
            assert terminal.end() == code
            assert "Traceback" not in terminal.text


def test_who_asks_for_line_mode_once_for_all_gets_nothing_but_lines(kept: Path) -> None:
    with Terminal("-m", "audit", "--lang", "de", environment={"RESONANZ_PLAIN": "1"}) as terminal:
        for line in (*BEGIN, "1", "", "12x\x7f\x7f", "r", "p", "", "", "q"):
            terminal.wait_for(b": ")
            seen = terminal.seen
            terminal.seen = b""
            os.write(terminal.master, f"{line}\n".encode())
            assert b"\x1b" not in seen
            assert b"\r" not in seen.replace(b"\r\n", b"")
        assert terminal.end() == 0
    assert only_session(kept).answers["PRO-4"].value == Amount(1)


def test_a_closed_input_is_an_end_like_any_other() -> None:
    command = f"exec {sys.executable} -m audit --plain --lang en <&-"
    run = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT, check=False, timeout=60)
    assert (run.returncode, run.stderr) == (0, b"")
    assert b"To go on" in run.stdout


# In a pipe.


def test_lines_from_a_pipe_work_and_their_end_is_an_end(kept: Path) -> None:
    code, out, err = piped(*BEGIN, "1", "", "w Herr Huber")
    assert (code, err) == (0, "")
    assert "\x1b" not in out
    assert "Gespeichert: weiß nicht" in out
    assert only_session(kept).answers["PRO-4"].state is State.DONT_KNOW


def test_without_a_terminal_nobody_is_asked_unless_it_is_wanted() -> None:
    code, out, err = piped("n", arguments=("-m", "audit", "--lang", "en"))
    assert (code, out) == (2, "")
    assert "--plain" in err


def test_a_reader_that_has_had_enough_is_no_fault() -> None:
    command = f"printf '?\\n%.0s' $(seq 500) | {sys.executable} -m audit --plain | head -n 1"
    run = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT, check=False, timeout=60)
    assert run.stderr == b""


def test_an_encoding_without_our_letters_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    code, out, _ = piped("n", "Müller", "q")
    assert code == 0
    assert "Standortbestimmung" in out


# All of it.


def hurried(question: Question) -> tuple[object, tuple[str, ...]]:
    """The answer of somebody in a hurry, as builtins and as lines."""
    enter = ("",) if question.evidence else ()
    match question:
        case SingleChoice():
            return question.options[1].id, ("2", *enter)
        case MultiChoice():
            return [question.options[0].id], ("1", *enter)
        case Matrix():
            first = question.columns[0].options[0].id
            return {row.id: first for row in question.rows}, ("", "1", "==", *enter)
        case Number() | FreeText() | Derived():
            return 4, ("4", *enter)


def quick_interview() -> list[str]:
    """All lines of a quick interview, found by answering one."""
    client = Client(name="Huber")
    session = Session.start(
        MemoryStore(), load_default_bank(), clock, client=client, mode=Mode.QUICK, language="de"
    )
    lines: list[str] = []
    while session.open:
        raw, typed = hurried(session.open[0])
        session.answer(session.open[0].id, raw)
        lines += typed
    return lines


def test_a_quick_interview_in_a_terminal_ends_in_a_pdf(kept: Path, tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    with Terminal(*WIZARD) as terminal:
        for line in (*BEGIN, *quick_interview(), "", "e", "6", str(target), "", "", "q"):
            if line == "q":
                terminal.seen = b""
                os.write(terminal.master, b"q\r")
            else:
                terminal.type(line)
        assert terminal.end() == 0
    session = only_session(kept)
    assert not session.open
    assert session.state.finished
    assert target.read_bytes().startswith(b"%PDF-")


def can_be_written(slave: int, master: int) -> bool:
    """Whether a terminal takes output; what it took is read, so that it is never full."""
    try:
        os.write(slave, b".")
    except BlockingIOError:
        return False
    os.read(master, 1)
    return True


def test_an_output_held_with_ctrl_s_goes_on_when_the_system_wants_an_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    master, slave = pty.openpty()
    os.set_blocking(slave, False)
    with os.fdopen(slave, "w") as held:
        monkeypatch.setattr(sys, "stdout", held)
        os.write(master, b"\x13")
        end = time.monotonic() + 30  # the system deals with the key when it has time
        while can_be_written(slave, master):
            assert time.monotonic() < end
        let_output_go_on()
        assert can_be_written(slave, master)
        monkeypatch.undo()
    os.close(master)


LOST = """
import os, signal, time
from audit.plain.app import heeding_signals

class Cleaned:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(0)

with heeding_signals():
    Cleaned()
    time.sleep(30)
"""


def test_a_signal_that_falls_into_something_being_cleaned_up_is_heard_all_the_same() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOST], cwd=ROOT, capture_output=True, check=False, timeout=25
    )
    assert done.returncode == 128 + signal.SIGTERM
