"""Every reader, shot at with changed inputs: python -m benchmarks.fire readers"""

import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from benchmarks.fire import aims_confined, aims_files, aims_packed, aims_stores, aims_texts
from benchmarks.fire.aim import Aim, fire
from benchmarks.fire.mutations import inputs
from benchmarks.fire.tally import Tally, told

ROUND = 200


def aims(folder: Path, *, slow: bool = False) -> tuple[Aim, ...]:
    """All ways in, each with a place for its files in this folder."""
    quick = (
        *aims_texts.aims(folder),
        *aims_files.aims(folder),
        *aims_packed.aims(folder),
        *aims_stores.aims(folder),
        *aims_confined.aims(),
    )
    return (*quick, *aims_confined.whole()) if slow else quick


def run(minutes: float) -> list[str]:
    """Round by round, each aim getting the same time; what one leaves over is for the others."""
    end = time.monotonic() + minutes * 60
    with tempfile.TemporaryDirectory(prefix="fire-") as name:
        targets = list(aims(Path(name), slow=True))
        random.shuffle(targets)  # where there is little time, it is not always the same that get none
        tallies = [_for(aim, (end - time.monotonic()) / left) for left, aim in _countdown(targets)]
    shots, harmful = sum(one.shots for one in tallies), sum(len(one.findings) for one in tallies)
    return [
        *told(tallies),
        f"readers: {shots:,} inputs at {len(tallies)} ways in, {harmful} harmful",
    ]


def _for(aim: Aim, seconds: float) -> Tally:
    tally, end = Tally(aim.name), time.monotonic() + seconds
    for round_of in _rounds(aim):
        fire(aim, round_of, tally, end)
        if time.monotonic() > end:
            break
    return tally


def _countdown(targets: Sequence[Aim]) -> Iterator[tuple[int, Aim]]:
    """Each with how many are left, itself included."""
    return zip(range(len(targets), 0, -1), targets, strict=True)


def _rounds(aim: Aim) -> Iterator[Iterator[bytes]]:
    for seed in range(1_000_000):
        yield islice(inputs(aim, ROUND, seed), max(1, ROUND // aim.cost))
