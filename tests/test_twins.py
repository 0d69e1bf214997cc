"""Interviews, decisions and an export, said once and driven through both front ends: all ends up the same.

Every step knows how it is typed on the full screen and how in line mode; what it means stands nowhere but in
the program itself.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from audit.core.answers import Amount, Answer, State
from audit.core.choices import Choice, Kind
from audit.core.client import Client
from audit.core.export import Extent, Format, Order, Paper
from audit.core.mode import Mode
from audit.core.source import Source
from audit.core.tracking import Stage, Track
from audit.services import Services
from audit.session import Session, Store
from audit.store.sqlite import SqliteStore
from tests.fakes import MemoryStore, clock, services
from tests.plain.talking import talked
from tests.plain.terminal import PROMPT, READY, Terminal
from tests.tui.driving import wizard
from tests.wizard_bank import wizard_bank


@dataclass(frozen=True, slots=True)
class Step:
    """Something the user does."""

    keys: tuple[str, ...]
    """On the full screen; one entry for each key."""
    lines: tuple[str, ...]


def typed(words: str) -> tuple[str, ...]:
    """A key for each letter."""
    return tuple("space" if letter == " " else letter for letter in words)


def option(number: int, *, stays: bool = False) -> Step:
    """An option by its number; `stays`: evidence is asked for, and Enter goes on."""
    return Step((str(number), *(("enter",) if stays else ())), (str(number), *(("",) if stays else ())))


def options(*numbers: int) -> Step:
    """Several options."""
    return Step((*map(str, numbers), "enter"), (",".join(map(str, numbers)),))


def items(*marks: str) -> Step:
    """A checklist: for each item `j`, `n` or `x`."""
    presses = {"j": 1, "n": 0, "x": 2}
    keys = [str(n) for n, mark in enumerate(marks, 1) for _ in range(presses[mark])]
    return Step((*keys, "enter"), ("", *marks))


def number(words: str) -> Step:
    """A number."""
    return Step((*typed(words), "enter"), (words,))


def text(*lines: str) -> Step:
    """Words of one's own, perhaps in several lines."""
    keys: list[str] = []
    for line in lines:
        keys += [*(["ctrl+j"] if keys else []), *typed(line)]
    return Step((*keys, "enter"), (*lines, ""))


def order(letter: str, words: str = "", *, key: str = "", asks: bool = False) -> Step:
    """An order, perhaps with a text; `asks`: the full screen wants Enter even without one."""
    if not words:
        return Step((key or letter, *(("enter",) if asks else ())), (letter, *(("",) if asks else ())))
    return Step((letter, *typed(words), "enter"), (f"{letter} {words}",))


MATRIX = Step(
    (
        *("1", "up", "tab", *typed("Kunden binden"), "enter", *typed("800"), "enter", "down"),
        *("1", "up", "tab", "enter", *typed("12"), "enter", "down", "2", "enter"),
    ),
    ("", "1", "Kunden binden", "800", "=", "", "12", "2", "", ""),
)
"""Two active rows with more about them, the second like the first, and one resting."""

SCRIPT: Mapping[str, tuple[Step, ...]] = {
    "PRO-5": (option(1),),
    "PRO-3": (order("n", "Sitz in Linz"), option(2)),
    "PRO-4": (number("3,5"),),
    "LIS-1": (option(5), order("e", "Liste vom 3. Mai"), Step(("enter",), ("",))),
    "LIS-2": (options(1, 3),),
    "GOV-2": (items("j", "n", "x"),),
    "CRI-1": (order("h", key="0"), option(4)),
    "CRI-1a": (order("w", "Frau Huber"),),
    "MEA-2": (number("7"),),
    "CHA-1": (MATRIX,),
    "END-1": (text("Alles gut", "wirklich"),),
}
"""Every kind of question, with what is said beside it; every step leaves the question but notes."""

OTHER_SCRIPT: Mapping[str, tuple[Step, ...]] = {
    "PRO-5": (
        option(1),
        order("b"),
        option(1),
        order("u"),
        order("z", key="ctrl+r"),
        Step(("right",), ("",)),
    ),
    "PRO-3": (Step(("enter",), ("",)),),
    "PRO-4": (order("m"), order("s")),
    "LIS-1": (order("a"),),
    "LIS-2": (order("p", "unter uns"), Step(("enter", "enter"), ("0",))),
    "GOV-2": (order("x", "kein Auftritt"),),
    "CRI-1": (option(1),),
    "CRI-1a": (order("w", asks=True),),
    "MEA-2": (order("d", asks=True),),
    "CHA-1": (Step(("enter", "enter"), ("", "", "", "", "j")),),
    "END-1": (Step(("escape", "right"), ("/s",)),),
}
"""Everything that is no answer, taken back, left open, or nothing at all."""


