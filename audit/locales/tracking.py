"""Words of the state of the actions."""

from audit.core.text import Text

TITLE = Text("Stand der Maßnahmen", "State of the actions")
OPEN, DOING = Text("offen", "open"), Text("läuft", "under way")
DONE, DROPPED = Text("erledigt", "done"), Text("verworfen", "dropped")
COUNTS = Text(
    "erledigt: {done} · läuft: {doing} · offen: {open} · verworfen: {dropped}",
    "done: {done} · under way: {doing} · open: {open} · dropped: {dropped}",
)
NOTHING = Text(
    "Der Plan enthält noch keine Maßnahmen. Beantworten Sie zuerst Fragen.",
    "There are no actions in the plan yet. Answer questions first.",
)
NOTE = Text("Was ist dazu zu sagen?", "What is there to say about it?")
NOTE_HINT = Text("zum Beispiel Termin verschoben auf Mai", "for example postponed until May")
SAVED = Text("{action}: {stage} ✓", "{action}: {stage} ✓")

K_OPEN = (OPEN, Text("Noch nicht begonnen", "Not begun yet"))
K_DOING = (DOING, Text("In Arbeit", "Under way"))
K_DONE = (DONE, Text("Erledigt", "Done"))
K_DROPPED = (
    DROPPED,
    Text("Wird nicht gemacht; warum, steht in der Notiz", "Will not be done; the note says why"),
)
K_NEXT = (
    Text("weiterschalten", "next state"),
    Text("Einen Stand weiter: offen, läuft, erledigt", "On to the next state: open, under way, done"),
)
K_NOTE = (Text("Notiz", "note"), Text("Eine Notiz zur Maßnahme", "A note on the action"))
K_PLAN = (Text("Plan", "plan"), Text("Den Plan ansehen und ändern", "See and change the plan"))
