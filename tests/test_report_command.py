"""`resonanz report`: which form, where to, and what it refuses."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from audit.banks.answers_file import read_answers
from audit.cli import run
from audit.core.mode import Mode
from audit.paths import data_folder, private
from audit.session import Session
from audit.store.opening import DATABASE, open_store
from tests.core.audits import BANK
from tests.core.reports import EXAMPLES

PUMPS = next(path for path in EXAMPLES if path.name == "pump-maker.de.yaml")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_ending_of_the_target_says_which_form() -> None:
    assert run(["report", str(PUMPS), "-o", "plan.docx"]) == 0
    assert Path("plan.docx").read_bytes().startswith(b"PK")


def test_several_forms_are_told_file_by_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(PUMPS), "-o", "plan", "--format", "md,ics,md", "--lang", "en"]) == 0
    assert capsys.readouterr().out.splitlines() == ["Written: plan.md", "Written: plan.ics"]


def test_without_a_target_it_goes_into_reports_and_writes_over_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for _ in range(2):
        assert run(["report", str(PUMPS), "--format", "md", "--date", "2026-11-22"]) == 0
    capsys.readouterr()
    assert len(list(Path("reports").iterdir())) == 2


def test_a_text_goes_to_standard_output_byte_for_byte(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["report", str(PUMPS), "-o", "-", "--format", "ics"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"BEGIN:VCALENDAR\r\n")
    assert not list(Path().iterdir())


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (["-o", "plan.odt"], "There is no form ‘odt’."),
        (["--format", "pdf,xls"], "There is no form ‘xls’."),
        (["-o", "-"], "Name a form with --format"),
        (["-o", "-", "--format", "md,html"], "Standard output takes one form only."),
        (["--audit", "huber"], "two sources at once"),
        (["--date", "gestern"], "‘gestern’ is not a date."),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_way_out(
    given: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--lang", "en", "report", str(PUMPS), *given]) == 2
    assert says in capsys.readouterr().err
    assert not list(Path().iterdir())


def test_without_a_subject_it_says_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "report", "-o", "plan.md"]) == 2
    assert "--audit" in capsys.readouterr().err


def test_an_audit_that_is_kept_is_found_by_its_client() -> None:
    keep()
    assert run(["report", "--audit", "velten", "-o", "plan.md"]) == 0
    assert "Velten Dosiertechnik" in Path("plan.md").read_text("utf-8")


def test_an_unknown_audit_is_said_to_be_unknown(capsys: pytest.CaptureFixture[str]) -> None:
    keep()
    assert run(["--lang", "en", "report", "--audit", "nobody", "-o", "plan.md"]) == 2
    assert "nobody" in capsys.readouterr().err


def keep() -> None:
    """Put an audit into the user's own store."""
    file = read_answers(PUMPS, BANK)
    with open_store(private(data_folder()) / DATABASE) as store:
        session = Session.start(
            store,
            BANK,
            lambda: datetime(2026, 11, 22, tzinfo=UTC),
            client=file.client,
            mode=Mode.QUICK,
            language="de",
        )
        session.import_answers(file.answers.values())


def test_an_answers_file_on_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(PUMPS.read_bytes())

    monkeypatch.setattr("sys.stdin", Stdin())
    assert run(["report", "-", "-o", "plan.json"]) == 0
    assert Path("plan.json").is_file()
