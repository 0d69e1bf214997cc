"""Long days: answers, screens and exports by the hundred and the thousand in one process, and a long history.

Time and memory of the last must be those of the first: python -m benchmarks.fire.days DAY [COUNT [FORM …]]
Days: answers, typed, screens, exports (in these forms only), history.
"""

import os
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import msgspec

from benchmarks.fire.day import Day
from benchmarks.fire.ledger import note
from benchmarks.fire.terminal import ROOT

COUNTS = {"answers": 10_000, "typed": 1_000, "screens": 1_000, "exports": 500}
SHORT = {"answers": 300, "typed": 30, "screens": 100, "exports": 10}
"""How many there are at least."""
LONGEST = 100_000
"""Entries in the log of one audit."""
WHOLE = 50.0
"""Minutes that all of them take."""
PLACES = {
    "answers": "days_work",
    "exports": "days_work",
    "typed": "days_typed",
    "screens": "days_screen",
}
"""Where each day is described: only what it needs is imported, so that nothing else weighs on it."""
TELL = "import sys; from benchmarks.fire import days; print(days.told(*sys.argv[1:]))"


def spent(what: str, count: int, forms: tuple[str, ...] = ()) -> Day:
    """A day in this process, with a home and a place for temporary files of its own."""
    day = getattr(import_module(f"benchmarks.fire.{PLACES[what]}"), what)
    with tempfile.TemporaryDirectory(prefix="day-", ignore_cleanup_errors=True) as name:
        home, left = Path(name, "home"), Path(name, "left")
        home.mkdir()
        left.mkdir()
        os.environ["TMPDIR"] = tempfile.tempdir = str(left)
        found: Day = day(count, home, left, *([forms] if forms else []))
    return found


def told(what: str, count: str, *forms: str) -> str:
    """The same as JSON."""
    return msgspec.json.encode(spent(what, int(count), forms)).decode()


def lived(what: str, count: int, *forms: str) -> Day:
    """A day in a process of its own; RuntimeError where it does not come to its end."""
    done = subprocess.run(
        [sys.executable, "-c", TELL, what, str(count), *forms],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{what}: {done.stderr[-4000:]}")
    return msgspec.json.decode(done.stdout, type=Day)


def histories(longest: int) -> list[str]:
    """What a history costs, and what one costs that is ten times as long."""
    from benchmarks.fire.days_store import faults, history

    found = []
    for entries in (longest // 10, longest):
        with tempfile.TemporaryDirectory(prefix="day-") as name:
            found.append(history(entries, Path(name)))
    return [*(one.line for one in found), *(f"  FOUND {fault}" for fault in faults(*found))]


def run(minutes: float) -> list[str]:
    """All of them, in full where there is time."""
    share = min(1.0, minutes / WHOLE)
    lines = []
    for what, count in COUNTS.items():
        day = lived(what, max(SHORT[what], int(count * share)))
        note(inputs=day.count)
        lines += [*day.lines, *([f"  FOUND {day.fault}"] if day.fault else [])]
    return lines + histories(max(1_000, int(LONGEST * share)))


def main(what: str, count: str = "", *forms: str) -> None:
    """One day, told in lines."""
    if what == "history":
        lines = histories(int(count or LONGEST))
    else:
        day = spent(what, int(count or COUNTS.get(what, 100)), forms)
        lines = [*day.lines, day.fault]
    print(*lines, sep="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
