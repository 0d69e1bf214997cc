"""The words of the manual page that no command line says."""

from audit.core.text import Text

Rows = tuple[tuple[str, Text], ...]
"""A name and what it means."""

TITLE = Text("Handbuch von Resonanz", "Resonanz manual")
NAME = Text("BEZEICHNUNG", "NAME")
IS = Text(
    "fragt einen Betrieb nach seinem Umgang mit Social Media und schreibt einen Aktionsplan",
    "asks a business how it deals with social media and writes an action plan",
)
SYNOPSIS = Text("ÜBERSICHT", "SYNOPSIS")
DESCRIPTION = Text("BESCHREIBUNG", "DESCRIPTION")
SAYS = Text(
    "Ohne Befehl beginnt der Assistent: Er fragt nach Zielen, Kanälen, Zuhören und dem Umgang mit Kritik, "
    "bestimmt den Reifegrad und schreibt einen Aktionsplan als PDF. Jede Antwort ist gespeichert, bevor die "
    "nächste Frage erscheint. Ergebnisse gehen in die Standardausgabe, alles andere in die Fehlerausgabe. "
    "Das Programm stellt keine Verbindung ins Netz her.",
    "Without a command the wizard starts: it asks about goals, channels, listening and the handling of "
    "criticism, says how mature that is, and writes an action plan as PDF. Every answer is saved before the "
    "next question appears. Results go to standard output, everything else to standard error. The program "
    "makes no connection to any network.",
)
OPTIONS = Text("OPTIONEN", "OPTIONS")
COMMANDS = Text("BEFEHLE", "COMMANDS")
EXIT_STATUS = Text("RÜCKGABEWERTE", "EXIT STATUS")
EXIT_CODES: Rows = (
    ("0", Text("Alles ging gut.", "All went well.")),
    ("1", Text("Ein Fehler, den niemand vorhersah.", "An error nobody foresaw.")),
    (
        "2",
        Text(
            "Ein Aufruf oder eine Einstellung, die keinen Sinn ergibt.",
            "A command line or a setting that makes no sense.",
        ),
    ),
    (
        "3",
        Text(
            "Ein Fragenkatalog, der nicht zu brauchen ist oder Zweifel lässt.",
            "A question bank that cannot be used or leaves something to doubt.",
        ),
    ),
    (
        "4",
        Text("Antworten, die nicht zu brauchen sind.", "Answers that cannot be used."),
    ),
    (
        "5",
        Text(
            "Die Audits lassen sich nicht lesen oder schreiben.",
            "The audits cannot be read or written.",
        ),
    ),
    ("6", Text("Ein Bericht lässt sich nicht schreiben.", "A report cannot be made or written.")),
    ("130", Text("Mit Strg+C abgebrochen.", "Stopped with Ctrl+C.")),
    ("128+n", Text("Vom Signal n beendet.", "Ended by signal n.")),
)
ENVIRONMENT = Text("UMGEBUNG", "ENVIRONMENT")
VARIABLES: Rows = (
    (
        "RESONANZ_HOME",
        Text("Der Ordner für alles, was das Programm aufhebt.", "The folder for all that the program keeps."),
    ),
    ("RESONANZ_LANG", Text("Die Sprache: de oder en.", "The language: de or en.")),
    (
        "RESONANZ_PLAIN",
        Text("Wenn gesetzt: immer Zeile für Zeile.", "Where it is set: always line by line."),
    ),
    (
        "RESONANZ_THEME",
        Text("Die Farben: dark, light oder contrast.", "The colours: dark, light or contrast."),
    ),
    (
        "RESONANZ_VOICE",
        Text(
            "Wie gefragt wird: interview (jemand anderen) oder self (sich selbst).",
            "How questions are put: interview (to somebody) or self (to oneself).",
        ),
    ),
    ("NO_COLOR", Text("Wenn gesetzt: ohne Farben.", "Where it is set: without colours.")),
)
FILES = Text("DATEIEN", "FILES")
PLACES: Rows = (
    (
        "audits.db",
        Text(
            "Alle Audits, im Ordner des Programms (Linux: ~/.local/share/resonanz).",
            "All audits, in the program’s folder (Linux: ~/.local/share/resonanz).",
        ),
    ),
    ("resonanz.toml", Text("Die Einstellungen, ebendort.", "The settings, in the same place.")),
    ("keys.toml", Text("Eigene Tasten, ebendort.", "Keys of one’s own, in the same place.")),
)
