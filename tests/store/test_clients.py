"""Clients' files in the file: damage is found, what is deleted is gone, looking up needs no search."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from audit.core.client import Client
from audit.core.dossier import Contact, Profile
from audit.errors import StoreError
from audit.store.codec import decode_profile, encode_profile
from audit.store.listing import NEWEST_FIRST, OF_ONE_CLIENT
from audit.store.sqlite import SqliteStore
from tests.store.samples import MINUTE, NOON, answered, figures, profiles, started

CANARY = "Kanarienvogel"
PROFILE = Profile(
    client=Client(name=f"{CANARY}-1 GmbH", place=f"{CANARY}-2"),
    contacts=(Contact(name=f"{CANARY}-3", mail=f"{CANARY}-4"),),
    note=f"{CANARY}-5",
)


@pytest.fixture
def dossier(path: Path) -> str:
    """A client whose file was changed once, with two audits, beside another; in a store that is closed."""
    with SqliteStore(path) as store:
        store.add_dossier(Profile(client=Client(name="Müller")), NOON)
        dossier = store.add_dossier(PROFILE, NOON)
        store.change_dossier(dossier, replace(PROFILE, note=f"{CANARY}-6"), NOON + MINUTE, after=1)
        for number in (7, 8):
            audit = store.create(replace(started(), dossier=dossier), NOON)
            spoken = answered("LIS-1", f"{CANARY}-{number}" * 50)
            store.append(audit, spoken, NOON, after=1, figures=figures(f"{CANARY}-9"))
    return dossier


@given(profiles)
def test_every_profile_comes_back_as_it_was(profile: Profile) -> None:
    assert decode_profile(encode_profile(profile)) == profile


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"client": {}}',
        '{"client": {"name": "a"}, "shoe_size": 43}',
        '{"client": {"name": "a"}, "contacts": {}}',
        '{"client": {"name": "a"}, "contacts": [1]}',
        '{"client": {"name": "a"}, "contacts": [{"role": "x"}]}',
        '{"client": {"name": "a"}, "contacts": [{"name": "x", "age": "9"}]}',
        '{"client": {"name": "a"}, "keep_until": "morgen"}',
        '{"client": {"name": "a"}, "note": 1}',
    ],
)
def test_a_profile_that_this_program_would_not_write_is_refused(text: str) -> None:
    with pytest.raises(StoreError) as caught:
        decode_profile(text)
    assert caught.value.sentence("de")
    assert caught.value.sentence("en")


def test_half_a_character_in_a_name_is_refused_with_a_sentence(path: Path, dossier: str) -> None:
    with SqliteStore(path) as store:
        with pytest.raises(StoreError):
            store.add_dossier(Profile(client=Client(name="\ud800")), NOON)
        assert len(store.dossiers()) == 2


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE dossier_entries SET body = replace(body, 'Kanarienvogel-1', 'Kanarienvogel-0')",
        "UPDATE dossier_entries SET at = '2020-01-01T00:00:00+00:00'",
        "UPDATE dossier_entries SET number = number + 5",
        "DELETE FROM dossier_entries",
        "UPDATE dossiers SET number = 1 WHERE number = 2",
        "DELETE FROM dossier_entries WHERE number = 1",
    ],
)
def test_damage_to_a_clients_file_is_told(path: Path, dossier: str, damage: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(damage)
        connection.commit()
    with SqliteStore(path) as store, pytest.raises(StoreError) as caught:
        store.dossier_history(dossier)
    assert caught.value.hint_de
    assert caught.value.hint_en


def test_a_deleted_client_is_in_no_file_any_more(path: Path, dossier: str) -> None:
    with SqliteStore(path) as store:
        assert CANARY.encode() in b"".join(file.read_bytes() for file in path.parent.iterdir())
        store.delete_dossier(dossier)
        left = b"".join(file.read_bytes() for file in path.parent.iterdir() if file.is_file())
        assert CANARY.encode() not in left
        assert CANARY.casefold().encode() not in left
        assert [one.name for one in store.dossiers()] == ["Müller"]


@pytest.mark.parametrize(
    ("query", "values"),
    [
        (NEWEST_FIRST, (10,)),
        (OF_ONE_CLIENT, ("a", 10)),
        ("SELECT id FROM dossiers WHERE folded = ?", ("a",)),
        ("SELECT id FROM dossiers ORDER BY moment DESC", ()),
    ],
)
def test_ten_thousand_audits_are_not_searched_through(
    path: Path, dossier: str, query: str, values: tuple[object, ...]
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        plan = [str(row[3]) for row in connection.execute(f"EXPLAIN QUERY PLAN {query}", values)]
    assert not [step for step in plan if step.startswith("SCAN") and "INDEX" not in step]
