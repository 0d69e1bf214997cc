"""A long day: what many of one kind cost, by tenths, and whether the last cost more than the first."""

import gc
import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

SLOWER = 1.4
"""How many times the computing of the first that the last may take."""
HEAVIER = 20.0
"""How many megabytes more the processes may hold at the end."""
TICK = 1000 / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Held:
    """What a process and all that it has started hold at one moment."""

    computed: float
    """Milliseconds of computing since the start, with those of its processes that have ended."""
    own: float
    """Megabytes of the process itself."""
    others: float
    """Megabytes of those it has started."""
    files: int
    """Open ones, in all of them."""
    threads: int
    left: int
    """Files and folders in the place for temporary ones."""


@dataclass(frozen=True, slots=True)
class Tenth:
    """A tenth of a day: what one of many took, and what was held at the end of it."""

    computing: float
    """Milliseconds each, on average: a busy machine lengthens it little."""
    wall: float
    """Milliseconds each, the median."""
    slow: float
    """Milliseconds that one in twenty took, or more."""
    yardstick: float
    """Milliseconds of computing that a piece of work took meanwhile which is always the same."""
    held: Held

    @property
    def steady(self) -> float:
        """The computing by that yardstick: a processor that is shared lengthens both alike."""
        return self.computing / self.yardstick


@dataclass(frozen=True, slots=True)
class Day:
    """Tenths of the whole; the first warms up."""

    what: str
    count: int
    tenths: tuple[Tenth, ...]

    @property
    def slower(self) -> float:
        """How many times slower the end is than the beginning, by the yardstick too: that is no exact one."""
        computing = [tenth.computing for tenth in self.tenths]
        steady = [tenth.steady for tenth in self.tenths]
        return min(median(row[-3:]) / max(0.001, median(row[1:4])) for row in (computing, steady))

    @property
    def heavier(self) -> float:
        """Megabytes between beginning and end, of the process or of those it started, whichever grew more."""
        return max(
            self.tenths[-1].held.own - self.tenths[1].held.own,
            median(tenth.held.others for tenth in self.tenths[-3:])
            - max(tenth.held.others for tenth in self.tenths[1:4]),
        )

    @property
    def fault(self) -> str:
        """What grows; '' where nothing does."""
        if self.slower > SLOWER:
            return f"{self.what} become {self.slower:.1f} times slower"
        if self.heavier > HEAVIER:
            return f"{self.what} take {self.heavier:.0f} MB more"
        for name, numbers in self._counted.items():
            if min(numbers[-3:]) > max(numbers[:4]):
                return f"{self.what} leave {name}: {numbers[0]}, then {numbers[-1]}"
        return ""

    @property
    def _counted(self) -> dict[str, list[int]]:
        return {
            "open files": [tenth.held.files for tenth in self.tenths],
            "threads": [tenth.held.threads for tenth in self.tenths],
            "temporary files": [tenth.held.left for tenth in self.tenths],
        }

    @property
    def lines(self) -> list[str]:
        """In words, and tenth by tenth."""
        held = [tenth.held for tenth in self.tenths]
        return [
            f"{self.count:,} {self.what}; by tenths:",
            f"  computing, ms each     {_row(tenth.computing for tenth in self.tenths)}",
            f"  yardstick meanwhile    {_row(tenth.yardstick for tenth in self.tenths)}",
            f"  by the clock, median   {_row(tenth.wall for tenth in self.tenths)}",
            f"  by the clock, 95 %     {_row(tenth.slow for tenth in self.tenths)}",
            f"  MB, the program        {_row(at.own for at in held)}",
            f"  MB, what it started    {_row(at.others for at in held)}",
            *(f"  {name:<22} {_row(numbers)}" for name, numbers in self._counted.items()),
        ]


def _row(numbers: Iterable[float]) -> str:
    return " ".join(f"{number:7.1f}" if isinstance(number, float) else f"{number:7}" for number in numbers)


# What a process holds, as Linux tells it.


def held(pid: int, left: Path) -> Held:
    """What a process and all below it hold now; `left` is where their temporary files go."""
    below = list(_below(pid))
    return Held(
        computed=sum(map(_computed, (pid, *below))),
        own=_resident(pid),
        others=sum(map(_resident, below)),
        files=sum(_entries(one, "fd") for one in (pid, *below)),
        threads=sum(_entries(one, "task") for one in (pid, *below)),
        left=sum(1 for _ in left.rglob("*")),
    )


def _below(pid: int) -> Iterator[int]:
    parents = {int(at.name): _stat(int(at.name)) for at in Path("/proc").iterdir() if at.name.isdigit()}
    waiting = [pid]
    while waiting:
        of = waiting.pop()
        found = [one for one, stat in parents.items() if stat and int(stat[1]) == of]
        waiting += found
        yield from found


def _stat(pid: int) -> list[str]:
    """From its state on; [] where it has gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return []


def _computed(pid: int) -> float:
    return sum(map(int, _stat(pid)[11:15])) * TICK


def _resident(pid: int) -> float:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _entries(pid: int, folder: str) -> int:
    try:
        return sum(1 for _ in Path(f"/proc/{pid}/{folder}").iterdir())
    except OSError:
        return 0


def measured(what: str, count: int, one: Callable[[int], list[float]], look: Callable[[], Held]) -> Day:
    """So many, one after the other; each tells what it took by the clock, or what each of its parts did."""
    tenth = max(1, -(-count // 10))
    parts: list[list[float]] = []
    yards: list[list[float]] = []
    moments = [look()]
    for number in range(tenth * 10):
        if number % tenth == 0:
            parts.append([])
            yards.append([])
        if number % max(1, tenth // 10) == 0:
            yards[-1].append(yardstick())
        parts[-1] += one(number)
        if (number + 1) % tenth == 0:
            moments.append(look())
    tenths = [
        Tenth(
            computing=(after.computed - before.computed) / len(part),
            wall=median(part),
            slow=sorted(part)[int(0.95 * len(part))],
            yardstick=median(yard),
            held=after,
        )
        for part, yard, (before, after) in zip(parts, yards, pairwise(moments), strict=True)
    ]
    return Day(what, sum(map(len, parts)), tuple(tenths))


def yardstick() -> float:
    """Milliseconds of computing for some thousand small objects, made and sorted."""
    began = time.process_time()
    sorted(str(number * 7919 % 10_007) for number in range(8_000))
    return 1000 * (time.process_time() - began)


def timed(work: Callable[[int], object]) -> Callable[[int], list[float]]:
    """The same, telling the milliseconds that it took."""

    def one(number: int) -> list[float]:
        began = time.perf_counter()
        work(number)
        return [1000 * (time.perf_counter() - began)]

    return one


def here(left: Path) -> Callable[[], Held]:
    """Looks at this process itself."""

    def look() -> Held:
        gc.collect()
        return held(os.getpid(), left)

    return look
