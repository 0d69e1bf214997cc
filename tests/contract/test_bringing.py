"""What every store must do with what comes from elsewhere."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from audit.core.client import Client
from audit.core.dossier import Profile
from audit.core.events import Entry, Finished, Moved
from audit.core.parcel import BroughtAudit, BroughtBank, BroughtDossier, Parcel
from audit.errors import StaleError, StoreError
from audit.session import Store
from tests.contract.test_store import NEW_STORE
from tests.store.samples import MINUTE, NOON, answered, figures, started

LOG = (Entry(1, NOON, started()), Entry(2, NOON + MINUTE, answered("LIS-1")))
PROFILE = Profile(client=Client(name="Huber"))


@pytest.fixture(params=NEW_STORE)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made = NEW_STORE[request.param](tmp_path)
    yield made
    made.close()


def audit(*entries: Entry, after: int = 0, id_: str = "fromelse") -> BroughtAudit:
    return BroughtAudit(id=id_, entries=entries, figures=figures(), after=after)


def test_an_audit_comes_with_its_own_id_and_times(store: Store) -> None:
    store.bring([audit(*LOG)])
    assert store.entries("fromelse") == LOG
    (summary,) = store.summaries()
    assert (summary.id, summary.created, summary.changed) == ("fromelse", NOON, NOON + MINUTE)
    assert (summary.index, summary.answered) == (47.25, 1)


def test_where_an_interview_stands_comes_along(store: Store) -> None:
    move = Entry(2, NOON + timedelta(hours=1), Moved("LIS-2"))
    store.bring([audit(*LOG, move)])
    assert store.entries("fromelse") == (*LOG, move)
    assert store.summaries()[0].changed == NOON + MINUTE


def test_a_log_is_continued(store: Store) -> None:
    store.bring([audit(*LOG)])
    end = Entry(3, NOON + MINUTE, Finished())
    store.bring([audit(end, after=2)])
    assert store.entries("fromelse") == (*LOG, end)
    assert store.summaries()[0].ended == NOON + MINUTE


def test_a_log_that_has_grown_meanwhile_is_not_continued(store: Store) -> None:
    store.bring([audit(*LOG)])
    with pytest.raises(StaleError):
        store.bring([audit(Entry(2, NOON, Finished()), after=1)])
    assert store.entries("fromelse") == LOG


def test_a_clients_file_comes_with_its_history(store: Store) -> None:
    history = ((NOON, PROFILE), (NOON + MINUTE, Profile(client=Client(name="Maier"))))
    store.bring([BroughtDossier(id="file", entries=history)])
    assert store.dossier_history("file") == history
    assert store.dossier("file").name == "Maier"
    store.bring([BroughtDossier(id="file", entries=((NOON, PROFILE),), after=2)])
    assert store.dossier("file").number == 3


def test_a_bank_that_is_known_stays_as_it_is(store: Store) -> None:
    store.bring([BroughtBank(digest="ab", document=b"one")])
    store.bring([BroughtBank(digest="ab", document=b"two")])
    assert store.bank("ab") == b"one"


def test_all_comes_or_nothing(store: Store) -> None:
    def parcels() -> Iterator[Parcel]:
        yield BroughtBank(digest="ab", document=b"one")
        yield BroughtDossier(id="file", entries=((NOON, PROFILE),))
        yield audit(*LOG)
        raise StoreError(de="Schluss.", en="The end.")

    with pytest.raises(StoreError, match="The end"):
        store.bring(parcels())
    assert store.summaries() == ()
    assert store.dossiers() == ()
    assert store.bank("ab") is None
