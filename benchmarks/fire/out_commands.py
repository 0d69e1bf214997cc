"""The ways out of the commands: every name of a file, every word and every text in them is hostile.

In one process, because starting one for each of a hundred command lines would take most of the time.
"""

import io
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from audit.banks.answers_file import read_answers
from audit.banks.answers_writer import write_answers
from audit.cli import run as run_command
from audit.core.answers import Answers
from audit.paths import examples_folder, questions_folder
from benchmarks.fire.fields import with_texts
from benchmarks.fire.ledger import note
from benchmarks.fire.out import CANARY

EVIL = "\x1b]0;own\x07\x1b[31m\x9b2J\u202e\u200f {x} {0.__class__} %s [/red] <b>"
NO_TEXT = os.fsdecode(b"\xff\xfe")
"""A name that a file may have although it is no text."""
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What may come out of no command; not even of those that write JSON."""
LINES_END = {"csv", "ics"}
"""Forms whose lines end with a carriage return."""


@dataclass(frozen=True, slots=True)
class World:
    """A folder full of hostile files, by what they are."""

    good: str
    other: str
    broken: tuple[str, ...]
    bank: str
    broken_bank: str
    brand: str


def world(folder: Path, name: str) -> World:
    """The files, `name` a part of each of their names."""
    from tests.core.audits import BANK

    file = read_answers(examples_folder() / "bakery.en.yaml", BANK)
    evil = with_texts(file.client, lambda _, _field: EVIL)
    answers = Answers()
    for answer in file.answers.values():
        text = with_texts(answer, lambda _, field: CANARY if field == "private_note" else f"{EVIL}\nzwei")
        answers = answers.with_answer(text)
    whole = write_answers(replace(file, client=evil, answers=answers), BANK, private=True)
    ours = {"a.yaml": whole, "b.yaml": whole.replace("zwei", "drei")}
    theirs = {
        "c.yaml": whole + '\n"\\e]0;x\\a[/red] {x}": 3\n? "\\x9b2J"\n: !!python/x "\\u202e"\n',
        "d.yaml": '"\\e]0;x\\a{x}": "\\x9b2J"\nformat: "\\e[31m"\nbank: "\\u202e{x}"\nclient: {"\\e": 1}\n',
        "e.yaml": 'format: 1\nbank: social-media\nanswers: {"\\e{x}": {"\\e": 1}, LIS-1: "\\e[2J {x}",'
        ' CHA-1: {"\\e": {"\\e": "\\e"}}, GOV-2: {"\\x9b": true}}\n',
        "f.json": json.dumps({EVIL: EVIL, "answers": [EVIL]}),
    }
    for title, content in {**ours, **theirs}.items():
        (folder / f"{name}{title}").write_text(content, "utf-8")
    banks = [f"{name}bank", f"{name}broken"]
    for bank in banks:
        shutil.copytree(questions_folder() / "social-media", folder / bank)
    (folder / banks[1] / f"{name}.yaml").write_text('- id: "\\e[31m {x}"\n  "\\x9b": "\\e"\n', "ascii")
    brand = 'name = "\\u001b[31m {x}"\n"\\u001b{x}" = 3\naccent = "\\u001b[31m"\nlogo = "\\u001b.svg"\n'
    (folder / f"{name}.toml").write_text(brand, "ascii")
    broken = (*(f"{name}{title}" for title in theirs), f"{name}nowhere")
    return World(f"{name}a.yaml", f"{name}b.yaml", broken, banks[0], banks[1], f"{name}.toml")


def lines(there: World, name: str) -> Iterator[Sequence[str]]:
    """One command line after the other; what earlier ones have written, later ones read."""
    good, other, evil = there.good, there.other, EVIL
    yield from (["score", good], ["score", "--json", good, other], ["check", good], ["compare", good, other])
    yield from (["explain", good, what] for what in ("level", "plan", "LIS", "LIS-1", "confidence", evil))
    for broken in there.broken:
        yield from (["score", broken], ["check", broken], ["check", "--json", broken], ["import", broken])
    yield from (["score", good, "--bank", bank] for bank in (there.bank, there.broken_bank, name))
    yield from (["bank", verb, there.bank] for verb in ("lint", "show", "schema"))
    yield from (["bank", verb, there.broken_bank] for verb in ("lint", "show", "simulate"))
    yield from (["bank", "diff", there.bank, there.broken_bank], ["bank", "show", there.bank, evil])
    yield from (["bank", "show", "--json", there.bank, "LIS-1"], ["bank", "new", f"{name}new"])
    for form in ("md", "html", "csv", "ics", "json"):
        yield ["report", good, "--format", form, "-o", "-"]
    yield from (["report", good, "-o", f"{name}.md"], ["report", good, "-o", f"{name}/no/x.md"])
    yield from (["report", good, "-o", f"x.{evil}"], ["report", good, "--format", evil])
    yield from (["report", good, "--brand", there.brand], ["report", good, "--date", evil])
    yield from (["brand", "check", there.brand], ["brand", "init", f"{name}new.toml"])
    yield from (["batch", ".", "-o", f"{name}out", "--format", "md"], ["batch", evil])
    yield from (["import", good, other], ["import", good], ["audit", "list"], ["audit", "list", "--json"])
    yield from (["client", "list"], ["client", "list", "--json"], ["client", "show", evil[:20]])
    yield from (["client", "add", f"{evil}2"], ["client", "show", f"{evil}2"], ["audit", evil])
    yield from (["report", "--audit", evil, "--format", "md"], ["audit", "search", evil[:9]])
    yield from (["audit", "show", evil], ["audit", "show", "--json", evil], ["audit", "log", evil])
    yield from (["export", "--all", "-o", f"{name}.resonanz"], ["import", f"{name}.resonanz"])
    yield from (["merge", good, other, "-o", f"{name}merged.yaml"], ["merge", good, there.broken[0]])
    for form in ("xlsx", "csv"):
        yield from (["sheet", "--from", good, "-o", f"{name}.{form}"], ["import", f"{name}.{form}"])
    yield from (["backup"], ["backup", f"{name}.db"], ["restore", good], ["restore", evil], ["doctor"])
    yield from (["doctor", "--json"], ["purge", "--client", evil], ["purge", "--older-than", evil], ["keys"])
    yield from (["init", "--language", evil], ["completion", evil], [evil], [f"--{evil}"], ["--lang", evil])


def said(arguments: Sequence[str]) -> tuple[int, str]:
    """The exit code of a command line, and what it has said on both channels."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err), patch.object(sys, "stdin", io.StringIO()):
        try:
            code = run_command(arguments)
        except SystemExit as end:
            code = int(end.code or 0)
    for channel in (out, err):
        channel.flush()
    return code, "".join(_bytes(one).decode("utf-8", "surrogateescape") for one in (out, err))


