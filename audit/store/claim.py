"""Who is at a store: many programs at once, or one that may put another file in its place."""

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from audit.store import faults

_PAUSE = 0.01
_HELD = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES}
_NO_LOCKS_HERE = {errno.ENOLCK, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOSYS, errno.EBADF}
"""What file systems say that cannot lock a folder; SQLite's own locks still hold there."""


@contextmanager
def shared(path: Path, patience: float) -> Iterator[None]:
    """While it is open nobody puts another file in the place of this one; raises StoreError, OSError."""
    with _locked(path, fcntl.LOCK_SH, patience):
        yield


@contextmanager
def alone(path: Path, patience: float) -> Iterator[None]:
    """No other program has the store open meanwhile; raises StoreError where one has, OSError."""
    with _locked(path, fcntl.LOCK_EX, patience):
        yield


@contextmanager
def _locked(path: Path, kind: int, patience: float) -> Iterator[None]:
    # The folder is locked, not the file: the file is what may be replaced. The system lets go of the lock
    # when the program ends, however it ends.
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        _lock(folder, kind, path, time.monotonic() + patience)
        yield
    finally:
        os.close(folder)


def _lock(folder: int, kind: int, path: Path, end: float) -> None:
    while True:
        try:
            fcntl.flock(folder, kind | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _NO_LOCKS_HERE:
                return
            if error.errno not in _HELD:
                raise
            if time.monotonic() > end:
                raise faults.IN_USE.error(path=path) from error
            time.sleep(_PAUSE)
        else:
            return
