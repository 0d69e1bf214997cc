"""Files of earlier formats: each opens for ever, and nothing in it is lost on the way to today's."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from audit.banks.keeping import bank_in
from audit.core.answers import Grade, Picked, State
from audit.core.client import Client
from audit.core.dossier import Profile
from audit.core.events import AuditState, Filed, replay
from audit.core.mode import Mode
from audit.store import migrations
from audit.store.sqlite import SqliteStore

DATA = Path(__file__).parent / "data"
HUBER, MUELLER, OTHER_HUBER = "huberaaaaaa2", "mullerbbbbb3", "huberccccccc"
NAMELESS = "namelessddd5", "namelesseee6"


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A file of the first format: it knew no clients, only audits with a client's name."""
    return Path(shutil.copy(DATA / "format-1.db", tmp_path / "audits.db"))


@pytest.fixture
def store(first: Path) -> Iterator[SqliteStore]:
    with SqliteStore(first) as opened:
        yield opened


def state(store: SqliteStore, audit: str) -> AuditState:
    return replay(entry.event for entry in store.entries(audit))


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_the_kept_file_is_of_the_first_format(first: Path) -> None:
    assert rows(first, "SELECT max(number) FROM migrations") == [(1,)]


def test_every_entry_stays_as_it_was_and_only_the_filing_is_added(first: Path) -> None:
    query = "SELECT audit, number, at, kind, body, checksum FROM entries WHERE kind != 'filed' ORDER BY 1, 2"
    before = rows(first, query)
    positions, banks = rows(first, "SELECT * FROM positions"), rows(first, "SELECT * FROM banks")
    SqliteStore(first).close()
    assert rows(first, query) == before
    assert (rows(first, "SELECT * FROM positions"), rows(first, "SELECT * FROM banks")) == (positions, banks)
    assert rows(first, "SELECT count(*) FROM entries WHERE kind = 'filed'") == [(5,)]


def test_the_list_is_as_it_was(store: SqliteStore) -> None:
    listed = store.summaries()
    assert [one.id for one in listed] == [NAMELESS[1], NAMELESS[0], OTHER_HUBER, MUELLER, HUBER]
    huber = listed[-1]
    assert (huber.client, huber.mode, huber.language, huber.finished) == (
        "Bäckerei Huber",
        Mode.FULL,
        "de",
        True,
    )
    assert (huber.answered, huber.created) == (7, datetime(2026, 3, 2, 9, 1, tzinfo=UTC))
    assert huber.ended is not None
    assert huber.created < huber.ended < huber.changed
    assert all(one.ended is None for one in listed[:-1])


def test_the_answers_are_as_they_were(store: SqliteStore) -> None:
    huber = state(store, HUBER)
    answer = huber.answers["LIS-1"]
    assert (answer.value, answer.evidence, answer.grade) == (Picked("3"), "Google, gestern", Grade.SHOWN)
    assert (answer.note, answer.private_note, answer.marked) == ("Frau Huber jr.", "zögert", True)
    assert (huber.answers["LIS-2"].state, huber.answers["LIS-2"].ask) == (State.DONT_KNOW, "Herr Huber")
    assert huber.answers["LIS-3"].state is State.DECLINED
    assert (huber.position, huber.finished, huber.answers.outcomes["A01"]) == ("LIS-4", True, "listen_only")
    assert [choice.note for choice in huber.choices] == ["macht die Agentur"]
    assert "LIS-1" not in state(store, OTHER_HUBER).answers


def test_audits_under_one_name_lie_in_one_file_with_the_newest_particulars(store: SqliteStore) -> None:
    assert state(store, HUBER).dossier == state(store, OTHER_HUBER).dossier != ""
    client = Client(name="Bäckerei Huber", sector="Bäckerei", contact="Frau Huber", place="Passau")
    assert store.dossier(state(store, HUBER).dossier).profile == Profile(client=client)
    muellers = store.dossier(state(store, MUELLER).dossier)
    assert muellers.profile.client == Client(name="Müller KG", contact="Eva Müller")
    assert store.dossiers(name="bäckerei huber") == (store.dossier(state(store, HUBER).dossier),)


def test_audits_without_a_name_are_not_taken_for_one_client(store: SqliteStore) -> None:
    assert len({state(store, audit).dossier for audit in NAMELESS}) == 2
    assert len(store.dossiers()) == 4


def test_the_log_says_when_an_audit_was_filed(store: SqliteStore) -> None:
    last = store.entries(MUELLER)[-1]
    assert last.event == Filed(state(store, MUELLER).dossier)
    assert last.at > datetime(2026, 3, 3, tzinfo=UTC)


def test_work_goes_on_after_the_upgrade(store: SqliteStore) -> None:
    number = store.entries(MUELLER)[-1].number
    assert store.append(MUELLER, Filed(""), datetime.now(UTC), after=number, figures=None) == number + 1


def test_the_bank_of_an_old_audit_is_still_there(store: SqliteStore) -> None:
    digest = state(store, HUBER).bank_digest
    document = store.bank(digest)
    assert document is not None
    assert bank_in(document, digest).digest == digest


def test_a_damaged_beginning_does_not_keep_the_file_from_opening(first: Path) -> None:
    with closing(sqlite3.connect(first)) as connection:
        connection.execute("UPDATE entries SET body = '{' WHERE audit = ?", (MUELLER,))
        connection.commit()
    with SqliteStore(first) as store:
        assert store.dossiers(name="Müller KG")[0].profile.client == Client(name="Müller KG")


def test_the_step_to_clients_files_is_taken_whole_or_not_at_all(
    first: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("power cut")

    monkeypatch.setattr("audit.store.filing._open_file", fail)
    with closing(sqlite3.connect(first, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrations.migrate(connection)
        assert migrations.level(connection) == 1
        assert "dossier" not in [row[1] for row in connection.execute("PRAGMA table_info(audits)")]
