"""Where things lie: what the program brings along, and what it keeps for its user."""

import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

NAME = "resonanz"
HOME = "RESONANZ_HOME"
"""The environment variable that names one folder for everything the program keeps."""

_PACKAGE = Path(__file__).resolve().parent


def _brought() -> Path:
    """The folder of what the program brings along: inside an installed package, else the checkout."""
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent


def questions_folder() -> Path:
    """The folder of the question banks, one folder each."""
    return _brought() / "questions"


def templates_folder() -> Path:
    """The folder of the report templates."""
    return _brought() / "templates"


def examples_folder() -> Path:
    """The folder of the sample answers files."""
    return _brought() / "examples"


def data_folder() -> Path:
    """Where the user's audits lie; it need not exist yet (see `private`)."""
    if home := os.environ.get(HOME):
        return meant(home).absolute()
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False)


def cache_folder() -> Path:
    """Where things lie that can be made again; it need not exist yet (see `private`)."""
    if home := os.environ.get(HOME):
        return meant(home).absolute() / "cache"
    from platformdirs import user_cache_path

    return user_cache_path(NAME, appauthor=False)


def meant(typed: str) -> Path:
    """The path that somebody wrote, ~ for a home; where there is no such home it stays, as in a shell."""
    path = Path(typed)
    with suppress(RuntimeError):
        return path.expanduser()
    return path


def opened(path: Path) -> BinaryIO:
    """A file to be read. Nobody is waited for: a pipe that nobody writes to is empty. Raises OSError."""
    file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115 - a Path knows no opener
    os.set_blocking(file.fileno(), True)
    return file


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NONBLOCK)


def private(folder: Path) -> Path:
    """The folder, made where it was missing, open to nobody but the user. Raises OSError."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir(mode=0o700, exist_ok=True)
        path.chmod(0o700)
    return folder
