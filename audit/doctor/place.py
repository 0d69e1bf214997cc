"""The folder of the user's data: whose eyes it is for, whether there is room, who else copies it."""

import os
import shlex
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

from audit.doctor.finding import Finding, broken, fine, note
from audit.locales import doctor as words

_OTHERS = 0o077
_SCARCE, _TOO_LITTLE = 200_000_000, 20_000_000
"""Bytes."""
_SYNCED = (
    "dropbox",
    "onedrive",
    "icloud",
    "mobile documents",
    "nextcloud",
    "owncloud",
    "google drive",
    "googledrive",
    "syncthing",
    "magentacloud",
    "pcloud",
)


def findings(store: Path) -> Iterator[Finding]:
    """Nothing is said about a folder that is not there yet, but where it will be."""
    folder = store.parent
    if not folder.is_dir():
        yield fine("folder", words.NO_FOLDER.fill(path=str(folder)))
        return
    yield _rights(folder)
    yield _room(folder)
    yield from _sync(folder)
    yield from _leftovers(store)


def _rights(folder: Path) -> Finding:
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        command = f"chmod u+rwx {shlex.quote(str(folder))}"
        return broken("permissions", words.NOT_MINE.fill(path=str(folder)), words.RUN.fill(command=command))
    open_ones = [path for path in (folder, *_files(folder)) if _mode(path) & _OTHERS]
    if open_ones:
        command = f"chmod -R go-rwx {shlex.quote(str(folder))}"
        return note(
            "permissions", words.FOR_OTHERS.fill(path=str(open_ones[0])), words.RUN.fill(command=command)
        )
    return fine("permissions", words.FOR_ME_ALONE.fill(path=str(folder)))


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if not path.is_symlink() and "cache" not in path.parts)


def _mode(path: Path) -> int:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:  # gone meanwhile
        return 0


def _room(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    says = words.ROOM.fill(size=f"{free // 1_000_000:,}".replace(",", "\N{NARROW NO-BREAK SPACE}"))
    if free < _TOO_LITTLE:
        return broken("space", says, words.MAKE_ROOM)
    return note("space", says, words.MAKE_ROOM) if free < _SCARCE else fine("space", says)


def _sync(folder: Path) -> Iterator[Finding]:
    names = [name.lower() for name in (*folder.parts, *folder.resolve().parts)]
    found = next((word for word in _SYNCED if any(word in name for name in names)), None)
    if found:
        yield note("sync", words.SYNCED.fill(path=str(folder)), words.ELSEWHERE)


def _leftovers(store: Path) -> Iterator[Finding]:
    """Unfinished copies of programs that were killed; the next one would remove them."""
    left = [*store.parent.glob(f"{store.name}.new*"), *store.parent.glob("backups/*.part*")]
    if left:
        command = f"rm {shlex.join(map(str, left))}"
        yield note("leftovers", words.LEFTOVERS.fill(count=len(left)), words.RUN.fill(command=command))
