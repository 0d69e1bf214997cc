"""What firing at the ways in has shown, each as the behaviour that was wanted instead."""

from dataclasses import replace
from pathlib import Path

import pytest

from audit.banks.compiled import open_own_bank
from audit.core.toml_text import table_in
from audit.errors import PassphraseError, ReportError, UsageError
from audit.moving import packing
from audit.moving.sheet_csv import MOST_ROWS, csv_rows
from audit.paths import data_folder, meant
from audit.settings import SETTINGS_FILE, Settings, Theme, save_settings
from audit.store import cipher
from audit.store.opening import LONGEST, passphrase_in


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
