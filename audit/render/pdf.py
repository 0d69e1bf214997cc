"""The report as a PDF that people, screen readers and archives can use."""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from audit.paths import templates_folder
from audit.render.glyphs import legible
from audit.render.messages import Job, Printed
from audit.render.press import Press
from audit.render.saving import check_target, save

if TYPE_CHECKING:
    from audit.core.report import Report


def render_pdf(report: "Report", *, templates: Path | None = None, attachment: bytes = b"") -> bytes:
    """The report as PDF/A-3a and PDF/UA-1; the same report and attachment give the same bytes.

    `attachment` is an answers file to put inside; `templates` are others than the program's own. Raises
    ReportError, also where Pango is missing.
    """
    return printed(report, templates=templates, attachment=attachment).pdf


def printed(report: "Report", *, templates: Path | None = None, attachment: bytes = b"") -> Printed:
    """The same, with what the engine complained about."""
    with Press(language=report.language, templates=templates) as press:
        return press.print(job_for(report, templates=templates, attachment=attachment))


def write_pdf(
    report: "Report",
    target: Path,
    *,
    templates: Path | None = None,
    attachment: bytes = b"",
    overwrite: bool = False,
) -> Path:
    """Write the report to a file, whole or not at all; raises ReportError and leaves nothing behind then."""
    check_target(target, overwrite=overwrite)
    save(render_pdf(report, templates=templates, attachment=attachment), target, overwrite=overwrite)
    return target


def job_for(report: "Report", *, templates: Path | None = None, attachment: bytes = b"") -> Job:
    """What a press needs to print the report."""
    return Job(
        report=msgspec.msgpack.encode(report),
        templates=str(templates or templates_folder()),
        attachment=attachment,
        attachment_name=f"{report.imprint.file_name}.yaml",
        attachment_says=legible(f"{report.imprint.title}: {report.imprint.client}"),
    )
