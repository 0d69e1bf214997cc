"""What firing at the ways in has shown, each as the behaviour that was wanted instead."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from audit.banks.answers_file import read_answers
from audit.banks.compiled import open_own_bank
from audit.bulk import journal
from audit.bulk.journal import Journal
from audit.core.toml_text import table_in
from audit.errors import AnswersError, PassphraseError, ReportError, StoreError, UsageError
from audit.moving import packing
from audit.moving.confined import Kind, read_confined
from audit.moving.sheet_csv import MOST_ROWS, csv_rows
from audit.paths import data_folder, meant, opened
from audit.render.brand.reading import read_brand
from audit.settings import SETTINGS_FILE, Settings, Theme, load_settings, save_settings
from audit.store import cipher
from audit.store.codec import decode
from audit.store.connecting import connect
from audit.store.opening import LONGEST, passphrase_in
from audit.store.sqlite import SqliteStore
from audit.store.strict import MisfitError, parse
from benchmarks.fire import pdfs, program


def test_a_home_of_nobody_stays_as_it_was_written(monkeypatch: pytest.MonkeyPatch) -> None:
    assert meant("~nobody-here/x") == Path("~nobody-here/x")
    monkeypatch.setenv("RESONANZ_HOME", "~nobody-here")
    assert data_folder().name == "~nobody-here"


@pytest.mark.parametrize(
    "content", [b"a = " + b"[" * 5_000, b"a = " + b"9" * 5_000, b"a" + b".a" * 2_000, b"#" * 70_000, b"\xff"]
)
def test_toml_that_cannot_be_read_is_one_kind_of_error(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        table_in(content)


def test_settings_that_somebody_broke_meanwhile_are_complained_about_and_kept(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).write_text("theme = [", "utf-8")
    before = Settings(data=tmp_path)
    with pytest.raises(UsageError):
        save_settings(replace(before, theme=Theme.LIGHT), before)
    assert (tmp_path / SETTINGS_FILE).read_text("utf-8") == "theme = ["


def test_a_bank_of_a_name_without_end_is_not_there() -> None:
    assert open_own_bank("a" * 5_000) is None


def test_an_archive_that_could_not_be_taken_in_again_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "LARGEST", 1_000)
    documents = [("audits/a.json", bytes(600)), ("audits/b.json", bytes(600))]
    with pytest.raises(ReportError) as caught:
        packing.packed(documents, private=False, anonymous=False)
    assert "--client" in caught.value.sentence("de")


def test_a_table_with_far_too_many_rows_is_not_read_to_its_end() -> None:
    with pytest.raises(OverflowError):
        csv_rows(b"a,b\n" * (MOST_ROWS + 1))


def test_a_file_with_a_passphrase_is_not_read_without_end(tmp_path: Path) -> None:
    path = tmp_path / "passphrase"
    path.write_bytes(b"x" * (LONGEST + 5))
    assert len(passphrase_in(str(path))) == LONGEST


@pytest.mark.parametrize("passphrase", ["ab\0cd", "M\udcfcller geheim"])
def test_a_passphrase_that_cannot_be_written_is_a_wrong_one(passphrase: str, tmp_path: Path) -> None:
    assert not cipher.can_be_passphrase(passphrase)
    if cipher.is_there():
        with pytest.raises(PassphraseError):
            cipher.connect(tmp_path / "x.db", "rw", passphrase, 0.0)


# Pipes that nobody writes to.


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"


def test_a_pipe_that_nobody_writes_to_is_empty(pipe: Path) -> None:
    with opened(pipe) as file:
        assert file.read() == b""
    assert passphrase_in(str(pipe)) == ""
    with pytest.raises(AnswersError, match="empty"):
        read_answers(pipe, open_own_bank)
    assert read_brand(pipe).name == ""


def test_a_pipe_that_somebody_writes_to_is_read_to_its_end(pipe: Path) -> None:
    both = os.open(pipe, os.O_RDWR)  # so that there is a writer before there is a reader
    os.write(both, b"format: 1")
    with opened(pipe) as file:
        os.close(both)
        assert file.read() == b"format: 1"


def test_settings_that_are_a_pipe_are_none_and_make_way_for_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / SETTINGS_FILE)
    found = load_settings(data=tmp_path, environment={})
    save_settings(replace(found, theme=Theme.LIGHT), found)
    assert load_settings(data=tmp_path, environment={}).theme is Theme.LIGHT


@pytest.mark.parametrize("name", ["audits.db", "audits.db-wal", "audits.db-shm"])
def test_a_store_with_a_pipe_in_it_is_refused_and_not_waited_for(name: str, tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "audits.db"):
        pass
    (tmp_path / name).unlink(missing_ok=True)
    os.mkfifo(tmp_path / name)
    with pytest.raises(StoreError, match="not a file with audits"):
        SqliteStore(tmp_path / "audits.db")


def test_a_log_that_another_program_takes_away_meanwhile_is_no_reason_to_refuse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "audits.db-wal").touch()
    real, seen = Path.stat, set[Path]()

    def gone_at_the_second_look(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path in seen:
            raise FileNotFoundError
        if path.name.endswith("-wal"):
            seen.add(path)
        return real(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", gone_at_the_second_look)
    connect(tmp_path / "audits.db", "rwc", "", 1.0).close()


# What stands in the store, in archives, and beside reports.


def test_a_number_of_400_digits_is_no_number() -> None:
    with pytest.raises(MisfitError):
        parse('{"amount": ' + "9" * 400 + "}").number("amount")


def test_an_entry_of_an_unknown_kind_is_named_short_and_without_letters_that_steer() -> None:
    with pytest.raises(StoreError) as caught:
        decode("\x1b[31m" + "x" * 9_000, "{}")
    assert "\x1b" not in caught.value.sentence("en")
    assert len(caught.value.sentence("en")) < 300


def test_a_journal_is_read_within_limits_and_passed_over_where_it_makes_no_sense(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = b'{"key": "a", "files": []}\n'
    (tmp_path / journal.FILE).write_bytes(b"[" * 100_000 + b"\n" + line)
    assert set(Journal.of(tmp_path).done) == {"a"}
    monkeypatch.setattr(journal, "LARGEST", 50)
    assert set(Journal.of(tmp_path).done) == set()


def test_a_pdf_that_is_locked_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(AnswersError, match="protected by a password"):
        read_confined(pdfs.broken()[1], Kind.PDF, "x.pdf")


@pytest.mark.parametrize("count", ["0064000", "33", "9" * 400, "٣٣٣٣"])
def test_no_more_workers_than_may_be(count: str, tmp_path: Path) -> None:
    ended = program.run(("batch", ".", "--workers", count), tmp_path)
    assert ended.code == UsageError.exit_code
    assert b"from 1 to 32" in ended.said
