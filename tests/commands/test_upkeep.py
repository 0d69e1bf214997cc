"""`resonanz backup`, `restore`, `passphrase` and `doctor`, as they are typed."""

import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from audit.cli import run
from audit.store import cipher
from audit.store.backup import backups
from audit.store.connecting import looks_encrypted
from audit.store.sqlite import SqliteStore
from tests.store.samples import NOON, answered, started

needs_cipher = pytest.mark.skipif(not cipher.is_there(), reason="the extra ‘encryption’ is not installed")
KEY = "vier zufällige Wörter"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the user's data, and nobody at the keyboard."""
    monkeypatch.setenv("RESONANZ_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("audit.store.asking._can_ask", lambda: False)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    return tmp_path / "home"


@pytest.fixture
def store(home: Path) -> Path:
    """A store with one audit of two entries."""
    path = home / "audits.db"
    with SqliteStore(path) as opened:
        audit = opened.create(started("Bäckerei Huber"), NOON)
        opened.append(audit, answered("Q"), NOON, after=1, figures=None)
    return path


def entries(path: Path, key: str = "") -> int:
    with SqliteStore(path, key) as opened:
        return len(opened.entries(opened.summaries()[0].id))


def one_more(path: Path) -> None:
    with SqliteStore(path) as opened:
        opened.append(opened.summaries()[0].id, answered("Q"), NOON, after=2, figures=None)


def test_a_backup_is_made_listed_and_put_back(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["backup", "--lang", "de"]) == 0
    said = capsys.readouterr()
    path = said.out.strip()
    assert "Einträge: 2" in said.err
    assert run(["backup", "--list"]) == 0
    assert path in capsys.readouterr().out
    one_more(store)
    assert run(["restore", path, "--yes"]) == 0
    assert "entries: 2" in capsys.readouterr().err
    assert entries(store) == 2
    assert [one.why for one in backups(store)] == ["before-restore", ""]


def test_a_backup_goes_where_it_is_wanted(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["backup", str(tmp_path / "stick.db"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["path"], told["audits"], told["entries"]) == (str(tmp_path / "stick.db"), 1, 2)
    assert run(["backup", str(tmp_path / "stick.db")]) == 2
    assert "there already" in capsys.readouterr().err
    folder = tmp_path / "folder"
    folder.mkdir()
    assert run(["backup", str(folder)]) == 0
    assert len(list(folder.iterdir())) == 1


def test_without_audits_there_is_nothing_to_back_up(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["backup"]) == 2
    assert "no audits here yet" in capsys.readouterr().err
    assert not home.exists()


def test_nothing_is_put_back_unasked(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["backup"])
    path = capsys.readouterr().out.strip()
    assert run(["restore", path]) == 2
    assert "--yes" in capsys.readouterr().err
    assert run(["restore", "no-such-file", "--yes"]) == 2
    assert "resonanz backup --list" in capsys.readouterr().err


@needs_cipher
def test_a_passphrase_is_set_used_changed_and_taken_away(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text(KEY, encoding="utf-8")
    new.write_text("noch ein anderes", encoding="utf-8")
    run(["backup"])
    assert run(["passphrase", "set", "--from", str(old)]) == 0
    said = capsys.readouterr()
    assert "gone for ever" in said.err
    assert str(backups(store)[0].path) in said.out
    assert looks_encrypted(store)
    assert run(["backup"]) == 5
    assert "RESONANZ_PASSPHRASE_FILE" in capsys.readouterr().err
    monkeypatch.setenv("RESONANZ_PASSPHRASE_FILE", str(old))
    assert run(["backup"]) == 0
    assert run(["passphrase", "change", "--from", str(new)]) == 0
    assert run(["backup"]) == 5
    monkeypatch.setenv("RESONANZ_PASSPHRASE_FILE", str(new))
    assert run(["doctor"]) == 0
    assert run(["passphrase", "remove"]) == 0
    assert entries(store) == 2
    assert KEY not in "".join(capsys.readouterr())


@needs_cipher
def test_plain_backups_are_deleted_if_that_is_wanted(store: Path, tmp_path: Path) -> None:
    (tmp_path / "key").write_text(KEY, encoding="utf-8")
    run(["backup"])
    assert run(["passphrase", "set", "--from", str(tmp_path / "key"), "--delete-plain-backups"]) == 0
    assert backups(store) == ()


@needs_cipher
@pytest.mark.parametrize(("key", "says"), [("", "No new passphrase"), ("kurz", "too short")])
def test_a_passphrase_that_is_none_is_refused(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], key: str, says: str
) -> None:
    (tmp_path / "key").write_text(key, encoding="utf-8")
    assert run(["passphrase", "set", "--from", str(tmp_path / "key")]) == 2
    assert says in capsys.readouterr().err
    assert not looks_encrypted(store)


def test_only_what_is_encrypted_can_be_changed(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["passphrase", "remove"]) == 2
    assert "not encrypted" in capsys.readouterr().err


def test_a_passphrase_is_typed_twice(
    store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = iter(["ein langes Kennwort", "ein langes Kenwort"])
    monkeypatch.setattr("audit.store.asking.hidden", lambda *_: next(typed))
    assert run(["passphrase", "set"]) == 2
    assert "not the same" in capsys.readouterr().err
    assert not looks_encrypted(store)


def test_the_check_up_ends_with_5_where_something_is_broken(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["doctor", "--json"]) == 0
    assert {one["id"] for one in json.loads(capsys.readouterr().out)} >= {"store", "pango", "permissions"}
    store.write_bytes(b"x" * 5000)
    assert run(["doctor"]) == 5
    assert "✗" in capsys.readouterr().out


def test_what_the_program_writes_is_for_its_users_eyes_alone(tmp_path: Path) -> None:
    command = ["-c", "import os, sys; os.umask(0); from audit.__main__ import main; sys.exit(main())"]
    subprocess.run([sys.executable, *command, "bank", "new", str(tmp_path / "meetings")], check=True)
    written = [tmp_path / "meetings", *(tmp_path / "meetings").rglob("*")]
    assert {stat.S_IMODE(path.stat().st_mode) for path in written} == {0o600, 0o700}
