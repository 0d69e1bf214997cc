"""What SQLite and the system report about the file, as sentences with a way out."""

import errno
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from audit.errors import PassphraseError, StaleError, StoreError


class Fault(NamedTuple):
    """A sentence about a file, with {path} in it, and the way out."""

    de: str
    en: str
    hint_de: str
    hint_en: str

    def about(self, path: Path) -> StoreError:
        """The fault as an error about one file."""
        return StoreError(
            de=self.de.format(path=path),
            en=self.en.format(path=path),
            hint_de=self.hint_de,
            hint_en=self.hint_en,
        )


LOCKED = Fault(
    "Ein anderes Programm hält die Datei mit Ihren Audits besetzt: „{path}“.",
    "Another program is holding the file with your audits: “{path}”.",
    "Schließen Sie das andere Programm oder warten Sie einen Augenblick; versuchen Sie es dann noch einmal.",
    "Close the other program or wait a moment, then try again.",
)
FULL = Fault(
    "Der Datenträger ist voll; das Letzte wurde nicht gespeichert: „{path}“.",
    "The disk is full; the last change was not saved: “{path}”.",
    "Schaffen Sie Platz und versuchen Sie es noch einmal; alles vorher Gespeicherte ist unversehrt.",
    "Free some space and try again; everything saved before is intact.",
)
NOT_ALLOWED = Fault(
    "Die Datei mit Ihren Audits lässt sich hier nicht öffnen oder nicht beschreiben: „{path}“.",
    "The file with your audits cannot be opened or written here: “{path}”.",
    "Geben Sie sich Lese- und Schreibrechte für Datei und Ordner, oder wählen Sie einen anderen Ort.",
    "Give yourself permission to read and write the file and its folder, or choose another place.",
)
NOT_A_FILE = Fault(
    "Hier kann keine Datei mit Audits liegen: „{path}“ ist ein Ordner oder führt durch eine Datei hindurch.",
    "No file with audits can be here: “{path}” is a folder, or leads through a file.",
    "Nennen Sie eine Datei in einem Ordner.",
    "Name a file inside a folder.",
)
FAILING = Fault(
    "Der Datenträger meldet einen Fehler beim Lesen oder Schreiben: „{path}“.",
    "The disk reports an error while reading or writing: “{path}”.",
    "Prüfen Sie, ob er angeschlossen und nicht voll ist, und versuchen Sie es noch einmal;"
    " was gespeichert war, bleibt es.",
    "Check that it is connected and not full, then try again; what was saved stays saved.",
)
DAMAGED = Fault(
    "Die Datei mit Ihren Audits ist beschädigt oder abgeschnitten: „{path}“.",
    "The file with your audits is damaged or cut short: “{path}”.",
    "Heben Sie sie auf und legen Sie eine Sicherung an ihre Stelle.",
    "Keep it, and put a backup in its place.",
)
FOREIGN = Fault(
    "Das ist keine Datei mit Audits, sie bleibt unangetastet: „{path}“.",
    "This is not a file with audits, and it was left as it is: “{path}”.",
    "Nennen Sie eine andere Datei, oder verschieben Sie diese an einen anderen Ort.",
    "Name another file, or move this one elsewhere.",
)
NEWER = Fault(
    "Die Datei mit Ihren Audits stammt von einer neueren Fassung von Resonanz, sie bleibt unangetastet:"
    " „{path}“.",
    "The file with your audits was written by a newer version of Resonanz and was left as it is: “{path}”.",
    "Bringen Sie Resonanz auf den neuesten Stand.",
    "Update Resonanz.",
)
IN_USE = Fault(
    "Resonanz ist noch einmal geöffnet und benutzt diese Datei: „{path}“.",
    "Resonanz is open elsewhere and is using this file: “{path}”.",
    "Beenden Sie es dort, und versuchen Sie es dann noch einmal.",
    "Quit it there, then try again.",
)
UNFINISHED = Fault(
    "Diese Sicherung ließ sich nicht fehlerfrei zurücklesen und wurde verworfen: „{path}“.",
    "This copy could not be read back without fault and was thrown away: “{path}”.",
    "Prüfen Sie den Datenträger, und versuchen Sie es noch einmal; Ihre Audits sind unverändert.",
    "Check the disk, then try again; your audits are as they were.",
)
REPLACED = Fault(
    "Die Datei mit Ihren Audits wurde inzwischen verschoben, gelöscht oder ersetzt: „{path}“.",
    "The file with your audits has been moved, deleted or replaced meanwhile: “{path}”.",
    "Legen Sie sie zurück, oder starten Sie Resonanz neu; das Letzte wurde nicht gespeichert.",
    "Put it back, or start Resonanz again; the last change was not saved.",
)

