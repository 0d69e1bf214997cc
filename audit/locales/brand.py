"""Words about brand files: what is wrong with them, what was mended, and what the commands say."""

from audit.core.text import Text

SEE_DOCS = Text(
    "Was hineingehört, zeigt „resonanz brand new marke.toml“.",
    "‘resonanz brand new brand.toml’ shows what belongs in it.",
)
UNREADABLE = Text("Die Markendatei ist nicht lesbar: {why}.", "The brand file cannot be read: {why}.")
FILE_TOO_LARGE = Text("sie hat mehr als {most} kB", "it has more than {most} kB")
NOT_UTF8 = Text("sie ist kein Text in UTF-8", "it is not text in UTF-8")
NOT_TOML = Text(
    'Hier ist etwas nicht richtig geschrieben; eine Zeile sieht so aus: name = "Text".',
    'Something is not written correctly here; a line looks like this: name = "text".',
)
UNKNOWN_FIELD = Text("Das Feld „{word}“ gibt es nicht.", "There is no field ‘{word}’.")
NOT_A_WORD = Text(
    "„{field}“ muss ein Text in Anführungszeichen sein.", "‘{field}’ must be a text in quotation marks."
)
ONE_LINE = Text(
    "„{field}“ muss auf eine Zeile passen, ohne doppelte Leerzeichen.",
    "‘{field}’ must be a single line without double spaces.",
)
TOO_LONG = Text(
    "„{field}“ hat {n} Zeichen; höchstens {most} passen auf die Seite.",
    "‘{field}’ has {n} characters; {most} at most fit on the page.",
)
NOT_LINES = Text(
    '„address“ muss eine Liste von Zeilen sein, zum Beispiel ["Weg 1", "12345 Ort"].',
    '‘address’ must be a list of lines, for example ["1 Way", "Town"].',
)
TOO_MANY_LINES = Text(
    "„address“ hat {n} Zeilen; höchstens {most} sind möglich.", "‘address’ has {n} lines; {most} at most."
)
NOT_A_COLOUR = Text(
    "„{word}“ ist keine Farbe für „{field}“: Nötig ist eine Angabe wie #0b5563.",
    "‘{word}’ is no colour for ‘{field}’: it must be written like #0b5563.",
)
TOO_LIGHT = Text(
    "Die Farbe {shade} ({field}) hebt sich von Weiß nur im Verhältnis {contrast} : 1 ab, nötig sind "
    "{least} : 1; so weit abgedunkelt wäre sie eine andere.",
    "The colour {shade} ({field}) stands out from white by only {contrast} : 1, and {least} : 1 is needed; "
    "darkened that far it would be another colour.",
)
CHOOSE_DARKER = Text("Wählen Sie eine dunklere Farbe Ihrer Marke.", "Choose a darker colour of your brand.")
DARKENED = Text(
    "Die Farbe {shade} ({field}) hebt sich von Weiß nur im Verhältnis {contrast} : 1 ab, nötig sind "
    "{least} : 1. Gedruckt wird {made} ({reached} : 1).",
    "The colour {shade} ({field}) stands out from white by only {contrast} : 1, and {least} : 1 is needed. "
    "What is printed is {made} ({reached} : 1).",
)

