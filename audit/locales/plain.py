"""Words of line mode; what both front ends say stands with the screens."""

from audit.core.text import Text

GREETING = Text("{app} – {tagline}. Hilfe: ?", "{app} – {tagline}. Help: ?")
STOPPED = Text("Unterbrochen.", "Interrupted.")
GO_ON = Text(
    "Alles, was Sie mit Enter bestätigt haben, ist gespeichert. Weiter geht es mit „resonanz --plain“.",
    "All that you confirmed with Enter is saved. To go on, type ‘resonanz --plain’.",
)

# Settings.
KEEP_OR_CHANGE = Text(
    "(jetzt: {now}; Enter lässt es so, „-“ leert es)", "(now: {now}; Enter keeps it, ‘-’ empties it)"
)
TYPE_OR_SKIP = Text("(Enter überspringt)", "(Enter skips)")

# Many lines.
MORE_LINES = Text("Noch {n} Zeilen: + sagt sie.", "{n} more lines: + says them.")
NO_MORE = Text("Mehr gibt es hier nicht.", "There is no more here.")

# Orders.
HELP_TITLE = Text(
    "Befehle: Buchstabe oder Wort, dann Enter. „/“ davor macht daraus immer einen Befehl.",
    "Commands: a letter or a word, then Enter. A ‘/’ before it always makes it a command.",
)
WITH_SLASH = Text(
    "Hier wird Text erwartet: Befehle brauchen einen „/“ davor. Ein Text, der mit „/“ beginnt, braucht zwei.",
    "Text is expected here: commands need a ‘/’ before them. A text that begins with ‘/’ needs two.",
)
NO_ORDER = Text(
    "„{word}“ ist hier kein Befehl. /? zeigt alle; ein Text, der mit „/“ beginnt, braucht „//“.",
    "‘{word}’ is no command here. /? shows all; a text that begins with ‘/’ needs ‘//’.",
)
NOT_HERE = Text("Das geht bei dieser Frage nicht.", "This question does not offer that.")
K_QUIT = Text("Resonanz beenden; alles Bestätigte bleibt", "Quit Resonanz; all that is confirmed stays")
K_AGAIN = Text("Noch einmal vorlesen", "Say it again")
K_MORE = Text("Die nächsten Zeilen sagen", "Say the next lines")
K_NEXT = Text("Weiter; was offen ist, bleibt offen", "On; what is open stays open")
K_SEARCH = Text("Kunden und Texte mit einem Wort suchen", "Search clients and texts for a word")
K_TELLING = Text("Die Fragen nennen, die jetzt am meisten verraten", "Name the questions that tell most now")
K_GRADE = Text("Sagen, was der Beleg wert ist", "Say what the evidence is worth")
K_FINDINGS = Text("Sagen, was auffällt und was schon gut ist", "Say what stands out and what is good already")
K_SINCE = Text("Sagen, was sich seit dem letzten Mal geändert hat", "Say what has changed since last time")
K_ACCEPT = Text("Die Maßnahme annehmen, wie sie geplant ist", "Accept the action as it is planned")
K_PIN = Text("In einen Abschnitt des Plans legen", "Put it into a part of the plan")
K_AHEAD = Text("Vor eine andere Maßnahme setzen", "Put it before another action")
K_HOURS = Text(
    "Andere Stunden pro Woche ausprobieren; ohne Zahl: verwerfen",
    "Try other hours a week; without a number: drop them",
)
K_EXPLAIN = Text("Sagen, woraus eine Zahl besteht", "Say what a number is made of")
N_DONT_KNOW = ("w", "d", "don’t know", "don't know", "dont know", "weiß nicht")
N_NOT_APPLICABLE = ("x", "n/a", "na", "not applicable", "trifft nicht zu")
N_DECLINE = ("a", "decline", "no answer", "keine angabe")
N_DELETE_CLIENT = ("dd", "delete client", "kunden löschen")
STAYS_FINISHED = Text(
    "Es bleibt abgeschlossen; nichts wurde geändert.", "It stays finished; nothing was changed."
)
BRING_BACK = Text(
    "Mit der Pfeiltaste nach oben blättern Sie zurück durch das, was Sie geschrieben haben.",
    "The up arrow key goes back through what you have written.",
)
K_HISTORY = Text("Verlauf der Antwort", "History of the answer")
A_NUMBER = Text("Nummer", "number")
A_QUESTION = Text("Nummer, Kennung oder Suchwort", "number, id or a word to look for")
A_PERSON = Text("wer es wüsste", "who would know")
A_REASON = Text("Grund", "reason")
SOME_TEXT = Text("Text", "the text")
A_NUMBER_NAME = Text("Kennung", "id")
A_WORD = Text("Wort", "word")
A_GRADE = Text("1–4", "1–4")
AND_PART = Text("Nummer und Abschnitt, etwa 2 1", "number and part, like 2 1")
AND_DAY = Text("Nummer und Tag, etwa 2 31.3.", "number and day, like 2 31.3.")
AND_NAME = Text("Nummer und Name", "number and name")
AND_TEXT = Text("Nummer und Text", "number and text")
AND_NUMBER = Text("zwei Nummern, etwa 4 2", "two numbers, like 4 2")
HOURS_A_WEEK = Text("Stunden", "hours")

