"""The words of the check-up."""

from audit.core.text import Text

RUN = Text("{command}", "{command}")
ALL_FINE = Text("Alles in Ordnung.", "Everything is fine.")
SUM = Text("Defekt: {broken}. Zu beachten: {notes}.", "Broken: {broken}. To be noted: {notes}.")

# The machine.

PROGRAM = Text("Resonanz {version}", "Resonanz {version}")
PYTHON = Text("Python {version} auf {system}", "Python {version} on {system}")
SQLITE = Text("SQLite {version}", "SQLite {version}")
CIPHER = Text(
    "SQLCipher {version}: Verschlüsselung ist möglich", "SQLCipher {version}: encryption is possible"
)
NO_CIPHER = Text(
    "SQLCipher fehlt; nur wer verschlüsseln will, braucht es (Zusatz „encryption“)",
    "SQLCipher is missing; only who wants to encrypt needs it (the extra ‘encryption’)",
)
TERMINAL = Text(
    "Terminal {kind}, {columns} × {lines} Zeichen, {colours}",
    "Terminal {kind}, {columns} × {lines} characters, {colours}",
)
MANY_COLOURS, FEW_COLOURS = (
    Text("alle Farben", "all colours"),
    Text("256 Farben oder weniger", "256 colours or fewer"),
)
LINE_MODE = Text(
    "Resonanz fragt hier Zeile für Zeile; für den ganzen Bildschirm: TERM=xterm-256color resonanz",
    "Resonanz asks line by line here; for the full screen: TERM=xterm-256color resonanz",
)
NO_UNICODE = Text(
    "Dieses Terminal kann keine Umlaute und Rahmen zeigen: LANG=C.UTF-8 resonanz",
    "This terminal cannot show umlauts and frames: LANG=C.UTF-8 resonanz",
)
ENLARGE = Text(
    "Vergrößern Sie das Fenster auf mindestens {columns} × {lines} Zeichen, oder: resonanz --plain",
    "Enlarge the window to at least {columns} × {lines} characters, or use: resonanz --plain",
)

# Printing.

WEASYPRINT = Text("WeasyPrint {version}", "WeasyPrint {version}")
NO_WEASYPRINT = Text(
    "WeasyPrint fehlt: Berichte lassen sich nicht schreiben.",
    "WeasyPrint is missing: no report can be written.",
)
INSTALL_AGAIN = Text("Richten Sie Resonanz neu ein.", "Install Resonanz again.")
PANGO = Text("Pango {version}", "Pango {version}")
FONTS = Text("{count} eigene Schriften", "{count} fonts of its own")
NO_FONTS = Text("Die Schriften fehlen: „{folder}“.", "The fonts are missing: “{folder}”.")

# Settings.

SETTINGS = Text("Einstellungen: {path}", "Settings: {path}")
NO_SETTINGS = Text("Keine Einstellungsdatei; es gelten die Vorgaben.", "No settings file; the defaults hold.")
BRAND = Text("Marke: {path}", "Brand: {path}")
NO_BRAND = Text("Die Datei Ihrer Marke fehlt: „{path}“.", "The file of your brand is missing: “{path}”.")
CHOOSE_BRAND = Text(
    "Legen Sie sie zurück, oder ändern Sie die Zeile „brand“ in resonanz.toml.",
    "Put it back, or change the line ‘brand’ in resonanz.toml.",
)

# The folder.

NO_FOLDER = Text(
    "Der Ordner für Ihre Audits entsteht beim ersten Start: {path}",
    "The folder for your audits will be made at the first start: {path}",
)
FOR_ME_ALONE = Text("Nur für Sie lesbar: {path}", "Readable for you alone: {path}")
FOR_OTHERS = Text("Auch andere dürfen hier lesen: {path}", "Others may read here too: {path}")
NOT_MINE = Text(
    "Sie dürfen hier nicht lesen und schreiben: {path}", "You may not read and write here: {path}"
)
ROOM = Text("{size} MB frei", "{size} MB free")
MAKE_ROOM = Text(
    "Schaffen Sie Platz: Was sich nicht schreiben lässt, wird nicht gespeichert.",
    "Free some space: what cannot be written is not saved.",
)
SYNCED = Text(
    "Der Ordner wird anscheinend mit dem Netz abgeglichen: {path}",
    "The folder seems to be synchronised over the network: {path}",
)
ELSEWHERE = Text(
    "Abgleichdienste kopieren die Datei mitten im Schreiben und vervielfältigen vertrauliche Daten."
    " Wählen Sie mit RESONANZ_HOME einen anderen Ordner, und legen Sie dort nur Sicherungen ab.",
    "Such services copy the file in the middle of writing and multiply confidential data."
    " Choose another folder with RESONANZ_HOME, and let them have backups only.",
)
LEFTOVERS = Text(
    "Unfertige Kopien abgebrochener Läufe: {count}", "Unfinished copies of interrupted runs: {count}"
)

# The audits.

NO_AUDITS = Text("Noch keine Audits.", "No audits yet.")
SOUND = Text(
    "Heil, jeder Eintrag geprüft (Audits: {audits}, Kunden: {clients}, Einträge: {entries}): {path}",
    "Sound, every entry checked (audits: {audits}, clients: {clients}, entries: {entries}): {path}",
)
AUDIT_DAMAGED = Text(
    "Audit {id} ist beschädigt (Eintrag {number}).", "Audit {id} is damaged (entry {number})."
)
CLIENT_DAMAGED = Text("Die Kundenakte {id} ist beschädigt.", "The client’s file {id} is damaged.")
BANK_DAMAGED = Text(
    "Der aufgehobene Fragenkatalog {id} ist beschädigt.", "The kept question bank {id} is damaged."
)
FILE_DAMAGED = Text("Die Datei mit den Audits ist beschädigt.", "The file with the audits is damaged.")
NO_WAY_BACK = Text(
    "Es gibt keine Sicherung. Heben Sie die Datei auf; unbeschädigte Audits lassen sich öffnen.",
    "There is no backup. Keep the file; audits that are not damaged can be opened.",
)
UNCHECKED = Text(
    "Die Audits sind verschlüsselt und wurden nicht geprüft.",
    "The audits are encrypted and were not checked.",
)
ENCRYPTED = Text("Die Audits sind verschlüsselt.", "The audits are encrypted.")
PLAIN = Text(
    "Die Audits sind nicht verschlüsselt („resonanz passphrase set“).",
    "The audits are not encrypted (‘resonanz passphrase set’).",
)
THERE_ARE = Text("Sicherungen: {count}", "Backups: {count}")
NO_BACKUP = Text("Es gibt noch keine Sicherung.", "There is no backup yet.")
NEWEST = Text(
    "Neueste Sicherung (Alter in Tagen: {days}): {path}", "Newest backup (age in days: {days}): {path}"
)
PLAIN_ONES = Text(
    "Unverschlüsselte Sicherungen neben verschlüsselten Audits: {count}",
    "Backups without encryption beside encrypted audits: {count}",
)
