"""Machines that are not as they should be, and what the program does there (docs/behaviour.md).

Each is one shell line around the program: `"$@"` is the command. It has to end by itself, with the code and
the words given, without a traceback and without a control character of anybody's.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.fire.ledger import note
from benchmarks.fire.terminal import ROOT, steering

SAMPLE = ROOT / "examples" / "bakery.en.yaml"
SECONDS = 60.0
SCORE = ("score", str(SAMPLE))
REPORT = ("report", str(SAMPLE), "-o", "plan.pdf")
PAPERS = ("report", str(SAMPLE), "--format", "xlsx,docx", "-o", "plan.pdf")
LINES = ("--plain",)
UNFORESEEN = ("Traceback", "should not have happened", "hätte nicht passieren", "Exception ignored")


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine, a command on it, and what is to come of that."""

    name: str
    shell: str
    """A line for sh; it may use a folder of its own, which is where it is."""
    command: tuple[str, ...]
    code: int = 0
    says: str = ""
    typed: str = ""
    """What comes in."""
    needs: str = ""
    """A program, or a shell line that works where this can be tried."""
    patience: float = SECONDS
    long: bool = False
    """Too long for every day."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of it."""

    code: int
    out: bytes
    err: bytes
    seconds: float

    @property
    def said(self) -> str:
        """All of it as text."""
        return (self.out + self.err).decode("utf-8", "replace")


_GONE = "mkdir gone && cd gone && rmdir ../gone && "
_OWN = "unshare -m true"
_SMALL = "mkdir -p small && mount -t tmpfs -o size={} none small && "
_FIXED = "mkdir -p fixed && mount -t tmpfs -o ro none fixed && "
_FAKE = "FAKETIME_DONT_FAKE_MONOTONIC=1 DONT_FAKE_MONOTONIC=1 faketime '{}' \"$@\""

_LONG = "long=$(printf '%05000d' 0); "
_OLD_PANGO = (
    "echo 'const char *pango_version_string(void) { return \"1.40.14\"; }' >old.c"
    " && cc -shared -fPIC -o libpango-1.0.so.0 old.c && "
)

