"""Where the program writes: nowhere while it is imported, and only in the user's own folders at work."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from audit.paths import examples_folder, questions_folder

ROOT = Path(__file__).parents[1]
BAKERY = str(examples_folder() / "bakery.en.yaml")

WATCHER = """
import json, os, sys

out = open(os.environ["FOOTPRINTS"], "w")
seen = []
# How many of the arguments are paths.
PATHS = {
    "os.mkdir": 1, "os.remove": 1, "os.rmdir": 1, "os.truncate": 1, "os.chmod": 1, "os.utime": 1,
    "os.rename": 2, "os.link": 2, "os.symlink": 2, "shutil.rmtree": 1, "sqlite3.connect": 1,
    "subprocess.Popen": 0, "os.system": 0, "socket.connect": 0,
}

def place(path):
    return os.path.abspath(os.fsdecode(path).removeprefix("file:").partition("?")[0])

def watch(event, arguments):
    changes = event in PATHS
    if event == "socket.connect":
        changes = isinstance(arguments[1], tuple)  # the network: an address, not a path
    if event == "open":
        path, mode, flags = arguments
        changes = set(mode or "") & set("wax+") or (flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if changes:
        named = arguments[: PATHS.get(event, 1)]
        seen.append((event, [place(each) for each in named if isinstance(each, (str, bytes))]))

sys.addaudithook(watch)
sys.dont_write_bytecode = True
"""
EVERYTHING = """
import importlib, pkgutil, audit
for module in pkgutil.walk_packages(audit.__path__, "audit."):
    importlib.import_module(module.name)
"""
AT_WORK = """
from audit.__main__ import main
sys.argv[0] = "resonanz"
main()
sys.stdout.flush()
"""
TELL = """
told, seen = seen, []
json.dump(told, out)
out.close()
"""

Footprint = tuple[str, list[str]]


def footprints(code: str, *arguments: str, cwd: Path, said: str = "") -> list[Footprint]:
    """What this code did to the machine, in a process of its own."""
    told = cwd.with_suffix(".footprints")
    run = subprocess.run(
        [sys.executable, "-P", "-c", WATCHER + code + TELL, *arguments],
        input=said,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "FOOTPRINTS": str(told)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return [(event, paths) for event, paths in json.loads(told.read_text(encoding="utf-8"))]


def beyond(prints: list[Footprint], *own: Path) -> list[Footprint]:
    """What lies outside these folders."""
    places = (*map(str, own), os.devnull)
    return [(event, paths) for event, paths in prints if not all(path.startswith(places) for path in paths)]


def test_importing_every_module_changes_nothing_and_starts_nothing(tmp_path: Path) -> None:
    assert footprints(EVERYTHING, cwd=tmp_path) == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("score", BAKERY, "--bank", "bank"), ""),
        (("report", BAKERY, "--bank", "bank", "--format", "html,csv,ics,json,xlsx"), ""),
        (("--plain",), "n\nFirm\n\n\n1\n1\n1\n"),
    ],
    ids=["score", "report", "interview"],
)
def test_at_work_it_writes_only_into_the_users_folders(
    command: tuple[str, ...], said: str, tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp = tmp_path / "tmp"
    tmp.mkdir()
    bank = questions_folder() / "social-media"  # without its compiled copy, so that one is kept in the cache
    shutil.copytree(bank, tmp_path / "bank", ignore=shutil.ignore_patterns("compiled.json"))
    monkeypatch.setenv("TMPDIR", str(tmp))
    prints = footprints(AT_WORK, *command, cwd=tmp_path, said=said)
    assert beyond(prints, own_home, tmp_path / "reports", tmp) == []
    assert "socket.connect" not in dict(prints), "a connection to the network"
    assert any(str(own_home) in path for _, paths in prints for path in paths), "the watcher saw nothing"
