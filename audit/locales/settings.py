"""Words of the settings and of the first start."""

from audit.core.text import Text

TITLE = Text("Einstellungen", "Settings")
KEPT_IN = Text("Sie stehen in {path}.", "They are kept in {path}.")
STEP = Text("{n} von {total}", "{n} of {total}")
WELCOME = Text(
    "Willkommen! Sechs kurze Fragen, dann geht es los.", "Welcome! Six short questions, then off you go."
)
LATER = Text("Alles lässt sich später mit F2 ändern.", "All of this can be changed later with F2.")
CHOOSE_KEYS = Text("↑ ↓ wählen", "↑ ↓ choose")
FIRST_KEYS = Text("Enter weiter · Esc alles überspringen", "Enter next · Esc skip everything")
EDIT_KEYS = Text("Enter speichern · Esc abbrechen", "Enter save · Esc cancel")
NOT_SET = Text("–", "–")

LANGUAGE = Text("Sprache", "Language")
LANGUAGE_WHY = Text("In welcher Sprache soll Resonanz sprechen?", "Which language should Resonanz speak?")
THEME = Text("Farben", "Colours")
THEME_WHY = Text("Welche Farben sind für Ihre Augen angenehm?", "Which colours are pleasant to your eyes?")
DARK, LIGHT = Text("Dunkel", "Dark"), Text("Hell", "Light")
CONTRAST = Text("Starker Kontrast", "High contrast")
NAME = Text("Ihr Name", "Your name")
NAME_WHY = Text(
    "Wie heißen Sie? Ihr Name steht im Verlauf der Antworten und auf dem Bericht.",
    "What is your name? It stands in the history of answers and on the report.",
)
VOICE = Text("Anrede", "Voice")
VOICE_WHY = Text("Wer wird die Fragen beantworten?", "Who will answer the questions?")
SELF = Text("Ich selbst, für den eigenen Betrieb", "I do, for my own business")
INTERVIEW = Text("Kunden, die ich befrage", "Clients whom I interview")
BRAND = Text("Markendatei", "Brand file")
BRAND_WHY = Text(
    "Haben Sie eine Datei mit Logo und Farben für die Berichte? Wenn nicht, bleibt die Zeile leer.",
    "Do you have a file with logo and colours for the reports? If not, leave the line empty.",
)
BRAND_HINT = Text("zum Beispiel ~/marke/brand.toml", "for example ~/brand/brand.toml")
KEEP = Text("Aufbewahrung", "Retention")
KEEP_WHY = Text(
    "Nach wie vielen Monaten soll Resonanz Sie erinnern, die Daten eines Kunden zu löschen? "
    "Leer heißt: keine Erinnerung.",
    "After how many months should Resonanz remind you to delete a client’s data? Empty means: no reminder.",
)
KEEP_HINT = Text("zum Beispiel 24", "for example 24")
ANIMATION = Text("Bewegung", "Animation")
ANIMATION_WHY = Text("Sollen Übergänge sich bewegen?", "Should transitions move?")
STILL, MOVING = Text("Nein, alles steht still", "No, everything stands still"), Text("Ja", "Yes")

ONE_MONTH, MONTHS = Text("ein Monat", "one month"), Text("{n} Monate", "{n} months")
NO_SUCH_FILE = Text("Diese Datei gibt es nicht.", "There is no such file.")
NO_MONTHS = Text("Bitte eine ganze Zahl von 1 bis {most}.", "A whole number from 1 to {most}, please.")
TOO_LONG = Text("Bitte höchstens {most} Zeichen.", "{most} characters at most, please.")

K_SETTINGS = (
    Text("Einstellungen", "settings"),
    Text("Sprache, Farben, Name und mehr einstellen", "Set language, colours, name and more"),
)
K_EDIT = (Text("ändern", "change"), Text("Diese Einstellung ändern", "Change this setting"))
