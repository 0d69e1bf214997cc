"""From an audit to its report in files: the one way that all front ends take."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import assert_never

from audit import __version__
from audit.banks.answers_writer import file_of, write_answers
from audit.banks.report_reader import load_report_texts
from audit.core.export import Extent, Format, Order
from audit.core.phrases import slug
from audit.core.report import Report
from audit.core.report.build import build_report
from audit.core.source import Source
from audit.errors import Language, ReportError
from audit.locales import report as words
from audit.paths import questions_folder, templates_folder
from audit.render.attachment import Attachment, answers_and_score
from audit.render.brand.value import PLAIN, Brand
from audit.render.plain import plain, shown_parts, texts_of
from audit.render.saving import check_target, save
from audit.render.score_json import score_json

REPORTS = "reports"
NAMES: dict[Language, str] = {"de": "Aktionsplan", "en": "Action-plan"}
TEXTS = frozenset({Format.HTML, Format.MARKDOWN, Format.CSV, Format.ICS, Format.JSON})
"""What a terminal can show."""
LAST_YEAR = 9990
"""A plan made later would go on beyond the end of the calendar."""
EFFORT = {Format.PDF: 10, Format.DOCX: 3}
"""How long a form takes beside the others, which count 1."""

Progress = Callable[[float], None]
"""Is told how much is done, from 0 to 1, never less than before."""


def nobody(share: float) -> None:
    """Nobody wants to know."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A file of an export."""

    ending: str
    """What follows the name that all files share: '.pdf', '-answers.csv'."""
    content: bytes


def report_of(
    source: Source,
    language: Language,
    today: date,
    folder: Path | None = None,
    extent: Extent = Extent.WHOLE,
) -> Report:
    """Everything that the report says; `folder` is the bank's, where it is none of the program's own."""
    if today.year > LAST_YEAR:
        raise _too_late(today)
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
        earlier=source.earlier,
        voices=source.voices,
        extent=extent,
    )


def export(
    source: Source,
    order: Order,
    target: Path,
    *,
    today: date,
    folder: Path | None = None,
    overwrite: bool = False,
    brand: Brand = PLAIN,
    progress: Progress = nobody,
) -> tuple[Path, ...]:
    """Write what is ordered beside each other under the target's name; gives the paths, the first form first.

    `folder` is the bank's, where it is none of the program's own. Raises BankError, ReportError; nothing is
    written then, unless the disk itself gives up between two files.
    """
    for path in targets(target, order):
        check_target(path, overwrite=overwrite)
    pieces = render(source, order, today=today, folder=folder, brand=brand, progress=progress)
    written = tuple(named(target, piece.ending) for piece in pieces)
    for path, piece in zip(written, pieces, strict=True):
        save(piece.content, path, overwrite=overwrite)
    progress(1.0)
    return written


def targets(target: Path, order: Order) -> tuple[Path, ...]:
    """Where the files of an export go."""
    return tuple(named(target, ending) for form in order.formats for ending in endings(form, order.language))


def named(target: Path, ending: str) -> Path:
    """The target under another ending; what is no ending of a report stays part of the name."""
    known = {f".{form.value}" for form in Format}
    name = target.stem if target.suffix.lower() in known else target.name
    return target.with_name(f"{name}{ending}")


def endings(form: Format, language: Language) -> tuple[str, ...]:
    """What the names of a form's files end with."""
    if form is Format.CSV:
        return (".csv", f"-{words.ANSWERS_FILE.to(language)}.csv")
    return (f".{form.value}",)


def render(
    source: Source,
    order: Order,
    *,
    today: date,
    folder: Path | None = None,
    brand: Brand = PLAIN,
    progress: Progress = nobody,
) -> tuple[Piece, ...]:
    """What is ordered, in memory. Raises BankError, ReportError."""
    report = report_of(source, order.language, today, folder, order.extent)
    whole = sum(EFFORT.get(form, 1) for form in order.formats)
    done, pieces = 0, []
    for form in order.formats:
        effort = EFFORT.get(form, 1)
        part = _part(progress, 0.98 * done / whole, 0.98 * effort / whole)
        contents = _contents(form, source, report, order, brand, part)
        pieces += [Piece(*pair) for pair in zip(endings(form, order.language), contents, strict=True)]
        done += effort
        progress(0.98 * done / whole)
    return tuple(pieces)