_BY_SQLITE_CODE = {
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_PROTOCOL: LOCKED,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: NOT_ALLOWED,
    sqlite3.SQLITE_PERM: NOT_ALLOWED,
    sqlite3.SQLITE_AUTH: NOT_ALLOWED,
    sqlite3.SQLITE_CANTOPEN: NOT_ALLOWED,
    sqlite3.SQLITE_IOERR: FAILING,
    sqlite3.SQLITE_NOMEM: FAILING,
    sqlite3.SQLITE_NOTADB: FOREIGN,
}
_BY_SYSTEM_CODE = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EACCES: NOT_ALLOWED,
    errno.EPERM: NOT_ALLOWED,
    errno.EROFS: NOT_ALLOWED,
    errno.EISDIR: NOT_A_FILE,
    errno.ENOTDIR: NOT_A_FILE,
    errno.EEXIST: NOT_A_FILE,
}
_PRIMARY = 0xFF
"""The part of an SQLite code that names the family of faults."""


def driver_errors(*others: type[Exception]) -> tuple[type[Exception], ...]:
    """What a connection raises, and others; SQLCipher, where it was loaded, brings errors of its own."""
    cipher = sys.modules.get("sqlcipher3.dbapi2")
    return (sqlite3.Error, *others) if cipher is None else (sqlite3.Error, cipher.Error, *others)


def is_busy(error: Exception) -> bool:
    """Whether another connection is at work."""
    return _fault(error) is LOCKED


