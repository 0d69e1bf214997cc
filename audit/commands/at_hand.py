"""The user's audits for a command: the store, open, and what a word on the command line means in it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from audit.core.dossier import Dossier, folded
from audit.core.summary import Summary
from audit.core.text import Text
from audit.errors import UsageError
from audit.i18n import Words
from audit.locales import clients as words
from audit.settings import Settings
from audit.store.opening import DATABASE, open_store
from audit.store.sqlite import SqliteStore

if TYPE_CHECKING:
    from audit.session import Session

NAMED = 10
"""As many as are named where a word fits several."""
SHORTEST = 4
"""Signs of an id that may stand for the whole."""


@contextmanager
def store_of(settings: Settings) -> Iterator[SqliteStore]:
    """The user's store, closed afterwards; asks for its passphrase where it has one."""
    from audit.store.asking import in_terminal

    with open_store(settings.data / DATABASE, in_terminal(settings.language)) as store:
        yield store


def now() -> datetime:
    """This moment, in the zone of the machine."""
    return datetime.now().astimezone()


def session_of(store: SqliteStore, audit: str) -> "Session":
    """An audit, opened; raises StoreError, BankError."""
    from audit.banks.compiled import load_default_bank
    from audit.session import Session

    return Session(store, load_default_bank(), audit, now)


def client_called(store: SqliteStore, word: str) -> Dossier:
    """The client with this id or beginning of one, this name or part of it; raises UsageError."""
    dossiers = store.dossiers()
    by_id = [one for one in dossiers if _means(word, one.id)]
    exact = [one for one in dossiers if folded(one.name) == folded(word)]
    part = [one for one in dossiers if folded(word) and folded(word) in folded(one.name)]
    found = by_id or exact or part
    if len(found) == 1:
        return found[0]
    if not found:
        raise _fault(words.UNKNOWN_CLIENT.fill(word=word), words.SEE_CLIENTS)
    raise _several(word, [_same(f"{one.name} ({one.id})") for one in found])


def audit_called(store: SqliteStore, word: str) -> Summary:
    """The audit with this id or beginning of one, or the only one of a client; raises UsageError."""
    audits = store.summaries()
    by_id = [one for one in audits if _means(word, one.id)]
    exact = [one for one in audits if folded(one.client) == folded(word)]
    part = [one for one in audits if folded(word) and folded(word) in folded(one.client)]
    found = by_id or exact or part
    if len(found) == 1:
        return found[0]
    if not found:
        raise _fault(words.UNKNOWN_AUDIT.fill(word=word), words.SEE_AUDITS)
    raise _several(word, [_in_short(one) for one in found])


def _means(word: str, id_: str) -> bool:
    return word == id_ or (len(word) >= SHORTEST and id_.startswith(word))


def _in_short(audit: Summary) -> Text:
    who = f"{audit.client}, {audit.respondent}" if audit.respondent else audit.client
    german, english = Words("de").day(audit.created), Words("en").day(audit.created)
    return Text(f"{who}, {german} ({audit.id})", f"{who}, {english} ({audit.id})")


def _same(words: str) -> Text:
    return Text(words, words)


def _several(word: str, found: Sequence[Text]) -> UsageError:
    named = list(found[:NAMED])
    if len(found) > NAMED:
        named.append(words.AND_MORE.fill(n=len(found) - NAMED))
    listed = Text("; ".join(one.de for one in named), "; ".join(one.en for one in named))
    return _fault(words.SEVERAL.fill(word=word, found=listed), words.NAME_ONE)


def _fault(says: Text, hint: Text) -> UsageError:
    return UsageError(de=says.de, en=says.en, hint_de=hint.de, hint_en=hint.en)
