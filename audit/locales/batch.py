"""Words of many reports at once."""

from audit.core.text import Text

BATCH = Text(
    "viele Berichte auf einmal schreiben und dort weitermachen, wo es aufhörte",
    "write many reports at once, and go on where it stopped",
)
FOLDER = Text("Ordner mit Antwortdateien", "folder of answers files")
ALL = Text("statt eines Ordners: alle gespeicherten Audits", "instead of a folder: all audits that are kept")
OUTPUT = Text("Ordner für die Berichte (sonst reports/)", "folder for the reports (else reports/)")
WORKERS = Text("so viele zugleich (sonst {count})", "so many at a time (else {count})")
LANGUAGES = Text("Sprachen mit Komma (sonst die des Audits)", "languages, with commas (else the audit’s own)")

EITHER = Text(
    "Es fehlt, welche Berichte geschrieben werden sollen.", "It is not said which reports to write."
)
BOTH = Text("Das sind zwei Quellen auf einmal.", "These are two sources at once.")
EITHER_HINT = Text("Nennen Sie einen Ordner oder --all.", "Name a folder, or --all.")
NO_LANGUAGE = Text("Die Sprache „{word}“ gibt es hier nicht.", "There is no language ‘{word}’ here.")
LANGUAGES_HINT = Text("Möglich sind de, en und de,en.", "Possible are de, en and de,en.")
NO_COUNT = Text("„{word}“ ist keine Zahl von 1 bis {most}.", "‘{word}’ is no number from 1 to {most}.")
COUNT_HINT = Text(
    "Meist ist am schnellsten, was der Rechner an Kernen hat.",
    "As many as the machine has cores is mostly best.",
)
NO_FOLDER = Text(
    "Der Ordner „{folder}“ lässt sich nicht anlegen: {why}.", "The folder ‘{folder}’ cannot be made: {why}."
)
NO_FOLDER_HINT = Text("Wählen Sie mit -o einen anderen.", "Choose another one with -o.")

NOTHING = Text("Hier gibt es nichts zu berichten.", "There is nothing here to report on.")
PROGRESS = Text("{done} von {total}", "{done} of {total}")
RATE = Text("{rate} pro Minute", "{rate} a minute")
LEFT = Text("noch {time}", "{time} left")
SECONDS, MINUTES = Text("{n} s", "{n} s"), Text("{n} min", "{n} min")
STOPPING = Text(
    "Was begonnen ist, wird noch fertig. Noch einmal Strg+C bricht sofort ab.",
    "What has begun is being finished. Ctrl+C once more stops at once.",
)
WRITTEN = Text("{count} geschrieben", "{count} written")
UNCHANGED = Text("{count} schon aktuell", "{count} up to date already")
FAILED = Text("{count} nicht", "{count} failed")
OPEN = Text("{count} noch offen", "{count} still to do")
IN_TIME = Text("in {time}", "in {time}")
WHERE = Text("Berichte in {folder}: {counts}", "Reports in {folder}: {counts}")
FAILURES = Text("Nicht geschrieben:", "Not written:")
FAILURE = Text("{name}: {says}", "{name}: {says}")

UNFORESEEN = Text(
    "Ein Fehler im Programm ({where}). Die Antworten sind davon nicht berührt.",
    "A fault in the program ({where}). The answers are not affected.",
)
DIED = Text(
    "Der Vorgang dauerte zu lange oder wurde beendet. Kürzen Sie sehr lange Notizen, oder versuchen Sie es "
    "mit --workers 1.",
    "It took too long or was ended. Shorten very long notes, or try --workers 1.",
)