MACHINES: tuple[Machine, ...] = (
    # Languages and letters.
    Machine("LANG=C", 'LC_ALL=C LANG=C "$@"', SCORE, 0, "First:"),
    Machine(
        "a terminal without UTF-8", 'LC_ALL=POSIX PYTHONUTF8=0 PYTHONCOERCECLOCALE=0 "$@"', SCORE, 0, "First:"
    ),
    Machine("letters of ASCII only", 'PYTHONIOENCODING=ascii "$@"', SCORE, 0, "First:"),
    Machine("a language that nobody knows", 'LC_ALL=xx_YY.none "$@"', SCORE, 0, "First:"),
    # Terminals.
    Machine("no terminal", '"$@" </dev/null', (), 2, "--plain"),
    Machine("a pipe", '"$@"', LINES, 0, "resonanz --plain", typed="q\n"),
    Machine("TERM=dumb in a pipe", 'TERM=dumb "$@"', LINES, 0, "resonanz --plain", typed="q\n"),
    Machine("input at its end", '"$@" </dev/null', LINES, 0, "resonanz --plain"),
    Machine("input closed", '"$@" <&-', (), 2, "--plain"),
    Machine("input closed, line mode", '"$@" <&-', LINES, 0, "resonanz --plain"),
    Machine("output closed", '"$@" >&-', SCORE, 0),
    Machine("everything closed", '"$@" <&- >&- 2>&-', PAPERS, 0),
    Machine("an output that is full", '"$@" >/dev/full', SCORE, 6, "no space left"),
    Machine("an output that is full, line mode", '"$@" >/dev/full', LINES, 6, "no space left", typed="q\n"),
    Machine("a reader that has gone", '"$@" | true; exit 0', SCORE, 0),
    # Folders.
    Machine("no HOME", 'unset HOME RESONANZ_HOME XDG_DATA_HOME XDG_CACHE_HOME; "$@"', SCORE, 0, "First:"),
    Machine("a HOME that is a file", '>file; RESONANZ_HOME=$PWD/file "$@"', LINES, 5, "No file with audits"),
    Machine("a HOME that is a file, scores", '>file; RESONANZ_HOME=$PWD/file "$@"', SCORE, 0, "First:"),
    Machine(
        "a HOME that can only be read",
        _FIXED + 'RESONANZ_HOME=$PWD/fixed "$@"',
        LINES,
        5,
        "permission",
        needs=_OWN,
    ),
    Machine(
        "a report, HOME can only be read",
        _FIXED + 'RESONANZ_HOME=$PWD/fixed "$@"',
        PAPERS,
        0,
        "Written",
        needs=_OWN,
    ),
    Machine(
        "a HOME with a line break and a smile",
        'RESONANZ_HOME="$PWD/a\n\U0001f642" "$@"',
        LINES,
        0,
        "--plain",
        typed="q\n",
    ),
    Machine(
        "a HOME that is no text",
        """RESONANZ_HOME="$PWD/$(printf 'a\\377')" "$@\"""",
        LINES,
        0,
        "--plain",
        typed="q\n",
    ),
    Machine(
        "a HOME with 5,000 letters", _LONG + 'RESONANZ_HOME=$PWD/$long "$@"', LINES, 5, "choose another place"
    ),
    Machine("a folder that can only be read", _FIXED + 'cd fixed; "$@"', REPORT, 6, "written", needs=_OWN),
    Machine("a folder that is gone", _GONE + '"$@"', ("demo",), 6, "cannot be made"),
    # Room.
    Machine(
        "a disk that is full",
        _SMALL.format("64k") + 'RESONANZ_HOME=$PWD/small "$@"',
        LINES,
        5,
        "full",
        typed="t\nq\n",
        needs=_OWN,
    ),
    Machine(
        "a disk that fills up with the report",
        _SMALL.format("96k") + 'cd small; "$@"',
        REPORT,
        6,
        "no space left",
        needs=_OWN,
        long=True,
    ),
    Machine("no room for temporary files", 'ulimit -f 50; "$@"', REPORT, 6, "temporary files"),
    Machine("few open files", 'ulimit -n 6; "$@"', REPORT, 6, "open files"),
    Machine("memory for scores only", 'ulimit -v 40000; "$@"', SCORE, 0, "First:"),
    Machine("too little memory for anything", 'ulimit -v 30000; "$@"', PAPERS, 1, "not enough memory"),
    Machine("too little memory for a report", 'ulimit -v 60000; "$@"', REPORT, 6, "memory"),
    Machine("too little memory for its pages", 'ulimit -v 180000; "$@"', REPORT, 6, "memory"),
    # What is said to it.
    Machine("a command that is no text", """"$@" "$(printf '\\377')\"""", (), 2, "do not understand"),
    Machine("a file name that is no text", """"$@" "$(printf '\\377')\"""", ("score",), 4, "no such file"),
    Machine(
        "a setting with an escape code",
        """RESONANZ_LANG="$(printf '\\033]52;c;eA==\\a')" "$@\"""",
        SCORE,
        2,
        "de or en",
    ),
    # Time.
    Machine("a clock in 1970", _FAKE.format("1970-01-01 00:00:01"), SCORE, 0, "First:", needs="faketime"),
    Machine(
        "a clock in 1970, for Word",
        _FAKE.format("1970-01-01 00:00:01"),
        PAPERS,
        6,
        "Set the clock",
        needs="faketime",
    ),
    Machine("a clock in 2099", _FAKE.format("2099-12-31 23:59:59"), PAPERS, 0, "Written", needs="faketime"),
    Machine(
        "a clock in 2150, for Word",
        _FAKE.format("2150-01-01 00:00"),
        PAPERS,
        6,
        "Set the clock",
        needs="faketime",
    ),
    Machine(
        "a clock in 2263",
        _FAKE.format("2263-01-01 00:00"),
        PAPERS,
        1,
        "beyond the year 2262",
        needs="faketime",
    ),
    Machine("a date at the end of time", '"$@" --date 9999-12-31', REPORT, 6, "calendar"),
    Machine("a zone that nobody knows", 'TZ=No/Where "$@"', PAPERS, 0, "Written"),
    Machine(
        "a disk that takes a third of a second to sync",
        "strace -f -qq -o /dev/null -e trace=fsync,fdatasync"
        ' -e inject=fsync,fdatasync:delay_exit=300000 "$@"',
        LINES,
        0,
        "resonanz --plain",
        typed="t\nq\n",
        needs="strace -o /dev/null true",
        long=True,
    ),
    # Libraries, network.
    Machine(
        "no Pango",
        'for n in libpango-1.0.so.0 libpango-1.0.so; do : >$n; done; LD_LIBRARY_PATH=$PWD "$@"',
        REPORT,
        6,
        "Pango",
        needs="test -e /proc/self",
    ),
    Machine(
        "a Pango that is no library",
        'echo none >libpango-1.0.so.0; LD_LIBRARY_PATH=$PWD "$@"',
        REPORT,
        6,
        "cannot load",
        needs="test -e /proc/self",
    ),
    Machine("an old Pango", _OLD_PANGO + 'LD_LIBRARY_PATH=$PWD "$@"', REPORT, 6, "too old: 1.40", needs="cc"),
    Machine(
        "no HarfBuzz that cuts fonts",
        '>libharfbuzz-subset.so.0; LD_LIBRARY_PATH=$PWD "$@"',
        REPORT,
        0,
        "Written",
        needs="test -e /proc/self",
        long=True,
    ),
    Machine("no fonts", 'FONTCONFIG_FILE=/none FONTCONFIG_PATH=/none "$@"', REPORT, 0, "Written", long=True),
    Machine("no network", 'unshare -n "$@"', REPORT, 0, "Written", needs="unshare -n true", long=True),
)


