"""The file: whose eyes it is for, what is refused, what is found to be damaged, what is erased."""

import os
import random
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from audit.core.events import Moved
from audit.errors import StoreError
from audit.store import migrations
from audit.store.sqlite import SqliteStore
from tests.store.samples import NOON, answered, figures, started


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def both_sentences(error: StoreError) -> None:
    assert all((error.de, error.hint_de, error.en, error.hint_en))


# For one user's eyes.


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o277, 0o777])
def test_files_and_folders_are_the_users_alone_whatever_the_umask(tmp_path: Path, mask: int) -> None:
    path = tmp_path / "share" / "resonanz" / "audits.db"
    with umask(mask), SqliteStore(path) as store:
        store.create(started(), NOON)
        assert {mode(file) for file in path.parent.iterdir()} == {0o600}
        assert len(list(path.parent.iterdir())) == 3
    assert mode(path.parent) == mode(path.parent.parent) == 0o700


def test_a_folder_that_was_there_keeps_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    SqliteStore(tmp_path / "audits.db").close()
    assert mode(tmp_path) == 0o755


def test_a_file_that_was_copied_here_is_closed_to_others(path: Path, audit: str) -> None:
    path.chmod(0o644)
    with SqliteStore(path) as store:
        assert len(store.entries(audit)) == 3
        assert {mode(file) for file in path.parent.iterdir()} == {0o600}


def test_closing_leaves_everything_in_the_one_file(path: Path, audit: str) -> None:
    assert list(path.parent.iterdir()) == [path]
    copy = Path(shutil.copy(path, path.with_name("copy.db")))
    with SqliteStore(copy) as store:
        assert len(store.entries(audit)) == 3


def test_a_file_name_may_hold_anything(tmp_path: Path) -> None:
    path = tmp_path / "100 % & ?mode=ro#ä'; \udcff" / "audits.db"
    with SqliteStore(path) as store:
        store.create(started(), NOON)
    assert path.stat().st_size


