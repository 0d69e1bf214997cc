"""Words of the interview."""

from audit.core.text import Text

QUESTION_OF = Text("Frage {n} von {total}", "Question {n} of {total}")
MINUTES_LEFT = Text("noch etwa {n} Min.", "about {n} min left")
ALL_DONE = Text("alles beantwortet", "all answered")
FOLLOW_UP = Text("Nachfrage", "Follow-up")

# How a question stands.
OPEN = Text("offen", "open")
DONT_KNOW = Text("weiß nicht", "don’t know")
DONT_KNOW_ASK = Text("weiß nicht – fragen: {who}", "don’t know – ask: {who}")
NOT_APPLICABLE = Text("trifft nicht zu", "not applicable")
NOT_APPLICABLE_BECAUSE = Text("trifft nicht zu: {reason}", "not applicable: {reason}")
DECLINED = Text("keine Angabe", "not disclosed")
ANSWERED = Text("beantwortet", "answered")
MARKED = Text("vorgemerkt", "marked")
HYPOTHETICAL = Text("Was würden Sie tun? (zählt höchstens 3)", "What would you do? (counts 3 at most)")
HYPOTHETICAL_OFFER = Text("Noch nie vorgekommen?", "Never happened?")
LABEL_EVIDENCE, LABEL_NOTE = Text("Beleg", "Evidence"), Text("Notiz", "Note")
LABEL_PRIVATE = Text("Privat", "Private")
CAPPED = Text("Ohne Beleg zählt diese Antwort 3 statt 4.", "Without evidence this answer counts 3, not 4.")

# What just happened.
SAVED_AS = Text("Gespeichert ✓  {answer}", "Saved ✓  {answer}")
SKIPPED = Text("Übersprungen – bleibt offen.", "Skipped – stays open.")
MARK_ON = Text("Vorgemerkt ✓", "Marked ✓")
MARK_OFF = Text("Vormerkung entfernt ✓", "Mark removed ✓")
UNDONE, REDONE = Text("Zurückgenommen ✓", "Undone ✓"), Text("Wiederhergestellt ✓", "Redone ✓")
NOTHING_TO_UNDO = Text("Nichts zurückzunehmen.", "Nothing to undo.")
NOTHING_TO_REDO = Text("Nichts wiederherzustellen.", "Nothing to redo.")
FIRST_QUESTION = Text("Das ist die erste Frage.", "This is the first question.")
MUST_APPLY = Text("Diese Frage trifft auf alle zu.", "This question applies to everybody.")
RELOADED = Text(
    "Dieses Audit wurde inzwischen anderswo geändert; hier ist der neueste Stand. "
    "Bitte antworten Sie noch einmal.",
    "This audit was changed elsewhere meanwhile; here is the latest state. Please answer once more.",
)

