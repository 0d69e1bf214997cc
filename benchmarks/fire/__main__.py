"""Runs everything for some minutes, prints the figures: python -m benchmarks.fire [--minutes N] [PART …]

Parts: readers, guided, bombs, lines, keys, and those that fire at the ways out, at machines, for long days.
"""

import argparse
import pkgutil
import sys
import time
from importlib import import_module
from typing import Protocol, cast

import benchmarks.fire

APART = {"__main__"}


class Part(Protocol):
    """A module with shots of one kind."""

    def run(self, minutes: float) -> list[str]:
        """Fire for so long; gives the figures, and a line with FOUND in it for each kind of harm."""


def parts() -> list[str]:
    """The modules beside this one that can be run."""
    names = [module.name for module in pkgutil.iter_modules(benchmarks.fire.__path__)]
    return [name for name in names if name not in APART and hasattr(_module(name), "run")]


def _module(name: str) -> Part:
    return cast(Part, import_module(f"benchmarks.fire.{name}"))


def main() -> int:
    """Fire; 1 where anything did harm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0, help="for all parts together")
    parser.add_argument("part", nargs="*", help="only these")
    options = parser.parse_args()
    wanted = options.part or parts()
    harm = 0
    for name in wanted:
        began = time.perf_counter()
        print(f"== {name}", flush=True)
        for line in _module(name).run(options.minutes / len(wanted)):
            harm += "FOUND" in line
            print(line, flush=True)
        print(f"   {time.perf_counter() - began:.0f} s", flush=True)
    print(f"== {'nothing did harm' if not harm else f'{harm} kinds of harm'}")
    return 1 if harm else 0


if __name__ == "__main__":
    sys.exit(main())
