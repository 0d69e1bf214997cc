"""Words of the first screen."""

from audit.core.text import Text

TITLE = Text("Ihre Standortbestimmungen", "Your audits")
WELCOME = Text("Willkommen bei Resonanz.", "Welcome to Resonanz.")
EMPTY = Text(
    "Hier entsteht aus einem Gespräch über Ziele, Kanäle, Zuhören und Kritik ein Maßnahmenplan als PDF. "
    "Drücken Sie n, um zu beginnen, oder t, um zuerst ein fertiges Beispiel anzusehen.",
    "Here a conversation about goals, channels, listening and criticism becomes a plan of action as PDF. "
    "Press n to begin, or t to look at a finished example first.",
)
CLIENT = Text("Unternehmen", "Client")
CHANGED = Text("Geändert", "Changed")
MODE = Text("Umfang", "Mode")
PROGRESS = Text("Beantwortet", "Answered")
RESULT = Text("Ergebnis", "Result")
ANSWERED = Text("{n} von {total}", "{n} of {total}")
NOT_BEGUN = Text("neu", "new")
NAMELESS = Text("(ohne Namen)", "(no name)")
DELETE = Text("„{client}“ endgültig löschen?", "Delete ‘{client}’ for good?")
DELETE_ONE = Text(
    "Eine Antwort geht verloren und lässt sich nicht zurückholen.",
    "One answer will be lost and cannot be brought back.",
)
DELETE_MANY = Text(
    "{n} Antworten gehen verloren und lassen sich nicht zurückholen.",
    "{n} answers will be lost and cannot be brought back.",
)
DELETE_NONE = Text("Noch ist nichts beantwortet.", "Nothing has been answered yet.")
DELETE_YES, DELETE_NO = Text("Ja, löschen", "Yes, delete"), Text("Nein, behalten", "No, keep it")

K_NEW = (Text("neu", "new"), Text("Eine neue Standortbestimmung beginnen", "Begin a new audit"))
K_OPEN = (
    Text("öffnen", "open"),
    Text("Öffnen und weitermachen, wo Sie waren", "Open, and go on where you were"),
)
K_DELETE = (Text("löschen", "delete"), Text("Löschen, nach Rückfrage", "Delete, after asking"))
K_SAMPLE = (Text("Beispiel", "example"), Text("Ein fertiges Beispiel ansehen", "Look at a finished example"))
K_RESULT = (Text("Ergebnis", "result"), Text("Das Ergebnis ansehen", "Look at the result"))
K_PLAN = (Text("Plan", "plan"), Text("Den Plan ansehen und ändern", "See and change the plan"))
