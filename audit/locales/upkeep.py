"""The words for backups, passphrases and the check-up."""

from audit.core.text import Text

# Passphrases.

PASSPHRASE = Text("Kennwort für {name}:", "Passphrase for {name}:")
PASSPHRASE_AGAIN = Text("Das war es nicht. Noch einmal:", "That was not it. Once more:")
NEW_PASSPHRASE = Text("Neues Kennwort:", "New passphrase:")
NEW_PASSPHRASE_AGAIN = Text("Das neue Kennwort noch einmal:", "The new passphrase once more:")

PASSPHRASE_COMMAND = Text(
    "die Audits mit einem Kennwort verschlüsseln", "encrypt the audits with a passphrase"
)
PASSPHRASE_SET = Text("die Audits verschlüsseln", "encrypt the audits")
PASSPHRASE_CHANGE = Text("das Kennwort ändern", "change the passphrase")
PASSPHRASE_REMOVE = Text("die Verschlüsselung aufheben", "take the encryption away")
PASSPHRASE_FROM = Text(
    "Datei, in deren erster Zeile das neue Kennwort steht (sonst wird gefragt)",
    "a file whose first line is the new passphrase (else it is asked for)",
)
DELETE_PLAIN = Text(
    "auch die unverschlüsselten Sicherungen überschreiben und löschen",
    "also overwrite and delete the backups that are not encrypted",
)
LOST_IS_LOST = Text(
    "Ein verlorenes Kennwort kann niemand ersetzen: Ohne es sind alle Audits und alle verschlüsselten "
    "Sicherungen für immer verloren. Schreiben Sie es auf, und bewahren Sie es getrennt von diesem Rechner "
    "auf.",
    "Nobody can replace a lost passphrase: without it all audits and all encrypted backups are gone for ever."
    " Write it down and keep it away from this machine.",
)
ENCRYPTED_NOW = Text(
    "Verschlüsselt (Audits: {audits}). Resonanz fragt jetzt bei jedem Start einmal nach dem Kennwort.",
    "Encrypted (audits: {audits}). From now on Resonanz asks for the passphrase once at every start.",
)
CHANGED_NOW = Text(
    "Das Kennwort ist geändert. Ältere Sicherungen behalten das alte.",
    "The passphrase is changed. Older backups keep the old one.",
)
REMOVED_NOW = Text(
    "Die Audits sind nicht mehr verschlüsselt. Ältere Sicherungen behalten ihr Kennwort.",
    "The audits are no longer encrypted. Older backups keep their passphrase.",
)
PLAIN_BACKUPS = Text(
    "Diese Sicherungen sind nicht verschlüsselt; wer sie in die Hand bekommt, kann alles lesen:",
    "These backups are not encrypted; whoever gets hold of them can read everything:",
)
DELETE_THEM = Text("Überschreiben und löschen? [j/N]", "Overwrite and delete them? [y/N]")
DELETE_BY_HAND = Text(
    "Löschen Sie sie, sobald Sie sie nicht mehr brauchen.", "Delete them as soon as you need them no more."
)
DELETED = Text("Gelöscht: {path}", "Deleted: {path}")
ALREADY_ENCRYPTED = Text("Die Audits sind schon verschlüsselt.", "The audits are encrypted already.")
ALREADY_ENCRYPTED_HINT = Text(
    "Ein anderes Kennwort setzt „resonanz passphrase change“.",
    "‘resonanz passphrase change’ sets another passphrase.",
)
NOT_ENCRYPTED = Text("Die Audits sind nicht verschlüsselt.", "The audits are not encrypted.")
NOT_ENCRYPTED_HINT = Text(
    "„resonanz passphrase set“ verschlüsselt sie.", "‘resonanz passphrase set’ encrypts them."
)
NO_PASSPHRASE = Text("Es wurde kein neues Kennwort genannt.", "No new passphrase was given.")
NO_PASSPHRASE_HINT = Text(
    "Geben Sie es im Terminal ein, oder nennen Sie mit --from die Datei, in deren erster Zeile es steht.",
    "Type it in a terminal, or name with --from the file whose first line it is.",
)
TOO_SHORT = Text(
    "Dieses Kennwort ist zu kurz: Es braucht mindestens {least} Zeichen.",
    "This passphrase is too short: it needs at least {least} characters.",
)
TOO_SHORT_HINT = Text(
    "Vier oder fünf zufällige Wörter hintereinander sind sicher und gut zu merken.",
    "Four or five random words in a row are safe and easy to remember.",
)
NO_SUCH_SIGN = Text(
    "Dieses Kennwort enthält ein Zeichen, das nicht gelesen werden kann.",
    "This passphrase holds a character that cannot be read.",
)
NOT_TWICE = Text("Die beiden Eingaben sind nicht gleich.", "The two are not the same.")
NOT_TWICE_HINT = Text(
    "Es wurde nichts geändert; versuchen Sie es noch einmal.", "Nothing was changed; try again."
)

