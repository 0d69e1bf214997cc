"""What an audit says beyond its figures: findings, the course, the reality check, what has changed."""

from __future__ import annotations

from dataclasses import dataclass

from audit.banks.report_reader import load_report_texts
from audit.core.bank import Bank
from audit.core.comparison import Comparison, Snapshot, compare
from audit.core.findings import Findings, find, known_standing
from audit.core.reality import Reality, reality
from audit.core.report.stance import stance_of
from audit.core.report.texts import ReportTexts
from audit.core.scorecard import Scorecard
from audit.core.stance import Stance
from audit.errors import ResonanzError
from audit.paths import questions_folder
from audit.session.reading import Reading

NONE = Findings(findings=(), strengths=(), gaps=(), channels=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was worked out; None where the bank has no such rules, or there is nothing to say."""

    found: Findings
    course: Stance | None
    reality: Reality | None


def texts_of(bank: Bank) -> ReportTexts | None:
    """What the report says; None for a bank without such texts, or with others by now."""
    try:
        return load_report_texts(questions_folder() / bank.id, bank)
    except ResonanzError:
        return None


def said_of(reading: Reading, card: Scorecard) -> Said:
    """All that the bank has rules for."""
    bank, answers, texts = reading.bank, reading.answers, texts_of(reading.bank)
    standing = known_standing(bank, answers, card)
    return Said(
        found=find(bank, texts.rules, answers, card) if texts else NONE,
        course=stance_of(bank, texts.stance, standing, card) if texts and texts.stance else None,
        reality=reality(bank, texts.reality, standing) if texts and texts.reality else None,
    )


def since(earlier: Reading, now: Reading, card: Scorecard) -> Comparison:
    """The audit beside the one that it follows up; `card` holds its scores."""

    def taken(one: Reading, card: Scorecard) -> Snapshot:
        return Snapshot(bank=one.bank, answers=one.answers, mode=one.mode, card=card, date=one.as_of.date())

    return compare(taken(earlier, earlier.card), taken(now, card))
