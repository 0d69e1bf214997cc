"""A disk that loses what was not synced: what SQLite writes is recorded, and what a power failure leaves.

SQLite is asked for its table of file operations and four of them are replaced: write, truncate, sync and
delete are noted down and then done. That needs SQLite as a library of its own, as most systems have it.
"""

import ctypes
import random
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SECTOR = 512
"""Bytes that a disk writes at once: a torn write keeps some of them and loses the rest."""


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes at a place."""

    name: str
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """The file is cut to a size."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Gone:
    """The file is deleted; for certain where the folder was synced, too."""

    name: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Synced:
    """All that was done to the file before is on the disk."""

    name: str


@dataclass(frozen=True, slots=True)
class Said:
    """What the program has confirmed."""

    words: str


Change = Write | Cut | Gone
Step = Change | Synced | Said


@dataclass
class Recording:
    """Everything that was done to the files of a folder, in order."""

    folder: Path
    steps: list[Step] = field(default_factory=list)

    def confirm(self, words: str) -> None:
        """From here on it must not be lost."""
        self.steps.append(Said(words))


# What a power failure leaves.


@dataclass
class Disk:
    """What is on it for certain, and what was written and may be."""

    certain: dict[str, bytes] = field(default_factory=dict)
    pending: dict[str, list[Change]] = field(default_factory=dict)

    def take(self, step: Step) -> None:
        """One more step of the recording."""
        match step:
            case Write() | Cut() | Gone():
                if any(isinstance(one, Gone) for one in self.pending.get(step.name, ())):
                    self._settle(step.name)  # a new file of the same name
                self.pending.setdefault(step.name, []).append(step)
                if isinstance(step, Gone) and step.certain:
                    self._settle(step.name)
            case Synced(name):
                self._settle(name)
            case Said():
                pass

    def _settle(self, name: str) -> None:
        self.certain = after(self.certain, self.pending.pop(name, []))

    def torn(self, rolls: random.Random) -> dict[str, bytes]:
        """The files after a power failure: of what was pending none, all or some, and some of it torn."""
        files = self.certain
        for changes in self.pending.values():
            files = after(files, _survivors(changes, rolls))
        return files


def _survivors(changes: Sequence[Change], rolls: random.Random) -> list[Change]:
    share = rolls.choice((0.0, 0.5, 0.9, 1.0))
    return [_perhaps_torn(change, rolls) for change in changes if rolls.random() < share]


def _perhaps_torn(change: Change, rolls: random.Random) -> Change:
    if isinstance(change, Write) and len(change.data) > SECTOR and rolls.random() < 0.2:
        kept = SECTOR * rolls.randrange(1, (len(change.data) + SECTOR - 1) // SECTOR)
        return Write(change.name, change.offset, change.data[:kept])
    return change


def after(files: dict[str, bytes], changes: Sequence[Change]) -> dict[str, bytes]:
    """The files once these changes are done."""
    files = dict(files)
    for change in changes:
        old = files.get(change.name, b"")
        match change:
            case Write(name, offset, data):
                files[name] = old[:offset].ljust(offset, b"\0") + data + old[offset + len(data) :]
            case Cut(name, size):
                files[name] = old[:size].ljust(size, b"\0")
            case Gone(name, _):
                files.pop(name, None)
    return files


# Recording.

# The name is handed on as the pointer it came as: SQLite keeps it for as long as the file is open.
_OPEN = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
)
_DELETE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
_WRITE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_int64)
_TRUNCATE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int64)
_SYNC = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int)


class _Vfs(ctypes.Structure):
    """sqlite3_vfs, as far as it is needed."""

    _fields_ = (
        ("version", ctypes.c_int),
        ("size", ctypes.c_int),
        ("longest", ctypes.c_int),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        ("open", ctypes.c_void_p),
        ("delete", ctypes.c_void_p),
    )


class _Methods(ctypes.Structure):
    """sqlite3_io_methods, whole: it is copied."""

    _fields_ = (
        ("version", ctypes.c_int),
        ("close", ctypes.c_void_p),
        ("read", ctypes.c_void_p),
        ("write", ctypes.c_void_p),
        ("truncate", ctypes.c_void_p),
        ("sync", ctypes.c_void_p),
        ("others", ctypes.c_void_p * 12),
    )


