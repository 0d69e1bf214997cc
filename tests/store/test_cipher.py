"""The encrypted store: no byte of it can be read, nothing of it is lost, and it goes on like a plain one."""

import os
import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from audit.errors import PassphraseError, StoreError
from audit.store import cipher
from audit.store.backup import back_up_file, backups, free_name
from audit.store.connecting import looks_encrypted
from audit.store.inspection import inspect
from audit.store.opening import TRIES, open_store
from audit.store.replacing import change_passphrase, erase, restore
from audit.store.sqlite import SqliteStore
from benchmarks import store_kill
from tests.store.samples import NOON, answered, figures, started
from tests.store.trouble import killed_at

KEY = "vier Wörter, 'ein' \"Satz\""
CANARY = "Kanarienvogel"

if not cipher.is_there():
    pytest.skip("the extra ‘encryption’ is not installed", allow_module_level=True)


@pytest.fixture
def secret(path: Path) -> str:
    """An audit in an encrypted store that was a plain one before."""
    with SqliteStore(path) as store:
        audit = store.create(started(CANARY), NOON)
        store.append(audit, answered("LIS-1", CANARY * 500), NOON, after=1, figures=figures(CANARY))
    assert change_passphrase(path, "", KEY).entries == 2
    return audit


def readable(folder: Path) -> list[str]:
    """Files in which the canary stands."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.name for file in files if CANARY.encode() in file.read_bytes()]


def test_no_byte_of_the_audits_can_be_read_in_the_folder(path: Path, secret: str) -> None:
    with SqliteStore(path, KEY) as store:
        number = 2
        for _ in range(300):
            number = store.append(secret, answered("Q", CANARY), NOON, after=number, figures=figures(CANARY))
        assert path.with_name("audits.db-wal").stat().st_size
        back_up_file(path, KEY, free_name(path, NOON))
        assert readable(path.parent) == []
    assert readable(path.parent) == []
    assert [one.encrypted for one in backups(path)] == [True]


def test_an_encrypted_store_works_like_a_plain_one(path: Path, secret: str) -> None:
    with SqliteStore(path, KEY) as store:
        assert store.append(secret, answered("Q"), NOON, after=2, figures=None) == 3
        with pytest.raises(StoreError):
            store.append(secret, answered("Q"), NOON, after=2, figures=None)
        assert store.summaries()[0].client == CANARY
        other = store.create(started("Neu"), NOON)
        store.delete(other)
        for pragma, value in [("journal_mode", "wal"), ("synchronous", 3), ("secure_delete", 1)]:
            with store._database.reading() as connection:
                assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)
    assert list(path.parent.iterdir()) == [path]


def test_without_the_passphrase_or_with_a_wrong_one_nothing_opens_and_nothing_changes(
    path: Path, secret: str, capfd: pytest.CaptureFixture[str]
) -> None:
    before = path.read_bytes()
    for wrong in ("", "falsch", KEY + " ", KEY.upper()):
        with pytest.raises(PassphraseError) as caught:
            SqliteStore(path, wrong)
        assert caught.value.hint_de
    assert path.read_bytes() == before
    assert capfd.readouterr() == ("", "")


def test_the_same_letters_typed_on_another_system_open_it(path: Path, secret: str) -> None:
    SqliteStore(path, KEY.replace("ö", "o\u0308")).close()


def test_the_passphrase_can_be_changed_and_taken_away(path: Path, secret: str) -> None:
    held = change_passphrase(path, KEY, "ein anderes")
    with pytest.raises(PassphraseError):
        SqliteStore(path, KEY)
    assert change_passphrase(path, "ein anderes", "") == held
    with SqliteStore(path) as store:
        assert len(store.entries(secret)) == 2
    assert CANARY.encode() in path.read_bytes()


def test_a_change_needs_the_old_passphrase_and_the_store_for_itself(
    path: Path, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("audit.store.replacing.PATIENCE", 0.01)
    with pytest.raises(PassphraseError):
        change_passphrase(path, "falsch", "neu")
    with SqliteStore(path, KEY) as store:
        with pytest.raises(StoreError, match="open elsewhere"):
            change_passphrase(path, KEY, "neu")
        assert len(store.entries(secret)) == 2
    assert list(path.parent.iterdir()) == [path]


def test_the_plain_file_is_overwritten_before_it_is_given_back(path: Path, tmp_path: Path) -> None:
    with SqliteStore(path) as store:
        store.create(started(CANARY), NOON)
    witness = tmp_path / "witness"
    os.link(path, witness)  # still shows what the blocks hold once the name is gone
    change_passphrase(path, "", KEY)
    assert set(witness.read_bytes()) == {0}


def test_the_log_of_a_killed_program_is_overwritten_as_well(path: Path, tmp_path: Path) -> None:
    with SqliteStore(path) as store:
        store.create(started(CANARY), NOON)
        for name in ("audits.db", "audits.db-wal"):
            shutil.copy(path.with_name(name), tmp_path / name)
    log, witness = tmp_path / "audits.db-wal", tmp_path / "witness"
    os.link(log, witness)
    assert CANARY.encode() in witness.read_bytes()
    change_passphrase(tmp_path / "audits.db", "", KEY)
    assert CANARY.encode() not in witness.read_bytes()


def test_an_erased_file_is_overwritten(tmp_path: Path) -> None:
    old, witness = tmp_path / "old", tmp_path / "witness"
    old.write_bytes(b"x" * 1_500_000)
    os.link(old, witness)
    erase(old)
    assert not old.exists()
    assert witness.read_bytes() == bytes(1_500_000)


def test_encrypted_backups_are_put_back_with_their_passphrase(path: Path, secret: str) -> None:
    copy = free_name(path, NOON)
    back_up_file(path, KEY, copy)
    change_passphrase(path, KEY, "ein anderes")
    with pytest.raises(PassphraseError):
        restore(path, copy, "ein anderes", NOON)
    held, aside = restore(path, copy, KEY, NOON)
    assert held.entries == 2
    assert aside is not None
    assert looks_encrypted(aside)
    with SqliteStore(path, KEY) as store:
        assert len(store.entries(secret)) == 2


def test_damage_in_an_encrypted_file_is_found(path: Path, secret: str) -> None:
    data = bytearray(path.read_bytes())
    for page in range(4096, len(data), 4096):
        data[page + 100] ^= 1
    path.write_bytes(data)
    with pytest.raises(StoreError):
        inspect(path, KEY)


# Asking.


def test_three_tries_are_given_and_then_it_ends(path: Path, secret: str) -> None:
    asked: list[bool] = []

    def ask(_: Path, again: bool) -> str:
        asked.append(again)
        return "falsch" if len(asked) < 3 else KEY

    open_store(path, ask).close()
    assert asked == [False, True, True]
    asked.clear()
    with pytest.raises(PassphraseError):
        open_store(path, lambda _, again: asked.append(again) or "falsch")  # type: ignore[func-returns-value]
    assert len(asked) == TRIES


def test_a_plain_store_asks_nothing(path: Path, audit: str) -> None:
    open_store(path, lambda *_: pytest.fail("asked")).close()


def test_where_nobody_can_answer_it_says_so(path: Path, secret: str) -> None:
    with pytest.raises(PassphraseError) as caught:
        open_store(path, lambda *_: None)
    assert "RESONANZ_PASSPHRASE_FILE" in caught.value.hint_de


def test_a_script_names_the_file_of_the_passphrase(
    path: Path, secret: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "key"
    monkeypatch.setenv("RESONANZ_PASSPHRASE_FILE", str(file))
    with pytest.raises(StoreError):
        open_store(path, lambda *_: pytest.fail("asked"))
    file.write_text(f"{KEY}\nnot this line", encoding="utf-8")
    open_store(path, lambda *_: pytest.fail("asked")).close()


def test_without_the_library_a_sentence_names_the_way(
    path: Path, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("audit.store.cipher.MODULE", "no_such_library")
    with pytest.raises(StoreError, match="missing here") as caught:
        SqliteStore(path, KEY)
    assert "pip install" in caught.value.hint_de
    with pytest.raises(StoreError, match="missing here"):
        change_passphrase(path, KEY, "")


# Killed.

CONVERTING = f"replacing.change_passphrase(Path(sys.argv[2]), '', {KEY!r})"


def test_killed_at_any_step_of_a_conversion_the_store_is_the_old_or_the_new_one(
    path: Path, audit: str, tmp_path: Path
) -> None:
    whole = killed_at(0, CONVERTING, shutil.copy(path, tmp_path / "whole.db"))
    assert whole.returncode == 0, whole.stderr
    steps = int(whole.stdout)
    assert steps > 5
    for stop in random.Random(3).sample(range(1, steps + 1), min(steps, 5)):
        copy = Path(shutil.copy(path, tmp_path / f"{stop}.db"))
        assert killed_at(stop, CONVERTING, copy).returncode == -9
        with SqliteStore(copy, KEY) as store:
            assert len(store.entries(audit)) == 3


def test_nothing_confirmed_is_lost_when_a_program_on_an_encrypted_store_is_killed(
    path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "key").write_text(KEY, encoding="utf-8")
    monkeypatch.setenv("RESONANZ_PASSPHRASE_FILE", str(tmp_path / "key"))
    SqliteStore(path).close()
    change_passphrase(path, "", KEY)
    rolls, before = random.Random(5), 0
    for _ in range(4):
        said = store_kill.killed(path, rolls.randint(1, 30))
        with open_store(path) as store:
            audits = store.summaries()
            found = store.entries(audits[0].id)[-1].number if audits else 0
        assert found >= max(before, said.number)
        before = found
    assert inspect(path, KEY).damage == ()
    with closing(sqlite3.connect(path)) as plain, pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT * FROM audits")
