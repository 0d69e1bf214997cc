"""Every variable of the environment that the program or a library reads, with what does not fit in it."""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from benchmarks.fire.ledger import note
from benchmarks.fire.machines import SAMPLE, UNFORESEEN
from benchmarks.fire.terminal import ROOT, steering

NAMES = (
    *("RESONANZ_HOME", "RESONANZ_LANG", "RESONANZ_THEME", "RESONANZ_VOICE", "RESONANZ_PLAIN"),
    *(
        "RESONANZ_PASSPHRASE_FILE",
        "HOME",
        "TMPDIR",
        "LANG",
        "LC_ALL",
        "LC_MESSAGES",
        "TERM",
        "COLUMNS",
        "LINES",
    ),
    *(
        "COLORTERM",
        "NO_COLOR",
        "FORCE_COLOR",
        "XDG_DATA_HOME",
        "XDG_CACHE_HOME",
        "TZ",
        "DISPLAY",
        "PATH",
        "PAGER",
    ),
    *("PROMPT_TOOLKIT_NO_CPR", "SOURCE_DATE_EPOCH", "FONTCONFIG_FILE", "TEXTUAL_DRIVER", "ESCDELAY", "SHELL"),
)
VALUES = (
    *(
        b"",
        b" ",
        b"x" * 5000,
        b"a\nb",
        "👩‍👩‍👧".encode(),
        b"\xff\xfe\x80",
        b"\x1b]52;c;eA==\x07",
        b"../../..",
        b"-1",
    ),
    *(
        b"/dev/null",
        b"/dev/full",
        b"9" * 20,
        b"{{7*7}}",
        b"/none/" + b"y" * 300,
        b"~nobody/x",
        b"%s%n",
        b"de_DE.UTF-8@x",
    ),
)
COMMANDS = (
    ("score", str(SAMPLE)),
    ("--plain",),
    ("doctor",),
    ("report", str(SAMPLE), "-o", "plan.html", "--format", "html"),
)
CODES = {0, 2, 5, 6}
SECONDS = 90.0
OF_THE_HOME = ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
"""These count only where the program's own name for the folder says nothing."""

Shot = tuple[str, bytes, tuple[str, ...]]


def shots() -> list[Shot]:
    """Everything with everything, in an order that soon has met each of them."""
    found = list(product(NAMES, VALUES, COMMANDS))
    random.Random(8).shuffle(found)
    return found


def fault(shot: Shot, folder: Path) -> str:
    """What the program does wrong, or ''."""
    name, value, command = shot
    try:
        told = subprocess.run(
            [sys.executable, "-P", "-m", "audit", *command],
            input=b"t\nq\n",
            capture_output=True,
            cwd=folder,
            env=_world(folder, name) | {os.fsencode(name): value},
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "does not end"
    said = told.stdout + told.stderr
    if found := [word for word in UNFORESEEN if word.encode() in said]:
        return f"says {found[0]!r}: {said[-300:]!r}"
    if told.returncode not in CODES or (
        told.returncode and not told.stderr.strip() and command[0] != "doctor"
    ):
        return f"ends with {told.returncode}: {said[-300:]!r}"
    return steering(said)


def _world(folder: Path, name: str) -> dict[bytes, bytes]:
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("RESONANZ_")}
    own = {"PYTHONPATH": str(ROOT), "HOME": str(folder), "TMPDIR": str(folder), "LANG": "en_GB.UTF-8"}
    if name not in OF_THE_HOME:
        own["RESONANZ_HOME"] = str(folder / "home")
    return {os.fsencode(key): os.fsencode(value) for key, value in {**inherited, **own}.items()}


def tried(until: float) -> Iterator[tuple[Shot, str]]:
    """Each with what is wrong, as long as there is time."""
    for shot in shots():
        if time.monotonic() > until:
            return
        with tempfile.TemporaryDirectory(prefix="fire-") as folder:
            yield shot, fault(shot, Path(folder))


def run(minutes: float) -> list[str]:
    """As many as there is time for."""
    found = list(tried(time.monotonic() + 60 * minutes))
    wrong = [
        f"  FOUND {name}={value[:40]!r} {command[0]}: {what}"
        for (name, value, command), what in found
        if what
    ]
    note(inputs=len(found), survived=len(found) - len(wrong))
    return [f"variables: {len(found)} of {len(shots())} tried, {len(wrong)} harmful", *wrong]
