"""What uv.lock says of the libraries that are needed to run the program."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "uv.lock"
PROJECT = "resonanz"


@dataclass(frozen=True, slots=True, order=True)
class File:
    """A file that a library can be installed from."""

    url: str
    sha256: str
    """In hexadecimal."""


@dataclass(frozen=True, slots=True)
class Library:
    """A library at the one version that set-up installs."""

    name: str
    version: str
    needs: tuple[str, ...]
    """The names of the libraries that it pulls in on some machine, sorted."""
    files: tuple[File, ...]
    """Each file that set-up may take, for one machine or another, sorted."""
    optional: bool = False
    """Comes with an extra only."""


def running() -> tuple[Library, ...]:
    """All that runs beside the program on any machine, with all extras, sorted by name."""
    packages = _packages()
    plain = _reached(packages, _names(packages[PROJECT]["dependencies"]))
    every = _reached(packages, direct())
    return tuple(_library(packages[name], optional=name not in plain) for name in sorted(every))


def direct() -> tuple[str, ...]:
    """The names of what the program asks for itself, its extras among them, sorted."""
    return tuple(sorted(set(_all_needs(_packages()[PROJECT]))))


@cache
def _packages() -> dict[str, Mapping[str, Any]]:
    """Everything in the lock file by name."""
    return {package["name"]: package for package in tomllib.loads(LOCK.read_text("utf-8"))["package"]}


def _names(dependencies: Iterable[Mapping[str, Any]]) -> list[str]:
    return [str(each["name"]) for each in dependencies]


def _reached(packages: Mapping[str, Mapping[str, Any]], names: Iterable[str]) -> set[str]:
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _all_needs(packages[name])
    return found


def _all_needs(package: Mapping[str, Any]) -> Iterator[str]:
    """What the package needs, its own extras among them: more than is used, never less."""
    yield from _names(package.get("dependencies", ()))
    for extra in package.get("optional-dependencies", {}).values():
        yield from _names(extra)


def _library(package: Mapping[str, Any], *, optional: bool) -> Library:
    entries = [*package.get("wheels", ()), *([package["sdist"]] if "sdist" in package else ())]
    files = sorted(File(entry["url"], entry["hash"].removeprefix("sha256:")) for entry in entries)
    needs = tuple(sorted({*_all_needs(package)}))
    return Library(package["name"], package["version"], needs, tuple(files), optional)
