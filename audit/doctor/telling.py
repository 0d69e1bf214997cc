"""A check-up as lines and as data."""

from collections.abc import Iterator, Sequence

from audit.doctor.finding import Finding, Grade
from audit.errors import Language
from audit.locales import doctor as words

_SIGNS = {Grade.FINE: "✓", Grade.NOTE: "!", Grade.BROKEN: "✗"}


def as_lines(findings: Sequence[Finding], language: Language) -> list[str]:
    """A line each, beneath it what mends it; at the end the sum."""
    lines = [line for finding in findings for line in _lines(finding, language)]
    faults = sum(finding.is_broken for finding in findings)
    notes = sum(finding.grade is Grade.NOTE for finding in findings)
    summary = words.ALL_FINE if not (faults or notes) else words.SUM.fill(broken=faults, notes=notes)
    return [*lines, "", summary.to(language)]


def _lines(finding: Finding, language: Language) -> Iterator[str]:
    yield f"{_SIGNS[finding.grade]} {finding.says.to(language)}"
    if mend := finding.mend.to(language):
        yield f"    → {mend}"


def as_data(findings: Sequence[Finding], language: Language) -> list[dict[str, str]]:
    """For other programs; `id` and `state` do not depend on the language."""
    return [
        {
            "id": finding.id,
            "state": finding.grade.value,
            "says": finding.says.to(language),
            "mend": finding.mend.to(language),
        }
        for finding in findings
    ]
