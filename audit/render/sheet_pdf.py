"""The interview sheet as a PDF: all questions of a bank, blank, to print and take along."""

import msgspec

from audit import __version__
from audit.core.bank import Bank
from audit.core.export import Paper
from audit.core.mode import Mode
from audit.core.report.interview_sheet import build_sheet
from audit.errors import Language
from audit.paths import templates_folder
from audit.render.brand.value import PLAIN, Brand
from audit.render.messages import Job
from audit.render.pdf import printed

PAGE = "sheet.html.j2"


def render_sheet(
    bank: Bank, mode: Mode, language: Language, *, paper: Paper = Paper.A4, brand: Brand = PLAIN
) -> bytes:
    """The sheet; the same bank, language, paper and brand give the same bytes. Raises ReportError."""
    sheet = build_sheet(bank, mode, language, __version__)
    job = Job(
        report=msgspec.msgpack.encode(sheet),
        templates=str(templates_folder()),
        page=PAGE,
        brand=brand,
        paper=paper,
    )
    return printed(job, language).pdf
