"""What a machine lacks for printing, and the one command that brings it."""

import platform
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


def missing() -> ReportError:
    """Pango is missing, and how this system gets it."""
    command = _COMMANDS.get(_system(), "")
    return ReportError(
        de="Für PDF-Berichte fehlt auf diesem Rechner die Bibliothek Pango.",
        en="PDF reports need the Pango library, which this machine lacks.",
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
