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
