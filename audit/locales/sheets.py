"""The words of answer sheets."""

from audit.core.text import Text

TITLE = Text("Antwortbogen: {bank}", "Answer sheet: {bank}")
HEADS = (
    Text("Nr.", "No."),
    Text("Frage", "Question"),
    Text("Antwort", "Answer"),
    Text("Notiz", "Note"),
    Text("Beleg", "Evidence"),
    Text("Statt einer Antwort", "Instead of an answer"),
    Text("Wer es weiß, oder warum nicht", "Who would know, or why not"),
)
HOW_TO = (
    Text(
        "Füllen Sie die hellen Felder aus, am besten der Reihe nach. Wo eine Liste aufklappt, wählen Sie"
        " daraus. Grobe Angaben sind besser als keine.",
        "Fill in the light fields, best from top to bottom. Where a list drops down, choose from it. A rough"
        " answer is better than none.",
    ),
    Text(
        "Was Sie nicht wissen, lassen Sie offen oder wählen rechts „weiß ich nicht“; dahinter kann stehen,"
        " wer es weiß. Fragen mit „Nur, wenn“ lassen Sie leer, wenn das bei Ihnen nicht so ist.",
        "What you do not know you can leave open, or choose ‘I don’t know’ on the right and name who would."
        " Questions that say ‘Only if’ stay empty where that is not so.",
    ),
    Text(
        "Speichern Sie die Datei, und schicken Sie sie zurück.",
        "Save the file and send it back.",
    ),
)
ABOUT = Text("Wer Sie sind", "Who you are")
FACTS = (
    Text("Name der Firma", "Name of the firm"),
    Text("Branche", "Sector"),
    Text("Ort", "Place"),
    Text("Ansprechperson", "Contact"),
)
WHO_FILLS_IN = Text("Wer füllt diesen Bogen aus?", "Who fills in this sheet?")
STATES = {
    "dont_know": Text("weiß ich nicht", "I don’t know"),
    "declined": Text("möchte ich nicht sagen", "I would rather not say"),
    "not_applicable": Text("trifft auf uns nicht zu", "does not apply to us"),
    "hypothetical": Text(
        "kam noch nie vor, so würden wir handeln", "never happened, this is what we would do"
    ),
}
TICKS = (Text("ja", "yes"), Text("nein", "no"), Text("trifft nicht zu", "does not apply"))
ONLY_IF = Text("Nur, wenn: {condition}.", "Only if: {condition}.")
NOT_IF = Text("Nicht, wenn: {condition}.", "Not if: {condition}.")
QUESTION_NUMBER = Text("Frage {number}", "question {number}")
CHECK_ALL = Text("Bitte jede Zeile durchgehen.", "Please go through every line.")
RANGE = Text("Eine Zahl von {low} bis {high}", "A number from {low} to {high}")
IN_UNIT = Text("{range} ({unit})", "{range} ({unit})")
PROOF = Text("Als Beleg hilft: {what}", "Useful as evidence: {what}")

# What the spreadsheet says where something does not fit.

SHEET_NAME = Text("Antworten", "Answers")
LISTS_NAME = Text("Listen", "Lists")
NOT_IN_LIST = Text("Das steht nicht in der Liste", "This is not in the list")
CHOOSE = Text(
    "Bitte wählen Sie aus der Liste, die aufklappt.", "Please choose from the list that drops down."
)
NOT_A_FIGURE = Text("Das passt hier nicht", "This does not fit here")
TOO_LONG = Text("Höchstens {n} Zeichen.", "At most {n} characters.")
FIGURE = Text("Bitte eine Zahl von {low} bis {high}.", "Please enter a number from {low} to {high}.")
WHOLE_FIGURE = Text(
    "Bitte eine ganze Zahl von {low} bis {high}.", "Please a whole number from {low} to {high}."
)
PAGE = Text("Seite &P von &N", "Page &P of &N")

# Faults of a sheet that has come back.

NO_SUCH_QUESTION = Text(
    "Die Frage „{word}“ gibt es in diesem Fragenkatalog nicht.", "There is no question ‘{word}’ in this bank."
)
OUT_OF_PLACE = Text(
    "Diese Zeile steht nicht unter ihrer Frage.", "This line does not stand below its question."
)
TWICE = Text(
    "Die Frage {word} steht schon in Zeile {line}.", "The question {word} already stands in line {line}."
)
NOT_POSSIBLE = Text("„{word}“ ist hier nicht möglich.", "‘{word}’ is not possible here.")
MEANT = Text("Ist „{word}“ gemeint?", "Is ‘{word}’ meant?")
BOTH = Text(
    "Hier steht etwas statt einer Antwort, und eine Antwort gibt es auch.",
    "This stands instead of an answer, and there is an answer too.",
)
LEAVE_ONE = Text("Leeren Sie eines von beiden.", "Empty one of the two.")
