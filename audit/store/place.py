"""The file and its folder: made for one user's eyes only, whatever the umask."""

import errno
import os
from contextlib import suppress
from pathlib import Path

FOLDER_MODE = 0o700
FILE_MODE = 0o600
_OTHERS = 0o077
COMPANIONS = ("", "-wal", "-shm")
"""What SQLite puts beside the file; new ones take on the file's own mode."""


def make_file(path: Path) -> None:
    """Create the file, empty, and the folders it needs, unless they are there; raises OSError."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    make_folder(path.parent)
    # SQLite would create it readable for everybody, for as long as it takes to change that.
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, FILE_MODE))
        path.chmod(FILE_MODE)


def make_folder(folder: Path) -> None:
    """Create the folder and those above it, unless they are there; raises OSError."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    folder.chmod(FOLDER_MODE)


def hide(path: Path) -> None:
    """Take away what others may do with a file that was copied here or put back from a backup."""
    for companion in COMPANIONS:
        file = path.with_name(path.name + companion)
        with suppress(FileNotFoundError, PermissionError):
            if file.stat().st_mode & _OTHERS:
                file.chmod(FILE_MODE)


def identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one that takes its place; None where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
