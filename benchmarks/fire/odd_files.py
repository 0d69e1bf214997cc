"""Things that are no ordinary files, wherever a command takes a file, and in the folder of the user.

Pipes nobody writes to, devices without end, sockets, links in circles, files of 3 GB, files that nobody may
read, files that change while they are read, names that a terminal would obey.
"""

import os
import random
import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from audit.bulk.journal import FILE as JOURNAL
from benchmarks.fire import lines, program
from benchmarks.fire.tally import Tally, told
from benchmarks.fire.tree import ANSWERS, BANK, FOLDER, Command, Place, commands

SECONDS, WALL = 15.0, 40.0
"""Of computing; and by the clock, after which a program counts as waiting for ever."""
HUGE = 3_000_000_000
AT_HOME = (
    ("resonanz.toml", ("score", ANSWERS)),
    ("resonanz.toml", ("init", "--no-input")),
    ("keys.toml", ("keys",)),
    ("audits.db", ("audit", "list")),
    ("audits.db", ("doctor",)),
    ("audits.db-wal", ("audit", "list")),
    ("backups", ("backup",)),
    (".", ("client", "list")),
)
"""What the program keeps for its user, and a command that looks at it."""
NAMED = ("RESONANZ_HOME", "RESONANZ_PASSPHRASE_FILE", "XDG_CACHE_HOME", "TMPDIR")
"""Variables that name a file or a folder."""


@dataclass(frozen=True, slots=True)
class Odd:
    """A thing that is no ordinary file."""

    name: str
    put: Callable[[Path], None]
    """Puts it there."""
    called: str = "odd.yaml"
    """What it is called, where that is up to us."""


def odd_things() -> tuple[Odd, ...]:
    """All of them."""
    return (
        Odd("nothing", lambda _path: None),
        Odd("empty", lambda path: path.touch()),
        Odd("folder", lambda path: path.mkdir()),
        Odd("pipe", os.mkfifo),
        Odd("socket", _socket),
        *(Odd(name, _link_to(name)) for name in ("/dev/zero", "/dev/urandom", "/dev/full", "/dev/null")),
        *(Odd(name, _link_to(name)) for name in ("/proc/self/mem", "/proc/self/environ", "/proc/1/root")),
        Odd("link to itself", lambda path: path.symlink_to(path.name)),
        Odd("link to nothing", lambda path: path.symlink_to("no-such-file")),
        Odd("3 GB", _sparse),
        Odd("not to be read", _locked),
        Odd("letters that steer", _small, "\x1b[31m\x9b\u202e\n.yaml"),
        Odd("no UTF-8", _small, os.fsdecode(b"M\xfcller.yaml")),
        Odd("255 letters", _small, "x" * 250 + ".yaml"),
        Odd("marks and joiners", _small, "e" + "\u0301" * 40 + "👩‍👩‍👧.yaml"),
    )


def _socket(path: Path) -> None:
    here = os.open(path.parent, os.O_RDONLY)  # a socket's own path may be no longer than 100 letters
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(f"/proc/self/fd/{here}/{path.name}")
    finally:
        os.close(here)