RESUMED = Text("Weiter bei „{section}“ – {open}, {marked}.", "Back at ‘{section}’ – {open}, {marked}.")
RESUMED_PLAIN = Text("Weiter bei „{section}“ – {open}.", "Back at ‘{section}’ – {open}.")
OPEN_NONE = Text("alles beantwortet", "everything answered")
OPEN_ONE, OPEN_MANY = Text("1 Frage offen", "1 question open"), Text("{n} Fragen offen", "{n} questions open")
MARKED_MANY = Text("{n} vorgemerkt", "{n} marked")
HEARD_WRONG = Text("Nicht richtig? k berichtigt es.", "Not right? k corrects it.")
CORRECTING = Text(
    "Berichtigen Sie die Antwort; dann geht es dort weiter, wo Sie waren.",
    "Correct the answer; then you go on where you were.",
)
NOTHING_TO_CORRECT = Text(
    "Hier ist nichts zu berichtigen; g zeigt alle Fragen.", "Nothing to correct here; g shows all questions."
)
PROBE = Text("Nachhaken: {hint}", "Ask further: {hint}")
VOICE_INTERVIEW = Text(
    "Fragen jetzt wie im Gespräch, mit Hinweisen zum Nachhaken.",
    "Questions are now put as in an interview, with hints for asking further.",
)
VOICE_SELF = Text(
    "Fragen jetzt wie zum Selbstausfüllen.", "Questions are now put for filling in by yourself."
)
YOU = Text("Sie", "you")
HISTORY_TITLE = Text("Verlauf dieser Antwort", "History of this answer")
HISTORY_NONE = Text("Noch hat niemand etwas dazu gesagt.", "Nobody has said anything about it yet.")
HISTORY_OLDER = Text(
    "… und {count} davor: „resonanz audit history“ zeigt alles.",
    "… and {count} before that: ‘resonanz audit history’ shows all.",
)
HISTORY_HEAD = Text("{day}, {time}   {who}   {deed}", "{day}, {time}   {who}   {deed}")
HISTORY_BEFORE, HISTORY_AFTER = Text("vorher", "before"), Text("nachher", "after")
DEED_SAID, DEED_NOTED = Text("beantwortet", "answered"), Text("ergänzt", "added to")
DEED_CLEARED = Text("wieder geöffnet", "opened again")
DEED_UNDONE, DEED_REDONE = Text("zurückgenommen", "undone"), Text("wiederhergestellt", "redone")
FINISHED = Text(
    "Abgeschlossen. Sie können alles ansehen; vor einer Änderung wird gefragt.",
    "Finished. You can look at everything; before a change you are asked.",
)
REOPEN = Text("Wieder öffnen?", "Reopen it?")
REOPEN_DETAIL = Text(
    "Dieses Audit ist abgeschlossen, seine Antworten stehen fest. Wieder geöffnet, lassen sie sich ändern; "
    "für einen neuen Stand nach einiger Zeit beginnen Sie besser ein Folge-Audit.",
    "This audit is finished, and its answers stand still. Reopened, they can be changed; to see how things "
    "stand after some time, better begin a follow-up.",
)
REOPEN_YES, REOPEN_NO = Text("Wieder öffnen", "Reopen"), Text("So lassen", "Leave it")
REOPENED = Text("Wieder geöffnet und gespeichert ✓", "Reopened and saved ✓")
LAST_TIME = Text("Beim letzten Mal: {answer}", "Last time: {answer}")
LAST_TIME_ON = Text("Beim letzten Mal ({day}): {answer}", "Last time ({day}): {answer}")
CERTAIN = Text(
    "Stufe {n} steht schon fest, was auch noch kommt. f beendet hier, weiter geht es wie immer.",
    "Level {n} is certain already, whatever follows. f ends here; you may also just go on.",
)

# Fields.
CHOOSE_FIRST = Text("Wählen Sie mit {keys} – oder s zum Überspringen.", "Choose with {keys} – or s to skip.")
HINT_SINGLE = Text("{keys} wählt", "{keys} chooses")
HINT_MULTI = Text("{keys} wählt an und ab · Enter speichert", "{keys} ticks and unticks · Enter saves")
HINT_CHECK = Text(
    "{keys}: [x] erledigt · [ ] nicht · [–] trifft nicht zu · Enter speichert",
    "{keys}: [x] done · [ ] not · [–] not applicable · Enter saves",
)
HINT_NUMBER = Text("Zahl eingeben, dann Enter", "Type a number, then Enter")
HINT_TEXT = Text(
    "Text eingeben · Enter speichert · Strg+J neue Zeile · Esc für die übrigen Tasten",
    "Type · Enter saves · Ctrl+J new line · Esc for the other keys",
)
HINT_MATRIX = Text(
    "Ziffer: Stand · = wie darüber · * auch der Rest · Enter fertig",
    "Digit: state · = as above · * the rest too · Enter done",
)
HINT_MATRIX_MORE = Text(
    "Ziffer: Stand · = wie darüber · * auch der Rest · Tab mehr · Enter fertig",
    "Digit: state · = as above · * the rest too · Tab more · Enter done",
)
NO_ROW_ABOVE = Text("Darüber steht keine Zeile.", "There is no row above.")
NOTHING_TICKED = Text("Nichts davon? Dann noch einmal Enter.", "None of these? Then press Enter again.")
NO_ROW_SET = Text(
    "Überall „{empty}“? Dann noch einmal Enter.", "‘{empty}’ everywhere? Then press Enter again."
)
ROW_FIRST = Text("Setzen Sie zuerst den Stand dieser Zeile.", "Set this row’s state first.")
NUMBER_RANGE = Text("{low} bis {high}", "{low} to {high}")

