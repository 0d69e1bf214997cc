"""The words for taking audits along, for answer sheets, and for forgetting."""

from audit.core.text import Text

# Where a text stands.

CLIENT_NAME = Text("Firma", "firm")
CLIENT_SECTOR = Text("Branche", "sector")
CLIENT_PLACE = Text("Ort", "place")
CLIENT_CONTACT = Text("Ansprechperson", "contact")
ANSWER = Text("Antwort", "answer")
NOTE = Text("Notiz", "note")
EVIDENCE = Text("Beleg", "evidence")
REASON = Text("Grund", "reason")
WHO_KNOWS = Text("wer es weiß", "who would know")
RESPONDENT = Text("wer es gesagt hat", "who said it")
PRIVATE_NOTE = Text("private Notiz", "private note")
OWNER = Text("wer sich kümmert", "owner")
CELL = Text("{row}: {column}", "{row}: {column}")

# Anonymous copies.

FIRM_CALLED = Text("Firma {letter}", "Client {letter}")
PERSON_CALLED = Text("Person {letter}", "Person {letter}")
REMOVED = Text("[entfernt]", "[removed]")

# What an anonymous copy leaves out.

WILL_GO = Text("{n} Texte entfallen (Audits: {audits}):", "{n} texts will go (audits: {audits}):")
BECOMES = Text("→ {instead}", "→ {instead}")
GOES = Text("→ entfällt", "→ goes")
WILL_STAY = (
    Text(
        "Es bleiben: gewählte Antworten, Zahlen, „weiß nicht“ und Ähnliches, die Bewertung der Belege,",
        "What stays: options chosen, numbers, don’t-knows and the like, what evidence is worth,",
    ),
    Text(
        "Entscheidungen zum Plan mit ihren Terminen, der Stand der Maßnahmen, und Tage ohne Uhrzeit.",
        "decisions about the plan with their dates, the state of the actions, and days without the time.",
    ),
    Text(
        "Wer die Firma gut kennt, kann sie an ungewöhnlichen Zahlen immer noch erkennen.",
        "Whoever knows the firm well may still recognise it by unusual numbers.",
    ),
)

# The commands.

OF_CLIENT = Text(
    "ein Kunde mit allen Audits: Name, Teil davon oder Kennung",
    "a client with all audits: name, part of it, or id",
)
OF_AUDIT = Text("ein Audit: Kennung oder Name des Kunden", "an audit: its id or the client’s name")
OF_ALL = Text("alles, was da ist", "all there is")
ARCHIVE_TO = Text("Ziel, zum Beispiel huber.resonanz", "target, for example huber.resonanz")
WITH_PRIVATE = Text("private Notizen mitnehmen", "take private notes along")
ANONYMOUS = Text(
    "ohne Namen und Texte, mit Zahlen und gewählten Antworten",
    "without names and texts, with numbers and options",
)
PREVIEW = Text(
    "nur zeigen, was anonym entfiele und was bliebe", "only show what would go and stay if anonymous"
)
OVERWRITE = Text("eine vorhandene Datei ersetzen", "replace a file that is there")
IMPORT_FILES = Text("Archiv, XLSX, CSV, YAML, JSON oder PDF", "archive, XLSX, CSV, YAML, JSON or PDF")
INTO_CLIENT = Text("in die Akte dieses Kunden", "into the file of this client")
SAID_BY = Text("wer geantwortet hat, bei mehreren Befragten", "who answered, where several people do")
COPIES = Text(
    "was im Widerspruch steht, als weiteres Audit übernehmen", "take in what is at odds as one more audit"
)
ANYWAY = Text(
    "übernehmen, was in einem fehlerhaften Bogen verständlich war",
    "take in what could be understood of a faulty sheet",
)
SHEET_MODE = Text(
    "alle Fragen (full) oder die wichtigsten (quick)", "all questions (full) or the main ones (quick)"
)
SHEET_FORMAT = Text("Form; sonst nach der Endung des Ziels", "form; else by the target’s extension")
SHEET_FROM = Text("Antworten aus dieser Datei gleich eintragen", "fill in the answers of this file")
SHEET_AUDIT = Text("Antworten aus diesem Audit gleich eintragen", "fill in the answers of this audit")
SHEET_TO = Text("Ziel: eine Datei auf .xlsx, .csv oder .pdf", "target: a file ending in .xlsx, .csv or .pdf")
MERGE_FILES = Text("Antwortdatei (YAML oder JSON)", "answers file (YAML or JSON)")
MERGE_TO = Text("Ziel: eine Antwortdatei (YAML)", "target: an answers file (YAML)")
PURGE_DUE = Text("alle, deren Aufbewahrungsfrist vorbei ist", "all whose retention date has passed")
PURGE_CLIENT = Text("dieser Kunde: Name, Teil davon oder Kennung", "this client: name, part of it, or id")
PURGE_BACKUPS = Text("auch aus den Sicherungen", "from the backups too")
PURGE_YES = Text("nicht nachfragen", "do not ask")

# What they say.

