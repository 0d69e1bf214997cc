"""The check-up: names what is broken, with what mends it, and changes nothing."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from audit.core.text import Text
from audit.doctor import audits, machine, place, printing, settings_file
from audit.doctor.checkup import check_up
from audit.doctor.finding import Finding, Grade
from audit.doctor.telling import as_data, as_lines
from audit.settings import Settings
from audit.store.backup import back_up_file, free_name
from audit.store.sqlite import SqliteStore
from tests.store.samples import NOON, answered, started


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A sound store with one audit of two entries."""
    path = tmp_path / "kept" / "audits.db"
    with SqliteStore(path) as opened:
        audit = opened.create(started(), NOON)
        opened.append(audit, answered("Q"), NOON, after=1, figures=None)
    return path


def findings(store: Path) -> dict[str, Finding]:
    settings = Settings(data=store.parent)
    return {one.id: one for one in check_up(settings, lambda *_: pytest.fail("asked"))}


def both_languages(text: Text) -> None:
    assert text.de
    assert text.en


def test_a_sound_installation_has_nothing_broken_and_says_all_versions(store: Path) -> None:
    found = findings(store)
    assert not [one for one in found.values() if one.is_broken]
    for version in (sqlite3.sqlite_version, "WeasyPrint", "Pango", f"Python {sys.version_info.major}."):
        assert any(version in one.says.en for one in found.values())
    for one in found.values():
        both_languages(one.says)
        assert one.grade is Grade.FINE or one.mend.en


def test_before_the_first_start_it_says_where_the_audits_will_be(tmp_path: Path) -> None:
    found = findings(tmp_path / "new" / "audits.db")
    assert str(tmp_path / "new") in found["folder"].says.en
    assert found["store"].grade is Grade.FINE
    assert not (tmp_path / "new").exists()


def test_nothing_is_changed(store: Path) -> None:
    before = {file.name: file.read_bytes() for file in store.parent.iterdir()}
    findings(store)
    assert {file.name: file.read_bytes() for file in store.parent.iterdir()} == before


def test_a_damaged_entry_is_named_with_the_backup_that_mends_it(store: Path) -> None:
    copy = free_name(store, datetime.now())  # noqa: DTZ005 - as names of backups
    back_up_file(store, "", copy)
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("UPDATE entries SET body = replace(body, 'Ja', 'Ne') WHERE number = 2")
        connection.commit()
    found = findings(store)["store"]
    assert found.is_broken
    assert "entry 2" in found.says.en
    assert found.mend.en == f"resonanz restore {copy}"


def test_a_file_that_is_no_store_is_broken(store: Path) -> None:
    store.write_bytes(b"Sehr geehrte Frau Huber,\n" * 200)
    assert findings(store)["store"].is_broken


def test_a_store_without_a_backup_and_one_with_an_old_backup_are_noted(store: Path) -> None:
    assert findings(store)["backups"].mend.en == "resonanz backup"
    back_up_file(store, "", free_name(store, NOON))
    found = findings(store)["backups"]
    assert (found.grade, found.mend.en) == (Grade.NOTE, "resonanz backup")


def test_what_others_may_read_is_noted_with_the_command_that_closes_it(store: Path) -> None:
    assert findings(store)["permissions"].grade is Grade.FINE
    store.chmod(0o644)
    found = findings(store)["permissions"]
    assert (found.grade, found.mend.en) == (Grade.NOTE, f"chmod -R go-rwx {store.parent}")


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive - Huber GmbH", "iCloud Drive", "Nextcloud"])
def test_a_folder_that_is_synchronised_is_noted(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / "audits.db"
    SqliteStore(path).close()
    assert findings(path)["sync"].grade is Grade.NOTE


def test_what_a_killed_program_has_left_is_noted(store: Path) -> None:
    store.with_name("audits.db.new").touch()
    assert "audits.db.new" in findings(store)["leftovers"].mend.en


def test_a_brand_that_is_missing_or_makes_no_sense_is_broken(store: Path) -> None:
    brand = store.with_name("brand.toml")
    settings = Settings(data=store.parent, brand=brand)
    assert [one.grade for one in settings_file.findings(settings)] == [Grade.FINE, Grade.BROKEN]
    brand.write_text("colour = [", encoding="utf-8")
    (_, found) = settings_file.findings(settings)
    assert found.is_broken
    both_languages(found.says)


def test_a_full_disk_is_broken_and_a_scarce_one_noted(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for free, grade in [(10_000_000, Grade.BROKEN), (150_000_000, Grade.NOTE), (10**9, Grade.FINE)]:
        usage = type("Usage", (), {"free": free})
        monkeypatch.setattr("audit.doctor.place.shutil.disk_usage", lambda _, usage=usage: usage)
        assert place._room(store.parent).grade is grade


def test_a_machine_without_pango_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.render.libraries._NAMES", ("no-such-library.so",))
    found = {one.id: one for one in printing.findings()}["pango"]
    assert found.is_broken
    both_languages(found.mend)


def test_a_terminal_that_knows_no_cursor_or_is_too_small_is_noted() -> None:
    assert machine._terminal({"TERM": "dumb"}).grade is Grade.NOTE
    assert machine._terminal({}).grade is Grade.NOTE


def test_an_encrypted_store_that_nobody_opens_is_not_called_broken(store: Path) -> None:
    store.write_bytes(os.urandom(8192))
    found = list(audits.findings(store, lambda *_: None))
    assert [one.grade for one in found] == [Grade.NOTE]


def test_lines_and_data_say_the_same(store: Path) -> None:
    found = tuple(findings(store).values())
    lines, data = as_lines(found, "de"), as_data(found, "de")
    assert [one["id"] for one in data] == [one.id for one in found]
    assert all(any(one["says"] in line for line in lines) for one in data)
    assert {one["state"] for one in data} <= {"fine", "note", "broken"}


def test_nothing_heavy_is_loaded_for_a_version(store: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from audit.settings import Settings\n"
        "from audit.doctor.checkup import check_up\n"
        "check_up(Settings(data=Path(sys.argv[1])), lambda *_: None)\n"
        "heavy = {'weasyprint', 'textual', 'jinja2', 'PIL'}\n"
        "print(*({name.partition('.')[0] for name in sys.modules} & heavy))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(store.parent)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""
