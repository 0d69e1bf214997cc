"""Showing a finished file in the program that the desktop has for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")
LAUNCHERS = ("xdg-open", "wslview")


def launcher(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> str | None:
    """The command that opens files here; None where there is no desktop to open them on."""
    if platform == "darwin":
        return shutil.which("open")
    graphical = any(environment.get(name) for name in DISPLAYS) or "WSL_DISTRO_NAME" in environment
    return next(filter(None, map(shutil.which, LAUNCHERS)), None) if graphical else None


def launch(path: Path) -> bool:
    """Open a file or a folder; False where that cannot be done here. Nobody waits for the program."""
    command = launcher()
    if command is None:
        return False
    try:
        subprocess.Popen(  # noqa: S603 - the path is an argument, never seen by a shell
            [command, str(path.absolute())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    return True
