"""One interview, said once, and driven through both front ends: the store must end up the same.

Every step knows how it is typed on the full screen and how in line mode; what it means stands nowhere but in
the program itself.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from audit.core.answers import Answer, State
from audit.core.mode import Mode
from audit.session import Session
from audit.store.sqlite import SqliteStore
from tests.fakes import MemoryStore, begin, clock
from tests.plain.talking import talked
from tests.plain.terminal import Terminal
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

SCRIPTS = {"answers": (SCRIPT, Mode.FULL), "other": (OTHER_SCRIPT, Mode.QUICK)}


def steps(script: Mapping[str, tuple[Step, ...]], session: Session) -> Iterator[Step]:
    """The steps at the questions that this interview asks."""
    asked = {question.id for question in session.live} | {"CHA-1"}
    for question, there in script.items():
        if question in asked:
            yield from there


Kept = tuple[dict[str, Answer], str]


def kept(session: Session) -> Kept:
    """All that both must agree on: the answers, and where the interview stands."""
    return dict(session.answers.by_question), session.state.position


def begun(mode: Mode) -> tuple[MemoryStore, Session]:
    store = MemoryStore()
    return store, begin(store, mode=mode)


def read(store: MemoryStore) -> Session:
    return Session(store, wizard_bank(), "a1", clock)


def by_lines(name: str) -> Kept:
    """Through line mode's own way of asking."""
    script, mode = SCRIPTS[name]
    store, session = begun(mode)
    lines = [line for step in steps(script, session) for line in step.lines]
    talked("1", *lines, store=store)
    return kept(read(store))


async def by_keys(name: str) -> Kept:
    """Through the full screen."""
    script, mode = SCRIPTS[name]
    store, session = begun(mode)
    async with wizard(store, keys=["enter"]) as driver:
        for step in steps(script, session):
            await driver.press(*step.keys)
    return kept(read(store))


PROGRAM = """
import sys
from pathlib import Path
from audit.core.mode import Mode
from audit.plain.app import run
from audit.store.sqlite import SqliteStore
from tests.fakes import begin, services
store = SqliteStore(Path(sys.argv[1]))
begin(store, mode=Mode(sys.argv[2]))
code = run(services(store))
store.close()
sys.exit(code)
"""


def by_terminal(name: str, path: Path) -> Kept:
    """Through line mode in a real terminal, with questionary."""
    script, mode = SCRIPTS[name]
    session = begun(mode)[1]
    with Terminal("-c", PROGRAM, str(path), mode.value) as terminal:
        terminal.type("1")
        for step in steps(script, session):
            for line in step.lines:
                terminal.type(line)
        os.write(terminal.master, b"\x04")
        assert terminal.end() == 0
    store = SqliteStore(path)
    try:
        return kept(Session(store, wizard_bank(), store.summaries()[0].id, clock))
    finally:
        store.close()


@pytest.mark.parametrize("name", SCRIPTS)
async def test_both_front_ends_come_to_the_same_answers(name: str) -> None:
    assert by_lines(name) == await by_keys(name)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_real_terminal_comes_to_the_same_answers_as_the_lines_alone(name: str, tmp_path: Path) -> None:
    assert by_terminal(name, tmp_path / "audits.db") == by_lines(name)


def test_the_scripts_mean_something() -> None:
    """Equal and empty would be equal too."""
    answers, _ = by_lines("answers")
    assert len(answers) == len(SCRIPT)
    assert {answer.state for answer in answers.values()} == {State.ANSWERED, State.DONT_KNOW}
    assert {type(answer.value).__name__ for answer in answers.values()} >= {
        "Picked", "Ticked", "Amount", "Grid", "Words",
    }  # fmt: skip
    others, _ = by_lines("other")
    assert {answer.state for answer in others.values()} == set(State)


def test_the_script_asks_every_kind_of_question() -> None:
    asked = {type(wizard_bank().question_by_id[question]) for question in SCRIPT}
    assert {kind.__name__ for kind in asked} == {
        "SingleChoice",
        "MultiChoice",
        "Number",
        "Matrix",
        "FreeText",
    }
