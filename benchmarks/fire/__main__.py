"""Runs everything for some minutes, prints the figures: python -m benchmarks.fire [--minutes N] [PART …]

Each part has a process of its own and its share of the time that is left. Parts: readers, guided, bombs,
lines, odd_files, strangers, keys, and those that fire at the ways out, at machines, for long days.
"""

import argparse
import inspect
import pkgutil
import sys
import time
from importlib import import_module

import benchmarks.fire
from benchmarks.fire.ledger import Row, table
from benchmarks.fire.part import Part, told_apart

BY_NUMBER = frozenset({"days", "machines", "machines_disk", "out_commands", "out_long"})
"""Parts that end when they are through, and may take longer than they should: they come last."""


def parts() -> list[str]:
    """The modules beside this one that can be run for some minutes."""
    names = [module.name for module in pkgutil.iter_modules(benchmarks.fire.__path__)]
    return sorted(
        (name for name in names if name != "__main__" and is_part(name)), key=BY_NUMBER.__contains__
    )


def is_part(name: str) -> bool:
    """Whether a module has a function `run` that takes minutes, and nothing else that is needed."""
    run = getattr(import_module(f"benchmarks.fire.{name}"), Part.run.__name__, None)
    if run is None:
        return False
    first, *others = inspect.signature(run).parameters.values()
    return first.name == "minutes" and all(one.default is not one.empty for one in others)


def main() -> int:
    """Fire; 1 where anything did harm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0, help="for all parts together")
    parser.add_argument("part", nargs="*", help="only these")
    options = parser.parse_args()
    wanted = options.part or parts()
    rows, end = [], time.monotonic() + options.minutes * 60
    for done, name in enumerate(wanted):
        began = time.monotonic()
        print(f"== {name}", flush=True)
        told = told_apart(name, max(0.2, (end - began) / 60 / (len(wanted) - done)))
        rows.append(Row(name, told.count, time.monotonic() - began))
        print("\n".join(told.lines), f"   {rows[-1].seconds:.0f} s", sep="\n", flush=True)
    print("", *table(rows), "", _verdict(rows), sep="\n")
    return 1 if any(map(_harmful, rows)) else 0


def _harmful(row: Row) -> bool:
    return bool(row.count.crashes or row.count.lost)


def _verdict(rows: list[Row]) -> str:
    harmful = [row.part for row in rows if _harmful(row)]
    return f"== harm in {', '.join(harmful)}" if harmful else "== nothing did harm"


if __name__ == "__main__":
    sys.exit(main())
