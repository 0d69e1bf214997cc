"""Clients and audits as they are named on the command line: by id, or by enough of the firm's name."""

from collections.abc import Sequence
from typing import TypeVar

from audit.core.dossier import Dossier, folded
from audit.core.spelling import shown
from audit.core.summary import Summary
from audit.core.text import Text
from audit.errors import UsageError
from audit.locales import moving as words
from audit.session import Store

T = TypeVar("T", Dossier, Summary)
LISTED = 10


def one_client(store: Store, word: str) -> Dossier:
    """The client's file of this id or name; raises UsageError where there is none, or more than one."""
    dossiers = store.dossiers()
    found = _chosen(word, [(one, one.id, one.name) for one in dossiers])
    if len(found) == 1:
        return found[0]
    raise _fault(word, words.NO_CLIENT, [f"{one.id}  {one.name}" for one in found])


def one_audit(store: Store, word: str) -> Summary:
    """The audit of this id, or the only one of a firm; raises UsageError where that is unclear."""
    found = _chosen(word, [(one, one.id, one.client) for one in store.summaries()])
    if len(found) == 1:
        return found[0]
    raise _fault(word, words.NO_AUDIT, [f"{one.id}  {one.client}  {one.created:%Y-%m-%d}" for one in found])


def _chosen(word: str, candidates: Sequence[tuple[T, str, str]]) -> list[T]:
    """By id, else by the whole name, else by a part of it."""
    wanted = folded(word)
    by_id = [one for one, id_, _ in candidates if id_ == word]
    by_name = [one for one, _, name in candidates if folded(name) == wanted]
    return by_id or by_name or [one for one, _, name in candidates if wanted and wanted in folded(name)]


def _fault(word: str, nothing: Text, several: Sequence[str]) -> UsageError:
    if not several:
        says = nothing.fill(word=shown(word))
        return UsageError(de=says.de, en=says.en, hint_de=words.SEE_LIST.de, hint_en=words.SEE_LIST.en)
    says = words.SEVERAL.fill(word=shown(word))
    lines = "\n".join(["", *several[:LISTED], *(["…"] if len(several) > LISTED else [])])
    return UsageError(de=says.de, en=says.en, hint_de=words.BY_ID.de + lines, hint_en=words.BY_ID.en + lines)
