"""The words of the command line."""

import errno

from audit.core.text import Text

SUMMARY = Text(
    "Social Media ehrlich einschätzen und einen Aktionsplan bekommen. Ohne Befehl beginnt der Assistent.",
    "Judge your social media honestly and get an action plan. Without a command the wizard starts.",
)
PLAIN = Text("Zeile für Zeile, auch für Vorleseprogramme", "line by line, for screen readers too")
COMMANDS = Text("Befehle", "commands")
COMMAND = Text("BEFEHL", "COMMAND")
HELP = Text("diese Hilfe zeigen", "show this help")
VERSION = Text("die Version zeigen", "show the version")
LANGUAGE = Text("Sprache: de oder en", "language: de or en")
SCORE = Text("Antwortdateien bewerten", "score answers files")
JSON = Text("als JSON ausgeben, eine Zeile je Datei", "print JSON, a line for each file")
FILES = Text(
    "Antwortdatei (YAML oder JSON), - für die Standardeingabe", "answers file (YAML or JSON), - for stdin"
)
EXPLAIN = Text("sagen, woraus eine Zahl besteht", "say what a number is made of")
WHAT = Text(
    "level, index, range, confidence, plan oder die Kennung eines Bereichs, einer Frage, Sperre, Maßnahme",
    "level, index, range, confidence, plan, or the id of a dimension, question, gate or action",
)
NOT_EXPLAINED = Text("„{word}“ gibt es hier nicht.", "There is no ‘{word}’ here.")
DID_YOU_MEAN = Text("Meinten Sie „{word}“?", "Did you mean ‘{word}’?")
COMPARE = Text("sagen, was sich zwischen zwei Audits geändert hat", "say what changed between two audits")
BEFORE = Text("das frühere Audit, als Antwortdatei", "the earlier audit, as an answers file")
AFTER = Text("das spätere Audit, als Antwortdatei", "the later audit, as an answers file")
REPORT = Text(
    "aus einer Antwortdatei den Aktionsplan als PDF schreiben",
    "write the action plan of an answers file as PDF",
)
DATE = Text("Datum des Berichts, JJJJ-MM-TT (sonst heute)", "date of the report, YYYY-MM-DD (else today)")
DEMO = Text(
    "ein Beispiel bewerten und seinen Plan nach reports/ schreiben",
    "score a sample and write its plan into reports/",
)
BANK = Text("mit Fragenkatalogen arbeiten", "work with question banks")
EXPORT = Text(
    "ein Audit, einen Kunden oder alles in einer Datei mitnehmen",
    "take an audit, a client or everything along in one file",
)
IMPORT = Text(
    "Archive, Antwortbögen, Antwortdateien und eigene PDF übernehmen",
    "take in archives, answer sheets, answers files and PDFs of our own",
)
SHEET = Text(
    "einen Antwortbogen schreiben, den jemand ohne Resonanz ausfüllt",
    "write an answer sheet that somebody fills in without Resonanz",
)
MERGE = Text(
    "Antwortdateien mehrerer Befragter zu einer zusammenführen",
    "merge the answers files of several respondents into one",
)
PURGE = Text("Kunden mit allem löschen, was über sie da ist", "delete clients with all that is kept of them")
EXAMPLE = Text("Beispiel", "example")

