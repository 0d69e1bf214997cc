"""A bank as one document, kept beside the audits so that these can be read for ever as they were made."""

import json

from audit.banks.faults import Faults
from audit.banks.files import bank_files, digest_of
from audit.banks.nodes import scan_document
from audit.core.bank import Bank
from audit.errors import BankError
from audit.paths import questions_folder


def document_of(bank: Bank) -> bytes | None:
    """The files of one of the program's own banks; None where they are not the ones it was read from."""
    folder = questions_folder() / bank.id
    try:
        files = bank_files(folder)
        if digest_of(files) != bank.digest:
            return None
        texts = {path.name: path.read_text(encoding="utf-8") for path in files}
    except (BankError, OSError, UnicodeDecodeError):
        return None
    return json.dumps(texts, ensure_ascii=False).encode()


def bank_in(document: bytes, digest: str) -> Bank:
    """The bank that was kept under a digest. Raises BankError."""
    from audit.banks.load import whole_bank

    faults = Faults()
    try:
        texts: object = json.loads(document)
    except ValueError:
        texts = None
    if not isinstance(texts, dict):
        raise BankError(
            de="Der zu diesem Audit gespeicherte Fragenkatalog ist beschädigt.",
            en="The question bank kept with this audit is damaged.",
            hint_de="Spielen Sie eine Sicherung der Audits zurück.",
            hint_en="Restore a backup of the audits.",
        )
    nodes = {name: scan_document(text, name, "yaml", faults) for name, text in texts.items()}
    return whole_bank(nodes, digest, faults)
