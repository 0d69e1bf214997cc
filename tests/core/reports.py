"""Reports for tests: built from raw answers or example files, and all their words."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from pathlib import Path

from audit.banks.answers_file import read_answers
from audit.banks.report_reader import load_report_texts
from audit.core.answers import Answers
from audit.core.client import Client
from audit.core.mode import Mode
from audit.core.planning import make_plan
from audit.core.projection import project
from audit.core.report import Report, build_report
from audit.core.report.label_fields import Labels
from audit.core.scoring import score
from audit.errors import Language
from tests.core.audits import BANK, answers

ROOT = Path(__file__).parents[2]
TEXTS = load_report_texts(ROOT / "questions" / "social-media", BANK)
EXAMPLES = tuple(sorted((ROOT / "examples").glob("*.yaml")))
CLIENT = Client(name="Bäckerei Huber", sector="Bäckerei", contact="Maria Huber", place="Rosenheim")
TODAY = date(2026, 11, 22)


def report(
    given: Answers | Mapping[str, object],
    language: Language = "de",
    *,
    mode: Mode = Mode.FULL,
    client: Client = CLIENT,
    today: date = TODAY,
    evidence: bool = False,
) -> Report:
    """The report of answers, or of raw values."""
    made = given if isinstance(given, Answers) else answers(given, evidence=evidence)
    card = score(BANK, made, mode)
    return build_report(
        bank=BANK,
        texts=TEXTS,
        answers=made,
        card=card,
        plan=project(BANK, made, card, make_plan(BANK, made, card)),
        client=client,
        mode=mode,
        language=language,
        today=today,
        program_version="0.1.0",
    )


@cache
def example(path: Path, language: Language) -> Report:
    """The report of an example file."""
    file = read_answers(path, BANK)
    return report(file.answers, language, mode=file.mode, client=file.client)


def words(value: object) -> Iterator[str]:
    """Every text in a report, but for its labels."""
    match value:
        case str():
            yield value
        case tuple():
            for part in value:
                yield from words(part)
        case Labels():
            return
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from words(getattr(value, field.name))
