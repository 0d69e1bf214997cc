"""What a machine lacks for printing, and the one command that brings it."""

import ctypes
import platform
import re
import sys

from audit.errors import ReportError

_COMMANDS = {
    "debian": "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "fedora": "sudo dnf install pango",
    "rhel": "sudo dnf install pango",
    "arch": "sudo pacman -S pango",
    "alpine": "sudo apk add pango",
    "suse": "sudo zypper install libpango-1_0-0",
    "darwin": "brew install pango",
}


_NAMES = (
    "libpango-1.0.so.0",
    "libpango-1.0.dylib",
    "/opt/homebrew/lib/libpango-1.0.dylib",
    "libpango-1.0-0.dll",
)
LEAST = (1, 44)
"""The Pango that WeasyPrint needs at least."""


def pango_version() -> str:
    """As Pango tells it; '' where it cannot be loaded, or is so old that it does not tell."""
    for name in _NAMES:
        try:
            tell = ctypes.CDLL(name).pango_version_string
        except (OSError, AttributeError):
            continue
        tell.restype = ctypes.c_char_p
        said: bytes | None = tell()
        return (said or b"").decode("ascii", "replace")
    return ""


def is_too_old(version: str) -> bool:
    """Whether this is a Pango that no report can be set with; one that does not tell may be new enough."""
    numbers = re.match(r"(\d+)\.(\d+)", version)
    return numbers is not None and (int(numbers[1]), int(numbers[2])) < LEAST


def lacking() -> ReportError:
    """What is wrong with the Pango of this machine."""
    version = pango_version()
    return too_old(version) if is_too_old(version) else missing()


def too_old(version: str) -> ReportError:
    """Pango is there, from another time."""
    least = ".".join(map(str, LEAST))
    return ReportError(
        de=f"Die Bibliothek Pango auf diesem Rechner ist zu alt: {version}; PDF-Berichte brauchen mindestens"
        f" {least}.",
        en=f"The Pango library on this machine is too old: {version}; PDF reports need {least} at least.",
        hint_de="Bringen Sie das System auf einen neueren Stand, oder nehmen Sie eine andere Form, etwa"
        " --format docx oder html.",
        hint_en="Bring the system up to date, or take another form, such as --format docx or html.",
    )


def missing() -> ReportError:
    """Pango is missing, and how this system gets it."""
    command = _COMMANDS.get(_system(), "")
    return ReportError(
        de="Für PDF-Berichte fehlt auf diesem Rechner die Bibliothek Pango, oder sie lässt sich nicht laden.",
        en="PDF reports need the Pango library, which this machine lacks or cannot load.",
        hint_de=f"Installieren Sie sie mit: {command}" if command else "Installieren Sie das Paket pango.",
        hint_en=f"Install it with: {command}" if command else "Install the package pango.",
    )


def _system() -> str:
    """The family of this system, as _COMMANDS names it, or ''."""
    if not sys.platform.startswith("linux"):
        return sys.platform
    try:
        told = platform.freedesktop_os_release()
    except OSError:
        return ""
    names = [told.get("ID", ""), *told.get("ID_LIKE", "").split()]
    names = ["debian" if name == "ubuntu" else name.partition("-")[0].removeprefix("open") for name in names]
    return next((name for name in names if name in _COMMANDS), "")
