"""What a machine has too little of for a report: memory, room on the disk, open files."""

import errno

from audit.errors import ReportError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FILES = {errno.EMFILE, errno.ENFILE}


def scarce(error: BaseException) -> ReportError | None:
    """What is missing; None where the error has another cause."""
    # Libraries written in C that get no memory may fail without saying why, which is a SystemError.
    if isinstance(error, MemoryError | SystemError):
        return too_much()
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.ENOMEM:
        return too_much()
    if number in _FULL:
        return _no_room()
    return _no_files() if number in _FILES else None


def too_much() -> ReportError:
    """It takes more than it may."""
    return ReportError(
        de="Der Bericht brauchte mehr Rechenzeit oder Speicher, als ihm zusteht.",
        en="The report needed more computing time or memory than it may take.",
        hint_de="Kürzen Sie sehr lange Notizen und Belege, oder schließen Sie andere Programme.",
        hint_en="Shorten very long notes and evidence, or close other programs.",
    )


def _no_room() -> ReportError:
    return ReportError(
        de="Für die Zwischendateien des Berichts ist auf dem Datenträger kein Platz.",
        en="There is no room on the disk for the temporary files of the report.",
        hint_de="Schaffen Sie Platz, oder nennen Sie in TMPDIR einen anderen Ordner dafür.",
        hint_en="Make room, or name another folder for them in TMPDIR.",
    )


def _no_files() -> ReportError:
    return ReportError(
        de="Der Bericht brauchte mehr offene Dateien, als dieses Programm haben darf.",
        en="The report needed more open files than this program may have.",
        hint_de="Schließen Sie andere Programme, oder heben Sie die Grenze an (ulimit -n).",
        hint_en="Close other programs, or raise the limit (ulimit -n).",
    )