# The logo
NO_ALT = Text(
    "Das Logo hat keine Beschreibung für Menschen, die es nicht sehen.",
    "The logo has no description for people who cannot see it.",
)
GIVE_ALT = Text(
    "Setzen Sie „name“, oder beschreiben Sie das Bild mit „alt“.",
    "Set ‘name’, or describe the picture with ‘alt’.",
)
OUTSIDE = Text(
    "„{file}“ liegt nicht im Ordner der Markendatei oder darunter.",
    "‘{file}’ does not lie in the folder of the brand file or below it.",
)
NO_LINKS = Text(
    "„{file}“ ist eine Verknüpfung oder führt über eine; das ist hier nicht erlaubt.",
    "‘{file}’ is a symbolic link or leads through one, which is not allowed here.",
)
NOT_FOUND = Text("„{file}“ gibt es nicht.", "There is no ‘{file}’.")
NOT_A_FILE = Text("„{file}“ ist keine gewöhnliche Datei.", "‘{file}’ is not an ordinary file.")
NOT_READABLE = Text("„{file}“ lässt sich nicht lesen: {why}.", "‘{file}’ cannot be read: {why}.")
COPY_IT = Text("Legen Sie eine Kopie neben die Markendatei.", "Put a copy beside the brand file.")
LOGO_TOO_LARGE = Text(
    "Das Logo hat mehr als {most} kB.",
    "The logo has more than {most} kB.",
)
NEITHER = Text("Das Logo ist weder PNG noch SVG.", "The logo is neither PNG nor SVG.")
SAVE_ANEW = Text(
    "Speichern Sie es in Ihrem Zeichenprogramm neu, als einfaches SVG oder als PNG.",
    "Save it anew from your drawing program, as plain SVG or as PNG.",
)
SMALLER = Text(
    "Verkleinern Sie es; für den Druck genügt eine Breite von 1.200 Punkten.",
    "Make it smaller; 1,200 pixels of width are enough for printing.",
)
PNG_TOO_MANY = Text(
    "Das Logo hat {width} × {height} Bildpunkte; möglich sind höchstens {side} je Seite und {all} Millionen "
    "im Ganzen.",
    "The logo has {width} × {height} pixels; {side} a side and {all} million in all are the most.",
)
PNG_BROKEN = Text("Das Logo ist ein beschädigtes PNG.", "The logo is a damaged PNG.")
SVG_BROKEN = Text("Das Logo ist kein gültiges SVG: {why}.", "The logo is not valid SVG: {why}.")
SVG_DOCTYPE = Text(
    "Das Logo enthält eine DOCTYPE-Angabe; die ist nicht erlaubt.",
    "The logo contains a DOCTYPE, which is not allowed.",
)
SVG_ELEMENT = Text(
    "Das Logo enthält ein Element <{tag}>; das ist nicht erlaubt.",
    "The logo contains an element <{tag}>, which is not allowed.",
)
SVG_OUTSIDE = Text(
    "Das Logo verweist nach draußen ({where}); das ist nicht erlaubt.",
    "The logo refers to something outside ({where}), which is not allowed.",
)
SVG_TEXT = Text(
    "Das Logo enthält Text; die Schrift dazu fehlt beim Drucken.",
    "The logo contains text, and its font is not there when it is printed.",
)
TO_PATHS = Text(
    "Wandeln Sie ihn in Ihrem Zeichenprogramm in Pfade um.",
    "Convert it to paths in your drawing program.",
)
SVG_STYLE = Text(
    "Der Stil im Logo enthält „{word}“; das ist nicht erlaubt.",
    "The style in the logo contains ‘{word}’, which is not allowed.",
)
SVG_CHAIN = Text(
    "Verläufe im Logo verweisen über mehr als eine Stufe aufeinander.",
    "Gradients in the logo refer to each other over more than one step.",
)
SVG_TOO_MANY = Text(
    "Das Logo hat mehr als {most} Elemente.",
    "The logo has more than {most} elements.",
)
SVG_TOO_DEEP = Text(
    "Im Logo stecken mehr als {most} Elemente ineinander.",
    "More than {most} elements are nested in the logo.",
)
SVG_TOO_LONG = Text(
    "Ein Wert im Logo ist länger als {most} Zeichen.", "A value in the logo is longer than {most} characters."
)
SVG_NUMBER = Text(
    "Im Logo steht eine Zahl, die zu groß zum Zeichnen ist ({word}).",
    "The logo contains a number too large to draw ({word}).",
)
NO_SIZE = Text(
    "Das Logo sagt nicht, wie groß es ist: viewBox fehlt oder ergibt keinen Sinn.",
    "The logo does not say how large it is: viewBox is missing or makes no sense.",
)
ODD_SHAPE = Text(
    "Das Logo ist mehr als {most}-mal so lang wie breit.",
    "The logo is more than {most} times as long as it is wide.",
)

