"""One run of the real program in a process of its own: what it said, how long it took, how large it grew."""

import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.fire.tally import Finding

ROOT = Path(__file__).resolve().parents[2]
SECONDS, MEGABYTES = 5.0, 500
"""Of computing, and at most."""
WALL = 60.0
CODES = {0, 2, 3, 4, 5, 6}
RAW = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")
"""Bytes that a terminal would obey."""


WATCH = """
import os, resource, subprocess, sys
ended = subprocess.run([sys.executable, "-P", "-m", "audit", *sys.argv[1:]])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(os.environ["FIRE_FIGURES"], "w") as told:
    told.write(f"{ended.returncode} {used.ru_utime + used.ru_stime} {used.ru_maxrss // 1024}")
"""
"""A small process in between: what a large one starts counts as large as itself."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run that has ended."""

    code: int
    """None of its own: killed, or stopped because it took too long."""
    said: bytes
    """On both channels."""
    seconds: float
    """Of computing, with all processes it started."""
    megabytes: int
    """Of the largest of its processes."""


def run(
    arguments: Sequence[str],
    folder: Path,
    environment: Mapping[str, str] | None = None,
    *,
    before: Sequence[str] = (),
    wall: float = WALL,
) -> Run:
    """The program with these arguments, in this folder, which is its home as well.

    Before it may stand a command that changes the world for it; after so many seconds it is stopped.
    """
    with tempfile.NamedTemporaryFile() as figures, tempfile.TemporaryFile() as told:
        process = subprocess.Popen(
            [*before, sys.executable, "-I", "-S", "-c", WATCH, *arguments],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=told,
            env=_world(folder, environment or {}) | {"FIRE_FIGURES": figures.name},
            start_new_session=True,
        )
        try:
            process.wait(wall)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        told.seek(0)
        code, seconds, megabytes = (figures.read().split() or (b"-9", b"0", b"0"))[:3]
        return Run(int(code), told.read(2_000_000), float(seconds), int(megabytes))


def _world(folder: Path, more: Mapping[str, str]) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("RESONANZ_")}
    own = {"PYTHONPATH": str(ROOT), "RESONANZ_HOME": str(folder / "home"), "HOME": str(folder)}
    return {**inherited, **own, **more}


def harm(name: str, ended: Run, content: bytes = b"", *, seconds: float = SECONDS) -> Finding | None:
    """What is wrong with how a run ended; None where it is as it should be."""
    found = ""
    if ended.code not in CODES:
        found = f"exit code {ended.code}: {ended.said[-120:]!r}"
    elif b"Traceback" in ended.said:
        found = "a traceback"
    elif RAW.search(ended.said):
        found = f"a raw control character: {RAW.findall(ended.said)[:3]}"
    elif ended.code and not ended.said.strip():
        found = f"exit code {ended.code} without a word"
    elif ended.seconds > seconds:
        found = f"{ended.seconds:.1f} s of computing"
    elif ended.megabytes > MEGABYTES:
        found = f"{ended.megabytes} MB"
    return Finding(name, found, content) if found else None
