"""A small disk that can be filled up, with everything on it: audits, working folder, temporary files."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from audit.banks.compiled import load_default_bank
from audit.core.client import Client
from audit.core.mode import Mode
from audit.session import Session
from audit.settings import SETTINGS_FILE
from audit.store.opening import DATABASE
from audit.store.sqlite import SqliteStore
from benchmarks.fire.terminal import ROOT

SIZE = 24
"""Megabytes."""
SECONDS = 300.0
SAMPLES = ("bakery", "wool-shop")
CLIENT = "Huber Bakery"


@cache
def can() -> bool:
    """Whether a small disk can be made here."""
    made = ["unshare", "-m", "sh", "-c", "mkdir -p $0 && mount -t tmpfs -o size=64k none $0"]
    with tempfile.TemporaryDirectory() as folder:
        told = subprocess.run([*made, f"{folder}/disk"], capture_output=True, check=False)
    return shutil.which("unshare") is not None and told.returncode == 0


@dataclass(slots=True)
class Disk:
    """A small disk; only for a process with a view of the file system of its own."""

    where: Path
    home: Path = field(init=False)
    work: Path = field(init=False)

    def __post_init__(self) -> None:
        self.home, self.work = self.where / "home", self.where / "work"

    def lay_out(self, template: Path, kilobytes: int) -> None:
        """A fresh one with what lies in the template, and so much room left."""
        subprocess.run(["umount", "-l", self.where], capture_output=True, check=False)
        self.where.mkdir(exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}m", "none", self.where], check=True)
        shutil.copytree(template, self.where, dirs_exist_ok=True)
        (self.where / "tmp").mkdir()
        self.leave(kilobytes)

    def leave(self, kilobytes: int) -> None:
        """Fill it up but for so much: page by page, for what the system says is left is not exact."""
        with (self.where / "ballast").open("ab", buffering=0) as ballast, suppress(OSError):
            while True:
                ballast.write(bytes(4096))
        os.truncate(
            self.where / "ballast", max(0, (self.where / "ballast").stat().st_size - kilobytes * 1024)
        )

    def make_room(self) -> None:
        """Somebody has thrown something away."""
        (self.where / "ballast").unlink(missing_ok=True)

    @property
    def environment(self) -> Mapping[str, str]:
        """For a program that has nothing but this disk."""
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("RESONANZ_")}
        own = {"RESONANZ_HOME": str(self.home), "HOME": str(self.work), "TMPDIR": str(self.where / "tmp")}
        return {**inherited, **own, "PYTHONPATH": str(ROOT), "LC_ALL": "en_GB.UTF-8"}

    def files(self) -> dict[str, bytes]:
        """All that lies on it, but the ballast."""
        found = (path for path in sorted(self.where.rglob("*")) if path.is_file() and path.name != "ballast")
        return {str(path.relative_to(self.where)): path.read_bytes() for path in found}

    def run(self, arguments: Sequence[str]) -> "subprocess.CompletedProcess[bytes]":
        """The program, with nobody at the keyboard."""
        return subprocess.run(
            [sys.executable, "-m", "audit", *arguments],
            cwd=self.work,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )


def template(folder: Path) -> Path:
    """A user's folders, with an audit that is under way, files to read, a backup and an archive."""
    home, work = folder / "home", folder / "work"
    (work / "answers").mkdir(parents=True)
    home.mkdir(mode=0o700)
    (home / SETTINGS_FILE).write_text('asked = true\nlanguage = "en"\n', encoding="utf-8")
    for sample in SAMPLES:
        shutil.copy(ROOT / "examples" / f"{sample}.en.yaml", work / "answers")
    with SqliteStore(home / DATABASE) as store:
        client = Client(name=CLIENT)
        Session.start(store, load_default_bank(), now, client=client, mode=Mode.FULL, language="en")
    disk = Disk(folder)
    (folder / "tmp").mkdir()
    for arguments in (("export", "--all", "-o", "before.resonanz"), ("backup", "before.db")):
        disk.run(arguments)
    shutil.rmtree(folder / "tmp")
    return folder


def now() -> datetime:
    """The time."""
    return datetime.now(UTC)
