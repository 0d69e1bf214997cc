"""Words of a client's file on the full screen."""

from audit.core.text import Text

TITLE = Text("Kundenakte", "Client’s file")
NAME, SECTOR, PLACE = Text("Name", "Name"), Text("Branche", "Sector"), Text("Ort", "Place")
CONTACT = Text("Ansprechperson", "Contact person")
PARTICULARS_TITLE = Text("Angaben zum Kunden", "The client’s particulars")
PERSON = Text("Kontakt", "Contact")
PERSON_TITLE = Text("Wen kann man dort erreichen?", "Who can be reached there?")
PERSON_NAME, ROLE = Text("Name", "Name"), Text("Aufgabe", "Role")
MAIL, PHONE = Text("E-Mail", "Email"), Text("Telefon", "Phone")
ADD_PERSON = Text("+ Kontakt hinzufügen", "+ add a contact")
NOTE = Text("Private Notiz", "Private note")
NOTE_HINT = Text("Steht nie im Bericht.", "Never stands in the report.")
KEEP = Text("Aufbewahren bis", "Keep until")
KEEP_HINT = Text("Datum; leer: ohne Frist", "Date; empty: no limit")
KEEP_OVER = Text("{day} – abgelaufen", "{day} – over")
NOT_SET = Text("–", "–")
SINCE = Text("Akte angelegt", "File begun")
NO_DATE = Text(
    "Bitte ein Datum wie 31.12.2027 oder 2027-12-31.", "A date such as 31/12/2027 or 2027-12-31, please."
)
NAME_NEEDED = Text("Bitte geben Sie einen Namen ein.", "Please type a name.")
STALE = Text(
    "Die Akte wurde inzwischen anderswo geändert; hier steht jetzt der neue Stand.",
    "The file has been changed elsewhere meanwhile; this is how it stands now.",
)
DELETE_PERSON = Text("„{name}“ aus der Akte streichen?", "Remove ‘{name}’ from the file?")
DELETE_PERSON_DETAIL = Text("Nur dieser Kontakt.", "This contact only.")

K_EDIT = (Text("ändern", "change"), Text("Diese Angabe ändern", "Change this"))
K_PERSON = (Text("Kontakt", "contact"), Text("Einen Kontakt hinzufügen", "Add a contact"))
K_REMOVE = (Text("streichen", "remove"), Text("Diesen Kontakt streichen", "Remove this contact"))
