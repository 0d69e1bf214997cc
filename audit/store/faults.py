"""What SQLite and the system report about the file, as sentences with a way out."""

import errno
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from audit.errors import Fault, PassphraseError, StaleError, StoreError

LOCKED = Fault(
    StoreError,
    de="Ein anderes Programm hält die Datei mit Ihren Audits besetzt: „{path}“.",
    en="Another program is holding the file with your audits: “{path}”.",
    hint_de="Schließen Sie das andere Programm oder warten Sie einen Augenblick; versuchen Sie es dann noch"
    " einmal.",
    hint_en="Close the other program or wait a moment, then try again.",
)
FULL = Fault(
    StoreError,
    de="Der Datenträger ist voll; das Letzte wurde nicht gespeichert: „{path}“.",
    en="The disk is full; the last change was not saved: “{path}”.",
    hint_de="Schaffen Sie Platz und versuchen Sie es noch einmal; alles vorher Gespeicherte ist unversehrt.",
    hint_en="Free some space and try again; everything saved before is intact.",
)
NOT_ALLOWED = Fault(
    StoreError,
    de="Die Datei mit Ihren Audits lässt sich hier nicht öffnen oder nicht beschreiben: „{path}“.",
    en="The file with your audits cannot be opened or written here: “{path}”.",
    hint_de="Geben Sie sich Lese- und Schreibrechte für Datei und Ordner, oder wählen Sie einen anderen Ort.",
    hint_en="Give yourself permission to read and write the file and its folder, or choose another place.",
)
NOT_A_FILE = Fault(
    StoreError,
    de="Hier kann keine Datei mit Audits liegen: „{path}“ ist ein Ordner oder führt durch eine Datei"
    " hindurch.",
    en="No file with audits can be here: “{path}” is a folder, or leads through a file.",
    hint_de="Nennen Sie eine Datei in einem Ordner.",
    hint_en="Name a file inside a folder.",
)
FAILING = Fault(
    StoreError,
    de="Der Datenträger meldet einen Fehler beim Lesen oder Schreiben: „{path}“.",
    en="The disk reports an error while reading or writing: “{path}”.",
    hint_de="Prüfen Sie, ob er angeschlossen und nicht voll ist, und versuchen Sie es noch einmal; was"
    " gespeichert war, bleibt es.",
    hint_en="Check that it is connected and not full, then try again; what was saved stays saved.",
)
DAMAGED = Fault(
    StoreError,
    de="Die Datei mit Ihren Audits ist beschädigt oder abgeschnitten: „{path}“.",
    en="The file with your audits is damaged or cut short: “{path}”.",
    hint_de="Heben Sie sie auf und legen Sie eine Sicherung an ihre Stelle.",
    hint_en="Keep it, and put a backup in its place.",
)
FOREIGN = Fault(
    StoreError,
    de="Das ist keine Datei mit Audits, sie bleibt unangetastet: „{path}“.",
    en="This is not a file with audits, and it was left as it is: “{path}”.",
    hint_de="Nennen Sie eine andere Datei, oder verschieben Sie diese an einen anderen Ort.",
    hint_en="Name another file, or move this one elsewhere.",
)
NEWER = Fault(
    StoreError,
    de="Die Datei mit Ihren Audits stammt von einer neueren Fassung von Resonanz, sie bleibt unangetastet:"
    " „{path}“.",
    en="The file with your audits was written by a newer version of Resonanz and was left as it is:"
    " “{path}”.",
    hint_de="Bringen Sie Resonanz auf den neuesten Stand.",
    hint_en="Update Resonanz.",
)
IN_USE = Fault(
    StoreError,
    de="Resonanz ist noch einmal geöffnet und benutzt diese Datei: „{path}“.",
    en="Resonanz is open elsewhere and is using this file: “{path}”.",
    hint_de="Beenden Sie es dort, und versuchen Sie es dann noch einmal.",
    hint_en="Quit it there, then try again.",
)
UNFINISHED = Fault(
    StoreError,
    de="Diese Sicherung ließ sich nicht fehlerfrei zurücklesen und wurde verworfen: „{path}“.",
    en="This copy could not be read back without fault and was thrown away: “{path}”.",
    hint_de="Prüfen Sie den Datenträger, und versuchen Sie es noch einmal; Ihre Audits sind unverändert.",
    hint_en="Check the disk, then try again; your audits are as they were.",
)
REPLACED = Fault(
    StoreError,
    de="Die Datei mit Ihren Audits wurde inzwischen verschoben, gelöscht oder ersetzt: „{path}“.",
    en="The file with your audits has been moved, deleted or replaced meanwhile: “{path}”.",
    hint_de="Legen Sie sie zurück, oder starten Sie Resonanz neu; das Letzte wurde nicht gespeichert.",
    hint_en="Put it back, or start Resonanz again; the last change was not saved.",
)
PASSPHRASE_NEEDED = Fault(
    PassphraseError,
    de="Die Datei mit Ihren Audits ist verschlüsselt, oder sie gehört einem anderen Programm: „{path}“.",
    en="The file with your audits is encrypted, or it belongs to another program: “{path}”.",
    hint_de="Geben Sie das Kennwort im Terminal ein, oder nennen Sie in RESONANZ_PASSPHRASE_FILE die Datei,"
    " in deren erster Zeile es steht.",
    hint_en="Type the passphrase in a terminal, or name in RESONANZ_PASSPHRASE_FILE the file whose first"
    " line it is.",
)
PASSPHRASE_WRONG = Fault(
    PassphraseError,
    de="Dieses Kennwort passt nicht zu „{path}“.",
    en="This passphrase does not fit “{path}”.",
    hint_de="Achten Sie auf Groß- und Kleinschreibung und die Tastaturbelegung. Ohne das richtige Kennwort"
    " kommt niemand an den Inhalt.",
    hint_en="Mind capitals and the keyboard layout. Without the right passphrase nobody gets at the"
    " contents.",
)
NOT_TEXT = Fault(
    StoreError,
    de="Dieser Text enthält ein unvollständiges Zeichen und wurde nicht gespeichert.",
    en="This text contains half a character and was not saved.",
    hint_de="Schreiben Sie die Stelle neu.",
    hint_en="Type that part again.",
)
NOT_A_NUMBER = Fault(
    StoreError,
    de="Diese Zahl ist unendlich oder keine Zahl und wurde nicht gespeichert.",
    en="This number is infinite or not a number, and was not saved.",
    hint_de="Geben Sie eine gewöhnliche Zahl ein.",
    hint_en="Enter an ordinary number.",
)
UNREADABLE = Fault(
    StoreError,
    de="Dieses Audit enthält einen Eintrag, den dieses Programm nicht versteht („{kind}“).",
    en="This audit contains an entry that this program does not understand (“{kind}”).",
    hint_de="Bringen Sie Resonanz auf den neuesten Stand, oder legen Sie eine Sicherung zurück.",
    hint_en="Update Resonanz, or put back a backup.",
)
ALTERED = Fault(
    StoreError,
    de="Eintrag {number} dieses Audits ist beschädigt: Er ist nicht mehr so, wie er gespeichert wurde.",
    en="Entry {number} of this audit is damaged: it is no longer as it was saved.",
    hint_de="Legen Sie eine Sicherung der Datei zurück; die anderen Audits sind davon nicht betroffen.",
    hint_en="Put back a backup of the file; the other audits are not affected.",
)
GONE = Fault(
    StoreError,
    de="Dieses Audit gibt es nicht, oder es wurde inzwischen gelöscht.",
    en="This audit does not exist, or it has been deleted meanwhile.",
    hint_de="Wählen Sie eines aus der Liste der Audits.",
    hint_en="Choose one from the list of audits.",
)
CLIENT_GONE = Fault(
    StoreError,
    de="Diesen Kunden gibt es nicht, oder er wurde inzwischen gelöscht.",
    en="This client does not exist, or has been deleted meanwhile.",
    hint_de="Wählen Sie einen aus der Liste der Kunden.",
    hint_en="Choose one from the list of clients.",
)
CLIENT_ALTERED = Fault(
    StoreError,
    de="Die Angaben zu einem Kunden sind beschädigt: Sie sind nicht mehr so, wie sie gespeichert wurden.",
    en="A client’s particulars are damaged: they are no longer as they were saved.",
    hint_de="Legen Sie eine Sicherung der Datei zurück.",
    hint_en="Put back a backup of the file.",
)
CLIENT_STALE = Fault(
    StaleError,
    de="Die Angaben zu diesem Kunden wurden inzwischen an anderer Stelle geändert; Ihre Änderung wurde"
    " nicht gespeichert.",
    en="This client’s particulars have been changed elsewhere meanwhile; your change was not saved.",
    hint_de="Sehen Sie den jetzigen Stand an, und ändern Sie ihn noch einmal.",
    hint_en="Look at how they stand now, then make the change again.",
)
STALE = Fault(
    StaleError,
    de="Dieses Audit wurde inzwischen an anderer Stelle geändert; das Letzte wurde nicht gespeichert.",
    en="This audit has been changed elsewhere meanwhile; the last change was not saved.",
    hint_de="Öffnen Sie das Audit neu, sehen Sie den jetzigen Stand an, und antworten Sie noch einmal.",
    hint_en="Open the audit again to see how it stands now, then answer once more.",
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
    errno.ENAMETOOLONG: NOT_ALLOWED,
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


def _fault(error: Exception) -> Fault[StoreError]:
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
        raise _fault(error).error(path=path) from error
    except UnicodeError as error:
        raise NOT_TEXT.error() from error
