"""When line mode is chosen, and what a start in it imports."""

import io
import sys
from importlib import import_module

import pytest

from audit.banks.compiled import load_default_bank
from audit.cli import run
from audit.core.questions import Derived
from audit.plain.choosing import needed, wanted
from audit.plain.orders import Order, Page, read
from audit.plain.pages import CLIENT, END, HOME, INTERVIEW, PLAN, RESULT, TRACKING
from audit.settings import Settings
from audit.tui.keymap import Key
from tests.test_imports import imported_by, packages

ALL = (HOME, INTERVIEW, RESULT, END, PLAN, TRACKING, CLIENT)
PIPED = """
import io
from audit.plain.console import Lines
from audit.plain.app import talk
from tests.fakes import services
assert talk(Lines(io.StringIO("t\\n1\\nr\\np\\n"), io.StringIO(), echoed=False), services()) == 0
"""


@pytest.mark.parametrize(
    ("value", "asked"), [("1", True), ("yes", True), ("0", False), ("", False), (" ", False)]
)
def test_the_environment_asks_for_line_mode_with_anything_but_0(value: str, asked: bool) -> None:
    assert wanted({"RESONANZ_PLAIN": value}) is asked
    assert not wanted({})


@pytest.mark.parametrize(
    ("term", "output", "plain"),
    [
        ("xterm", True, False),
        ("xterm", False, True),
        ("dumb", True, True),
        ("", True, True),
        ("DUMB", True, True),
    ],
)
def test_a_terminal_without_a_cursor_and_output_that_goes_elsewhere_need_it(
    term: str, output: bool, plain: bool
) -> None:
    assert needed({"TERM": term}, output=output) is plain
    assert needed({}, output=True)


class Stream(io.StringIO):
    """A terminal, or something else."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize("errors", [True, False])
def test_errors_that_go_into_a_file_would_take_the_full_screen_along(
    errors: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[bool] = []

    def wizard(_settings: Settings, *, plain: bool) -> int:
        begun.append(plain)
        return 0

    monkeypatch.setattr("audit.wizard.run_wizard", wizard)
    monkeypatch.setenv("TERM", "xterm")
    for name, terminal in (("stdin", True), ("stdout", True), ("stderr", errors)):
        monkeypatch.setattr(sys, name, Stream(terminal=terminal))
    assert run([]) == 0
    assert begun == [not errors]


def test_line_mode_from_a_pipe_imports_neither_textual_nor_questionary() -> None:
    assert not packages(imported_by(PIPED)) & {"textual", "questionary", "prompt_toolkit", "weasyprint"}


LISTED = """
import io
from audit.plain.console import Lines
from audit.plain.app import talk
from tests.fakes import services
assert talk(Lines(io.StringIO("?\\nl\\n"), io.StringIO(), echoed=False), services()) == 0
"""


def test_the_list_of_audits_is_there_before_anything_that_scores_plans_or_writes() -> None:
    ours = {name for name in imported_by(LISTED) if name.startswith("audit.plain")}
    assert "audit.plain.home" in ours
    assert not ours & {f"audit.plain.{late}" for late in ("interview", "result", "planning", "export")}


@pytest.mark.parametrize(
    "page", ALL, ids=["home", "interview", "result", "end", "plan", "tracking", "client"]
)
def test_no_order_has_the_name_of_another_one(page: Page) -> None:
    names = [name.casefold() for spoken in page for name in spoken.names]
    assert len(names) == len(set(names))
    for spoken in page:
        for name in spoken.names:
            command = read(name.upper(), page)
            assert command is not None
            assert command.order is spoken.order


def test_every_key_of_the_interview_is_an_order_too() -> None:
    from audit.tui.screens.interview_keys import KEYS

    same = {"back", "dont_know", "not_applicable", "decline", "evidence", "note", "mark"}
    same |= {"undo", "jump", "result", "language", "help"}
    for key in KEYS:
        letters = [letter for letter in key.keys.split(",") if len(letter) == 1]
        for letter in letters if key.action in same else ():
            command = read(letter, INTERVIEW)
            assert command is not None, key
            assert command.order is Order[key.action.upper()], key


@pytest.mark.parametrize(
    ("screen", "page"),
    [
        ("home_keys", HOME),
        ("result", RESULT),
        ("plan", PLAN),
        ("tracking", TRACKING),
        ("end", END),
    ],
)
def test_the_letters_of_a_screen_give_the_same_order_in_line_mode(screen: str, page: Page) -> None:
    module = import_module(f"audit.tui.screens.{screen}")
    keys: tuple[Key, ...] = getattr(module, "END_KEYS", None) or module.KEYS
    for key in keys:
        letters = [letter for letter in key.keys.split(",") if letter.isalpha() and letter.islower()]
        meant = MEANT.get(key.action)
        for letter in letters if meant else ():
            command = read(letter, page)
            if len(letter) == 1:
                assert command is not None, (key.action, letter)
                assert command.order is meant, (key.action, letter)


MEANT = {
    **{
        name: Order[name.upper()]
        for name in ("new", "result", "plan", "export", "track", "follow", "another")
    },
    **{name: Order[name.upper()] for name in ("finish", "client", "delete", "sort", "template", "sample")},
    **{
        name: Order[name.upper()]
        for name in ("reject", "due", "owner", "note", "weeks", "telling", "correct")
    },
    "undecide": Order.UNDECIDE,
    "where": Order.PIN,
    "save_hours": Order.SAVE,
    "app.settings": Order.SETTINGS,
    "app.language": Order.LANGUAGE,
    "stage('open')": Order.OPEN,
    "stage('doing')": Order.DOING,
    "stage('done')": Order.DONE,
    "stage('dropped')": Order.DROPPED,
}
"""What keys of the full screen do, and the orders that do the same."""


def test_no_answer_of_the_shipped_bank_looks_like_an_order() -> None:
    for question in load_default_bank().questions:
        for option in () if isinstance(question, Derived) else getattr(question, "options", ()):
            command = read(option.id, INTERVIEW)
            assert command is None, f"{question.id}: {option.id}"


@pytest.mark.parametrize(
    ("line", "rest"), [("w", ""), ("w Frau  Huber", "Frau  Huber"), ("weiß nicht  Frau Huber", "Frau Huber")]
)
def test_what_stands_behind_an_order_is_kept_as_it_was_typed(line: str, rest: str) -> None:
    command = read(line, INTERVIEW)
    assert command is not None
    assert (command.order, command.rest) == (Order.DONT_KNOW, rest)
