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
K_MORE = Text("Weitere zeigen", "Show more")
K_NEXT = Text("Weiter; was offen ist, bleibt offen", "On; what is open stays open")
K_PLAN = Text("Den ganzen Plan zeigen", "Show the whole plan")
K_EXPLAIN = Text("Sagen, woraus eine Zahl besteht", "Say what a number is made of")
N_DONT_KNOW = ("w", "d", "don’t know", "don't know", "dont know", "weiß nicht")
N_NOT_APPLICABLE = ("x", "n/a", "na", "not applicable", "trifft nicht zu")
N_DECLINE = ("a", "decline", "no answer", "keine angabe")
STAYS_FINISHED = Text(
    "Es bleibt abgeschlossen; nichts wurde geändert.", "It stays finished; nothing was changed."
)
K_HISTORY = Text("Verlauf der Antwort", "History of the answer")
A_NUMBER = Text("Nummer", "number")
A_QUESTION = Text("Nummer, Kennung oder Suchwort", "number, id or a word to look for")
A_PERSON = Text("wer es wüsste", "who would know")
A_REASON = Text("Grund", "reason")
SOME_TEXT = Text("Text", "the text")
A_NUMBER_NAME = Text("Kennung", "id")

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
MORE_AUDITS = Text("Und {n} weitere: m zeigt sie.", "And {n} more: m shows them.")
NUMBER_OR_ORDER = Text(
    "Bitte eine Nummer {keys} oder einen Befehl; ? zeigt alle.",
    "Please type a number {keys} or a command; ? shows all.",
)
DELETED = Text("„{client}“ ist gelöscht.", "‘{client}’ has been deleted.")
SAMPLE_READY = Text("Das Beispiel liegt bereit.", "The example is ready.")
FORM_HINT = Text("/b bricht ab.", "/b cancels.")

# The interview.
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
END_PROMPT = Text("Nummer einer Frage, f für das Ergebnis:", "Number of a question, f for the result:")
END_PROMPT_READY = Text("Enter für das Ergebnis:", "Enter for the result:")
END_CHOOSE = Text("Bitte eine Nummer, oder f für das Ergebnis.", "Please type a number, or f for the result.")

# Result and export.
RESULT_PROMPT = Text(
    "p Plan, w warum (mit Kennung), e als PDF schreiben, Enter zurück:",
    "p plan, w why (with an id), e write the PDF, Enter back:",
)
NOT_EXPLAINED = Text("„{word}“ gibt es hier nicht.", "There is no ‘{word}’ here.")
DID_YOU_MEAN = Text("Meinten Sie „{word}“?", "Did you mean ‘{word}’?")
WHAT = Text(
    "Möglich sind level, index, range, confidence, plan und die Kennungen, die in Klammern stehen.",
    "Possible are level, index, range, confidence, plan, and the ids that stand in brackets.",
)
TARGET_PROMPT = Text("Datei (Enter: {proposed}):", "File (Enter: {proposed}):")
WRITING = Text("Der Bericht wird geschrieben …", "Writing the report …")