@cache
def can(needs: str) -> bool:
    """Whether a machine can be made here."""
    if not needs:
        return True
    if " " not in needs:
        return shutil.which(needs) is not None
    return subprocess.run(["sh", "-c", needs], capture_output=True, check=False).returncode == 0


def tried(machine: Machine, folder: Path) -> Outcome:
    """The command on the machine, in this folder; its code is -1 where it did not end."""
    shell = ["unshare", "-m"] if machine.needs == _OWN else []
    command = [*shell, "sh", "-c", machine.shell, "sh", sys.executable, "-m", "audit", *machine.command]
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("RESONANZ_")},
        "PYTHONPATH": str(ROOT),
        "RESONANZ_HOME": str(folder / "home"),
        "HOME": str(folder),
        "LANG": "en_GB.UTF-8",
        "LC_ALL": "",
    }
    began = time.monotonic()
    try:
        done = subprocess.run(
            command,
            input=machine.typed.encode(),
            capture_output=True,
            cwd=folder,
            env=environment,
            timeout=machine.patience,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        return Outcome(-1, late.stdout or b"", late.stderr or b"", time.monotonic() - began)
    return Outcome(done.returncode, done.stdout, done.stderr, time.monotonic() - began)


def fault(machine: Machine, outcome: Outcome) -> str:
    """What is not as it should be; '' where all is."""
    if outcome.code == -1:
        return "does not end"
    for word in UNFORESEEN:
        if word in outcome.said:
            return f"says {word!r}: {outcome.said[-300:]}"
    if outcome.code != machine.code:
        return f"ends with {outcome.code}, not {machine.code}: {outcome.said[-300:]}"
    if machine.says not in outcome.said:
        return f"does not say {machine.says!r}: {outcome.said[-300:]}"
    return steering(outcome.out + outcome.err)


def run(minutes: float) -> list[str]:
    """Every machine that can be made here, once."""
    lines, faults, left = [], 0, []
    until = time.monotonic() + 60 * minutes
    for machine in MACHINES:
        if not can(machine.needs) or time.monotonic() > until:
            left.append(machine.name)
            continue
        with tempfile.TemporaryDirectory() as folder:
            if wrong := fault(machine, tried(machine, Path(folder))):
                faults += 1
                lines.append(f"  FOUND {machine.name}: {wrong}")
    count = len(MACHINES) - len(left)
    note(inputs=count, survived=count - faults)
    not_tried = f" (not here: {', '.join(left)})" if left else ""
    return [f"machines: {count} tried, {faults} not as documented{not_tried}", *lines]


def every_day() -> Iterator[Machine]:
    """Those that are quick enough for every day."""
    return (machine for machine in MACHINES if not machine.long)