def on(action: int, letter: str, words: str = "") -> Step:
    """An order about an action of the plan: on the screen the one under the cursor."""
    written = (*typed(words), "enter") if words else ()
    return Step((letter, *written), (f"{letter} {action} {words}".strip(),))


PLANNING: tuple[Step, ...] = (
    Step(("p",), ("p 1",)),
    on(1, "o", "Frau Huber"),
    Step(("J",), ("v 2 1",)),  # the second before the first; the cursor stays with its action
    on(1, "d", "31.3."),
    on(1, "n", "bis Ostern"),
    on(1, "x"),
    on(1, "x"),
    Step(("3",), ("f 1 3",)),
    Step(("plus", "plus", "s"), ("h 7", "s")),
    Step(("m",), ("m",)),
    Step(("n", *typed("seit Mai"), "enter"), ("n 1 seit Mai",)),
    Step(("2",), ("l 1",)),
    Step(("4",), ("x 2",)),
    Step(("q",), ("",)),
    Step(("q",), ("",)),
)
"""Every kind of decision, other hours, and how far the actions are."""

EXPORTING: tuple[Step, ...] = (
    Step(("e",), ("e 1",)),
    Step(("right",), ("1", "2")),  # in English
    Step(("down", "2"), ("2", "1,2")),  # PDF and Word
    Step(("down", "2"), ("3", "2")),  # one page
    Step(("down", "2"), ("4", "2")),  # Letter
    Step(("down", "2"), ("5", "2")),  # without an attachment
    Step(("enter",), ("",)),
)

SCRIPTS: Mapping[str, Mode] = {"answers": Mode.FULL, "other": Mode.QUICK, "plan": Mode.FULL}
INTERVIEWS = {"answers": SCRIPT, "other": OTHER_SCRIPT}


def steps(name: str, session: Session) -> Iterator[Step]:
    """All that is done, from the list of audits on."""
    if name == "plan":
        yield from (*PLANNING, *EXPORTING)
        return
    yield Step(("enter",), ("1",))
    asked = {question.id for question in session.live} | {"CHA-1"}
    for question, there in INTERVIEWS[name].items():
        if question in asked:
            yield from there


@dataclass(frozen=True, slots=True)
class Kept:
    """All that both must agree on."""

    answers: dict[str, Answer]
    position: str
    choices: tuple[Choice, ...]
    tracks: tuple[Track, ...]
    exported: str
    """What was ordered; '' nothing."""


def kept(store: Store, folder: Path) -> Kept:
    """What the audit in a store has come to, and what was exported into a folder."""
    session = Session(store, wizard_bank(), store.summaries()[0].id, clock)
    answers, state = dict(session.answers.by_question), session.state
    exported = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.pdf")))
    return Kept(answers, state.position, state.choices, state.tracks, exported)


def begun(name: str, store: Store) -> Session:
    """The audit that a script begins with."""
    client = Client(name="Bäckerei Huber")
    session = Session.start(store, wizard_bank(), clock, client=client, mode=SCRIPTS[name], language="de")
    if name == "plan":
        for question, raw in (("LIS-1", 1), ("CRI-1", 1), ("PRO-4", 5)):
            session.answer(question, raw)
    return session


def write_order(
    _source: Source, order: Order, target: Path, progress: Callable[[float], None]
) -> tuple[Path, ...]:
    """In place of a report what was ordered."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(repr(order), encoding="utf-8")
    progress(1.0)
    return (target,)


def world(store: Store, folder: Path) -> Services:
    """Services that write orders."""
    return replace(services(folder=folder, export=write_order), store=store)


# The four ways.


def by_lines(name: str, folder: Path) -> Kept:
    """Through line mode's own way of asking."""
    store = MemoryStore()
    session = begun(name, store)
    lines = [line for step in steps(name, session) for line in step.lines]
    talked(*lines, store=store, given=world(store, folder))
    return kept(store, folder)


async def by_keys(name: str, folder: Path) -> Kept:
    """Through the full screen."""
    store = MemoryStore()
    session = begun(name, store)
    async with wizard(store, given=world(store, folder)) as driver:
        for step in steps(name, session):
            await driver.press(*step.keys)
        await driver.until(lambda: name != "plan" or any(folder.glob("*.pdf")))
    return kept(store, folder)


PROGRAM = """
import sys
from importlib import import_module
from pathlib import Path
from audit.store.sqlite import SqliteStore
from tests.test_twins import begun, world
front, name, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
store = SqliteStore(folder / "audits.db")
begun(name, store)
code = import_module(f"audit.{front}.app").run(world(store, folder))
store.close()
sys.exit(code)
"""