# Simple questions.
YES_NO = Text("j/n:", "y/n:")
SAY_YES_NO = Text("Bitte j für ja oder n für nein.", "Please type y for yes or n for no.")
CHOOSE_ONE = Text("Nummer {keys} (Enter: {chosen}):", "Number {keys} (Enter: {chosen}):")
NUMBER_WANTED = Text("Bitte eine Nummer: {keys}.", "Please type a number: {keys}.")

# The list of audits.
EMPTY = Text(
    "Hier entsteht aus einem Gespräch ein Maßnahmenplan als PDF. "
    "n beginnt, t zeigt zuerst ein fertiges Beispiel.",
    "Here a conversation becomes a plan of action as PDF. n begins, t shows a finished example first.",
)
HOME_PROMPT = Text(
    "Nummer öffnet (Enter: 1), n neu, ? Hilfe, q Ende:", "Number opens (Enter: 1), n new, ? help, q quit:"
)
HOME_PROMPT_EMPTY = Text("n neu, t Beispiel, ? Hilfe, q Ende:", "n new, t example, ? help, q quit:")
FINISHED = Text("abgeschlossen", "finished")
BETTER, WORSE = Text("{n} Punkte mehr", "{n} points more"), Text("{n} Punkte weniger", "{n} points less")
NO_CHANGE = Text("unverändert", "unchanged")
FOUND_IN = Text("In {n}, Frage {question}: {told}", "In {n}, question {question}: {told}")
REPLACE_TEMPLATE = Text("Die Vorlage „{name}“ ersetzen?", "Replace the template ‘{name}’?")
AS_BEFORE = Text("Enter: {now}", "Enter: {now}")
SETTLE = Text(
    "Zum ersten Mal hier? {n} kurze Fragen zu Sprache, Name und Berichten jetzt beantworten?",
    "Here for the first time? Answer {n} short questions about language, name and reports now?",
)
SETTLE_LATER = Text("In der Liste ändert s all das jederzeit.", "In the list, s changes all this any time.")
SETTINGS_PROMPT = Text("Nummer ändert, Enter zurück:", "Number changes, Enter back:")
CLIENT_HINT = Text(
    "n nimmt einen Kontakt auf, d und seine Nummer streicht ihn.",
    "n adds a contact, d and its number removes it.",
)
CLIENT_PROMPT = Text("Nummer ändert, Enter zurück, ? Hilfe:", "Number changes, Enter back, ? help:")
NUMBER_OR_ORDER = Text(
    "Bitte eine Nummer {keys} oder einen Befehl; ? zeigt alle.",
    "Please type a number {keys} or a command; ? shows all.",
)
DELETED = Text("„{client}“ ist gelöscht.", "‘{client}’ has been deleted.")
SAMPLE_READY = Text("Das Beispiel liegt bereit.", "The example is ready.")
FORM_HINT = Text("/b bricht ab.", "/b cancels.")

# The interview.
NO_EVIDENCE = Text("Noch gibt es keinen Beleg; e trägt einen ein.", "There is no evidence yet; e adds it.")
GRADE_PROMPT = Text("Nummer 1–4 (Enter: so lassen):", "Number 1–4 (Enter: leave it):")
NOTHING_TELLING = Text("Dazu lässt sich noch nichts sagen.", "Nothing can be said about that yet.")
GO_THERE = Text("g {id} geht dorthin.", "g {id} goes there.")
NO_LAST_TIME = Text(
    "Ein früheres Audit, mit dem es sich vergleichen ließe, gibt es nicht.",
    "There is no earlier audit to compare it with.",
)
YOUR_ANSWER = Text("Ihre Antwort: {answer}", "Your answer: {answer}")
MARKED = Text("Vorgemerkt.", "Marked.")
MARK_ON, MARK_OFF = Text("Vorgemerkt.", "Marked."), Text("Vormerkung entfernt.", "Mark removed.")
HYPOTHETICAL_OFFER = Text("Noch nie vorgekommen? Dann h.", "Never happened? Then h.")
EVIDENCE_WANTED = Text("Beleg? e und der Text. {prompt}", "Evidence? e and the text. {prompt}")
SAVED_AS = Text("Gespeichert: {answer}", "Saved: {answer}")
AS_IT_STANDS = Text("Stand jetzt: {result}", "As it stands: {result}")
UNDONE, REDONE = Text("Zurückgenommen.", "Undone."), Text("Wiederhergestellt.", "Redone.")
NOTHING_TO_UNDO = Text("Nichts zurückzunehmen.", "Nothing to undo.")
NOTHING_TO_REDO = Text("Nichts wiederherzustellen.", "Nothing to redo.")
ANSWER_FIRST = Text(
    "Bitte antworten Sie, oder lassen Sie die Frage mit s offen (im Text: /s).",
    "Please answer, or leave the question open with s (within a text: /s).",
)