# Backups.

BACKUP = Text("die Audits sichern, auch während sie benutzt werden", "back up the audits, even while in use")
BACKUP_WHERE = Text(
    "Ordner oder Datei für die Sicherung (sonst der Ordner backups neben den Audits)",
    "folder or file for the backup (else the folder backups beside the audits)",
)
BACKUP_LIST = Text("zeigen, welche Sicherungen es gibt", "show the backups there are")
AS_JSON = Text("als JSON ausgeben", "print JSON")
BACKED_UP = Text(
    "Gesichert und zurückgelesen. Audits: {audits}, Einträge: {entries}.",
    "Backed up and read back. Audits: {audits}, entries: {entries}.",
)
NO_BACKUPS = Text("Noch keine Sicherungen in {folder}.", "No backups yet in {folder}.")
WHY = {
    "before-upgrade": Text("vor einem Wechsel der Fassung", "before an upgrade"),
    "before-restore": Text("vor dem Zurücklegen einer Sicherung", "before a restore"),
    "as-it-was": Text("Datei, wie sie war, ungeprüft", "the file as it was, not checked"),
}
ENCRYPTED = Text("verschlüsselt", "encrypted")
NO_STORE = Text("Hier sind noch keine Audits: „{path}“.", "There are no audits here yet: “{path}”.")
NO_STORE_HINT = Text(
    "Beginnen Sie eines, oder nennen Sie mit RESONANZ_HOME den richtigen Ordner.",
    "Begin one, or name the right folder with RESONANZ_HOME.",
)
IS_THERE = Text("Diese Datei gibt es schon: „{path}“.", "This file is there already: “{path}”.")
IS_THERE_HINT = Text("Nennen Sie einen anderen Namen oder einen Ordner.", "Name another file, or a folder.")

NO_BACKUP = Text("Diese Datei gibt es nicht: „{path}“.", "There is no such file: “{path}”.")
NO_BACKUP_HINT = Text(
    "„resonanz backup --list“ zeigt, welche Sicherungen es gibt.",
    "‘resonanz backup --list’ shows the backups there are.",
)
RESTORE = Text("eine Sicherung zurücklegen", "put a backup back")
RESTORE_FILE = Text("die Sicherung", "the backup")
YES_TO_ALL = Text("nicht nachfragen", "do not ask")
REALLY_RESTORE = Text(
    "Die Audits werden durch „{name}“ ersetzt; die jetzigen werden vorher gesichert. Weiter? [j/N]",
    "The audits will be replaced by “{name}”; those of now are backed up first. Go on? [y/N]",
)
NOTHING_DONE = Text("Es wurde nichts geändert.", "Nothing was changed.")
SAY_YES = Text("Hier kann niemand gefragt werden.", "Nobody can be asked here.")
SAY_YES_HINT = Text("Fügen Sie --yes hinzu, wenn Sie es so wollen.", "Add --yes if that is what you want.")
RESTORED = Text(
    "Zurückgelegt und geprüft. Audits: {audits}, Einträge: {entries}.",
    "Put back and checked. Audits: {audits}, entries: {entries}.",
)
ASIDE = Text("Die Audits von vorher: {path}", "The audits from before: {path}")
NOW_PLAIN = Text(
    "Diese Sicherung ist nicht verschlüsselt, und Ihre Audits sind es jetzt auch nicht mehr."
    " „resonanz passphrase set“ verschlüsselt sie.",
    "This backup is not encrypted, and now your audits are not either."
    " ‘resonanz passphrase set’ encrypts them.",
)
YES_LETTERS = frozenset({"j", "ja", "y", "yes"})

# The check-up.

DOCTOR = Text("prüfen, ob alles heil und eingerichtet ist", "check whether everything is sound and set up")
