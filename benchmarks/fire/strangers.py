"""Brands, templates, banks and files to import, made by somebody who means harm.

Each is refused within 5 seconds of computing and 500 MB, with a place, and what is kept stays as it was; a
brand that only looks odd may be drawn.
"""

import random
import time

from benchmarks.fire.bombs import all_thrown
from benchmarks.fire.bombs_banks import banks
from benchmarks.fire.bombs_packed import archives, sheets
from benchmarks.fire.tally import Finding, Tally, told
from benchmarks.hostile_brands import MEGABYTES, SECONDS, Files, attempt, cases


def run(minutes: float) -> list[str]:
    """Brands for half of the time, the others for the rest."""
    began = time.monotonic()
    brands, others = Tally("hostile brands and templates"), Tally("hostile banks and imports")
    left = _brands(began + minutes * 30, brands)
    left += all_thrown([*banks(), *sheets(), *archives()], began + minutes * 60, others)
    return [*told([brands, others]), *left]


def _brands(until: float, tally: Tally) -> list[str]:
    every = list(cases())
    random.shuffle(every)
    for number, (name, files) in enumerate(every):
        if time.monotonic() > until:
            return [f"{tally.name}: no time for {len(every) - number} of {len(every)}"]
        shoot(name, files, tally)
    return []


def shoot(name: str, files: Files, tally: Tally) -> None:
    """One brand, read and printed with."""
    seconds, megabytes, said = attempt(files)
    tally.shots += 1
    tally.refused += bool(said)
    tally.slowest, tally.largest = max(tally.slowest, seconds), max(tally.largest, int(megabytes))
    if harm := _harm(seconds, megabytes, said):
        tally.findings.append(Finding(f"brand {name}", harm, said.encode()))


def _harm(seconds: float, megabytes: float, said: str) -> str:
    if "TRACEBACK" in said:
        return "a traceback"
    if said and not any(place in said for place in ("brand.toml", "logo.", "own")):
        return "refused without a place"
    if seconds > SECONDS:
        return f"{seconds:.1f} s of computing"
    return f"{megabytes:.0f} MB" if megabytes > MEGABYTES else ""
