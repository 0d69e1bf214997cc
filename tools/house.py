"""Writes the layers and the list of modules into docs/architecture.md, from pyproject.toml and the modules.

To be run as `.venv/bin/python tools/house.py` after a module has come, gone or been renamed.
"""

import ast
import re
import textwrap
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAPER = ROOT / "docs" / "architecture.md"
WIDTH = 110


def arrows(root: Path) -> str:
    """The layers of the import contract, outermost first."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    # Names that stand side by side stay on one line.
    line = " → ".join(layer.replace(" ", "\N{NO-BREAK SPACE}") for layer in layers)
    wrapped = textwrap.fill(line, WIDTH, initial_indent="    ", subsequent_indent="    ")
    return _marked("arrows", "\n" + wrapped.replace("\N{NO-BREAK SPACE}", " ") + "\n")


def house(root: Path) -> str:
    """All modules, folder by folder, each with what it says of itself."""
    return _marked("house", "\n".join(_lines(root / "audit")) + "\n")


def _marked(name: str, text: str) -> str:
    return f"<!-- {name}: written by tools/house.py -->\n{text}\n<!-- end of {name} -->"


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
    """Write both anew."""
    text = PAPER.read_text(encoding="utf-8")
    for block in (arrows(ROOT), house(ROOT)):
        begin, end = block.partition("\n")[0], block.rpartition("\n")[2]
        found = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
        text = found.sub(block.replace("\\", r"\\"), text)
    PAPER.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
