"""The words of `resonanz client` and `resonanz audit`."""

from audit.core.text import Text

# What the commands do.

CLIENT = Text("Kunden: Angaben, Audits, Auskunft, Löschen", "clients: particulars, audits, records, deletion")
CLIENT_LIST = Text("alle Kunden auflisten", "list all clients")
CLIENT_SHOW = Text("einen Kunden mit seinen Audits zeigen", "show a client and their audits")
CLIENT_ADD = Text("einen Kunden anlegen", "add a client")
CLIENT_CHANGE = Text("Angaben zu einem Kunden ändern", "change a client’s particulars")
CLIENT_DELETE = Text(
    "einen Kunden mit allen Audits endgültig löschen", "delete a client with all audits for good"
)
CLIENT_MERGE = Text(
    "zwei Akten desselben Kunden zu einer machen; vorher wird gesichert",
    "make one file of two for the same client; a backup is made first",
)
KEPT_CLIENT = Text("der Kunde, dessen Akte bleibt", "the client whose file stays")
OTHER_CLIENT = Text("der Kunde, dessen Akte darin aufgeht", "the client whose file goes into it")
AUDIT = Text("Audits: ansehen, verfolgen, abschließen, löschen", "audits: look at, track, finish, delete")
AUDIT_LIST = Text("alle Audits auflisten", "list all audits")
AUDIT_SHOW = Text("ein Audit mit Ergebnis und Stand zeigen", "show an audit, its result and how far it is")
AUDIT_SCORE = Text("ein Audit bewerten", "score an audit")
AUDIT_ANSWERS = Text("die Antworten als Antwortdatei ausgeben", "print the answers as an answers file")
AUDIT_HISTORY = Text("sagen, wie eine Antwort zustande kam", "tell how an answer came about")
AUDIT_TRACK = Text(
    "festhalten oder zeigen, wie weit die Maßnahmen sind", "record or show how far the actions are"
)
AUDIT_FOLLOW_UP = Text("ein Folge-Audit beginnen", "begin a follow-up")
AUDIT_FINISH = Text(
    "ein Audit abschließen: seine Antworten stehen dann fest", "finish an audit: its answers then stand still"
)
AUDIT_REOPEN = Text("ein abgeschlossenes Audit wieder öffnen", "reopen a finished audit")
AUDIT_DELETE = Text("ein Audit endgültig löschen", "delete an audit for good")

# What they are told.

WHO = Text("Name, Teil davon oder Kennung", "name, part of it, or id")
WHICH = Text(
    "Kennung oder Kunde, wenn dieser nur ein Audit hat", "id, or the client where they have only one audit"
)
AS_JSON = Text("als JSON ausgeben", "print JSON")
EVERYTHING = Text(
    "alles, was gespeichert ist, auch private Notizen und frühere Stände (Art. 15 und 20 DSGVO)",
    "everything stored, private notes and earlier states too (Art. 15 and 20 GDPR)",
)
NAME, NEW_NAME = Text("Name des Kunden", "the client’s name"), Text("neuer Name", "new name")
SECTOR, PLACE = Text("Branche", "sector"), Text("Ort", "place")
CONTACT = Text("Ansprechperson, wie sie im Bericht steht", "contact person, as the report names them")
PERSON = Text(
    "Kontakt dazu: „Name; Aufgabe; E-Mail; Telefon“", "one more contact: ‘name; role; email; phone’"
)
NO_PERSON = Text("Kontakt dieses Namens streichen", "remove the contact of this name")
NOTE = Text(
    "private Notiz; „-“ liest sie von der Standardeingabe", "private note; ‘-’ reads it from standard input"
)
KEEP_UNTIL = Text(
    "aufbewahren bis, JJJJ-MM-TT; „-“ hebt die Frist auf", "keep until, YYYY-MM-DD; ‘-’ takes the date away"
)
YES = Text("nicht nachfragen", "do not ask")
OF_CLIENT = Text("nur die Audits dieses Kunden", "only the audits of this client")
QUESTION = Text("Kennung einer Frage, z. B. LIS-1", "id of a question, such as LIS-1")
ACTION = Text("Kennung einer Maßnahme, z. B. A07", "id of an action, such as A07")
STAGE = Text(
    "open (offen), doing (läuft), done (erledigt) oder dropped (verworfen)", "open, doing, done or dropped"
)
TRACK_NOTE = Text("Bemerkung dazu", "a remark on it")
MODE = Text("quick (kurz) oder full (vollständig); sonst wie zuvor", "quick or full; else as before")
PRIVATE = Text("auch private Notizen", "private notes too")

