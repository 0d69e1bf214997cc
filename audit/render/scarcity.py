"""What a machine has too little of for a report: memory, room on the disk, open files."""

import errno

from audit.errors import Fault, ReportError

TOO_MUCH = Fault(
    ReportError,
    de="Der Bericht brauchte mehr Rechenzeit oder Speicher, als ihm zusteht.",
    en="The report needed more computing time or memory than it may take.",
    hint_de="Kürzen Sie sehr lange Notizen und Belege, oder schließen Sie andere Programme.",
    hint_en="Shorten very long notes and evidence, or close other programs.",
)
NO_ROOM = Fault(
    ReportError,
    de="Für die Zwischendateien des Berichts ist auf dem Datenträger kein Platz.",
    en="There is no room on the disk for the temporary files of the report.",
    hint_de="Schaffen Sie Platz, oder nennen Sie in TMPDIR einen anderen Ordner dafür.",
    hint_en="Make room, or name another folder for them in TMPDIR.",
)
NO_FILES = Fault(
    ReportError,
    de="Der Bericht brauchte mehr offene Dateien, als dieses Programm haben darf.",
    en="The report needed more open files than this program may have.",
    hint_de="Schließen Sie andere Programme, oder heben Sie die Grenze an (ulimit -n).",
    hint_en="Close other programs, or raise the limit (ulimit -n).",
)

_BY_SYSTEM_CODE = {
    errno.ENOMEM: TOO_MUCH,
    errno.ENOSPC: NO_ROOM,
    errno.EDQUOT: NO_ROOM,
    errno.EFBIG: NO_ROOM,
    errno.EMFILE: NO_FILES,
    errno.ENFILE: NO_FILES,
}


def scarce(error: BaseException) -> ReportError | None:
    """What is missing; None where the error has another cause."""
    # Libraries written in C that get no memory may fail without saying why, which is a SystemError.
    if isinstance(error, MemoryError | SystemError):
        return TOO_MUCH.error()
    fault = _BY_SYSTEM_CODE.get(error.errno or 0) if isinstance(error, OSError) else None
    return fault.error() if fault else None
