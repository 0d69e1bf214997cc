"""Long days: thousands of answers, a thousand screens, hundreds of exports in one process.

Time and memory of the last must be those of the first:
python -m benchmarks.fire.days answers|screens|exports N
"""

import asyncio
import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median

from benchmarks.fire.terminal import ROOT

SLOWER, HEAVIER = 1.6, 40.0
"""How many times slower the last tenth may be than the second, and how many megabytes heavier."""
COUNTS = {"answers": 10_000, "screens": 1_000, "exports": 500}


@dataclass(frozen=True, slots=True)
class Day:
    """What many of one kind have cost: tenths of the whole, the first of which warms up."""

    what: str
    count: int
    milliseconds: tuple[float, ...]
    """The median of each tenth."""
    megabytes: tuple[float, ...]
    """After each tenth, of this process and of those it has started."""

    @property
    def slower(self) -> float:
        """How many times slower the end is than the beginning."""
        return min(self.milliseconds[-2:]) / max(0.05, *self.milliseconds[1:3])

    @property
    def heavier(self) -> float:
        """Megabytes between beginning and end."""
        return self.megabytes[-1] - self.megabytes[1]

    @property
    def line(self) -> str:
        """In words."""
        return (
            f"{self.count:,} {self.what}: {self.milliseconds[1]:.2f} ms each at the beginning,"
            f" {self.milliseconds[-1]:.2f} ms at the end;"
            f" {self.megabytes[1]:.0f} MB, then {self.megabytes[-1]:.0f} MB"
        )

    @property
    def fault(self) -> str:
        """What grows; '' where nothing does."""
        if self.slower > SLOWER:
            return f"{self.what} become {self.slower:.1f} times slower"
        return f"{self.what} take {self.heavier:.0f} MB more" if self.heavier > HEAVIER else ""


def memory() -> float:
    """Megabytes of this process and its children."""
    gc.collect()
    own = os.getpid()
    pids = [own, *(pid for pid in _all() if _parent(pid) == own)]
    return sum(_resident(pid) for pid in pids) / 2**20


def _all() -> Iterator[int]:
    return (int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit())


def _parent(pid: int) -> int:
    try:
        return int((Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, IndexError):
        return 0


def _resident(pid: int) -> int:
    try:
        return int((Path("/proc") / str(pid) / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def measured(what: str, count: int, one: Callable[[int], None]) -> Day:
    """So many, one after the other."""
    times: list[float] = []
    weights: list[float] = []
    tenth = max(1, count // 10)
    for number in range(count):
        began = time.perf_counter()
        one(number)
        times.append(1000 * (time.perf_counter() - began))
        if (number + 1) % tenth == 0:
            weights.append(memory())
    parts = [times[start : start + tenth] for start in range(0, tenth * 10, tenth)]
    return Day(what, count, tuple(median(part) for part in parts if part), tuple(weights[:10]))


# What is done.


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


def answers(count: int, folder: Path) -> Day:
    """One audit is answered again and again; then it is opened once more."""
    from audit.core.client import Client
    from audit.core.mode import Mode
    from audit.session import Session
    from audit.store.sqlite import SqliteStore
    from tests.core.audits import BANK

    levels = [q.id for q in BANK.questions if q.weight and q.id.startswith(("LIS-1", "CRI-1", "GOA-1"))]
    with SqliteStore(folder / "audits.db") as store:
        session = Session.start(store, BANK, now, client=Client(name="Huber"), mode=Mode.FULL, language="de")

        def one(number: int) -> None:
            question = levels[number % len(levels)]
            if number % 3 == 2:
                session.annotate(question, note=f"Notiz {number}")
            else:
                session.answer(question, str(number % 5))

        day = measured("answers", count, one)
        again = Session(store, BANK, session.id, now)
        assert again.answers == session.answers, "lost answers"
    return day


def exports(count: int, folder: Path, forms: tuple[str, ...] = ()) -> Day:
    """One audit is exported again and again."""
    from audit.banks.answers_file import read_answers
    from audit.core.export import Format, Order
    from audit.core.mode import Mode
    from audit.core.source import Source
    from audit.paths import examples_folder
    from audit.render import standby
    from audit.reporting import export
    from tests.core.audits import BANK

    file = read_answers(examples_folder() / "bakery.de.yaml", BANK)
    source = Source.of(BANK, file.answers, file.client, Mode.FULL)
    kinds = tuple(map(Format, forms)) or tuple(Format)

    def one(number: int) -> None:
        order = Order(language="de" if number % 2 else "en", formats=kinds)
        export(source, order, folder / "plan.pdf", today=date(2026, 11, 22), overwrite=True)

    day = measured("exports", count, one)
    standby.close()
    return day


def screens(count: int, folder: Path) -> Day:
    """Screens are opened and left again and again."""
    return asyncio.run(_screens(count, folder))


async def _screens(count: int, folder: Path) -> Day:
    from tests.fakes import MemoryStore, begin
    from tests.tui.driving import LARGE, wizard

    del folder
    store = MemoryStore()
    session = begin(store, name="Huber")
    session.answer("LIS-1", "2")
    times: list[float] = []
    weights: list[float] = []
    tenth = max(1, count // 10)
    async with wizard(store, size=LARGE) as driver:
        for number in range(count):
            began = time.perf_counter()
            way, back = WAYS[number % len(WAYS)]
            await driver.press(*way)
            await driver.press(*back)
            times.append(1000 * (time.perf_counter() - began))
            if (number + 1) % tenth == 0:
                weights.append(memory())
    parts = [sorted(times[start : start + tenth]) for start in range(0, tenth * 10, tenth)]
    return Day("screens", count, tuple(median(part) for part in parts), tuple(weights[:10]))


WAYS = (
    (("question_mark",), ("escape",)),
    (("enter",), ("escape",)),
    (("r",), ("escape",)),
    (("n",), ("escape",)),
    (("colon",), ("escape",)),
)
"""From the list of audits to a screen, and back."""

DAYS: dict[str, Callable[[int, Path], Day]] = {"answers": answers, "screens": screens, "exports": exports}


def lived(what: str, count: int, *more: str) -> Day:
    """A day in a process of its own, so that nothing else weighs on it."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.fire.days", what, str(count), *more],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{what}: {done.stderr[-2000:]}")
    told = json.loads(done.stdout)
    return Day(told["what"], told["count"], tuple(told["milliseconds"]), tuple(told["megabytes"]))


def run(minutes: float) -> list[str]:
    """All of them, in full where there is time."""
    share = min(1.0, minutes / 12)
    lines = []
    for what, count in COUNTS.items():
        day = lived(what, max(20, int(count * share)))
        lines += [f"long days: {day.line}", *([f"  FOUND {day.fault}"] if day.fault else [])]
    return lines


def main(what: str, count: int, *more: str) -> None:
    """One day, told as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        day = exports(count, Path(folder), more) if more else DAYS[what](count, Path(folder))
    print(json.dumps(asdict(day)))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), *sys.argv[3:])
