"""Taking audits along in one file, and bringing them back."""

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from audit.core.answers import Answer, Picked
from audit.core.events import Answered
from audit.errors import AnswersError
from audit.moving.arriving import Arrival, Fate, arrive
from audit.moving.packing import LIST, is_archive, packed
from audit.moving.parts import AuditPart, audit_from_json, audit_to_json
from audit.moving.taking import archive, everything, one_audit, one_client
from audit.session import Session, Store
from audit.store.sqlite import SqliteStore
from tests.moving.audits import MORNING, PRIVATE, filled, ticking
from tests.store.memory import MemoryStore


@pytest.fixture
def here() -> MemoryStore:
    return MemoryStore()


def taken(store: Store, tmp_path: Path, name: str = "a.resonanz", *, private: bool = True) -> Path:
    path = tmp_path / name
    path.write_bytes(archive(store, everything(store), private=private))
    return path


def fates(arrivals: tuple[Arrival, ...]) -> list[Fate]:
    return [arrival.fate for arrival in arrivals]


def opened(store: Store, session: Session) -> Session:
    return Session(store, session.bank, session.id, session.clock)


# There and back.


def test_everything_arrives_as_it_left(tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "here.db") as here, SqliteStore(tmp_path / "there.db") as there:
        session = filled(here)
        Session.follow_up(here, session.bank, session.clock, session.id)
        path = taken(here, tmp_path)
        assert set(fates(arrive(there, path))) == {Fate.NEW}
        for summary in here.summaries():
            assert there.entries(summary.id) == here.entries(summary.id)
        assert set(there.summaries()) == set(here.summaries())
        for dossier in here.dossiers():
            assert there.dossier(dossier.id) == dossier
            assert there.dossier_history(dossier.id) == here.dossier_history(dossier.id)
        assert there.bank(session.bank.digest) == here.bank(session.bank.digest)
        assert archive(there, everything(there), private=True) == path.read_bytes()


def test_an_archive_has_the_same_bytes_each_time(here: MemoryStore) -> None:
    filled(here)
    assert archive(here, everything(here)) == archive(here, everything(here))


def test_private_notes_are_left_at_home_unless_asked_for(here: MemoryStore, tmp_path: Path) -> None:
    filled(here)
    for private in (False, True):
        with zipfile.ZipFile(taken(here, tmp_path, private=private)) as parts:
            inside = "".join(parts.read(name).decode() for name in parts.namelist())
        assert (PRIVATE in inside) is private
        assert "Lena Kanarienvogel" in inside


def test_one_client_comes_with_all_audits_and_nobody_elses(here: MemoryStore, tmp_path: Path) -> None:
    bakery, wool = filled(here), filled(here, "wool-shop.de.yaml")
    path = tmp_path / "one.resonanz"
    path.write_bytes(archive(here, one_client(here, bakery.state.dossier)))
    there = MemoryStore()
    assert [arrival.audit for arrival in arrive(there, path)] == ["", bakery.id]
    assert wool.id not in there.rows


def test_one_audit_brings_its_clients_file(here: MemoryStore, tmp_path: Path) -> None:
    session = filled(here)
    Session.follow_up(here, session.bank, session.clock, session.id)
    path = tmp_path / "one.resonanz"
    path.write_bytes(archive(here, one_audit(here, session.id)))
    there = MemoryStore()
    arrive(there, path)
    assert list(there.rows) == [session.id]
    assert opened(there, session).client.name == session.client.name


# Nothing is overwritten.


def test_what_is_there_already_is_left_alone(here: MemoryStore, tmp_path: Path) -> None:
    session = filled(here)
    before = here.entries(session.id)
    for private in (True, False):
        assert set(fates(arrive(here, taken(here, tmp_path, private=private)))) == {Fate.KNOWN}
    assert here.entries(session.id) == before


