"""`resonanz export`, `import`, `sheet`, `merge` and `purge`, as they are typed."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from audit.cli import run
from audit.core.client import Client
from audit.core.dossier import Profile
from audit.paths import data_folder, examples_folder
from audit.store.opening import DATABASE
from audit.store.sqlite import SqliteStore

BAKERY = examples_folder() / "bakery.en.yaml"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to write into, with a store of its own."""
    monkeypatch.setenv("RESONANZ_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def typed(*words: object) -> int:
    return run(["--lang", "en", *map(str, words)])


def clients() -> list[str]:
    with SqliteStore(data_folder() / DATABASE) as store:
        return sorted(summary.client for summary in store.summaries())


def test_answers_become_an_audit_of_their_client(capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("import", BAKERY) == 0
    assert "50 answers, finished" in capsys.readouterr().out
    assert clients() == ["Hollerbusch bakery"]


def test_a_second_audit_of_a_firm_goes_into_the_same_file() -> None:
    assert typed("import", BAKERY, BAKERY) == 0
    with SqliteStore(data_folder() / DATABASE) as store:
        assert len(store.summaries()) == 2
        assert len(store.dossiers()) == 1


def test_several_respondents_find_each_other_in_one_file() -> None:
    assert typed("import", BAKERY) == 0
    for who in ("Anna", "Ben"):
        assert typed("import", BAKERY, "--client", "Hollerbusch", "--respondent", who) == 0
    with SqliteStore(data_folder() / DATABASE) as store:
        assert {one.respondent for one in store.summaries()} == {"", "Anna", "Ben"}
        assert len(store.dossiers()) == 1


def test_an_archive_goes_to_another_machine_and_nothing_comes_twice(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("import", BAKERY)
    assert typed("export", "--all", "-o", "all.resonanz") == 0
    assert "Private notes are not in it." in capsys.readouterr().err
    monkeypatch.setenv("RESONANZ_HOME", str(folder / "other"))
    assert typed("import", "all.resonanz", "all.resonanz") == 0
    assert capsys.readouterr().out.count("was there already") == 2
    assert clients() == ["Hollerbusch bakery"]
    assert oct((folder / "all.resonanz").stat().st_mode & 0o777) == "0o600"


def test_an_archive_replaces_no_file_unless_told_to(capsys: pytest.CaptureFixture[str]) -> None:
    typed("import", BAKERY)
    assert typed("export", "--all", "-o", "a.resonanz") == 0
    assert typed("export", "--all", "-o", "a.resonanz") == 6
    assert "exists already" in capsys.readouterr().err
    assert typed("export", "--all", "-o", "a.resonanz", "--overwrite") == 0


def test_a_preview_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed("import", BAKERY)
    assert typed("export", "--client", "holler", "--anonymous", "--preview") == 0
    assert "firm: Hollerbusch bakery  → Client A" in capsys.readouterr().out
    assert not list(folder.glob("*.resonanz"))


def test_the_projects_own_pdf_brings_its_audit_back(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("report", BAKERY, "-o", "plan.pdf") == 0
    assert typed("import", "plan.pdf") == 0
    assert "50 answers, finished" in capsys.readouterr().out


def test_another_pdf_is_refused_with_a_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import pikepdf

    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(folder / "other.pdf")
    assert typed("import", "other.pdf") == 4
    assert "carries no answers" in capsys.readouterr().err


def test_a_sheet_goes_out_and_comes_back(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("sheet.xlsx", "sheet.csv"):
        assert typed("sheet", "--from", BAKERY, "-o", name) == 0
        assert typed("import", name) == 0
    assert capsys.readouterr().out.count("50 answers, finished") == 2


def test_a_faulty_sheet_comes_in_only_as_far_as_it_is_understood_and_only_if_told_to(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("sheet", "--from", BAKERY, "--format", "csv", "-o", "sheet.csv")
    sheet = folder / "sheet.csv"
    sheet.write_text(sheet.read_text("utf-8-sig").replace("Germany", "Atlantis"), "utf-8-sig")
    assert typed("import", "sheet.csv") == 4
    assert "‘Atlantis’ is not possible here" in capsys.readouterr().err
    assert clients() == []
    assert typed("import", "sheet.csv", "--anyway") == 0
    assert "49 answers, not complete yet" in capsys.readouterr().out


def test_one_bad_file_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("import", "nothing.pdf", BAKERY) == 4
    told = capsys.readouterr()
    assert "There is no such file" in told.err
    assert "50 answers" in told.out


@pytest.mark.parametrize("words", [("--client", "x"), ("--audit", "x"), ("--all",)])
def test_what_is_not_there_is_told(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("export", *words, "-o", "a.resonanz") == 2
    assert "There " in capsys.readouterr().err


def test_a_name_that_fits_several_is_asked_back_with_their_ids(capsys: pytest.CaptureFixture[str]) -> None:
    with SqliteStore(data_folder() / DATABASE) as store:
        ids = [
            store.add_dossier(Profile(client=Client(name=f"Huber {n}")), datetime(2026, 3, 2, tzinfo=UTC))
            for n in (1, 2)
        ]
    assert typed("export", "--client", "huber", "-o", "a.resonanz") == 2
    told = capsys.readouterr().err
    assert all(one in told for one in ids)


def test_files_are_merged_into_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(BAKERY, folder / "anna.yaml")
    shutil.copy(BAKERY, folder / "ben.yaml")
    assert typed("merge", "anna.yaml", "ben.yaml", "-o", "both.yaml") == 0
    assert "anna, ben" in capsys.readouterr().out
    assert typed("score", "both.yaml") == 0


# Forgetting.


def test_nothing_is_forgotten_without_a_yes(capsys: pytest.CaptureFixture[str]) -> None:
    typed("import", BAKERY)
    assert typed("purge", "--client", "holler") == 2
    assert clients() == ["Hollerbusch bakery"]


def test_what_is_due_is_forgotten_everywhere(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed("import", BAKERY)
    with SqliteStore(data_folder() / DATABASE) as store:
        (found,) = store.dossiers()
        profile = Profile(client=found.profile.client, keep_until=datetime(2020, 1, 1, tzinfo=UTC).date())
        store.change_dossier(found.id, profile, datetime(2026, 3, 2, tzinfo=UTC), after=found.number)
    typed("backup")
    assert typed("purge", "--due", "--yes", "--backups") == 0
    told = capsys.readouterr()
    assert "to be kept until 2020-01-01" in told.out
    assert "Removed from the backups too (1)." in told.err
    kept = [path for path in (folder / "home").rglob("*") if path.is_file()]
    assert not [path for path in kept if b"Hollerbusch" in path.read_bytes()]


def test_backups_that_still_hold_a_client_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    typed("import", BAKERY)
    typed("backup")
    assert typed("purge", "--client", "holler", "--yes") == 0
    assert "still in the backups" in capsys.readouterr().err


def test_nothing_due_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    typed("import", BAKERY)
    assert typed("purge", "--due", "--yes") == 0
    assert "No retention date has passed." in capsys.readouterr().err
    assert clients() == ["Hollerbusch bakery"]
