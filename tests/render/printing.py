"""The sample reports, printed once for all the tests that read them."""

from functools import cache
from io import BytesIO

import pikepdf
from pypdf import PdfReader

from audit.core.report import Report
from audit.render.attachment import Attachment, answers_and_score
from audit.render.messages import Printed
from audit.render.pdf import job_for, printed
from tests.sample_report import sample_abstention, sample_acute, sample_quick, sample_report

SAMPLES = ("german", "english", "quick", "acute", "abstention")
ANSWERS, SCORE = "format: 1\nbank: social-media\n", '{"index": 47.3}'


def inside(report: Report) -> tuple[Attachment, ...]:
    """Answers and score as they travel inside a report."""
    return answers_and_score(report, ANSWERS, SCORE)


def sample(name: str) -> Report:
    """A sample report."""
    match name:
        case "german":
            return sample_report("de")
        case "english":
            return sample_report("en")
        case "quick":
            return sample_quick()
        case "acute":
            return sample_acute()
        case _:
            return sample_abstention()


@cache
def print_once(name: str) -> Printed:
    """The same, printed, with an answers file inside."""
    report = sample(name)
    return printed(job_for(report, attachments=inside(report)), report.language)


def reader(name: str) -> PdfReader:
    """The same, open for reading."""
    return PdfReader(BytesIO(print_once(name).pdf))


@cache
def texts(name: str) -> tuple[str, ...]:
    """The text of each page, in the order of reading; kept, because reading takes as long as printing."""
    return tuple(page.extract_text() for page in reader(name).pages)


def words(name: str) -> list[str]:
    """The same with single spaces."""
    return [" ".join(text.split()) for text in texts(name)]


@cache
def opened(name: str) -> pikepdf.Pdf:
    """The same, taken apart; kept, because its parts do not keep it alive."""
    return pikepdf.open(BytesIO(print_once(name).pdf))


def tags(name: str) -> list[pikepdf.Dictionary]:
    """All structure elements, in the order of reading."""
    found: list[pikepdf.Dictionary] = []
    waiting = [opened(name).Root.StructTreeRoot.K]
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Array):
            waiting.extend(reversed(list(node)))
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            found.append(node)
            if "/K" in node:
                waiting.append(node.K)
    return found
