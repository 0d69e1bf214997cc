"""Words of the first screen."""

from audit.core.text import Text

TITLE = Text("Ihre Audits", "Your audits")
WELCOME = Text("Willkommen bei Resonanz.", "Welcome to Resonanz.")
EMPTY = Text(
    "Hier entsteht aus einem Gespräch über Ziele, Kanäle, Zuhören und Kritik ein Maßnahmenplan als PDF. "
    "Drücken Sie {new}, um zu beginnen, oder {sample}, um zuerst ein fertiges Beispiel anzusehen.",
    "Here a conversation about goals, channels, listening and criticism becomes a plan of action as PDF. "
    "Press {new} to begin, or {sample} to look at a finished example first.",
)
CLIENT = Text("Unternehmen", "Client")
CHANGED = Text("Geändert", "Changed")
MODE = Text("Umfang", "Mode")
PROGRESS = Text("Beantwortet", "Answered")
RESULT = Text("Ergebnis", "Result")
CHANGE = Text("Wandel", "Change")
ANSWERED = Text("{n} von {total}", "{n} of {total}")
FINISHED = Text("✓ fertig", "✓ finished")
NOT_BEGUN = Text("neu", "new")
NAMELESS = Text("(ohne Namen)", "(no name)")
EARLIER, BESIDE = Text("früher", "earlier"), Text("daneben", "beside it")

SEARCH_HINT = Text(
    "Name des Unternehmens oder der Person; Enter sucht auch in den Antworten",
    "Name of the client or the person; Enter searches the answers too",
)
FOUND_WITHIN = Text("{n} gefunden, auch in Antworten", "{n} found, answers included")
NOTHING_FOUND = Text("Nichts gefunden.", "Nothing found.")
FOUND = Text("{n} gefunden", "{n} found")
BY_CHANGED = Text("zuletzt geändert zuerst", "changed last first")
BY_NAME = Text("nach Namen", "by name")
BY_LEVEL = Text("niedrigste Stufe zuerst", "lowest level first")
DUE_DELETE = Text("! Aufbewahrung abgelaufen: {names}", "! Retention is over: {names}")
DUE_AGAIN = Text("! Zeit für ein neues Audit: {names}", "! Time for another audit: {names}")
AND_OTHERS = Text("{names} und {n} weitere", "{names} and {n} more")

DELETE = Text("„{client}“ endgültig löschen?", "Delete ‘{client}’ for good?")
DELETE_OF = Text("„{client}“ vom {day} endgültig löschen?", "Delete ‘{client}’ of {day} for good?")
DELETE_ONE = Text(
    "Eine Antwort geht verloren und lässt sich nicht zurückholen.",
    "One answer will be lost and cannot be brought back.",
)
DELETE_MANY = Text(
    "{n} Antworten gehen verloren und lassen sich nicht zurückholen.",
    "{n} answers will be lost and cannot be brought back.",
)
DELETE_NONE = Text("Noch ist nichts beantwortet.", "Nothing has been answered yet.")
DELETE_FILE_TOO = Text(
    "Die Kundenakte mit Kontakten und Notiz geht mit.", "The client’s file with contacts and note goes too."
)
DELETE_ALL = Text("Alles über „{client}“ endgültig löschen?", "Delete everything about ‘{client}’ for good?")
DELETE_ALL_ONE = Text(
    "Die Kundenakte und ein Audit gehen verloren und lassen sich nicht zurückholen.",
    "The client’s file and one audit will be lost and cannot be brought back.",
)
DELETE_ALL_MANY = Text(
    "Die Kundenakte und {n} Audits gehen verloren und lassen sich nicht zurückholen.",
    "The client’s file and {n} audits will be lost and cannot be brought back.",
)
DELETE_YES, DELETE_NO = Text("Ja, löschen", "Yes, delete"), Text("Nein, behalten", "No, keep it")

