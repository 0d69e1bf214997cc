"""Words of the plan, where it is looked at and changed."""

from audit.core.text import Text

TITLE = Text("Maßnahmenplan", "Plan of action")
HOURS = Text("{hours} pro Woche", "{hours} a week")
HOURS_ASSUMED = Text("{hours} pro Woche angenommen", "{hours} a week assumed")
WHAT_IF = Text("{hours} statt {before} pro Woche", "{hours} instead of {before} a week")
HOURS_KEYS = Text("+ und − probieren andere aus", "+ and − try others")
WHAT_IF_KEYS = Text("s speichert, Esc verwirft", "s saves it, Esc drops it")
NOT_NOW = Text("Nicht jetzt", "Not now")
REJECTED = Text("abgelehnt", "rejected")
PINNED = Text("fest", "fixed")
LATER = Text("verlegt", "moved")

# What just happened.
EARLIER = Text("Gespeichert ✓  Sie kommt jetzt vorher dran.", "Saved ✓  It now comes earlier.")
LATER_NOW = Text("Gespeichert ✓  Sie kommt jetzt nachher dran.", "Saved ✓  It now comes later.")
FIRST_OF_PART = Text(
    "Sie steht in ihrem Abschnitt schon vorn; 1, 2 oder 3 legt sie in einen anderen.",
    "It is the first of its part already; 1, 2 or 3 puts it into another one.",
)
LAST_OF_PART = Text(
    "Sie steht in ihrem Abschnitt schon hinten; 1, 2 oder 3 legt sie in einen anderen.",
    "It is the last of its part already; 1, 2 or 3 puts it into another one.",
)
NEEDED_FIRST = Text(
    "Das geht nicht: „{action}“ muss vorher getan sein.", "That cannot be: ‘{action}’ has to be done before."
)
NO_WEEKS = Text(
    "Für diese Fragen gibt es keine Wochenansicht.", "For these questions there is no view by weeks."
)
AS_PLANNED = Text("Gespeichert ✓  Am Plan ändert das nichts.", "Saved ✓  This changes nothing in the plan.")
BY_THIS = Text("Gespeichert ✓", "Saved ✓")
IF_SO = Text("Dann gilt:", "Then:")
AND_MORE = Text("… und {n} weitere Folgen", "… and {n} more consequences")
PIN_WHERE = Text(
    "In welchen Abschnitt? 1 für die ersten Tage, 2 oder 3 für später.",
    "Into which part? 1 for the first days, 2 or 3 for later.",
)
NOTHING_DECIDED = Text(
    "Zu dieser Maßnahme gibt es keine Entscheidung.", "There is no decision on this action."
)
HOURS_SAVED = Text("Gespeichert ✓  {hours} pro Woche", "Saved ✓  {hours} a week")
HOURS_DROPPED = Text("Verworfen: wieder {hours} pro Woche.", "Dropped: {hours} a week again.")
NO_WHAT_IF = Text("Ändern Sie die Stunden zuerst mit + und −.", "Change the hours with + and − first.")
RELOADED = Text(
    "Der Plan wurde inzwischen anderswo geändert; hier ist der neueste Stand.",
    "The plan was changed elsewhere meanwhile; here is the latest state.",
)
WORKING = Text("Ausblick wird berechnet …", "Working out what it will bring …")
OUTLOOK = Text("Wenn der Plan gelingt", "If the plan works")
OUTLOOK_AT = Text("Tag {day}: {index} Punkte, Stufe {level}", "Day {day}: {index} points, level {level}")
OUTLOOK_AT_PLAIN = Text("Tag {day}: {index} Punkte", "Day {day}: {index} points")
WAY_UP = Text(
    "Kürzester Weg zu Stufe {level}: {hours} für {actions}",
    "Shortest way to level {level}: {hours} for {actions}",
)
A_WAY_UP = Text(
    "Ein Weg zu Stufe {level}: {hours} für {actions}", "A way to level {level}: {hours} for {actions}"
)
MORE_ACTIONS = Text("{n} weitere", "{n} more")
SHORT_HOURS = Text("{n} Std.", "{n} h")

