"""The words of `resonanz bank`."""

from audit.core.text import Text

LINT = Text("nennen, was an einem Fragenkatalog zweifelhaft ist", "name what is doubtful about a bank")
SHOW = Text(
    "einen Fragenkatalog, eine Frage, Maßnahme oder Sperre in Worten zeigen",
    "show a bank, a question, an action or a gate in words",
)
SCHEMA = Text("das JSON-Schema für Schreibprogramme ausgeben", "print the JSON Schema for editors")
NEW = Text(
    "einen vollständigen kleinen Fragenkatalog zum Anfangen schreiben",
    "write a complete small bank to begin with",
)
SIMULATE = Text(
    "viele Antworten auslosen und sagen, was herauskommt", "draw many sets of answers and say what comes out"
)
DIFF = Text(
    "zwei Fassungen vergleichen und die richtige Version nennen",
    "compare two versions and name the right version number",
)
FOLDER = Text(
    "Ordner des Fragenkatalogs, oder Kennung eines mitgelieferten",
    "folder of the bank, or id of a built-in one",
)
NEW_FOLDER = Text("Ordner, den es noch nicht gibt", "folder that does not exist yet")
ID = Text("Kennung; ohne sie der ganze Fragenkatalog", "id; without it the whole bank")
RUNS = Text("Zahl der Antwortsätze (1000)", "number of sets of answers (1000)")
SEED = Text("Startwert; derselbe gibt dieselben Zahlen (1)", "seed; the same gives the same figures (1)")
OLD_BANK = Text("die frühere Fassung", "the earlier version")
NEW_BANK = Text("die spätere Fassung", "the later version")
JSON = Text("als JSON ausgeben", "print JSON")
OTHER_BANK = Text(
    "Ordner eines nicht mitgelieferten Fragenkatalogs", "folder of the bank, unless it is built in"
)

REMARKS = Text("{n} Bemerkungen.", "{n} remarks.")
REMARK = Text("Eine Bemerkung.", "One remark.")
NO_SUCH = Text("„{word}“ gibt es in diesem Fragenkatalog nicht.", "There is no ‘{word}’ in this bank.")
DID_YOU_MEAN = Text("Meinten Sie „{word}“?", "Did you mean ‘{word}’?")
SHOW_ALL = Text("Ohne Kennung sehen Sie den ganzen Fragenkatalog.", "Without an id you see the whole bank.")
TOO_FEW = Text("„{word}“ ist keine ganze Zahl ab {least}.", "‘{word}’ is no whole number from {least} up.")
TRY_NUMBER = Text("Zum Beispiel: --runs 1000 --seed 1.", "For instance: --runs 1000 --seed 1.")
WRITTEN = Text("Der Fragenkatalog „{name}“ steht in {folder}.", "The bank ‘{name}’ is in {folder}.")
NEXT = Text("Als Nächstes: {command}", "Next: {command}")
UNCHANGED = Text("Es hat sich nichts geändert.", "Nothing has changed.")
RIGHT = Text("Richtige Version: {version}", "Right version: {version}")
FITS = Text("Die angegebene Version {version} passt.", "The declared version {version} fits.")
WRONG = Text(
    "Die angegebene Version {version} passt nicht zu den Änderungen seit {old}; richtig wäre {right}.",
    "The declared version {version} does not fit the changes since {old}; {right} would be right.",
)

UNDERSTOOD = Text(
    "{name}: verstanden sind {answered} von {total} Fragen, davon {unknown} mit „weiß nicht“ ({bank}).",
    "{name}: understood are {answered} of {total} questions, {unknown} of them as ‘don’t know’ ({bank}).",
)
UNDERSTOOD_NOTHING = Text(
    "{name}: Davon ließ sich nichts verstehen.", "{name}: nothing of it could be understood."
)
