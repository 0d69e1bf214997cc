"""From an audit to its report in a file: the one way that all front ends take."""

from datetime import date
from pathlib import Path

from audit import __version__
from audit.banks.answers_file import AnswersFile, write_answers
from audit.banks.report_reader import load_report_texts
from audit.core.phrases import slug
from audit.core.report import Report
from audit.core.report.build import build_report
from audit.core.source import Source
from audit.errors import Language, ReportError
from audit.paths import questions_folder
from audit.render.pdf import write_pdf

REPORTS = "reports"
NAMES: dict[Language, str] = {"de": "Aktionsplan", "en": "Action-plan"}


def report_of(source: Source, language: Language, today: date, folder: Path | None = None) -> Report:
    """Everything that the report says; `folder` is the bank's, where it is none of the program's own."""
    return build_report(
        bank=source.bank,
        texts=load_report_texts(folder or questions_folder() / source.bank.id, source.bank),
        answers=source.answers,
        card=source.card,
        plan=source.plan,
        client=source.client,
        mode=source.mode,
        language=language,
        today=today,
        program_version=__version__,
    )


def export_pdf(
    source: Source,
    target: Path,
    *,
    language: Language,
    today: date,
    overwrite: bool = False,
    folder: Path | None = None,
) -> Path:
    """Write the action plan with its answers attached; gives the path. Raises BankError, ReportError."""
    report = report_of(source, language, today, folder)
    return write_pdf(report, target, attachment=_answers(source, language), overwrite=overwrite)


def _answers(source: Source, language: Language) -> bytes:
    """The answers as a file that can be read again; private notes stay at home."""
    file = AnswersFile(
        bank=source.bank.id,
        bank_version=source.bank.version,
        mode=source.mode,
        language=language,
        client=source.client,
        answers=source.answers,
    )
    return write_answers(file, source.bank).encode()


def file_name(client: str, language: Language, today: date) -> str:
    """A name for the file: what it is, whose, and of which day."""
    return f"{NAMES[language]}-{slug(client) or 'Resonanz'}-{today.isoformat()}.pdf"


def free_name(target: Path) -> Path:
    """The target, or the first of its numbered namesakes that does not exist yet."""
    found, number = target, 2
    while found.exists():
        found = target.with_name(f"{target.stem}-{number}{target.suffix}")
        number += 1
    return found


def in_reports(name: str) -> Path:
    """Where reports go by default: into `reports` below the folder one is in, which is made if missing."""
    folder = Path(REPORTS).absolute()
    try:
        folder.mkdir(exist_ok=True)
    except OSError as fault:
        raise ReportError(
            de=f"Der Ordner {folder} lässt sich nicht anlegen: {fault.strerror}.",
            en=f"The folder {folder} cannot be made: {fault.strerror}.",
            hint_de="Wechseln Sie in einen Ordner, in den Sie schreiben dürfen.",
            hint_en="Go to a folder that you may write to.",
        ) from fault
    return folder / name