def _bytes(channel: io.TextIOWrapper) -> bytes:
    kept: Any = channel.buffer
    return bytes(kept.getvalue())


def wrong(arguments: Sequence[str]) -> str:
    """What is wrong with what a command has said; '' where nothing is."""
    code, words = said(arguments)
    words = words.replace("\r\n", "\n") if LINES_END.intersection(arguments) else words
    if code == 1 or "Traceback" in words:
        return f"{code}: {words[-200:]!a}"
    if found := RAW.search(words):
        return ascii(words[max(0, found.start() - 60) : found.end() + 20])
    return "a private note" if CANARY in words else ""


def fire(folder: Path, name: str) -> tuple[int, list[str]]:
    """How many command lines, and what was wrong with each that went wrong."""
    home = folder / f"{name}home"
    home.mkdir(mode=0o700)
    count, found = 0, list[str]()
    with chdir(folder), patch.dict(os.environ, {"RESONANZ_HOME": str(home), "RESONANZ_LANG": "en"}):
        for arguments in lines(world(folder, name), name):
            count += 1
            if harm := wrong(arguments):
                found.append(f"{' '.join(map(ascii, arguments))}: {harm}")
    return count, found


def run(minutes: float) -> list[str]:  # noqa: ARG001 - there is only so much to be said
    """All of them, in a folder with a hostile name and in one whose name is no text."""
    total, found = 0, list[str]()
    for name in (EVIL.replace("/", "-"), NO_TEXT):
        with tempfile.TemporaryDirectory() as folder:
            inside = Path(folder) / name
            inside.mkdir()
            count, harmful = fire(inside, name)
            total, found = total + count, [*found, *harmful]
    note(inputs=total)
    return [f"commands: {total} command lines, {len(found)} harmful", *(f"  FOUND {one}" for one in found)]