def _link_to(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


def _sparse(path: Path) -> None:
    path.touch()
    os.truncate(path, HUGE)


def _locked(path: Path) -> None:
    _small(path)
    path.chmod(0)


def _small(path: Path) -> None:
    path.write_bytes(b"format: 1\nbank: social-media\nanswers:\n  LIS-1: 2\n")


@cache
def powerless() -> tuple[str, ...]:
    """Takes from an administrator the right to read everything; () where that cannot be or need not be."""
    drop = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
    return drop if os.geteuid() == 0 and shutil.which("setpriv") else ()


@dataclass(frozen=True, slots=True)
class Shot:
    """A command line, a place to put something odd, and variables."""

    name: str
    arguments: tuple[str, ...]
    place: str
    """Below the folder one is in."""
    odd: Odd
    environment: tuple[tuple[str, str], ...] = ()


def shots() -> Iterator[Shot]:
    """Every odd thing at every place."""
    for odd in odd_things():
        for command, place in _places():
            line = command.line(place, odd.called)
            yield Shot(f"{' '.join(command.names)} {place.option or place.called}", line, odd.called, odd)
        for name, line in AT_HOME:
            yield Shot(f"home/{name}", line, f"{lines.HOME}/{name}", odd)
        for name in NAMED:
            yield Shot(name, ("doctor",), odd.called, odd, ((name, odd.called),))
        yield Shot("a journal", ("batch", FOLDER, "-o", "out"), f"out/{JOURNAL}", odd)
        yield Shot("a file of a bank", ("bank", "lint", BANK), f"{BANK}/team.yaml", odd)
        yield Shot("a file of a batch", ("batch", FOLDER, "-o", "out"), f"{FOLDER}/{odd.called}", odd)
        yield Shot("another bank's file", ("score", ANSWERS, "--bank", BANK), f"{BANK}/extra.yaml", odd)


def _places() -> Iterator[tuple[Command, Place]]:
    return ((command, place) for command in commands() for place in command.places if place.kind)


def throw(shot: Shot, here: Path, tally: Tally) -> None:
    """Put it there, call the program, and note what becomes of it."""
    target = here / shot.place
    target.parent.mkdir(exist_ok=True)
    if shot.odd.name != "nothing" or target.name != ".":
        _clear(target)
    with suppress(FileExistsError):
        shot.odd.put(target)
    ended = program.run(shot.arguments, here, dict(shot.environment), before=powerless(), wall=WALL)
    tally.shots += 1
    tally.refused += ended.code in {2, 3, 4, 5, 6}
    tally.slowest, tally.largest = max(tally.slowest, ended.seconds), max(tally.largest, ended.megabytes)
    name = f"{shot.odd.name!r} as {shot.name}"
    if finding := program.harm(name, ended, ascii(shot.arguments).encode(), seconds=SECONDS):
        tally.findings.append(finding)


def _clear(target: Path) -> None:
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    else:
        target.unlink(missing_ok=True)


@contextmanager
def changing(path: Path) -> Iterator[None]:
    """A file that others write to all the time: longer, shorter, gone, another one."""
    over = threading.Event()

    def change() -> None:
        rng = random.Random(5)
        whole = path.read_bytes()
        while not over.is_set():
            beside = path.with_name("beside")
            beside.write_bytes(whole[: rng.randrange(len(whole))])
            beside.replace(path)
            with path.open("ab") as file:
                file.write(b"x" * rng.randrange(3_000))
            os.truncate(path, rng.randrange(2_000))

    thread = threading.Thread(target=change)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def while_it_changes(here: Path, tally: Tally) -> None:
    """Commands that read a file twice, or read it in parts."""
    for arguments in (("score", ANSWERS), ("import", ANSWERS), ("report", ANSWERS, "--format", "json")):
        with changing(here / ANSWERS):
            ended = program.run(arguments, here, wall=WALL)
        tally.shots += 1
        tally.refused += ended.code in {2, 3, 4, 5, 6}
        if finding := program.harm(f"changing file, {arguments[0]}", ended, seconds=SECONDS):
            tally.findings.append(finding)


def chosen(count: int, seed: int) -> Sequence[Shot]:
    """So many of them, by chance."""
    return random.Random(seed).sample(list(shots()), count)


def run(minutes: float) -> list[str]:
    """In any order, as many as there is time for."""
    end, tally = time.monotonic() + minutes * 60, Tally("odd files")
    every = list(shots())
    random.shuffle(every)
    with tempfile.TemporaryDirectory(prefix="fire-") as name:
        furnished = lines.furnish(Path(name))
        for shot in every:
            if time.monotonic() > end:
                break
            thrown(shot, furnished, tally)
        while_it_changes(furnished, tally)
    left = len(every) + 3 - tally.shots
    return [*told([tally]), *([f"odd files: no time for {left:,} of {len(every):,}"] if left else [])]


def thrown(shot: Shot, furnished: Path, tally: Tally) -> None:
    """In a folder of its own, a copy of this one."""
    with tempfile.TemporaryDirectory(prefix="fire-", ignore_cleanup_errors=True) as name:
        here = Path(shutil.copytree(furnished, Path(name) / "here", symlinks=True))
        throw(shot, here, tally)
