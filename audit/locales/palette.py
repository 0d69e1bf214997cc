"""Words of the list of all actions, and of the user's own keys."""

from audit.core.text import Text

TITLE = Text("Was möchten Sie tun?", "What would you like to do?")
HINT = Text("Tippen Sie ein Wort.", "Type a word.")
NOTHING = Text("Dafür gibt es hier nichts.", "There is nothing like that here.")
FOOT = Text("↑ ↓ wählen · Enter ausführen · Esc schließen", "↑ ↓ choose · Enter carry out · Esc close")
K_PALETTE = (
    Text("alle Befehle", "all commands"),
    Text(
        "Alles, was hier möglich ist, mit einem Wort suchen", "Find anything that can be done here by a word"
    ),
)
K_SUSPEND = (
    Text("anhalten", "suspend"),
    Text(
        "Resonanz anhalten; fg in der Shell holt es zurück",
        "Suspend Resonanz; fg in the shell brings it back",
    ),
)
K_VOICE = (
    Text("Anrede", "voice"),
    Text("Fragen für ein Gespräch oder zum Selbstausfüllen stellen", "Ask as in an interview, or oneself"),
)

KEYS_UNREADABLE = Text(
    "Ihre Tasten in {path} sind nicht lesbar: {why}. Es gelten die üblichen.",
    "Your keys in {path} cannot be read: {why}. The usual ones hold.",
)
NO_SUCH_ACTION = Text("{file}: „{action}“ gibt es nicht. {hint}", "{file}: there is no ‘{action}’. {hint}")
NO_SUCH_KEY = Text(
    "{file}: „{key}“ für {action} ist keine Taste. Schreiben Sie zum Beispiel x, f5 oder ctrl+x.",
    "{file}: ‘{key}’ for {action} is no key. Write for example x, f5 or ctrl+x.",
)
FIXED_KEY = Text(
    "{file}: Die Taste „{key}“ brauchen Listen und Felder selbst; {action} kann sie nicht haben.",
    "{file}: lists and fields need the key ‘{key}’ themselves; {action} cannot have it.",
)
CLASH = Text(
    "{file}: Die Taste {key} für {action} gehört schon zu {other}. {action} behält seine übliche Taste.",
    "{file}: the key {key} for {action} already belongs to {other}. {action} keeps its usual key.",
)
EVERYWHERE = Text("Überall", "Everywhere")
SCOPES = {
    "everywhere": EVERYWHERE,
    "home": Text("Erste Seite", "First screen"),
    "new_audit": Text("Neues Audit", "New audit"),
    "interview": Text("Gespräch", "Interview"),
    "jump": Text("Liste der Fragen", "List of questions"),
    "end": Text("Ende des Gesprächs", "End of the interview"),
    "result": Text("Ergebnis", "Result"),
    "opened": Text("Aufgeschlagenes", "What was opened"),
    "plan": Text("Plan", "Plan"),
    "export": Text("Bericht ausgeben", "Export"),
    "settings": Text("Einstellungen", "Settings"),
    "client": Text("Kundenakte", "Client’s file"),
    "tracking": Text("Stand der Maßnahmen", "State of the actions"),
    "templates": Text("Vorlagen", "Templates"),
}
"""The screens by the name they have in keys.toml."""
KEYS_COMMAND = Text("alle Tasten des Assistenten zeigen", "show all keys of the wizard")
KEYS_INTRO = Text(
    "Alle Tasten. Als {path} gespeichert und dort geändert, gelten sie für Sie.",
    "All keys. Saved as {path} and changed there, they hold for you.",
)