FINISH = Text("„{client}“ abschließen?", "Finish ‘{client}’?")
FINISH_DETAIL = Text(
    "{open} Was offen ist, zählt nicht mit und macht das Ergebnis unsicherer. Danach stehen alle Antworten "
    "fest, bis Sie das Audit wieder öffnen.",
    "{open} What is open does not count, and makes the result less certain. After that all answers stand "
    "still until you reopen the audit.",
)
FINISH_YES, FINISH_NO = (
    Text("Ja, abschließen", "Yes, finish"),
    Text("Nein, offen lassen", "No, leave it open"),
)
DONE_FINISHED = Text(
    "Abgeschlossen. Vorschlag für das nächste: {day}.", "Finished. Suggested day for the next one: {day}."
)
DONE_REOPENED = Text("Wieder geöffnet.", "Open again.")
NO_FILE = Text("Dafür gibt es noch keine Kundenakte.", "There is no client’s file for it yet.")
ANOTHER = Text("Noch jemanden befragen", "Ask somebody else")
WHO_SO_FAR = Text("Wer hat bisher geantwortet?", "Who has answered so far?")
WHO_NOW = Text("Wen fragen Sie jetzt?", "Whom do you ask now?")
WHO_HINT = Text("Name oder Aufgabe, zum Beispiel Service", "Name or role, for example service")
ANOTHER_KEYS = Text("Enter beginnen · Esc abbrechen", "Enter begin · Esc cancel")
NOT_BEGUN_YET = Text(
    "Noch nicht begonnen: Enter beginnt, Esc verwirft die Eingaben.",
    "Not begun yet: Enter begins, Esc drops what you have typed.",
)
ROUND_OVER = Text(
    "Zwischen den beiden Audits liegen mehr als {n} Tage: Der Bericht stellt sie nicht nebeneinander.",
    "More than {n} days lie between the two audits: the report will not set them side by side.",
)
NAMES_NEEDED = Text("Bitte beide benennen, und zwar verschieden.", "Please name both, and differently.")

K_NEW = (Text("neu", "new"), Text("Ein neues Audit beginnen", "Begin a new audit"))
K_OPEN = (
    Text("öffnen", "open"),
    Text("Öffnen und weitermachen, wo Sie waren", "Open, and go on where you were"),
)
K_DELETE = (Text("löschen", "delete"), Text("Löschen, nach Rückfrage", "Delete, after asking"))
K_DELETE_ALL = (
    Text("Kunden löschen", "delete client"),
    Text("Alles über den Kunden löschen, nach Rückfrage", "Delete all about the client, after asking"),
)
K_SAMPLE = (Text("Beispiel", "example"), Text("Ein fertiges Beispiel ansehen", "Look at a finished example"))
K_RESULT = (Text("Ergebnis", "result"), Text("Das Ergebnis ansehen", "Look at the result"))
K_PLAN = (Text("Plan", "plan"), Text("Den Plan ansehen und ändern", "See and change the plan"))
K_EXPORT = (Text("ausgeben", "export"), Text("Den Bericht als Datei ausgeben", "Write the report to a file"))
K_FOLLOW = (
    Text("Folge", "follow-up"),
    Text("Ein Folge-Audit beginnen", "Begin a follow-up audit"),
)
K_ANOTHER = (
    Text("Person", "person"),
    Text("Eine weitere Person desselben Betriebs befragen", "Ask another person of the same firm"),
)
K_FINISH = (
    Text("abschließen", "finish"),
    Text("Abschließen, oder wieder öffnen", "Finish, or open again"),
)
K_TRACK = (
    Text("Stand", "progress"),
    Text("Stand der Maßnahmen festhalten", "Record how far the actions are"),
)
K_CLIENT = (
    Text("Akte", "client"),
    Text("Die Kundenakte ansehen und ändern", "See and change the client’s file"),
)
K_SEARCH = (Text("suchen", "search"), Text("Nach Namen suchen", "Search by name"))
K_SORT = (Text("sortieren", "sort"), Text("Anders sortieren", "Sort differently"))
K_TEMPLATE = (
    Text("als Vorlage", "as template"),
    Text("Die Antworten als Vorlage für andere merken", "Keep the answers as a template for others"),
)
