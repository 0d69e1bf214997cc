"""The words for backups, passphrases and the check-up."""

from audit.core.text import Text

# Passphrases.

PASSPHRASE = Text("Kennwort für {name}:", "Passphrase for {name}:")
PASSPHRASE_AGAIN = Text("Das war es nicht. Noch einmal:", "That was not it. Once more:")
