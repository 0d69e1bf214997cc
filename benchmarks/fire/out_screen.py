"""The ways out to a terminal: an archive full of naughty strings, walked through in both front ends."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path

from audit.banks.answers_file import read_answers
from audit.core.answers import Answers
from audit.core.bank import Bank
from audit.core.choices import Choice, Kind
from audit.core.client import Client
from audit.core.dossier import Contact, Profile
from audit.core.events import Started
from audit.core.mode import Mode
from audit.core.tracking import Stage, Track
from audit.paths import examples_folder
from audit.session import Session
from audit.store.sqlite import SqliteStore
from benchmarks.fire.fields import with_texts
from benchmarks.fire.ledger import note
from benchmarks.fire.machines_screen import home, left, started
from benchmarks.fire.out import Filler, strings
from benchmarks.fire.terminal import ROOT, Terminal, steering

BEGIN = datetime(2026, 11, 22, 9, tzinfo=UTC)
STEP = 37
"""Strings from one archive to the next: each of them stands in another field then."""
UP, DOWN, RIGHT, ESC, ENTER = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b", "\r"
WALK = (
    *(DOWN,) * 6, "?", ESC, ":", "a", ESC, "/", "a", ESC,
    ENTER, "n", ESC, "p", ESC, "e", ESC, "w", ESC, "g", DOWN, DOWN, ESC, RIGHT, RIGHT, "h", ESC,
    "r", *(DOWN,) * 8, ENTER, ESC, "p", *(DOWN,) * 5, ENTER, ESC, "o", ESC, "v", ESC, "e", ESC, ESC, ESC, ESC,
    "c", DOWN, ENTER, DOWN, DOWN, ESC, ESC, "d", ESC,
)  # fmt: skip
"""Keys that lead by most screens; what one of them does not know it leaves."""
ORDERS = (
    "1",
    "",
    "n x",
    "e",
    "",
    "s",
    "g",
    "LIS-1",
    "",
    "r",
    "p",
    "1",
    "",
    "",
    "o",
    "c",
    "1",
    "",
    "?",
    "q",
    "q",
    "q",
)


def fill(path: Path, bank: Bank, texts: Sequence[str], audits: int, first: int = 0) -> Filler:
    """A store with so many audits in which these texts stand wherever a text can; says where that is."""
    filler = Filler(islice(cycle(texts), first, None), private="")
    answers = read_answers(examples_folder() / "bakery.en.yaml", bank).answers
    with SqliteStore(path) as store:
        for number in range(audits):
            _one(store, bank, answers, filler, number)
    return filler


def _one(store: SqliteStore, bank: Bank, answers: Answers, filler: Filler, number: int) -> None:
    blank = Contact(name="x")
    profile = with_texts(Profile(client=Client(name="x"), contacts=(blank, blank)), filler)
    at = BEGIN + timedelta(minutes=number)
    session = Session.start(
        store,
        bank,
        lambda: at,
        client=profile.client,
        mode=Mode.FULL,
        language="en",
        dossier=store.add_dossier(profile, at),
        respondent=filler(Started, "respondent"),
    )
    session.import_answers(with_texts(answer, filler) for answer in answers.values())
    for action in bank.actions[:9]:
        session.choose(with_texts(Choice(action=action.id, kind=Kind.ACCEPT), filler))
        session.track(action.id, Stage.DOING, filler(Track, "note"))
    session.go_to("LIS-1")


def on_screen(folder: Path, bank: Bank, texts: Sequence[str], first: int, size: tuple[int, int]) -> str:
    """What gets through the full screen to the terminal; '' where nothing does."""
    fill(home(folder) / "audits.db", bank, texts, 6, first)
    with Terminal(home=folder, size=size) as terminal:
        wrong = started(terminal)
        for key in WALK:
            if terminal.process.poll() is not None:
                return f"ended at {key!r}: {terminal.raw[-300:]!r}"
            terminal.send(key)
        terminal.send("\x11")
        return wrong or left(terminal, 0)


def in_lines(folder: Path, bank: Bank, texts: Sequence[str], first: int) -> str:
    """What gets through line mode, and lists of the command line, to whoever reads them."""
    fill(home(folder) / "audits.db", bank, texts, 6, first)
    for command in (["--plain"], ["audit", "list"], ["client", "list"], ["audit", "list", "--json"]):
        typed = "\n".join(ORDERS) if command == ["--plain"] else ""
        done = subprocess.run(
            [sys.executable, "-m", "audit", *command],
            input=typed.encode(),
            capture_output=True,
            cwd=folder,
            env={
                "PYTHONPATH": str(ROOT),
                "RESONANZ_HOME": str(folder),
                "LANG": "C.UTF-8",
                "HOME": str(folder),
            },
            timeout=60,
            check=False,
        )
        if done.returncode:
            return f"{command} ends with {done.returncode}: {done.stderr[-300:]!r}"
        if wrong := steering(done.stdout + done.stderr):
            return f"{command}: {wrong}"
    return ""


def run(minutes: float) -> list[str]:
    """Archives with all strings, one after the other, in both front ends and two sizes."""
    from tests.core.audits import BANK

    texts, lines, count = strings(), [], 0
    until = time.monotonic() + 60 * minutes
    for first in range(0, len(texts) * STEP, STEP):
        if time.monotonic() > until:
            break
        size = ((80, 24), (120, 40))[first // STEP % 2]
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
            found = (
                on_screen(Path(one), BANK, texts, first, size),
                in_lines(Path(other), BANK, texts, first),
            )
        lines += [f"  FOUND from string {first % len(texts)}: {wrong}" for wrong in found if wrong]
        count += 1
    note(inputs=len(texts) * count)
    return [f"screens: {count} archives of all strings walked through twice, {len(lines)} harmful", *lines]