# Templates of one's own
NOT_A_FOLDER = Text("„{file}“ ist kein Ordner.", "‘{file}’ is not a folder.")
TOO_MANY_FILES = Text(
    "In den Vorlagen liegen mehr als {most} Dateien.", "There are more than {most} files among the templates."
)
TOO_LARGE = Text("Die Datei hat mehr als {most} kB.", "The file has more than {most} kB.")
UNKNOWN_BLOCK = Text("Einen Block „{word}“ gibt es nicht.", "There is no block ‘{word}’.")
CSS_REFERS = Text(
    "Der Stil verweist auf „{word}“; erlaubt ist nur das Logo der Marke.",
    "The style refers to ‘{word}’; only the brand’s logo is allowed.",
)
CSS_RULE = Text("@{word} ist im Stil nicht erlaubt.", "@{word} is not allowed in the style.")

# The commands
BRAND = Text("eine Marke für Berichte anlegen und prüfen", "make and check a brand for reports")
CHECK = Text(
    "eine Markendatei prüfen und zur Probe damit drucken", "check a brand file, and print with it on trial"
)
NEW = Text("eine Markendatei zum Ausfüllen anlegen", "write a brand file to be filled in")
FILE = Text("Markendatei, zum Beispiel marke.toml", "brand file, for example brand.toml")
PROOF = Text("den Probedruck als PDF hierhin schreiben", "write the trial print here, as PDF")
NAME_SHOWN = Text("Name", "name")
LOGO_SHOWN = Text("Logo", "logo")
LOGO_FACTS = Text(
    "{kind}, auf der ersten Seite {width} × {height} mm", "{kind}, {width} × {height} mm on the first page"
)
ACCENT_SHOWN = Text("Farbe", "colour")
SECOND_SHOWN = Text("zweite Farbe", "second colour")
COLOUR_FACTS = Text("{shade}, {contrast} : 1 auf Weiß", "{shade}, {contrast} : 1 on white")
OWN_SHOWN = Text("eigene Vorlagen", "own templates")
DREW = Text(
    "Zur Probe gedruckt: der Plan der Beispielbäckerei, {size} kB.",
    "Printed on trial: the sample bakery’s plan, {size} kB.",
)
FINE = Text("Die Marke kann benutzt werden.", "The brand can be used.")
WRITTEN = Text("Geschrieben: {path}", "Written: {path}")
FILL_IN = Text(
    "Füllen Sie die Datei aus, und prüfen Sie sie mit: resonanz brand check {path}",
    "Fill the file in, and check it with: resonanz brand check {path}",
)
STARTER = Text(
    """\
# Ihre Marke auf den Berichten von Resonanz. Jede Zeile darf fehlen.
# Prüfen: resonanz brand check {path}

name = ""
address = []                 # zum Beispiel ["Lindenstraße 12", "50674 Köln"]
web = ""
legal = ""                   # steht unten auf jeder Seite

# SVG oder PNG, im Ordner dieser Datei oder darunter.
# logo = "logo.svg"
# alt = "Logo der Beratung Muster"      # sonst der Name

# Muss sich von Weiß im Verhältnis 4,5 : 1 abheben; sonst wird sie abgedunkelt gedruckt.
accent = "#0b5563"
# second = "#8a6d1f"

# Ein Ordner mit eigenen Vorlagen: docs/brand.md sagt, welche es gibt.
# templates = "vorlagen"
""",
    """\
# Your brand on the reports of Resonanz. Every line may be left out.
# To check it: resonanz brand check {path}

name = ""
address = []                 # for example ["12 Linden Street", "York YO1 7HU"]
web = ""
legal = ""                   # stands at the foot of every page

# SVG or PNG, in the folder of this file or below it.
# logo = "logo.svg"
# alt = "Logo of Sample Consulting"     # else the name

# Must stand out from white by 4.5 : 1; else it is printed darker.
accent = "#0b5563"
# second = "#8a6d1f"

# A folder with templates of your own: docs/brand.md says which there are.
# templates = "templates"
""",
)