def test_an_empty_file_becomes_a_store(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    with SqliteStore(path) as store:
        assert store.summaries() == ()


def test_what_is_written_is_synced_and_erased_when_deleted(path: Path) -> None:
    with SqliteStore(path) as store, store._database.reading() as connection:
        for pragma, value in [("journal_mode", "wal"), ("synchronous", 3), ("secure_delete", 1)]:
            assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


# What is refused, and left as it is.


@pytest.mark.parametrize("content", [b"x", b"Sehr geehrte Frau Huber,\n" * 200, b"\x89PNG" + bytes(5000)])
def test_a_file_that_is_no_database_is_left_as_it_is(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(StoreError) as caught:
        SqliteStore(path)
    both_sentences(caught.value)
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


def test_a_database_of_another_program_is_left_as_it_is(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE cookies (name TEXT)")
        connection.commit()
    path.chmod(0o644)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not a file with audits"):
        SqliteStore(path)
    assert (path.read_bytes(), mode(path)) == (before, 0o644)


def become_newer(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO migrations VALUES (?, '2031-01-01')", (len(migrations.MIGRATIONS) + 1,))
    connection.execute("CREATE TABLE shiny (thing TEXT)")
    connection.commit()


def test_a_file_of_a_newer_program_is_left_as_it_is(path: Path, audit: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        become_newer(connection)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="newer version") as caught:
        SqliteStore(path)
    both_sentences(caught.value)
    assert path.read_bytes() == before


def test_a_file_that_a_newer_program_is_using_is_left_as_it_is(path: Path, audit: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        become_newer(connection)
        log = path.with_name(path.name + "-wal")
        before = path.read_bytes(), log.read_bytes()
        with pytest.raises(StoreError, match="newer version"):
            SqliteStore(path)
        assert (path.read_bytes(), log.read_bytes()) == before


def test_a_folder_in_place_of_the_file_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreError, match="is a folder"):
        SqliteStore(path)


def test_a_file_in_place_of_the_folder_is_told(path: Path) -> None:
    path.parent.touch()
    for place in (path, path.parent / "deeper" / "audits.db"):
        with pytest.raises(StoreError, match="leads through a file"):
            SqliteStore(place)


def test_a_link_that_leads_nowhere_is_told(path: Path) -> None:
    path.parent.mkdir()
    path.symlink_to(path.with_name("gone.db"))
    with pytest.raises(StoreError):
        SqliteStore(path)


# Damage.


def test_a_file_that_was_cut_short_is_told(path: Path, audit: str) -> None:
    whole = path.read_bytes()
    for length in (1, 15, 16, 99, 100, 511, 512, 4095, 4097, *range(4096, len(whole), 4096)):
        path.write_bytes(whole[:length])
        with pytest.raises(StoreError) as caught:
            read(path, audit)
        both_sentences(caught.value)


def test_a_file_that_was_cut_anywhere_never_gives_a_wrong_answer(path: Path, audit: str) -> None:
    whole, expected = path.read_bytes(), read(path, audit)
    for length in range(1, len(whole), 509):
        path.write_bytes(whole[:length])
        with suppress(StoreError):
            assert read(path, audit) == expected


def read(path: Path, audit: str) -> object:
    with SqliteStore(path) as store:
        store.summaries()
        return store.entries(audit)


def test_a_flipped_byte_in_an_answer_is_found(path: Path, audit: str) -> None:
    whole = path.read_bytes()
    body = b'"question":"LIS-1","state":"answered","value":{"words":"Ja"}'
    place = whole.index(body)
    for offset in range(len(body)):
        path.write_bytes(flipped(whole, place + offset, 0x01))
        with pytest.raises(StoreError, match="Entry 2 of this audit is damaged"):
            read(path, audit)


def flipped(data: bytes, place: int, bits: int) -> bytes:
    return data[:place] + bytes([data[place] ^ bits]) + data[place + 1 :]


@pytest.mark.parametrize("seed", range(4))
def test_a_flipped_byte_anywhere_never_gives_a_wrong_answer(path: Path, audit: str, seed: int) -> None:
    whole, expected = path.read_bytes(), read(path, audit)
    rolls = random.Random(seed)
    in_use = [place for place, byte in enumerate(whole) if byte]
    for place in rolls.sample(in_use, 150):
        path.write_bytes(flipped(whole, place, rolls.randint(1, 255)))
        try:
            assert read(path, audit) == expected
        except StoreError as error:
            both_sentences(error)


def test_a_missing_entry_is_found(path: Path, audit: str) -> None:
    for lost in (1, 2, 3):
        copy = Path(shutil.copy(path, path.with_name(f"{lost}.db")))
        with closing(sqlite3.connect(copy)) as connection:
            connection.execute("DELETE FROM entries WHERE number = ?", (lost,))
            connection.commit()
        with pytest.raises(StoreError, match="is damaged"):
            read(copy, audit)


def test_an_entry_of_another_audit_is_found(path: Path, audit: str) -> None:
    with SqliteStore(path) as store:
        store.create(started(), NOON)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE entries SET audit = ? WHERE audit != ?", ("?", audit))
        connection.execute("UPDATE entries SET audit = 'x' WHERE audit = ?", (audit,))
        connection.execute("UPDATE audits SET id = 'x' WHERE id = ?", (audit,))
        connection.commit()
    with pytest.raises(StoreError, match="Entry 1 of this audit is damaged"):
        read(path, "x")


@pytest.mark.parametrize(
    ("column", "value"),
    [("mode", "slow"), ("language", "fr"), ("changed", "noon"), ("client", b"\xff"), ("finished", 7)],
)
def test_a_damaged_line_of_the_list_is_told(path: Path, audit: str, column: str, value: object) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"UPDATE audits SET {column} = ?", (value,))
        connection.commit()
    with SqliteStore(path) as store, pytest.raises(StoreError, match="damaged"):
        store.summaries()


def test_a_damaged_position_and_a_damaged_bank_are_found(path: Path, audit: str) -> None:
    with SqliteStore(path) as store:
        store.append(audit, Moved("LIS-2"), NOON, after=3, figures=None)
        store.remember_bank("ab", b"bank")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE positions SET body = replace(body, 'LIS-2', 'LIS-3')")
        connection.execute("UPDATE banks SET document = ?", (b"tank",))
        connection.commit()
    with SqliteStore(path) as store:
        with pytest.raises(StoreError):
            store.entries(audit)
        with pytest.raises(StoreError):
            store.bank("ab")


# Deleting.


def fill(store: SqliteStore, rolls: random.Random) -> dict[str, bytes]:
    """Audits that are written in turns, short and long texts; each with a word that only it has."""
    canaries = {store.create(started(f"Kanarie-{n:02d}-"), NOON): f"Kanarie-{n:02d}-" for n in range(12)}
    last = dict.fromkeys(canaries, 1)
    for step in range(500):
        audit = rolls.choice(list(canaries))
        event = answered(f"Q-{step % 50}", canaries[audit] * rolls.choice((1, 3, 20, 200)))
        last[audit] = store.append(audit, event, NOON, after=last[audit], figures=figures(canaries[audit]))
    return {audit: word.encode() for audit, word in canaries.items()}


def found_in(folder: Path, words: list[bytes]) -> list[bytes]:
    contents = [file.read_bytes() for file in folder.iterdir()]
    return [word for word in words if any(word in content for content in contents)]


@pytest.mark.parametrize("seed", range(3))
def test_what_is_deleted_is_in_no_file_any_more(path: Path, seed: int) -> None:
    rolls = random.Random(seed)
    with SqliteStore(path) as store:
        canaries = fill(store, rolls)
        assert len(found_in(path.parent, list(canaries.values()))) == 12
        deleted = rolls.sample(sorted(canaries), 6)
        for audit in deleted:
            store.delete(audit)
        assert found_in(path.parent, [canaries[audit] for audit in deleted]) == []
        assert len(store.summaries()) == 6


def test_what_another_program_was_reading_when_it_was_deleted_is_erased_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("audit.store.database.PATIENCE", 0.01)
    store = SqliteStore(path)
    canaries = fill(store, random.Random(1))
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM audits").fetchone()
        for audit in canaries:
            store.delete(audit)
        assert store.summaries() == ()
        store.close()
    SqliteStore(path).close()
    assert found_in(path.parent, list(canaries.values())) == []


# Migrations.


def test_a_step_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    steps = (*migrations.MIGRATIONS, ("CREATE TABLE half (a)", "CREATE TABLE half (a)"))
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrations.migrate(connection, steps)
        assert migrations.level(connection) == len(migrations.MIGRATIONS)
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)


def test_a_step_is_taken_once(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as connection:
        migrations.migrate(connection)
        migrations.migrate(connection)
        assert connection.execute("SELECT count(*) FROM migrations").fetchone() == (
            len(migrations.MIGRATIONS),
        )


def test_a_later_step_keeps_what_is_there(path: Path, audit: str) -> None:
    steps = (*migrations.MIGRATIONS, ("ALTER TABLE audits ADD COLUMN colour TEXT",))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrations.migrate(connection, steps)
        assert migrations.level(connection) == len(steps)
        assert connection.execute("SELECT id, colour FROM audits").fetchall() == [(audit, None)]
