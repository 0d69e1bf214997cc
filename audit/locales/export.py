"""Words of the export."""

from audit.core.text import Text

TITLE = Text("Maßnahmenplan als PDF", "Plan of action as PDF")
LANGUAGE = Text("Sprache des Berichts", "Language of the report")
TARGET = Text("Datei", "File")
TARGET_NEEDED = Text("Bitte geben Sie an, wohin der Bericht soll.", "Please say where the report should go.")
RUNNING = Text("Der Bericht wird geschrieben …  {n} s", "Writing the report …  {n} s")
DONE = Text("Fertig. Der Bericht liegt hier:", "Done. The report is here:")
WAIT = Text("Bitte warten Sie, bis der Bericht fertig ist.", "Please wait until the report is finished.")
AGAIN = Text("Esc zurück · Enter schreibt ihn noch einmal", "Esc back · Enter writes it again")

K_WRITE = (Text("schreiben", "write"), Text("Den Bericht schreiben", "Write the report"))
K_FIELD = (Text("Feld wechseln", "next field"), Text("Zum nächsten Feld", "To the next field"))
