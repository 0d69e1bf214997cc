"""`resonanz batch`: many reports, failures that stop nothing, and going on where it stopped."""

import json
import os
import re
import signal
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from audit.bulk.gathering import Wanted, tasks_of_files
from audit.bulk.journal import FILE, Journal
from audit.bulk.pool import Hand, Pool
from audit.bulk.tasks import Failed, Reply, Setup, Task, Written
from audit.cli import run
from audit.commands.at_hand import now
from audit.commands.batch_voice import bar, closing, failures, span
from audit.core.client import Client
from audit.core.export import Format, Order
from audit.core.mode import Mode
from audit.errors import Language
from audit.paths import data_folder
from audit.render.brand.value import PLAIN
from audit.reporting import targets
from audit.session import Session
from audit.store.opening import DATABASE, open_store
from tests.core.audits import BANK
from tests.core.reports import EXAMPLES
from tests.test_report_command import keep

DAY = ("--date", "2026-11-22")
QUICK = [path for path in EXAMPLES if path.name.startswith("pump-maker")]


@pytest.fixture
def audits(tmp_path: Path) -> Path:
    """A folder of two good answers files and a bad one."""
    folder = tmp_path / "audits"
    folder.mkdir()
    for path in QUICK:
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "bad.yaml").write_text("format: 1\n", "ascii")
    (folder / "notes.txt").write_text("no answers", "ascii")
    return folder


def batch(folder: Path, out: Path, *more: str) -> int:
    return run(["--lang", "en", "batch", str(folder), "-o", str(out), "--format", "md,ics", *DAY, *more])


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != FILE)


ALL = ["pump-maker.de.ics", "pump-maker.de.md", "pump-maker.en.ics", "pump-maker.en.md"]


def test_what_fails_is_told_at_the_end_and_stops_nothing(
    audits: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert batch(audits, tmp_path / "out") == 4
    said = capsys.readouterr()
    assert names(tmp_path / "out") == ALL
    assert "2 written" in said.out
    assert "1 failed" in said.out
    assert "bad.yaml: " in said.err
    assert "\r" not in said.err


def test_a_second_run_makes_only_what_is_not_there_or_has_changed(
    audits: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (audits / "bad.yaml").unlink()
    out = tmp_path / "out"
    assert batch(audits, out) == 0
    before = {name: (out / name).stat().st_mtime_ns for name in ALL}
    (out / "pump-maker.de.md").unlink()
    with (audits / "pump-maker.en.yaml").open("a") as file:
        file.write("# more\n")
    capsys.readouterr()
    (audits / "third.yaml").write_bytes(QUICK[0].read_bytes())
    assert batch(audits, out) == 0
    assert "3 written" in capsys.readouterr().out
    assert batch(audits, out) == 0
    assert "0 written, 3 up to date already" in capsys.readouterr().out
    assert (out / "pump-maker.en.md").stat().st_mtime_ns > before["pump-maker.en.md"]


def test_a_file_of_the_users_own_is_never_written_over(audits: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "pump-maker.de.md").write_text("precious", "ascii")
    for _ in range(2):
        assert batch(audits, out) == 6
        assert (out / "pump-maker.de.md").read_text("ascii") == "precious"
    assert "pump-maker.en.md" in names(out)


def test_each_audit_can_be_written_in_both_languages(audits: Path, tmp_path: Path) -> None:
    assert batch(audits, tmp_path / "out", "--languages", "de,en", "--workers", "1") == 4
    made = names(tmp_path / "out")
    assert "pump-maker.de-en.md" in made
    assert len(made) == 8


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ([], "Name a folder, or --all."),
        (["x", "--all"], "two sources at once"),
        (["x", "--workers", "0"], "no number from 1 to 32"),
        (["x", "--workers", "²"], "no number from 1 to 32"),
        (["x", "--languages", "fr"], "There is no language ‘fr’"),
    ],
)
def test_what_makes_no_sense_is_refused(
    given: list[str],
    says: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["--lang", "en", "batch", *given]) == 2
    assert says in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert batch(tmp_path / "none", tmp_path / "out") == 4
    assert "There is no folder" in capsys.readouterr().err


def test_an_empty_folder_is_no_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "audits").mkdir()
    assert batch(tmp_path / "audits", tmp_path / "out") == 0
    assert "nothing here" in capsys.readouterr().err


