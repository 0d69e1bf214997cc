"""Every command line of the papers is run, in the order of the page, on a desk with all they speak of."""

import getpass
import io
import re
import shlex
import shutil
import sys
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

import pytest

from audit.bulk.tasks import Reply, Setup, Task
from audit.bulk.worker import Worker
from audit.cli import run
from audit.commands.parsers import all_parsers, option_names
from audit.commands.root import root_parser
from audit.paths import examples_folder, questions_folder
from audit.store.sqlite import SqliteStore

ROOT = Path(__file__).parents[1]
COMMANDS = ROOT / "docs" / "commands.md"
ELSEWHERE = {"bank.md"}
"""tests/banks/test_tutorial.py does what this paper says, edits included."""
PAPERS = [p for p in sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]) if p.name not in ELSEWHERE]

FENCED = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)
PROGRAM = re.compile(r"^ *(?:\$ )?(?:\./)?resonanz(?: (.*))?$", re.MULTILINE)
IN_WORDS = re.compile(r"`(?:\./)?resonanz ([^`]+)`")
KINDS = "FILE FOLDER NAME CLIENT AUDIT QUESTION OLD NEW WHAT COMMAND BEFEHL DIR ID WHERE"
PLACEHOLDER = re.compile(rf"\b(?:{'|'.join(KINDS.split())})\b|…")
REMARK = re.compile(r"(^| +)#.*")
ENDS = re.compile(r"# ends with (\d+)")

FIRST = {
    "audit reopen huber": ["audit finish huber"],
    "audit follow-up huber": ["audit finish huber"],
    "client merge huber hubr": ["client add Hubr"],
}
"""What has to be done before an example that stands by itself."""


def lines(paper: Path) -> list[str]:
    """The command lines of a paper's examples, without the name of the program."""
    blocks = FENCED.findall(paper.read_text(encoding="utf-8"))
    return [found[1] or "" for block in blocks for found in PROGRAM.finditer(block)]


def in_words(paper: Path) -> list[str]:
    """The command lines in a paper's sentences, but for those that name a kind of thing, such as FILE."""
    found = IN_WORDS.findall(FENCED.sub("", paper.read_text(encoding="utf-8")))
    return [line for line in found if not PLACEHOLDER.search(line)]


class Agreeing(io.StringIO):
    """Somebody at the keyboard who says yes to everything."""

    def __init__(self) -> None:
        super().__init__("y\n" * 20)

    def isatty(self) -> bool:
        return True


class Near:
    """A worker in this process: what it does is the same, and nothing has to start."""

    tired = False

    def __init__(self, setup: Setup) -> None:
        self._worker = Worker(setup)

    def do(self, task: Task) -> Reply:
        return self._worker.do(task)

    def rest(self) -> None:
        """Nothing to end."""