# What they say.

NO_CLIENTS = Text("Noch ist kein Kunde angelegt.", "There are no clients yet.")
NO_AUDITS = Text("Noch gibt es kein Audit.", "There are no audits yet.")
NONE_OF_CLIENT = Text("Dieser Kunde hat kein Audit.", "This client has no audit.")
ONE_AUDIT, AUDITS = Text("1 Audit", "1 audit"), Text("{n} Audits", "{n} audits")
NAMELESS = Text("(ohne Namen)", "(no name)")
KEPT = Text("aufbewahren bis {day}", "keep until {day}")
KEPT_OVER = Text("war aufzubewahren bis {day}", "was to be kept until {day}")
FINISHED_ON = Text("abgeschlossen am {day}", "finished on {day}")
GOES_ON = Text("{n} von {total} beantwortet", "{n} of {total} answered")
FOLLOW_UP_OF = Text("Folge-Audit zu {id}", "follow-up of {id}")
ANSWERED_BY = Text("beantwortet von {who}", "answered by {who}")
AGAIN_ON = Text("Nächstes Audit: {day}", "Next audit: {day}")
ACTIONS = Text("Maßnahmen:", "Actions:")
NO_TRACKS = Text("Noch ist zu keiner Maßnahme etwas festgehalten.", "Nothing is recorded on any action yet.")
TRACKED = Text("{action}: {stage} seit {day}", "{action}: {stage} since {day}")
NO_HISTORY = Text("Dazu hat noch niemand etwas gesagt.", "Nobody has said anything about it yet.")
NEVER_ASKED = Text("„{word}“ ist keine Frage dieses Audits.", "‘{word}’ is not a question of this audit.")
SEE_ANSWERS = Text("„resonanz audit answers“ zeigt die Kennungen.", "‘resonanz audit answers’ shows the ids.")
ADDED = Text("Angelegt: {name}", "Added: {name}")
CHANGED = Text("Geändert: {name}", "Changed: {name}")
UNCHANGED = Text("Nichts war zu ändern.", "There was nothing to change.")
DELETED = Text("Gelöscht: {name}", "Deleted: {name}")
KEPT_ALL = Text("Nichts wurde gelöscht.", "Nothing was deleted.")
DELETE_CLIENT = Text(
    "„{name}“ mit allen Audits ({n}) endgültig löschen? [j/N]", "Delete ‘{name}’ with all audits ({n})? [y/N]"
)
DELETE_AUDIT = Text(
    "Das Audit {id} von „{name}“ ({n} Antworten) endgültig löschen? [j/N]",
    "Delete the audit {id} of ‘{name}’ ({n} answers) for good? [y/N]",
)
MERGE_CLIENTS = Text(
    "Alles von „{other}“ (Audits: {n}) in die Akte von „{kept}“ legen? [j/N]",
    "Lay everything of ‘{other}’ (audits: {n}) into the file of ‘{kept}’? [y/N]",
)
MERGED_CLIENTS = Text(
    "Zusammengelegt: {name}. So war es vorher: „resonanz restore {copy}“.",
    "Merged: {name}. To have it as before: ‘resonanz restore {copy}’.",
)
NOTES_TOO_LONG = Text(
    "Die privaten Notizen beider haben zusammen mehr als {n} Zeichen.",
    "The private notes of both have more than {n} characters together.",
)
SHORTEN_NOTE = Text("Kürzen Sie zuerst eine davon.", "Shorten one of them first.")
SAME_CLIENT = Text("Beides ist derselbe Kunde: {name}.", "Both are the same client: {name}.")
IN_BACKUPS = Text(
    "In Sicherungen kann es noch stehen; „resonanz backup --list“ zeigt sie.",
    "Backups may still hold it; ‘resonanz backup --list’ shows them.",
)
FINISHED = Text(
    "Abgeschlossen. Vorschlag für das nächste Audit: {day}.",
    "Finished. Suggested day for the next audit: {day}.",
)
REOPENED = Text("Wieder geöffnet.", "Reopened.")
BEGUN = Text("Begonnen: {id}. Weiter geht es im Assistenten.", "Begun: {id}. Go on in the wizard.")