NO_TARGET = Text("Es fehlt, wohin geschrieben werden soll.", "The target is missing.")
NO_TARGET_HINT = Text(
    "Nennen Sie es mit -o, zum Beispiel -o huber.resonanz.", "Name it with -o, for example -o huber.resonanz."
)
NOTHING_HERE = Text("Es gibt noch keine Audits.", "There are no audits yet.")
NOTHING_HERE_HINT = Text("Beginnen Sie eines mit „resonanz“.", "Begin one with ‘resonanz’.")
ONE_AUDIT = Text("Ein Audit", "One audit")
AUDITS = Text("{n} Audits", "{n} audits")
TAKEN = Text("{count} geschrieben: {path}", "{count} written: {path}")
PRIVATE_STAYED = Text("Private Notizen sind nicht darin.", "Private notes are not in it.")
PRIVATE_INSIDE = Text(
    "Private Notizen sind darin; die Datei ist nicht verschlüsselt.",
    "Private notes are in it; the file is not encrypted.",
)
TAKEN_OUT = Text("{n} Texte wurden entfernt oder ersetzt.", "{n} texts were removed or replaced.")
SHEET_WRITTEN = Text("Geschrieben: {path}", "Written: {path}")
NO_SUCH_FORM = Text("Einen Antwortbogen als „{word}“ gibt es nicht.", "There is no answer sheet as ‘{word}’.")
FORMS = Text("Möglich sind xlsx, csv und pdf.", "Possible are xlsx, csv and pdf.")
PAPER_IS_BLANK = Text(
    "Auf Papier ist der Bogen leer; Antworten lassen sich dort nicht eintragen.",
    "On paper the sheet is blank; answers cannot be filled in there.",
)
PAPER_IS_BLANK_HINT = Text("Nehmen Sie --format xlsx.", "Take --format xlsx.")
NO_BANK = Text("Den Fragenkatalog „{word}“ gibt es hier nicht.", "There is no question bank ‘{word}’ here.")
NO_BANK_HINT = Text("Nennen Sie seine Kennung oder seinen Ordner.", "Name its id or its folder.")
MERGED = Text("Zusammengeführt aus {people}: {path}", "Merged from {people}: {path}")
DIFFERING = Text(
    "Verschieden beantwortet und zum Nachfragen markiert: {questions}",
    "Answered differently, and marked to come back to: {questions}",
)
EMPTY_ARCHIVE = Text("Dieses Archiv ist leer.", "This archive is empty.")
ARRIVED = Text("{name}: {what} – {fate}", "{name}: {what} – {fate}")
THE_AUDIT = Text("Audit {id}", "audit {id}")
THE_FILE = Text("Kundenakte", "client’s file")
FATE_NEW = Text("neu", "new")
FATE_CONTINUED = Text("um Neues ergänzt", "continued with what is new")
FATE_KNOWN = Text("war schon da", "was there already")
FATE_CONFLICT = Text(
    "steht im Widerspruch zu dem, was da ist, und blieb draußen",
    "is at odds with what is there, and was left out",
)
FATE_COPIED = Text(
    "stand im Widerspruch und ist als weiteres Audit da", "was at odds, and is there as one more audit"
)
COPIES_HINT = Text(
    "Mit --copies kommt es als weiteres Audit dazu.", "With --copies it comes in as one more audit."
)
CAME_WITHOUT_PRIVATE = Text(
    "Private Notizen waren nicht im Archiv.", "Private notes were not in the archive."
)
UNDERSTOOD = Text(
    "Nichts übernommen. Verständlich waren {n} Antworten, unklare Stellen: {faults}. Berichtigen Sie diese,"
    " oder übernehmen Sie das Übrige mit --anyway.",
    "Nothing was taken in. {n} answers could be understood; places that could not: {faults}. Correct these,"
    " or take in the rest with --anyway.",
)
BEGUN = Text(
    "{name}: Audit {id} mit {n} Antworten, noch nicht vollständig",
    "{name}: audit {id} with {n} answers, not complete yet",
)
BEGUN_FINISHED = Text(
    "{name}: Audit {id} mit {n} Antworten, abgeschlossen", "{name}: audit {id} with {n} answers, finished"
)
IMPORT_JSON = Text("als JSON ausgeben, eine Zeile je Audit", "print JSON, a line for each audit")

# Forgetting.

NOTHING_DUE = Text("Keine Aufbewahrungsfrist ist abgelaufen.", "No retention date has passed.")
WILL_BE_FORGOTTEN = Text("Gelöscht wird für immer:", "What will be deleted for good:")
KEPT_UNTIL = Text("aufzubewahren bis {date}", "to be kept until {date}")
NO_DATE = Text("ohne Frist", "no date set")
ANSWERS_IN = Text("{n} Antworten", "{n} answers")
IN_BACKUPS = Text("  Auch in diesen Sicherungen:", "  Also in these backups:")
PERHAPS_IN_BACKUPS = Text(
    "  Vielleicht in diesen Sicherungen, die sich nicht lesen lassen:",
    "  Perhaps in these backups, which cannot be read:",
)
IN_EXPORTS = Text(
    "  Ausgegebene Dateien, die so heißen; sie bleiben, bis Sie sie löschen:",
    "  Files that were exported under the name; they stay until you delete them:",
)
ELSEWHERE = Text(
    "  Was Sie anderswohin kopiert oder verschickt haben, kennt Resonanz nicht.",
    "  What you copied or sent elsewhere Resonanz does not know.",
)
REALLY_PURGE = Text("Kunden für immer löschen ({n})? [j/N]", "Delete for good (clients: {n})? [y/N]")
NOTHING_PURGED = Text("Es wurde nichts gelöscht.", "Nothing was deleted.")
PURGED = Text("Gelöscht: {names}", "Deleted: {names}")
BACKUPS_TOO = Text("Auch aus den Sicherungen entfernen? [j/N]", "Remove from the backups too? [y/N]")
BACKUPS_KEPT = Text(
    "In den genannten Sicherungen ({n}) steht es noch; löschen Sie diese Dateien, wenn auch das weg soll.",
    "It is still in the backups named ({n}); delete these files if that is to go as well.",
)
BACKUPS_PURGED = Text("Auch aus den Sicherungen entfernt ({n}).", "Removed from the backups too ({n}).")
