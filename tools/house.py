"""Writes the list of modules into docs/architecture.md, from the first line of each module.

To be run as `.venv/bin/python tools/house.py` after a module has come, gone or been renamed.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAPER = ROOT / "docs" / "architecture.md"
BEGIN, END = "<!-- the house: written by tools/house.py -->", "<!-- end of the house -->"


def house(package: Path) -> str:
    """All modules of a package, folder by folder, each with what it says of itself."""
    return "\n".join([BEGIN, *_lines(package), END])


def _lines(package: Path) -> Iterator[str]:
    folders = [package, *sorted(path.parent for path in package.rglob("*/__init__.py"))]
    for folder in folders:
        name = folder.relative_to(package.parent).as_posix()
        yield f"\n**`{name}/`** – {_said(folder / '__init__.py')}\n"
        for module in sorted(folder.glob("*.py")):
            if module.name != "__init__.py":
                yield f"- `{module.name}` – {_said(module)}"


def _said(module: Path) -> str:
    """The first line of a module's docstring."""
    words = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return words.partition("\n")[0].replace("`", "").replace("*", "\\*")


def main() -> None:
    """Write the list anew."""
    text = PAPER.read_text(encoding="utf-8")
    found = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)
    PAPER.write_text(found.sub(lambda _: house(ROOT / "audit"), text), encoding="utf-8")


if __name__ == "__main__":
    main()
