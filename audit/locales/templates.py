"""Words of the templates of answers."""

from audit.core.text import Text

TITLE = Text("Als Vorlage merken", "Keep as a template")
NAME = Text("Name der Vorlage", "Name of the template")
NAME_HINT = Text("zum Beispiel Restaurant in der Innenstadt", "for example restaurant in town")
NAME_NEEDED = Text("Bitte geben Sie der Vorlage einen Namen.", "Please give the template a name.")
KEPT = Text(
    "Vorlage „{name}“ gemerkt: {n} Antworten, ohne Texte und Notizen.",
    "Template ‘{name}’ kept: {n} answers, without texts and notes.",
)
FROM = Text("Vorlage", "Template")
NONE = Text("Ohne – alle Fragen sind offen", "None – all questions are open")
