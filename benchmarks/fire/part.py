"""One part in a process of its own: python -m benchmarks.fire.part NAME MINUTES FILE

What it does to itself – growing without end, hanging, ending all of a sudden – is then a finding like others.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from benchmarks.fire.ledger import Count, taken

PATIENCE = 900.0
"""Seconds beyond three times its share, after which a part counts as hanging."""


class Part(Protocol):
    """A module with shots of one kind."""

    def run(self, minutes: float) -> list[str]:
        """Fire for so long; gives the figures, and a line with FOUND in it for each kind of harm."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a part has to say."""

    lines: list[str]
    count: Count


def told_by(part: Part, minutes: float) -> Told:
    """Run it here."""
    lines = part.run(minutes)
    return Told(lines, replace(taken(), crashes=sum("FOUND" in line for line in lines)))


def told_apart(name: str, minutes: float) -> Told:
    """Run it in a process of its own, which is ended where it hangs."""
    with tempfile.TemporaryDirectory(prefix="fire-", ignore_cleanup_errors=True) as folder:
        file = Path(folder, "told.json")
        process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.fire.part", name, str(minutes), str(file)],
            start_new_session=True,
            env={**os.environ, "TMPDIR": folder},
        )
        try:
            process.wait(minutes * 180 + PATIENCE)
        except subprocess.TimeoutExpired:
            return _failed(f"{name}: it hangs")
        finally:
            _end(process)
        if not file.exists():
            return _failed(f"{name}: it ended with {process.returncode} and without its figures")
        told = json.loads(file.read_text("utf-8"))
    return Told(told["lines"], Count(**told["count"]))


def _end(process: "subprocess.Popen[bytes]") -> None:
    """It, and whatever it has left running."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    process.wait()


def _failed(why: str) -> Told:
    return Told([f"  FOUND {why}"], Count(crashes=1))


def main(name: str, minutes: str, file: str) -> None:
    """Run one part, and write down what it says."""
    told = told_by(cast(Part, import_module(f"benchmarks.fire.{name}")), float(minutes))
    Path(file).write_text(json.dumps({"lines": told.lines, "count": asdict(told.count)}), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
