"""Words of the report's other forms, and of the commands that write them."""

from audit.core.text import Text

# Sheets.

SUMMARY, DIMENSIONS = Text("Überblick", "Summary"), Text("Bereiche", "Areas")
ANSWERS, PLAN, FIGURES = Text("Antworten", "Answers"), Text("Plan", "Plan"), Text("Kennzahlen", "Figures")

NUMBER = Text("Nr.", "No.")
DIMENSION = Text("Bereich", "Area")
SCORE = Text("Punkte", "Score")
LOW, HIGH = Text("von", "low"), Text("bis", "high")
COUNTS = Text("zählt zum Index", "counts for the index")
BEHAVIOUR = Text("Typisches Verhalten", "Typical behaviour")
QUESTION, ANSWER = Text("Frage", "Question"), Text("Antwort", "Answer")
STATE = Text("Stand", "State")
POINTS = Text("Punkte (0–4)", "Score (0–4)")
WEIGHT = Text("Gewicht", "Weight")
REMARK, EVIDENCE, NOTE = Text("Bemerkung", "Remark"), Text("Beleg", "Evidence"), Text("Notiz", "Note")
ACTION, STAGE = Text("Maßnahme", "Action"), Text("Zeitraum", "Period")
WHO, BEGIN, DUE = Text("Wer", "Who"), Text("Beginn", "Begin"), Text("Bis", "Due")
HOURS, WEEKLY = Text("Stunden", "Hours"), Text("Stunden pro Woche", "Hours per week")
PRIORITY = Text("Priorität", "Priority")
FIRST_STEP = Text("Erster Schritt", "First step")
MEASURE, TARGET = Text("Kennzahl", "Measure"), Text("Zielwert", "Target")
STATUS = Text("Erledigt?", "Done?")
FORMULA, BASELINE = Text("So gerechnet", "How it is worked out"), Text("Startwert", "Starting value")
DATE = Text("Zieldatum", "Target date")
YES, NO = Text("ja", "yes"), Text("nein", "no")
STATES = {
    "answered": Text("beantwortet", "answered"),
    "not_applicable": Text("trifft nicht zu", "does not apply"),
    "dont_know": Text("weiß nicht", "don’t know"),
    "declined": Text("keine Angabe", "not stated"),
    "open": Text("offen", "open"),
}

CLIENT, MADE, RESULT = Text("Firma", "Client"), Text("Datum", "Date"), Text("Ergebnis", "Result")
INDEX, RANGE = Text("Index", "Index"), Text("Spanne", "Range")
CONFIDENCE = Text("Verlässlichkeit", "Confidence")
HEADLINE, STOP = Text("Kernaussage", "Headline"), Text("Ab heute nicht mehr", "No longer from today")
FIRST = Text("Maßnahme {number}", "Action {number}")
AGAIN = Text("Nächstes Audit", "Next audit")
PROGRAM, BANK = Text("Programm", "Program"), Text("Fragenkatalog", "Question bank")
CUT = Text(
    "[Hier endet, was in eine Zelle passt. Vollständig steht der Text im Bericht.]",
    "[This is as much as a cell holds. The whole text is in the report.]",
)

# Names of files.

ANSWERS_FILE = Text("Antworten", "answers")

# The calendar.

CALENDAR = Text("{title}: {client}", "{title}: {client}")

# The commands.

REPORT = Text(
    "den Bericht schreiben: als PDF, HTML, Word, Tabelle und anderes",
    "write the report: as PDF, HTML, Word, workbook and more",
)
FILE = Text("Antwortdatei („-“: Standardeingabe)", "answers file (‘-’: standard input)")
AUDIT = Text("statt einer Datei: ein gespeichertes Audit", "instead of a file: an audit that is kept")
OUTPUT = Text(
    "Ziel („-“: Standardausgabe); sonst in reports/", "target (‘-’: standard output); else in reports/"
)
FORMATS = Text("Formate mit Komma: {formats}", "forms, with commas: {formats}")
PAPER = Text("Seitengröße", "size of the page")
ONE_PAGE = Text("nur das Wichtigste, auf einer Seite", "what matters most, on one page")
NO_ATTACHMENTS = Text("ohne Antworten als Anhang im PDF", "without the answers inside the PDF")
BRAND = Text("Marken-Datei (sonst die der Einstellungen)", "brand file (else that of the settings)")

NO_FORM = Text("Das Format „{form}“ gibt es nicht.", "There is no form ‘{form}’.")
FORMS = Text("Es gibt {formats}.", "There are {formats}.")
ONE_FORM = Text("Auf die Standardausgabe passt nur ein Format.", "Standard output takes one form only.")
NAME_A_FILE = Text("Nennen Sie mit -o eine Datei.", "Name a file with -o.")
NAME_A_FORM = Text(
    "Nennen Sie mit --format ein Format, zum Beispiel md.", "Name a form with --format, for example md."
)
NO_TEXT = Text(
    "{form} ist kein Text, den ein Terminal zeigen kann.", "{form} is no text that a terminal can show."
)
ELSEWHERE = Text(
    "Nennen Sie mit -o eine Datei, oder leiten Sie die Ausgabe um.",
    "Name a file with -o, or redirect the output.",
)
EITHER = Text("Es fehlt, worüber berichtet werden soll.", "It is not said what to report on.")
BOTH = Text("Das sind zwei Quellen auf einmal.", "These are two sources at once.")
EITHER_HINT = Text(
    "Nennen Sie eine Antwortdatei oder mit --audit ein gespeichertes Audit.",
    "Name an answers file or, with --audit, an audit that is kept.",
)