# What they cannot do.

UNKNOWN_CLIENT = Text("Einen Kunden „{word}“ gibt es nicht.", "There is no client ‘{word}’.")
SEE_CLIENTS = Text("„resonanz client list“ zeigt alle.", "‘resonanz client list’ shows all.")
UNKNOWN_AUDIT = Text("Ein Audit „{word}“ gibt es nicht.", "There is no audit ‘{word}’.")
SEE_AUDITS = Text("„resonanz audit list“ zeigt alle.", "‘resonanz audit list’ shows all.")
SEVERAL = Text("„{word}“ passt auf mehrere: {found}.", "‘{word}’ fits several: {found}.")
AND_MORE = Text("und {n} weitere", "and {n} more")
NAME_ONE = Text("Nennen Sie die Kennung.", "Give the id.")
NAME_NEEDED = Text("Ein Kunde braucht einen Namen.", "A client needs a name.")
NAME_NEEDED_HINT = Text(
    "Zum Beispiel: resonanz client add „Bäckerei Huber“", "For example: resonanz client add ‘Huber Bakery’"
)
NO_SUCH_PERSON = Text("Einen Kontakt „{name}“ gibt es hier nicht.", "There is no contact ‘{name}’ here.")
SEE_PERSONS = Text("„resonanz client show“ zeigt die Kontakte.", "‘resonanz client show’ shows the contacts.")
STAGE_NEEDED = Text("Sagen Sie auch, wie weit die Maßnahme ist.", "Say how far the action is, too.")
STAGE_NEEDED_HINT = Text(
    "Zum Beispiel: resonanz audit track huber A07 done", "For example: resonanz audit track huber A07 done"
)

# A client in lines.

PERSONS = Text("Kontakte:", "Contacts:")
THEIR_AUDITS = Text("Audits:", "Audits:")
FACT = Text("{name}: {value}", "{name}: {value}")
CONTACT_NAME, KEEP = Text("Ansprechperson", "Contact person"), Text("Aufbewahren bis", "Keep until")
SECTOR_NAME, PLACE_NAME = Text("Branche", "Sector"), Text("Ort", "Place")
PRIVATE_NOTE = Text("Private Notiz", "Private note")
EARLIER = Text("Was am {day} eingetragen war:", "As written on {day}:")
DECISIONS = Text("Entscheidungen zum Plan:", "Decisions about the plan:")
KINDS = {
    "accept": Text("angenommen", "accepted"),
    "reject": Text("abgelehnt", "rejected"),
    "pin": Text("festgelegt", "pinned"),
    "redate": Text("verschoben", "moved"),
}

AUDIT_SEARCH = Text("in allen Antworten und Notizen suchen", "search all answers and notes")
SEARCH_WORDS = Text("Wörter, die alle in einem Text stehen müssen", "words that must all stand in one text")
NOTHING_FOUND = Text("Nichts gefunden.", "Nothing found.")
