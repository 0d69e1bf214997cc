"""A client's words in the midst of a fault nobody foresaw: they come out nowhere, and the code is not 0."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from audit.cli import run
from audit.paths import examples_folder
from audit.render import standby
from benchmarks.fire.machines import SAMPLE, UNFORESEEN
from benchmarks.fire.terminal import ROOT, Terminal

CANARY = "Kanarienvogel-4711"
BEGIN = """
import sys
from pathlib import Path
CANARY = "Kanarienvogel-4711"
def broken(*words, **more):
    secret = CANARY + " in a variable"
    try:
        raise KeyError(secret)
    except KeyError as first:
        raise RuntimeError(f"no {secret}") from first
"""
END = """
from audit.__main__ import main
sys.argv[1:] = {arguments!r}
sys.exit(main())
"""
PLACES = {
    "scoring": ("import audit.headless as m; m.Shelf.evaluate = broken", ("score", str(SAMPLE))),
    "explaining": ("import audit.headless as m; m.explained = broken", ("explain", str(SAMPLE), "LIS")),
    "a report": ("import audit.core.report.build as m, audit.reporting as r; r.build_report = broken",
                 ("report", str(SAMPLE), "-o", "plan.pdf")),
    "a workbook": ("import audit.render.sheets as m; m.workbook = broken",
                   ("report", str(SAMPLE), "--format", "xlsx", "-o", "plan.xlsx")),
    "line mode": ("import audit.plain.home as m; m.Home.run = broken", ("--plain",)),
    "the store": ("import audit.store.sqlite as m; m.SqliteStore.summaries = broken", ("audit", "list")),
}  # fmt: skip


def ended(program: str, folder: Path) -> tuple[int, str]:
    """The exit code of a program, and everything it has said."""
    done = subprocess.run(
        [sys.executable, "-c", program],
        input="",
        capture_output=True,
        text=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "RESONANZ_HOME": str(folder)},
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def silent(folder: Path, said: str) -> None:
    """The words stand neither in what was said nor in any file."""
    assert "Kanarien" not in said
    assert "Traceback" not in said
    for file in folder.rglob("*"):
        assert not file.is_file() or b"Kanarien" not in file.read_bytes(), file


@pytest.mark.parametrize("place", PLACES)
def test_a_fault_nobody_foresaw_says_where_and_not_what(place: str, tmp_path: Path) -> None:
    patch, arguments = PLACES[place]
    code, said = ended(BEGIN + patch + END.format(arguments=list(arguments)), tmp_path)
    assert code == 1
    assert "RuntimeError" in said
    silent(tmp_path, said)


@pytest.mark.parametrize(
    "begun",
    [
        "import threading; t = threading.Thread(target=broken); t.start(); t.join()",
        "class Gone:\n    __del__ = broken\nGone()",
        "import atexit; atexit.register(broken)",
    ],
    ids=["in a thread", "while something is cleaned up", "at the very end"],
)
def test_a_fault_beside_the_work_says_no_words_either(begun: str, tmp_path: Path) -> None:
    program = f"{BEGIN}\nimport audit.cli\ndef work(*_):\n    "
    program += "\n    ".join(begun.splitlines()) + "\n    return 3\naudit.cli._run = work\n"
    code, said = ended(program + END.format(arguments=["--version"]), tmp_path)
    assert code != 1
    assert "RuntimeError" in said
    silent(tmp_path, said)


def test_a_fault_on_the_full_screen_leaves_it_and_says_no_words(tmp_path: Path) -> None:
    (tmp_path / "resonanz.toml").write_text("asked = true\n", encoding="utf-8")
    (tmp_path / "sitecustomize.py").write_text(
        BEGIN + "import audit.tui.screens.home as m\nm.HomeScreen.on_mount = broken\n", encoding="utf-8"
    )
    path = f"{tmp_path}{os.pathsep}{ROOT}"
    with Terminal(home=tmp_path, environment={"PYTHONPATH": path}) as terminal:
        assert terminal.end() == 1
        assert b"RuntimeError" in terminal.raw
        assert b"Kanarien" not in terminal.raw
        assert b"Traceback" not in terminal.raw
        assert b"\x1b[?1049l" in terminal.raw
        assert terminal.is_as_before


def test_the_words_for_what_nobody_foresaw_are_those_we_look_for() -> None:
    from audit.locales import commands

    said = commands.UNFORESEEN
    assert all(any(word in text for word in UNFORESEEN) for text in (said.de, said.en))


# While nothing is wrong.

SECRET = "Kanarienvogel"


@pytest.fixture
def private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An answers file full of the canary, in a folder that is also the one for temporary files."""
    text = (examples_folder() / "pump-maker.en.yaml").read_text(encoding="utf-8")
    file = tmp_path / "in" / "a.yaml"
    file.parent.mkdir()
    file.write_text(text.replace("note: ", f"note: {SECRET} ").replace("name: ", f"name: {SECRET} "), "utf-8")
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    monkeypatch.setattr("tempfile.tempdir", None)
    (tmp_path / "tmp").mkdir()
    monkeypatch.chdir(tmp_path)
    return file


def test_what_other_processes_can_see_of_ours_names_nobody(
    private: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[str] = []
    begin = subprocess.Popen.__init__

    def watched(self: Any, arguments: Any, *more: Any, **named: Any) -> None:
        started.append(f"{arguments} {named.get('env')}")
        begin(self, arguments, *more, **named)

    monkeypatch.setattr(subprocess.Popen, "__init__", watched)
    standby.close()
    for words in (
        *(["report", str(private), "-o", "plan.pdf"], ["batch", "in", "-o", "out", "--format", "md"]),
        *(["import", "plan.pdf"], ["sheet", "--from", str(private), "-o", "a.xlsx"], ["import", "a.xlsx"]),
    ):
        assert run(words) == 0, words
    assert len(started) >= 4
    assert not [words for words in started if SECRET in words]


def test_no_temporary_file_is_left_behind_even_by_a_press_that_was_killed(
    private: Path, tmp_path: Path
) -> None:
    standby.close()
    assert run(["report", str(private), "--format", "pdf,docx,xlsx,html", "-o", "plan.pdf"]) == 0
    standby.close()  # which kills it
    assert list((tmp_path / "tmp").rglob("*")) == []
    said = [path for path in tmp_path.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]
    assert {path.stem for path in said} == {"a", "plan"}