# Dialogs.
ASK_OWNER = Text("Wer kümmert sich darum?", "Who takes care of it?")
OWNER_HINT = Text("Name oder Rolle", "Name or role")
ASK_DUE = Text("Bis wann?", "By when?")
DUE_HINT = Text("Zum Beispiel 31.3. oder 2026-03-31", "For example 31.3. or 2026-03-31")
DUE_WRONG = Text(
    "Das ist kein Tag. Schreiben Sie ihn so: 31.3.2026 oder 2026-03-31.",
    "That is no day. Write it like this: 31.3.2026 or 2026-03-31.",
)
ASK_NOTE = Text("Notiz zu dieser Maßnahme", "Note on this action")

# One action.
WHY = Text("Warum", "Why")
FIRST = Text("Erster Schritt", "First step")
STEPS = Text("Die Schritte", "The steps")
MEASURE = Text(
    "Woran man es merkt: {measure} (Ziel: {target})", "How you will know: {measure} (target: {target})"
)
OBSTACLE = Text("Was im Weg stehen kann: {obstacle}", "What may get in the way: {obstacle}")
ONCE = Text("Aufwand: {hours}", "Effort: {hours}")
ONCE_AND_WEEKLY = Text("Aufwand: {hours}, danach {weekly} pro Woche", "Effort: {hours}, then {weekly} a week")
OWNER = Text("Zuständig: {owner}", "Owner: {owner}")
DUE = Text("Bis: {due}", "By: {due}")
NOTE = Text("Notiz: {note}", "Note: {note}")
PRIORITY = Text("Warum an dieser Stelle: Vorrang {p}", "Why in this place: priority {p}")
TIMES, OVER = Text("×", "×"), Text("÷", "÷")
IMPACT = Text("Wirkung der Maßnahme", "Impact of the action")
GAP = Text("Lücke in Ihren Antworten", "Gap in your answers")
WEIGHT = Text("Gewicht des Bereichs", "Weight of the dimension")
GOAL = Text("Nutzen für Ihre Ziele", "Use for your goals")
BOOST = Text("Besondere Gründe", "Special reasons")
DEPENDANTS = Text("Andere Maßnahmen brauchen sie", "Other actions need it")
EFFORT = Text("Mühe", "Trouble it takes")

SHIFT_UP, SHIFT_DOWN = Text("Umsch+↑ ↓", "Shift+↑ ↓"), Text("Umsch+↓", "Shift+↓")

# Keys.
K_ORDER = (
    Text("umordnen", "reorder"),
    Text("Vor die Maßnahme darüber setzen", "Put it before the action above"),
)
K_LATER = (
    Text("später", "later"),
    Text("Hinter die Maßnahme darunter setzen", "Put it after the action below"),
)
K_TRACK = (
    Text("Stand", "progress"),
    Text("Was aus den Maßnahmen geworden ist", "What has become of the actions"),
)
K_WEEKS = (
    Text("Wochen", "weeks"),
    Text("Die ersten 30 Tage Woche für Woche", "The first 30 days week by week"),
)
K_OPEN = (Text("öffnen", "open"), Text("Die Maßnahme mit allen Einzelheiten", "The action with all details"))
K_REJECT = (
    Text("ablehnen", "reject"),
    Text("Die Maßnahme ablehnen, noch einmal: wieder aufnehmen", "Reject the action; again: take it back in"),
)
K_PIN = (
    Text("festlegen", "fix"),
    Text(
        "In einen Abschnitt legen: 1, 2 oder 3, auch ohne f", "Put it into a part: 1, 2 or 3, also without f"
    ),
)
K_OWNER = (Text("wer", "who"), Text("Wer sich darum kümmert", "Who takes care of it"))
K_DUE = (Text("wann", "when"), Text("Bis wann es geschehen soll", "By when it should be done"))
K_NOTE = (Text("Notiz", "note"), Text("Eine Notiz zur Maßnahme", "A note on the action"))
K_UNDO = (
    Text("zurücknehmen", "undo"),
    Text("Die Entscheidung über die Maßnahme zurücknehmen", "Take back the decision on the action"),
)
K_HOURS = (
    Text("Stunden", "hours"),
    Text("Mehr oder weniger Stunden ausprobieren", "Try more hours, or fewer"),
)
K_SAVE = (
    Text("Stunden speichern", "save hours"),
    Text("Die ausprobierten Stunden als Antwort speichern", "Save the hours you tried as the answer"),
)
BACKSPACE = Text("Rück", "Bksp")
