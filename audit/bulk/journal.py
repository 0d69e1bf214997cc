"""What a folder of reports holds already: a journal that is only ever added to, so that a batch can go on."""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

FILE = ".resonanz-batch.jsonl"
LARGEST = 64_000_000
"""Bytes that are read: a hundred thousand reports and more."""


@dataclass(slots=True)
class Journal:
    """The journal of a folder."""

    folder: Path
    done: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The files of each key that is done."""
    own: set[str] = field(default_factory=set)
    """All files that a batch has ever begun here; no others may be overwritten."""
    _target: IO[str] | None = None

    @classmethod
    def of(cls, folder: Path) -> "Journal":
        """The journal as it stands; lines that make no sense, a torn last one above all, are passed over."""
        journal = cls(folder)
        path = folder / FILE
        if path.is_file():
            for line in _beginning(path):
                journal._read(line)
        return journal

    def _read(self, line: str) -> None:
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError):
            return
        if not isinstance(entry, dict) or not isinstance(entry.get("files"), list):
            return
        files = tuple(str(name) for name in entry["files"])
        self.own.update(files)
        if isinstance(key := entry.get("key"), str):
            self.done[key] = files

    def holds(self, key: str) -> bool:
        """Whether the files of this key were written, and are still there."""
        return key in self.done and all(self._is_there(name) for name in self.done[key])

    def _is_there(self, name: str) -> bool:
        with suppress(OSError):  # a name that no file can have
            return (self.folder / name).is_file()
        return False

    def begin(self, files: Iterable[str]) -> None:
        """Note which files are about to be written. Raises OSError."""
        self._write({"files": list(files)})

    def finish(self, key: str, files: Iterable[str]) -> None:
        """Note that they are written. Raises OSError."""
        self._write({"key": key, "files": list(files)})

    def _write(self, entry: dict[str, object]) -> None:
        if self._target is None:
            self._target = _appending(self.folder / FILE)
        self._target.write(json.dumps(entry, ensure_ascii=False) + "\n")
        self._target.flush()

    def close(self) -> None:
        """Let go of the file."""
        if self._target is not None:
            self._target.close()


def _beginning(path: Path) -> list[str]:
    with path.open("rb") as file:
        return file.read(LARGEST).decode("utf-8", "replace").splitlines()


def _ends_in_a_line(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read() == b"\n"


def _appending(path: Path) -> IO[str]:
    """The file, readable for its owner alone; a torn last line is ended first."""
    torn = path.is_file() and path.stat().st_size and not _ends_in_a_line(path)
    target = os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a", encoding="utf-8")
    if torn:
        target.write("\n")
    return target
