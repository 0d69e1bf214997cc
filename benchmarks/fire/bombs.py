"""Inputs made to hang the program, to fill the memory or to change what is kept, and who takes them."""

import random
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from audit.store.opening import DATABASE
from audit.store.sqlite import SqliteStore
from benchmarks.fire import lines, program
from benchmarks.fire.aims_packed import state
from benchmarks.fire.bomb import Bomb
from benchmarks.fire.bombs_banks import banks
from benchmarks.fire.bombs_files import around, documents
from benchmarks.fire.bombs_packed import archives, sheets
from benchmarks.fire.tally import Finding, Tally, told

HOME = lines.HOME


def bombs() -> Iterator[Bomb]:
    """All of them."""
    yield from documents()
    yield from sheets()
    yield from archives()
    yield from banks()
    yield from around()


def stocked(folder: Path) -> Path:
    """A folder of the program's with an audit in it, to be copied for each bomb."""
    return lines.furnish(folder) / HOME


def throw(bomb: Bomb, folder: Path, home: Path, tally: Tally) -> None:
    """Throw it into a new folder, beside a copy of what is kept, and note what became of it."""
    folder.mkdir()
    if bomb.file != HOME:
        shutil.copytree(home, folder / HOME)
    bomb.make(folder / bomb.file)
    ended = program.run(bomb.command, folder, dict(bomb.environment))
    tally.shots += 1
    tally.refused += ended.code in {2, 3, 4, 5, 6}
    tally.slowest, tally.largest = max(tally.slowest, ended.seconds), max(tally.largest, ended.megabytes)
    if finding := program.harm(f"bomb {bomb.name}", ended, ended.said[-200:]) or _unclear(bomb, ended):
        tally.findings.append(finding)
    if bomb.file != HOME and ended.code and _kept(folder / HOME) != _kept(home):
        tally.lost += 1
        tally.findings.append(Finding(f"bomb {bomb.name}", "refused, and yet the store was changed"))


def _unclear(bomb: Bomb, ended: program.Run) -> Finding | None:
    """Refused without saying what: neither the file nor a variable that names it."""
    named = (bomb.file, *bomb.command[1:], *(value for _, value in bomb.environment))
    if not ended.code or bomb.file == HOME or any(word.encode() in ended.said for word in named):
        return None
    return Finding(f"bomb {bomb.name}", "refused without a place", ended.said[-200:])


def _kept(home: Path) -> object:
    with SqliteStore(home / DATABASE) as store:
        return state(store)


def all_thrown(every: Iterable[Bomb], until: float, tally: Tally) -> list[str]:
    """One after the other, in any order, while there is time; says how many were left."""
    chosen = list(every)
    random.shuffle(chosen)
    with tempfile.TemporaryDirectory(prefix="fire-", ignore_cleanup_errors=True) as name:
        home = stocked(Path(name))
        for number, bomb in enumerate(chosen):
            if time.monotonic() > until:
                return [f"{tally.name}: no time for {len(chosen) - number} of {len(chosen)}"]
            throw(bomb, Path(name) / str(number), home, tally)
            shutil.rmtree(Path(name) / str(number), ignore_errors=True)
    return []


def run(minutes: float) -> list[str]:
    """As many as there is time for."""
    tally = Tally("bombs")
    left = all_thrown(bombs(), time.monotonic() + minutes * 60, tally)
    return [*told([tally]), *left]
