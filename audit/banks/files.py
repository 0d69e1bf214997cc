"""The files of a bank: which they are, and the digest of what stands in them."""

import hashlib
import re
from pathlib import Path

from audit.core.spelling import shown_path
from audit.errors import BankError

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
"""What may be an id; a bank's own is the name of its folder among the program's banks."""
BANK, ACTIONS, SEEDS = "bank.yaml", "actions.yaml", "seeds.yaml"


def bank_files(folder: Path) -> tuple[Path, ...]:
    """The YAML files of a bank by name. Raises BankError where the folder or a file of it is missing."""
    if not folder.is_dir():
        raise _no_folder(folder)
    try:
        files = tuple(sorted(path for path in folder.iterdir() if path.suffix == ".yaml"))
    except OSError as problem:
        raise _unreadable(folder, problem) from None
    missing = [name for name in (BANK, ACTIONS) if folder / name not in files]
    if missing:
        raise BankError(
            de=f"{shown_path(str(folder))} ist keine Fragenbank: Es fehlt {' und '.join(missing)}.",
            en=f"{shown_path(str(folder))} is no question bank: {' and '.join(missing)} is missing.",
            hint_de="Eine Bank ist ein Ordner wie questions/social-media.",
            hint_en="A bank is a folder such as questions/social-media.",
        )
    return files


def _no_folder(folder: Path) -> BankError:
    word = shown_path(str(folder))
    if folder.exists():
        return BankError(
            de=f"{word} ist eine Datei; eine Fragenbank ist ein Ordner.",
            en=f"{word} is a file; a question bank is a folder.",
            hint_de="Nennen Sie den Ordner, in dem bank.yaml liegt.",
            hint_en="Name the folder that bank.yaml is in.",
        )
    return BankError(
        de=f"Den Ordner {word} gibt es nicht.",
        en=f"There is no folder {word}.",
        hint_de="Prüfen Sie den Pfad.",
        hint_en="Check the path.",
    )


def _unreadable(folder: Path, problem: OSError) -> BankError:
    word, reason = shown_path(str(folder)), problem.strerror or str(problem)
    return BankError(
        de=f"Der Ordner {word} lässt sich nicht lesen ({reason}).",
        en=f"The folder {word} cannot be read ({reason}).",
        hint_de="Prüfen Sie die Zugriffsrechte.",
        hint_en="Check its permissions.",
    )


def digest_of(files: tuple[Path, ...]) -> str:
    """SHA-256 over names and bytes of the files, in hex. Raises OSError."""
    digest = hashlib.sha256()
    for path in files:
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
