"""The licences of all that runs beside the program or comes along with it, as a page: docs/licences.md.

    python -m tools.licences            write the page
    python -m tools.licences --check    say what is wrong, and change nothing

Wrong is: a library of uv.lock whose licence nobody has looked up, a licence that is not allowed, a library
that says something else of itself, a font without its licence, a page that is out of date. Needs no network.
"""

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

from tools.locked import ROOT, Library, running

TABLE = ROOT / "tools" / "licences.toml"
PAGE = ROOT / "docs" / "licences.md"
FACES = "templates/fonts/*.ttf"

# Older libraries name a family where they could name a licence.
FAMILIES = {"BSD License": "BSD", "BSD": "BSD", "MIT License": "MIT", "Apache Software License": "Apache"}
SPOKEN = re.compile(r"[A-Za-z][\w.+-]*")

HEAD = """# Licences

<!-- written by python -m tools.licences -->

Resonanz itself is under the [Apache License 2.0](../LICENSE). Beside it run the libraries below, at these
very versions when `./resonanz` sets itself up. A library with several licences joined by OR may be used under
any one of them. The table is of the libraries themselves; some of their ready-built packages carry more, such
as libjpeg in Pillow or libxml2 in lxml, and name it in their own licence files. `./check` fails where a
library is not listed or its licence is not among those allowed.
"""


@dataclass(frozen=True, slots=True)
class Font:
    """A family whose faces lie in this project."""

    name: str
    version: str
    package: str
    """Its name in the npm registry."""
    licence: str
    text: str
    """The licence's file, from the project's root."""
    files: str
    """A pattern for the faces, from the project's root."""


@dataclass(frozen=True, slots=True)
class Table:
    """What tools/licences.toml says."""

    allowed: frozenset[str]
    libraries: dict[str, str]
    """A licence expression for each library by name."""
    fonts: tuple[Font, ...]


@cache
def table(path: Path = TABLE) -> Table:
    """The table as it stands in the file."""
    data = tomllib.loads(path.read_text("utf-8"))
    return Table(
        frozenset(data["allowed"]), dict(data["libraries"]), tuple(Font(**font) for font in data["fonts"])
    )


def is_allowed(expression: str, allowed: Iterable[str]) -> bool:
    """Whether one side of the ORs in a licence expression asks for nothing but allowed licences."""
    sides = expression.split(" OR ")
    return any(all(part.strip(" ()") in allowed for part in side.split(" AND ")) for side in sides)


def problems(libraries: Iterable[Library], said: Table) -> Iterator[str]:
    """A sentence for everything that is wrong with the licences."""
    libraries = tuple(libraries)
    for library in libraries:
        yield from _of_library(library.name, said)
    for name in sorted(said.libraries.keys() - {library.name for library in libraries}):
        yield f"{name} is listed and no longer used: take it out of tools/licences.toml."
    yield from _of_fonts(said)


def _of_library(name: str, said: Table) -> Iterator[str]:
    licence = said.libraries.get(name)
    if licence is None:
        yield f"{name} has no licence in tools/licences.toml: look it up and add it."
    elif not is_allowed(licence, said.allowed):
        yield f"{name} is under {licence}, which is not allowed: do without it, or allow it with a reason."
    elif contradicts(licence, declared := own_words(name)):
        yield f"{name} says of itself {', '.join(declared)}, and tools/licences.toml says {licence}."


def own_words(name: str) -> tuple[str, ...]:
    """What an installed library declares as its licence; nothing if it is not installed or says nothing."""
    try:
        declared = metadata(name)
    except PackageNotFoundError:
        return ()
    if expression := declared.get_all("License-Expression"):
        return tuple(expression)
    return _classified(declared) or _free_text(declared)


def _classified(declared: PackageMetadata) -> tuple[str, ...]:
    kinds = (kind.rpartition(" :: ")[2] for kind in declared.get_all("Classifier") or () if "License" in kind)
    return tuple(kind for kind in kinds if kind in FAMILIES)


def _free_text(declared: PackageMetadata) -> tuple[str, ...]:
    return tuple(text for text in declared.get_all("License") or () if SPOKEN.fullmatch(text))


def contradicts(licence: str, declared: Iterable[str]) -> bool:
    """Whether what a library says of itself fits no part of the licence that we have noted."""
    noted = set(SPOKEN.findall(licence))
    families = {each.partition("-")[0] for each in noted}
    said = tuple(declared)
    fits = any(FAMILIES.get(each, each) in families or noted & set(SPOKEN.findall(each)) for each in said)
    return bool(said) and not fits


def _of_fonts(said: Table) -> Iterator[str]:
    known = {face for font in said.fonts for face in ROOT.glob(font.files)}
    for face in sorted(set(ROOT.glob(FACES)) - known):
        yield f"{face.name} belongs to no font of tools/licences.toml."
    for font in said.fonts:
        if not (ROOT / font.text).is_file():
            yield f"{font.name} lies here without its licence: {font.text} is missing."
        if not is_allowed(font.licence, said.allowed):
            yield f"{font.name} is under {font.licence}, which is not allowed."


def page(libraries: Iterable[Library], said: Table) -> str:
    """The whole page, in Markdown."""
    rows = [(each.name + (" (extra)" if each.optional else ""), each.version, said.libraries[each.name])
            for each in libraries]  # fmt: skip
    faces = [(font.name, font.version, f"[{font.licence}](../{font.text})") for font in said.fonts]
    return "\n".join(
        [
            HEAD,
            *_rows(("Library", "Version", "Licence"), rows),
            "",
            "## Fonts in the report",
            "",
            "Cut to the letters that are needed. The cut Source Serif 4 is called Resonanz Serif, since",
            "‘Source’ is a reserved name.",
            "",
            *_rows(("Font", "Version", "Licence"), faces),
            "",
        ]
    )


def _rows(head: tuple[str, str, str], rows: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|---|---|---|"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def main(arguments: list[str]) -> int:
    """Write the page, or look whether all is well; gives the exit code."""
    libraries, said = running(), table()
    wrong = list(problems(libraries, said))
    if not wrong:
        fresh = page(libraries, said)
        if "--check" not in arguments:
            PAGE.write_text(fresh, encoding="utf-8")
        elif not PAGE.exists() or PAGE.read_text("utf-8") != fresh:
            wrong = ["docs/licences.md is out of date; run: .venv/bin/python -m tools.licences"]
    for sentence in wrong:
        sys.stderr.write(f"{sentence}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
