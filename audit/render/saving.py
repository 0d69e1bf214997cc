"""Bringing a finished file to the disk: whole or not at all, and never over another one by accident."""

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from audit.errors import ReportError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def check_target(target: Path, *, overwrite: bool) -> None:
    """Raise ReportError where a file could not be written there anyhow, before the work is done."""
    if target.is_dir():
        raise _is_folder(target)
    if target.exists() and not target.is_file():
        raise _no_file(target)
    if not target.parent.is_dir():
        raise _no_folder(target.parent)
    if not overwrite and os.path.lexists(target):
        raise _exists(target)
    if not os.access(target.parent, os.W_OK):
        raise _not_writable(target.parent)


def save(content: bytes, target: Path, *, overwrite: bool) -> None:
    """Write a file under another name, then rename it; raises ReportError and leaves nothing behind then."""
    draft = target.with_name(f".{secrets.token_hex(6)}.part")
    try:
        _write(content, draft)
        if overwrite:
            draft.replace(target)
        else:
            _rename_to_new(draft, target)
    except FileExistsError as error:
        raise _exists(target) from error
    except OSError as error:
        raise _failed(target, error) from error
    finally:
        with suppress(OSError):
            draft.unlink()


def _write(content: bytes, draft: Path) -> None:
    # What a client said is readable by its keeper alone, until it is handed on.
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _rename_to_new(draft: Path, target: Path) -> None:
    """Rename without replacing what may have appeared there meanwhile."""
    try:
        target.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        draft.replace(target)


def _failed(target: Path, error: OSError) -> ReportError:
    if error.errno in _FULL:
        return ReportError(
            de=f"Für „{target}“ ist auf dem Datenträger kein Platz mehr.",
            en=f"There is no space left on the disk for “{target}”.",
            hint_de="Schaffen Sie Platz, oder wählen Sie einen anderen Ort.",
            hint_en="Make room, or choose another place.",
        )
    if error.errno in _FORBIDDEN:
        return _not_writable(target.parent)
    if error.errno == errno.ENAMETOOLONG:
        return ReportError(
            de="Der Name der Datei ist zu lang.",
            en="The name of the file is too long.",
            hint_de="Wählen Sie einen kürzeren.",
            hint_en="Choose a shorter one.",
        )
    return ReportError(
        de=f"„{target}“ ließ sich nicht schreiben ({error.strerror}).",
        en=f"“{target}” could not be written ({error.strerror}).",
        hint_de="Wählen Sie einen anderen Ort.",
        hint_en="Choose another place.",
    )


def _is_folder(target: Path) -> ReportError:
    return ReportError(
        de=f"„{target}“ ist ein Ordner und keine Datei.",
        en=f"“{target}” is a folder, not a file.",
        hint_de="Nennen Sie auch einen Dateinamen, zum Beispiel plan.pdf.",
        hint_en="Name a file in it as well, for example plan.pdf.",
    )


def _no_file(target: Path) -> ReportError:
    return ReportError(
        de=f"„{target}“ ist ein Gerät oder Kanal und keine Datei.",
        en=f"“{target}” is a device or a pipe, not a file.",
        hint_de="Nennen Sie einen Dateinamen, zum Beispiel plan.pdf.",
        hint_en="Give a file name, for example plan.pdf.",
    )


def _no_folder(folder: Path) -> ReportError:
    return ReportError(
        de=f"Den Ordner „{folder}“ gibt es nicht.",
        en=f"There is no folder “{folder}”.",
        hint_de="Legen Sie ihn an, oder wählen Sie einen anderen Ort.",
        hint_en="Create it, or choose another place.",
    )


def _not_writable(folder: Path) -> ReportError:
    return ReportError(
        de=f"In den Ordner „{folder}“ darf nicht geschrieben werden.",
        en=f"The folder “{folder}” may not be written to.",
        hint_de="Wählen Sie einen anderen Ort.",
        hint_en="Choose another place.",
    )


def _exists(target: Path) -> ReportError:
    return ReportError(
        de=f"„{target}“ gibt es schon.",
        en=f"“{target}” exists already.",
        hint_de="Wählen Sie einen anderen Namen, oder löschen Sie die Datei zuvor.",
        hint_en="Choose another name, or delete the file first.",
    )
