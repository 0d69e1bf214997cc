"""Words that several screens use."""

from audit.core.text import Text

APP = Text("Resonanz", "Resonanz")
TAGLINE = Text("Social-Media-Standortbestimmung", "Social media maturity audit")
TOO_SMALL = Text(
    "Bitte das Fenster vergrößern: mindestens 60 × 18 Zeichen.",
    "Please enlarge the window: at least 60 × 18 characters.",
)
QUICK, FULL = Text("kurz", "quick"), Text("vollständig", "full")
LEVEL = Text("Stufe {n}", "Level {n}")
LEVEL_NAMED = Text("Stufe {n}: {name}", "Level {n}: {name}")
NO_LEVEL_YET = Text("noch keine Wertung", "no score yet")
NOT_RATED = Text("nicht bewertet", "not rated")
PROVISIONAL = Text("vorläufig", "provisional")
HIGH, MEDIUM, LOW = Text("hoch", "high"), Text("mittel", "medium"), Text("niedrig", "low")
SAVED = Text("Gespeichert ✓", "Saved ✓")
LANGUAGE_NAME = Text("Deutsch", "English")
QUIT_WITH = Text("Zum Beenden: Strg+Q", "To quit: Ctrl+Q")
CRASHED = Text(
    "Resonanz ist auf einen unerwarteten Fehler gestoßen und musste enden. "
    "Was als gespeichert angezeigt wurde, ist gespeichert. ({where})",
    "Resonanz met an unexpected error and had to stop. Everything it showed as saved is saved. ({where})",
)

# What keys do; the first of each pair stands in the bottom line, the second on the help page.
K_HELP = (Text("Hilfe", "help"), Text("Diese Hilfe zeigen", "Show this help"))
K_QUIT = (Text("beenden", "quit"), Text("Resonanz beenden", "Quit Resonanz"))
K_BACK = (Text("zurück", "back"), Text("Zurück", "Go back"))
K_LANGUAGE = (Text("English", "Deutsch"), Text("Sprache wechseln", "Switch the language"))
K_THEME = (
    Text("Farben", "colours"),
    Text("Andere Farben: dunkel, hell, starker Kontrast", "Other colours: dark, light, high contrast"),
)
K_MOVE = (Text("bewegen", "move"), Text("Auf und ab", "Up and down"))
K_SCROLL = (Text("blättern", "scroll"), Text("Blättern", "Scroll"))

# Names of keys.
ENTER = Text("Enter", "Enter")
ESCAPE = Text("Esc", "Esc")
SPACE = Text("Leer", "Space")
CTRL_T = Text("Strg+T", "Ctrl+T")
CTRL_S = Text("Strg+S", "Ctrl+S")
CTRL_Q = Text("Strg+Q", "Ctrl+Q")
CTRL_Z = Text("Strg+Z", "Ctrl+Z")
CTRL_R = Text("Strg+R", "Ctrl+R")