def _library() -> Any:
    """The SQLite that Python uses, or None where it is not a library of its own."""
    try:
        maps = Path("/proc/self/maps").read_text(encoding="utf-8")
    except OSError:
        return None
    paths = [line.split(maxsplit=5)[-1] for line in maps.splitlines() if "libsqlite3" in line]
    if not paths:
        return None
    library = ctypes.CDLL(paths[0])
    library.sqlite3_libversion.restype = ctypes.c_char_p
    library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
    library.sqlite3_vfs_find.argtypes = [ctypes.c_char_p]
    return library if library.sqlite3_libversion().decode() == sqlite3.sqlite_version else None


def is_possible() -> bool:
    """Whether this Python lets its SQLite be watched."""
    return _library() is not None


class _Watch:
    """Stands between SQLite and its files; keeps all that C holds on to."""

    def __init__(self, recording: Recording) -> None:
        self.recording = recording
        self.vfs = _library().sqlite3_vfs_find(None).contents
        self.real_open, self.real_delete = _OPEN(self.vfs.open), _DELETE(self.vfs.delete)
        self.saved = self.vfs.open, self.vfs.delete
        self.names: dict[int, str] = {}
        self.tables: dict[int, _Methods] = {}
        self.own = (_OPEN(self.open), _DELETE(self.delete))
        self.methods = (_WRITE(self.write), _TRUNCATE(self.truncate), _SYNC(self.sync))
        self.real: dict[int, tuple[Any, Any, Any]] = {}

    def begin(self) -> None:
        self.vfs.open = ctypes.cast(self.own[0], ctypes.c_void_p).value
        self.vfs.delete = ctypes.cast(self.own[1], ctypes.c_void_p).value

    def end(self) -> None:
        self.vfs.open, self.vfs.delete = self.saved

    def _note(self, step: Step) -> None:
        self.recording.steps.append(step)

    def open(self, vfs: int, name: int | None, file: int, flags: int, out: int) -> int:
        code: int = self.real_open(vfs, name, file, flags, out)
        path = Path(ctypes.string_at(name).decode()) if name else Path()
        if code == 0 and path.parent == self.recording.folder:
            self.names[file] = path.name
            self._replace_methods(file)
        return code

    def _replace_methods(self, file: int) -> None:
        pointer = ctypes.cast(file, ctypes.POINTER(ctypes.c_void_p))
        original = ctypes.cast(pointer[0] or 0, ctypes.POINTER(_Methods)).contents
        self.real[file] = (_WRITE(original.write), _TRUNCATE(original.truncate), _SYNC(original.sync))
        table = _Methods.from_buffer_copy(original)
        table.write, table.truncate, table.sync = (
            ctypes.cast(method, ctypes.c_void_p).value for method in self.methods
        )
        self.tables[file] = table
        pointer[0] = ctypes.addressof(table)

    def write(self, file: int, data: int, size: int, offset: int) -> int:
        self._note(Write(self.names[file], offset, ctypes.string_at(data, size)))
        code: int = self.real[file][0](file, data, size, offset)
        return code

    def truncate(self, file: int, size: int) -> int:
        self._note(Cut(self.names[file], size))
        code: int = self.real[file][1](file, size)
        return code

    def sync(self, file: int, flags: int) -> int:
        code: int = self.real[file][2](file, flags)
        self._note(Synced(self.names[file]))
        return code

    def delete(self, vfs: int, path: bytes, directory: int) -> int:
        code: int = self.real_delete(vfs, path, directory)
        if code == 0 and Path(path.decode()).parent == self.recording.folder:
            self._note(Gone(Path(path.decode()).name, bool(directory)))
        return code


@contextmanager
def recording(folder: Path) -> Iterator[Recording]:
    """Within, everything that SQLite does to the files of this folder is noted down."""
    watch = _Watch(Recording(folder.resolve()))
    watch.begin()
    try:
        yield watch.recording
    finally:
        watch.end()