def is_no_database(error: Exception) -> bool:
    """Whether the file means nothing to SQLite; an encrypted one does so to a wrong passphrase."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY == sqlite3.SQLITE_NOTADB


def is_half_done(error: Exception) -> bool:
    """Whether a journal beside the file must be played back first, which takes the right to write."""
    return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY_ROLLBACK


def _fault(error: Exception) -> Fault:
    if isinstance(error, OSError):
        return _BY_SYSTEM_CODE.get(error.errno or 0, FAILING)
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return _BY_SQLITE_CODE.get(code & _PRIMARY, DAMAGED)


@contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """Whatever goes wrong with the file within leaves as a StoreError."""
    try:
        yield
    except driver_errors(OSError) as error:
        if type(error).__name__ == "ProgrammingError":  # says nothing about the file: a fault of this program
            raise
        raise _fault(error).about(path) from error
    except UnicodeError as error:
        raise not_text() from error


def passphrase_needed(path: Path) -> PassphraseError:
    """The file looks encrypted and no passphrase was given."""
    return PassphraseError(
        de=f"Die Datei mit Ihren Audits ist verschlüsselt, oder sie gehört einem anderen Programm: „{path}“.",
        en=f"The file with your audits is encrypted, or it belongs to another program: “{path}”.",
        hint_de="Geben Sie das Kennwort im Terminal ein, oder nennen Sie in RESONANZ_PASSPHRASE_FILE die"
        " Datei, in deren erster Zeile es steht.",
        hint_en="Type the passphrase in a terminal, or name in RESONANZ_PASSPHRASE_FILE the file whose first"
        " line it is.",
    )


def passphrase_wrong(path: Path) -> PassphraseError:
    """The file does not open with this passphrase."""
    return PassphraseError(
        de=f"Dieses Kennwort passt nicht zu „{path}“.",
        en=f"This passphrase does not fit “{path}”.",
        hint_de="Achten Sie auf Groß- und Kleinschreibung und die Tastaturbelegung. Ohne das richtige"
        " Kennwort kommt niemand an den Inhalt.",
        hint_en="Mind capitals and the keyboard layout. Without the right passphrase nobody gets at the"
        " contents.",
    )


def not_text() -> StoreError:
    """A text holds half a character, as happens when it was cut or wrongly decoded."""
    return StoreError(
        de="Dieser Text enthält ein unvollständiges Zeichen und wurde nicht gespeichert.",
        en="This text contains half a character and was not saved.",
        hint_de="Schreiben Sie die Stelle neu.",
        hint_en="Type that part again.",
    )


def not_a_number() -> StoreError:
    """A number is endless or none."""
    return StoreError(
        de="Diese Zahl ist unendlich oder keine Zahl und wurde nicht gespeichert.",
        en="This number is infinite or not a number, and was not saved.",
        hint_de="Geben Sie eine gewöhnliche Zahl ein.",
        hint_en="Enter an ordinary number.",
    )


def unreadable(kind: str) -> StoreError:
    """An entry of a log means nothing to this program."""
    return StoreError(
        de=f"Dieses Audit enthält einen Eintrag, den dieses Programm nicht versteht („{kind}“).",
        en=f"This audit contains an entry that this program does not understand (“{kind}”).",
        hint_de="Bringen Sie Resonanz auf den neuesten Stand, oder legen Sie eine Sicherung zurück.",
        hint_en="Update Resonanz, or put back a backup.",
    )


def altered(number: int) -> StoreError:
    """An entry of a log is not what was written, or is missing."""
    return StoreError(
        de=f"Eintrag {number} dieses Audits ist beschädigt: Er ist nicht mehr so, wie er gespeichert wurde.",
        en=f"Entry {number} of this audit is damaged: it is no longer as it was saved.",
        hint_de="Legen Sie eine Sicherung der Datei zurück; die anderen Audits sind davon nicht betroffen.",
        hint_en="Put back a backup of the file; the other audits are not affected.",
    )


def gone() -> StoreError:
    """There is no such audit."""
    return StoreError(
        de="Dieses Audit gibt es nicht, oder es wurde inzwischen gelöscht.",
        en="This audit does not exist, or it has been deleted meanwhile.",
        hint_de="Wählen Sie eines aus der Liste der Audits.",
        hint_en="Choose one from the list of audits.",
    )


def client_gone() -> StoreError:
    """There is no such client's file."""
    return StoreError(
        de="Diesen Kunden gibt es nicht, oder er wurde inzwischen gelöscht.",
        en="This client does not exist, or has been deleted meanwhile.",
        hint_de="Wählen Sie einen aus der Liste der Kunden.",
        hint_en="Choose one from the list of clients.",
    )


def client_altered() -> StoreError:
    """An entry of a client's file is not what was written, or is missing."""
    return StoreError(
        de="Die Angaben zu einem Kunden sind beschädigt: Sie sind nicht mehr so, wie sie gespeichert wurden.",
        en="A client’s particulars are damaged: they are no longer as they were saved.",
        hint_de="Legen Sie eine Sicherung der Datei zurück.",
        hint_en="Put back a backup of the file.",
    )


def client_stale() -> StaleError:
    """A client's file has been changed since it was read."""
    return StaleError(
        de="Die Angaben zu diesem Kunden wurden inzwischen an anderer Stelle geändert; Ihre Änderung wurde"
        " nicht gespeichert.",
        en="This client’s particulars have been changed elsewhere meanwhile; your change was not saved.",
        hint_de="Sehen Sie den jetzigen Stand an, und ändern Sie ihn noch einmal.",
        hint_en="Look at how they stand now, then make the change again.",
    )


def stale() -> StaleError:
    """The log has grown since it was read."""
    return StaleError(
        de="Dieses Audit wurde inzwischen an anderer Stelle geändert; das Letzte wurde nicht gespeichert.",
        en="This audit has been changed elsewhere meanwhile; the last change was not saved.",
        hint_de="Öffnen Sie das Audit neu, sehen Sie den jetzigen Stand an, und antworten Sie noch einmal.",
        hint_en="Open the audit again to see how it stands now, then answer once more.",
    )