def test_all_audits_that_are_kept_and_have_answers_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep()
    with open_store(data_folder() / DATABASE) as store:
        Session.start(store, BANK, now, client=Client(name="Leer"), mode=Mode.QUICK, language="de")
    for says in ("1 written", "1 up to date already"):
        command = [
            "--lang",
            "en",
            "batch",
            "--all",
            "-o",
            str(tmp_path),
            "--format",
            "md",
            "--languages",
            "de",
        ]
        assert run([*command, *DAY]) == 0
        assert says in capsys.readouterr().out
    (made,) = tmp_path.glob("velten-dosiertechnik-gmbh-*.md")
    assert "# Aktionsplan" in made.read_text("utf-8")


# The workers.


def task(name: str, out: Path) -> Task:
    order = Order(language="de", formats=(Format.ICS,))
    return Task(
        name=name,
        file=os.fsencode(QUICK[0]),
        audit="",
        order=order,
        own_language=False,
        target=os.fsencode(out / name),
        today="2026-11-22",
        key=name,
    )


SETUP = Setup(brand=PLAIN, bank=b"", store=b"")


def test_a_worker_that_dies_costs_one_report_and_is_replaced(tmp_path: Path) -> None:
    told: dict[str, Reply] = {}
    pool = Pool(SETUP, 1)
    first = pool._hand(0)
    first.kill()
    first.done = -1  # it does not know yet
    pool._hands[0] = Stubborn(first)  # type: ignore[assignment]
    pool.run(
        [task("a", tmp_path), task("b", tmp_path)],
        lambda one, reply: told.update({one.name: reply}),
        pytest.fail,
    )
    assert isinstance(told["a"], Failed)
    assert told["b"] == Written(["b.ics"])


class Stubborn:
    """A dead worker that passes for a fresh one until it was given a task."""

    def __init__(self, hand: Hand) -> None:
        self._hand, self.tired = hand, False

    def do(self, one: Task) -> Reply:
        self.tired = True
        return self._hand.do(one)

    def rest(self) -> None:
        self._hand.rest()


