"""The user's audits for a command: the store, open, and what a word on the command line means in it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from audit.core.display import one_line
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

T = TypeVar("T")

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
    found = _called(word, [(one.id, one.name, one) for one in store.dossiers()])
    if not found:
        raise _fault(words.UNKNOWN_CLIENT.fill(word=word), words.SEE_CLIENTS)
    if len(found) > 1:
        raise _several(word, [_same(f"{one_line(one.name)} ({one.id})") for one in found])
    return found[0]


def audit_called(store: SqliteStore, word: str) -> Summary:
    """The audit with this id or beginning of one, or the only one of a client; raises UsageError."""
    found = _called(word, [(one.id, one.client, one) for one in store.summaries()])
    if not found:
        raise _fault(words.UNKNOWN_AUDIT.fill(word=word), words.SEE_AUDITS)
    if len(found) > 1:
        raise _several(word, [_in_short(one) for one in found])
    return found[0]


def _called(word: str, things: Sequence[tuple[str, str, T]]) -> list[T]:
    """Those of the things, given with id and name, that a word means: by id, by name, or by part of it."""
    by_id = [one for id_, _, one in things if _means(word, id_)]
    exact = [one for _, name, one in things if folded(name) == folded(word)]
    part = [one for _, name, one in things if folded(word) and folded(word) in folded(name)]
    return by_id or exact or part


def _means(word: str, id_: str) -> bool:
    return word == id_ or (len(word) >= SHORTEST and id_.startswith(word))


def _in_short(audit: Summary) -> Text:
    who = one_line(f"{audit.client}, {audit.respondent}" if audit.respondent else audit.client)
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
