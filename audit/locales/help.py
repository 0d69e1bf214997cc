"""Words of the help page."""

from audit.core.text import Text

HELP_TITLE = Text("Tasten auf dieser Seite", "Keys on this screen")
HELP_CLOSE = Text("Esc schließt diese Hilfe.", "Esc closes this help.")
HELP_ALWAYS = Text("Auf jeder Seite", "On every screen")
