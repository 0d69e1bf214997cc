"""The files of a bank: which they are, and the digest of what stands in them."""

import hashlib
import re
import stat
from pathlib import Path

from audit.banks.limits import LARGEST
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
        for path in files:
            _check(path)
    except OSError as problem:
        raise _unreadable(folder, problem) from None
    missing = [name for name in (BANK, ACTIONS) if folder / name not in files]
    if missing:
        raise BankError(
            de=f"{shown_path(str(folder))} ist kein Fragenkatalog: Es fehlt {' und '.join(missing)}.",
            en=f"{shown_path(str(folder))} is no question bank: it lacks {' and '.join(missing)}.",
            hint_de="Ein Fragenkatalog ist ein Ordner wie questions/social-media.",
            hint_en="A bank is a folder such as questions/social-media.",
        )
    return files


def _check(path: Path) -> None:
    """Refuse what must not be read whole: an endless file, or a pipe that nobody writes to."""
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise BankError(
            de=f"{shown_path(str(path))}: Das ist keine gewöhnliche Datei.",
            en=f"{shown_path(str(path))}: This is no ordinary file.",
        )
    if about.st_size > LARGEST:
        raise BankError(
            de=f"{shown_path(str(path))}: Diese Datei ist größer als 2 MB.",
            en=f"{shown_path(str(path))}: This file is larger than 2 MB.",
        )


def _no_folder(folder: Path) -> BankError:
    word = shown_path(str(folder))
    if folder.exists():
        return BankError(
            de=f"{word} ist eine Datei; ein Fragenkatalog ist ein Ordner.",
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
        digest.update(f"{path.name}\0{len(content)}\0".encode(errors="surrogateescape"))
        digest.update(content)
    return digest.hexdigest()