# Dialogs.
ASK_WHO = Text("Wer könnte das wissen?", "Who might know?")
ASK_WHO_HINT = Text("Name oder Rolle – oder leer lassen", "Name or role – or leave it empty")
ASK_REASON = Text("Warum trifft die Frage nicht zu?", "Why does the question not apply?")
ASK_REASON_HINT = Text("Ein paar Worte genügen", "A few words will do")
REASON_NEEDED = Text("Bitte nennen Sie einen Grund.", "Please give a reason.")
ASK_EVIDENCE = Text("Womit lässt sich das belegen?", "What shows this?")
EVIDENCE_HINT = Text("Text, Datum, Zahl oder Link", "Text, date, number or link")
GRADE = Text("Was ist der Beleg wert?", "What is the evidence worth?")
GRADE_SAID = Text("1 gesagt", "1 said")
GRADE_SHOWN = Text("2 gesehen: Dokument, Link, Bildschirm", "2 shown: document, link, screen")
GRADE_MEASURED = Text(
    "3 gemessen: Zahl oder Datum, nachprüfbar", "3 measured: number or date, can be checked"
)
GRADE_RULE = Text(
    "4 nach Wortlaut: Zahl = gemessen, Link = gesehen", "4 by its words: number = measured, link = shown"
)
EVIDENCE_SAID, EVIDENCE_SHOWN = Text("gesagt", "said"), Text("gesehen", "shown")
EVIDENCE_MEASURED = Text("gemessen", "measured")
EVIDENCE_KEYS = Text("Enter speichern · ↓ einstufen · Esc abbrechen", "Enter save · ↓ grade · Esc cancel")
ASK_NOTE = Text("Notiz zu dieser Frage", "Note on this question")
NOTE_HINT = Text("Steht im Bericht", "Will be in the report")
ASK_PRIVATE = Text("Private Notiz", "Private note")
PRIVATE_HINT = Text("Steht nie im Bericht", "Never in the report")
NOTE_KEYS = Text(
    "Enter speichern · Strg+J neue Zeile · Esc abbrechen", "Enter save · Ctrl+J new line · Esc cancel"
)
UNSAVED = Text(
    "Noch nicht gespeichert: Enter speichert, Esc verwirft es.",
    "Not saved yet: Enter saves, Esc drops what you typed.",
)
DIALOG_KEYS = Text("Enter speichern · Esc abbrechen", "Enter save · Esc cancel")

# The list of questions.
JUMP_TITLE = Text("Alle Fragen", "All questions")
SECTION_OF = Text("{n} von {total}", "{n} of {total}")

FILTER_ALL, FILTER_OPEN = Text("alle", "all"), Text("offen", "open")
FILTER_MARKED, FILTER_UNKNOWN = Text("vorgemerkt", "marked"), Text("weiß nicht", "don’t know")
FILTER_CONTRADICTIONS = Text("Widersprüche", "contradictions")
FOUND_NOTHING = Text("Nichts gefunden.", "Nothing found.")
SEARCH_HINT = Text("Wort aus Frage, Antwort oder Notiz", "A word of question, answer or note")
K_FILTER = (
    Text("Auswahl", "filter"),
    Text(
        "Nur offene, vorgemerkte, unbekannte, widersprüchliche",
        "Only open, marked, unknown, contradictory ones",
    ),
)
K_SEARCH = (Text("suchen", "search"), Text("Nach einem Wort suchen", "Search for a word"))

# The end.
END_TITLE = Text("Geschafft.", "Done.")
END_TITLE_OPEN = Text("Das war die letzte Frage.", "That was the last question.")
END_TITLE_EARLY = Text("Hier aufhören?", "Stop here?")
END_ALL = Text("Alle Fragen sind beantwortet.", "All questions are answered.")
END_OPEN_ONE = Text("Eine Frage ist noch offen.", "One question is still open.")
END_OPEN_MANY = Text("{n} Fragen sind noch offen.", "{n} questions are still open.")
END_UNKNOWN_ONE = Text("Bei einer wusste es niemand.", "One nobody knew the answer to.")
END_UNKNOWN_MANY = Text("Bei {n} wusste es niemand.", "Nobody knew the answer to {n}.")
END_GO_ON = Text(
    "Sie können hier eine Frage öffnen; f schließt ab und zeigt das Ergebnis.",
    "You can open a question here; f finishes and shows the result.",
)
END_TELLING = Text("★ verrät jetzt am meisten – t geht dorthin.", "★ tells most now – t goes there.")
END_READY = Text(
    "f oder Enter schließt ab und zeigt das Ergebnis.", "f or Enter finishes and shows the result."
)
END_BEYOND = Text(
    "Dies ist das kurze Audit. Mit a wird es vollständig: noch {n} Fragen, etwa {minutes} Min.;"
    " alle Antworten bleiben.",
    "This is the quick audit. a makes it the full one: {n} more questions, about {minutes} min;"
    " all answers stay.",
)
ASKS_ALL = Text(
    "Ab jetzt ist es das vollständige Audit; was beantwortet ist, bleibt.",
    "From now on it is the full audit; what is answered stays.",
)
ASKED_ALL_ALREADY = Text("Dieses Audit stellt schon alle Fragen.", "This audit asks all questions already.")