# Prompts by kind of question.
ONE_PROMPT = Text("Antwort {keys}:", "Answer {keys}:")
ONE_PROMPT_TAKEN = Text("Antwort {keys} (Enter: {taken}):", "Answer {keys} (Enter: {taken}):")
MANY_PROMPT = Text(
    "Alle zutreffenden Nummern, etwa 1,3 (0: nichts davon):", "All numbers that hold, like 1,3 (0: none):"
)
NUMBERS_WANTED = Text(
    "Bitte Nummern aus {keys}, durch Kommas getrennt, oder 0 für nichts davon.",
    "Please type numbers from {keys} with commas between them, or 0 for none.",
)
CHECK_PROMPT = Text(
    "Nummern der erledigten, etwa 1,3 (0: keiner, i: einzeln, Enter: einzeln oder weiter):",
    "Numbers of what is done, like 1,3 (0: none, i: one by one, Enter: one by one, or on):",
)
TICKED = Text("gewählt", "chosen")
DONE, NOT_DONE = Text("erledigt", "done"), Text("nicht erledigt", "not done")
ITEM_LEGEND = Text(
    "Je Punkt: j erledigt, n nicht erledigt, x trifft nicht zu.",
    "For each item: y done, n not done, x not applicable.",
)
ASKED = Text("{item}:", "{item}:")
ASKED_KEPT = Text("{item} (Enter: {kept}):", "{item} (Enter: {kept}):")
ITEM_WANTED = Text("Bitte j, n oder x.", "Please type y, n or x.")
NUMBER_PROMPT = Text("{unit}{limits}:", "{unit}{limits}:")
TEXT_PROMPT = Text("Text, eine leere Zeile beendet ihn:", "Text; an empty line ends it:")
TEXT_MORE = Text("weiter:", "more:")
STATES = Text("Stand: {states}.", "State: {states}.")
MATRIX_PROMPT = Text(
    "Zeile {keys}, i alle einzeln (Enter: alle einzeln oder weiter):",
    "Row {keys}, i for one by one (Enter: one by one, or on):",
)
ROWS_WANTED = Text(
    "Bitte eine Zeile {keys}, i oder einen Befehl; ? zeigt alle.",
    "Please type a row {keys}, i or a command; ? shows all.",
)
ROW_LEGEND = Text(
    "Je Zeile die Nummer des Stands; Enter lässt sie, wie sie ist; = heißt wie die Zeile darüber, "
    "== auch alle folgenden.",
    "For each row the number of its state; Enter leaves it as it is; = means as the row above, "
    "== all that follow too.",
)
STATE_WANTED = Text("Bitte {keys}.", "Please type {keys}.")
EVERYWHERE = Text("Überall „{empty}“?", "‘{empty}’ everywhere?")
CELL_PROMPT = Text("{label} (Enter: leer):", "{label} (Enter: empty):")
CELL_PROMPT_KEPT = Text("{label} (Enter: {kept}; „-“ leert):", "{label} (Enter: {kept}; ‘-’ empties):")
OR_NOTHING = Text("Enter: nichts", "Enter: nothing")
A_FEW_WORDS = Text("ein paar Worte", "a few words")
KEEP_OR_CLEAR = Text("Enter: so lassen; „-“ löscht", "Enter: keep; ‘-’ deletes")

# Going somewhere, and the end.
JUMP_PROMPT = Text(
    "Wohin? Nummer, Kennung oder Suchwort (Enter: hierbleiben):",
    "Where to? Number, id or a word to look for (Enter: stay):",
)
NONE_FOUND = Text("Keine Frage passt zu „{word}“.", "No question fits ‘{word}’.")
SEVERAL_FOUND = Text("Mehrere Fragen passen zu „{word}“:", "Several questions fit ‘{word}’:")
END_PROMPT = Text(
    "Nummer einer Frage; f schließt ab und zeigt das Ergebnis:",
    "Number of a question; f finishes and shows the result:",
)
END_PROMPT_READY = Text("Enter schließt ab und zeigt das Ergebnis:", "Enter finishes and shows the result:")
END_CHOOSE = Text("Bitte eine Nummer, oder f zum Abschließen.", "Please type a number, or f to finish.")

