"""Known holes in the libraries of uv.lock.

    python -m tools.holes

Two looks: at the lowest versions of tools/holes.toml, which needs no network, and at what the OSV database
knows, through `uv audit`. Where that cannot be asked within seconds, it says so and is not a failure. Exit
code 1: there is a hole that is not accepted.
"""

import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tools.locked import ROOT, running

LIST = ROOT / "tools" / "holes.toml"
PROJECT_FILE = ROOT / "pyproject.toml"
UV = Path(sysconfig.get_path("scripts")) / "uv"
PATIENCE = 10.0
"""Seconds for the whole question; a single connection gets three."""
FOUND = 1
"""How uv audit ends when it has found something."""


@dataclass(frozen=True, slots=True)
class Floor:
    """The lowest version of a library that may be used."""

    name: str
    version: str
    reason: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """A hole that does not reach us."""

    id: str
    reason: str
    until: date
    """The last day on which that is believed without looking again."""


@dataclass(frozen=True, slots=True)
class Hole:
    """A hole that the database knows."""

    ids: frozenset[str]
    """All of its names."""
    says: str


class NotAskedError(Exception):
    """The database could not be asked."""


# What holds without a network.


def below(floors: Iterable[Floor], locked: dict[str, str], asked: dict[str, str]) -> Iterator[str]:
    """A sentence for each library below its floor: locked versions and requirements by name."""
    for floor in floors:
        least = _number(floor.version)
        if _number(locked.get(floor.name, floor.version)) < least:
            yield f"uv.lock has {floor.name} {locked[floor.name]}, below {floor.version} ({floor.reason})."
        if _number(asked.get(floor.name, floor.version)) < least:
            yield f"pyproject.toml lets {floor.name} be below {floor.version} ({floor.reason})."


def _number(version: str) -> tuple[int, ...]:
    """Versions in their order: 12.3 before 12.10; 70 and 70.0 are one."""
    parts = [int(part) for part in re.findall(r"\d+", version)]
    while parts and parts[-1] == 0:
        parts.pop()
    return tuple(parts)


def lowest_asked_for(project: Path = PROJECT_FILE) -> dict[str, str]:
    """The least version of each library that pyproject.toml asks for; 0 where it names none."""
    asked = tomllib.loads(project.read_text("utf-8"))["project"]["dependencies"]
    pairs = (re.fullmatch(r"([\w-]+)(?:>=([\d.]+))?.*", requirement) for requirement in asked)
    return {pair[1].lower(): pair[2] or "0" for pair in pairs if pair}


# What the database knows.


def known_holes(service: str | None = None) -> tuple[Hole, ...]:
    """All holes in the versions of uv.lock, the developers' tools among them. Raises NotAskedError."""
    options = ["--frozen", "--output-format", "json", "--preview-features", "audit,json-output"]
    command = [
        str(UV),
        "audit",
        "--project",
        str(ROOT),
        *options,
        *(["--service-url", service] if service else ()),
    ]
    hurry = {"UV_HTTP_RETRIES": "0", "UV_HTTP_TIMEOUT": "3"}
    try:
        run = subprocess.run(  # noqa: S603 - uv of this very environment
            command,
            env={**os.environ, **hurry},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise NotAskedError(type(fault).__name__) from fault
    if run.returncode not in {0, FOUND}:
        raise NotAskedError(run.stderr.strip().rpartition("\n")[2].removeprefix("  cause: "))
    return tuple(map(_hole, json.loads(run.stdout)["vulnerabilities"]))


def _hole(found: Mapping[str, Any]) -> Hole:
    library = f"{found['dependency']['name']} {found['dependency']['version']}"
    says = f"{library}: {found['summary']} ({found['id']}, {found['link']})"
    return Hole(frozenset({found["id"], *found["aliases"]}), says)


def not_accepted(holes: Iterable[Hole], accepted: Iterable[Accepted], today: date) -> Iterator[str]:
    """A sentence for each hole that nobody has accepted, or not beyond today."""
    known = {each.id: each for each in accepted}
    for hole in holes:
        here = [known[name] for name in hole.ids & known.keys()]
        if not here:
            yield hole.says
        elif max(each.until for each in here) < today:
            yield f"{hole.says} – accepted only until {max(each.until for each in here)}: think again."


def main() -> int:
    """Look twice; gives the exit code."""
    said = tomllib.loads(LIST.read_text("utf-8"))
    locked = {library.name: library.version for library in running()}
    wrong = list(below([Floor(**each) for each in said["floors"]], locked, lowest_asked_for()))
    accepted = [Accepted(**each) for each in said.get("accepted", ())]
    try:
        wrong += not_accepted(known_holes(), accepted, datetime.now(UTC).date())
    except NotAskedError as fault:
        sys.stderr.write(f"skipped: the database of known holes cannot be reached from here ({fault}).\n")
    for sentence in wrong:
        sys.stderr.write(f"{sentence}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
