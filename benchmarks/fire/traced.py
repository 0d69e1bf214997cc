"""What the system sees of the program while somebody looks at a result and makes a report: strace, read."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

from benchmarks.fire.machines_screen import home
from benchmarks.fire.terminal import Terminal

CAN = "strace -o /dev/null true"
CALLS = "network,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,symlink,unlink,unlinkat"
WAY = (("t", "Enter open"), ("r", "Level"), ("e", "Forms"), ("\r", "Done."))
"""Keys, and what shows that they have worked: the sample, its result, its report."""
TRIES = 5
"""Tracing makes everything many times slower."""
DEVICES = ("/dev/", "/proc/self/", "/proc/")
"""What belongs to no disk."""
_WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|^(?:creat|mkdir|rename|link|symlink|unlink)")
_NAMES = re.compile(r'"((?:[^"\\]|\\.)*)"')


def session(folder: Path) -> tuple[str, list[str]]:
    """The wizard traced: what went wrong, or '', and the calls that it made."""
    told, work = folder / "trace.txt", folder / "work"
    work.mkdir()
    (folder / "tmp").mkdir()
    watched = ("strace", "-f", "-qq", "-s", "4096", "-o", str(told), "-e", f"trace={CALLS}")
    own = {"HOME": str(work), "TMPDIR": str(folder / "tmp"), "PYTHONDONTWRITEBYTECODE": "1"}
    with Terminal(home=home(folder / "home"), environment=own, before=watched) as terminal:
        wrong = "" if terminal.wait_for("Welcome") else "does not start"
        for keys, sign in WAY:
            os.write(terminal.master, keys.encode())
            if not wrong and not any(terminal.wait_for(sign) for _ in range(TRIES)):
                wrong = f"{keys!r} does not bring {sign!r}: {terminal.shown[-900:]}"
        os.write(terminal.master, b"\x11")
        code = terminal.end()
    return wrong or ("" if code == 0 else f"ends with {code}"), told.read_text("utf-8").splitlines()


def beyond(calls: Iterable[str]) -> list[str]:
    """Calls that reach for another machine, or ask the system how."""
    return [call for call in calls if "AF_INET" in call or "AF_NETLINK" in call]


def outside(calls: Iterable[str], *folders: Path) -> list[str]:
    """Calls that change something on a disk elsewhere than in these folders."""
    inside = tuple(f"{folder}/" for folder in folders)
    return [call for call in calls if _changes(call) and not _all_within(call, inside)]


def _changes(call: str) -> bool:
    bare = re.sub(r"^\d+ +", "", call)
    return bool(_WRITES.search(bare)) and " = -1 " not in call


def _all_within(call: str, inside: tuple[str, ...]) -> bool:
    # Names without a folder are relative to one that was opened, and seen, before.
    names = (name for name in _NAMES.findall(call) if name.startswith("/"))
    return all(f"{name}/".startswith((*inside, *DEVICES)) for name in names)
