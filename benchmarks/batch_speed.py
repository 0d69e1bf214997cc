"""How fast many reports are made, and whether memory stays flat: python -m benchmarks.batch_speed [COUNT]

Copies of the sample answers, written as PDF by one worker and by two, in turn; the memory is that of a worker
together with the process that prints for it, looked at while they work.
"""

import os
import sys
import tempfile
import threading
import time
from pathlib import Path

from audit.bulk.gathering import Wanted, tasks_of_files
from audit.bulk.pool import Pool
from audit.bulk.tasks import Reply, Setup, Task, Written
from audit.core.export import Format, Order
from audit.paths import examples_folder
from audit.render.brand.value import PLAIN

EVERY = 0.5
"""Seconds between two looks at the memory."""


class Memory(threading.Thread):
    """Looks at what this program's children and grandchildren take, in MB for each child, as time goes by."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.seen: list[float] = []
        self.ended = threading.Event()

    def run(self) -> None:
        """Look until it is ended."""
        while not self.ended.wait(EVERY):
            below = _children(os.getpid())
            taken = [_megabytes(child) + sum(map(_megabytes, _children(child))) for child in below]
            if taken:
                self.seen.append(max(taken))

    def rows(self) -> str:
        """The most in each fifth of the time."""
        self.ended.set()
        fifth = max(1, len(self.seen) // 5)
        parts = [self.seen[start : start + fifth] for start in range(0, 5 * fifth, fifth)]
        return " | ".join(f"{max(part):.0f}" if part else "–" for part in parts)


def _children(process: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        if int(fields[1]) == process:
            found.append(int(path.parent.name))
    return found


def _megabytes(process: int) -> float:
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000


def measured(count: int, workers: int, form: Format) -> tuple[float, Memory]:
    """Reports a minute, and the memory."""
    with tempfile.TemporaryDirectory() as place:
        given, out = Path(place, "answers"), Path(place, "reports")
        given.mkdir()
        out.mkdir()
        samples = sorted(examples_folder().glob("*.yaml"))
        for number in range(count):
            sample = samples[number % len(samples)]
            (given / f"{number:04}-{sample.name}").write_bytes(sample.read_bytes())
        wanted = Wanted(
            order=Order(language="de", formats=(form,)),
            languages=(),
            today="2026-11-22",
            brand=PLAIN,
            folder=out,
            bank=None,
        )
        memory = Memory()
        memory.start()
        began = time.monotonic()
        Pool(Setup(brand=PLAIN, bank=b"", store=b""), workers).run(
            tasks_of_files(given, wanted), _checked, lambda: None
        )
        return 60 * count / (time.monotonic() - began), memory


def _checked(task: Task, reply: Reply) -> None:
    if not isinstance(reply, Written):
        raise SystemExit(f"{task.name}: {reply.en}")


def main(count: int) -> None:
    """Measure and print a table in Markdown."""
    print("| form | workers | reports | a minute | × one worker | MB each, by fifths of the time | | | | |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for form, share in ((Format.PDF, 1), (Format.DOCX, 4)):
        alone = 0.0
        for workers in (1, 2):
            part = max(6, count // share // (4 if workers == 1 else 1))
            rate, memory = measured(part, workers, form)
            alone = alone or rate
            print(
                f"| {form} | {workers} | {part} | {rate:.0f} | {rate / alone:.2f} | {memory.rows()} |",
                flush=True,
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
