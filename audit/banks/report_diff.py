"""What has changed in what a report says: the folder `report` of two versions of a bank."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from audit.banks.diff import GONE, NEW, Change
from audit.banks.nodes import Plain, read_document
from audit.banks.report_reader import FILES, FOLDER, KITS
from audit.banks.sheets import same
from audit.banks.versions import Step
from audit.core.text import Text
from audit.errors import BankError

WORDING = Text("Wortlaut des Berichts", "wording of the report")


def report_changes(old: Path, new: Path) -> tuple[Change, ...]:
    """The changes in the report's texts, file by file; comments do not count. Raises BankError."""
    return tuple(_between(_documents(old), _documents(new)))


def _documents(folder: Path) -> dict[str, Plain]:
    paths = {f"{FOLDER}/{name}.yaml": folder / FOLDER / f"{name}.yaml" for name in (*FILES, *KITS)}
    return {name: read_document(path, BankError).plain() for name, path in paths.items() if path.exists()}


def _between(old: Mapping[str, Plain], new: Mapping[str, Plain]) -> Iterator[Change]:
    for name in dict.fromkeys((*old, *new)):
        if name not in new:
            yield Change(Step.MINOR, name, GONE.fill(what=same(name)))
        elif name not in old:
            yield Change(Step.MINOR, name, NEW.fill(what=same(name)))
        elif old[name] != new[name]:
            yield Change(Step.PATCH, name, WORDING)
