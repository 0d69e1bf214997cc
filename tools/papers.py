"""The papers of a release, made from the program itself: manual pages, completions, the bill of materials.

python -m tools.papers FOLDER
"""

import sys
from pathlib import Path

from audit.commands.manual import manual
from audit.commands.papers import completion
from tools.sbom import bill

COMPLETIONS = {
    "bash": "share/bash-completion/completions/resonanz",
    "zsh": "share/zsh/site-functions/_resonanz",
    "fish": "share/fish/vendor_completions.d/resonanz.fish",
}
"""Where shells look below the prefix of an installation."""
MANUALS = {"en": "share/man/man1/resonanz.1", "de": "share/man/de/man1/resonanz.1"}
BILL = "resonanz.cdx.json"


def write(folder: Path) -> None:
    """Write all of them below this folder."""
    _put(folder / BILL, bill())
    _put(folder / MANUALS["en"], manual("en"))
    _put(folder / MANUALS["de"], manual("de"))
    for shell, place in COMPLETIONS.items():
        _put(folder / place, completion(shell, "en"))


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
