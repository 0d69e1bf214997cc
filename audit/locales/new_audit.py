"""Words of the screen where an audit begins."""

from audit.core.text import Text

TITLE = Text("Neues Audit", "New audit")
CLIENT = Text("Unternehmen", "Client")
CLIENT_HINT = Text("So steht es später auf dem Bericht.", "This is how it will stand on the report.")
SECTOR, PLACE = Text("Branche", "Sector"), Text("Ort", "Place")
OPTIONAL = Text("freiwillig", "optional")
MODE = Text("Umfang", "Mode")
QUICK = Text("Kurz – etwa {minutes} Minuten, {n} Fragen", "Quick – about {minutes} minutes, {n} questions")
FULL = Text(
    "Vollständig – etwa {minutes} Minuten, {n} Fragen", "Full – about {minutes} minutes, {n} questions"
)
LANGUAGE = Text("Sprache", "Language")
NAME_NEEDED = Text("Bitte geben Sie den Namen des Unternehmens ein.", "Please type the client’s name.")
NOT_BEGUN = Text(
    "Noch nicht begonnen: Strg+S beginnt das Audit, Esc verwirft die Eingaben.",
    "Not begun yet: Ctrl+S begins the audit, Esc drops what you have typed.",
)

K_NEXT = (
    Text("weiter", "next"),
    Text("Weiter zum nächsten Feld, am Ende beginnen", "Next field; at the end, begin"),
)
K_CHOOSE = (Text("wählen", "choose"), Text("Zwischen den Möglichkeiten wählen", "Choose between the options"))
K_BEGIN = (Text("beginnen", "begin"), Text("Sofort beginnen", "Begin at once"))