WRONG_LINE = Text(
    "Diesen Aufruf verstehe ich nicht: {problem}", "I do not understand this command line: {problem}"
)
SEE_HELP = Text("„{command} --help“ zeigt, was möglich ist.", "‘{command} --help’ shows what is possible.")
NOT_HERE = Text("„{word}“ gehört nicht zu diesem Befehl.", "‘{word}’ does not belong to this command.")
UNKNOWN = Text("unbekannt ist „{word}“.", "‘{word}’ is unknown.")
NO_CHOICE = Text("„{word}“ gibt es nicht.", "there is no ‘{word}’.")
QUIET = Text("nur Ergebnisse und Fehler sagen", "say nothing but results and errors")
USE = Text("Aufruf", "usage")
CALL = Text("resonanz [BEFEHL] [OPTIONEN] …", "resonanz [COMMAND] [OPTIONS] …")
MORE_HELP = Text(
    "„resonanz BEFEHL --help“ erklärt einen Befehl, „resonanz man“ alle.",
    "‘resonanz COMMAND --help’ explains a command, ‘resonanz man’ all of them.",
)
GROUP_RESULTS = Text("Antwortdateien", "answers files")
GROUP_DOCUMENTS = Text("Dokumente", "documents")
GROUP_CLIENTS = Text("Kunden", "clients")
GROUP_STORE = Text("Aufbewahrung", "store")
GROUP_BANKS = Text("Fragenkataloge", "question banks")
GROUP_SETTINGS = Text("Einrichtung", "set-up")
COMPLETION = Text("die Ergänzung für eine Shell ausgeben", "print the completion for a shell")
SHELL = Text("bash, zsh oder fish", "bash, zsh or fish")
MAN = Text("die Handbuchseite ausgeben", "print the manual page")
CHECK = Text(
    "sagen, was an Antwortdateien falsch ist und was verstanden wurde",
    "say what is wrong with answers files and what was understood",
)
NOT_A_DATE = Text("„{word}“ ist kein Datum.", "‘{word}’ is not a date.")
DATE_FORM = Text("Schreiben Sie es als JJJJ-MM-TT.", "Write it as YYYY-MM-DD.")
NO_TERMINAL = Text(
    "Der Assistent braucht ein Terminal, und hier ist keines.",
    "The wizard needs a terminal, and there is none here.",
)
NO_TERMINAL_HINT = Text(
    "Ohne Terminal gehen „resonanz --plain“, „resonanz score“, „resonanz report“ und „resonanz demo“.",
    "Without a terminal there are ‘resonanz --plain’, ‘resonanz score’, ‘resonanz report’ and "
    "‘resonanz demo’.",
)
UNFORESEEN = Text(
    "Das hätte nicht passieren dürfen ({kind} in {place}). Ihre bestätigten Antworten sind gespeichert.",
    "This should not have happened ({kind} in {place}). Your confirmed answers are saved.",
)
INTERRUPTED = Text("Abgebrochen.", "Stopped.")
NO_MEMORY = Text(
    "Dafür reicht der Arbeitsspeicher nicht. Schließen Sie andere Programme, und versuchen Sie es noch"
    " einmal. Ihre bestätigten Antworten sind gespeichert.",
    "There is not enough memory for this. Close other programs and try again. Your confirmed answers are"
    " saved.",
)
CLOCK = Text(
    "Die Uhr dieses Rechners steht jenseits des Jahres 2262; so weit lässt sich nicht rechnen. Stellen Sie"
    " sie, und versuchen Sie es noch einmal. Ihre bestätigten Antworten sind gespeichert.",
    "The clock of this machine stands beyond the year 2262, which is as far as it can count. Set it and try"
    " again. Your confirmed answers are saved.",
)
DISK = Text("Die Ausgabe ging nicht: {problem}.", "The output failed: {problem}.")
OS_PROBLEMS = {
    errno.ENOSPC: Text("es ist kein Platz mehr", "there is no space left"),
    errno.EACCES: Text("der Zugriff ist nicht erlaubt", "access is not allowed"),
    errno.EROFS: Text("der Datenträger lässt sich nur lesen", "the disk can only be read"),
    errno.EIO: Text("das Gerät antwortet nicht", "the device does not answer"),
    errno.EFBIG: Text("größer darf eine Datei hier nicht werden", "a file may not grow any larger here"),
    errno.ENOENT: Text("der Ordner ist nicht mehr da", "the folder is no longer there"),
    errno.EMFILE: Text("es sind zu viele Dateien offen", "too many files are open"),
    errno.ENOMEM: Text("der Arbeitsspeicher reicht nicht", "there is not enough memory"),
}
DISK_HINT = Text(
    "Schaffen Sie Platz oder wählen Sie ein anderes Ziel.", "Make room or choose another target."
)

WRITTEN = Text("Geschrieben: {path}", "Written: {path}")
SAMPLE = Text("Beispiel: {client}", "Sample: {client}")
BANK_GOOD = Text(
    "{name}: in Ordnung – {questions} Fragen, {actions} Maßnahmen.",
    "{name}: fine – {questions} questions, {actions} actions.",
)
LEVEL_LINE = Text("Stufe {level} von {top}: {name}", "Level {level} of {top}: {name}")
PROVISIONAL_LINE = Text(
    "Vorläufig: der Index liegt zwischen {low} und {high}, zu vieles weiß noch niemand.",
    "Provisional: the index lies between {low} and {high}, too much is not known yet.",
)
EMPTY_LINE = Text(
    "Noch keine Wertung: keine bewertete Frage ist beantwortet.",
    "No score yet: no scored question is answered.",
)
INDEX_LINE = Text(
    "Index {index} von 100 (Spanne {low} bis {high})", "Index {index} of 100 (range {low} to {high})"
)
CONFIDENCE_LINE = Text("Verlässlichkeit {value} von 100 ({band})", "Confidence {value} of 100 ({band})")
GATE_LINE = Text(
    "Ohne die Sperre {gate} wäre es Stufe {level}. {lift}",
    "Without the gate {gate} it would be level {level}. {lift}",
)
FIRST_STEPS = Text("Zuerst:", "First:")
ACTION_LINE = Text("{id}  {title} ({hours} Std.)", "{id}  {title} ({hours} h)")
NOTHING_TO_DO = Text("Nichts Dringendes zu tun.", "Nothing urgent to do.")

# What argparse says by itself, by its own words; the quoted value is the user's.
ARGPARSE = {
    "usage: ": Text("Aufruf: ", "usage: "),
    "options": Text("Optionen", "options"),
    "positional arguments": Text("Angaben", "arguments"),
    "argument %(argument_name)s: %(message)s": Text(
        "%(argument_name)s: %(message)s.", "%(argument_name)s: %(message)s."
    ),
    "expected one argument": Text("hier fehlt eine Angabe", "a value is missing here"),
    "expected at least one argument": Text("hier fehlt eine Angabe", "a value is missing here"),
    "ignored explicit argument %r": Text("die Angabe %r ist hier zu viel", "the value %r is too much here"),
    "invalid choice: %(value)r (choose from %(choices)s)": Text(
        "%(value)r gibt es nicht (möglich ist %(choices)s)", "there is no %(value)r (possible is %(choices)s)"
    ),
    "the following arguments are required: %s": Text("es fehlt %s.", "%s is missing."),
    "unrecognized arguments: %s": Text("unbekannt ist %s.", "%s is unknown."),
    "ambiguous option: %(option)s could match %(matches)s": Text(
        "%(option)s ist mehrdeutig: %(matches)s.", "%(option)s is ambiguous: %(matches)s."
    ),
}
