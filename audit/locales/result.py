"""Words of the result and the plan."""

from audit.core.text import Text

TITLE = Text("Ergebnis", "Result")
SO_FAR = Text(
    "Ergebnis bis hierher – {n} von {total} Fragen beantwortet",
    "Result so far – {n} of {total} questions answered",
)
NOTHING_YET = Text(
    "Noch gibt es nichts zu werten. Beantworten Sie ein paar Fragen, dann steht hier das Ergebnis.",
    "There is nothing to score yet. Answer a few questions, and the result will stand here.",
)
PROVISIONAL = Text(
    "Zu vieles ist unbekannt für eine Stufe. Klären Sie zuerst die offenen Fragen.",
    "Too much is unknown for a level. Settle the open questions first.",
)
INDEX = Text("{n} von 100 Punkten", "{n} of 100 points")
RANGE = Text("Spanne: {low} bis {high}", "Range: {low} to {high}")
INDEX_RANGE = Text(
    "{n} von 100 Punkten, zwischen {low} und {high}", "{n} of 100 points, between {low} and {high}"
)
CONFIDENCE = Text("Verlässlichkeit: {band} ({n} von 100)", "Confidence: {band} ({n} of 100)")
BECAUSE_UNKNOWN = Text(
    "{n} % der Fragen konnte niemand beantworten", "nobody could answer {n} % of the questions"
)
BECAUSE_COVERAGE = Text("{n} % der Fragen sind gestellt", "{n} % of the questions have been asked")
BECAUSE_EVIDENCE = Text("{n} % der Belege liegen vor", "{n} % of the evidence is there")
BECAUSE_CONTRADICTIONS = Text("Widersprüche kosten {n} Punkte", "contradictions cost {n} points")
DIMENSIONS = Text("Die Bereiche", "The dimensions")

GATES = Text("Was eine höhere Stufe sperrt", "What keeps you from a higher level")
WITHOUT_GATES = Text(
    "Ohne diese Sperren wären Sie auf Stufe {n}.", "Without these you would be at level {n}."
)
WITHOUT_GATE = Text("Ohne diese Sperre wären Sie auf Stufe {n}.", "Without this you would be at level {n}.")
LIFT = Text("So heben Sie sie auf: {how}", "How to lift it: {how}")
CONTRADICTIONS = Text("Was nicht zusammenpasst", "What does not fit together")
SEE_QUESTIONS = Text("Siehe Fragen {ids}.", "See questions {ids}.")

LEAD = Text("Die ersten drei Maßnahmen", "The first three actions")
LEAD_ONE = Text("Die erste Maßnahme", "The first action")
LEAD_TWO = Text("Die ersten zwei Maßnahmen", "The first two actions")
FIRST_STEP = Text("Erster Schritt: {step}", "First step: {step}")
DAYS = Text("Tag {first} bis {last}", "Days {first} to {last}")
HORIZON_LOAD = Text("{planned} von {available} verplant", "{planned} of {available} planned")
HORIZON_RESERVED = Text("{load}, dazu {hours} aus der Reserve", "{load}, plus {hours} from the reserve")
NOTHING_PLANNED = Text("Hier ist nichts geplant.", "Nothing is planned here.")
NO_ACTIONS = Text(
    "Es gibt nichts zu tun, was dieser Plan raten könnte.", "There is nothing left for this plan to advise."
)
ASSUMED = Text(
    "Angenommen sind {hours} pro Woche, weil niemand eine Zahl genannt hat.",
    "{hours} a week are assumed, because nobody gave a figure.",
)
TOO_TIGHT = Text(
    "Die Zeit reicht nicht einmal für die ersten drei Maßnahmen. Schaffen Sie zuerst Luft: {relief}",
    "There is not even time for the first three actions. Make room first: {relief}",
)
RECURRING = Text("Danach laufend {hours} pro Woche.", "After that {hours} a week for good.")
OUTLOOK = Text("Ausblick, wenn der Plan gelingt", "Outlook, if the plan works")
OUTLOOK_ROW = Text(
    "Nach {day} Tagen: {index} Punkte, Stufe {level}", "After {day} days: {index} points, level {level}"
)
OUTLOOK_ROW_PLAIN = Text("Nach {day} Tagen: {index} Punkte", "After {day} days: {index} points")
WAY_UP = Text(
    "Der kürzeste Weg zu Stufe {level}: {actions} ({hours}).",
    "The shortest way to level {level}: {actions} ({hours}).",
)
FINDINGS = Text("Was auffällt", "What stands out")
STRENGTHS = Text("Was schon gut ist", "What is good already")
TELLING = Text("Die Fragen, die jetzt am meisten verraten", "The questions that matter most now")
TELLING_ROW = Text("engt die Spanne um {n} Punkte ein", "narrows the range by {n} points")
TELLING_FLIPS = Text("kann die Stufe ändern", "may change the level")
COURSE = Text("Machen, lassen oder nur zuhören?", "Do it, leave it, or only listen?")
REALITY = Text("Was von Ihren Followern zu erwarten ist", "What to expect of your followers")
SINCE = Text("Seit dem letzten Mal", "Since last time")
MOVED = Text("{q} – anders beantwortet, {p} Punkte", "{q} – answered differently, {p} points")
MORE_CHANGES = Text("… und {n} weitere Änderungen", "… and {n} more changes")
LAST_TIME, NOW = Text("Letztes Mal", "Last time"), Text("Jetzt", "Now")
YOUR_ANSWER = Text("Ihre Antwort zu {id}: {answer}", "Your answer to {id}: {answer}")
BEHIND = Text("Was dahintersteht", "What is behind it")
NOT_NOW = Text("Nicht jetzt", "Not now")
NOT_NOW_HOURS = Text("keine Stunden mehr frei", "no hours left")
NOT_NOW_PARALLEL = Text("es läuft schon genug gleichzeitig", "enough is going on at the same time")
NOT_NOW_RECURRING = Text("laufende Arbeit würde zu viel", "the weekly load would become too much")
NOT_NOW_REJECTED = Text("Sie haben sich dagegen entschieden", "you decided against it")
NOT_NOW_WAITS = Text("wartet auf „{action}“", "waits for ‘{action}’")

K_OPEN = (
    Text("öffnen", "open"),
    Text("Zeigen, woraus eine Zahl oder Aussage entsteht", "Show what a number or sentence is made of"),
)
K_PLAN = (
    Text("Plan bearbeiten", "edit plan"),
    Text("Den Plan ansehen und ändern", "See and change the plan"),
)
K_EXPORT = (
    Text("ausgeben", "export"),
    Text("Bericht und Plan in eine Datei schreiben", "Write report and plan to a file"),
)
K_BACK = (Text("zurück", "back"), Text("Zurück", "Go back"))