@dataclass
class Desk:
    """A folder with everything that the papers name, and a store with two clients."""

    folder: Path
    meant: dict[str, str]
    """What stands here for a path or an id of the papers."""

    def run(self, line: str) -> int:
        """Carry out a command line as a shell would; gives its exit code."""
        words = [self._here(word) for word in shlex.split(REMARK.sub("", line))]
        cut = next((place for place, word in enumerate(words) if word in {"|", ">"}), len(words))
        given = [one for word in words[:cut] for one in self._globbed(word)]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdin", Agreeing())
            out = io.StringIO()
            patch.setattr(sys, "stdout", out)
            code = run(given)
        if words[cut : cut + 1] == [">"]:
            target = Path(words[cut + 1]).expanduser()
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(out.getvalue(), encoding="utf-8")
        return code

    def _here(self, word: str) -> str:
        return self.meant.get(word, word)

    def _globbed(self, word: str) -> list[str]:
        return sorted(map(str, Path().glob(word))) if "*" in word else [word]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Home and desk, made once and copied for each paper."""
    folder = tmp_path_factory.mktemp("prepared")
    desk = folder / "desk"
    (desk / "audits").mkdir(parents=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RESONANZ_HOME", str(folder / "home"))
        patch.chdir(desk)
        for name in ("firma", "vorher", "nachher", "anna", "ben", "audits/huber"):
            text = (examples_folder() / "bakery.de.yaml").read_text(encoding="utf-8")
            path = desk / f"{name}.yaml"
            path.write_text(re.sub(r"name: .*Hollerbusch[^,}\n]*", "name: Huber", text, count=1), "utf-8")
        assert run(["import", "firma.yaml"]) == 0
        assert run(["import", str(examples_folder() / "bakery.de.yaml")]) == 0
        assert run(["audit", "finish", "Hollerbusch"]) == 0
        assert run(["bank", "new", "meetings"]) == 0
        assert run(["backup", str(desk / "audits-2026-03-02-091500.db")]) == 0
    shutil.copytree(desk / "meetings", desk / "meetings-1.0.0")
    return folder


@pytest.fixture
def desks(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Desks":
    monkeypatch.setattr("audit.render.pdf.render_pdf", lambda report, **_: b"%PDF-1.7\n")
    monkeypatch.setattr("audit.bulk.pool.Hand", Near)
    monkeypatch.setattr("audit.store.asking._can_ask", lambda: True)
    monkeypatch.setattr(getpass, "getpass", lambda question: "vier ganz zufällige Wörter")
    monkeypatch.setattr("audit.store.asking.getpass", lambda question: "vier ganz zufällige Wörter")
    return Desks(prepared, tmp_path, monkeypatch)


@dataclass
class Desks:
    """A new desk for whoever wants one."""

    prepared: Path
    folder: Path
    patch: pytest.MonkeyPatch
    count: int = 0

    def new(self) -> Desk:
        self.count += 1
        place = self.folder / str(self.count)
        shutil.copytree(self.prepared, place)
        (place / "desk" / "examples").symlink_to(examples_folder())
        (place / "desk" / "questions").symlink_to(questions_folder())
        self.patch.setenv("RESONANZ_HOME", str(place / "home"))
        self.patch.chdir(place / "desk")
        (place / "stick").mkdir()
        return Desk(place / "desk", {"/media/stick": str(place / "stick"), "k3mwx7pqa2bc": _some(place)})


def _some(place: Path) -> str:
    """The id of an audit."""
    with SqliteStore(place / "home" / "audits.db") as store:
        return next(one.id for one in store.summaries())


def opens_the_wizard(line: str) -> bool:
    """Whether there is no command in it: only options."""
    words = REMARK.sub("", line).split()
    return not [word for word in words if not word.startswith("-") and word not in {"de", "en"}]


@pytest.mark.parametrize("paper", [p for p in PAPERS if lines(p)], ids=lambda p: str(p.relative_to(ROOT)))
def test_the_command_lines_of_a_paper_can_be_typed_one_after_the_other(paper: Path, desks: Desks) -> None:
    desk = desks.new()
    for line in lines(paper):
        ends = ENDS.search(line)
        if not opens_the_wizard(line):
            assert desk.run(line) == int(ends[1] if ends else 0), line


def test_the_examples_of_all_commands_work(desks: Desks) -> None:
    """They stand in every --help, in the manual page, and on docs/commands.md; some are run above."""
    shown = {REMARK.sub("", line) for paper in PAPERS for line in lines(paper)}
    examples = dict.fromkeys(in_words(COMMANDS))
    wrong = []
    for line in examples.keys() - shown:
        desk = desks.new()
        if line == "bank new meetings":
            shutil.rmtree("meetings")
        for before in FIRST.get(line, ()):
            assert desk.run(before) == 0
        if desk.run(line) != 0:
            wrong.append(line)
    assert len(examples) > 40
    assert not wrong


# What is only read.


@pytest.mark.parametrize("paper", PAPERS, ids=lambda p: str(p.relative_to(ROOT)))
def test_lines_that_open_the_wizard_are_understood(paper: Path) -> None:
    for line in filter(opens_the_wizard, lines(paper)):
        assert root_parser("en", lambda *_: 0, None).parse_args(shlex.split(REMARK.sub("", line))), line


@pytest.mark.parametrize("paper", PAPERS, ids=lambda p: str(p.relative_to(ROOT)))
def test_commands_and_options_in_the_middle_of_a_sentence_are_there(paper: Path) -> None:
    known = {one.prog: option_names(one) for one in all_parsers(root_parser("en", lambda *_: 0, None))}
    for line in IN_WORDS.findall(FENCED.sub("", paper.read_text(encoding="utf-8"))):
        words = line.split()
        called = list(takewhile(re.compile(r"[a-z][a-z-]*").fullmatch, words[:2]))
        named = [name for end in (2, 1, 0) if (name := " ".join(["resonanz", *called[:end]])) in known]
        assert not called or named[0] != "resonanz", f"no such command: {line}"
        assert {word for word in words if word.startswith("--")} <= {*known[named[0]]}, line


def test_the_readme_shows_how_to_use_it() -> None:
    shown = lines(ROOT / "README.md")
    assert {line.split()[0] for line in shown if line} >= {"demo", "score", "report"}
    assert any(opens_the_wizard(line) for line in shown)
