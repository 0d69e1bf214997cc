"""A walk through all screens of the wizard, as a tree: what opens each, what it shows, and the way back."""

from dataclasses import dataclass

ENTER, ESCAPE, RIGHT, HELP = "\r", "\x1b", "\x1b[C", "\x1bOP"


@dataclass(frozen=True, slots=True)
class Place:
    """A screen, a panel or a dialog; also whatever else a key changes for the eye."""

    keys: str
    """What opens it, from where one is."""
    sign: str
    """What is seen when it is there, and not before."""
    inside: tuple["Place", ...] = ()
    back: str = ESCAPE
    """What closes it."""

    @property
    def count(self) -> int:
        """How many they are with all inside."""
        return 1 + sum(place.count for place in self.inside)


KEYS = Place("?", "Tasten auf dieser Seite")
KEYS_F1 = Place(HELP, "Tasten auf dieser Seite")
COMMANDS = Place(":", "Was möchten Sie tun?", (Place("farbe", "farbe", back="\x7f" * 5),))
PREVIEWED = Place("v", "Was im Export lesbar sein wird")
EXPORT = Place("e", "Papier", (PREVIEWED, KEYS_F1))
WHY = Place(ENTER, "Was dahintersteht", (Place(ENTER, "Ziele 45 ="),))
TRACKING = Place("m", "verworfen: 0", (Place("n", "Enter speichern"), KEYS))
PLAN = Place(
    "p",
    "verplant",
    (
        Place(ENTER, "Erster Schritt"),
        Place("w", "Die nächsten 30 Tage"),
        Place("o", "Wer kümmert sich darum?"),
        Place("d", "Bis wann?"),
        Place("n", "Notiz zu dieser Maßnahme"),
        Place("+", "statt 3 pro Woche", (Place("+", "5 Stunden statt 3", back="-"),), back="-"),
        TRACKING,
        EXPORT,
        KEYS,
        COMMANDS,
    ),
)
RESULT = Place("r", "von 100 Punkten", (WHY, PLAN, EXPORT, KEYS))
OUTLINE = Place(
    "g",
    "Alle Fragen",
    (Place("/", "Wort aus Frage, Antwort oder Notiz"), Place("f", "[offen]", back="ffff"), KEYS),
)
END = Place("f", "Geschafft.", (KEYS,))
INTERVIEW = Place(
    ENTER,
    "Frage 1 von ",
    (
        Place("n", "Notiz zu dieser Frage"),
        Place("p", "Private Notiz"),
        Place("e", "Was ist der Beleg wert?"),
        Place("h", "Verlauf dieser Antwort"),
        OUTLINE,
        END,
        RESULT,
        KEYS,
        COMMANDS,
    ),
)
SETTINGS = Place("s", "Einstellungen", (Place(ENTER, "In welcher Sprache soll"), KEYS))
CLIENT = Place("c", "Kundenakte", (Place(ENTER, "Angaben zum Kunden"), Place("n", "Wen kann man dort"), KEYS))
NEW = Place("n", "So steht es später auf dem Bericht.", (KEYS_F1,))
TOUR = (
    KEYS,
    NEW,
    RESULT,
    PLAN,
    TRACKING,
    EXPORT,
    CLIENT,
    Place("b", "Noch jemanden befragen"),
    Place("v", "Als Vorlage merken"),
    Place("d", "endgültig löschen?"),
    Place("D", "Alles über"),
    Place("/", "Enter sucht auch in den Antworten"),
    Place("l", "q quit", (Place("?", "Keys on this screen"),), back="l"),
    SETTINGS,
    COMMANDS,
    INTERVIEW,
)
"""From the list of audits, whose newest is the bakery among the examples."""