def test_a_log_that_has_grown_elsewhere_is_continued(here: MemoryStore, tmp_path: Path) -> None:
    session, there = filled(here), MemoryStore()
    arrive(there, taken(here, tmp_path))
    session.reopen()
    session.answer("LIS-1", 4)
    session.set_client(replace(session.client, place="Ulm"))
    assert fates(arrive(there, taken(here, tmp_path))) == [Fate.CONTINUED, Fate.CONTINUED]
    assert there.entries(session.id) == here.entries(session.id)
    assert there.rows == here.rows
    assert fates(arrive(there, taken(here, tmp_path))) == [Fate.KNOWN, Fate.KNOWN]


def test_an_older_copy_takes_nothing_back(here: MemoryStore, tmp_path: Path) -> None:
    session = filled(here)
    old = taken(here, tmp_path)
    session.reopen()
    before = here.entries(session.id)
    assert set(fates(arrive(here, old))) == {Fate.KNOWN}
    assert here.entries(session.id) == before


def test_what_went_another_way_is_left_out_or_comes_as_a_copy(here: MemoryStore, tmp_path: Path) -> None:
    session, there = filled(here), MemoryStore()
    arrive(there, taken(here, tmp_path))
    session.reopen()
    other = opened(there, session)
    other.clock = ticking(MORNING.replace(hour=15))
    other.reopen()
    ours = there.entries(session.id)
    path = taken(here, tmp_path)
    assert fates(arrive(there, path)) == [Fate.KNOWN, Fate.CONFLICT]
    assert there.entries(session.id) == ours
    copied = arrive(there, path, copies=True)[-1]
    assert copied.fate is Fate.COPIED
    assert there.entries(session.id) == ours
    assert there.entries(copied.audit) == here.entries(session.id)


def test_private_notes_stay_where_an_archive_without_them_continues_a_log(
    here: MemoryStore, tmp_path: Path
) -> None:
    session, there = filled(here), MemoryStore()
    arrive(there, taken(here, tmp_path))
    session.reopen()
    session.answer("LIS-1", 4)
    session.set_client(replace(session.client, place="Ulm"))
    arrive(there, taken(here, tmp_path, private=False))
    assert opened(there, session).answers["LIS-1"].value == Picked("4")
    assert opened(there, session).answers["LIS-1"].private_note == PRIVATE
    assert there.dossier(session.state.dossier).profile.note == PRIVATE


# Damaged, forged and hostile ones.


def forged(path: Path, change: Callable[[str, bytes], bytes | None], *, truthful: bool = True) -> Path:
    """The archive with its documents changed; the list fits again if `truthful`."""
    with zipfile.ZipFile(path) as parts:
        documents = {name: parts.read(name) for name in parts.namelist() if name != LIST}
        listed = parts.read(LIST)
    changed = {name: new for name, old in documents.items() if (new := change(name, old)) is not None}
    made = path.with_suffix(".forged")
    if truthful:
        made.write_bytes(packed(changed.items(), private=True, anonymous=False))
    else:
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
            for name, document in {**changed, LIST: listed}.items():
                out.writestr(name, document)
    return made


def refused(path: Path) -> str:
    """What is said where nothing may come in, with a store that must stay empty."""
    store = MemoryStore()
    with pytest.raises(AnswersError) as caught:
        arrive(store, path)
    assert not store.rows
    assert not store.dossiers()
    assert caught.value.de != caught.value.en
    return caught.value.en


def test_a_flipped_letter_is_found(here: MemoryStore, tmp_path: Path) -> None:
    filled(here)
    path = taken(here, tmp_path)
    bad = forged(path, lambda name, old: old.replace(b"Sofa", b"Bank"), truthful=False)
    assert "damaged" in refused(bad)


def test_a_missing_document_is_found(here: MemoryStore, tmp_path: Path) -> None:
    filled(here)
    bad = forged(
        taken(here, tmp_path), lambda name, old: None if name.startswith("clients") else old, truthful=False
    )
    assert "damaged" in refused(bad)