# Result and export.
RESULT_HINT = Text(
    "p Plan, f was auffällt, s seit dem letzten Mal, w warum (mit Kennung), e ausgeben.",
    "p plan, f what stands out, s since last time, w why (with an id), e export.",
)
RESULT_PROMPT = Text("Ergebnis, Enter zurück, ? Hilfe:", "Result, Enter back, ? help:")
BACK_PROMPT = Text("Enter zurück:", "Enter back:")
NOT_EXPLAINED = Text("„{word}“ gibt es hier nicht.", "There is no ‘{word}’ here.")
DID_YOU_MEAN = Text("Meinten Sie „{word}“?", "Did you mean ‘{word}’?")
WHAT = Text(
    "Möglich sind level, index, range, confidence, plan und die Kennungen, die in Klammern stehen.",
    "Possible are level, index, range, confidence, plan, and the ids that stand in brackets.",
)
TARGET_PROMPT = Text("Datei (Enter: {proposed}):", "File (Enter: {proposed}):")
EXPORT_PROMPT = Text(
    "Enter schreibt, Nummer ändert, v Vorschau der Texte, b zurück:",
    "Enter writes, number changes, v preview of the texts, b back:",
)
FORMS_PROMPT = Text("Alle gewünschten Nummern, etwa 1,3:", "All numbers that you want, like 1,3:")
NUMBERS_NEEDED = Text(
    "Bitte Nummern aus {keys}, durch Kommas getrennt.", "Please type numbers from {keys} with commas between."
)
WRITING = Text("Der Bericht wird geschrieben …", "Writing the report …")

# The plan.
PLAN_HINT = Text(
    "Nummer erklärt; a annehmen, x ablehnen, f festlegen, d Tag, o wer, n Notiz, v vor, h Stunden, m Stand.",
    "Number explains; a accept, x reject, f fix, d day, o who, n note, v before, h hours, m progress.",
)
PLAN_PROMPT = Text("Plan, Enter zurück, ? Hilfe:", "Plan, Enter back, ? help:")
ACCEPTED = Text("angenommen", "accepted")
ASK_ACTION = Text("Welche Maßnahme? Nummer oder Kennung:", "Which action? Number or id:")
ASK_PART = Text("In welchen Abschnitt? {keys}:", "Into which part? {keys}:")
ASK_BEFORE = Text("Vor welche Maßnahme? Nummer oder Kennung:", "Before which action? Number or id:")
NO_ACTION = Text("Eine Maßnahme „{word}“ gibt es hier nicht.", "There is no action ‘{word}’ here.")
SAVED = Text("Gespeichert.", "Saved.")
SAVED_NOTHING = Text("Gespeichert. Am Plan ändert das nichts.", "Saved. This changes nothing in the plan.")
MOVED_ONLY = Text("Gespeichert. Sie kommt jetzt vorher dran.", "Saved. It now comes before.")
ONLY_TRIED = Text("Nur ausprobiert: s speichert, h verwirft.", "Only tried: s saves it, h drops it.")
NO_HOURS_TRIED = Text("Probieren Sie zuerst Stunden aus: h 6.", "Try hours first: h 6.")
HOURS_WANTED = Text("Bitte Stunden pro Woche, höchstens {most}: h 6.", "Hours a week, {most} at most: h 6.")
HOURS_CHANGE_NOTHING = Text("Am Plan ändert das nichts.", "This changes nothing in the plan.")
HOURS_SAVED = Text("Gespeichert: {hours} pro Woche.", "Saved: {hours} a week.")

# The state of the actions.
TRACK_HINT = Text(
    "Mit Nummer: o offen, l läuft, e erledigt, x verworfen, n Notiz; dahinter etwa ein Grund.",
    "With a number: o open, u under way, d done, x dropped, n note; behind it perhaps a reason.",
)
TRACK_PROMPT = Text("Stand, Enter zurück, ? Hilfe:", "Progress, Enter back, ? help:")
COUNTS = Text(
    "erledigt: {done}, läuft: {doing}, offen: {open}, verworfen: {dropped}",
    "done: {done}, under way: {doing}, open: {open}, dropped: {dropped}",
)
SINCE_DAY = Text("seit {day}", "since {day}")
STATE_FIRST = Text("Zuerst der Buchstabe, dann die Nummer: e 2.", "First the letter, then the number: d 2.")
