"""Files beside a brand file: opened without following links, and never outside its folder."""

import os
import stat
from pathlib import Path, PurePosixPath

from audit.core.spelling import shown_path
from audit.core.text import Text
from audit.locales import brand as words
from audit.render.brand.faults import Unfit


def place(folder: Path, name: str) -> Path:
    """The path of a file or folder named in a brand file; raises Unfit where it leads elsewhere."""
    steps = PurePosixPath(name.replace("\\", "/"))
    said = shown_path(name)
    if steps.is_absolute() or ".." in steps.parts or not steps.parts or ":" in steps.parts[0]:
        raise Unfit(words.OUTSIDE.fill(file=said), words.COPY_IT)
    path = folder
    for part in steps.parts:
        path = path / part
        if path.is_symlink():
            raise Unfit(words.NO_LINKS.fill(file=said), words.COPY_IT)
    if not path.exists():
        raise Unfit(words.NOT_FOUND.fill(file=said))
    return path


def content_of(path: Path, most: int, too_large: Text) -> bytes:
    """What stands in an ordinary file of at most so many bytes; raises Unfit."""
    said = shown_path(path.name)
    try:
        # Neither a link that has just been put there nor a pipe that nobody writes to.
        opened = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as fault:
        why = fault.strerror or type(fault).__name__
        raise Unfit(words.NOT_READABLE.fill(file=said, why=why)) from fault
    with os.fdopen(opened, "rb") as file:
        about = os.fstat(opened)
        if not stat.S_ISREG(about.st_mode):
            raise Unfit(words.NOT_A_FILE.fill(file=said))
        content = b"" if about.st_size > most else file.read(most + 1)
    if about.st_size > most or len(content) > most:
        raise Unfit(too_large)
    return content
