"""Words of the export."""

from audit.core.text import Text

EXPORT = Text("Bericht und Plan ausgeben", "Export report and plan")
IN_LANGUAGE = Text("Sprache", "Language")
FORMATS = Text("Formen", "Forms")
PAPER = Text("Papier", "Paper")
EXTENT = Text("Umfang", "Extent")
BRAND = Text("Briefkopf", "Brand")
ATTACH = Text("Anhang", "Attachment")
TARGET = Text("Datei", "File")

PDF, WORD, EXCEL, WEB = Text("PDF", "PDF"), Text("Word", "Word"), Text("Excel", "Excel"), Text("HTML", "HTML")
MARKDOWN, CSV, JSON = Text("Markdown", "Markdown"), Text("CSV", "CSV"), Text("JSON", "JSON")
CALENDAR = Text("Kalender", "calendar")
A4, LETTER = Text("A4", "A4"), Text("Letter (USA)", "Letter (US)")
WHOLE, ONE_PAGE = Text("ganzer Bericht", "whole report"), Text("eine Seite", "one page")
WITH_BRAND, WITHOUT_BRAND = Text("mit eigenem", "with your own"), Text("ohne", "none")
ATTACHED = Text("Antworten, für Programme lesbar", "answers, for programs to read")
NOT_ATTACHED = Text("keiner", "none")

TARGET_NEEDED = Text("Bitte geben Sie an, wohin der Bericht soll.", "Please say where the report should go.")
FORM_NEEDED = Text("Bitte wählen Sie mindestens eine Form.", "Please choose at least one form.")
RUNNING = Text("Wird geschrieben …  {n} %  ({s} s)", "Writing …  {n} %  ({s} s)")
DONE = Text("Fertig. Der Bericht liegt hier:", "Done. The report is here:")
DONE_MANY = Text("Fertig. Die {n} Dateien liegen hier:", "Done. The {n} files are here:")
OPEN_THEM = Text("o öffnet die Datei, d den Ordner.", "o opens the file, d its folder.")
OPENING = Text("Wird geöffnet: {path}", "Opening: {path}")
NO_DESKTOP = Text(
    "Hier gibt es kein Programm, das sie zeigt. Sie liegt hier: {path}",
    "There is no program here to show it. It is here: {path}",
)
LETTERS_MARKED = Text(
    "Diese Zeichen fehlen den Schriften; im PDF steht □ dafür: {letters}",
    "The fonts lack these characters; in the PDF □ stands for them: {letters}",
)
LETTERS_MORE = Text("{letters} und {n} weitere", "{letters} and {n} more")
LETTERS_PLACES = Text("Sie stehen hier: {places}.", "They stand here: {places}.")
LETTERS_MORE_PLACES = Text("{places}; und an {n} weiteren Stellen", "{places}; and in {n} more places")
NOTHING_TO_OPEN = Text("Schreiben Sie den Bericht zuerst, mit Enter.", "Write the report first, with Enter.")
WAIT = Text("Bitte warten Sie, bis der Bericht fertig ist.", "Please wait until the report is finished.")

READ_TITLE = Text("Was im Export lesbar sein wird", "What will be readable in the export")
READ_LEAD = Text(
    "Außer Zahlen und gewählten Antworten sind es genau diese Texte.",
    "Beside numbers and answers chosen from a list it is exactly these texts.",
)
READ_PRIVATE_NONE = Text("Private Notizen: keine.", "Private notes: none.")
READ_PRIVATE_ONE = Text(
    "Eine private Notiz bleibt hier und steht in keinem Export.",
    "One private note stays here and is in no export.",
)
READ_PRIVATE_MANY = Text(
    "{n} private Notizen bleiben hier und stehen in keinem Export.",
    "{n} private notes stay here and are in no export.",
)
READ_FIRM = Text("Das Unternehmen", "The firm")
READ_PERSONS = Text("Namen und Rollen ({n})", "Names and roles ({n})")
READ_TEXTS = Text("Eigene Worte ({n})", "Their own words ({n})")

K_WRITE = (Text("schreiben", "write"), Text("Alles Gewählte schreiben", "Write what is chosen"))
K_CHOOSE = (Text("wählen", "choose"), Text("Zwischen den Möglichkeiten bewegen", "Move between the options"))
K_TICK = (Text("an/ab", "on/off"), Text("Eine Form an- oder abwählen", "Take or leave a form"))
K_FIELD = (Text("Datei", "file"), Text("Zwischen Auswahl und Datei wechseln", "From the options to the file"))
K_PREVIEW = (
    Text("Vorschau", "preview"),
    Text("Jeden Text zeigen, der lesbar sein wird", "Show every text that will be readable"),
)
K_OPEN_FILE = (
    Text("öffnen", "open"),
    Text("Die geschriebene Datei öffnen", "Open the file that was written"),
)
K_OPEN_FOLDER = (Text("Ordner", "folder"), Text("Ihren Ordner öffnen", "Open its folder"))
