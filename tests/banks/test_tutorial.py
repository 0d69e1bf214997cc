"""The tutorial is true: its edits are made, its commands are run, and they say what it says they say."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader

ROOT = Path(__file__).parents[2]
TUTORIAL = re.compile(r"^## How to write a bank\n(.*?)^## ", re.DOTALL | re.MULTILINE)
BLOCK = re.compile(r"^```(sh|yaml|text)\n(.*?)^```", re.DOTALL | re.MULTILINE)
EDIT = re.compile(r"# (\S+), (at the end|in place of (.+))\n")
ENDS = re.compile(r"\s+# ends with (\d)$")


def blocks() -> Iterator[tuple[str, str]]:
    found = TUTORIAL.search((ROOT / "docs" / "bank.md").read_text("utf-8"))
    assert found
    for block in BLOCK.finditer(found[1]):
        yield block[1], block[2]


@dataclass
class Reader:
    """Somebody who does what the tutorial says, in an empty folder."""

    folder: Path
    said: str = ""

    def follow(self, kind: str, text: str) -> None:
        if kind == "sh":
            self.said = "".join(self.run(line) for line in text.splitlines())
        elif kind == "yaml":
            self.edit(text)
        else:
            for line in text.splitlines():
                assert f"{line}\n" in self.said

    def run(self, line: str) -> str:
        ends = ENDS.search(line)
        command = ENDS.sub("", line)
        done = subprocess.run(
            ["sh", "-c", command], cwd=self.folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == (int(ends[1]) if ends else 0), f"{line}: {done.stderr}"
        return done.stdout

    def edit(self, text: str) -> None:
        found = EDIT.match(text)
        assert found, text
        path, words = self.folder / found[1], text[found.end() :]
        before = path.read_text("utf-8")
        if found[3]:
            assert before.count(found[3]) == 1
            path.write_text(before.replace(found[3], words.strip()), "utf-8")
        else:
            path.write_text(before + words, "utf-8")


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    command = tmp_path / "bin" / "resonanz"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m audit "$@"\n', "utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{command.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("RESONANZ_LANG", "en")
    (tmp_path / "desk").mkdir()
    return Reader(tmp_path / "desk")


def test_the_tutorial_leads_from_nothing_to_a_report(reader: Reader) -> None:
    kinds = []
    for kind, text in blocks():
        kinds.append(kind)
        reader.follow(kind, text)
    assert {"sh", "yaml", "text"} == set(kinds)
    first = PdfReader(reader.folder / "plan.pdf").pages[0].extract_text()
    assert "Meetings action plan" in first


def test_the_tutorial_begins_with_a_new_bank_and_ends_with_a_report() -> None:
    commands = [line for kind, text in blocks() if kind == "sh" for line in text.splitlines()]
    assert commands[0] == "resonanz bank new meetings"
    assert commands[-1].startswith("resonanz report ")
