"""What can befall a store: a file that may not grow, a program killed at any step, another writer."""

import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks import store_kill

_COUNTING = """
import os, sys
from datetime import datetime
from pathlib import Path
from audit.store import replacing
seen, stop = 0, int(sys.argv[1])
def tick(event, arguments):
    global seen
    if event in {"open", "os.rename", "os.remove", "sqlite3.connect", "os.chmod"}:
        seen += 1
        if seen == stop:
            os.kill(os.getpid(), 9)
sys.addaudithook(tick)
"""


def killed_at(stop: int, deed: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Python that does something to a store and is killed at this step; with 0 it prints how many there are.

    The arguments are `sys.argv[2:]` of the deed.
    """
    program = f"{_COUNTING}{deed}\nprint(seen)"
    command = [sys.executable, "-c", program, str(stop), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """No file of this process grows beyond so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def writing(*arguments: object) -> subprocess.Popen[str]:
    """Another program that writes to a store: its path, how many steps, and into which audit."""
    command = [sys.executable, store_kill.__file__, "--write", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
