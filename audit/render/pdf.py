"""The report as a PDF that people, screen readers and archives can use."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from audit.core.export import Paper
from audit.paths import templates_folder
from audit.render import standby
from audit.render.attachment import Attachment
from audit.render.brand.value import PLAIN, Brand
from audit.render.messages import Job, Printed
from audit.render.press import nobody
from audit.render.saving import check_target, save

if TYPE_CHECKING:
    from audit.core.report import Report

PAGE = "report.html.j2"


def render_pdf(
    report: "Report",
    *,
    brand: Brand = PLAIN,
    paper: Paper = Paper.A4,
    attachments: Iterable[Attachment] = (),
    templates: Path | None = None,
    progress: Callable[[float], None] = nobody,
) -> bytes:
    """The report as PDF/A-3a and PDF/UA-1; the same report, brand, paper and attachments give the same bytes.

    `templates` are others than the program's own; `progress` hears how much is done, from 0 to 1. Raises
    ReportError, also where Pango is missing.
    """
    job = job_for(report, brand=brand, paper=paper, attachments=attachments, templates=templates)
    return printed(job, report.language, progress).pdf


def printed(job: Job, language: str, progress: Callable[[float], None] = nobody) -> Printed:
    """The same, with what the engine complained about."""
    return standby.print_job(job, "de" if language == "de" else "en", progress)


def write_pdf(
    report: "Report",
    target: Path,
    *,
    brand: Brand = PLAIN,
    paper: Paper = Paper.A4,
    attachments: Iterable[Attachment] = (),
    overwrite: bool = False,
    progress: Callable[[float], None] = nobody,
) -> Path:
    """Write the report to a file, whole or not at all; raises ReportError and leaves nothing behind then."""
    check_target(target, overwrite=overwrite)
    pdf = render_pdf(report, brand=brand, paper=paper, attachments=attachments, progress=progress)
    save(pdf, target, overwrite=overwrite)
    return target


def job_for(
    report: "Report",
    *,
    brand: Brand = PLAIN,
    paper: Paper = Paper.A4,
    attachments: Iterable[Attachment] = (),
    templates: Path | None = None,
    page: str = PAGE,
) -> Job:
    """What a press needs to print the report, or anything else that has a template of its own, `page`."""
    return Job(
        report=msgspec.msgpack.encode(report),
        templates=str(templates or templates_folder()),
        page=page,
        attachments=tuple(attachments),
        brand=brand,
        paper=paper,
    )