def _part(progress: Progress, before: float, share: float) -> Progress:
    """Tells a part's progress as one of the whole."""
    return lambda done: progress(before + share * done)


def _contents(
    form: Format, source: Source, report: Report, order: Order, brand: Brand, progress: Progress
) -> tuple[bytes, ...]:
    """The files of one form; what makes it is imported now, for most orders are for one form."""
    templates = templates_folder()
    match form:
        case Format.PDF:
            return (_pdf(source, report, order, brand, progress),)
        case Format.HTML:
            from audit.render.html_file import html_file

            return (html_file(report, templates, paper=order.paper, brand=brand),)
        case Format.MARKDOWN:
            from audit.render.markdown import markdown

            return (markdown(report, templates, brand).encode(),)
        case Format.DOCX:
            from audit.render.word import word_file

            return (word_file(report, templates, paper=order.paper, brand=brand),)
        case Format.XLSX:
            from audit.render.sheets import workbook

            return (workbook(report, paper=order.paper, brand=brand),)
        case Format.CSV:
            return _tables(report)
        case Format.ICS:
            from audit.render.calendar_file import calendar_file

            return (calendar_file(report),)
        case Format.JSON:
            from audit.render.json_file import json_file

            return (json_file(report, source).encode(),)
        case _:
            assert_never(form)


def _pdf(source: Source, report: Report, order: Order, brand: Brand, progress: Progress) -> bytes:
    from audit.render.pdf import render_pdf

    inside = _inside(source, report, order) if order.attach else ()
    return render_pdf(report, brand=brand, paper=order.paper, attachments=inside, progress=progress)


def _tables(report: Report) -> tuple[bytes, ...]:
    from audit.render.csv_file import csv_file
    from audit.render.tables import answers_table, plan_table

    return tuple(csv_file(table(report), report.language) for table in (plan_table, answers_table))


def _inside(source: Source, report: Report, order: Order) -> tuple[Attachment, ...]:
    """What the PDF carries: the answers as a file that can be read again, and the score."""
    return answers_and_score(report, _answers(source, order), score_json(source, indent=2))


def _answers(source: Source, order: Order) -> str:
    """The answers as a file that can be read again; private notes stay at home."""
    return write_answers(file_of(source, order.language), source.bank)


def printed_texts(source: Source, order: Order, today: date, folder: Path | None = None) -> tuple[str, ...]:
    """Every text on the pages of the PDF that is ordered; none where no PDF is."""
    if Format.PDF not in order.formats:
        return ()
    report = report_of(source, order.language, today, folder, order.extent)
    return tuple(texts_of(shown_parts(plain(report))))


# Names and places.


def file_name(client: str, language: Language, today: date) -> str:
    """A name for the file: what it is, whose, and of which day."""
    return f"{NAMES[language]}-{slug(client) or 'Resonanz'}-{today.isoformat()}.pdf"


def free_name(target: Path, order: Order | None = None) -> Path:
    """The target, or the first of its numbered namesakes under which nothing that is ordered exists yet."""
    found, number = target, 2
    while any(path.exists() for path in (targets(found, order) if order else (found,))):
        found = target.with_name(f"{target.stem}-{number}{target.suffix}")
        number += 1
    return found


def _too_late(today: date) -> ReportError:
    return ReportError(
        de=f"Mit dem Datum {today.isoformat()} lässt sich kein Plan machen: So weit reicht der Kalender"
        " nicht.",
        en=f"No plan can be made with the date {today.isoformat()}: the calendar does not reach that far.",
        hint_de="Prüfen Sie die Uhr dieses Rechners, oder nennen Sie ein anderes Datum.",
        hint_en="Check the clock of this machine, or give another date.",
    )


def in_reports(name: str) -> Path:
    """Where reports go by default: into `reports` below the folder one is in, which is made if missing."""
    folder = Path(REPORTS)
    try:
        folder = folder.absolute()
        folder.mkdir(exist_ok=True)
    except OSError as fault:
        raise ReportError(
            de=f"Der Ordner {folder} lässt sich nicht anlegen: {fault.strerror}.",
            en=f"The folder {folder} cannot be made: {fault.strerror}.",
            hint_de="Wechseln Sie in einen Ordner, in den Sie schreiben dürfen.",
            hint_en="Go to a folder that you may write to.",
        ) from fault
    return folder / name
