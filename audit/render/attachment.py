"""Files inside the PDF: what they are, and what they are to the report."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from audit.render.glyphs import legible

if TYPE_CHECKING:
    from audit.core.report import Report


class Relation(StrEnum):
    """What a file is to the report, in the words of PDF/A-3."""

    SOURCE = "Source"
    """The report was made from it."""
    DATA = "Data"
    """What the report says, as data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file inside the PDF."""

    name: str
    description: str
    media: str
    """Its MIME type: said here, because tables of file types differ from machine to machine."""
    relation: Relation
    content: bytes


def answers_and_score(report: "Report", answers: str, score: str) -> tuple[Attachment, Attachment]:
    """The answers file that the report was made from, and the score as JSON; private notes in neither."""
    name = report.imprint.file_name
    says = legible(f"{report.imprint.title}: {report.imprint.client}")
    return (
        Attachment(
            name=f"{name}.yaml",
            description=says,
            media="application/yaml",
            relation=Relation.SOURCE,
            content=answers.encode(),
        ),
        Attachment(
            name=f"{name}.score.json",
            description=says,
            media="application/json",
            relation=Relation.DATA,
            content=score.encode(),
        ),
    )
