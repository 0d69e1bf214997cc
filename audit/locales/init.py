"""Words of `resonanz init`."""

from audit.core.text import Text

INIT = Text(
    "Sprache, Name, Marke, Aufbewahrung und Kennwort einrichten",
    "set language, name, brand, retention and passphrase",
)
NAME = Text("Ihr Name", "your name")
VOICE = Text("wie gefragt wird: sich selbst oder jemand anderen", "how to ask: oneself or somebody else")
BRAND = Text("die Markendatei für Berichte", "the brand file for reports")
KEEP = Text("nach wie vielen Monaten Kundendaten zu löschen sind", "months after which to delete client data")
PASSPHRASE_FROM = Text(
    "verschlüsseln, mit der ersten Zeile dieser Datei", "encrypt, with the first line of this file"
)
NO_INPUT = Text(
    "nichts fragen, nur das Angegebene setzen; ohne --lang fragt der erste Start nach allem",
    "ask nothing, set only what is given; without --lang the first start asks for everything",
)
GREETING = Text(
    "Ein paar kurze Fragen. Enter behält, was gilt; Strg+C bricht ab, ohne etwas zu ändern.",
    "A few short questions. Enter keeps what holds; Ctrl+C stops without changing anything.",
)
PROTECT = Text(
    "Die Audits mit einem Kennwort verschlüsseln? Ein verlorenes Kennwort kann niemand ersetzen.",
    "Encrypt the audits with a passphrase? Nobody can replace a lost passphrase.",
)
KEPT = Text("Gespeichert in {path}.", "Saved in {path}.")
FIRST_START_ASKS = Text(
    "Eine Sprache ist nicht angegeben (--lang): Der erste Start des Assistenten fragt danach.",
    "No language is given (--lang): the first start of the wizard will ask for it.",
)
NOTHING_KEPT = Text("Nichts wurde geändert.", "Nothing was changed.")
MISFIT = Text("{option}: {problem}", "{option}: {problem}")
NOBODY_THERE = Text(
    "Zum Fragen braucht es ein Terminal, und hier ist keines.",
    "Asking needs a terminal, and there is none here.",
)
NOBODY_THERE_HINT = Text(
    "Geben Sie alles als Option an und dazu --no-input.", "Give everything as options, and --no-input."
)