def test_an_audit_whose_client_is_missing_is_refused(here: MemoryStore, tmp_path: Path) -> None:
    filled(here)
    path = taken(here, tmp_path)
    assert "damaged" in refused(forged(path, lambda name, old: None if name.startswith("clients") else old))


def test_a_bank_that_is_not_what_it_says_is_refused(here: MemoryStore, tmp_path: Path) -> None:
    filled(here)

    def poisoned(name: str, old: bytes) -> bytes:
        return old.replace(b"weight: 2", b"weight: 9") if name.startswith("banks") else old

    assert "damaged" in refused(forged(taken(here, tmp_path), poisoned))


@pytest.mark.parametrize(
    "answer",
    [
        Answer(question="LIS-1", value=Picked("17")),
        Answer(question="PRO-2", value=Picked("2")),
        Answer(question="NOPE-1", value=Picked("2")),
    ],
)
def test_an_answer_that_fits_no_question_is_refused(
    here: MemoryStore, tmp_path: Path, answer: Answer
) -> None:
    filled(here)

    def slipped_in(name: str, old: bytes) -> bytes:
        if not name.startswith("audits"):
            return old
        part = audit_from_json(old)
        first, second, *rest = part.entries
        return audit_to_json(
            AuditPart(id=part.id, entries=(first, replace(second, event=Answered(answer)), *rest))
        )

    assert "damaged" in refused(forged(taken(here, tmp_path), slipped_in))


@pytest.mark.parametrize(
    "document",
    [
        b"[]",
        b"{}",
        b'{"id":"x","entries":[]}',
        b'{"id":"../x","entries":[{"number":1,"at":"2026-03-02T09:00:00+00:00","kind":"finished","body":{}}]}',
        b'{"id":"x","entries":[{"number":1,"at":"2026-03-02T09:00:00+00:00","kind":"finished","body":{}}]}',
        b'{"id":"x","entries":' + b"[" * 5000 + b"]" * 5000 + b"}",
        b"\xff\xfe",
    ],
)
def test_nonsense_in_place_of_an_audit_is_refused(here: MemoryStore, tmp_path: Path, document: bytes) -> None:
    filled(here)
    path = taken(here, tmp_path)
    assert "damaged" in refused(forged(path, lambda name, old: document if "audits/" in name else old))


def test_a_file_outside_the_folders_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.resonanz"
    path.write_bytes(packed([("../../evil.json", b"{}")], private=False, anonymous=False))
    assert "damaged" in refused(path)


def test_what_unpacks_to_far_too_much_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "bomb.resonanz"
    path.write_bytes(packed([("audits/a.json", b" " * 15_000_000)], private=False, anonymous=False))
    assert path.stat().st_size < 100_000
    assert "more than an archive may" in refused(path)


def test_an_archive_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "new.resonanz"
    with zipfile.ZipFile(path, "w") as parts:
        head = {"format": "resonanz-archive", "version": 2, "files": []}
        parts.writestr(LIST, json.dumps(head))
    assert "newer version" in refused(path)


def test_half_an_archive_is_no_archive(here: MemoryStore, tmp_path: Path) -> None:
    filled(here)
    path = taken(here, tmp_path)
    assert is_archive(path)
    path.write_bytes(path.read_bytes()[:-100])
    assert not is_archive(path)


def test_a_fault_in_the_last_document_leaves_the_store_as_it_was(here: MemoryStore, tmp_path: Path) -> None:
    filled(here)
    path = taken(here, tmp_path)
    with SqliteStore(tmp_path / "there.db") as there:
        filled(there, "wool-shop.de.yaml")
        rows = there.summaries()
        bad = forged(path, lambda name, old: b"[]" if name.startswith("audits") else old)
        with pytest.raises(AnswersError):
            arrive(there, bad)
        assert there.summaries() == rows
        assert len(there.dossiers()) == 1