def test_ctrl_c_finishes_what_is_begun_and_leaves_whole_files_only(audits: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for number in range(12):
        (audits / f"more-{number:02}.yaml").write_bytes(QUICK[0].read_bytes())
    command = [sys.executable, "-m", "audit", "batch", str(audits), "-o", str(out), "--format", "docx", *DAY]
    process = subprocess.Popen(
        [*command, "--workers", "1", "--lang", "en"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while process.poll() is None and not list(out.glob("*.docx") if out.is_dir() else []):
        os.sched_yield()
    process.send_signal(signal.SIGINT)
    said, complaints = process.communicate(timeout=60)
    assert process.returncode == 130, complaints
    assert "still to do" in said
    made = [path for path in out.iterdir() if path.name != FILE]
    assert made
    assert len(made) < 14
    assert all(path.read_bytes().endswith(b"\0\0") for path in made)
    journal = Journal.of(out)
    assert {name for files in journal.done.values() for name in files} == {path.name for path in made}


# The journal.


def test_a_torn_last_line_is_passed_over_and_written_on_after(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x", "ascii")
    (tmp_path / FILE).write_text('{"key": "k", "files": ["a.md"]}\n{"key": "t', "ascii")
    journal = Journal.of(tmp_path)
    assert journal.holds("k")
    assert not journal.holds("t")
    journal.finish("n", ["a.md"])
    journal.close()
    assert Journal.of(tmp_path).holds("n")
    assert (tmp_path / FILE).stat().st_mode & 0o777 in {0o600, 0o644}


@pytest.mark.parametrize("line", ["[]", "{}", '{"files": 3}', '{"key": 3, "files": []}', "null", "\x00"])
def test_a_line_that_makes_no_sense_changes_nothing(tmp_path: Path, line: str) -> None:
    (tmp_path / FILE).write_text(line + "\n", "utf-8")
    assert Journal.of(tmp_path).done == {}


def test_the_journal_holds_nothing_of_what_was_answered(audits: Path, tmp_path: Path) -> None:
    batch(audits, tmp_path / "out")
    for line in (tmp_path / "out" / FILE).read_text("utf-8").splitlines():
        assert set(json.loads(line)) <= {"key", "files"}


# What is said.


def test_the_bar_says_how_many_how_fast_and_how_long() -> None:
    assert bar(50, 200, 60.0, 80).en.endswith("50 of 200  50 a minute  3 min left")
    assert bar(50, 200, 60.0, 80).de.endswith("50 von 200  50 pro Minute  noch 3 min")
    assert bar(50, 200, 60.0, 80).en.count("█") * 3 <= bar(50, 200, 60.0, 80).en.count("·") + 2


@pytest.mark.parametrize("width", [1, 10, 20, 40, 60, 80, 200])
def test_the_bar_never_wraps(width: int) -> None:
    for done in (0, 1, 199, 200):
        shown = bar(done, 200, 3000.0, width)
        assert max(len(shown.de), len(shown.en)) < max(width, 2)


def test_the_end_is_told_in_a_line() -> None:
    assert (
        closing(200, 3, 1, 0, 300).en == "200 written in 5 min (40 a minute), 3 up to date already, 1 failed"
    )
    assert closing(0, 3, 0, 2, 0.1).de == "0 geschrieben, 3 schon aktuell, 2 noch offen"
    assert span(0.2).en == "1 s"


def test_names_of_files_cannot_steer_the_terminal() -> None:
    lines = failures([("a\x1b]0;x\x07.yaml", "b\nc")] * 2, "en")
    assert lines == ["Not written:", "  a␛]0;x␇.yaml: b\n    c"]


# Names of files.

ODD = (
    *(b"\xffa.yaml", b"a.json.yaml", b"a.yaml", b"A.yml", b"a.pdf.yaml", b"a-answers.yaml", b"CON.yaml"),
    *("x\u202e\x1b[31m.yaml".encode(), b"a:b?.yaml", b"-rf.yaml", b".hidden.yaml", b"a. .yaml", b"\n.json"),
    *("B\u00e4cker.yaml".encode(), "Ba\u0308cker.yaml".encode(), b"x" * 250 + b".yaml", "漢字.yaml".encode()),
)


def stems(folder: Path, *formats: Format, languages: tuple[Language, ...] = ()) -> list[str]:
    order = Order(language="en", formats=formats or (Format.MARKDOWN,))
    wanted = Wanted(
        order=order, languages=languages, today="2026-11-22", brand=PLAIN, folder=Path("out"), bank=None
    )
    return [os.fsdecode(task.target).removeprefix("out/") for task in tasks_of_files(folder, wanted)]


def odd_files(folder: Path, *names: bytes) -> Path:
    for name in names or ODD:
        (folder / os.fsdecode(name)).write_bytes(b"")
    return folder


def test_whatever_files_are_called_their_reports_have_safe_names_of_their_own(tmp_path: Path) -> None:
    found = stems(odd_files(tmp_path), Format.MARKDOWN, Format.CSV)
    assert len({unicodedata.normalize("NFC", one).casefold() for one in found}) == len(ODD)
    assert all(one.isprintable() and not re.search(r'[<>:"/\\|?*]|^[-.]|[ .]$|^con$', one) for one in found)
    assert all(len(one.encode()) <= 220 for one in found)
    assert "漢字" in found


@pytest.mark.parametrize(
    ("names", "formats"),
    [
        ((b"a.yaml", b"a.pdf.yaml"), (Format.MARKDOWN,)),
        ((b"a.yaml", b"a-answers.yaml"), (Format.CSV,)),
        ((b"a-yaml.yaml", b"a.json", b"a.yaml"), (Format.MARKDOWN,)),
        ((b"Huber.yaml", b"huber.yaml"), (Format.PDF,)),
        ((b"a.yaml", b"a-de.yaml"), (Format.MARKDOWN,)),
    ],
)
def test_no_report_of_a_batch_takes_the_place_of_another(
    names: tuple[bytes, ...], formats: tuple[Format, ...], tmp_path: Path
) -> None:
    folder = odd_files(tmp_path, *names)
    for languages in ((), ("de", "en")):
        order = Order(language="en", formats=formats)
        found = stems(folder, *formats, languages=languages)
        paths = [path.name.casefold() for one in found for path in targets(Path(one), order)]
        assert len(set(paths)) == len(paths)


def test_a_file_whose_name_is_no_text_is_reported_on_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / os.fsdecode(b"\xff")
    folder.mkdir()
    (folder / os.fsdecode(b"\xfe.yaml")).write_bytes(QUICK[0].read_bytes())
    assert batch(folder, folder / "out") == 0
    assert "1 written" in capsys.readouterr().out
    assert names(folder / "out") == ["audit.ics", "audit.md"]