K_ASK_ALL = (
    Text("alle Fragen", "all questions"),
    Text("Das kurze Audit zum vollständigen machen", "Make the quick audit a full one"),
)
K_NUMBER = (Text("antworten", "answer"), Text("Antwort mit dieser Nummer", "The answer with this number"))
K_NEXT = (Text("weiter", "next"), Text("Weiter zur nächsten Frage", "On to the next question"))
K_BACK = (Text("zurück", "back"), Text("Zurück zur vorigen Frage", "Back to the question before"))
K_ACCEPT = (
    Text("übernehmen", "accept"),
    Text("Antwort übernehmen und weitergehen", "Take the answer and go on"),
)
K_SKIP = (Text("überspringen", "skip"), Text("Offen lassen und weitergehen", "Leave it open and go on"))
K_UNKNOWN = (Text("weiß nicht", "don’t know"), Text("Das weiß hier niemand", "Nobody here knows"))
K_NA = (
    Text("trifft nicht zu", "n/a"),
    Text("Die Frage trifft nicht zu (mit Grund)", "The question does not apply (with a reason)"),
)
K_DECLINE = (Text("keine Angabe", "no answer"), Text("Dazu keine Angabe machen", "Prefer not to say"))
K_EVIDENCE = (Text("Beleg", "evidence"), Text("Einen Beleg eintragen", "Write down evidence"))
K_NOTE = (Text("Notiz", "note"), Text("Eine Notiz, die im Bericht steht", "A note for the report"))
K_PRIVATE = (
    Text("privat", "private"),
    Text("Eine private Notiz, nie im Bericht", "A private note, never in the report"),
)
K_MARK = (Text("vormerken", "mark"), Text("Vormerken, um zurückzukommen", "Mark it to come back"))
K_UNDO = (Text("rückgängig", "undo"), Text("Die letzte Änderung zurücknehmen", "Take back the last change"))
K_REDO = (
    Text("wiederholen", "redo"),
    Text("Das Zurückgenommene wiederherstellen", "Bring back what was undone"),
)
K_JUMP = (
    Text("Fragen", "questions"),
    Text("Alle Fragen mit ihrem Stand", "All questions and how they stand"),
)
K_RESULT = (Text("Ergebnis", "result"), Text("Das Ergebnis bis hierher", "The result so far"))
K_HYPOTHETICAL = (
    Text("nie erlebt", "never happened"),
    Text("„Noch nie vorgekommen“ an oder aus", "‘Never happened’ on or off"),
)
K_HISTORY = (
    Text("Verlauf", "history"),
    Text("Wer diese Frage wann wie beantwortet hat", "Who answered this question when, and how"),
)
K_CORRECT = (
    Text("berichtigen", "correct"),
    Text("Zur Antwort hinter dem letzten „Verstanden“", "To the answer behind what was understood last"),
)
K_VOICE = (
    Text("Anrede", "voice"),
    Text("Fragen wie im Gespräch oder zum Selbstausfüllen", "Questions as in an interview, or for yourself"),
)
PAGES = Text("Bild ↑ ↓", "PgUp PgDn")
K_PAGES = (Text("blättern", "scroll"), Text("In einer langen Frage blättern", "Scroll in a long question"))
K_HOME = (Text("Übersicht", "home"), Text("Zurück zur Übersicht", "Back to the list of audits"))
K_FINISH = (
    Text("abschließen", "finish"),
    Text("Abschließen und das Ergebnis ansehen", "Finish and see the result"),
)
K_TELLING = (
    Text("Wichtigste", "most telling"),
    Text("Zur Frage, die jetzt am meisten verrät", "To the question that tells most now"),
)
K_FINISH_EARLY = (
    Text("beenden", "end here"),
    Text("Zum Schluss gehen: was offen ist, und das Ergebnis", "Go to the end: what is open, and the result"),
)
K_GO = (Text("hingehen", "go there"), Text("Zu dieser Frage gehen", "Go to this question"))
STAY = Text("Gespeichert ✓  e Beleg eintragen · Enter weiter", "Saved ✓  e add evidence · Enter next")
K_LANGUAGE = (
    Text("English", "Deutsch"),
    Text("Sprache des Interviews wechseln", "Switch the interview’s language"),
)
