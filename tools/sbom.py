"""The bill of materials of a release: every library of uv.lock and every font, as CycloneDX in JSON.

    python -m tools.sbom > sbom.cdx.json

Made from uv.lock and tools/licences.toml alone: the same sources, the same bytes. The wheel carries it.
"""

import json
import sys
from collections.abc import Iterable
from typing import Any

from audit import __version__
from tools.licences import Font, table
from tools.locked import PROJECT, ROOT, File, Library, direct, running


def bill() -> str:
    """The whole document."""
    libraries, said = running(), table()
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": _project()},
        "components": [
            *(_library(library, said.libraries[library.name]) for library in libraries),
            *map(_font, said.fonts),
        ],
        "dependencies": _dependencies(libraries, said.fonts),
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _project() -> dict[str, Any]:
    return {
        "type": "application",
        "bom-ref": PROJECT,
        "name": PROJECT,
        "version": __version__,
        "licenses": _licence("Apache-2.0"),
        "purl": f"pkg:pypi/{PROJECT}@{__version__}",
    }


def _library(library: Library, licence: str) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": library.name,
        "name": library.name,
        "version": library.version,
        "scope": "optional" if library.optional else "required",
        "licenses": _licence(licence),
        "purl": f"pkg:pypi/{library.name}@{library.version}",
        "externalReferences": [_file(file) for file in library.files],
    }


def _file(file: File) -> dict[str, Any]:
    hashes = [{"alg": "SHA-256", "content": file.sha256}]
    return {"type": "distribution", "url": file.url, "hashes": hashes}


def _font(font: Font) -> dict[str, Any]:
    return {
        "type": "file",
        "bom-ref": font.package,
        "name": font.name,
        "version": font.version,
        "licenses": _licence(font.licence),
        "purl": f"pkg:npm/{font.package}@{font.version}",
        "components": [{"type": "file", "name": face.name} for face in sorted(ROOT.glob(font.files))],
    }


def _licence(expression: str) -> list[dict[str, Any]]:
    """One licence by its name, several as the expression they stand in."""
    return [{"expression": expression}] if " " in expression else [{"license": {"id": expression}}]


def _dependencies(libraries: Iterable[Library], fonts: Iterable[Font]) -> list[dict[str, Any]]:
    own = {"ref": PROJECT, "dependsOn": [*direct(), *(font.package for font in fonts)]}
    return [own, *({"ref": each.name, "dependsOn": list(each.needs)} for each in libraries)]


if __name__ == "__main__":
    sys.stdout.write(bill())