def by_terminal(name: str, folder: Path, environment: Mapping[str, str]) -> Kept:
    """Through line mode in a real terminal: with questionary, or with nothing but lines."""
    session = begun(name, MemoryStore())
    with Terminal("-c", PROGRAM, "plain", name, str(folder), environment=environment) as terminal:
        ready = PROMPT if environment else READY
        for step in steps(name, session):
            for line in step.lines:
                terminal.type(line, ready)
        os.write(terminal.master, b"\x04")
        assert terminal.end() == 0
        assert not (environment and b"\x1b" in terminal.all)
    return on_disk(folder)


BYTES = {"enter": "\r", "down": "\x1b[B", "up": "\x1b[A", "right": "\x1b[C", "tab": "\t", "space": " "}
BYTES |= {"ctrl+j": "\n", "ctrl+r": "\x12", "plus": "+"}


def by_screen(name: str, folder: Path) -> Kept:
    """Through the full screen in a real terminal, as fast as a pipe can type."""
    session = begun(name, MemoryStore())
    keys = [BYTES.get(key, key) for step in steps(name, session) for key in step.keys]
    with Terminal(
        "-c", PROGRAM, "tui", name, str(folder), environment={"TERM": "xterm-256color"}
    ) as terminal:
        terminal.wait_for("Bäckerei Huber".encode())
        os.write(terminal.master, "".join(keys).encode())
        terminal.wait_for(b"plan-en.pdf" if name == "plan" else b"Geschafft.")
        terminal.wait_for(b"Fertig." if name == "plan" else b"Geschafft.")
        os.write(terminal.master, b"\x11")
        assert terminal.end() == 0
    return on_disk(folder)


def on_disk(folder: Path) -> Kept:
    store = SqliteStore(folder / "audits.db")
    try:
        return kept(store, folder)
    finally:
        store.close()


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A folder for each of two."""
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    return tmp_path / "one", tmp_path / "other"


@pytest.mark.parametrize("name", SCRIPTS)
async def test_both_front_ends_come_to_the_same(name: str, folders: tuple[Path, Path]) -> None:
    assert by_lines(name, folders[0]) == await by_keys(name, folders[1])


@pytest.mark.parametrize("name", SCRIPTS)
@pytest.mark.parametrize("environment", [{}, {"RESONANZ_PLAIN": "1"}], ids=["prompts", "lines"])
def test_line_mode_in_a_real_terminal_comes_to_the_same(
    name: str, environment: Mapping[str, str], folders: tuple[Path, Path]
) -> None:
    assert by_terminal(name, folders[0], environment) == by_lines(name, folders[1])


@pytest.mark.parametrize("name", ["answers", "plan"])
def test_the_full_screen_in_a_real_terminal_comes_to_the_same(name: str, folders: tuple[Path, Path]) -> None:
    assert by_screen(name, folders[0]) == by_lines(name, folders[1])


def test_the_scripts_mean_something(folders: tuple[Path, Path]) -> None:
    """Equal and empty would be equal too."""
    answers = by_lines("answers", folders[0]).answers
    assert len(answers) == len(SCRIPT)
    assert {answer.state for answer in answers.values()} == {State.ANSWERED, State.DONT_KNOW}
    assert {type(answer.value).__name__ for answer in answers.values()} >= {
        "Picked", "Ticked", "Amount", "Grid", "Words",
    }  # fmt: skip
    others = by_lines("other", folders[0]).answers
    assert {answer.state for answer in others.values()} == set(State)


def test_the_script_about_the_plan_means_something(tmp_path: Path) -> None:
    done = by_lines("plan", tmp_path)
    (first, second) = sorted(done.choices, key=lambda choice: bool(choice.ahead_of))
    assert (first.kind, first.horizon, first.owner, first.note) == (Kind.PIN, 2, "Frau Huber", "bis Ostern")
    assert first.due == date(2026, 3, 31)
    assert second.ahead_of == first.action
    assert [(track.stage, track.note) for track in done.tracks] == [
        (Stage.DOING, "seit Mai"),
        (Stage.DROPPED, ""),
    ]
    assert done.answers["PRO-4"].value == Amount(7)
    order = Order(
        language="en",
        formats=(Format.PDF, Format.DOCX),
        paper=Paper.LETTER,
        extent=Extent.ONE_PAGE,
        attach=False,
    )
    assert done.exported == repr(order)


def test_the_script_asks_every_kind_of_question() -> None:
    asked = {type(wizard_bank().question_by_id[question]) for question in SCRIPT}
    assert {kind.__name__ for kind in asked} == {
        "SingleChoice",
        "MultiChoice",
        "Number",
        "Matrix",
        "FreeText",
    }
