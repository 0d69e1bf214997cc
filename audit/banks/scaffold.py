"""A complete small bank to begin with, written into a new folder."""

from pathlib import Path

from audit.core.phrases import slug
from audit.core.spelling import shown_path
from audit.errors import BankError
from audit.paths import templates_folder

TEMPLATE = "new-bank"
NAME = "my-bank"
"""The id that the template has in all of its files."""


def new_bank(folder: Path) -> str:
    """Write the bank into a folder that is new or empty; gives its id. Raises BankError, OSError."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise _taken(folder)
    name = slug(folder.absolute().name) or NAME
    template = templates_folder() / TEMPLATE
    for source in sorted(template.rglob("*.yaml")):
        target = folder / source.relative_to(template)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(source.read_text("utf-8").replace(NAME, name), "utf-8")
    return name


def _taken(folder: Path) -> BankError:
    word = shown_path(str(folder))
    return BankError(
        de=f"{word} gibt es schon, und es ist nicht leer.",
        en=f"{word} exists already and is not empty.",
        hint_de="Nennen Sie einen Ordner, den es noch nicht gibt; überschrieben wird nichts.",
        hint_en="Name a folder that does not exist yet; nothing is ever overwritten.",
    )
