"""The banks that audits were begun with: the program's own, or as they were kept beside the audits."""

import hashlib
import json
import re
from dataclasses import dataclass, field

from audit.banks.compiled import open_own_bank
from audit.banks.keeping import bank_in
from audit.core.bank import Bank
from audit.core.events import Started
from audit.errors import BankError
from audit.session import Store

_FILE = re.compile(r"[A-Za-z0-9._-]{1,80}\.yaml")


@dataclass(slots=True)
class BankFinding:
    """Finds banks, each of them once."""

    store: Store
    brought: dict[str, bytes] = field(default_factory=dict)
    """Documents that are not in the store yet, by digest."""
    _found: dict[tuple[str, str], Bank | None] = field(default_factory=dict)

    def of(self, started: Started) -> Bank | None:
        """The bank of an audit, else the program's own of the same id; None where there is neither."""
        wanted = (started.bank, started.bank_digest)
        if wanted not in self._found:
            self._found[wanted] = self._find(*wanted)
        return self._found[wanted]

    def _find(self, name: str, digest: str) -> Bank | None:
        own = _own(name)
        if own is not None and own.digest == digest:
            return own
        document = self.brought.get(digest) or self.store.bank(digest)
        return bank_in(document, digest) if document else own


def _own(name: str) -> Bank | None:
    try:
        return open_own_bank(name)
    except BankError:
        return None


def digest_in(document: bytes) -> str | None:
    """The digest of the bank that a document holds; None where it holds none.

    The same as that of its files: else one bank could be passed off as another.
    """
    try:
        texts: object = json.loads(document)
    except (ValueError, RecursionError):
        return None
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
        return None
    digest = hashlib.sha256()
    for name in sorted(texts):
        if not _FILE.fullmatch(name):
            return None
        content = texts[name].encode("utf-8", "surrogatepass")
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
